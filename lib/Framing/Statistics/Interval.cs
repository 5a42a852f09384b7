using MathNet.Numerics.Distributions;

namespace Framing.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound; may be infinite.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>No interval: both bounds NaN.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN);

    /// <summary>The exact interval for the mean of a Poisson count (Garwood): it assumes that events are independent.</summary>
    /// <remarks>
    /// Low = χ²(α/2; 2k)/2 and 0 for k = 0; high = χ²(1−α/2; 2k+2)/2.
    /// Source: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437–442.
    /// </remarks>
    /// <param name="count">The number of events, 0 or more.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <returns>Bounds of the expected number of events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the confidence not between 0 and 1.</exception>
    /// <example>No event in what was observed: 0 to 3.689; three events: 0.619 to 8.767.</example>
    public static Interval Garwood(long count, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = Tail(confidence);
        return new(
            count == 0 ? 0 : ChiSquared.InvCDF(2.0 * count, tail) / 2,
            ChiSquared.InvCDF((2.0 * count) + 2, 1 - tail) / 2);
    }

    /// <summary>The exact interval for a share (Clopper–Pearson): it assumes that trials are independent.</summary>
    /// <remarks>
    /// Low is the p at which k or more have the chance α/2, high the p at which k or fewer have it; 0 for k = 0, 1 for k = n.
    /// Source: C. Clopper and E. Pearson, The use of confidence or fiducial limits, Biometrika 26 (1934), 404–413.
    /// </remarks>
    /// <param name="count">How many of the trials, 0 to all.</param>
    /// <param name="trials">How many in all.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <returns>Bounds of the share, 0 to 1; without trials exactly these.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not between 0 and the trials, or the confidence not between 0 and 1.</exception>
    /// <example>One of four: 0.0063 to 0.8059.</example>
    public static Interval ClopperPearson(long count, long trials, double confidence = 0.95)
    {
        var odds = Odds(count, trials, confidence);
        return new(odds.Low / (1 + odds.Low), double.IsPositiveInfinity(odds.High) ? 1 : odds.High / (1 + odds.High));
    }

    /// <summary>The interval for a share by Wilson's score, without continuity correction: shorter than the exact one, right on average.</summary>
    /// <remarks>Source: E. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212.</remarks>
    /// <param name="count">How many of the trials, 0 to all.</param>
    /// <param name="trials">How many in all.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <returns>Bounds of the share, 0 to 1; without trials exactly these.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not between 0 and the trials, or the confidence not between 0 and 1.</exception>
    public static Interval Wilson(long count, long trials, double confidence = 0.95)
    {
        Require(count, trials);
        var z = Normal.InvCDF(0, 1, 1 - Tail(confidence));
        if (trials == 0) return new(0, 1);
        var (k, n) = ((double)count, (double)trials);
        var (middle, half, whole) = (k + (z * z / 2), z * Math.Sqrt((k * (n - k) / n) + (z * z / 4)), n + (z * z));
        return new(count == 0 ? 0 : (middle - half) / whole, count == trials ? 1 : (middle + half) / whole);
    }

    /// <summary>The interval with both bounds multiplied.</summary>
    public Interval Times(double factor) => new(Low * factor, High * factor);

    /// <summary>The exact interval for the odds of a share, p/(1−p): 0 to infinity.</summary>
    internal static Interval Odds(long count, long trials, double confidence)
    {
        Require(count, trials);
        return new Binomial(trials).Bounds(count, Tail(confidence));
    }

    /// <summary>The chance that each side of an interval leaves out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    internal static double Tail(double confidence) => confidence is > 0 and < 1 ? (1 - confidence) / 2
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "a confidence lies between 0 and 1");

    private static void Require(long count, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, count);
    }
}
