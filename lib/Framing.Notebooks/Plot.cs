namespace Framing.Notebooks;

/// <summary>An axis: its ends, its marks, and what it measures.</summary>
/// <param name="From">The value at its beginning: left, or at the bottom.</param>
/// <param name="To">The value at its end; below <paramref name="From"/> for rows that are read from the top.</param>
/// <param name="Ticks">The marks with their words.</param>
/// <param name="Title">What it measures, with the unit; empty for rows.</param>
/// <param name="Guide">Whether a line leads from each mark through the picture.</param>
internal sealed record PlotAxis(double From, double To, IReadOnlyList<(double At, string Label)> Ticks, string Title = "", bool Guide = true);

/// <summary>A mark for one value.</summary>
/// <param name="X">Where, on the x axis.</param>
/// <param name="Y">Where, on the y axis.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Shape">Its shape by Plotly's name: circle, diamond, triangle-up, triangle-right or square.</param>
/// <param name="IsHollow">Whether the ground shows through.</param>
/// <param name="Words">What it says when pointed at or listened to.</param>
/// <param name="Behind">The sentences that open from it, as HTML, each also in the table of the chart's values; none where there are none.</param>
/// <param name="Size">Its width in pixels.</param>
internal sealed record PlotDot(double X, double Y, string Colour, string Shape, bool IsHollow, string Words, IReadOnlyList<string> Behind, double Size = 9);

/// <summary>A straight line, such as an interval.</summary>
internal sealed record PlotLine(double X1, double Y1, double X2, double Y2, string Colour, double Thickness);

/// <summary>Words in the picture.</summary>
/// <param name="X">Where, on the x axis.</param>
/// <param name="Y">Where, on the y axis.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">Which end of them is there.</param>
/// <param name="Right">Moved to the right by so many pixels.</param>
/// <param name="Down">Moved down by so many pixels.</param>
/// <param name="IsBold">Whether they are a heading.</param>
internal sealed record PlotText(double X, double Y, string Text, Anchor Anchor = Anchor.Start, double Right = 0, double Down = 0, bool IsBold = false);

/// <summary>A chart as what stands where: the still picture and the Plotly chart are both drawn from it.</summary>
internal sealed record Plot
{
    /// <summary>The whole width in pixels: a notebook's column.</summary>
    public const double Width = 720;

    /// <summary>The size of words.</summary>
    public const double TextSize = 12.5;

    /// <summary>The sentence on top.</summary>
    public required string Title { get; init; }

    /// <summary>The axis from left to right.</summary>
    public required PlotAxis X { get; init; }

    /// <summary>The axis from the bottom to the top.</summary>
    public required PlotAxis Y { get; init; }

    /// <summary>The height between the axes in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>Room at the right for words beside the picture, in pixels.</summary>
    public double Right { get; init; } = 24;

    /// <summary>The marks.</summary>
    public required IReadOnlyList<PlotDot> Dots { get; init; }

    /// <summary>The lines, drawn below the marks.</summary>
    public IReadOnlyList<PlotLine> Lines { get; init; } = [];

    /// <summary>The words in the picture.</summary>
    public IReadOnlyList<PlotText> Texts { get; init; } = [];

    /// <summary>Room at the left for the words of the y axis, in pixels.</summary>
    public double Left => Math.Clamp(Y.Ticks.Select(t => Svg.WidthOf(t.Label, TextSize)).DefaultIfEmpty(0).Max() + (Y.Title.Length > 0 ? 44 : 24), 56, 220);

    /// <summary>The width between the axes in pixels.</summary>
    public double PlotWidth => Width - Left - Right;

    /// <summary>Pixels from the left end of the x axis.</summary>
    public double PixelX(double x) => (x - X.From) / (X.To - X.From) * PlotWidth;

    /// <summary>Pixels from the upper end of the y axis.</summary>
    public double PixelY(double y) => (1 - ((y - Y.From) / (Y.To - Y.From))) * Height;
}
