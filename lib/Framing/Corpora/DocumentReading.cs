using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>A document's text with what is read out of it, each when somebody asks. It lasts as long as somebody holds it.</summary>
internal sealed class DocumentReading
{
    private readonly Lazy<string> text;
    private readonly Lazy<IReadOnlyList<Section>> sections;
    private readonly Lazy<List<int>> lineStarts;
    private readonly Lazy<IReadOnlyList<Span>> paragraphs;
    private readonly Lazy<IReadOnlyList<Quotation>> quotations;
    private readonly Lazy<IReadOnlyList<VoiceStretch>> stretches;

    public DocumentReading(Document document)
    {
        text = new(document.Source.Content.Read);
        sections = new(() => document.Source.Sections ?? [new(SectionKind.Body, new Span(0, Text.Length), Writer.Author, "")]);
        lineStarts = new(() => [.. Framing.Text.Paragraphs.Lines(Text, new Span(0, Text.Length)).Select(l => l.Start)]);
        paragraphs = new(() => [.. Sections.SelectMany(s => Framing.Text.Paragraphs.Split(Text, s.Span))]);
        quotations = new(() => document.Quote(this));
        stretches = new(() => document.Cut(this));
    }

    /// <inheritdoc cref="Document.Text"/>
    public string Text => text.Value;

    /// <inheritdoc cref="Document.Sections"/>
    public IReadOnlyList<Section> Sections => sections.Value;

    /// <inheritdoc cref="Document.Paragraphs"/>
    public IReadOnlyList<Span> Paragraphs => paragraphs.Value;

    /// <inheritdoc cref="Document.Quotations"/>
    public IReadOnlyList<Quotation> Quotations => quotations.Value;

    /// <inheritdoc cref="Document.Stretches"/>
    public IReadOnlyList<VoiceStretch> Stretches => stretches.Value;

    /// <inheritdoc cref="Document.Within"/>
    public IEnumerable<Span> Within(Span stretch)
    {
        for (var at = FirstEndingAfter(stretch.Start); at < Paragraphs.Count && Paragraphs[at].Start < stretch.End; at++)
        {
            yield return new Span(Math.Max(Paragraphs[at].Start, stretch.Start), Math.Min(Paragraphs[at].End, stretch.End));
        }
    }

    /// <inheritdoc cref="Document.ParagraphAt"/>
    public Span ParagraphAt(int index)
    {
        var at = FirstEndingAfter(index);
        return at < Paragraphs.Count && Paragraphs[at].Contains(index) ? Paragraphs[at] : new Span(0, Text.Length);
    }

    /// <inheritdoc cref="Document.LineAt"/>
    public int LineAt(int index)
    {
        var at = lineStarts.Value.BinarySearch(index);
        return at >= 0 ? at + 1 : ~at;
    }

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
}
