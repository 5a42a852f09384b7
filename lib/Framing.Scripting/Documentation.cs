using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Framing.Scripting;

/// <summary>The comments on an assembly's members, from the XML file beside it; read when first asked for.</summary>
internal sealed class Documentation(string path) : DocumentationProvider
{
    private readonly Lazy<Dictionary<string, string>> members = new(() => Read(path));

    private string Path => path;

    /// <summary>Of an assembly; of none where there is no such file.</summary>
    public static DocumentationProvider Beside(string assembly) =>
        System.IO.Path.ChangeExtension(assembly, ".xml") is var path && File.Exists(path) ? new Documentation(path) : Default;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Documentation same && same.Path == path;

    /// <inheritdoc/>
    public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        members.Value.GetValueOrDefault(documentationMemberID);

    private static Dictionary<string, string> Read(string path)
    {
        try
        {
            return XDocument.Load(path).Descendants("member").DistinctBy(m => (string?)m.Attribute("name")).ToDictionary(m => (string?)m.Attribute("name") ?? "", m => m.ToString());
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
