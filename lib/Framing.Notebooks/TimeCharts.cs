using System.Globalization;
using Framing.Counting;

namespace Framing.Notebooks;

/// <summary>Rates over time.</summary>
public static class TimeCharts
{
    private static readonly By[] Times = [By.Year, By.Month, By.Date];

    /// <summary>A term's rate in each year, month or day, with its exact 95 % interval; a time without words is a gap.</summary>
    /// <remarks>Neighbouring times are joined by a line; over a gap there is none. A document without so exact a date is left out, and the caption says so.</remarks>
    /// <param name="counts">Counts of one term by year, month or date, and then by origin or another facet if wanted.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <param name="only">The values of the second facet to draw; null for all.</param>
    /// <exception cref="InputException">The counts are of several terms, not by time first, or have no dated row.</exception>
    public static Figure TimeChart(this Counts counts, string? title = null, IReadOnlyCollection<string>? only = null)
    {
        if (counts.Facets.Count is 0 or > 2 || Times.All(t => t.Name != counts.Facets[0].Name)) throw new InputException("a chart over time needs counts by year, month or date first, and by one more facet at the most");
        if (counts.Rows.Select(r => r.Term.Id).Distinct().Count() != 1) throw new InputException("a chart over time shows one term; count one");
        var unit = counts.Facets[0].Name;
        string Whose(Count row) => row.Facets.Count > 1 ? row.Facets[1] : "all";
        var shown = counts.Rows.Where(r => only is null || only.Contains(Whose(r))).ToList();
        var dots = shown.Where(r => r.Rate.Words > 0 && At(r.Facets[0], unit) is not null).Select(r => (Row: r, At: At(r.Facets[0], unit)!.Value, Whose: Whose(r))).ToList();
        if (dots.Count == 0) throw new InputException($"no document has a {unit}; declare dates, or count by something else");
        var (first, last) = (dots.Min(d => d.At), dots.Max(d => d.At));
        var all = dots.Select(d => d.Whose).Distinct().ToList();
        // Several dots of one time stand beside each other.
        double X(int at, string whose) => at + ((all.IndexOf(whose) - ((all.Count - 1) / 2.0)) * Math.Min(0.12, 0.5 / all.Count));
        var top = dots.Max(d => Math.Min(d.Row.Rate.Interval.High, d.Row.Rate.Hits > 0 ? d.Row.Rate.Interval.High : 1.6 * dots.Max(e => e.Row.Rate.Value)));
        if (top <= 0) top = dots.Max(d => d.Row.Rate.Interval.High);
        var lines = dots.Select(d => new PlotLine(X(d.At, d.Whose), d.Row.Rate.Interval.Low, X(d.At, d.Whose), Math.Min(top, d.Row.Rate.Interval.High), Palette.Colour(d.Whose), 2));
        var joined = dots.GroupBy(d => d.Whose).SelectMany(g => g.OrderBy(d => d.At).Zip(g.OrderBy(d => d.At).Skip(1)).Where(p => p.Second.At == p.First.At + 1)
            .Select(p => new PlotLine(X(p.First.At, g.Key), p.First.Row.Rate.Value, X(p.Second.At, g.Key), p.Second.Row.Rate.Value, Palette.Colour(g.Key), 1)));
        var term = counts.Rows[0].Term.Name;
        var plot = new Plot
        {
            Title = title ?? $"{term}: rate by {unit}",
            X = new(first - 0.6, last + 0.6, Ticks(first, last, unit), Guide: false),
            Y = new(-0.03 * top, top * 1.04, Steps(top), $"{term}: {RateCharts.Unit}"),
            Height = 300,
            Right = 110,
            Dots = [.. dots.Select(d => new PlotDot(X(d.At, d.Whose), d.Row.Rate.Value, Palette.Colour(d.Whose), "circle", d.Row.Rate.Hits == 0, Words(d.Row), Behind(d.Row)))],
            Lines = [.. joined, .. lines],
            Texts = all.Count == 1 ? [] : [.. dots.GroupBy(d => d.Whose).Select(g => g.MaxBy(d => d.At)).Select(d => new PlotText(X(d.At, d.Whose), d.Row.Rate.Value, d.Whose, Right: 10))],
        };
        var alt = $"{string.Join("; ", dots.Select(d => Words(d.Row)))}.";
        var gaps = Enumerable.Range(first, last - first + 1).Count(t => dots.All(d => d.At != t));
        var undated = shown.Where(r => At(r.Facets[0], unit) is null).Sum(r => r.Rate.Words);
        var caption = $"Dot: rate, hollow without a hit. Line: its exact 95 % Poisson interval; it assumes independent words and is too narrow where a word bunches in few documents. Joined: times that follow each other."
            + $" Without words: {Wording.Of(gaps, $"{unit}|{unit}s")} in between.{(undated == 0 ? "" : $" Left out, without such a date: {Wording.Of(undated, "word|words")}.")} {counts.Unit}".TrimEnd();
        return new(plot.Title, caption, alt, PlotPlotly.Draw(plot), words => PlotSvg.Draw(plot, words, alt), counts.ToTable());

        IReadOnlyList<string> Behind(Count row) => HitSentences.Behind(counts, row) is { } sentences ? [sentences] : [];
        string Words(Count row) => $"{string.Join(", ", row.Facets)}: {Wording.Of(row.Rate)}, in {Wording.Of(row.DocumentsWithHit)} of {Wording.Of(row.Documents, "document|documents")}";
    }

    // Times as whole numbers that follow each other; null where the date is not so exact.
    private static int? At(string value, string unit) => unit switch
    {
        "year" when int.TryParse(value, CultureInfo.InvariantCulture, out var year) => year,
        "month" when DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => (month.Year * 12) + month.Month - 1,
        "date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.DayNumber,
        _ => null,
    };

    private static string Name(int at, string unit) => unit switch
    {
        "year" => at.ToString(CultureInfo.InvariantCulture),
        "month" => $"{at / 12}-{(at % 12) + 1:00}",
        _ => DateOnly.FromDayNumber(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static IReadOnlyList<(double, string)> Ticks(int first, int last, string unit)
    {
        var step = Math.Max(1, (int)Math.Ceiling((last - first + 1) / 7.0));
        return [.. Enumerable.Range(first, last - first + 1).Where(t => (t - first) % step == 0).Select(t => ((double)t, Name(t, unit)))];
    }

    // Marks at 1, 2 or 5 times a power of ten, five of them at most.
    private static IReadOnlyList<(double, string)> Steps(double top)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(top / 5)));
        var step = power * new[] { 1, 2, 5, 10 }.First(m => power * m * 5 >= top);
        return [.. Enumerable.Range(0, (int)(top / step) + 1).Select(i => (i * step, (i * step).ToString("#,0.##", CultureInfo.InvariantCulture)))];
    }
}
