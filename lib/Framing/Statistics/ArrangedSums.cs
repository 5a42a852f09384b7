using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Framing.Statistics;

/// <summary>Sums of hits under many arrangements of labels at once.</summary>
/// <remarks>
/// An arrangement is a lane of one bit, and a number is written down its lane, a row for each power of two: one addition in each lane takes five operations
/// on whole rows, however many lanes a row has. Two numbers of one power wait for a third, so that of each two added only one is carried on.
/// Source: W. Muła, N. Kurz and D. Lemire, Faster population counts using AVX2 instructions, The Computer Journal 61 (2018), 111–120.
/// </remarks>
internal static class ArrangedSums
{
    /// <summary>Arrangements that are summed at once.</summary>
    public const int Lanes = 256;

    /// <summary>Words of 64 bits that a document's labels take.</summary>
    public const int Words = Lanes / 64;

    // A sum has at most so many binary digits, of which so many are read at a time.
    private const int Digits = 63, AtOnce = 14;

    private static readonly Vector256<short> Places = Vector256.Create((short)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);

    /// <summary>Adds, for each arrangement, what the documents have more under their own label.</summary>
    /// <param name="found">The documents that have a hit, and how many more each has under its own label.</param>
    /// <param name="labels">For each document a bit an arrangement, <see cref="Words"/> words: set where it has its own label.</param>
    /// <param name="sums">One an arrangement.</param>
    public static void Add(ReadOnlySpan<(int Document, long More)> found, ReadOnlySpan<ulong> labels, Span<double> sums)
    {
        Add(found, labels, sums, 1);
        foreach (var (_, more) in found)
        {
            if (more >= 0) continue;
            Add(found, labels, sums, -1);
            return;
        }
    }

    // Of the numbers of one sign.
    private static void Add(ReadOnlySpan<(int Document, long More)> found, ReadOnlySpan<ulong> labels, Span<double> sums, int sign)
    {
        Span<Vector256<ulong>> sum = stackalloc Vector256<ulong>[Digits + 1], waiting = stackalloc Vector256<ulong>[Digits + 1];
        sum.Clear();
        waiting.Clear();
        ref var first = ref MemoryMarshal.GetReference(labels);
        var (isWaiting, used) = (0UL, 0UL);
        foreach (var (document, more) in found)
        {
            if (more * sign <= 0) continue;
            var label = Vector256.LoadUnsafe(ref first, (nuint)(document * Words));
            for (var left = (ulong)(more * sign); left != 0; left &= left - 1)
            {
                var (digit, carry) = (BitOperations.TrailingZeroCount(left), label);
                for (; (isWaiting >> digit & 1) != 0; digit++)
                {
                    var (own, other) = (sum[digit], waiting[digit]);
                    var odd = own ^ other;
                    sum[digit] = odd ^ carry;
                    carry = (own & other) | (odd & carry);
                    isWaiting &= ~(1UL << digit);
                    used |= 1UL << digit;
                }
                waiting[digit] = carry;
                isWaiting |= 1UL << digit;
            }
        }
        used |= isWaiting;
        for (var digit = 0; digit <= Digits && used >> digit != 0; digit += AtOnce)
        {
            for (var lane = 0; lane < Lanes; lane += Vector256<short>.Count)
            {
                var read = Vector256<short>.Zero;
                for (var i = Math.Min(digit + AtOnce, 64 - BitOperations.LeadingZeroCount(used)) - 1; i >= digit; i--)
                {
                    read += read;
                    read -= Spread(sum[i], lane);
                    if ((isWaiting >> i & 1) != 0) read -= Spread(waiting[i], lane);
                }
                var scale = sign * (double)(1L << digit);
                var (lower, upper) = Vector256.Widen(read);
                Take(lower, sums[lane..], scale);
                Take(upper, sums[(lane + Vector256<int>.Count)..], scale);
            }
        }
    }

    private static void Take(Vector256<int> read, Span<double> sums, double scale)
    {
        var (lower, upper) = Vector256.Widen(read);
        (Vector256.Create<double>(sums) + (Vector256.ConvertToDouble(lower) * scale)).CopyTo(sums);
        sums = sums[Vector256<double>.Count..];
        (Vector256.Create<double>(sums) + (Vector256.ConvertToDouble(upper) * scale)).CopyTo(sums);
    }

    // Sixteen bits of a row as sixteen lanes, all ones (−1) where the bit is set.
    private static Vector256<short> Spread(Vector256<ulong> row, int lane) => Vector256.Equals(Vector256.Create(row.AsInt16()[lane / 16]) & Places, Places);
}
