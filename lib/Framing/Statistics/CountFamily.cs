namespace Framing.Statistics;

/// <summary>Distributions of a count k whose chances are proportional to h(k)·e^(θk).</summary>
/// <remarks>
/// The binomial (θ the log odds) and the hypergeometric (θ the log odds ratio). Every sum walks outward from the mode by the ratio of
/// neighbours until nothing more is added: no factorial is formed and nothing cancels, with four observations as with 10⁹. The weights are
/// log-concave, so the logarithm of a tail is concave in θ (what is cut off makes the variance smaller), and Newton's steps reach a bound from one side.
/// </remarks>
internal abstract class CountFamily
{
    // Two chances this near are equal: each comes from rounded steps. R's fisher.test and binom.test take the same.
    private const double Same = 1 + 1e-7;
    private const double Negligible = 1e-18;

    // Below this a weight has lost its digits: what lies beyond has no chance.
    private const double Vanishing = 1e-300;

    // Newton's error is squared at each step: what remains after a step so small is beyond the last digit.
    private const double SmallStep = 1e-10;
    private const int MostSteps = 200;

    protected abstract long Least { get; }

    protected abstract long Most { get; }

    /// <summary>The chance of this count or a smaller one.</summary>
    public double AtMost(long k, double theta) => Tail(k, -1, theta).Share;

    /// <summary>The chance of this count or a greater one.</summary>
    public double AtLeast(long k, double theta) => Tail(k, 1, theta).Share;

    /// <summary>The chance of all counts that are no likelier than this one.</summary>
    public double AsUnlikely(long k, double theta)
    {
        var (odds, at) = (Math.Exp(theta), Mode(theta));
        var own = 1.0;
        for (; at < k && own > Vanishing; at++) own *= Ratio(at) * odds;
        for (; at > k && own > Vanishing; at--) own /= Ratio(at - 1) * odds;
        return own <= Vanishing ? 0 : Walk(theta, (_, weight) => weight <= own * Same, 0).Share;
    }

    /// <summary>The exact bounds of e^θ that leave out this chance on each side: 0 for the least count, infinite for the greatest.</summary>
    public Interval Bounds(long k, double tail) => new(
        k == Least ? 0 : Math.Exp(Newton(k, theta =>
        {
            var above = Tail(k, 1, theta);
            return (Math.Log(above.Share / tail), above.PartMean - above.Mean);
        })),
        k == Most ? double.PositiveInfinity : Math.Exp(Newton(k, theta =>
        {
            var below = Tail(k, -1, theta);
            return (Math.Log(below.Share / tail), below.PartMean - below.Mean);
        })));

    /// <summary>The e^θ under which this count is the mean: the maximum of the likelihood; 0 for the least count, infinite for the greatest, NaN for the only one.</summary>
    public double Likeliest(long k) => Least == Most ? double.NaN : k == Least ? 0 : k == Most ? double.PositiveInfinity : Math.Exp(Newton(k, theta =>
    {
        var all = Walk(theta, (_, _) => true, 0);
        return (all.Mean - k, all.Variance);
    }));

    /// <summary>h(k+1)/h(k), falling in k.</summary>
    protected abstract double Ratio(long k);

    /// <summary>A θ near the observed one, finite also for the least and the greatest count.</summary>
    protected abstract double Guess(long k);

    private double Newton(long k, Func<double, (double Value, double Slope)> at)
    {
        var (theta, step) = (Guess(k), 0.0);
        for (var i = 0; i < MostSteps; i++)
        {
            var (value, slope) = at(theta);
            // Too far out nothing is left of the sum: half of the way back.
            step = double.IsFinite(value / slope) ? value / slope : -step / 2;
            theta -= step;
            if (Math.Abs(step) <= SmallStep * Math.Max(1, Math.Abs(theta))) break;
        }
        return theta;
    }

    private Sums Tail(long k, int direction, double theta) =>
        direction > 0 ? Walk(theta, (at, _) => at >= k, -1) : Walk(theta, (at, _) => at <= k, 1);

    // Sums all weights and those of a part, relative to the mode's; in the direction "away" nothing joins the part once it is left.
    private Sums Walk(double theta, Func<long, double, bool> isPart, int away)
    {
        var (mode, odds) = (Mode(theta), Math.Exp(theta));
        double all = 0, moment = 0, square = 0, part = 0, partMoment = 0;
        void Side(long from, int direction, double weight)
        {
            for (var k = from; k >= Least && k <= Most && weight > Vanishing; k += direction)
            {
                var (distance, inside) = ((double)(k - mode), isPart(k, weight));
                all += weight;
                moment += distance * weight;
                square += distance * distance * weight;
                if (inside)
                {
                    part += weight;
                    partMoment += distance * weight;
                }
                if (weight < Negligible * all && (inside ? weight < Negligible * part : direction == away)) break;
                weight = direction > 0 ? weight * Ratio(k) * odds : k > Least ? weight / (Ratio(k - 1) * odds) : 0;
            }
        }
        Side(mode, 1, 1);
        if (mode > Least) Side(mode - 1, -1, 1 / (Ratio(mode - 1) * odds));
        var mean = moment / all;
        return new(part / all, mode + mean, (square / all) - (mean * mean), mode + (partMoment / part));
    }

    private long Mode(double theta)
    {
        var (low, high, odds) = (Least, Most, Math.Exp(theta));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Ratio(middle) * odds < 1) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private readonly record struct Sums(double Share, double Mean, double Variance, double PartMean);
}

/// <summary>How many of n independent trials succeed; θ the log odds of one.</summary>
internal sealed class Binomial(long trials) : CountFamily
{
    protected override long Least => 0;

    protected override long Most => trials;

    protected override double Ratio(long k) => (trials - k) / (k + 1.0);

    protected override double Guess(long k) => Math.Log((k + 0.5) / (trials - k + 0.5));
}

/// <summary>The first cell of a table whose margins are given; θ the log odds ratio, 0 for independence.</summary>
internal sealed class Hypergeometric(ContingencyTable table) : CountFamily
{
    protected override long Least { get; } = Math.Max(0, table.R1 - table.C2);

    protected override long Most { get; } = Math.Min(table.R1, table.C1);

    protected override double Ratio(long k) => (double)(table.R1 - k) / (k + 1) * (table.C1 - k) / (table.C2 - table.R1 + k + 1);

    protected override double Guess(long k) => Math.Log((table.O11 + 0.5) / (table.O12 + 0.5) * (table.O22 + 0.5) / (table.O21 + 0.5));
}
