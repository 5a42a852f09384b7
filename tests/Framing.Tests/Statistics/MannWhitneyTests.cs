using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class MannWhitneyTests
{
    [Theory]
    // R 4.2.2: wilcox.test(x, y).
    [InlineData(new[] { 1.1, 2.2, 3.3, 4.4 }, new[] { 0.5, 0.6, 0.7, 5.5, 6.6 }, 12, 0.7301587301587, true)]
    [InlineData(new[] { 12.0, 15, 18, 24, 88 }, new[] { 3.0, 3, 13, 27, 33 }, 16, 0.529619299003, false)]
    [InlineData(new[] { 0, 0, 1.5, 2, 2, 7 }, new[] { 0, 0.5, 2, 0, 0 }, 21, 0.287391141675814, false)]
    public void W_and_p_are_those_of_R(double[] x, double[] y, double w, double p, bool exact)
    {
        var found = MannWhitney.Of(x, y);
        Assert.Equal((w, exact), (found.W, found.IsExact));
        Near.Relative(p, found.P, 1e-9);
    }

    [Fact]
    public void The_exact_p_is_the_share_of_all_splits_at_least_as_far_out() => Gen.Int[0, 1000].Array[2, 9].ForAll(values =>
    {
        if (values.Distinct().Count() < values.Length) return;
        double[] all = [.. values.Select(v => (double)v)];
        for (var m = 1; m < all.Length; m++)
        {
            static int Pairs(double[] x, double[] y) => x.Sum(a => y.Count(b => a > b));
            var found = MannWhitney.Of(all[..m], all[m..]);
            var splits = Enumerable.Range(0, 1 << all.Length).Where(s => int.PopCount(s) == m)
                .Select(s => Pairs([.. all.Where((_, i) => (s >> i & 1) != 0)], [.. all.Where((_, i) => (s >> i & 1) == 0)])).ToList();
            var w = Pairs(all[..m], all[m..]);
            Assert.Equal(w, found.W);
            Assert.Equal(Math.Min(1, 2.0 * Math.Min(splits.Count(u => u <= w), splits.Count(u => u >= w)) / splits.Count), found.P, 1e-12);
        }
    }, samples: 60);

    [Fact]
    public void With_ties_p_is_the_normal_tail_of_the_rank_sum() => Gen.Select(Gen.Int[0, 9].Array[1, 9], Gen.Int[0, 9].Array[1, 9]).ForAll(groups =>
    {
        double[] x = [.. groups.Item1], y = [.. groups.Item2], all = [.. x, .. y];
        if (all.Distinct().Count() == all.Length || all.Distinct().Count() == 1) return;
        // Middle ranks, and their own variance.
        double Rank(double value) => all.Count(v => v < value) + ((all.Count(v => v == value) + 1) / 2.0);
        var w = x.Sum(Rank) - (x.Length * (x.Length + 1) / 2.0);
        double middle = (all.Length + 1) / 2.0, spread = all.Sum(v => Math.Pow(Rank(v) - middle, 2)) / all.Length / (all.Length - 1);
        var z = Math.Max(0, Math.Abs(w - (x.Length * y.Length / 2.0)) - 0.5) / Math.Sqrt(spread * x.Length * y.Length);
        var found = MannWhitney.Of(x, y);
        Assert.Equal((w, false), (found.W, found.IsExact));
        Assert.Equal(MathNet.Numerics.SpecialFunctions.Erfc(z / Math.Sqrt(2)), found.P, 1e-9);
    });

    [Fact]
    public void Groups_that_cannot_be_compared_have_no_p()
    {
        Assert.True(double.IsNaN(MannWhitney.Of([], [1, 2]).P));
        Assert.True(double.IsNaN(MannWhitney.Of([3, 3], [3, 3, 3]).P));
        Assert.Throws<ArgumentException>(() => MannWhitney.Of([double.NaN], [1]));
        Assert.Equal(1, MannWhitney.Of([1], [2]).P);
    }
}
