using Framing.Text;

namespace Framing.Voices;

/// <summary>Finds the speech of transcripts, which stands without marks after the speaker's name: <c>毛宁：…</c>, <c>Вопрос: …</c>.</summary>
/// <remarks>
/// A paragraph is labelled if it begins with a short name before a colon and no quotation mark follows. A passage is a transcript if three
/// paragraphs and half of all up to the last labelled one are labelled, and one label stands twice. Then what follows a label is speech, to the next label;
/// after the last one to its paragraph's end. Marks in it are quotations inside the speech.
/// </remarks>
internal static class Transcript
{
    private const int LongestLabel = 40;
    private const int LeastLabels = 3;

    /// <summary>The marked stretches with those of a transcript among them, in order; as they are where the passage is none.</summary>
    public static IReadOnlyList<MarkedStretch> Read(string text, IReadOnlyList<Span> paragraphs, IReadOnlyList<MarkedStretch> marked)
    {
        var colons = paragraphs.Select(p => Colon(text, p)).ToList();
        var last = colons.FindLastIndex(c => c >= 0);
        var labels = Enumerable.Range(0, last + 1).Where(p => colons[p] >= 0).Select(p => text[paragraphs[p].Start..colons[p]]).ToList();
        if (labels.Count < LeastLabels || labels.Count * 2 < last + 1 - colons.FindIndex(c => c >= 0) || labels.Distinct().Count() == labels.Count) return marked;
        var found = new List<MarkedStretch>();
        for (var p = 0; p <= last; p++)
        {
            if (colons[p] < 0) continue;
            var end = p;
            while (end < last && colons[end + 1] < 0) end++;
            var spoken = new Span(colons[p] + 1, paragraphs[end].End).Trim(text);
            if (!marked.Any(m => m.Outer.Overlaps(spoken) && !spoken.Contains(m.Outer))) found.Add(new MarkedStretch(spoken, spoken, 0, false));
        }
        return Nested(found, marked);
    }

    // Those within a line of the transcript are one deeper.
    private static List<MarkedStretch> Nested(List<MarkedStretch> lines, IReadOnlyList<MarkedStretch> marked)
    {
        var (all, line) = (new List<MarkedStretch>(lines), 0);
        foreach (var m in marked)
        {
            while (line < lines.Count && lines[line].Span.End <= m.Outer.Start) line++;
            all.Add(line < lines.Count && lines[line].Span.Contains(m.Outer) ? m with { Depth = m.Depth + 1 } : m);
        }
        return [.. all.OrderBy(m => m.Outer.Start).ThenByDescending(m => m.Outer.End)];
    }

    // Index of the colon after a label; -1 where the paragraph has none.
    private static int Colon(string text, Span paragraph)
    {
        for (var i = paragraph.Start; i < Math.Min(paragraph.End, paragraph.Start + LongestLabel); i++)
        {
            var c = text[i];
            if (c is '：' || (c == ':' && i + 1 < paragraph.End && !char.IsDigit(text[i + 1])))
            {
                var rest = new Span(i + 1, paragraph.End).Trim(text);
                return i > paragraph.Start && rest.Length > 0 && text[rest.Start] is not ('«' or '“' or '"' or '„' or '「' or '—' or '–') ? i : -1;
            }
            if (!char.IsLetter(c) && !char.IsDigit(c) && c is not (' ' or '.' or '-' or '·' or '‧' or '（' or '）' or '(' or ')' or '《' or '》')) return -1;
        }
        return -1;
    }
}
