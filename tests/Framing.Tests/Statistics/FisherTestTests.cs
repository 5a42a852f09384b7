using System.Numerics;
using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class FisherTestTests
{
    // R's search for odds ratios and bounds stops at 0.0001 of 1/odds: three digits or so. The exact fractions below ask for nine.
    private const double AsR = 1e-3;

    [Theory]
    // Pedersen 1996, 10.
    [InlineData(Alternative.TwoSided, "0.486", 0.48571428571428565)]
    [InlineData(Alternative.Less, "0.243", 0.24285714285714283)]
    [InlineData(Alternative.Greater, "0.986", 0.9857142857142858)]
    public void The_p_value_is_as_published(Alternative alternative, string published, double unrounded)
    {
        var p = FisherTest.PValue(new(1, 3, 3, 1), alternative);
        Near.Printed(published, p);
        Near.Relative(unrounded, p);
    }

    [Theory]
    // R 4.2.2: fisher.test(matrix(c(o11, o21, o12, o22), 2)).
    [InlineData(3, 5399, 0, 1338, double.PositiveInfinity, 0.1023042855334, double.PositiveInfinity, 1)]
    [InlineData(17, 1321, 10, 5392, 6.936174424494, 2.991464248394, 16.985214579634, 1.159749917596e-06)]
    [InlineData(12, 1326, 0, 5402, double.PositiveInfinity, 11.295911060712, double.PositiveInfinity, 3.600190829147e-09)]
    [InlineData(0, 5, 3, 2, 0, 0, 2.02687130961281, 0.166666666666667)]
    [InlineData(120, 5000, 80, 6000, 1.79988072092986, 1.34159751876394, 2.42564844809758, 5.4583890718984e-05)]
    [InlineData(3, 0, 0, 4, double.PositiveInfinity, 0.925848299925889, double.PositiveInfinity, 0.0285714285714286)]
    [InlineData(2000, 1_000_000, 1900, 1_100_000, 1.15789322690766, 1.08680996381435, 1.2336712527185, 5.14172685552845e-06)]
    public void The_odds_ratio_is_the_conditional_one_of_R(long o11, long o12, long o21, long o22, double odds, double low, double high, double p)
    {
        var found = FisherTest.Of(new(o11, o12, o21, o22));
        Near.Relative(odds, found.OddsRatio, AsR);
        Near.Relative(low, found.Interval.Low, AsR);
        Near.Relative(high, found.Interval.High, AsR);
        Assert.Equal(1, found.P / p, 1e-6);
    }

    [Fact]
    public void The_lady_who_tells_three_cups_of_four_has_a_low_bound()
    {
        // R 4.2.2: fisher.test(TeaTasting, alternative = "greater"): a one-sided bound at 95 % is a two-sided one at 90 %.
        var found = FisherTest.Of(new(3, 1, 1, 3), 0.9);
        Near.Relative(6.408308867006, found.OddsRatio, AsR);
        Near.Relative(0.3135692641102, found.Interval.Low, AsR);
        Near.Relative(0.2428571428571, FisherTest.PValue(new(3, 1, 1, 3), Alternative.Greater));
    }

    [Fact]
    public void P_values_odds_and_bounds_are_those_of_exact_fractions() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 30], Gen.Int[0, 12], Gen.Int[0, 30]).ForAll(x =>
    {
        var t = new ContingencyTable(x.Item1, x.Item2, x.Item3, x.Item4);
        var (least, most) = ((int)Math.Max(0, t.C1 - t.R2), (int)Math.Min(t.R1, t.C1));
        var ways = Enumerable.Range(least, most - least + 1).ToDictionary(k => k, k => Choose(t.R1, k) * Choose(t.R2, t.C1 - k));
        double Share(Func<int, bool> of) => (double)ways.Where(w => of(w.Key)).Aggregate(BigInteger.Zero, (s, w) => s + w.Value) / (double)ways.Values.Aggregate(BigInteger.Add);
        Assert.Equal(Share(k => k <= t.O11), FisherTest.PValue(t, Alternative.Less), 1e-9);
        Assert.Equal(Share(k => k >= t.O11), FisherTest.PValue(t, Alternative.Greater), 1e-9);
        Assert.Equal(Share(k => ways[k] <= ways[(int)t.O11]), FisherTest.PValue(t), 1e-6);

        var found = FisherTest.Of(t);
        double Weighted(double odds, Func<int, double> value) => ways.Sum(w => value(w.Key) * (double)w.Value * Math.Pow(odds, w.Key)) / ways.Sum(w => (double)w.Value * Math.Pow(odds, w.Key));
        if (least < t.O11 && t.O11 < most) Assert.Equal(t.O11, Weighted(found.OddsRatio, k => k), 1e-8);
        if (least < t.O11) Assert.Equal(0.025, Weighted(found.Interval.Low, k => k >= t.O11 ? 1 : 0), 1e-9);
        if (t.O11 < most) Assert.Equal(0.025, Weighted(found.Interval.High, k => k <= t.O11 ? 1 : 0), 1e-9);
    }, samples: 400);

    [Fact]
    public void Large_counts_are_no_harder_than_small_ones()
    {
        // The normal approximation is good to five digits here.
        var table = new ContingencyTable(1_000_000_000, 9_000_000_000, 999_900_000, 9_000_100_000);
        Assert.Equal(1, FisherTest.PValue(table) / Keyness.TailOf(Keyness.ChiSquared(table)), 1e-3);
        Assert.Equal(0, FisherTest.PValue(new(0, 1_000_000_000, 1_000_000_000, 1_000_000_000)));
    }

    [Fact]
    public void A_term_absent_from_both_says_nothing() =>
        Assert.Equal(new FisherTest(1, double.NaN, new(0, double.PositiveInfinity)), FisherTest.Of(new(0, 30, 0, 40)));

    private static BigInteger Choose(long n, long k)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return ways;
    }
}
