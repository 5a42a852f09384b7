using System.Numerics;
using System.Runtime.Intrinsics;

namespace Framing.Statistics;

/// <summary>Sums of hits under 64 arrangements of labels at once.</summary>
internal static class ArrangedSums
{
    private const int Lanes = 16;

    // Sums of 16 bits hold so much before they are taken over into wider ones.
    private const long Room = short.MaxValue;

    private static readonly Vector256<short> Places = Vector256.Create((short)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);

    /// <summary>Adds, for each arrangement, what the documents have more under their own label.</summary>
    /// <param name="found">The documents that have a hit.</param>
    /// <param name="labels">For each document a bit an arrangement: set where it has its own label.</param>
    /// <param name="sums">64 sums, one an arrangement.</param>
    public static void Add(ReadOnlySpan<(int Document, long Other, long More)> found, ulong[] labels, Span<double> sums)
    {
        Vector256<short> first = default, second = default, third = default, fourth = default;
        var used = 0L;
        foreach (var (document, _, more) in found)
        {
            var (set, size) = (labels[document], Math.Abs(more));
            if (size > Room)
            {
                for (; set != 0; set &= set - 1) sums[BitOperations.TrailingZeroCount(set)] += more;
                continue;
            }
            if ((used += size) > Room)
            {
                TakeOver(first, second, third, fourth, sums);
                (first, second, third, fourth, used) = (default, default, default, default, size);
            }
            var each = Vector256.Create((short)more);
            first += Spread((short)set) & each;
            second += Spread((short)(set >> 16)) & each;
            third += Spread((short)(set >> 32)) & each;
            fourth += Spread((short)(set >> 48)) & each;
        }
        TakeOver(first, second, third, fourth, sums);
    }

    // Sixteen bits as sixteen lanes, all ones where the bit is set.
    private static Vector256<short> Spread(short bits) => Vector256.Equals(Vector256.Create(bits) & Places, Places);

    private static void TakeOver(Vector256<short> first, Vector256<short> second, Vector256<short> third, Vector256<short> fourth, Span<double> sums)
    {
        for (var i = 0; i < Lanes; i++)
        {
            sums[i] += first[i];
            sums[i + Lanes] += second[i];
            sums[i + (2 * Lanes)] += third[i];
            sums[i + (3 * Lanes)] += fourth[i];
        }
    }
}
