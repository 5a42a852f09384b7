using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class LogOddsTests
{
    [Theory]
    // The README example of a public "fightin words" implementation: "the quick brown fox jumps over the lazy pig" against
    // "the lazy purple pig jumps over the lazier donkey", each of the eleven words with a prior of 0.05.
    [InlineData("brown", 1, 0, 0.6894227886807968)]
    [InlineData("donkey", 0, 1, -0.6894227886807968)]
    [InlineData("the", 2, 2, 0)]
    [InlineData("lazier", 0, 1, -0.6894227886807968)]
    public void The_z_score_with_an_uninformative_prior_is_as_published(string word, long first, long second, double z)
    {
        Assert.NotEmpty(word);
        Assert.Equal(z, LogOdds.Of(new(first, 9), new(second, 9), 0.05, 11 * 0.05).Z, 1e-9);
    }

    [Fact]
    public void It_is_what_the_plain_formula_gives() => Gen.Select(Gen.Int[0, 50], Gen.Int[51, 9000], Gen.Int[0, 50], Gen.Int[51, 9000], Gen.Double[0.01, 20]).ForAll(x =>
    {
        var (y1, n1, y2, n2, a) = x;
        var a0 = 3 * a;
        var odds = (y1 + a) / (n1 + a0 - y1 - a) / ((y2 + a) / (n2 + a0 - y2 - a));
        var found = LogOdds.Of(new(y1, n1), new(y2, n2), a, a0);
        Near.Relative(Math.Log(odds), found.Delta, 1e-8);
        Near.Relative(Math.Log(odds) / Math.Sqrt((1 / (y1 + a)) + (1 / (y2 + a))), found.Z, 1e-8);
    });

    [Fact]
    public void The_pooled_prior_draws_towards_what_both_have_in_common() => Gen.Select(Gen.Int[0, 50], Gen.Int[51, 9000], Gen.Int[0, 50], Gen.Int[51, 9000]).ForAll(x =>
    {
        var (target, reference) = (new Rate(x.Item1, x.Item2), new Rate(x.Item3, x.Item4));
        if (x.Item1 + x.Item3 == 0) return;
        var (pooled, free) = (LogOdds.Pooled(target, reference), LogOdds.Of(target, reference, 1e-3, 1));
        Assert.InRange(Math.Abs(pooled.Delta), 0, Math.Abs(free.Delta) + 0.01);
        Near.Relative(-pooled.Z, LogOdds.Pooled(reference, target).Z, 1e-9);
    });

    [Fact]
    public void Equal_corpora_and_large_counts_behave()
    {
        Assert.Equal(0, LogOdds.Pooled(new(5, 100), new(5, 100)).Z);
        Assert.True(double.IsNaN(LogOdds.Pooled(new(0, 100), new(0, 100)).Z));
        // With pooled prior α = y₁+y₂ and equal sizes: δ is the log of (2y₁+y₂)/(2y₂+y₁) but for the words that are not hits.
        Assert.Equal(Math.Log(5.0 / 4), LogOdds.Pooled(new(2_000_000_000, 1_000_000_000_000), new(1_000_000_000, 1_000_000_000_000)).Delta, 1e-3);
    }

    [Fact]
    public void A_prior_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LogOdds.Of(new(1, 9), new(1, 9), 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogOdds.Of(new(1, 9), new(1, 9), 2, 1));
    }
}
