namespace Framing.Notebooks;

/// <summary>Draws a plot as a still picture.</summary>
internal static class PlotSvg
{
    private const double Margin = 16, TitleSize = 17, SmallSize = 12;

    /// <summary>The picture.</summary>
    /// <param name="plot">What to draw.</param>
    /// <param name="caption">The sentence below; empty where the page around the picture has it.</param>
    /// <param name="alt">The picture in words.</param>
    public static string Draw(Plot plot, string caption, string alt)
    {
        var svg = new Svg(Plot.Width);
        var top = Paragraph(svg, plot.Title, Margin, TitleSize, bold: true) + (plot.Y.Title.Length > 0 ? 36 : 18);
        double X(double x) => plot.Left + plot.PixelX(x);
        double Y(double y) => top + plot.PixelY(y);
        var bottom = top + plot.Height;
        foreach (var (at, label) in plot.X.Ticks)
        {
            if (plot.X.Guide) svg.Line(X(at), top, X(at), bottom, Palette.Guide);
            svg.Text(X(at), bottom + 16, label, SmallSize, Anchor.Middle);
        }
        foreach (var (at, label) in plot.Y.Ticks)
        {
            if (plot.Y.Guide) svg.Line(plot.Left, Y(at), plot.Left + plot.PlotWidth, Y(at), Palette.Guide);
            svg.Text(plot.Left - 12, Y(at) + 4, Svg.Clip(label, plot.Left - 20, Plot.TextSize), Plot.TextSize, Anchor.End);
        }
        svg.Line(plot.Left, bottom, plot.Left + plot.PlotWidth, bottom, Palette.Ink);
        foreach (var line in plot.Lines) svg.Line(X(line.X1), Y(line.Y1), X(line.X2), Y(line.Y2), line.Colour, line.Thickness);
        foreach (var dot in plot.Dots) svg.Group(dot.Words, () => svg.Shape(Corners(dot, X(dot.X), Y(dot.Y)), dot.Size / 2, dot.Colour, dot.IsHollow));
        foreach (var text in plot.Texts) svg.Text(X(text.X) + text.Right, Y(text.Y) + 4 + text.Down, text.Text, SmallSize, text.Anchor, text.IsBold);
        if (plot.X.Title.Length > 0) svg.Text(plot.Left + (plot.PlotWidth / 2), bottom + 33, plot.X.Title, SmallSize, Anchor.Middle);
        if (plot.Y.Title.Length > 0) svg.Text(Margin, top - 8, plot.Y.Title, SmallSize);
        var y = bottom + (plot.X.Title.Length > 0 ? 40 : 24);
        if (caption.Length > 0) y = Paragraph(svg, caption, y, SmallSize, bold: false);
        return svg.Write(y + Margin - 6, alt);
    }

    private static double Paragraph(Svg svg, string text, double y, double size, bool bold)
    {
        foreach (var line in Svg.Wrap(text, Plot.Width - (2 * Margin), size))
        {
            y += size * 1.3;
            svg.Text(Margin, y, line, size, bold: bold);
        }
        return y;
    }

    private static IReadOnlyList<(double, double)> Corners(PlotDot dot, double x, double y) => dot.Shape switch
    {
        "diamond" => [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)],
        "triangle-up" => [(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)],
        "triangle-right" => [(x, y - 4), (x, y + 4), (x + 6, y)],
        "triangle-left" => [(x, y - 4), (x, y + 4), (x - 6, y)],
        "square" when dot.Size / 2 is var half => [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)],
        _ => [(x, y)],
    };
}
