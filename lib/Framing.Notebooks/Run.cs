using Framing.Text;
using Framing.Voices;

namespace Framing.Notebooks;

/// <summary>A stretch of a paragraph in one voice and one kind of marks: what is set in one look.</summary>
/// <param name="Span">Its place in the document's text; the quotation's marks belong to it.</param>
/// <param name="Voice">The speech it is part of, or null for narration. Marked speech stands before the reported speech around it.</param>
/// <param name="Inner">A scare quote, a title or a quotation inside the quotation that it is part of, or null.</param>
internal readonly record struct Run(Span Span, Quotation? Voice, Quotation? Inner)
{
    /// <summary>A paragraph's runs in order; together they are the whole paragraph.</summary>
    /// <param name="paragraph">Its place in the document's text.</param>
    /// <param name="quotations">The document's quotations; those elsewhere do not matter.</param>
    public static IEnumerable<Run> Of(Span paragraph, IEnumerable<Quotation> quotations)
    {
        var inside = quotations.Where(q => q.Outer.Overlaps(paragraph)).ToList();
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var quotation in inside) cuts.UnionWith([Math.Max(quotation.Outer.Start, paragraph.Start), Math.Min(quotation.Outer.End, paragraph.End)]);
        var start = paragraph.Start;
        foreach (var end in cuts.Skip(1))
        {
            var around = inside.Where(q => q.Outer.Contains(new Span(start, end))).ToList();
            var speech = around.Where(q => q.Kind == QuotationKind.Speech && !q.IsNested).ToList();
            yield return new Run(
                new Span(start, end),
                speech.Find(q => q.Mode != QuotationMode.Indirect) ?? speech.FirstOrDefault(),
                around.FindLast(q => q.IsNested || q.Kind != QuotationKind.Speech));
            start = end;
        }
    }
}
