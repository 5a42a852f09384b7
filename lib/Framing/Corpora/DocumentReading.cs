using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>A document's text with what is read out of it, each when somebody asks. It lasts as long as somebody holds it;
/// two threads that ask at once may both read, with the same result.</summary>
internal sealed class DocumentReading(Document document)
{
    /// <inheritdoc cref="Document.Text"/>
    public string Text => field ??= document.Source.Content.Read();

    /// <inheritdoc cref="Document.Sections"/>
    public IReadOnlyList<Section> Sections => field ??= document.Source.Sections ?? [new(SectionKind.Body, new Span(0, Text.Length), Writer.Author, "")];

    /// <inheritdoc cref="Document.Paragraphs"/>
    public IReadOnlyList<Span> Paragraphs => field ??= Sections.Count == 1 ? Framing.Text.Paragraphs.Split(Text, Sections[0].Span) : [.. Sections.SelectMany(s => Framing.Text.Paragraphs.Split(Text, s.Span))];

    /// <inheritdoc cref="Document.Quotations"/>
    public IReadOnlyList<Quotation> Quotations => field ??= document.Quote(this);

    /// <inheritdoc cref="Document.Stretches"/>
    public IReadOnlyList<VoiceStretch> Stretches => field ??= document.Cut(this);

    private List<int> LineStarts => field ??= [.. Framing.Text.Paragraphs.Lines(Text, new Span(0, Text.Length)).Select(l => l.Start)];

    /// <summary>The paragraphs of a section.</summary>
    public IReadOnlyList<Span> ParagraphsOf(Section section) => Sections.Count == 1 ? Paragraphs : [.. Within(section.Span)];

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
        var at = LineStarts.BinarySearch(index);
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
