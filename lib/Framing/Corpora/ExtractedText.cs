namespace Framing.Corpora;

/// <summary>A text taken out of a file, with what the file itself says about it.</summary>
/// <param name="Text">The words, paragraphs parted by blank lines. Offsets are offsets into this text.</param>
/// <param name="Provenance">Title, author, date, outlet, language, as far as the file states them.</param>
/// <param name="Sections">What each stretch is; one body where nothing tells.</param>
public sealed record ExtractedText(string Text, Provenance Provenance, IReadOnlyList<Section> Sections)
{
    /// <summary>Further statements of the file, by name: columns of its metadata.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>What a reader should know about the reading, each in one sentence: an encoding that was guessed, pages without text.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text with what a table's row or a file's front matter says of it; where that is silent, the file's own statements stay.</summary>
    public ExtractedText WithMetadata(IReadOnlyDictionary<string, string> row) => this with { Provenance = MetadataTable.Provenance(row, Provenance), Columns = MetadataTable.Columns(row) };
}
