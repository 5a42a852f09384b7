namespace Framing.Statistics;

/// <summary>P-values adjusted for how many there are.</summary>
/// <remarks>NaN (no test was possible) stays NaN and does not count as a test, as in R's <c>p.adjust</c>.</remarks>
public static class MultipleTesting
{
    /// <summary>Benjamini and Hochberg: kept below q, at most a share q of the findings is false on average.</summary>
    /// <remarks>The smallest m·p/rank over this and all larger p. Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995), 289–300.</remarks>
    /// <returns>One value for each p, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not between 0 and 1.</exception>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p) => Adjust(p, ascending: false, (value, rank, m) => value * m / rank, Math.Min);

    /// <summary>Holm: kept below α, any finding at all is false with a chance of α at most.</summary>
    /// <remarks>The largest (m − rank + 1)·p over this and all smaller p, at most 1. Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979), 65–70.</remarks>
    /// <returns>One value for each p, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not between 0 and 1.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p) => Adjust(p, ascending: true, (value, rank, m) => value * (m - rank + 1), Math.Max);

    // Walks the values in one direction and keeps the extreme of what was seen.
    private static double[] Adjust(IReadOnlyList<double> p, bool ascending, Func<double, int, int, double> scale, Func<double, double, double> extreme)
    {
        foreach (var value in p)
        {
            if (value is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(p), value, "a p-value lies between 0 and 1");
        }
        var adjusted = Enumerable.Repeat(double.NaN, p.Count).ToArray();
        int[] order = [.. Enumerable.Range(0, p.Count).Where(i => !double.IsNaN(p[i]))];
        Array.Sort(Array.ConvertAll(order, i => p[i]), order);
        var seen = ascending ? 0.0 : 1.0;
        for (var i = 0; i < order.Length; i++)
        {
            var rank = ascending ? i + 1 : order.Length - i;
            var at = order[rank - 1];
            seen = extreme(seen, Math.Min(1, scale(p[at], rank, order.Length)));
            adjusted[at] = seen;
        }
        return adjusted;
    }
}
