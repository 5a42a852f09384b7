using System.Numerics;

namespace Framing.Statistics;

/// <summary>How often each document is drawn, in many drawings with replacement, and sums over what is drawn.</summary>
/// <remarks>
/// Documents are parted into cells, and the documents of a cell are drawn together: with as many cells hardly any two of few documents share one, and of many a
/// cell is as good a unit as a document. In each drawing a cell comes as often as a Poisson number with the mean 1 says. So sums add up: what parts of a corpus
/// hold cell by cell is enough to draw from the whole, whatever the order. The numbers are the same on every machine.
/// Sources: N. Chamandy et al., Estimating uncertainty for massive data streams, Google, 2012; J. Hanley and B. MacGibbon, Creating non-parametric bootstrap samples
/// using Poisson frequencies, Computer Methods and Programs in Biomedicine 83 (2006), 57–62.
/// </remarks>
internal static class DrawnDocuments
{
    /// <summary>How many cells there are.</summary>
    public const int Cells = 1 << 12;

    /// <summary>How many drawings.</summary>
    public const int Draws = 1_000;

    private const ulong Seed = 1979;

    private static readonly float[]?[] Times = new float[Cells][];

    // By how often: numbers of 32 bits below this mean as often, or rarer.
    private static readonly uint[] UpTo = Cumulative();

    /// <summary>The cell of a document.</summary>
    public static int CellOf(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in id) hash = (hash ^ unit) * 1099511628211UL;
        return (int)(new SplitMix(hash).Next() % Cells);
    }

    /// <summary>Adds up what is drawn.</summary>
    /// <param name="amounts">What each cell holds.</param>
    /// <returns>One sum a drawing; exact below 2⁵³.</returns>
    public static double[] Sum(IEnumerable<(int Cell, long Amount)> amounts)
    {
        var sums = new double[Draws];
        foreach (var (cell, amount) in amounts)
        {
            if (amount != 0) Add(sums, TimesOf(cell), amount);
        }
        return sums;
    }

    private static void Add(double[] sums, float[] times, double amount)
    {
        var by = new Vector<double>(amount);
        var i = 0;
        for (; i + Vector<float>.Count <= Draws; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(times, i), out var lower, out var upper);
            (new Vector<double>(sums, i) + (lower * by)).CopyTo(sums, i);
            (new Vector<double>(sums, i + Vector<double>.Count) + (upper * by)).CopyTo(sums, i + Vector<double>.Count);
        }
        for (; i < Draws; i++) sums[i] += times[i] * amount;
    }

    // Two threads may make one; they make the same.
    private static float[] TimesOf(int cell) => Times[cell] ??= Draw(cell);

    private static float[] Draw(int cell)
    {
        var random = new SplitMix(new SplitMix(Seed + (ulong)cell).Next());
        // Room for whole vectors; what is behind the last drawing is not read.
        var (numbers, times) = (new uint[Draws + Vector<uint>.Count], new float[Draws + Vector<uint>.Count]);
        for (var draw = 0; draw < Draws; draw++) numbers[draw] = (uint)(random.Next() >> 32);
        for (var i = 0; i < Draws; i += Vector<uint>.Count)
        {
            var (number, often) = (new Vector<uint>(numbers, i), Vector<uint>.Zero);
            // A comparison that holds is all ones, which is −1.
            foreach (var bound in UpTo) often -= Vector.GreaterThanOrEqual(number, new Vector<uint>(bound));
            Vector.ConvertToSingle(Vector.AsVectorInt32(often)).CopyTo(times, i);
        }
        return times;
    }

    private static uint[] Cumulative()
    {
        var (upTo, chance, sum) = (new List<uint>(), Math.Exp(-1), 0.0);
        for (var often = 1; sum < 1 - 1e-10; often++)
        {
            sum += chance;
            if (Math.Round(sum * (1UL << 32)) is <= uint.MaxValue and var bound) upTo.Add((uint)bound);
            chance /= often;
        }
        return [.. upTo];
    }
}
