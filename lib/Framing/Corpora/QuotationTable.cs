using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>Quotations in their sentences, one row each: what the marks do, who speaks, and the rule that says so.</summary>
internal static class QuotationTable
{
    public static Table Write(IEnumerable<Document> documents, Func<Quotation, bool> where)
    {
        var rows = documents.SelectMany(d => d.Quotations.Where(where).Select(q => Row(d, q))).ToList();
        return new Table(
            [
                new("document", "Document"), new("line", "Line", ColumnFormat.Count), new("section", "Section"), new("before", "Before", ColumnFormat.Before), new("text", "Between the marks", ColumnFormat.Key), new("after", "After"),
                new("kind", "Kind"), new("mode", "Mode"), new("speaker", "Speaker"), new("origin", "Origin"), new("rule", "Rule"), new("confidence", "Confidence", ColumnFormat.Share),
            ],
            rows)
        {
            Note = "Rule: what named the speaker. Confidence: how often that rule is right on annotated news, not how sure this one row is.",
        };
    }

    private static object?[] Row(Document d, Quotation q)
    {
        var (a, isSpeech) = (q.Attribution, q.Kind == QuotationKind.Speech);
        return
        [
            d.Id, (long)d.LineAt(q.Outer.Start), d.Sections.FirstOrDefault(s => s.Span.Contains(q.Outer))?.Kind.ToString().ToLowerInvariant(),
            d.Text[d.SentenceAt(q.Outer.Start).Start..q.Outer.Start], q.Span.Of(d.Text), d.Text[q.Outer.End..Math.Max(q.Outer.End, d.SentenceAt(Math.Max(q.Outer.Start, q.Outer.End - 1)).End)],
            q.Kind.ToString().ToLowerInvariant(), isSpeech ? q.Mode.ToString().ToLowerInvariant() : null,
            isSpeech ? a.Speaker ?? Voice.Unknown : null, isSpeech ? a.Origin.ToString() : null, isSpeech ? a.Rule : null, isSpeech ? a.Confidence : null,
        ];
    }
}
