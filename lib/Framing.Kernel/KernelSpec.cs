using System.Text.Json;
using System.Text.Json.Nodes;

namespace Framing.Kernel;

/// <summary>The entry by which Jupyter clients know the kernel and start it.</summary>
/// <remarks>It stands under a name of its own, <c>framing-csharp</c>: where .NET Interactive is installed, its <c>.net-csharp</c> stays.</remarks>
internal static class KernelSpec
{
    /// <summary>The kernel's name for clients.</summary>
    public const string Name = "framing-csharp";

    /// <summary>Writes the entry into the user's Jupyter folder.</summary>
    /// <param name="command">The program and the arguments that come before <c>kernel run</c>.</param>
    /// <returns>The file written.</returns>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static string Install(IEnumerable<string> command)
    {
        var path = Path.Combine(DataFolder(), "kernels", Name, "kernel.json");
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Concat(["kernel", "run", "{connection_file}"]).Select(a => JsonValue.Create(a))]),
            ["display_name"] = "C# (Framing)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
        };
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".part", spec.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the kernel's entry cannot be written: {e.Message}; set JUPYTER_DATA_DIR to a folder of yours", path, inner: e);
        }
        return path;
    }

    // Where Jupyter itself looks for what a user has installed.
    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen) return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
