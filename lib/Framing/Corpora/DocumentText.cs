namespace Framing.Corpora;

/// <summary>Where a document's text is: at hand, in a file of its own or in a row of a table, which are read when somebody asks.</summary>
/// <remarks>Such a text is not kept: a corpus holds what is known about its texts, and a text only while it is looked at.</remarks>
internal sealed class DocumentText
{
    private readonly string? text;
    private readonly Func<string>? read;
    private Measure? measure;

    // A corpus has as many of these as documents, so one is small.
    private sealed record Measure(string Sha256, long Length);

    /// <summary>A text at hand.</summary>
    public DocumentText(string text, string sha256) => (this.text, measure) = (text, new(sha256, text.Length));

    /// <summary>A text that is read anew each time.</summary>
    public DocumentText(Func<string> read) => this.read = read;

    /// <summary>The text of a UTF-8 file.</summary>
    public DocumentText(string path) => File = path;

    /// <summary>The file whose bytes are the text, or null where it is at hand.</summary>
    public string? File { get; }

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    /// <exception cref="InputException">The file cannot be read or is not UTF-8.</exception>
    public string Sha256 => Measured.Sha256;

    /// <summary>Its length in UTF-16 units.</summary>
    /// <exception cref="InputException">The file cannot be read or is not UTF-8.</exception>
    public long Length => Measured.Length;

    /// <summary>The whole text.</summary>
    /// <exception cref="InputException">It cannot be read, is not UTF-8 or is too long to be held in one piece.</exception>
    public string Read() => text ?? read?.Invoke() ?? TextFile.ReadUtf8(File!);

    private Measure Measured => LazyInitializer.EnsureInitialized(ref measure, () =>
    {
        if (read?.Invoke() is { } whole) return new(Hash.Of(whole), whole.Length);
        var (sha256, length) = TextFile.Measure(File!);
        return new(sha256, length);
    });
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

    /// <summary>Nothing is known of where the text comes from; one object for all such documents.</summary>
    public static readonly Provenance Undeclared = new();

    /// <summary>A document whose text is at hand.</summary>
    public DocumentSource(string id, string text, string sha256, Provenance provenance, IReadOnlyList<Section>? sections, IReadOnlyDictionary<string, string> columns)
        : this(id, new DocumentText(text, sha256), provenance, sections, columns)
    {
    }

    /// <summary>A document of a file about which nothing is declared.</summary>
    public static DocumentSource Of(string id, string path) => new(id, new DocumentText(path), Undeclared, null, NoColumns);
}
