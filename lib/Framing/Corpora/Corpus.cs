using System.Globalization;
using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>Texts with what is known about them, and the definition of what is counted.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Corpus : ITabular
{
    private readonly CorpusSource source;
    private readonly Lazy<IReadOnlyList<Document>> documents;
    private readonly Lazy<ILookup<Document, Span>?> retold;

    internal Corpus(CorpusSource source, Definition definition)
    {
        (this.source, Definition) = (source, definition);
        Func<Document, IEnumerable<Span>> retoldIn = RetoldIn;
        documents = new(() => [.. source.Documents.Select(d => new Document(d, source.Registry, definition, retoldIn))]);
        retold = new(() => definition.PerStatement ? Corpora.Statements.Retold(StatementReader.Read(Documents, (d, s) => d.Counts.Contains(s))) : null);
    }

    /// <summary>The corpus's name; the folder's or file's where none is declared.</summary>
    public string Name => source.Name;

    /// <summary>The documents, in the order of the metadata, else by id.</summary>
    public IReadOnlyList<Document> Documents => documents.Value;

    /// <summary>The documents, each anew: what is read of one is let go with it, where <see cref="Documents"/> keep it.</summary>
    public IEnumerable<Document> OneByOne() => Documents.Select(d => new Document(d.Source, source.Registry, Definition, _ => RetoldIn(d)));

    /// <summary>What is counted.</summary>
    public Definition Definition { get; }

    /// <summary>The speakers known beforehand.</summary>
    public SpeakerRegistry Speakers => source.Registry;

    /// <summary>Files in the folder that are no documents because the metadata does not list them, or that could not be read; with the reason.</summary>
    public IReadOnlyList<string> SetAside => source.SetAside;

    /// <summary>What a user should know about how the files were read: encodings that were guessed, pages without text.</summary>
    public IReadOnlyList<string> Notes => source.Notes;

    /// <summary>One hash over all texts and their metadata, 64 hexadecimal digits; document order does not matter.</summary>
    public string Sha256 => source.Sha256;

    /// <summary>One hash over the ids and metadata of all documents, their texts apart: what parts of one corpus have in common.</summary>
    internal string CatalogueSha256 => source.CatalogueSha256;

    /// <summary>Reads a corpus: a folder of texts (with <c>corpus.yaml</c>, <c>index.csv</c>, <c>index.tsv</c> or none of them), a table of texts
    /// (<c>.csv</c>, <c>.tsv</c>, <c>.jsonl</c>), a <c>.zip</c> of texts, or one text: plain, Markdown, a web page, a Word or PDF file.</summary>
    /// <remarks>What cannot be read is set aside with the reason (<see cref="SetAside"/>), and the rest is the corpus, unless reading is strict.</remarks>
    /// <param name="path">The folder or file; relative paths are the caller's.</param>
    /// <param name="metadata">A metadata table for a folder instead of its own, or null.</param>
    /// <param name="intake">Encoding, text column, strictness; null to find them out and go on past what cannot be read.</param>
    /// <exception cref="InputException">There is no document in it, or its metadata cannot be used; the message names file, line and way out.</exception>
    public static Corpus Load(string path, string? metadata = null, Intake? intake = null) => new(CorpusSource.Load(path, metadata, intake ?? new Intake()), new Definition());

    /// <summary>The same texts with other sections counted.</summary>
    public Corpus Counting(params SectionKind[] sections) =>
        sections.Contains(SectionKind.Furniture)
            ? throw new InputException("page furniture is never counted; name other sections")
            : new(source, Definition with { Sections = sections });

    /// <summary>The same texts with reported speech ("X said that …") counted for whom it reports.</summary>
    public Corpus WithReportedSpeech() => new(source, Definition with { CountsReported = true });

    /// <summary>The same texts with each statement counted once: what later tellings repeat leaves the hits and the words.</summary>
    /// <remarks>Only tellings in counted sections are looked at, so that what is told in an uncounted lead still counts in the body. See <see cref="Statements"/>.</remarks>
    public Corpus PerStatement() => new(source, Definition with { PerStatement = true });

    /// <summary>The same texts with inferred origins taken for Unknown.</summary>
    public Corpus WithoutInferred() => new(source, Definition with { CountsInferred = false });

    /// <summary>The same texts with each Chinese character counted as a word, as they stand in the text; without this Chinese is cut into words by a dictionary.</summary>
    public Corpus WithCharactersAsWords() => new(source, Definition with { CountsCharacters = true });

    /// <summary>The documents of a share; there may be none.</summary>
    public Corpus Only(Shard shard) => new(source.Only(d => shard.Contains(d.Id)), Definition);

    /// <summary>The documents that repeat another one, word for word or nearly.</summary>
    public Duplicates Duplicates() => new(Documents);

    /// <summary>The same texts without the documents that repeat another; each is set aside with the one it repeats.</summary>
    public Corpus WithoutDuplicates()
    {
        var repeated = Duplicates().All;
        var ids = repeated.Select(d => d.Document.Id).ToHashSet();
        IEnumerable<string> reasons = repeated.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Document.Id}: repeats {d.Of.Id} ({d.Similarity:P0} of their words in common)"));
        return new(source.Only(d => !ids.Contains(d.Id)) with { SetAside = [.. SetAside, .. reasons] }, Definition);
    }

    /// <summary>Lines that may be page furniture, each with the reason.</summary>
    public FurnitureSuggestions FurnitureSuggestions() => new(Documents, Duplicates());

    /// <summary>The statements told more than once, in any section: by whom, where, and how alike the tellings are.</summary>
    public Statements Statements() => new(StatementReader.Read(Documents, (_, _) => true));

    /// <summary>The speakers for whom the texts show no origin, the most frequent first.</summary>
    public UnresolvedSpeakers UnresolvedSpeakers() => new(Documents);

    /// <inheritdoc/>
    public Table ToTable() => CorpusTable.Write(this);

    private IEnumerable<Span> RetoldIn(Document document) => retold.Value?[document] ?? [];

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();
}
