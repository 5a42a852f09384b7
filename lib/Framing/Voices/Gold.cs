using Framing.Text;

namespace Framing.Voices;

/// <summary>Quotations as people annotated them: what the library's own reading is measured against.</summary>
/// <remarks>
/// A file of JSON lines, one document each: <c>{id, text?, quotes, ignore?, nonspeech?}</c>.
/// <list type="bullet">
/// <item><c>text</c> may be absent where a corpus has the document by its id.</item>
/// <item><c>quotes</c>: <c>{start, end, parts?, text?, type?, speaker_text, speaker_start, speaker_end, speaker_ref?, aliases?, origin?}</c>. Positions
/// are UTF-16 units of the document's text; they may take the marks in or leave them out. <c>parts</c> lists the stretches of an
/// interrupted quotation, <c>type</c> is direct, mixed or indirect. Without any name the annotator says that the text shows no speaker.</item>
/// <item><c>ignore</c>: stretches where a quotation found is neither right nor wrong. <c>nonspeech</c>: stretches between marks that are nobody's speech.</item>
/// </list>
/// Other keys are left alone.
/// </remarks>
public sealed class Gold
{
    private Gold(string path, IReadOnlyList<GoldDocument> documents) =>
        (Name, Folder, Documents) = (Path.GetFileNameWithoutExtension(path), Path.GetDirectoryName(Path.GetFullPath(path))!, documents);

    /// <summary>The file's name without extension.</summary>
    public string Name { get; }

    /// <summary>The folder it stands in.</summary>
    internal string Folder { get; }

    /// <summary>The annotated documents, in the order of the file.</summary>
    public IReadOnlyList<GoldDocument> Documents { get; }

    /// <summary>Reads a file of annotated quotations.</summary>
    /// <exception cref="InputException">It is missing, or a line is not in the format; the message names the line.</exception>
    public static Gold Load(string path) => new(path, GoldReader.Read(path));

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Documents.Sum(d => d.Quotations.Count)} quotations in {Documents.Count} documents";
}

/// <summary>A document with its annotated quotations.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Text">Its text, or null where a corpus has it.</param>
/// <param name="Quotations">Its speech.</param>
/// <param name="NotSpeech">Stretches between quotation marks that are nobody's speech.</param>
/// <param name="Ignored">Stretches where a quotation found is neither right nor wrong.</param>
public sealed record GoldDocument(string Id, string? Text, IReadOnlyList<GoldQuotation> Quotations, IReadOnlyList<Span> NotSpeech, IReadOnlyList<Span> Ignored)
{
    /// <summary>Where it stands, for errors: file and line.</summary>
    internal (string? File, int Line) Place { get; init; }
}

/// <summary>A quotation as an annotator reads it.</summary>
/// <param name="Parts">Its stretches, in order; at least one.</param>
/// <param name="Mode">Direct, mixed or indirect; null where the annotator does not say.</param>
/// <param name="Speakers">The names that are right for the speaker, the resolved one first; none where the text shows nobody.</param>
/// <param name="IsResolved">Whether the first of these names is who it is, and not only the words of the mention ("he").</param>
/// <param name="Mention">Where the text names the speaker, or null.</param>
/// <param name="Origin">The country or organisation spoken for; null where the annotator does not say.</param>
public sealed record GoldQuotation(IReadOnlyList<Span> Parts, QuotationMode? Mode, IReadOnlyList<string> Speakers, bool IsResolved, Span? Mention, Origin? Origin)
{
    /// <summary>From the beginning of its first part to the end of its last.</summary>
    public Span Whole => new(Parts[0].Start, Parts[^1].End);

    /// <summary>What the annotator copied from the text, to check the positions by; null where nothing.</summary>
    internal string? Copy { get; init; }
}
