using System.Globalization;
using Framing.Counting;
using Framing.Statistics;

namespace Framing.Notebooks;

/// <summary>Many terms by many voices at one look.</summary>
public static class HeatMaps
{
    private const double RowHeight = 52, Cell = 30;

    // Narrower columns would run their bounds into each other.
    private const int MostAcross = 8;

    // From paper to a grey on which dark words are still read; no origin's colour, so that a shade is never taken for a country.
    private const int Lightest = 0xF1, Darkest = 0x96;

    /// <summary>Terms down, the values of a facet across: in each square the hits, its shade the rate, and below it the exact 95 % bounds of the rate; names with most hits come first.</summary>
    /// <remarks>A square without a hit is hollow, with the upper bound of its zero below. Of more than eight values those with most hits are drawn, Unknown
    /// among them; the caption names the others. Values with few words and no hit share a column (<see cref="Counts"/> shows them so too). Shades go by the square root of the rate, from 0.</remarks>
    /// <param name="counts">Counts by one facet.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <exception cref="InputException">The counts are not by one facet.</exception>
    public static Figure HeatMap(this Counts counts, string? title = null)
    {
        if (counts.Facets.Count != 1) throw new InputException($"a heat map needs counts by one facet, not by {counts.Facets.Count}; count by one");
        var (all, together) = ZeroRows.Together(counts.Rows, counts.Facets);
        var hits = all.GroupBy(r => r.Facets[0]).ToDictionary(g => g.Key, g => g.Sum(r => r.Rate.Hits));
        var kept = hits.Keys.OrderBy(v => v != "Unknown").ThenByDescending(v => hits[v]).Take(MostAcross).ToHashSet();
        var across = Counts.Across(all, counts.Facets[0]).Where(kept.Contains).ToList();
        var (rows, left) = (all.Where(r => kept.Contains(r.Facets[0])).ToList(), hits.Keys.Where(v => !kept.Contains(v)).ToList());
        var terms = rows.Select(r => r.Term).DistinctBy(t => t.Id).ToList();
        var top = rows.Where(r => r.Rate.Words > 0).Select(r => r.Rate.Value).DefaultIfEmpty(0).Max();
        var cells = rows.Select(r => (Row: r, X: across.IndexOf(r.Facets[0]), Y: terms.FindIndex(t => t.Id == r.Term.Id))).ToList();
        var plot = new Plot
        {
            Title = title ?? $"{counts.Facets[0].Title}: hits, and {RateCharts.Unit} with their bounds",
            X = new(-0.5, across.Count - 0.5, [.. across.Select((value, x) => ((double)x, Svg.Clip(Label(counts, all, value), 72, Plot.TextSize)))], Guide: false),
            Y = new(terms.Count - 0.4, -0.5, [.. terms.Select((t, y) => ((double)y, t.Name))], Guide: false),
            Height = (terms.Count + 0.1) * RowHeight,
            Dots = [.. cells.Select(c => new PlotDot(c.X, c.Y - 0.12, Shade(c.Row.Rate, top), "square", c.Row.Rate.Hits == 0, Words(c.Row), HitSentences.Behind(counts, c.Row) is { } sentences ? [sentences] : [], Cell))],
            Texts = [.. cells.SelectMany(c => (PlotText[])[new(c.X, c.Y - 0.12, Wording.Of(c.Row.Rate.Hits), Anchor.Middle), new(c.X, c.Y + 0.33, Bounds(c.Row.Rate), Anchor.Middle)])],
        };
        var caption = $"In each square: hits; the darker, the higher the rate, hollow without a hit. Below: the rate's exact 95 % Poisson bounds per {Wording.Of(Rate.Per)} words, of a zero the upper one; they assume independent words and are too narrow where a word bunches in few documents. "
            + $"Words counted: {string.Join(", ", across.Select(a => $"{a} ({Wording.Of(rows.First(r => r.Facets[0] == a).Rate.Words)})"))}.{(left.Count == 0 ? "" : $" Counted, not drawn: {Wording.Of(left.Select(v => $"{v} ({Wording.Of(hits[v], "hit|hits")})"))}.")}{(together.Length == 0 ? "" : $" {together}")} {counts.Unit}".TrimEnd();
        var alt = $"Hits by term and {counts.Facets[0].Title.ToLowerInvariant()}. {string.Join("; ", rows.Select(Words))}.";
        return new(plot.Title, caption, alt, PlotPlotly.Draw(plot), words => PlotSvg.Draw(plot, words, alt), counts.ToReadable());
    }

    private static string Words(Count row) => $"{row.Term.Name}, {row.Facets[0]}: {Wording.Of(row.Rate)}";

    // A column of several is named in the caption.
    private static string Label(Counts counts, IReadOnlyList<Count> rows, string value) =>
        counts.Rows.Any(r => r.Facets[0] == value) ? value : $"{counts.Rows.Select(r => r.Facets[0]).Except(rows.Select(r => r.Facets[0])).Count()} others";

    private static string Bounds(Rate rate) => rate.Words == 0 ? "no words" : rate.Hits == 0 ? $"≤ {Short(rate.Interval.High)}" : $"{Short(rate.Interval.Low)}–{Short(rate.Interval.High)}";

    private static string Short(double value) => value.ToString(value < 10 ? "N1" : "N0", CultureInfo.InvariantCulture);

    private static string Shade(Rate rate, double top)
    {
        var share = rate.Hits == 0 || top == 0 ? 0 : Math.Sqrt(rate.Value / top);
        var grey = (int)Math.Round(Lightest - (share * (Lightest - Darkest)));
        return string.Create(CultureInfo.InvariantCulture, $"#{grey:x2}{grey:x2}{grey:x2}");
    }
}
