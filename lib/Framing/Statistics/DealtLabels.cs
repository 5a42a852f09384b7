using System.Runtime.Intrinsics;

namespace Framing.Statistics;

/// <summary>Labels dealt at random among documents, in many arrangements side by side.</summary>
/// <remarks>
/// Document by document, each arrangement gives its label with the chance: labels it has left, of documents it has left. So every choice of so many is
/// as likely, but for one part in 2³². Sources: C. Fan, M. Muller and I. Rezucha, Development of sampling plans by using sequential (item by item) selection techniques,
/// JASA 57 (1962), 387–402; random numbers: S. Vigna, Further scramblings of Marsaglia’s xorshift generators, Journal of Computational and Applied Mathematics 315 (2017), 175–181.
/// </remarks>
internal static class DealtLabels
{
    private const int Together = 8;

    /// <summary>Deals in <see cref="ArrangedSums.Lanes"/> arrangements.</summary>
    /// <param name="single">The documents of which so many get the label.</param>
    /// <param name="labels">How many.</param>
    /// <param name="both">The documents that get it or not, each by itself.</param>
    /// <param name="seed">The same seed, the same labels.</param>
    /// <param name="dealt">The first document's labels, a bit an arrangement.</param>
    /// <param name="stride">Words of labels from one document to the next.</param>
    public static void Deal(ReadOnlySpan<int> single, int labels, ReadOnlySpan<int> both, ulong seed, Span<ulong> dealt, int stride)
    {
        var random = new SplitMix(seed);
        Span<Vector512<ulong>> one = stackalloc Vector512<ulong>[ArrangedSums.Lanes / Together], other = stackalloc Vector512<ulong>[one.Length], left = stackalloc Vector512<ulong>[one.Length];
        for (var i = 0; i < one.Length; i++)
        {
            one[i] = Vector512.Create(random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next());
            other[i] = Vector512.Create(random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next());
        }
        left.Fill(Vector512.Create((ulong)labels));
        for (var d = 0; d < single.Length; d++)
        {
            var documents = Vector512.Create((ulong)(single.Length - d));
            for (var i = 0; i < left.Length; i++)
            {
                // A random number below 2³² over 2³² lies below the share of labels.
                var has = Vector512.GreaterThan(left[i] << 32, (Next(ref one[i], ref other[i]) >>> 32) * documents);
                left[i] += has;
                Set(dealt, single[d] * stride, i, has);
            }
        }
        foreach (var document in both)
        {
            for (var i = 0; i < one.Length; i++) Set(dealt, document * stride, i, Next(ref one[i], ref other[i]));
        }
    }

    // The top bits of eight lanes.
    private static void Set(Span<ulong> dealt, int place, int eight, Vector512<ulong> lanes)
    {
        const int InWord = 64 / Together;
        dealt[place + (eight / InWord)] |= lanes.ExtractMostSignificantBits() << (eight % InWord * Together);
    }

    // xorshift128+.
    private static Vector512<ulong> Next(ref Vector512<ulong> one, ref Vector512<ulong> other)
    {
        var (x, y) = (one, other);
        x ^= x << 23;
        one = y;
        other = x ^ y ^ (x >>> 18) ^ (y >>> 5);
        return other + y;
    }
}
