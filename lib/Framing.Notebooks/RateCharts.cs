using Framing.Counting;
using Framing.Display;
using Framing.Statistics;

namespace Framing.Notebooks;

/// <summary>Rates as dots with their intervals.</summary>
public static class RateCharts
{
    /// <summary>The unit of every axis.</summary>
    internal static readonly string Unit = $"hits per {Wording.Of(Rate.Per)} words";

    /// <summary>Draws each count as a dot with its exact 95 % interval, in rows by term and facet; a hollow dot at 0 has no hit.</summary>
    /// <remarks>The axis begins at 0. An interval that says little, since few words were spoken, may run out of the picture; an arrow then says so.
    /// What is counted and not drawn is named in the caption.</remarks>
    /// <param name="counts">What to draw, by at least one facet as a rule.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <param name="only">The values of the first facet to draw; null for all.</param>
    /// <param name="beside">Counts of the same terms by another facet, drawn in a second panel on the same axis; null for none.</param>
    /// <exception cref="InputException">None of the counts has a value of <paramref name="only"/>.</exception>
    public static Figure RateChart(this Counts counts, string? title = null, IReadOnlyCollection<string>? only = null, Counts? beside = null)
    {
        Counts[] all = beside is null ? [counts] : [counts, beside];
        var rows = new RateRows([.. all.Select(c => (Heading(c), c))], only);
        title ??= $"{Wording.Of(rows.Terms)}: {Unit}";
        var (caption, alt) = (Caption(rows), Alt(rows));
        return new Figure(title, caption, alt, RateChartPlotly.Draw(rows, title), words => RateChartSvg.Draw(rows, title, words, alt), Values(rows));
    }

    /// <summary>A dot in words.</summary>
    internal static string Words(RateRows rows, RateDot dot) => $"{dot.Term}, {dot.Label} ({Small(rows.Panels[dot.Panel])}): {Wording.Of(dot.Rate)}, in {Wording.Of(dot.Count.DocumentsWithHit)} of {Wording.Of(dot.Count.Documents, "document|documents")}";

    private static string Heading(Counts counts) => counts.Facets.Count == 0 ? "All words" : $"By {string.Join(" and ", counts.Facets.Select(f => Small(f.Title)))}";

    private static string Caption(RateRows rows)
    {
        var words = rows.Panels.Select((panel, i) =>
            $"{Small(panel)} {string.Join(", ", rows.Dots.Where(d => d.Panel == i).DistinctBy(d => d.Label).Select(d => $"{d.Label} ({Wording.Of(d.Rate.Words)})"))}");
        var arrow = rows.Dots.Any(rows.RunsOut) ? ", an arrow where it goes on" : "";
        return $"Dot: rate, hollow without a hit. Line: its exact 95 % Poisson interval{arrow}; it assumes independent words and is too narrow where a word bunches in few documents. "
            + (HasDrawn(rows) ? $"In the table: {char.ToLowerInvariant(Counts.Drawing[0])}{Counts.Drawing[1..]} " : "")
            + $"Words counted: {string.Join("; ", words)}.{OfUnits(rows)}{LeftOut(rows)}";
    }

    private static bool HasDrawn(RateRows rows) => rows.Dots.Any(d => !double.IsNaN(d.Count.Drawn.Low));

    private static string OfUnits(RateRows rows) => string.Concat(rows.Dots.Select(d => d.Counts).Distinct().Select(c => c.Unit).Where(u => u.Length > 0).Distinct().Select(u => $" {u}"));

    private static string LeftOut(RateRows rows)
    {
        var hits = rows.LeftOut.Where(d => d.Rate.Hits > 0).GroupBy(d => d.Label).Select(g => $"{g.Key} ({Wording.Of(g.Sum(d => d.Rate.Hits), "hit|hits")})").ToList();
        var without = rows.LeftOut.Select(d => d.Label).Distinct().Where(l => rows.LeftOut.All(d => d.Label != l || d.Rate.Hits == 0)).ToList();
        IEnumerable<string> said = [.. hits, .. without.Count == 0 ? [] : (string[])[$"without a hit {Wording.Of(without)}"]];
        return rows.LeftOut.Count == 0 ? "" : $" Counted, not drawn: {string.Join("; ", said)}.";
    }

    private static string Small(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string Alt(RateRows rows) =>
        $"Dots with intervals, {Unit}. {string.Join("; ", rows.Dots.Select(d => Words(rows, d)))}.";

    private static Table Values(RateRows rows) => new(
        [
            new("panel", "Panel"), new("term", "Term"), new("label", "Whose"), new("hits", "Hits", ColumnFormat.Count), new("words", "Words", ColumnFormat.Count),
            new("ratePer10k", "per 10,000 words", ColumnFormat.Rate), new("low", "from", ColumnFormat.Rate), new("high", "to", ColumnFormat.Rate),
            .. HasDrawn(rows) ? new Column[] { new("drawnLow", "drawn from", ColumnFormat.Rate), new("drawnHigh", "to", ColumnFormat.Rate) } : [],
            new("documents", "Documents", ColumnFormat.Count), new("documentsWithHit", "with a hit", ColumnFormat.Count),
        ],
        [.. rows.Dots.Select(d => (object?[])
            [rows.Panels[d.Panel], d.Term, d.Label, d.Rate.Hits, d.Rate.Words, d.Rate.Value, d.Rate.Interval.Low, d.Rate.Interval.High, .. HasDrawn(rows) ? new object?[] { d.Count.Drawn.Low, d.Count.Drawn.High } : [], (long)d.Count.Documents, (long)d.Count.DocumentsWithHit])])
    {
        Open = (row, column) => column == 3 ? rows.Dots[row].Behind : null,
    };
}
