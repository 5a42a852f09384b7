using Framing.Display;

namespace Framing.Corpora;

/// <summary>What documents consist of, one row a section: where, what, whose, and why it is taken for that.</summary>
internal static class SectionTable
{
    private const int Shown = 40;

    public static Table Write(IEnumerable<Document> documents, IReadOnlyCollection<SectionKind> kinds)
    {
        var rows = documents.SelectMany(d => d.Sections.Where(s => kinds.Count == 0 || kinds.Contains(s.Kind)).Select(s => Row(d, s))).ToList();
        return new Table(
            [
                new("document", "Document"), new("lines", "Lines"), new("section", "Section"), new("by", "Written by"), new("words", "Words", ColumnFormat.Count),
                new("begins", "Begins"), new("why", "Why it is taken for that"),
            ],
            rows);
    }

    private static object?[] Row(Document d, Section s)
    {
        var inner = s.Span.Trim(d.Text);
        var (first, last) = (d.LineAt(inner.Start), d.LineAt(Math.Max(inner.Start, inner.End - 1)));
        return
        [
            d.Id, first == last ? $"{first}" : $"{first}–{last}", s.Kind.ToString().ToLowerInvariant(), s.By.ToString().ToLowerInvariant(),
            (long)d.WordsIn(s.Span).Count, Beginning.Of(inner.Of(d.Text).Split('\n')[0].TrimEnd(), Shown), s.Why,
        ];
    }
}
