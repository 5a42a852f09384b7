using System.Globalization;
using Framing.Notebooks;
using Framing.Statistics;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Notebooks;

public class ProseTests
{
    [Theory]
    [InlineData(0, "not once", "no articles", "0")]
    [InlineData(1, "once", "1 article", "1")]
    [InlineData(2, "twice", "2 articles", "2")]
    [InlineData(12345, "12,345 times", "12,345 articles", "12,345")]
    public void Counts_read_well_at_none_one_and_many(int n, string times, string articles, string plain) =>
        Assert.Equal([times, articles, plain], [Prose.Line($"{n:times}"), Prose.Line($"{n:article|articles}"), Prose.Line($"{n}")]);

    [Theory]
    [InlineData(2, 1234, "twice in 1,234 words (16.2 per 10,000 words, 95 % interval 2.0–58.5)", "twice", "16.2 per 10,000 words")]
    [InlineData(0, 500, "not once in 500 words (0.0 per 10,000 words, 95 % interval 0.0–73.8)", "not once", "0.0 per 10,000 words")]
    [InlineData(0, 0, "no words", "no words", "no words")]
    public void A_rate_shows_what_it_rests_on(long hits, long words, string full, string times, string per)
    {
        var rate = new Rate(hits, words);
        Assert.Equal([full, times, per], [Prose.Line($"{rate}"), Prose.Line($"{rate:times}"), Prose.Line($"{rate:per}")]);
    }

    [Fact]
    public void An_unknown_format_of_a_rate_is_refused() => Assert.Throws<FormatException>(() => Prose.Line($"{new Rate(1, 2):often}"));

    [Theory]
    [InlineData("", "none")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void A_list_reads_as_a_sentence_has_it(string items, string expected)
    {
        var list = items.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, Prose.Line($"{list}"));
    }

    [Fact]
    public void Emphasis_is_for_the_sentence_and_not_for_its_values()
    {
        var value = "*<b>*";
        Assert.Equal("<p class=\"framing-prose\"><em>*&lt;b&gt;*</em> <strong>is</strong> <code>hegemon*</code> &amp; 2 * 3</p>", Html(Prose.Markdown($"*{value}* **is** `hegemon*` & 2 \\* 3")));
        Assert.Equal("*<b>* is hegemon* & 2 * 3", Prose.Line($"*{value}* **is** `hegemon*` & 2 \\* 3"));
    }

    [Fact]
    public void A_value_that_looks_like_a_mark_is_none()
    {
        string star = "*", tick = "`";
        Assert.Equal("<p class=\"framing-prose\">a * b ` c</p>", Html(Prose.Markdown($"a {star} b {tick} c")));
    }

    [Fact]
    public void A_mark_left_open_is_refused() => Assert.Contains("not closed", Assert.Throws<FormatException>(() => Prose.Markdown($"2 * 3")).Message);

    [Fact]
    public void The_answer_is_marked_as_such() => Assert.EndsWith("<p class=\"framing-prose framing-answer\">Yes.</p>", Html(Prose.Answer($"Yes.")));

    [Fact]
    public void Numbers_do_not_follow_the_reader_s_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
            CultureInfo.CurrentCulture = german;
            Assert.Equal("1,234 and 1,234.5 and 16 %", Prose.Line($"{1234} and {1234.5} and {0.16:P0}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Characters_outside_the_basic_plane_stay_whole()
    {
        var value = "𠀀";
        Assert.Equal("😀 𠀀", System.Net.WebUtility.HtmlDecode(Html(Prose.Markdown($"😀 {value}")))[25..^4]);
    }

    private static string Html(Prose prose) => prose.ToDisplayString("text/html");
}
