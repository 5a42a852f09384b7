using System.Net;
using Framing.Display;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Framing.Notebooks;

/// <summary>Draws a plot with Plotly.NET.</summary>
internal static class PlotPlotly
{
    public static GenericChart Draw(Plot plot) =>
        GenericChart.setLayout(Layout(plot), Chart.Combine(plot.Dots.GroupBy(d => (d.Colour, d.Shape)).Select(g => Dots(plot.Title, g.Key.Colour, g.Key.Shape, [.. g]))));

    private static GenericChart Dots(string title, string colour, string shape, IReadOnlyList<PlotDot> dots)
    {
        var chart = Chart.Point<double, double, string>(x: dots.Select(d => d.X).ToArray(), y: dots.Select(d => d.Y).ToArray(), ShowLegend: false, UseDefaults: false);
        var trace = GenericChart.getTraces(chart).Head;
        trace.SetProperty("text", dots.Select(d => Safe(d.Words)).ToArray());
        trace.SetProperty("hoverinfo", "text");
        // What a page opens from the mark: it stands beside the chart, in the table of its values.
        if (dots.Any(d => d.Behind.Count > 0)) trace.SetProperty("customdata", dots.Select(d => string.Join(' ', d.Behind.Select(b => TableHtml.Id(b, title)))).ToArray());
        trace.SetProperty("cliponaxis", false);
        trace.SetProperty("marker", new Dictionary<string, object>
        {
            ["color"] = dots.Select(d => d.IsHollow ? Palette.Paper : colour).ToArray(),
            ["size"] = dots.Select(d => d.Size).ToArray(),
            ["symbol"] = shape,
            ["opacity"] = 1,
            ["line"] = new Dictionary<string, object> { ["color"] = colour, ["width"] = 2 },
        });
        return chart;
    }

    private static Layout Layout(Plot plot)
    {
        var lines = Svg.Wrap(plot.Title, 620, 17);
        var layout = PlotlyPage.Titled([.. lines.Select(Safe)]);
        var top = (plot.Y.Title.Length > 0 ? 54 : 36) + (lines.Count * 22);
        var bottom = plot.X.Title.Length > 0 ? 54 : 34;
        layout.SetProperty("height", (int)(top + plot.Height + bottom));
        layout.SetProperty("margin", new Dictionary<string, object> { ["l"] = (int)plot.Left, ["r"] = (int)plot.Right, ["t"] = top, ["b"] = bottom });
        layout.SetProperty("xaxis", Axis(plot.X));
        layout.SetProperty("yaxis", Axis(plot.Y with { Title = "" }));
        layout.SetProperty("shapes", plot.Lines.Select(Line).ToArray());
        layout.SetProperty("annotations", plot.Texts.Select(Text).Concat(plot.Y.Title.Length == 0 ? [] : [Heading(plot)]).ToArray());
        return layout;
    }

    private static Dictionary<string, object> Axis(PlotAxis axis) => new()
    {
        ["range"] = new[] { axis.From, axis.To },
        ["tickvals"] = axis.Ticks.Select(t => t.At).ToArray(),
        ["ticktext"] = axis.Ticks.Select(t => Safe(t.Label)).ToArray(),
        ["title"] = new Dictionary<string, object> { ["text"] = Safe(axis.Title), ["font"] = new Dictionary<string, object> { ["size"] = 12 }, ["standoff"] = 6 },
        ["showgrid"] = axis.Guide,
        ["gridcolor"] = Palette.Guide,
        ["zeroline"] = false,
        ["fixedrange"] = true,
    };

    private static Dictionary<string, object> Line(PlotLine line) => new()
    {
        ["type"] = "line",
        ["layer"] = "below",
        ["x0"] = line.X1,
        ["y0"] = line.Y1,
        ["x1"] = line.X2,
        ["y1"] = line.Y2,
        ["line"] = new Dictionary<string, object> { ["color"] = line.Colour, ["width"] = line.Thickness },
    };

    private static Dictionary<string, object> Text(PlotText text) => new()
    {
        ["text"] = text.IsBold ? $"<b>{Safe(text.Text)}</b>" : Safe(text.Text),
        ["x"] = text.X,
        ["y"] = text.Y,
        ["xanchor"] = text.Anchor switch { Anchor.Start => "left", Anchor.Middle => "center", _ => "right" },
        ["yanchor"] = "middle",
        ["xshift"] = text.Right,
        ["yshift"] = -text.Down,
        ["showarrow"] = false,
        ["font"] = new Dictionary<string, object> { ["size"] = 12 },
    };

    private static Dictionary<string, object> Heading(Plot plot) => new()
    {
        ["text"] = Safe(plot.Y.Title),
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["x"] = 0,
        ["y"] = 1,
        ["xanchor"] = "left",
        ["yanchor"] = "bottom",
        ["xshift"] = 16 - plot.Left,
        ["yshift"] = 6,
        ["showarrow"] = false,
        ["font"] = new Dictionary<string, object> { ["size"] = 12 },
    };

    // Plotly reads some HTML in its texts; a corpus's words are none.
    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
