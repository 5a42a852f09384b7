using System.Globalization;
using Framing.Counting;
using Framing.Display;
using Framing.Statistics;

namespace Framing.Notebooks;

/// <summary>Draws what a target says more or less often than a reference.</summary>
public static class ComparisonCharts
{
    private const double RowHeight = 24;

    // A ratio further out than this many doublings runs out of the picture.
    private const double Doublings = 6;

    // Room for half a dot beside what stands at an end.
    private const double Edge = 0.25;

    /// <summary>Each term's ratio of rates with its exact 95 % interval, on a scale of doublings; an arrow where it goes on, to infinity too.</summary>
    /// <param name="comparison">What to draw.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <param name="count">The most terms drawn from each end.</param>
    /// <param name="leastHits">Terms with fewer hits on both sides together are left out.</param>
    /// <exception cref="InputException">No term has so many hits.</exception>
    public static Figure RatioChart(this Comparison comparison, string? title = null, int count = 12, long leastHits = 1)
    {
        var kept = Kept(comparison, leastHits);
        KeyTerm[] rows = [.. kept.Take(count), .. kept.Skip(Math.Max(count, kept.Count - count))];
        var (target, reference) = (comparison.Target.Value, comparison.Reference.Value);
        var sentences = comparison.Sentences(rows);
        title ??= $"How many times as often {target} as {reference} says it";
        var plot = new Plot
        {
            Title = title,
            X = new(-Doublings - Edge, Doublings + Edge, [.. new[] { -6, -4, -2, 0, 2, 4, 6 }.Select(d => ((double)d, d < 0 ? $"1/{1 << -d}" : $"{1 << d}"))], $"times as often: left {reference}, right {target}"),
            Y = new(rows.Length - 0.4, -0.6, [.. rows.Select((r, i) => ((double)i, r.Name))], Guide: false),
            Height = rows.Length * RowHeight,
            Right = 96,
            Dots = [.. rows.SelectMany((r, i) => Dots(comparison, r, i, sentences))],
            Lines = [new(0, rows.Length - 0.4, 0, -0.6, Palette.Ink, 1), .. rows.Select((r, i) => new PlotLine(Clip(Math.Log2(r.Ratio.Interval.Low)), i, Clip(Math.Log2(r.Ratio.Interval.High)), i, Colour(comparison, r), 2))],
            Texts = [.. rows.Select((r, i) => new PlotText(Doublings + Edge, i, $"{Wording.Of(r.Target.Hits)} : {Wording.Of(r.Reference.Hits)}", Right: 12))],
        };
        return Figure(comparison, plot, rows, sentences, $"Dot: ratio of the two rates, hollow where one side has no hit. Line: its exact 95 % interval, an arrow where it goes on; it assumes independent words and is too narrow where a word bunches in few documents. Right: hits, {target} : {reference}.", leastHits);
    }

    /// <summary>Each term as a dot at its two rates, on square-root scales from zero; on the line both say it equally often.</summary>
    /// <param name="comparison">What to draw.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <param name="leastHits">Terms with fewer hits on both sides together are left out.</param>
    /// <exception cref="InputException">No term has so many hits.</exception>
    public static Figure KeynessScatter(this Comparison comparison, string? title = null, long leastHits = 1)
    {
        var rows = Kept(comparison, leastHits);
        var sentences = comparison.Sentences(rows);
        var (target, reference) = (comparison.Target.Value, comparison.Reference.Value);
        var top = rows.Max(r => Math.Max(r.Target.Value, r.Reference.Value)) * 1.08;
        var ticks = Ticks(top);
        // Terms with the same counts stand in one place and have one dot.
        var places = rows.GroupBy(r => (r.Target, r.Reference)).Select(g => g.ToList()).ToList();
        var plot = new Plot
        {
            Title = title ?? $"How often {target} and {reference} say it",
            X = new(-0.03 * Math.Sqrt(top), Math.Sqrt(top), ticks, $"{reference}: {RateCharts.Unit}"),
            Y = new(-0.03 * Math.Sqrt(top), Math.Sqrt(top), ticks, $"{target}: {RateCharts.Unit}"),
            Height = 470,
            Dots = [.. places.Select(p => new PlotDot(Math.Sqrt(p[0].Reference.Value), Math.Sqrt(p[0].Target.Value), Colour(comparison, p[0]), "circle", p[0].Target.Hits == 0 || p[0].Reference.Hits == 0, string.Join("; ", p.Take(12).Select(r => Words(comparison, r))), [.. p.SelectMany(sentences.Of)]))],
            Lines = [new(0, 0, Math.Sqrt(top), Math.Sqrt(top), Palette.Colour(null), 1)],
        };
        return Figure(comparison, plot with { Texts = Labels.Place(plot, [.. places.Select(Names)]) }, rows, sentences,
            $"Dot: a term, or several with the same counts, hollow where one side does not say it; above the line {target} says it more often, below {reference}. Both axes are square roots, so that rare terms stand apart. A dot whose label would cover another has none; pointing at it shows its words.", leastHits);
    }

