using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class EffectSizeTests
{
    private static readonly Gen<(Rate Target, Rate Reference)> Pairs =
        Gen.Select(Gen.Long[0, 50], Gen.Long[51, 1_000_000_000], Gen.Long[0, 50], Gen.Long[51, 1_000_000_000]).Select((a, m, b, n) => (new Rate(a, m), new Rate(b, n)));

    [Fact]
    public void Log_ratio_of_equal_rates_is_zero() =>
        Assert.Equal(0, EffectSize.LogRatio(new(1, 1_000_000), new(1, 1_000_000))); // Hardie 2014

    [Fact]
    public void Odds_ratio_is_as_published()
    {
        // Pojanapunya and Watson Todd 2018, CLLT 14(1), 154.
        var odds = EffectSize.OddsRatio(ContingencyTable.Of(new(16217, 2796938), new(735, 2087946)));
        Near.Printed("16.6", odds);
        Near.Relative(16.561211971386456, odds);
    }

    [Fact]
    public void Simple_maths_is_as_published()
    {
        // Kilgarriff 2009; sizes as in Sketch Engine's documentation.
        var score = EffectSize.SimpleMaths(new(35, 112289776), new(263, 1559716979));
        Near.Printed("1.1224", score);
        Near.Relative(1.1224291757244833, score);
        Assert.Throws<ArgumentOutOfRangeException>(() => EffectSize.SimpleMaths(new(1, 2), new(1, 2), 0));
    }

    [Theory]
    [InlineData(8, 1000, 2, 1000, 2, 300)]
    [InlineData(1, 1000, 4, 2000, -1, -50)]
    [InlineData(3, 5402, 0, 1338, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, 1338, 3, 5402, double.NegativeInfinity, -100)]
    [InlineData(0, 1338, 0, 5402, double.NaN, double.NaN)]
    [InlineData(0, 0, 3, 5402, double.NaN, double.NaN)]
    [InlineData(1_000_000_000, 10_000_000_000, 500_000_000, 10_000_000_000, 1, 100)]
    public void A_missing_side_is_infinite_and_two_are_undefined(long a, long m, long b, long n, double logRatio, double percentDiff)
    {
        Near.Relative(logRatio, EffectSize.LogRatio(new(a, m), new(b, n)));
        Near.Relative(percentDiff, EffectSize.PercentDiff(new(a, m), new(b, n)));
    }

    [Fact]
    public void Each_measure_is_what_its_plain_formula_gives() => Pairs.ForAll(p =>
    {
        var (t, r) = p;
        if (t.Hits == 0 || r.Hits == 0) return;
        double Share(Rate rate) => (double)rate.Hits / rate.Words;
        Near.Relative(Math.Log(Share(t) / Share(r)) / Math.Log(2), EffectSize.LogRatio(t, r), 1e-9);
        Near.Relative((Share(t) - Share(r)) / Share(r) * 100, EffectSize.PercentDiff(t, r), 1e-9);
        Near.Relative(Share(t) / (1 - Share(t)) / (Share(r) / (1 - Share(r))), EffectSize.OddsRatio(ContingencyTable.Of(t, r)), 1e-9);
        Near.Relative(((t.Value * 100) + 10) / ((r.Value * 100) + 10), EffectSize.SimpleMaths(t, r, 10), 1e-9);
    });

    [Fact]
    public void Target_and_reference_exchanged_turn_the_measure_around() => Pairs.ForAll(p =>
        Near.Relative(-EffectSize.LogRatio(p.Target, p.Reference), EffectSize.LogRatio(p.Reference, p.Target), 1e-12));
}
