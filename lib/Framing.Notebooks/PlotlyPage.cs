using Plotly.NET;

namespace Framing.Notebooks;

/// <summary>What all Plotly figures have in common: title, type and ground.</summary>
internal static class PlotlyPage
{
    /// <summary>A layout with a title of so many lines, each already safe to be shown.</summary>
    public static Layout Titled(IReadOnlyList<string> title)
    {
        var layout = new Layout();
        layout.SetProperty("title", new Dictionary<string, object>
        {
            ["text"] = $"<b>{string.Join("<br>", title)}</b>",
            ["x"] = 0,
            ["xanchor"] = "left",
            ["y"] = 1,
            ["yanchor"] = "top",
            ["pad"] = new Dictionary<string, object> { ["l"] = 16, ["t"] = 16 },
            ["font"] = new Dictionary<string, object> { ["size"] = 17 },
        });
        layout.SetProperty("font", new Dictionary<string, object> { ["family"] = Svg.Font, ["color"] = Palette.Ink, ["size"] = 13 });
        layout.SetProperty("paper_bgcolor", Palette.Paper);
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("showlegend", false);
        layout.SetProperty("hovermode", "closest");
        return layout;
    }
}
