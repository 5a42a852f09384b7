using Framing.Text;
using Framing.Voices;

namespace Framing.Notebooks;

/// <summary>A stretch of a paragraph in one voice and one kind of marks: what is set in one look.</summary>
/// <param name="Span">Its place in the document's text; the quotation's marks belong to it.</param>
/// <param name="Voice">The speech it is part of, or null for narration. Marked speech stands before the reported speech around it; an editor's note
/// inside it is narration, and so is the author's "he said" inside reported speech.</param>
/// <param name="Inner">A scare quote, a title or a quotation inside the quotation that it is part of, or null.</param>
internal readonly record struct Run(Span Span, Quotation? Voice, Quotation? Inner)
{
    /// <summary>A paragraph's runs in order; together they are the whole paragraph.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="paragraph">Its place in the text.</param>
    /// <param name="quotations">The document's quotations; those elsewhere do not matter.</param>
    public static IEnumerable<Run> Of(string text, Span paragraph, IEnumerable<Quotation> quotations)
    {
        var inside = quotations.Where(q => q.Outer.Overlaps(paragraph)).ToList();
        var notes = inside.Where(IsMarked).SelectMany(q => EditorNotes.In(text, q.Span)).Concat(inside.Select(q => q.Aside).OfType<Span>()).Where(n => n.Overlaps(paragraph)).ToList();
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var span in inside.Select(q => q.Outer).Concat(notes)) cuts.UnionWith([Math.Max(span.Start, paragraph.Start), Math.Min(span.End, paragraph.End)]);
        var start = paragraph.Start;
        foreach (var end in cuts.Skip(1))
        {
            var span = new Span(start, end);
            var around = inside.Where(q => q.Outer.Contains(span)).ToList();
            var speech = notes.Exists(n => n.Contains(span)) ? null : around.Find(IsMarked) ?? around.Find(q => q.Mode == QuotationMode.Indirect);
            yield return new Run(span, speech, around.FindLast(q => q.IsNested || q.Kind != QuotationKind.Speech));
            start = end;
        }
    }

    private static bool IsMarked(Quotation quotation) => quotation is { Kind: QuotationKind.Speech, IsNested: false, Mode: not QuotationMode.Indirect };
}
