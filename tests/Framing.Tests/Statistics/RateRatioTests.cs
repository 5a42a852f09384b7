using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class RateRatioTests
{
    [Theory]
    // R 4.2.2: poisson.test(c(k1, k2), c(n1, n2)).
    [InlineData(3, 5402, 0, 1338, double.PositiveInfinity, 0.1023516388433, double.PositiveInfinity, 1)]
    [InlineData(7, 1338, 10, 5402, 2.826158445441, 0.9130380796934, 8.225057845509, 0.05953196087319)]
    [InlineData(1200, 51000, 900, 52000, 1.35947712418301, 1.24587222579001, 1.48384924569098, 2.63977931689032e-12)]
    [InlineData(0, 100, 7, 100, 0, 0, 0.693813980096453, 0.015625)]
    [InlineData(5, 1_000_000_000, 1, 1_000_000_000, 5, 0.559491694230086, 236.487692867363, 0.21875)]
    [InlineData(1_000_000_000, 10_000_000_000, 999_900_000, 10_000_000_000, 1.000100010001, 1.00001234963103, 1.00018767805531, 0.0253451218873703)]
    public void The_exact_ratio_is_that_of_R(long k1, long n1, long k2, long n2, double ratio, double low, double high, double p)
    {
        var found = RateRatio.Of(new(k1, n1), new(k2, n2));
        Near.Relative(ratio, found.Value, 1e-9);
        Near.Relative(low, found.Interval.Low, 1e-9);
        Near.Relative(high, found.Interval.High, 1e-9);
        Assert.Equal(1, RateRatio.PValue(new(k1, n1), new(k2, n2)) / p, 1e-6);
    }

    [Theory]
    [InlineData(0, 100, 0, 200)]
    [InlineData(0, 0, 3, 200)]
    [InlineData(0, 0, 0, 0)]
    public void Where_nothing_can_be_told_the_interval_says_so(long k1, long n1, long k2, long n2)
    {
        Assert.Equal(new RateRatio(double.NaN, new(0, double.PositiveInfinity)), RateRatio.Of(new(k1, n1), new(k2, n2)));
        Assert.Equal(1, RateRatio.PValue(new(k1, n1), new(k2, n2)));
    }

    [Fact]
    public void The_bounds_are_where_the_summed_binomial_tails_reach_their_share() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 5000], Gen.Int[1, 5000]).ForAll(x =>
    {
        var (k1, k2, n1, n2) = x;
        var (n, found) = (k1 + k2, RateRatio.Of(new(k1, n1), new(k2, n2), 0.9));
        if (n == 0) return;
        double Chance(int k, double ratio)
        {
            var p = ratio * n1 / ((ratio * n1) + n2);
            return Enumerable.Range(1, k).Aggregate(1.0, (c, i) => c * (n - k + i) / i) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
        }
        if (k1 > 0) Assert.Equal(0.05, Enumerable.Range(k1, k2 + 1).Sum(k => Chance(k, found.Interval.Low)), 1e-9);
        else Assert.Equal(0, found.Interval.Low);
        if (k2 > 0) Assert.Equal(0.05, Enumerable.Range(0, k1 + 1).Sum(k => Chance(k, found.Interval.High)), 1e-9);
        else Assert.Equal(double.PositiveInfinity, found.Interval.High);
        Assert.Equal(Enumerable.Range(0, n + 1).Select(k => Chance(k, 1)).Where(c => c <= Chance(k1, 1) * (1 + 1e-7)).Sum(), RateRatio.PValue(new(k1, n1), new(k2, n2)), 1e-9);
    }, samples: 500);

    [Fact]
    public void A_confidence_of_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => RateRatio.Of(new(1, 9), new(1, 9), 1));
}
