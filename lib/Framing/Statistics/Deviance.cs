namespace Framing.Statistics;

/// <summary>The term from which log-likelihood statistics are summed.</summary>
internal static class Deviance
{
    private const double Near = 0.1;

    /// <summary>O·ln(O/E) − (O − E), never negative: the form in which nothing cancels where O is near E.</summary>
    /// <remarks>Near E by Loader's series in v = (O−E)/(O+E). Source: C. Loader, Fast and accurate computation of binomial probabilities, 2000.</remarks>
    /// <param name="observed">O, 0 or more.</param>
    /// <param name="expected">E, above 0 unless O is 0.</param>
    /// <param name="excess">O − E, given apart because the caller knows it exactly.</param>
    public static double Of(double observed, double expected, double excess)
    {
        if (observed == 0) return expected;
        if (Math.Abs(excess) >= Near * (observed + expected)) return (observed * Math.Log(observed / expected)) - excess;
        var v = excess / (observed + expected);
        var (sum, power) = (excess * v, 2 * observed * v);
        for (var j = 1; ; j++)
        {
            power *= v * v;
            var next = sum + (power / ((2 * j) + 1));
            if (next == sum) return sum;
            sum = next;
        }
    }
}
