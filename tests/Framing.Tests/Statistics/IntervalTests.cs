using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class IntervalTests
{
    // R 4.2.2: poisson.test(k)$conf.int
    [Theory]
    [InlineData(0, 0, 3.688879454114)]
    [InlineData(1, 0.02531780798429, 5.571643390939)]
    [InlineData(2, 0.242209278544, 7.224687667724)]
    [InlineData(3, 0.6186721228956, 8.767273069742)]
    [InlineData(4, 1.089865373626, 10.241588675404)]
    [InlineData(6, 2.201894253491, 13.059474022519)]
    [InlineData(7, 2.81436305152, 14.422675361702)]
    [InlineData(8, 3.453832176749, 15.763189220193)]
    [InlineData(9, 4.115373097378, 17.084803451419)]
    [InlineData(10, 4.795388696132, 18.390356042018)]
    [InlineData(13, 6.921952491004, 22.230395918159)]
    [InlineData(17, 9.903126469607, 27.218646815907)]
    [InlineData(84, 67.001689739786, 103.997715769888)]
    public void Garwood_gives_the_bounds_of_R(long count, double low, double high)
    {
        var interval = Interval.Garwood(count);
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
    }

    [Theory]
    [InlineData(0, 0.95)]
    [InlineData(1, 0.9)]
    [InlineData(5, 0.99)]
    [InlineData(40, 0.95)]
    [InlineData(300, 0.5)]
    public void Garwood_is_where_the_summed_Poisson_tails_reach_their_share(long count, double confidence)
    {
        var interval = Interval.Garwood(count, confidence);
        var tail = (1 - confidence) / 2;
        Assert.Equal(tail, UpTo(count, interval.High), 1e-9);
        if (count > 0) Assert.Equal(1 - tail, UpTo(count - 1, interval.Low), 1e-9);
        else Assert.Equal(0, interval.Low);
    }

    // With large counts the interval nears the count's cube-root approximation (Wilson and Hilferty 1931).
    [Theory]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    [InlineData(1_000_000_000)]
    public void Garwood_holds_for_large_counts(long count)
    {
        double Approximate(double k, double z) => k * Math.Pow(1 - (1 / (9 * k)) + (z / (3 * Math.Sqrt(k))), 3);
        var interval = Interval.Garwood(count);
        Assert.Equal(1, interval.Low / Approximate(count, -1.959963984540054), 1e-6);
        Assert.Equal(1, interval.High / Approximate(count + 1, 1.959963984540054), 1e-6);
    }

    [Fact]
    public void A_negative_count_and_a_confidence_of_one_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Garwood(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Garwood(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Garwood(1, double.NaN));
    }

    [Fact]
    public void A_rate_is_per_ten_thousand_words_with_the_same_factor_on_its_bounds()
    {
        var rate = new Rate(3, 5_000);
        Assert.Equal(6, rate.Value);
        Assert.Equal(2 * 0.6186721228956, rate.Interval.Low, 1e-9);
        Assert.Equal(2 * 8.767273069742, rate.Interval.High, 1e-9);
        Assert.Equal("3 in 5,000 words: 6.0 per 10,000 (1.2–17.5)", rate.ToString());
        Assert.Equal("no words", new Rate(0, 0).ToString());
        Assert.True(double.IsNaN(new Rate(0, 0).Value) && double.IsNaN(new Rate(0, 0).Interval.Low));
    }

    // P(X ≤ k) for a Poisson mean, term by term.
    private static double UpTo(long k, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var i = 0L; i <= k; i++)
        {
            sum += term;
            term *= mean / (i + 1);
        }
        return sum;
    }
}
