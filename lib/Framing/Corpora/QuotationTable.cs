using Framing.Display;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>Quotations in their sentences: what the marks do, who speaks, and the rule that says so.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class QuotationTable : ITabular, IMarkup
{
    private readonly IReadOnlyList<(Document Document, Quotation Quotation)> rows;

    internal QuotationTable(IReadOnlyList<(Document, Quotation)> rows) => this.rows = rows;

    /// <summary>The quotations, by document and place.</summary>
    public IEnumerable<Quotation> Quotations => rows.Select(r => r.Quotation);

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("document", "Document"), new("line", "Line", ColumnFormat.Count), new("section", "Section"), new("before", "Before", ColumnFormat.Before), new("text", "Between the marks", ColumnFormat.Key), new("after", "After"),
            new("kind", "Kind"), new("mode", "Mode"), new("speaker", "Speaker"), new("origin", "Origin"), new("rule", "Rule"), new("confidence", "Confidence", ColumnFormat.Share),
        ],
        [.. rows.Select(r => Row(r.Document, r.Quotation))])
    {
        Note = "Confidence: how often attributions of the rule are right on annotated news, not how sure this one row is.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    string IMarkup.ToHtml()
    {
        var html = new SentenceHtml();
        if (rows.Count == 0) html.Heading("None.");
        foreach (var group in rows.GroupBy(r => r.Document))
        {
            html.Heading(group.Key.ToString());
            foreach (var (document, quotation) in group)
            {
                var (before, after) = Around(document, quotation);
                html.Inside(before, quotation.Outer.Of(document.Text), after, $"{Who(quotation)} · line {document.LineAt(quotation.Outer.Start)}, {Section(document, quotation)}");
            }
        }
        return html.Write();
    }

    private static object?[] Row(Document d, Quotation q)
    {
        var (a, isSpeech, (before, after)) = (q.Attribution, q.Kind == QuotationKind.Speech, Around(d, q));
        return
        [
            d.Id, (long)d.LineAt(q.Outer.Start), Section(d, q), before, q.Span.Of(d.Text), after,
            q.Kind.ToString().ToLowerInvariant(), isSpeech ? q.Mode.ToString().ToLowerInvariant() : null,
            isSpeech ? a.Speaker ?? Voice.Unknown : null, isSpeech ? a.Origin.ToString() : null, isSpeech ? a.Rule : null, isSpeech ? a.Confidence : null,
        ];
    }

    private static string Who(Quotation q) => q.Kind switch
    {
        QuotationKind.Scare => "a word held at a distance",
        QuotationKind.Title => "the name of something",
        _ when q.IsNested => "a quotation inside a quotation, in the outer speaker’s voice",
        _ => $"{q.Attribution.Speaker ?? Voice.Unknown} ({q.Attribution.Origin}) · by the rule “{q.Attribution.Rule}”",
    };

    private static string? Section(Document d, Quotation q) => d.Sections.FirstOrDefault(s => s.Span.Contains(q.Outer))?.Kind.ToString().ToLowerInvariant();

    // The rest of the sentences in which the quotation begins and ends.
    private static (string Before, string After) Around(Document d, Quotation q)
    {
        var end = d.SentenceAt(Math.Max(q.Outer.Start, q.Outer.End - 1)).End;
        return (d.Text[d.SentenceAt(q.Outer.Start).Start..q.Outer.Start], d.Text[q.Outer.End..Math.Max(q.Outer.End, end)]);
    }
}
