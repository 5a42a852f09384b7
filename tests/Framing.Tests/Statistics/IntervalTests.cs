using CsCheck;
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
    public void Garwood_of_a_rate_is_that_of_R()
    {
        // The example of R's poisson.test: 137 events in 24.19893 units.
        var rate = Interval.Garwood(137).Times(1 / 24.19893);
        Near.Relative(4.753124804849, rate.Low, 1e-9);
        Near.Relative(6.692709334176, rate.High, 1e-9);
    }

    // R 4.2.2: binom.test(k, n)$conf.int
    [Theory]
    [InlineData(1, 6740, 3.756344277902e-06, 0.0008263730231671)]
    [InlineData(3, 5402, 0.0001145411402845, 0.001622101834613)]
    [InlineData(2, 5402, 4.484010909555e-05, 0.001336763187266)]
    [InlineData(1, 4, 0.00630946320971, 0.8058795503168)]
    [InlineData(9, 9, 0.663732883120057, 1)]
    [InlineData(0, 7, 0, 0.409616397225003)]
    [InlineData(1, 1_000_000_000, 2.53178079839694e-11, 5.57164337820311e-09)]
    [InlineData(1_000_000, 2_000_000_000, 0.000499020735973388, 0.000500980710221954)]
    [InlineData(500_000_000, 1_000_000_000, 0.499969009748422, 0.500030990251578)]
    public void Clopper_and_Pearson_give_the_bounds_of_R(long count, long trials, double low, double high)
    {
        var interval = Interval.ClopperPearson(count, trials);
        Assert.Equal(low, interval.Low, low * 1e-9);
        Assert.Equal(high, interval.High, high * 1e-9);
    }

    // R 4.2.2: prop.test(k, n, correct = FALSE)$conf.int
    [Theory]
    [InlineData(1, 1658, 0.0001064763036544, 0.003408575502093)]
    [InlineData(1, 6740, 2.619106691281e-05, 0.0008400005326916)]
    [InlineData(3, 6740, 0.0001513867647392, 0.001307938588739)]
    [InlineData(0, 1338, 0, 0.002862826152406)]
    [InlineData(3, 5402, 0.0001888866417175, 0.001631636378734)]
    [InlineData(2, 5402, 0.0001015371824613, 0.001349015683439)]
    [InlineData(1, 4, 0.0455872608097, 0.6993581574176)]
    public void Wilson_gives_the_bounds_of_R(long count, long trials, double low, double high)
    {
        var interval = Interval.Wilson(count, trials);
        Assert.Equal(low, interval.Low, low * 1e-9);
        Assert.Equal(high, interval.High, high * 1e-9);
    }

    [Fact]
    public void Wilson_s_bounds_solve_the_score_equation() => Gen.Select(Gen.Long[1, 1000], Gen.Long[1, 1_000_000_000]).ForAll(x =>
    {
        const double Z = 1.959963984540054;
        var (k, n) = ((double)x.Item1, (double)x.Item1 + x.Item2);
        var interval = Interval.Wilson((long)k, (long)n);
        foreach (var p in new[] { interval.Low, interval.High }) Near.Relative(Z, Math.Abs((k / n) - p) / Math.Sqrt(p * (1 - p) / n), 1e-4);
    });

    [Fact]
    public void Without_trials_a_share_can_be_anything()
    {
        Assert.Equal(new(0, 1), Interval.ClopperPearson(0, 0));
        Assert.Equal(new(0, 1), Interval.Wilson(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.ClopperPearson(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(-1, 4));
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
        Assert.Equal(600, rate.PerWords(1_000_000));
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
