using Deedle;
using Framing.Counting;
using Framing.Display;
using Framing.Lexicons;
using Framing.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Notebooks;

public class FramesTests
{
    private static readonly Table Mixed = new(
        [new("name", "Name"), new("n", "N", ColumnFormat.Count), new("x", "X", ColumnFormat.Rate), new("yes", "Yes"), new("forms", "Forms"), new("none", "None")],
        [["a", 1L, 0.5, true, new Dictionary<string, long> { ["Cold War"] = 1200, ["cold-war"] = 1 }, null], ["b", null, double.NaN, false, new Dictionary<string, long>(), null]]);

    [Fact]
    public void Rows_are_numbered_and_columns_have_the_names_of_exports()
    {
        var frame = Made.Corpus("a cold war").Count(Lexicon.Of("cold war", "peace"), By.Origin).ToFrame();
        Assert.Equal([0, 1], frame.RowKeys);
        Assert.Equal(["term", "origin", "hits", "words", "documents", "documentsWithHit", "ratePer10k", "low", "high", "forms"], frame.ColumnKeys);
        Assert.Equal([1L, 0L], frame.GetColumn<long>("hits").Values);
    }

    [Fact]
    public void Columns_have_the_type_of_their_values() =>
        Assert.Equal([typeof(string), typeof(long), typeof(double), typeof(bool), typeof(string), typeof(string)], Mixed.ToFrame().ColumnTypes);

    [Fact]
    public void What_is_not_there_is_missing()
    {
        var frame = Mixed.ToFrame();
        Assert.Equal([1L], frame.GetColumn<long>("n").Values);
        Assert.Empty(frame.GetColumn<string>("none").Values);
        Assert.Equal(2, frame.RowCount);
    }

    [Fact]
    public void Forms_become_one_string() => Assert.Equal("Cold War (1,200); cold-war (1)", Mixed.ToFrame().GetColumn<string>("forms")[0]);

    [Fact]
    public void A_table_without_rows_is_a_frame_without_rows() => Assert.Equal((0, 1), (new Table([new("a", "A")], []).ToFrame().RowCount, new Table([new("a", "A")], []).ToFrame().ColumnCount));

    [Fact]
    public void A_bare_frame_shows_as_a_small_table()
    {
        var html = Mixed.ToFrame().ToDisplayString("text/html");
        Assert.StartsWith("<div class=\"framing-table\">", html);
        Assert.True(html.Length < 5_000);
        Assert.Contains(">name</th>", html);
    }

    [Fact]
    public void A_long_frame_says_how_much_of_it_is_shown()
    {
        var frame = Deedle.Frame.FromRecords(Enumerable.Range(0, 1_234).Select(i => new { Number = i, Text = $"row {i}" }));
        var html = frame.ToDisplayString("text/html");
        Assert.Contains("The first 500 of 1,234 rows.", html);
        Assert.Contains("row 499<", html);
        Assert.DoesNotContain("row 500<", html);
    }

    [Fact]
    public void A_count_in_a_frame_opens_its_sentences_whatever_was_done_with_the_rows()
    {
        var counts = Made.Corpus("A cold war. No peace. A second cold war.").Count(Lexicon.Of("cold war", "peace", "hot war"), By.Origin);
        var frame = counts.ToFrame();
        Frame<int, string>[] made =
        [
            frame,
            frame.Where(row => row.Value.GetAs<long>("hits") > 0),
            frame.SortRows("hits"),
            frame.FilterRowsBy("hits", 1L).Merge(frame.FilterRowsBy("hits", 2L)),
            frame.IndexRowsOrdinally(),
        ];
        Assert.All(made, f => Assert.Equal(["2", "1"], Opened(f).OrderDescending()));
    }

    [Fact]
    public void A_row_of_a_frame_that_is_not_known_again_opens_nothing()
    {
        var frame = Made.Corpus("A cold war. No peace.").Count(Lexicon.Of("cold war", "peace"), By.Origin).ToFrame();
        Assert.Equal(2, Opened(frame).Count());
        frame.DropColumn("term");
        frame.DropColumn("forms");
        Assert.Empty(Opened(frame)); // Two rows with one hit each, and nothing to tell them apart.
    }

    [Fact]
    public void A_count_in_a_frame_that_was_changed_opens_nothing()
    {
        var frame = Made.Corpus("A cold war.").Count("cold war", By.Origin).ToFrame();
        frame.ReplaceColumn("hits", frame.GetColumn<long>("hits").SelectValues(h => h * 10));
        Assert.Empty(Opened(frame));
    }

    [Fact]
    public void Numbers_in_a_frame_look_as_in_the_result() =>
        Assert.Contains("text-align:right;white-space:nowrap\">3,333.3<", Made.Corpus("a cold war").Count("cold war", By.Origin).ToFrame().ToDisplayString("text/html"));

    private static IEnumerable<string> Opened(IFrame frame) =>
        System.Text.RegularExpressions.Regex.Matches(frame.ToDisplayString("text/html"), "<button[^>]*>(\\d+)</button>").Select(m => m.Groups[1].Value);
}
