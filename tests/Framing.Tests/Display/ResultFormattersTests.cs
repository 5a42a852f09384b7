using System.Reflection;
using Framing.Corpora;
using Framing.Counting;
using Framing.Display;
using Framing.Lexicons;
using Framing.Notebooks;
using Framing.Statistics;
using Framing.Voices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Display;

public class ResultFormattersTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=\"alert(2)\"> ‘'\"&";

    public static TheoryData<string, object> Results()
    {
        var corpus = Made.Of(Made.Document("d1", $"They keep a cold war alive. {Hostile} and so on, said nobody. “A cold war,” he said.", Hostile, "China", (Hostile, Hostile)));
        var counts = corpus.Count("cold war", By.Origin, By.Column(Hostile));
        return new()
        {
            { "corpus", corpus },
            { "document", corpus.Documents[0] },
            { "provenance", corpus.ProvenanceTable() },
            { "sections", corpus.SectionTable() },
            { "quotations", corpus.QuotationTable() },
            { "reading", corpus.Reading() },
            { "counts", counts },
            { "count", counts.Rows[0] },
            { "concordance", corpus.Concordance("cold war") },
            { "sentences", counts.Sentences() },
            { "hit", counts.Hits.First() },
            { "bounds", corpus.Count("cold war", By.Origin).Bounds(0.9) },
            { "shares", corpus.VoiceShares(By.Origin, By.Author) },
            { "lexicon", Lexicon.Of("cold war") },
            { "term", Term.Of("cold war") },
            { "origin", new Origin(Hostile) },
            { "voice", new Voice(Mode.Quoted, Hostile, Origin.Russia) },
            { "table", new Table([new("a", Hostile)], [[Hostile]]) { Caption = Hostile, Note = Hostile } },
            { "frame", new Table([new("a", Hostile)], [[Hostile]]).ToFrame() },
            { "chart", counts.RateChart(Hostile) },
            { "prose", Prose.Markdown($"So *they* say: {Hostile}") },
            { "footer", Footer.Of(corpus, Lexicon.Of("cold war")) },
            { "rate", new Rate(1, 1234) },
        };
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Every_result_shows_itself_as_html_and_as_text(string name, object result)
    {
        var types = Formatter.GetPreferredMimeTypesFor(result.GetType()).ToList();
        Assert.Contains("text/html", types);
        Assert.Contains("text/plain", types);
        var text = result.ToDisplayString("text/plain");
        Assert.False(string.IsNullOrWhiteSpace(text), name);
        Assert.DoesNotContain("Framing.", text.Replace("Framing 0", ""));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Nothing_in_a_text_becomes_markup(string name, object result)
    {
        var html = result.ToDisplayString("text/html");
        Assert.False(html.Contains("<script", StringComparison.OrdinalIgnoreCase) || html.Contains("<img src", StringComparison.OrdinalIgnoreCase), $"{name}: {html}");
        Assert.DoesNotContain("onerror=\"", html);
    }

    [Fact]
    public void Every_public_result_that_is_a_table_carries_the_attribute()
    {
        var tabular = new[] { typeof(Corpus), typeof(Figure) }.SelectMany(t => t.Assembly.GetExportedTypes()).Where(t => t.IsClass && typeof(ITabular).IsAssignableFrom(t)).ToList();
        Assert.Contains(typeof(Counts), tabular);
        Assert.All(tabular, t => Assert.Contains(t.GetCustomAttributes(), a => a.GetType().Name == "TypeFormatterSourceAttribute"));
    }

    // Hosts find all of this by name; see the attribute's remarks.
    [Fact]
    public void The_attribute_has_the_members_that_hosts_look_for()
    {
        var attribute = typeof(Table).GetCustomAttributes().Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var types = (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!;
        var formatters = ((IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!).ToList();
        Assert.Equal(types, formatters.Select(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!));
        Assert.All(formatters, f => Assert.Equal(typeof(bool), f.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.ReturnType));
    }

    [Fact]
    public void A_table_with_too_many_rows_is_cut_and_says_so()
    {
        var table = new Table([new("n", "N", ColumnFormat.Count)], [.. Enumerable.Range(1, 501).Select(n => (object?[])[(long)n])]);
        var html = table.ToDisplayString("text/html");
        Assert.Equal(500, html.Split("<td").Length - 1);
        Assert.Contains("first 500 of 501 rows", html);
        Assert.Equal(501, table.ToHtml().Split("<td").Length - 1);
    }

    [Fact]
    public void A_table_brings_no_script_and_asks_nothing_of_the_network()
    {
        var html = new Table([new("a", "A")], [["x"]]).ToDisplayString("text/html");
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
    }

    [Theory]
    [InlineData(0.0, "0 %")]
    [InlineData(0.0002, "&lt; 0.1 %")]
    [InlineData(0.004, "0.4 %")]
    [InlineData(0.104, "10 %")]
    [InlineData(1.0, "100 %")]
    public void A_small_share_keeps_a_decimal(double share, string shown) =>
        Assert.Contains($">{shown}<", new Table([new("s", "S", ColumnFormat.Share)], [[share]]).ToHtml());
}
