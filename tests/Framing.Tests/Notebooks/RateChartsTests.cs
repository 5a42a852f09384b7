using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Notebooks;

public class RateChartsTests
{
    private const string Hostile = "<script>alert(1)</script> \"x\" 'y' & </svg> \u0001";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Corpus Corpus = Made.Of(
        Made.Document("d1", $"It is a cold war. {string.Concat(Enumerable.Repeat("Peace came. ", 50))}", "Petrov", "Russia"),
        Made.Document("d2", string.Concat(Enumerable.Repeat("Peace came. ", 40)), "Wang", "China"),
        Made.Document("d3", "Who knows.", "X"));

    private static readonly Lexicon Terms = Lexicon.Of("cold war", "peace");

    private static Figure Figure(params string[]? only) => Corpus.Count(Terms, By.SourceOrigin).RateChart("A finding", only is { Length: 0 } ? null : only, Corpus.Count(Terms, By.Origin));

    [Fact]
    public void Each_count_is_a_dot_in_the_colour_of_its_origin()
    {
        var traces = Json(Figure("China", "Russia")).GetProperty("data").EnumerateArray().Where(t => t.TryGetProperty("error_x", out _)).ToList();
        Assert.Equal(["x #0072B2", "x #D55E00", "x2 #0072B2", "x2 #D55E00"], traces.Select(t => $"{t.GetProperty("xaxis")} {t.GetProperty("marker").GetProperty("line").GetProperty("color")}"));
        var russia = traces[1];
        Assert.Equal([10_000.0 / 105, 10_000.0 * 50 / 105], russia.GetProperty("x").EnumerateArray().Select(x => x.GetDouble()));
        Assert.Equal(2, russia.GetProperty("error_x").GetProperty("array").GetArrayLength());
    }

    [Fact]
    public void A_dot_with_hits_names_the_sentences_that_stand_beside_the_chart()
    {
        var figure = Figure("China", "Russia");
        var html = figure.ToHtml();
        var ids = Json(figure).GetProperty("data").EnumerateArray().Where(t => t.TryGetProperty("customdata", out _)).SelectMany(t => t.GetProperty("customdata").EnumerateArray()).Select(i => i.GetString()!).ToList();
        Assert.Equal(["China has no cold war", .. Enumerable.Repeat("opens", 3), "China has no cold war", .. Enumerable.Repeat("opens", 3)], ids.Select(i => i.Length == 0 ? "China has no cold war" : "opens"));
        Assert.All(ids.Where(i => i.Length > 0), id => Assert.Contains($"<div id=\"{id}\"", html));
        Assert.Contains("<mark>cold war</mark>", html);
    }

    [Fact]
    public void A_dot_without_a_hit_is_hollow()
    {
        var china = Json(Figure("China")).GetProperty("data")[0].GetProperty("marker");
        Assert.Equal(["#ffffff", "#0072B2"], china.GetProperty("color").EnumerateArray().Select(c => c.GetString()));
    }

    [Fact]
    public void A_voice_of_few_words_does_not_flatten_the_others()
    {
        // Once in three words: 3,333 per 10,000, and anything up to 18,573.
        var counts = Made.Of(
            Made.Document("d1", "war " + string.Concat(Enumerable.Repeat("peace came. ", 100)), "Petrov", "Russia"),
            Made.Document("d2", "war is here", "Wang", "China")).Count("war", By.SourceOrigin);
        Assert.InRange(Json(counts.RateChart()).GetProperty("layout").GetProperty("xaxis").GetProperty("range")[1].GetDouble(), 3_334, 6_700);
        Assert.Contains("an arrow where it goes on", counts.RateChart().Caption);
    }

    [Fact]
    public void The_axis_begins_at_zero_and_names_its_unit()
    {
        var layout = Json(Figure()).GetProperty("layout");
        foreach (var axis in new[] { "xaxis", "xaxis2" })
        {
            Assert.Equal(0, layout.GetProperty(axis).GetProperty("range")[0].GetDouble());
            Assert.Equal("hits per 10,000 words", layout.GetProperty(axis).GetProperty("title").GetProperty("text").GetString());
        }
        Assert.Equal(layout.GetProperty("xaxis").GetProperty("range").ToString(), layout.GetProperty("xaxis2").GetProperty("range").ToString());
    }

    [Fact]
    public void China_stands_before_Russia_and_Unknown_last()
    {
        var names = XDocument.Parse(Figure().ToSvg()).Descendants(Svg + "text").Select(t => t.Value).Where(t => t is "China" or "Russia" or "Unknown").Take(3);
        Assert.Equal(["China", "Russia", "Unknown"], names);
    }

