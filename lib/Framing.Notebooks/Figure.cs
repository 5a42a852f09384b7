using System.Text;
using Framing.Counting;
using Framing.Display;
using Plotly.NET;

namespace Framing.Notebooks;

/// <summary>A chart that is seen wherever the notebook is opened: the Plotly chart, a still picture of the same rows, and a table of them.</summary>
/// <remarks>Shown as HTML it is the still picture with its caption and values; a report's page puts the interactive chart in its place. Hosts
/// that know Plotly's own format draw that. Nothing in it is asked of the network, and it has no random ids.</remarks>
[TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = [ResultFormatters.Html, FigureFormatters.Picture, FigureFormatters.Plotly, ResultFormatters.Plain])]
public sealed class Figure : ITabular
{
    private readonly Func<string, string> draw;
    private readonly Table values;

    // draw makes the still picture with a caption inside it, or with none.
    internal Figure(string title, string caption, string alt, GenericChart chart, Func<string, string> draw, Table values) =>
        (Title, Caption, AltText, Chart, this.draw, this.values) = (title, caption, alt, chart, draw, values);

    /// <summary>What the chart shows, in one sentence.</summary>
    public string Title { get; }

    /// <summary>How to read it: what is drawn, of how many words, and by which method.</summary>
    public string Caption { get; }

    /// <summary>Every dot in words, for those who cannot see the picture.</summary>
    public string AltText { get; }

    /// <summary>The chart as Plotly.NET has it, to be changed or saved.</summary>
    public GenericChart Chart { get; }

    /// <summary>The same figure with a line below: its counts under other definitions of what is counted.</summary>
    public Figure Under(OtherDefinitions definitions) => new(Title, $"{Caption} {definitions.Line}", AltText, Chart, draw, values);

    /// <summary>The still picture with title and caption, as an SVG file's text.</summary>
    public string ToSvg() => draw(Caption);

    /// <summary>The Plotly chart as JSON: an object with <c>data</c> and <c>layout</c>.</summary>
    public string ToPlotlyJson() => GenericChart.toFigureJson(Chart);

    /// <summary>The chart as HTML without scripts: the still picture, its caption and its values, and the Plotly chart's JSON for a page that can draw it.</summary>
    /// <remarks>The picture is an image with its data: hosts that strip drawings from a notebook they do not trust, as Jupyter's, leave images.</remarks>
    public string ToHtml() =>
        $"<figure class=\"framing-chart\" style=\"margin:.6em 0;max-width:760px\"><div class=\"framing-plot\" role=\"img\" aria-label=\"{TableHtml.Escape(AltText)}\" data-figure=\"{TableHtml.Escape(ToPlotlyJson())}\"></div>"
        + $"<div class=\"framing-static\"><img alt=\"{TableHtml.Escape(AltText)}\" style=\"max-width:100%;height:auto\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(draw("")))}\"></div><figcaption class=\"framing-note\" style=\"font-size:.85em;margin:.4em .6em\">{TableHtml.Escape(Caption)}"
        + $"<details><summary>The values as a table</summary>{(values with { Place = Title }).ToHtml()}</details></figcaption></figure>";

    /// <summary>The values drawn, one row a dot.</summary>
    public Table ToTable() => values;

    /// <inheritdoc/>
    public override string ToString() => $"{Title}\n\n{values.ToText()}\n{Caption}\n";
}

/// <summary>The forms of a chart's output.</summary>
internal sealed class FigureFormatters
{
    public const string Picture = "image/svg+xml";

    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>The formatters; called by the host.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter(ResultFormatters.Html, v => ((Figure)v).ToHtml()),
        new TypeFormatter(Picture, v => ((Figure)v).ToSvg()),
        new TypeFormatter(Plotly, v => ((Figure)v).ToPlotlyJson()),
        new TypeFormatter(ResultFormatters.Plain, v => $"{((Figure)v).AltText}\n\n{v}"),
    ];
}
