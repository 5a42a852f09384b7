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
        Assert.Contains("The first 50 of 1,234 rows.", html);
        Assert.Contains("row 49<", html);
        Assert.DoesNotContain("row 50<", html);
    }
}
