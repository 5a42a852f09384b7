using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class CountBoundsTests
{
    // The author's own hit, one whose speaker stands after a verb of saying, and one that nobody is named for.
    private static readonly Corpus Corpus = Made.Of(
        Made.Document("d1", "It is a cold war here.\n\n“The cold war never ended,” said Chinese President Xi Jinping.\n\nMany words were heard.\n\n“A cold war is what they want, and nothing else will do.”", "Petrov", "Russia"));

    private static readonly Counts Counts = Corpus.Count(Lexicon.Of("cold war", "peace"), By.Origin);

    private static double Xi => Corpus.Documents[0].Quotations.Single(q => q.Attribution.Speaker == "Xi Jinping").Attribution.Confidence;

    [Fact]
    public void An_unknown_origin_could_be_anyones()
    {
        var bounds = Counts.Bounds(0);
        Assert.Equal((1, 1, 1, 1, 2), Of(bounds["cold war", "China"]));
        Assert.Equal((1, 1, 1, 1, 2), Of(bounds["cold war", "Russia"]));
        Assert.Equal((1, 0, 1, 0, 1), Of(bounds["cold war", "Unknown"]));
    }

    [Fact]
    public void An_attribution_less_sure_than_asked_could_be_wrong()
    {
        Assert.InRange(Xi, 0.5, 0.999);
        var bounds = Counts.Bounds(1);
        Assert.Equal((1, 0, 2, 0, 2), Of(bounds["cold war", "China"]));
        Assert.Equal((1, 1, 2, 1, 3), Of(bounds["cold war", "Russia"]));
    }

    [Fact]
    public void One_exactly_as_sure_as_asked_is_certain() => Assert.Equal(1, Counts.Bounds(Xi)["cold war", "China"].Certain);

    [Fact]
    public void A_term_without_a_hit_has_nothing_at_stake() =>
        Assert.All(Counts.Bounds(1).Rows.Where(r => r.Term.Id == "peace"), r => Assert.Equal((0, 0, 0, 0, 0), Of(r)));

    [Fact]
    public void An_author_whose_origin_is_unknown_is_at_stake_too()
    {
        var bounds = Made.Of(Made.Document("d1", "A cold war.", "X"), Made.Document("d2", "Peace.", "Petrov", "Russia")).Count("cold war", By.Origin).Bounds(0);
        Assert.Equal((0, 0, 1, 0, 1), Of(bounds["cold war", "Russia"]));
    }

    [Fact]
    public void Counts_lie_between_their_bounds_and_stakes_are_the_hits_listed() => Texts.News.ForAll(text =>
    {
        foreach (var confidence in (double[])[0, 0.85, 1])
        {
            var counts = Made.Corpus(text).WithReportedSpeech().Count(Lexicon.Of("cold war", "the *"), By.Origin);
            var bounds = counts.Bounds(confidence);
            Assert.All(bounds.Rows, r => Assert.InRange(r.Hits, r.Low, r.High));
            Assert.Equal(bounds.AtStake.Count, counts.Hits.Count() - bounds.Rows.Sum(r => r.Certain));
        }
    }, 200);

    [Fact]
    public void Some_origins_are_shown_with_the_stakes_of_all() =>
        Assert.Equal([["cold war", "China", 1L, 1L, 1L, 1L, 2L], ["peace", "China", 0L, 0L, 0L, 0L, 0L]], Counts.Bounds(0).Of("China").Rows);

    [Fact]
    public void Counts_by_something_else_are_refused()
    {
        Assert.Contains("count by By.Origin", Assert.Throws<InputException>(() => Corpus.Count("cold war", By.SourceOrigin).Bounds(0.9)).Message);
        Assert.Contains("not by nothing", Assert.Throws<InputException>(() => Corpus.Count("cold war").Bounds(0.9)).Message);
        Assert.Contains("between 0 and 1", Assert.Throws<InputException>(() => Counts.Bounds(90)).Message);
        Assert.Contains("between 0 and 1", Assert.Throws<InputException>(() => Counts.Bounds(double.NaN)).Message);
    }

    private static (long, long, long, long, long) Of(CountBound b) => (b.Hits, b.Certain, b.AtStake, b.Low, b.High);
}
