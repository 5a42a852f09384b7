using Framing.Counting;
using Framing.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Counting;

public class ZeroRowsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Peace came. ", 200));

    // One long voice with hits, one long and two short ones without, and one short voice that nobody knows.
    private static readonly Counts Counts = Made.Of(
        Made.Document("d1", $"A cold war. {Long}", "Petrov", "Russia"),
        Made.Document("d2", Long, "Wang", "China"),
        Made.Document("d3", "Some words.", "A", "Belarus"),
        Made.Document("d4", "Few words here.", "B", "Serbia"),
        Made.Document("d5", "A word.", "C", "Iran"),
        Made.Document("d6", "Who knows.", "X")).Count("cold war", By.Origin);

    [Fact]
    public void Zeros_that_say_little_one_by_one_share_a_row_and_others_do_not()
    {
        var (rows, note) = ZeroRows.Together(Counts.Rows, Counts.Facets);
        Assert.Equal(["China 0", "Russia 1", "Belarus, Iran, Serbia 0", "Unknown 0"], rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
        Assert.StartsWith("Belarus, Iran and Serbia have no hit", note);
    }

    [Fact]
    public void The_words_are_those_of_all_rows() =>
        Assert.Equal(Counts.Rows.Sum(r => r.Rate.Words), ZeroRows.Together(Counts.Rows, Counts.Facets).Rows.Sum(r => r.Rate.Words));

    [Fact]
    public void Where_nothing_was_found_every_row_stands()
    {
        var none = Made.Of(Made.Document("d1", "Peace.", "A", "A1"), Made.Document("d2", "Peace.", "B", "B1"), Made.Document("d3", "Peace.", "C", "C1")).Count("cold war", By.Origin);
        Assert.Equal(none.Rows, ZeroRows.Together(none.Rows, none.Facets).Rows);
    }

    [Fact]
    public void Tables_for_programs_keep_every_row_and_tables_for_reading_do_not()
    {
        Assert.Equal(6, Counts.ToTable().Rows.Count);
        Assert.Contains("Belarus, Iran, Serbia", Counts.ToDisplayString("text/html"));
        Assert.DoesNotContain("Belarus, Iran, Serbia", Counts.ToTable().ToText());
        Assert.Null(((IReadable)Counts).ToReadable().Rows[2][4]);
    }
}
