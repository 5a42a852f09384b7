using System.Reflection;

namespace Framing;

/// <summary>The library that reads further file formats, if it lies beside this one.</summary>
/// <remarks>It is loaded when a file first needs it, so that who counts plain text neither waits for its parsers nor has to have them.</remarks>
internal static class FileFormats
{
    private const string Library = "Framing.Formats";

    private static readonly Lazy<IFileFormats?> Loaded = new(Load);

    private static readonly string Place = Path.Combine(Path.GetDirectoryName(typeof(FileFormats).Assembly.Location) ?? "", Library + ".dll");

    /// <summary>The library, or null where it is not there.</summary>
    public static IFileFormats? Beside => Loaded.Value;

    /// <summary>Whether it is there; it is not loaded to tell.</summary>
    public static bool IsBeside { get; } = File.Exists(Place);

    private static IFileFormats? Load()
    {
        if (!IsBeside) return null;
        var type = Assembly.LoadFrom(Place).GetExportedTypes().Single(t => t.IsClass && t.IsAssignableTo(typeof(IFileFormats)));
        return (IFileFormats)Activator.CreateInstance(type)!;
    }
}
