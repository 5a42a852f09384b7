using System.Numerics;

namespace Framing.Counting;

/// <summary>The first bytes of phrases in eight groups, so chosen that few other words pass for one of them.</summary>
/// <remarks>
/// A group lets a word pass that has in each place the lower half of some member's byte, and the upper half of some member's: the more alike its members
/// are, the fewer words pass. So those two groups are joined, again and again, that let fewest more words pass together than apart.
/// </remarks>
internal sealed class ByteGroups
{
    private const int Groups = 8;

    // Where there are more, neighbours in length and alphabet are joined beforehand.
    private const int MostApart = 64;

    // For each place the lower half bytes, in the lower sixteen bits, and the upper ones.
    private readonly uint[] halves;

    private ByteGroups(uint[] halves) => (this.halves, Passing) = (halves, Together(halves, halves));

    // The share of words that pass.
    private double Passing { get; }

    /// <summary>For each place a table by the lower half byte and one by the upper: the groups that have it, a bit for each.</summary>
    /// <param name="beginnings">The beginnings; after the end of a short one any byte may stand.</param>
    /// <param name="places">How many bytes are looked at.</param>
    public static byte[] Tables(IReadOnlyList<byte[]> beginnings, int places)
    {
        var sorted = beginnings.ToList();
        sorted.Sort((a, b) => Math.Min(a.Length, places) != Math.Min(b.Length, places) ? a.Length - b.Length : a.AsSpan().SequenceCompareTo(b));
        var groups = new List<ByteGroups>();
        for (var i = 0; i < sorted.Count; i++)
        {
            var one = Of(sorted[i], places);
            if (groups.Count > 0 && i * MostApart / sorted.Count == (i - 1) * MostApart / sorted.Count) groups[^1] = groups[^1].With(one);
            else groups.Add(one);
        }
        while (groups.Count > Groups) JoinTwo(groups);
        var tables = new byte[places * 32];
        for (var i = 0; i < tables.Length; i++)
        {
            for (var g = 0; g < groups.Count; g++) tables[i] |= (byte)(((groups[g].halves[i / 32] >> (i % 32)) & 1) << g);
        }
        return tables;
    }

    private static ByteGroups Of(byte[] beginning, int places)
    {
        var halves = new uint[places];
        for (var k = 0; k < places; k++) halves[k] = k < beginning.Length ? (1u << (beginning[k] & 0x0F)) | (1u << (16 + (beginning[k] >> 4))) : ~0u;
        return new(halves);
    }

    private static void JoinTwo(List<ByteGroups> groups)
    {
        var (best, first, second) = (double.MaxValue, 0, 0);
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                var more = Together(groups[i].halves, groups[j].halves) - groups[i].Passing - groups[j].Passing;
                if (more < best) (best, first, second) = (more, i, j);
            }
        }
        groups[first] = groups[first].With(groups[second]);
        groups.RemoveAt(second);
    }

    private ByteGroups With(ByteGroups other)
    {
        var joined = new uint[halves.Length];
        for (var k = 0; k < joined.Length; k++) joined[k] = halves[k] | other.halves[k];
        return new(joined);
    }

    private static double Together(uint[] a, uint[] b)
    {
        var share = 1.0;
        for (var k = 0; k < a.Length; k++) share *= Bytes(a[k] | b[k]);
        return share;
    }

    // The share of the 32 bytes that letters of a script mostly have, all equally frequent, that half bytes let pass.
    private static double Bytes(uint halves) => Math.Min(1, BitOperations.PopCount(halves & 0xFFFF) * BitOperations.PopCount(halves >> 16) / 32.0);
}
