using System.Text;

namespace Framing.Corpora;

/// <summary>Where a document's text is: at hand, or in a file of its own that is read when somebody asks.</summary>
/// <remarks>A file's text is not kept: a corpus holds what is known about its texts, and a text only while it is looked at.</remarks>
internal sealed class DocumentText
{
    private readonly string? text;
    private readonly Lazy<(string Sha256, long Length)> measure;

    /// <summary>A text at hand.</summary>
    public DocumentText(string text, string sha256) => (this.text, measure) = (text, new(() => (sha256, text.Length)));

    /// <summary>The text of a UTF-8 file.</summary>
    public DocumentText(string path) => (File, measure) = (path, new(() => TextFile.Measure(path)));

    /// <summary>The file whose bytes are the text, or null where it is at hand.</summary>
    public string? File { get; }

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    /// <exception cref="InputException">The file cannot be read or is not UTF-8.</exception>
    public string Sha256 => measure.Value.Sha256;

    /// <summary>Its length in UTF-16 units.</summary>
    /// <exception cref="InputException">The file cannot be read or is not UTF-8.</exception>
    public long Length => measure.Value.Length;

    /// <summary>The whole text.</summary>
    /// <exception cref="InputException">The file cannot be read, is not UTF-8 or is too long to be held in one piece.</exception>
    public string Read() => text ?? TextFile.ReadUtf8(File!);
}

/// <summary>What a document is made from: text and metadata, before any definition is applied.</summary>
/// <param name="Id">The name by which it is found.</param>
/// <param name="Content">Where its text is.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Sections">What each stretch is; null where nothing is declared and all of it is body.</param>
/// <param name="Columns">Further columns of its metadata.</param>
internal sealed record DocumentSource(string Id, DocumentText Content, Provenance Provenance, IReadOnlyList<Section>? Sections, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Nothing is known beside the text.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoColumns = new Dictionary<string, string>();

    private static readonly Provenance Undeclared = new();

    /// <summary>A document whose text is at hand.</summary>
    public DocumentSource(string id, string text, string sha256, Provenance provenance, IReadOnlyList<Section>? sections, IReadOnlyDictionary<string, string> columns)
        : this(id, new DocumentText(text, sha256), provenance, sections, columns)
    {
    }

    /// <summary>A document of a file about which nothing is declared.</summary>
    public static DocumentSource Of(string id, string path) => new(id, new DocumentText(path), Undeclared, null, NoColumns);
}
