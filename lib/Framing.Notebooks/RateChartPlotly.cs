using System.Net;
using Framing.Display;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Framing.Notebooks;

/// <summary>Draws a rate chart with Plotly.NET, from the same rows as the still picture.</summary>
internal static class RateChartPlotly
{
    private const int RowHeight = 24;

    public static GenericChart Draw(RateRows rows, string title)
    {
        var traces = rows.Dots.Where(d => d.Rate.Words > 0).GroupBy(d => (d.Panel, d.Origin, d.Voice)).Select(g => Dots(rows, title, [.. g]));
        var arrows = rows.Dots.Where(rows.RunsOut).GroupBy(d => (d.Panel, d.Origin)).Select(g => Arrows(rows, [.. g]));
        return GenericChart.setLayout(Layout(rows, title), Chart.Combine(traces.Concat(arrows)));
    }

    /// <summary>Where a row stands: rows and headings count from the top downwards.</summary>
    private static double Y(RateRows rows, string term, string label)
    {
        var heading = Heading(rows, term);
        return heading + 1 + rows.Labels.Index().First(l => l.Item == label).Index;
    }

    private static double Heading(RateRows rows, string term) => rows.Terms.Index().First(t => t.Item == term).Index * (rows.Labels.Count + 1.2);

    private static GenericChart Dots(RateRows rows, string title, IReadOnlyList<RateDot> dots)
    {
        var colour = Palette.Colour(dots[0].Origin);
        var (chart, trace) = Points(rows, dots, d => d.Rate.Value);
        trace.SetProperty("text", dots.Select(d => Safe(RateCharts.Words(rows, d))).ToArray());
        trace.SetProperty("hoverinfo", "text");
        // What a page opens from the dot: it stands beside the chart, in the table of its values.
        trace.SetProperty("customdata", dots.Select(d => d.Behind is { } behind ? TableHtml.Id(behind, title) : "").ToArray());
        trace.SetProperty("marker", new Dictionary<string, object>
        {
            ["color"] = dots.Select(d => d.Rate.Hits == 0 ? Palette.Paper : colour).ToArray(),
            ["size"] = 10,
            ["symbol"] = Palette.Shape(dots[0].Voice),
            ["opacity"] = 1,
            ["line"] = new Dictionary<string, object> { ["color"] = colour, ["width"] = 2 },
        });
        trace.SetProperty("error_x", new Dictionary<string, object>
        {
            ["type"] = "data",
            ["symmetric"] = false,
            ["array"] = dots.Select(d => Math.Min(d.Rate.Interval.High, rows.Top) - d.Rate.Value).ToArray(),
            ["arrayminus"] = dots.Select(d => d.Rate.Value - d.Rate.Interval.Low).ToArray(),
            ["color"] = colour,
            ["thickness"] = 2,
            ["width"] = 0,
        });
        return chart;
    }

    // Where an interval goes on beyond the axis.
    private static GenericChart Arrows(RateRows rows, IReadOnlyList<RateDot> dots)
    {
        var (chart, trace) = Points(rows, dots, _ => rows.Top);
        trace.SetProperty("hoverinfo", "skip");
        trace.SetProperty("marker", new Dictionary<string, object> { ["color"] = Palette.Colour(dots[0].Origin), ["size"] = 9, ["symbol"] = "triangle-right" });
        return chart;
    }

    // A dot at 0 is not cut in half by the axis.
    private static (GenericChart Chart, Trace Trace) Points(RateRows rows, IReadOnlyList<RateDot> dots, Func<RateDot, double> x)
    {
        var chart = Chart.Point<double, double, string>(x: dots.Select(x).ToArray(), y: dots.Select(d => Y(rows, d.Term, d.Label)).ToArray(), Name: Safe(dots[0].Label), ShowLegend: false, UseDefaults: false);
        var trace = GenericChart.getTraces(chart).Head;
        trace.SetProperty("xaxis", dots[0].Panel == 0 ? "x" : $"x{dots[0].Panel + 1}");
        trace.SetProperty("yaxis", "y");
        trace.SetProperty("cliponaxis", false);
        return (chart, trace);
    }

