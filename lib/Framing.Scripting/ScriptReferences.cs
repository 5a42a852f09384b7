using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Framing.Scripting;

/// <summary>Finds the assemblies that cells refer to.</summary>
/// <remarks>
/// <para>A path in <c>#r</c> is relative to the notebook's folder. A name without a folder may also be one of the runtime's assemblies.</para>
/// <para>Where the assembly is one that this program comes with, in the same version, the program's own copy is taken: the runtime
/// would load that copy in any case, and what is compiled against must be what runs.</para>
/// <para>What was read is kept for all sessions of the process.</para>
/// </remarks>
/// <param name="folder">The notebook's folder.</param>
internal sealed class ScriptReferences(string folder) : MetadataReferenceResolver
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Read = new(StringComparer.Ordinal);

    // Simple name to path of every assembly that the runtime finds by name in this process.
    private static readonly Dictionary<string, string> Platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    // What the C# kernel of .NET Interactive lets a cell name without #r, as far as it is in the runtime.
    private static readonly string[] Known =
    [
        "System.Collections", "System.Collections.Concurrent", "System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Process",
        "System.Diagnostics.StackTrace", "System.Globalization", "System.IO", "System.Linq", "System.Linq.Expressions", "System.Private.CoreLib", "System.Reflection",
        "System.Runtime", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Text.Encoding", "System.Text.Encoding.CodePages",
        "System.Text.Encoding.Extensions", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks",
        "System.Threading.Tasks.Parallel", "System.Threading.Thread", "System.ValueTuple", "Microsoft.CSharp",
        "Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions",
    ];

    /// <summary>The references that every cell has.</summary>
    public static ImmutableArray<MetadataReference> Always { get; } =
        [.. Known.Append(typeof(CellDisplay).Assembly.GetName().Name!).Where(Platform.ContainsKey).Select(name => From(Platform[name]))];

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    private string Folder => folder;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(reference, folder);
        if (File.Exists(path)) return [From(SameInProcess(path) ?? path).WithProperties(properties)];
        var name = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^4] : reference;
        return Platform.TryGetValue(name, out var known) ? [From(known).WithProperties(properties)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (Platform.TryGetValue(referenceIdentity.Name, out var known)) return From(known);
        var beside = definition is PortableExecutableReference { FilePath: { } path }
            ? Path.Combine(Path.GetDirectoryName(path)!, referenceIdentity.Name + ".dll")
            : null;
        return File.Exists(beside) ? From(beside) : null;
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is ScriptReferences same && same.Folder == folder;

    /// <inheritdoc/>
    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);

    private static PortableExecutableReference From(string path) => Read.GetOrAdd(path, p => MetadataReference.CreateFromFile(p, documentation: Documentation.Beside(p)));

    private static string? SameInProcess(string path)
    {
        if (!Platform.TryGetValue(Path.GetFileNameWithoutExtension(path), out var known)) return null;
        try
        {
            return AssemblyName.GetAssemblyName(known).FullName == AssemblyName.GetAssemblyName(path).FullName ? known : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
