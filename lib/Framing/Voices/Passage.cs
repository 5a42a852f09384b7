using Framing.Text;

namespace Framing.Voices;

/// <summary>The paragraphs of a section that are in one script, with the quotation marks in them.</summary>
/// <param name="Script">Their script.</param>
/// <param name="Paragraphs">The paragraphs, in order.</param>
/// <param name="Marked">The stretches between marks, in order of their opening marks; positions are the document's.</param>
internal sealed record Passage(Script Script, IReadOnlyList<Span> Paragraphs, IReadOnlyList<MarkedStretch> Marked)
{
    /// <summary>Parts a section by script, paragraph by paragraph, so that each is read by the rules of its language.</summary>
    /// <remarks>A paragraph without letters is in the script of the one before; one that begins inside a quotation is in that of the quotation's first.</remarks>
    public static IReadOnlyList<Passage> ByScript(string text, Span section, IReadOnlyList<Span> paragraphs)
    {
        var marked = QuotationMarks.Pair(text, paragraphs);
        if (!Scripts.HasOtherThanLatin(text, section)) return paragraphs.Count > 0 ? [new Passage(Script.Latin, paragraphs, marked)] : [];
        var parts = new SortedDictionary<Script, (List<Span> Paragraphs, List<MarkedStretch> Marked)>();
        var (mark, open, script) = (0, section.Start, Script.Latin);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Start >= open) script = Scripts.Of(text, paragraph, script);
            if (!parts.TryGetValue(script, out var part)) parts[script] = part = ([], []);
            part.Paragraphs.Add(paragraph);
            for (; mark < marked.Count && marked[mark].Outer.Start < paragraph.End; mark++)
            {
                part.Marked.Add(marked[mark]);
                open = Math.Max(open, marked[mark].Outer.End);
            }
        }
        return [.. parts.Select(p => new Passage(p.Key, p.Value.Paragraphs, p.Value.Marked))];
    }
}
