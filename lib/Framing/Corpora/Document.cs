using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>One text with what is known about it. Its text is never changed; everything else is offsets into it.</summary>
/// <remarks>The text is read when somebody asks for something in it, and kept from then on; counting a corpus does not keep it.</remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Document : ITabular
{
    private readonly SpeakerRegistry registry;
    private readonly Definition definition;
    private readonly Func<Document, IEnumerable<Span>> retold;
    private DocumentReading? kept;
    private string? language;

    internal Document(DocumentSource source, SpeakerRegistry registry, Definition definition, Func<Document, IEnumerable<Span>> retold) =>
        (Source, this.registry, this.definition, this.retold) = (source, registry, definition, retold);

    internal DocumentSource Source { get; }

    /// <summary>The name by which it is found: its file's name without extension, or the table's <c>id</c>.</summary>
    public string Id => Source.Id;

    /// <summary>The whole text, page furniture included.</summary>
    public string Text => Kept.Text;

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    public string Sha256 => Source.Content.Sha256;

    /// <summary>Who wrote, published, translated it, and when; with evidence.</summary>
    public Provenance Provenance => Source.Provenance;

    /// <summary>The language of the text: the one declared, else the one that its letters and words show; null where they do not.</summary>
    public string? Language => Provenance.Language.Value ?? ((language ??= ReadLanguage(Read())) is { Length: > 0 } shown ? shown : null);

    /// <summary>Its sections, in order; one body where none is declared.</summary>
    public IReadOnlyList<Section> Sections => Kept.Sections;

    /// <summary>Further columns of its metadata, by name.</summary>
    public IReadOnlyDictionary<string, string> Columns => Source.Columns;

    /// <summary>A short name for tables: the author, else the outlet, else the title, else the id.</summary>
    public string Label => Provenance.Author.Name.Value ?? Provenance.Outlet.Name.Value ?? Provenance.Title.Value ?? Id;

    /// <summary>The source's origin, as the corpus's definition counts it.</summary>
    public Origin SourceOrigin => Counted(Provenance.SourceOrigin);

    /// <summary>The voice of the author's narration.</summary>
    public Voice Narrator => VoiceOf(Writer.Author);

    /// <summary>The sections that are counted.</summary>
    public IEnumerable<Section> Counts => CountedOf(Kept);

    /// <summary>Its paragraphs, in order of place; none crosses a section.</summary>
    public IReadOnlyList<Span> Paragraphs => Kept.Paragraphs;

    /// <summary>Every stretch between quotation marks in the sections that are not furniture, in order of place; with reported speech where that counts.</summary>
    public IReadOnlyList<Quotation> Quotations => Kept.Quotations;

    /// <summary>The counted sections cut into stretches of one voice each, in order of place; together they cover each counted word once. Where each
    /// statement counts once, the quotations that tell one again are left out.</summary>
    public IReadOnlyList<VoiceStretch> Stretches => Kept.Stretches;

    /// <summary>The number of words in the counted sections.</summary>
    public int Words => Stretches.Sum(s => WordsIn(s.Span).Count);

    /// <summary>The words that begin in a stretch of the text, in order of place, as its corpus's definition cuts Chinese.</summary>
    public IReadOnlyList<Token> WordsIn(Span stretch) => WordsIn(Kept, stretch);

    /// <summary>The sentence around a place, without the white space around it.</summary>
    public Span SentenceAt(int index)
    {
        var paragraph = ParagraphAt(index);
        return Sentences.Split(Text, paragraph).FirstOrDefault(s => s.Contains(index), paragraph);
    }

    /// <summary>The paragraph around a place; the whole text for a place between paragraphs.</summary>
    public Span ParagraphAt(int index) => Kept.ParagraphAt(index);

    /// <summary>A stretch's parts by paragraph, in order: what phrases are looked for in, as none crosses a paragraph's end.</summary>
    public IEnumerable<Span> Within(Span stretch) => Kept.Within(stretch);

    /// <summary>The line a place stands in, counted from 1 as an editor does.</summary>
    public int LineAt(int index) => Kept.LineAt(index);

    /// <summary>What is stated about it, with what shows it.</summary>
    public Table ToTable() => ProvenanceTable.Write([this], []) with { Caption = ToString() };

    /// <inheritdoc/>
    public override string ToString() => $"{Label} ({Id})";

    /// <summary>Its text and what is read out of it: what is kept, if anybody has looked at it, else read anew and not kept.</summary>
    internal DocumentReading Read() => kept ?? new DocumentReading(this);

    /// <summary>The file whose bytes are all counted as they stand, or null where there is none such.</summary>
    internal string? CountedFile => Source.Sections is null && definition.Counts(SectionKind.Body) ? Source.Content.File : null;

    /// <summary>The words that begin in a stretch of a reading.</summary>
    internal IReadOnlyList<Token> WordsIn(DocumentReading reading, Span stretch)
    {
        var tokens = Tokenizer.Tokenize(reading.Text, stretch);
        return definition.CountsCharacters ? tokens : new ChineseWords().Join(reading.Text, stretch, tokens);
    }

    /// <summary>The counted sections of a reading.</summary>
    internal IEnumerable<Section> CountedOf(DocumentReading reading) => reading.Sections.Where(s => definition.Counts(s.Kind));

    internal IReadOnlyList<Quotation> Quote(DocumentReading reading) =>
        [.. reading.Sections.Where(s => s.Kind != SectionKind.Furniture).SelectMany(s => VoiceReader.Read(reading.Text, s.Span, reading.ParagraphsOf(s), registry, definition.CountsReported))
            .Select(q => definition.CountsInferred || !q.Attribution.IsInferred ? q : q with { Attribution = q.Attribution.Proven })];

    internal IReadOnlyList<VoiceStretch> Cut(DocumentReading reading)
    {
        var again = retold(this).ToHashSet();
        return [.. CountedOf(reading).SelectMany(s => VoiceReader.Cut(reading.Text, s.Span, VoiceOf(s.By), [.. reading.Quotations.Where(q => s.Span.Contains(q.Outer))]))
            .Where(s => s.Quotation is null || !again.Contains(s.Quotation.Span))];
    }

    private static string ReadLanguage(DocumentReading reading) =>
        Framing.Text.Language.Of(reading.Text, reading.Sections.FirstOrDefault(s => s.Kind == SectionKind.Body)?.Span ?? new Span(0, reading.Text.Length)) ?? "";

    private DocumentReading Kept => LazyInitializer.EnsureInitialized(ref kept, () => new DocumentReading(this));

    private Voice VoiceOf(Writer by)
    {
        var party = by switch
        {
            Writer.Author => Provenance.Author,
            Writer.Outlet => Provenance.Outlet,
            Writer.Translator => Provenance.Translator,
            Writer.Republisher => Provenance.Republisher,
            _ => Party.None,
        };
        var origin = by == Writer.Author ? SourceOrigin : Counted(party.Origin);
        return new Voice(Mode.Narration, party.Name.Value ?? Voice.Unknown, origin);
    }

    private Origin Counted(Claim claim) =>
        claim.Value is null || (claim.Standing == Standing.Inferred && !definition.CountsInferred) ? Origin.Unknown : new Origin(claim.Value);
}
