using System.Globalization;

namespace Framing.Notebooks;

/// <summary>Draws a rate chart as a still picture: dots with intervals, rows named at the left, values written beside each panel.</summary>
internal sealed class RateChartSvg
{
    private const double Width = 720, Margin = 16, RowHeight = 22, TermHeight = 26, ValueColumn = 92, Gap = 18;
    private const double TitleSize = 17, HeadingSize = 14, TextSize = 13, SmallSize = 12;

    private readonly RateRows rows;
    private readonly Svg svg = new(Width);
    private readonly double labels;
    private readonly double panel;
    private double y = Margin;

    private RateChartSvg(RateRows rows)
    {
        this.rows = rows;
        labels = Math.Clamp(rows.Labels.Max(l => Svg.WidthOf(l, TextSize)) + 20, 64, 190);
        panel = (Width - (2 * Margin) - labels - (Gap * (rows.Panels.Count - 1))) / rows.Panels.Count;
    }

    /// <summary>The picture.</summary>
    /// <param name="rows">What to draw.</param>
    /// <param name="title">The sentence on top.</param>
    /// <param name="caption">The sentence below; empty where the page around the picture has it.</param>
    /// <param name="alt">The picture in words.</param>
    public static string Draw(RateRows rows, string title, string caption, string alt) => new RateChartSvg(rows).Draw(title, caption, alt);

    private double Left(int index) => Margin + labels + (index * (panel + Gap));

    private double Plot => panel - ValueColumn;

    private double X(int index, double value) => Left(index) + (Math.Min(value, rows.Top) / rows.Top * Plot);

    private string Draw(string title, string caption, string alt)
    {
        Lines(title, TitleSize, bold: true);
        y += 10;
        for (var i = 0; i < rows.Panels.Count; i++) svg.Text(Left(i), y + HeadingSize, Svg.Clip(rows.Panels[i], panel, HeadingSize), HeadingSize, bold: true);
        y += HeadingSize + 6;
        foreach (var term in rows.Terms)
        {
            y += TermHeight;
            svg.Text(Margin, y - 6, term, TextSize, bold: true);
            Guides(y, y + (rows.Labels.Count * RowHeight));
            foreach (var label in rows.Labels) Row(term, label);
        }
        Axes();
        if (caption.Length > 0) Lines(caption, SmallSize, bold: false);
        return svg.Write(y + Margin - 6, alt);
    }

    private void Lines(string text, double size, bool bold)
    {
        foreach (var line in Svg.Wrap(text, Width - (2 * Margin), size))
        {
            y += size * 1.3;
            svg.Text(Margin, y, line, size, bold: bold);
        }
    }

    // The lines that lead from a row to the axis stop at each heading, so that none runs through its words.
    private void Guides(double top, double bottom)
    {
        for (var i = 0; i < rows.Panels.Count; i++)
        {
            foreach (var tick in Ticks()) svg.Line(X(i, tick), top, X(i, tick), bottom, tick == 0 ? Palette.Ink : Palette.Guide);
        }
    }

    private void Axes()
    {
        for (var i = 0; i < rows.Panels.Count; i++)
        {
            foreach (var tick in Ticks()) svg.Text(X(i, tick), y + 16, tick.ToString("#,0.##", CultureInfo.InvariantCulture), SmallSize, Anchor.Middle);
            svg.Text(Left(i) + (Plot / 2), y + 32, RateCharts.Unit, SmallSize, Anchor.Middle);
        }
        y += 40;
    }

    private IEnumerable<double> Ticks() => Enumerable.Range(0, (int)(rows.Top / rows.Step) + 1).Select(i => i * rows.Step);

    private void Row(string term, string label)
    {
        y += RowHeight;
        var middle = y - (RowHeight / 2);
        svg.Text(Margin + 10, middle + 4, Svg.Clip(label, labels - 14, TextSize), TextSize);
        foreach (var dot in rows.Dots.Where(d => d.Term == term && d.Label == label))
        {
            svg.Group(RateCharts.Words(rows, dot), () => Dot(dot, middle));
        }
    }

    private void Dot(RateDot dot, double middle)
    {
        svg.Text(Left(dot.Panel) + Plot + 12, middle + 4, dot.Value, SmallSize);
        if (dot.Rate.Words == 0) return;
        var (colour, interval) = (Palette.Colour(dot.Origin), dot.Rate.Interval);
        var end = X(dot.Panel, interval.High);
        svg.Line(X(dot.Panel, interval.Low), middle, end, middle, colour, 2);
        if (rows.RunsOut(dot)) svg.Shape([(end, middle - 4), (end, middle + 4), (end + 6, middle)], 0, colour, isHollow: false);
        svg.Shape(Corners(dot.Voice, X(dot.Panel, dot.Rate.Value), middle), 5, colour, dot.Rate.Hits == 0);
    }

    private static IReadOnlyList<(double, double)> Corners(string? voice, double x, double y) => Palette.Shape(voice) switch
    {
        "diamond" => [(x, y - 6.5), (x + 6.5, y), (x, y + 6.5), (x - 6.5, y)],
        "triangle-up" => [(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)],
        _ => [(x, y)],
    };
}