    private static IReadOnlyList<KeyTerm> Kept(Comparison comparison, long leastHits)
    {
        var kept = comparison.Rows.Where(r => r.Target.Hits + r.Reference.Hits >= Math.Max(1, leastHits)).ToList();
        return kept.Count > 0 ? kept : throw new InputException($"no term has {leastHits} hits or more; lower the least number of hits");
    }

    private static Figure Figure(Comparison comparison, Plot plot, IReadOnlyList<KeyTerm> rows, ComparedSentences sentences, string caption, long leastHits)
    {
        var left = comparison.Rows.Count - rows.Count;
        caption += string.Create(CultureInfo.InvariantCulture, $" {comparison.Target.Value}: {comparison.TargetWords:N0} words in {comparison.TargetDocuments:N0} documents; {comparison.Reference.Value}: {comparison.ReferenceWords:N0} in {comparison.ReferenceDocuments:N0}.")
            + (left == 0 ? "" : $" Not drawn: {Wording.Of(left, "term|terms")}{(leastHits > 1 ? $", among them those with fewer than {Wording.Of(leastHits)} hits" : "")}.") + $" {comparison.Design.Limit}. {comparison.Unit}".TrimEnd();
        var alt = $"{string.Join("; ", rows.Select(r => Words(comparison, r)))}.";
        return new(plot.Title, caption, alt, PlotPlotly.Draw(plot), words => PlotSvg.Draw(plot, words, alt), comparison.Of(rows, sentences));
    }

    private static IEnumerable<PlotDot> Dots(Comparison comparison, KeyTerm row, int at, ComparedSentences sentences)
    {
        var (colour, low, high) = (Colour(comparison, row), Math.Log2(row.Ratio.Interval.Low), Math.Log2(row.Ratio.Interval.High));
        var (words, behind) = (Words(comparison, row), sentences.Of(row));
        // At an end where only one side says it stands the hollow dot.
        if (low < -Doublings && !double.IsNegativeInfinity(row.LogRatio)) yield return new(-Doublings, at, colour, "triangle-left", false, words, behind);
        if (high > Doublings && !double.IsPositiveInfinity(row.LogRatio)) yield return new(Doublings, at, colour, "triangle-right", false, words, behind);
        yield return new(Clip(row.LogRatio), at, colour, "circle", double.IsInfinity(row.LogRatio), words, behind);
    }

    private static string[] Names(List<KeyTerm> place) => place.Count switch
    {
        1 => [place[0].Name],
        2 => [$"{place[0].Name}, {place[1].Name}", $"{place[0].Name} +1"],
        _ => [$"{place[0].Name} and {place.Count - 1} more", $"{place[0].Name} +{place.Count - 1}"],
    };

    private static double Clip(double doublings) => Math.Clamp(doublings, -Doublings, Doublings);

    private static string Colour(Comparison comparison, KeyTerm row) => Palette.Colour(row.LogRatio >= 0 ? comparison.Target.Value : comparison.Reference.Value);

    private static string Words(Comparison comparison, KeyTerm row) => string.Create(CultureInfo.InvariantCulture,
        $"{row.Name}: {comparison.Target.Value} {Wording.Of(row.Target, "times")} in {row.TargetDocuments:N0} of {comparison.TargetDocuments:N0} documents, {comparison.Reference.Value} {Wording.Of(row.Reference, "times")} in {row.ReferenceDocuments:N0} of {comparison.ReferenceDocuments:N0}; ratio {TableText.Show(row.Ratio.Value, ColumnFormat.Ratio)} ({TableText.Show(row.Ratio.Interval.Low, ColumnFormat.Ratio)}–{TableText.Show(row.Ratio.Interval.High, ColumnFormat.Ratio)})");

    private static IReadOnlyList<(double, string)> Ticks(double top)
    {
        double[] all = [.. Enumerable.Range(-2, 8).SelectMany(p => new[] { 1, 2, 5 }.Select(m => m * Math.Pow(10, p)))];
        var kept = new List<double> { 0 };
        // Marks nearer than a tenth of the axis would run into each other.
        foreach (var at in all.Where(a => a <= top)) if (Math.Sqrt(at) - Math.Sqrt(kept[^1]) > Math.Sqrt(top) / 10) kept.Add(at);
        return [.. kept.Select(a => (Math.Sqrt(a), a.ToString("#,0.##", CultureInfo.InvariantCulture)))];
    }
}