    [Fact]
    public void Voices_differ_by_shape()
    {
        var text = "They met. “A cold war,” said Xi Jinping.";
        var figure = Made.Of(Made.Document("d1", text, "Petrov", "Russia")).Count("cold war", By.Origin, By.Voice).RateChart();
        Assert.Equal(["circle", "diamond"], Json(figure).GetProperty("data").EnumerateArray().Where(t => t.TryGetProperty("error_x", out _)).Select(t => t.GetProperty("marker").GetProperty("symbol").GetString()).Order());
    }

    [Fact]
    public void The_same_counts_draw_the_same_bytes_without_random_ids()
    {
        foreach (var type in new[] { "text/html", "image/svg+xml", "application/vnd.plotly.v1+json", "text/plain" })
        {
            var first = Figure().ToDisplayString(type);
            Assert.Equal(first, Figure().ToDisplayString(type));
            Assert.DoesNotMatch(new Regex("[0-9a-f]{8}-[0-9a-f]{4}-", RegexOptions.IgnoreCase), first);
        }
    }

    [Fact]
    public void The_picture_is_well_formed_and_asks_nothing_of_the_network()
    {
        var svg = Made.Of(Made.Document("d1", "A cold war.", Hostile, Hostile)).Count(Lexicon.Of("cold war"), By.Origin, By.Author).RateChart(Hostile).ToSvg();
        var picture = XDocument.Parse(svg);
        Assert.Equal("img", picture.Root!.Attribute("role")!.Value);
        Assert.DoesNotContain(picture.Descendants(), e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject" or "style");
        Assert.Single(Regex.Matches(svg, "http"));
        Assert.Contains(picture.Descendants(Svg + "title"), t => t.Value.Contains("<script>"));
    }

    [Fact]
    public void Plotly_gets_no_markup_from_a_text()
    {
        var json = Made.Of(Made.Document("d1", "A cold war.", Hostile, Hostile)).Count("cold war", By.Origin).RateChart(Hostile).ToPlotlyJson();
        Assert.DoesNotContain("<script", json);
        Assert.Contains("&lt;script&gt;", json);
    }

    [Fact]
    public void Every_dot_is_in_the_alternative_text_and_in_the_table()
    {
        var figure = Figure("China", "Russia");
        Assert.Equal(8, figure.ToTable().Rows.Count);
        Assert.Contains("cold war, China (by origin of the source): not once in 80 words", figure.AltText);
        Assert.Contains("peace, Russia (by origin of the voice): 50 times in 105 words", figure.AltText);
    }

    [Fact]
    public void What_is_counted_and_not_drawn_is_named()
    {
        Assert.Contains("Counted, not drawn: without a hit Unknown.", Figure("China", "Russia").Caption);
        Assert.Contains("Counted, not drawn: Russia (51 hits).", Corpus.Count(Terms, By.Origin).RateChart(only: ["China", "Unknown"]).Caption);
        Assert.DoesNotContain("not drawn", Figure().Caption);
    }

    [Fact]
    public void The_caption_says_of_how_many_words() =>
        Assert.Contains("Words counted: by origin of the source China (80), Russia (105); by origin of the voice China (80), Russia (105).", Figure("China", "Russia").Caption);

    [Fact]
    public void An_interval_that_says_little_runs_out_of_the_picture_with_an_arrow()
    {
        var figure = Figure();
        Assert.Contains("an arrow where it goes on", figure.Caption);
        Assert.Contains(Json(figure).GetProperty("data").EnumerateArray(), t => t.GetProperty("marker").GetProperty("symbol").GetString() == "triangle-right");
        Assert.DoesNotContain("an arrow", Figure("Russia").Caption);
    }

    [Fact]
    public void Nothing_to_draw_is_an_error_that_says_what_there_is() =>
        Assert.Equal("there is nothing to draw for 'Mars'; there are China, Russia, Unknown", Assert.Throws<InputException>(() => Figure("Mars")).Message);

    [Fact]
    public void The_page_s_own_script_can_read_the_chart_from_the_html()
    {
        var html = Figure().ToDisplayString("text/html");
        var data = Regex.Match(html, "data-figure=\"([^\"]*)\"").Groups[1].Value;
        using var parsed = JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(data));
        Assert.Equal(JsonValueKind.Array, parsed.RootElement.GetProperty("data").ValueKind);
        Assert.Contains("<div class=\"framing-static\"><img alt=\"", html);
        Assert.DoesNotContain("<script", html);
    }

    private static JsonElement Json(Figure figure) => JsonDocument.Parse(figure.ToPlotlyJson()).RootElement;
}
