using Framing.Corpora;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>A facet: what counts are grouped by.</summary>
public sealed class By
{
    private readonly Func<Document, Voice, string> value;
    private readonly bool isColumn;

    private By(string name, string title, Func<Document, Voice, string> value, bool isColumn = false, bool isOfVoice = false) =>
        (Name, Title, this.value, this.isColumn, IsOfVoice) = (name, title, value, isColumn, isOfVoice);

    /// <summary>The document's id.</summary>
    public static By Document { get; } = new("document", "Document", (d, _) => d.Id);

    /// <summary>The origin of the voice: the speaker's in quotations, the author's in narration.</summary>
    public static By Origin { get; } = new("origin", "Origin of the voice", (_, v) => v.Origin.ToString(), isOfVoice: true);

    /// <summary>Narration, quoted or reported.</summary>
    public static By Voice { get; } = new("voice", "Voice", (_, v) => v.Mode.ToString().ToLowerInvariant(), isOfVoice: true);

    /// <summary>Who speaks: the quoted speaker, in narration the writer.</summary>
    public static By Speaker { get; } = new("speaker", "Speaker", (_, v) => v.Speaker, isOfVoice: true);

    /// <summary>The origin of the source: of the author, else of the outlet.</summary>
    public static By SourceOrigin { get; } = new("source.origin", "Origin of the source", (d, _) => d.SourceOrigin.ToString());

    /// <summary>What the text was written for.</summary>
    public static By Outlet { get; } = new("outlet", "Outlet", (d, _) => d.Provenance.Outlet.Name.ToString());

    /// <summary>Who wrote it.</summary>
    public static By Author { get; } = new("author", "Author", (d, _) => d.Provenance.Author.Name.ToString());

    /// <summary>The language of the text as it stands: declared, else as its letters and words show it.</summary>
    public static By Language { get; } = new("language", "Language", (d, _) => d.Language ?? "Unknown");

    /// <summary>The language a text was written in, where it is a translation; else the language of the text.</summary>
    public static By OriginalLanguage { get; } = new("original.language", "Language of the original", (d, _) => d.Provenance.OriginalLanguage.Value ?? d.Language ?? "Unknown");

    /// <summary>The year, <c>Unknown</c> without one.</summary>
    public static By Year { get; } = new("year", "Year", (d, _) => PartialDate.Part(d.Provenance.Date.Value, 4));

    /// <summary>The month as <c>2024-07</c>, <c>Unknown</c> where the date is not so exact.</summary>
    public static By Month { get; } = new("month", "Month", (d, _) => PartialDate.Part(d.Provenance.Date.Value, 7));

    /// <summary>The day as <c>2024-07-12</c>, <c>Unknown</c> where the date is not so exact.</summary>
    public static By Date { get; } = new("date", "Date", (d, _) => PartialDate.Part(d.Provenance.Date.Value, 10));

    private static readonly By[] Known = [Document, Origin, Voice, Speaker, SourceOrigin, Outlet, Author, Language, OriginalLanguage, Year, Month, Date];

    private static readonly string[] Figures = ["term", "hits", "words", "documents", "documentsWithHit", "ratePer10k", "low", "high", "forms", "drawnLow", "drawnHigh"];

    /// <summary>The name in commands and exports, for example <c>source.origin</c>.</summary>
    public string Name { get; }

    /// <summary>The heading that people read.</summary>
    public string Title { get; }

    /// <summary>What one of its values is called where values are counted: <c>speaker</c>, and <c>group</c> where it has no such name.</summary>
    internal string Noun => this == Document || this == Speaker || this == Outlet || this == Author ? Title.ToLowerInvariant() : "group";

    /// <summary>Whether its values are names, and not times or what a column says, so that a reader looks for those with most hits first.</summary>
    internal bool IsName => this == Origin || this == SourceOrigin || this == Speaker || this == Author || this == Outlet;

    /// <summary>Whether its value is the voice's, so that it has to be read who speaks; all others are the document's.</summary>
    internal bool IsOfVoice { get; }

    /// <summary>A column of the corpus's metadata.</summary>
    public static By Column(string name) => new(name, name, (d, _) => d.Columns.GetValueOrDefault(name) is { Length: > 0 } v ? v : "Unknown", isColumn: true);

    /// <summary>The facet of this name: a built-in one, else a metadata column of the corpus.</summary>
    /// <exception cref="InputException">There is neither (the message lists what there is), or the column has the name of a count's figure.</exception>
    public static By Parse(string name, Corpus corpus)
    {
        var facet = Known.FirstOrDefault(b => b.Name == name) ?? Column(name);
        facet.Require(corpus);
        return facet;
    }

    /// <summary>A facet of counts made elsewhere: its values are known, the documents are not.</summary>
    internal static By Named(string name, string title) => new(name, title, (_, _) => throw new InputException($"the texts counted by {name} are not at hand"));

    /// <summary>Refuses a metadata column that no document of the corpus has, or that has the name of a count's figure.</summary>
    internal void Require(Corpus corpus)
    {
        if (!isColumn) return;
        var columns = corpus.Documents.SelectMany(d => d.Columns.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!columns.Contains(Name)) throw new InputException($"the facet '{Name}' is not known; known are {string.Join(", ", Known.Select(b => b.Name).Concat(columns))}");
        if (Figures.Contains(Name)) throw new InputException($"the column '{Name}' has the name of a figure in the result; rename it to count by it");
    }

    /// <summary>The facet's value for words of a document in a voice.</summary>
    public string Of(Document document, Voice voice) => value(document, voice);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
