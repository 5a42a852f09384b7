namespace Framing.Notebooks;

/// <summary>Places words beside dots so that none covers another word or a dot.</summary>
internal static class Labels
{
    private const double Size = 12, Gap = 8;

    // Fonts differ: a little more than the estimate.
    private const double Slack = 1.12;

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    /// <summary>One label a dot, in the order of the dots, at its right, left, top or bottom; none where no side is free.</summary>
    /// <param name="plot">Where the dots stand.</param>
    /// <param name="names">For each dot its name, and shorter ones for where that does not fit; dots first in line get the better places.</param>
    public static IReadOnlyList<PlotText> Place(Plot plot, IReadOnlyList<string[]> names)
    {
        var taken = plot.Dots.Select(d => Around(plot.PixelX(d.X), plot.PixelY(d.Y), 5, 5)).ToList();
        var placed = new List<PlotText>();
        foreach (var (dot, own) in plot.Dots.Zip(names))
        {
            if (own.SelectMany(name => Sides.Select(side => (Text: new PlotText(dot.X, dot.Y, name, side.Anchor, side.Right, side.Down), Box: At(plot, dot, name, side))))
                .FirstOrDefault(p => IsInside(plot, p.Box) && !taken.Any(p.Box.Covers)) is not { Text: { } text, Box: var box }) continue;
            taken.Add(box);
            placed.Add(text);
        }
        return placed;
    }

    private static readonly (Anchor Anchor, double Right, double Down)[] Sides = [(Anchor.Start, Gap, 0), (Anchor.End, -Gap, 0), (Anchor.Middle, 0, -13), (Anchor.Middle, 0, 13)];

    private static Box At(Plot plot, PlotDot dot, string name, (Anchor Anchor, double Right, double Down) side)
    {
        var (x, y, width) = (plot.PixelX(dot.X) + side.Right, plot.PixelY(dot.Y) + side.Down, Svg.WidthOf(name, Size) * Slack);
        var left = x - (side.Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, _ => width });
        return new(left, y - (Size / 2), left + width, y + (Size / 2));
    }

    private static bool IsInside(Plot plot, Box box) => box is { Left: >= 0, Top: >= 0 } && box.Right <= plot.PlotWidth && box.Bottom <= plot.Height;

    private static Box Around(double x, double y, double width, double height) => new(x - width, y - height, x + width, y + height);
}
