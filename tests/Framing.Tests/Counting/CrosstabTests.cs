using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

public class CrosstabTests
{
    private static readonly Corpus Corpus = Made.Of(
        Made.Document("d1", "A cold war, a cold war.", "Wang", "China"),
        Made.Document("d2", "Hegemony.", "Petrov", "Russia"),
        Made.Document("d3", "A war.", "Smith", "US"));

    private static readonly Lexicon Terms = Lexicon.Of("cold war", "hegemony");

    [Fact]
    public void Terms_go_down_and_origins_across()
    {
        var table = Crosstab.Of(null, Corpus.Count(Terms, By.SourceOrigin));
        Assert.Equal(["term", "source.origin=China", "source.origin=Russia", "source.origin=US"], table.Columns.Select(c => c.Name));
        Assert.Equal([["cold war", 2L, 0L, 0L], ["hegemony", 0L, 1L, 0L]], table.Rows);
    }

    [Fact]
    public void Counts_stand_side_by_side()
    {
        var table = Crosstab.Of(["China", "Russia"], Corpus.Count(Terms, By.SourceOrigin), Corpus.Count(Terms, By.Origin));
        Assert.Equal(["term", "source.origin=China", "source.origin=Russia", "origin=China", "origin=Russia"], table.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Counts_by_two_facets_are_refused() =>
        Assert.Contains("by one facet", Assert.Throws<InputException>(() => Crosstab.Of(null, Corpus.Count(Terms, By.Origin, By.Voice))).Message);
}
