using MathNet.Numerics.Distributions;

namespace Framing.Statistics;

/// <summary>The rank test of Mann and Whitney (Wilcoxon): whether values of one group, such as rates by document, tend to be larger.</summary>
/// <param name="W">How many pairs (x, y) have x above y, a tie counting half: R's W.</param>
/// <param name="P">Two-sided; NaN where a group is empty or all values are equal.</param>
/// <param name="IsExact">Whether P is exact; else by the normal distribution, with correction for ties and continuity.</param>
public sealed record MannWhitney(double W, double P, bool IsExact)
{
    // From here R's wilcox.test takes the normal distribution too.
    private const int MostExact = 50;

    /// <summary>Compares two groups; the values are independent of one another, as documents may be and words are not.</summary>
    /// <remarks>Exact below 50 values a group without ties, as R's <c>wilcox.test</c>.
    /// Source: H. Mann and D. Whitney, On a test of whether one of two random variables is stochastically larger, Annals of Mathematical Statistics 18 (1947), 50–60.</remarks>
    /// <param name="x">One value for each document of the target, in any unit.</param>
    /// <param name="y">One value for each document of the reference, in the same unit.</param>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static MannWhitney Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Concat(y).Any(double.IsNaN)) throw new ArgumentException("a value is no number; leave documents without words out");
        double[] all = [.. x, .. y];
        var ties = all.CountBy(v => v).Select(g => (double)g.Value).ToList();
        var sorted = y.Order().ToArray();
        var w = x.Sum(v => (Below(sorted, v, orEqual: false) + Below(sorted, v, orEqual: true)) / 2.0);
        if (x.Count == 0 || y.Count == 0 || ties.Count == 1) return new(w, double.NaN, false);
        var exact = x.Count < MostExact && y.Count < MostExact && ties.Count == all.Length;
        return new(w, exact ? Exact((int)w, x.Count, y.Count) : Approximate(w, x.Count, y.Count, ties), exact);
    }

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // Orderings of m x's and n y's by W: where the largest value is an x it stands above all y's, else it is a y and stands above none.
    private static double Exact(int w, int m, int n)
    {
        var counts = new double[m + 1, (m * n) + 1];
        for (var i = 0; i <= m; i++) counts[i, 0] = 1;
        for (var j = 1; j <= n; j++)
        {
            for (var i = 1; i <= m; i++)
            {
                for (var u = j; u <= m * n; u++) counts[i, u] += counts[i - 1, u - j];
            }
        }
        var all = Enumerable.Range(0, (m * n) + 1).Sum(u => counts[m, u]);
        var tail = Enumerable.Range(0, Math.Min(w, (m * n) - w) + 1).Sum(u => counts[m, u]);
        return Math.Min(1, 2 * tail / all);
    }

    private static double Approximate(double w, double m, double n, List<double> ties)
    {
        var total = m + n;
        var variance = m * n / 12 * (total + 1 - (ties.Sum(t => (t * t * t) - t) / (total * (total - 1))));
        var distance = w - (m * n / 2);
        var z = (Math.Abs(distance) - 0.5) / Math.Sqrt(variance);
        return Math.Min(1, 2 * Normal.CDF(0, 1, -z));
    }
}
