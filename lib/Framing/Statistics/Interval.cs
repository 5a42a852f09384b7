using MathNet.Numerics.Distributions;

namespace Framing.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound; may be infinite.</param>
public readonly record struct Interval(double Low, double High)
{
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
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "a confidence lies between 0 and 1");
        var tail = (1 - confidence) / 2;
        return new(
            count == 0 ? 0 : ChiSquared.InvCDF(2.0 * count, tail) / 2,
            ChiSquared.InvCDF((2.0 * count) + 2, 1 - tail) / 2);
    }

    /// <summary>The interval with both bounds multiplied.</summary>
    public Interval Times(double factor) => new(Low * factor, High * factor);
}