    private static Layout Layout(RateRows rows, string title)
    {
        var count = rows.Panels.Count;
        var lines = Svg.Wrap(title, 620, 17);
        var layout = PlotlyPage.Titled([.. lines.Select(Safe)]);
        layout.SetProperty("height", 110 + (lines.Count * 22) + (int)(RowHeight * rows.Terms.Count * (rows.Labels.Count + 1.2)));
        layout.SetProperty("margin", new Dictionary<string, object> { ["l"] = (int)Math.Clamp(rows.Labels.Max(l => Svg.WidthOf(l, 13)) + 30, 70, 200), ["r"] = 96, ["t"] = 50 + (lines.Count * 22), ["b"] = 54 });
        for (var i = 0; i < count; i++) layout.SetProperty(i == 0 ? "xaxis" : $"xaxis{i + 1}", XAxis(rows, i));
        layout.SetProperty("yaxis", new Dictionary<string, object>
        {
            ["range"] = new[] { Heading(rows, rows.Terms[^1]) + rows.Labels.Count + 0.6, -0.6 },
            ["tickvals"] = rows.Lines.Select(l => Y(rows, l.Term, l.Label)).ToArray(),
            ["ticktext"] = rows.Lines.Select(l => Safe(l.Label)).ToArray(),
            ["ticks"] = "outside",
            ["tickcolor"] = "rgba(0,0,0,0)",
            ["showgrid"] = false,
            ["zeroline"] = false,
            ["fixedrange"] = true,
        });
        layout.SetProperty("annotations", Annotations(rows).ToArray());
        return layout;
    }

    // Between two panels stands a column for the values of the left one.
    private static (double From, double To) Domain(int index, int count) => count == 1 ? (0, 1) : index == 0 ? (0, 0.41) : (0.59, 1);

    private static Dictionary<string, object> XAxis(RateRows rows, int index)
    {
        var (from, to) = Domain(index, rows.Panels.Count);
        return new()
        {
            ["domain"] = new[] { from, to },
            ["range"] = new[] { 0, rows.Top },
            ["dtick"] = rows.Step,
            ["title"] = new Dictionary<string, object> { ["text"] = RateCharts.Unit, ["font"] = new Dictionary<string, object> { ["size"] = 12 }, ["standoff"] = 6 },
            ["gridcolor"] = Palette.Guide,
            ["zeroline"] = true,
            ["zerolinecolor"] = Palette.Ink,
            ["fixedrange"] = true,
        };
    }

    private static IEnumerable<Dictionary<string, object>> Annotations(RateRows rows)
    {
        for (var i = 0; i < rows.Panels.Count; i++)
        {
            yield return Note($"<b>{Safe(rows.Panels[i])}</b>", "paper", Domain(i, rows.Panels.Count).From, "paper", 1, "left", 14, 0, 14);
        }
        foreach (var term in rows.Terms) yield return Note($"<b>{Safe(term)}</b>", "paper", 0, "y", Heading(rows, term), "left", 13, 6, 0);
        foreach (var dot in rows.Dots) yield return Note(Safe(dot.Value), "paper", Domain(dot.Panel, rows.Panels.Count).To, "y", Y(rows, dot.Term, dot.Label), "left", 12, 8, 0);
    }

    private static Dictionary<string, object> Note(string text, string xref, double x, string yref, double y, string anchor, int size, int right, int up) => new()
    {
        ["text"] = text,
        ["xref"] = xref,
        ["x"] = x,
        ["yref"] = yref,
        ["y"] = y,
        ["xanchor"] = anchor,
        ["yanchor"] = "middle",
        ["showarrow"] = false,
        ["xshift"] = right,
        ["yshift"] = up,
        ["font"] = new Dictionary<string, object> { ["size"] = size },
    };

    // Plotly reads some HTML in its texts; a corpus's words are none.
    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
