using MathNet.Numerics;

namespace Framing.Statistics;

/// <summary>Welch's t-test: whether two groups have the same mean, their variances being what they are.</summary>
/// <param name="T">The difference of the means in standard errors; above 0 where the first group's mean is larger.</param>
/// <param name="DegreesOfFreedom">Welch and Satterthwaite's, a fraction.</param>
/// <param name="P">Two-sided; NaN where a group has fewer than two values or none varies.</param>
public sealed record WelchTest(double T, double DegreesOfFreedom, double P)
{
    /// <summary>Compares the means of two groups of independent values, such as rates by document.</summary>
    /// <remarks>Source: B. Welch, The generalization of "Student's" problem when several different population variances are involved, Biometrika 34 (1947), 28–35.</remarks>
    /// <param name="x">One value for each document of the target, in any unit.</param>
    /// <param name="y">One value for each document of the reference, in the same unit.</param>
    public static WelchTest Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (meanX, errorX) = Moments(x);
        var (meanY, errorY) = Moments(y);
        var error = errorX + errorY;
        if (!(error > 0)) return new(double.NaN, double.NaN, double.NaN);
        var t = (meanX - meanY) / Math.Sqrt(error);
        var degrees = error * error / ((errorX * errorX / (x.Count - 1)) + (errorY * errorY / (y.Count - 1)));
        return new(t, degrees, SpecialFunctions.BetaRegularized(degrees / 2, 0.5, degrees / (degrees + (t * t))));
    }

    // The mean, and its squared standard error: NaN for fewer than two values.
    private static (double Mean, double SquaredError) Moments(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return (double.NaN, double.NaN);
        var mean = values.Average();
        return (mean, values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1.0) / values.Count);
    }
}
