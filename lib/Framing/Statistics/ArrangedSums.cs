using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Framing.Statistics;

/// <summary>Sums of one term's hits under many arrangements of labels at once.</summary>
/// <remarks>
/// An arrangement is a lane of one bit, and a number is written down its lane, a row for each power of two: one addition in each lane takes five operations
/// on whole rows, however many lanes a row has. Eight rows of one power are added to what is there and leave one of eight times that power; of these,
/// and of the last few, two of one power wait for a third, so that of each two added only one is carried on.
/// Source: W. Muła, N. Kurz and D. Lemire, Faster population counts using AVX2 instructions, The Computer Journal 61 (2018), 111–120.
/// </remarks>
internal readonly ref struct ArrangedSums
{
    /// <summary>Arrangements that are summed at once.</summary>
    public const int Lanes = 512;

    /// <summary>Words of 64 bits that a document's labels take in so many arrangements.</summary>
    public const int Words = Lanes / 64;

    // So many binary digits of a sum are read at a time.
    private const int AtOnce = 14;

    private const int Eight = 8;

    private static readonly Vector512<short> Bits = Vector512.Create(Vector256.Create((short)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue));

    // For each power of two in the numbers above 0, and then in those below: how many documents have it, and where their labels stand.
    private readonly int[] places;
    private readonly ulong powers, powersBelow, most, mostBelow;

    /// <summary>The sums of what documents have more under their own label.</summary>
    /// <param name="found">The documents that have a hit, and how many more each has under its own label.</param>
    /// <param name="stride">Words of labels from one document to the next.</param>
    public ArrangedSums(ReadOnlySpan<(int Document, long More)> found, int stride)
    {
        foreach (var (_, more) in found)
        {
            if (more > 0) (powers, most) = (powers | (ulong)more, most + (ulong)more);
            else (powersBelow, mostBelow) = (powersBelow | (ulong)-more, mostBelow + (ulong)-more);
        }
        // There is room for one more: a document is written down before it is known to have the power.
        places = ArrayPool<int>.Shared.Rent(((found.Length + 1) * (BitOperations.PopCount(powers) + BitOperations.PopCount(powersBelow))) + 1);
        Part(found, stride, -1, powersBelow, Part(found, stride, 1, powers, 0));
    }

    /// <summary>Adds the sums under each arrangement.</summary>
    /// <param name="labels">The first document's labels: a bit an arrangement, set where it has its own label.</param>
    /// <param name="sums">One an arrangement.</param>
    public void Add(ReadOnlySpan<ulong> labels, Span<double> sums) => Add(-1, powersBelow, mostBelow, Add(1, powers, most, 0, labels, sums), labels, sums);

    /// <summary>Gives back what was lent.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(places);

    private int Part(ReadOnlySpan<(int Document, long More)> found, int stride, int sign, ulong bits, int at)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            var (digit, first) = (BitOperations.TrailingZeroCount(bits), at++);
            foreach (var (document, more) in found)
            {
                places[at] = document * stride;
                at += (int)(Math.Max(0, more * sign) >> digit & 1);
            }
            places[first] = at - first - 1;
        }
        return at;
    }

    // Of the numbers of one sign, whose places begin there; gives where they end.
    private int Add(int sign, ulong bits, ulong largest, int at, ReadOnlySpan<ulong> labels, Span<double> sums)
    {
        if (bits == 0) return at;
        var digits = 64 - BitOperations.LeadingZeroCount(largest);
        Span<Vector512<ulong>> sum = stackalloc Vector512<ulong>[digits], waiting = stackalloc Vector512<ulong>[digits];
        ref var first = ref MemoryMarshal.GetReference(labels);
        var isWaiting = 0UL;
        for (; bits != 0; bits &= bits - 1)
        {
            var (digit, end) = (BitOperations.TrailingZeroCount(bits), at + 1 + places[at]);
            for (at++; at + Eight <= end; at += Eight) Wait(sum, waiting, ref isWaiting, digit + 3, AddEight(sum[digit..], ref first, ref places[at]));
            for (; at < end; at++) Wait(sum, waiting, ref isWaiting, digit, Row(ref first, places[at]));
        }
        Read(sum, waiting, isWaiting, sums, sign);
        return at;
    }

    private static Vector512<ulong> Row(ref ulong first, int place) => Vector512.LoadUnsafe(ref first, (nuint)place);

    // Adds eight rows; gives what is carried to the power three above.
    private static Vector512<ulong> AddEight(Span<Vector512<ulong>> sum, ref ulong first, ref int place)
    {
        var (one, two, four) = (sum[0], sum[1], sum[2]);
        var two1 = Sum(ref one, Row(ref first, place), Row(ref first, Unsafe.Add(ref place, 1)));
        var two2 = Sum(ref one, Row(ref first, Unsafe.Add(ref place, 2)), Row(ref first, Unsafe.Add(ref place, 3)));
        var four1 = Sum(ref two, two1, two2);
        two1 = Sum(ref one, Row(ref first, Unsafe.Add(ref place, 4)), Row(ref first, Unsafe.Add(ref place, 5)));
        two2 = Sum(ref one, Row(ref first, Unsafe.Add(ref place, 6)), Row(ref first, Unsafe.Add(ref place, 7)));
        var eight = Sum(ref four, four1, Sum(ref two, two1, two2));
        (sum[0], sum[1], sum[2]) = (one, two, four);
        return eight;
    }

    // Adds two rows to a third; gives what is carried to the next power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Sum(ref Vector512<ulong> sum, Vector512<ulong> one, Vector512<ulong> other)
    {
        var odd = sum ^ one;
        var carry = (sum & one) | (odd & other);
        sum = odd ^ other;
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wait(Span<Vector512<ulong>> sum, Span<Vector512<ulong>> waiting, ref ulong isWaiting, int digit, Vector512<ulong> row)
    {
        for (; (isWaiting >> digit & 1) != 0; digit++)
        {
            row = Sum(ref sum[digit], waiting[digit], row);
            isWaiting &= ~(1UL << digit);
        }
        waiting[digit] = row;
        isWaiting |= 1UL << digit;
    }

    private static void Read(Span<Vector512<ulong>> sum, Span<Vector512<ulong>> waiting, ulong isWaiting, Span<double> sums, int sign)
    {
        for (var digit = 0; digit < sum.Length; digit += AtOnce)
        {
            var scale = Vector512.Create(sign * (double)(1L << digit));
            for (var lane = 0; lane < Lanes; lane += Vector512<short>.Count)
            {
                var read = Vector512<short>.Zero;
                for (var i = Math.Min(digit + AtOnce, sum.Length) - 1; i >= digit; i--)
                {
                    read += read;
                    read -= Spread(ref sum[i], lane);
                    if ((isWaiting >> i & 1) != 0) read -= Spread(ref waiting[i], lane);
                }
                var (lower, upper) = Vector512.Widen(read);
                Take(lower, ref sums[lane], scale);
                Take(upper, ref sums[lane + Vector512<int>.Count], scale);
            }
        }
    }

    private static void Take(Vector512<int> read, ref double sums, Vector512<double> scale)
    {
        var (lower, upper) = Vector512.Widen(read);
        (Vector512.LoadUnsafe(ref sums) + (Vector512.ConvertToDouble(lower) * scale)).StoreUnsafe(ref sums);
        sums = ref Unsafe.Add(ref sums, Vector512<double>.Count);
        (Vector512.LoadUnsafe(ref sums) + (Vector512.ConvertToDouble(upper) * scale)).StoreUnsafe(ref sums);
    }

    // Thirty-two bits of a row as so many lanes, all ones (−1) where the bit is set.
    private static Vector512<short> Spread(ref Vector512<ulong> row, int lane)
    {
        ref var halves = ref Unsafe.Add(ref Unsafe.As<Vector512<ulong>, short>(ref row), lane / 16);
        return Vector512.Equals(Vector512.Create(Vector256.Create(halves), Vector256.Create(Unsafe.Add(ref halves, 1))) & Bits, Bits);
    }
}
