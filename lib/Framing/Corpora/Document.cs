using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>One text with what is known about it. Its text is never changed; everything else is offsets into it.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Document : ITabular
{
    private readonly SpeakerRegistry registry;
    private readonly Definition definition;
    private readonly Func<Document, IEnumerable<Span>> retold;
    private readonly Lazy<List<int>> lineStarts;
    private readonly Lazy<IReadOnlyList<Span>> paragraphs;
    private readonly Lazy<IReadOnlyList<Quotation>> quotations;
    private readonly Lazy<IReadOnlyList<VoiceStretch>> stretches;

    internal Document(DocumentSource source, SpeakerRegistry registry, Definition definition, Func<Document, IEnumerable<Span>> retold)
    {
        (Source, this.registry, this.definition, this.retold) = (source, registry, definition, retold);
        lineStarts = new(() => [.. Framing.Text.Paragraphs.Lines(Text, new Span(0, Text.Length)).Select(l => l.Start)]);
        paragraphs = new(() => [.. Sections.SelectMany(s => Framing.Text.Paragraphs.Split(Text, s.Span))]);
        quotations = new(ReadQuotations);
        stretches = new(ReadStretches);
    }

    internal DocumentSource Source { get; }

    /// <summary>The name by which it is found: its file's name without extension, or the table's <c>id</c>.</summary>
    public string Id => Source.Id;

    /// <summary>The whole text, page furniture included.</summary>
    public string Text => Source.Text;

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    public string Sha256 => Source.Sha256;

    /// <summary>Who wrote, published, translated it, and when; with evidence.</summary>
    public Provenance Provenance => Source.Provenance;

    /// <summary>The language of the text: the one declared, else the one that its letters and words show; null where they do not.</summary>
    public string? Language => Provenance.Language.Value ?? Framing.Text.Language.Of(Text, Sections.FirstOrDefault(s => s.Kind == SectionKind.Body)?.Span ?? new Span(0, Text.Length));

    /// <summary>Its sections, in order; one body where none is declared.</summary>
    public IReadOnlyList<Section> Sections => Source.Sections;

    /// <summary>Further columns of its metadata, by name.</summary>
    public IReadOnlyDictionary<string, string> Columns => Source.Columns;

    /// <summary>A short name for tables: the author, else the outlet, else the title, else the id.</summary>
    public string Label => Provenance.Author.Name.Value ?? Provenance.Outlet.Name.Value ?? Provenance.Title.Value ?? Id;

    /// <summary>The source's origin, as the corpus's definition counts it.</summary>
    public Origin SourceOrigin => Counted(Provenance.SourceOrigin);

    /// <summary>The voice of the author's narration.</summary>
    public Voice Narrator => VoiceOf(Writer.Author);

    /// <summary>The sections that are counted.</summary>
    public IEnumerable<Section> Counts => Sections.Where(s => definition.Sections.Contains(s.Kind));

    /// <summary>Its paragraphs, in order of place; none crosses a section.</summary>
    public IReadOnlyList<Span> Paragraphs => paragraphs.Value;

    /// <summary>Every stretch between quotation marks in the sections that are not furniture, in order of place; with reported speech where that counts.</summary>
    public IReadOnlyList<Quotation> Quotations => quotations.Value;

    /// <summary>The counted sections cut into stretches of one voice each, in order of place; together they cover each counted word once. Where each
    /// statement counts once, the quotations that tell one again are left out.</summary>
    public IReadOnlyList<VoiceStretch> Stretches => stretches.Value;

    /// <summary>The number of words in the counted sections.</summary>
    public int Words => Stretches.Sum(s => Tokenizer.Tokenize(Text, s.Span).Count);

    /// <summary>The sentence around a place, without the white space around it.</summary>
    public Span SentenceAt(int index)
    {
        var paragraph = ParagraphAt(index);
        return Sentences.Split(Text, paragraph).FirstOrDefault(s => s.Contains(index), paragraph);
    }

    /// <summary>The paragraph around a place; the whole text for a place between paragraphs.</summary>
    public Span ParagraphAt(int index)
    {
        var at = FirstEndingAfter(index);
        return at < Paragraphs.Count && Paragraphs[at].Contains(index) ? Paragraphs[at] : new Span(0, Text.Length);
    }

    /// <summary>A stretch's parts by paragraph, in order: what phrases are looked for in, as none crosses a paragraph's end.</summary>
    public IEnumerable<Span> Within(Span stretch)
    {
        for (var at = FirstEndingAfter(stretch.Start); at < Paragraphs.Count && Paragraphs[at].Start < stretch.End; at++)
        {
            yield return new Span(Math.Max(Paragraphs[at].Start, stretch.Start), Math.Min(Paragraphs[at].End, stretch.End));
        }
    }

    /// <summary>The line a place stands in, counted from 1 as an editor does.</summary>
    public int LineAt(int index)
    {
        var at = lineStarts.Value.BinarySearch(index);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>What is stated about it, with what shows it.</summary>
    public Table ToTable() => ProvenanceTable.Write([this], []) with { Caption = ToString() };

    /// <inheritdoc/>
    public override string ToString() => $"{Label} ({Id})";

    // Paragraphs stand in order of place: halve until one is left.
    private int FirstEndingAfter(int index)
    {
        var (low, high) = (0, Paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Paragraphs[middle].End > index) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private IReadOnlyList<Quotation> ReadQuotations() =>
        [.. Sections.Where(s => s.Kind != SectionKind.Furniture).SelectMany(s => VoiceReader.Read(Text, s.Span, registry, definition.CountsReported))];

    private IReadOnlyList<VoiceStretch> ReadStretches()
    {
        var again = retold(this).ToHashSet();
        return [.. Counts.SelectMany(s => VoiceReader.Cut(Text, s.Span, VoiceOf(s.By), [.. Quotations.Where(q => s.Span.Contains(q.Outer))]))
            .Where(s => s.Quotation is null || !again.Contains(s.Quotation.Span))];
    }

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

/// <summary>What a document is made from: text and metadata, before any definition is applied.</summary>
internal sealed record DocumentSource(string Id, string Text, string Sha256, Provenance Provenance, IReadOnlyList<Section> Sections, IReadOnlyDictionary<string, string> Columns);
