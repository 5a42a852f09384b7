using System.Text.Json;
using System.Xml.Linq;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Notebooks;
using Framing.Voices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Notebooks;

public class PlotsTests
{
    private const string Hostile = "<script>alert(1)</script> \"x\" & </svg> \u0001";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Corpus Two = Made.Of(
        Made.Document("a", "peace and peace and development. “Peace,” said the Kremlin.", "Wu", "China"),
        Made.Document("b", "war and peace and war.", Hostile, "Russia"));

    private static readonly Comparison Compared = Two.Voices(Origin.China).CompareWith(Two.Voices(Origin.Russia));

    public static TheoryData<string> Names() => ["ratio", "scatter", "dispersion", "time", "heat", "shares"];

    private static Figure Figure(string name, string? title = null) => name switch
    {
        "ratio" => Compared.RatioChart(title),
        "scatter" => Compared.KeynessScatter(title),
        "heat" => Two.Count(Lexicon.Of("peace", "war"), By.Origin).HeatMap(title),
        "shares" => Two.ShareOfVoice(title),
        "dispersion" => Two.DispersionPlot(Lexicon.Of("peace", "war"), title),
        _ => Dated("2024-01-05", "2024-02-10", "2024-05-01", "2024", "").Count("war", By.Month, By.Origin).TimeChart(title),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_well_formed_escaped_and_the_same_in_each_run(string name)
    {
        var figure = Figure(name, Hostile);
        var picture = XDocument.Parse(figure.ToSvg());
        Assert.DoesNotContain(picture.Descendants(), e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject" or "style");
        Assert.DoesNotContain("<script", figure.ToPlotlyJson());
        foreach (var type in new[] { "text/html", "image/svg+xml", "application/vnd.plotly.v1+json", "text/plain" }) Assert.Equal(figure.ToDisplayString(type), Figure(name, Hostile).ToDisplayString(type));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_still_picture_and_the_Plotly_chart_have_the_same_marks(string name)
    {
        var figure = Figure(name);
        var marks = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "g").Select(g => g.Element(Svg + "title")!.Value).Order().ToList();
        var points = Json(figure).GetProperty("data").EnumerateArray().SelectMany(t => t.GetProperty("text").EnumerateArray()).Select(t => System.Net.WebUtility.HtmlDecode(t.GetString()!.Replace("\u0001", " "))).Order().ToList();
        Assert.NotEmpty(marks);
        Assert.Equal(points, marks);
    }

    [Fact]
    public void Of_many_documents_a_dispersion_plot_draws_those_with_most_hits()
    {
        var many = Made.Of([.. Enumerable.Range(0, 30).Select(i => Made.Document($"d{i:00}", i % 10 == 9 ? "No such word." : "war and war.", "Wu", "China"))]);
        var figure = many.DispersionPlot(Lexicon.Of("war"));
        Assert.Contains("Rows: 24 documents with most hits, of 30,", figure.Caption);
        Assert.Equal(48, figure.ToTable().Rows.Count);
    }

    [Fact]
    public void Of_many_values_a_heat_map_draws_those_with_most_hits_and_names_the_others()
    {
        var many = Made.Of([.. Enumerable.Range(0, 10).Select(i => Made.Document($"d{i}", string.Concat(Enumerable.Repeat("war ", i + 1)), "Wu", i == 0 ? "Unknown" : $"Land {i}"))]);
        var figure = many.Count("war", By.Origin).HeatMap();
        Assert.Contains("Words counted: Land 9 (10), Land 8 (9), Land 7 (8), Land 6 (7), Land 5 (6), Land 4 (5), Land 3 (4), Unknown (1). Counted, not drawn: Land 1 (2 hits) and Land 2 (3 hits).", figure.Caption);
    }

    [Fact]
    public void Shares_of_voice_add_up_to_the_whole_and_open_what_is_behind_them()
    {
        var shares = Two.ShareOfVoice().ToTable();
        Assert.Equal([["China", "narration", 8L, 8 / 14.0, 1L], ["Russia", "narration", 5L, 5 / 14.0, 1L], ["Russia", "quoted", 1L, 1 / 14.0, 1L]], shares.Rows);
        Assert.Contains("peace and peace and development.", shares.Open(0, 2));
        Assert.Contains("Peace,", shares.Open(2, 2));
        Assert.Equal("no word is counted here, so nobody has a share of them", Assert.Throws<InputException>(() => Made.Corpus("–").ShareOfVoice()).Message);
    }

    [Fact]
    public void A_heat_map_s_squares_are_darker_with_the_rate_and_hollow_at_zero()
    {
        var counts = Two.Count(Lexicon.Of("peace", "war"), By.Origin);
        var squares = Json(counts.HeatMap()).GetProperty("data").EnumerateArray().SelectMany(t => t.GetProperty("text").EnumerateArray().Select((words, i) =>
            (Words: words.GetString()!, Fill: t.GetProperty("marker").GetProperty("color")[i].GetString()!, Opens: t.TryGetProperty("customdata", out var ids) && ids[i].GetString()!.Length > 0))).ToDictionary(s => s.Words.Split(": ")[0]);
        foreach (var row in counts.Rows)
        {
            var square = squares[$"{row.Term.Name}, {row.Facets[0]}"];
            Assert.Equal(row.Rate.Hits > 0, square.Opens);
            Assert.Equal(row.Rate.Hits == 0, square.Fill == "#ffffff");
        }
        var shades = counts.Rows.Where(r => r.Rate.Hits > 0).OrderBy(r => r.Rate.Value).Select(r => squares[$"{r.Term.Name}, {r.Facets[0]}"].Fill).ToList();
        Assert.Equal(shades.OrderDescending(StringComparer.Ordinal), shades);
    }

    [Fact]
    public void What_only_one_side_says_is_hollow_at_the_end_of_the_scale()
    {
        var trace = Json(Compared.RatioChart()).GetProperty("data").EnumerateArray().Single(t => t.GetProperty("marker").GetProperty("symbol").GetString() == "circle" && t.GetProperty("marker").GetProperty("line").GetProperty("color").GetString() == "#0072B2");
        var development = trace.GetProperty("text").EnumerateArray().Index().First(t => t.Item.GetString()!.StartsWith("development: ", StringComparison.Ordinal)).Index;
        Assert.Equal((6, "#ffffff"), (trace.GetProperty("x")[development].GetDouble(), trace.GetProperty("marker").GetProperty("color")[development].GetString()));
        // No arrow stands in its way.
        Assert.DoesNotContain(Json(Compared.RatioChart()).GetProperty("data").EnumerateArray().Where(t => t.GetProperty("marker").GetProperty("symbol").GetString() == "triangle-right").SelectMany(t => t.GetProperty("text").EnumerateArray()), t => t.GetString()!.StartsWith("development: ", StringComparison.Ordinal));
        Assert.Contains("no p below 0.50 is possible", Compared.RatioChart().Caption);
    }

    [Fact]
    public void No_label_of_a_scatter_covers_another_and_equal_counts_share_a_dot()
    {
        var many = Made.Of(Made.Document("a", string.Join(' ', Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat($"wort{i}", 1 + (i % 7)))), "Wu", "China"), Made.Document("b", string.Join(' ', Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat($"wort{i}", 1 + (i % 5)))), "Zinin", "Russia"));
        var figure = many.Voices(Origin.China).CompareWith(many.Voices(Origin.Russia)).KeynessScatter();
        var texts = Json(figure).GetProperty("layout").GetProperty("annotations").EnumerateArray().Select(a => a.GetProperty("text").GetString()!).Where(t => t.StartsWith("wort", StringComparison.Ordinal)).ToList();
        Assert.Equal(35, Json(figure).GetProperty("data").EnumerateArray().Sum(t => t.GetProperty("x").GetArrayLength()));
        Assert.True(texts.Count > 10);
        Assert.Equal(60, figure.ToTable().Rows.Count);
        var boxes = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "text").Where(t => t.Value.StartsWith("wort", StringComparison.Ordinal)).Select(Box).ToList();
        for (var i = 0; i < boxes.Count; i++) Assert.DoesNotContain(boxes.Skip(i + 1), b => b.Left < boxes[i].Right && boxes[i].Left < b.Right && Math.Abs(b.Y - boxes[i].Y) < 12);
    }

    [Fact]
    public void Each_hit_stands_where_it_stands_in_its_article_in_its_speaker_s_colour()
    {
        var figure = Two.DispersionPlot(Lexicon.Of("peace", "hope"));
        Assert.Equal(["China narration", "China narration", "Russia quoted", "Russia narration"], figure.ToTable().Rows.Select(r => $"{r[4]} {r[5]}"));
        var places = figure.ToTable().Rows.Where(r => (string)r[1]! == "a").Select(r => (double)r[2]!).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(0, places[0]);
        // Two terms, two documents each, also where nothing is found.
        Assert.Equal(4, Json(figure).GetProperty("layout").GetProperty("yaxis").GetProperty("tickvals").GetArrayLength());
        Assert.Contains("China blue and Russia vermillion", figure.Caption);
    }

    [Fact]
    public void A_month_without_words_is_a_gap_and_an_inexact_date_is_left_out()
    {
        var figure = Figure("time");
        var points = Json(figure).GetProperty("data").EnumerateArray().SelectMany(t => t.GetProperty("text").EnumerateArray()).Select(t => t.GetString()!.Split(',')[0]).ToList();
        Assert.Equal(["2024-01", "2024-02", "2024-05"], points);
        // One line joins January and February; three are intervals.
        Assert.Equal(4, Json(figure).GetProperty("layout").GetProperty("shapes").GetArrayLength());
        Assert.Contains("Without words: 2 months in between. Left out, without such a date: 4 words.", figure.Caption);
    }

    [Fact]
    public void Counts_that_have_no_time_or_several_terms_are_refused()
    {
        Assert.Contains("by year, month or date first", Assert.Throws<InputException>(() => Two.Count("war", By.Origin).TimeChart()).Message);
        Assert.Contains("count one", Assert.Throws<InputException>(() => Dated("2024").Count(Lexicon.Of("war", "peace"), By.Year).TimeChart()).Message);
        Assert.Equal("no document has a year; declare dates, or count by something else", Assert.Throws<InputException>(() => Two.Count("war", By.Year).TimeChart()).Message);
        Assert.Equal("no term has 99 hits or more; lower the least number of hits", Assert.Throws<InputException>(() => Compared.KeynessScatter(leastHits: 99)).Message);
    }

    [Fact]
    public void A_figure_can_carry_its_counts_under_other_definitions()
    {
        var definitions = Two.OtherDefinitions(Lexicon.Of("peace"));
        var figure = Two.Count("peace", By.Origin).RateChart();
        Assert.Equal($"{figure.Caption} {definitions.Line}", figure.Under(definitions).Caption);
        Assert.Contains("under 7 other definitions", figure.Under(definitions).ToHtml());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mark_with_a_hit_opens_sentences_that_stand_in_the_table_of_its_values(string name)
    {
        var (figure, html) = (Figure(name), Figure(name).ToHtml());
        var marks = Json(figure).GetProperty("data").EnumerateArray().SelectMany(t => t.GetProperty("text").EnumerateArray().Select((words, i) =>
            (Words: words.GetString()!, Opens: t.TryGetProperty("customdata", out var ids) ? ids[i].GetString()! : ""))).ToList();
        Assert.All(marks.SelectMany(m => m.Opens.Split(' ', StringSplitOptions.RemoveEmptyEntries)), id => Assert.Contains($"<div id=\"{id}\"", html));
        Assert.All(marks.Where(m => !m.Words.Contains("not once", StringComparison.Ordinal) || name is "ratio" or "scatter"), m => Assert.NotEmpty(m.Opens));
    }

    private static Corpus Dated(params string[] dates) => Made.Of([.. dates.Select((d, i) =>
    {
        var document = Made.Document($"d{i}", "war now", "Zinin", "Russia");
        return document with { Provenance = document.Provenance with { Date = Claim.Declared(d.Length == 0 ? null : d) } };
    })]);

    private static (double Left, double Right, double Y) Box(XElement text)
    {
        double Number(string name) => double.Parse(text.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        var width = text.Value.Length * 12 * 0.52;
        var left = Number("x") - ((string?)text.Attribute("text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 });
        return (left, left + width, Number("y"));
    }

    private static JsonElement Json(Figure figure) => JsonDocument.Parse(figure.ToPlotlyJson()).RootElement;
}
