using System.Globalization;
using System.Net;
using System.Text;

namespace Framing.Notebooks;

/// <summary>Where a line of text is fixed.</summary>
internal enum Anchor
{
    /// <summary>At its beginning.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its end.</summary>
    End,
}

/// <summary>Writes a picture that stands alone: system fonts, no scripts, nothing asked of the network, every text escaped.</summary>
/// <remarks>It brings a white ground, so that it reads on a dark page too.</remarks>
internal sealed class Svg(double width)
{
    /// <summary>Fonts that are there, with Cyrillic and Chinese.</summary>
    public const string Font = "system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans CJK SC',Roboto,Helvetica,Arial,sans-serif";
    private readonly StringBuilder body = new();

    /// <summary>A line of text; its baseline is at <paramref name="y"/>.</summary>
    public void Text(double x, double y, string text, double size, Anchor anchor = Anchor.Start, bool bold = false)
    {
        var align = anchor switch { Anchor.Start => "", Anchor.Middle => " text-anchor=\"middle\"", _ => " text-anchor=\"end\"" };
        body.Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\"{align}{(bold ? " font-weight=\"600\"" : "")} fill=\"{Palette.Ink}\">{Escape(text)}</text>");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double thickness = 1) =>
        body.Append($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" stroke-width=\"{N(thickness)}\"/>");

    /// <summary>A closed shape.</summary>
    /// <param name="points">Its corners; a circle around the first where there is only one.</param>
    /// <param name="radius">The circle's radius.</param>
    /// <param name="colour">The colour of its edge, and of its inside unless it is hollow.</param>
    /// <param name="isHollow">Whether the ground shows through.</param>
    public void Shape(IReadOnlyList<(double X, double Y)> points, double radius, string colour, bool isHollow)
    {
        var look = $" fill=\"{(isHollow ? Palette.Paper : colour)}\" stroke=\"{colour}\" stroke-width=\"2\"";
        body.Append(points.Count == 1
            ? $"<circle cx=\"{N(points[0].X)}\" cy=\"{N(points[0].Y)}\" r=\"{N(radius)}\"{look}/>"
            : $"<polygon points=\"{string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"))}\"{look}/>");
    }

    /// <summary>What follows belongs together and reads as one when pointed at or listened to.</summary>
    public void Group(string title, Action draw)
    {
        body.Append("<g><title>").Append(Escape(title)).Append("</title>");
        draw();
        body.Append("</g>");
    }

    /// <summary>The picture.</summary>
    public string Write(double height, string alt) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" aria-label=\"{Escape(alt)}\" style=\"max-width:100%;height:auto\" font-family=\"{Font}\">"
        + $"<rect width=\"{N(width)}\" height=\"{N(height)}\" rx=\"6\" fill=\"{Palette.Paper}\"/>{body}</svg>";

    /// <summary>The width a text takes, near enough to place what stands beside it; fonts differ.</summary>
    public static double WidthOf(string text, double size) => Display.TableText.Width(text) * size * 0.52;

    /// <summary>The text cut into lines of at most this width, at its spaces.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && WidthOf($"{lines[^1]} {word}", size) <= width) lines[^1] += $" {word}";
            else lines.Add(word);
        }
        return lines;
    }

    /// <summary>The text, with its end replaced by … where it is wider than this.</summary>
    public static string Clip(string text, double width, double size)
    {
        if (WidthOf(text, size) <= width) return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (WidthOf($"{kept}{rune}…", size) > width) break;
            kept.Append(rune);
        }
        return $"{kept.ToString().TrimEnd()}…";
    }

    // Control characters are not allowed in XML, escaped or not.
    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
