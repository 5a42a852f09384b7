using Framing.Counting;
using Framing.Statistics;

namespace Framing.Notebooks;

/// <summary>One dot of a rate chart.</summary>
/// <param name="Panel">The panel it stands in, counted from 0.</param>
/// <param name="Term">The heading it stands under.</param>
/// <param name="Label">Its name in the row: the values of its facets.</param>
/// <param name="Origin">The origin that gives it its colour, or null.</param>
/// <param name="Voice">The voice that gives it its shape, or null.</param>
/// <param name="Count">What it shows.</param>
/// <param name="Counts">The counts it is one of.</param>
internal sealed record RateDot(int Panel, string Term, string Label, string? Origin, string? Voice, Count Count, Counts Counts)
{
    /// <summary>The sentences that open from it, as HTML; null where there are none.</summary>
    public string? Behind => HitSentences.Behind(Counts, Count);

    public Rate Rate => Count.Rate;

    /// <summary>What stands beside the dot: hits and rate.</summary>
    public string Value => Rate.Words == 0 ? "no words" : $"{Wording.Of(Rate.Hits, "hit|hits")} · {Wording.Of(Rate.Value)}";
}

/// <summary>The rows of a rate chart, from which its pictures, its caption and its alternative text are all made.</summary>
internal sealed class RateRows
{
    // Beyond this multiple of what the dots themselves need, an interval runs out of the picture: where few words were spoken it would flatten all others.
    private const double Room = 1.6;

    // Below this share of the words of whoever says most, a dot needs its own place and not its whole interval.
    private const double Share = 0.05;

    public RateRows(IReadOnlyList<(string Title, Counts Counts)> panels, IReadOnlyCollection<string>? only)
    {
        Panels = [.. panels.Select(p => p.Title)];
        var all = panels.SelectMany((p, index) => p.Counts.Rows.Select(r => Dot(index, p.Counts, r))).ToList();
        Dots = [.. all.Where(d => only is null || d.Count.Facets.Count == 0 || only.Contains(d.Count.Facets[0]))];
        LeftOut = [.. all.Except(Dots)];
        if (Dots.Count == 0) throw new InputException($"there is nothing to draw for '{string.Join(", ", only ?? [])}'; there are {string.Join(", ", all.Select(d => d.Count.Facets[0]).Distinct())}");
        Terms = [.. Dots.Select(d => d.Term).Distinct()];
        Labels = [.. Dots.GroupBy(d => d.Label).Select(g => g.First()).OrderBy(d => Order(d.Count.Facets)).Select(d => d.Label)];
        Lines = [.. Terms.SelectMany(t => Labels.Select(l => (t, l)))];
        (Top, Step) = Scale([.. Dots.Where(d => d.Rate.Words > 0).Select(d => d.Rate)]);
    }

    /// <summary>The panels' headings.</summary>
    public IReadOnlyList<string> Panels { get; }

    /// <summary>What is drawn.</summary>
    public IReadOnlyList<RateDot> Dots { get; }

    /// <summary>What was counted and is not drawn.</summary>
    public IReadOnlyList<RateDot> LeftOut { get; }

    /// <summary>The headings, in the order of the counts.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The rows under each heading: alphabetical, Unknown last.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The rows from top to bottom.</summary>
    public IReadOnlyList<(string Term, string Label)> Lines { get; }

    /// <summary>The end of the axis, which begins at 0.</summary>
    public double Top { get; }

    /// <summary>The distance between two marks on the axis.</summary>
    public double Step { get; }

    /// <summary>Whether a dot's interval goes on beyond the end of the axis.</summary>
    public bool RunsOut(RateDot dot) => dot.Rate.Words > 0 && dot.Rate.Interval.High > Top;

    private static RateDot Dot(int panel, Counts counts, Count count)
    {
        string? Value(params By[] wanted) => counts.Facets.Zip(count.Facets).Where(f => wanted.Contains(f.First)).Select(f => f.Second).FirstOrDefault();
        return new RateDot(panel, count.Term.Name, count.Facets.Count == 0 ? "all" : string.Join(", ", count.Facets), Value(By.Origin, By.SourceOrigin), Value(By.Voice), count, counts);
    }

    private static string Order(IReadOnlyList<string> facets) => string.Join('\u001F', facets.Select(f => f == "Unknown" ? $"\uFFFF{f}" : f));

    // Marks at 1, 2 or 5 times a power of ten, four of them at most before the end.
    private static (double Top, double Step) Scale(IReadOnlyList<Rate> rates)
    {
        if (rates.Count == 0) return (1, 0.5);
        var most = rates.Max(r => r.Words);
        var found = rates.Where(r => r.Hits > 0).Select(r => r.Words >= Share * most ? r.Interval.High : r.Value * 1.1).DefaultIfEmpty(0).Max();
        var widest = rates.Max(r => r.Interval.High);
        var needed = found > 0 ? Math.Min(widest, found * Room) : widest;
        var power = Math.Pow(10, Math.Floor(Math.Log10(needed / 4)));
        var step = power * new[] { 1, 2, 5, 10 }.First(m => power * m * 4.5 >= needed);
        return (needed * 1.03, step);
    }
}
