using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Tells from its first four bytes that a word begins no phrase: nearly all words of a text are passed over so.</summary>
/// <remarks>
/// What is compared are the bytes of the word's run (<see cref="WordMask.Word"/>), four at most, each with bit 0x20 set, which makes ASCII letters
/// lower case. It is done twice: for the 64 places of a block at once by tables of half bytes, each phrase in one of eight groups; then for
/// each place left over by a table of 65,536 bits. A word in whose first bytes stands what may fold to something else (an accented letter, a
/// ligature, a soft hyphen) is never passed over. So a word that is passed over begins no phrase; what is left over may begin one.
/// </remarks>
internal sealed class FirstBytes
{
    private const int Compared = 4;
    private const uint Lower = 0x20202020;

    private readonly ulong[] bits = new ulong[1024];

    // For each compared byte a table by its lower half and one by its upper half: the groups that have it.
    private readonly byte[] groupsOf = new byte[Compared * 32];
    private readonly bool[] beginsShort = new bool[256];
    private readonly bool all;

    /// <summary>Prepares for the first words of a lexicon's phrases.</summary>
    public FirstBytes(PhraseTrie trie)
    {
        var beginnings = trie.FirstWords.SelectMany(w => Beginnings(w.Form, w.HasWildcard)).OrderBy(b => BitConverter.ToString(b.Bytes), StringComparer.Ordinal).ToList();
        for (var i = 0; i < beginnings.Count; i++)
        {
            var (bytes, isOpen) = beginnings[i];
            if (bytes.Length == 0) all = true;
            else if (isOpen && bytes.Length < Compared) beginsShort[bytes[0]] = true;
            else Set(bytes);
            Group(bytes, (byte)(1 << (i * 8 / beginnings.Count)));
        }
    }

    /// <summary>The places in a block where a phrase may begin.</summary>
    /// <param name="block">The block; three bytes after it are looked at.</param>
    /// <param name="starts">Where words begin.</param>
    /// <param name="mask">What the bytes are.</param>
    /// <param name="next">What the bytes of the block after it are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates<T>(ref byte block, ulong starts, in WordMask mask, in WordMask next) where T : struct, ILanes<T>
    {
        if (all) return starts;
        var unsure = mask.Other | mask.Curly | mask.Accented;
        var beyond = next.Other | next.Curly | next.Accented;
        var near = 0UL;
        if ((unsure | beyond) != 0)
        {
            near = unsure;
            for (var i = 1; i <= Compared; i++) near |= (unsure >> i) | (beyond << (WordMask.Size - i));
        }
        var left = starts & ~near & Grouped<T>(ref block);
        var found = starts & near;
        while (left != 0)
        {
            var place = BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            var word = (mask.Word >> place) | (place == 0 ? 0 : next.Word << (WordMask.Size - place));
            var run = (word & 1) == 0 ? 3 : BitOperations.TrailingZeroCount(~word | (1UL << Compared));
            var bytes = (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref block, place)) | Lower) & (uint)((1UL << (run * 8)) - 1);
            if (Has(bytes) || beginsShort[bytes & 0xFF]) found |= 1UL << place;
        }
        return found;
    }

    // Where some group of phrases has each of the four bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Grouped<T>(ref byte block) where T : struct, ILanes<T>
    {
        if (T.Width == 1) return ~0UL;
        var places = 0UL;
        ref var tables = ref MemoryMarshal.GetArrayDataReference(groupsOf);
        for (var i = 0; i < WordMask.Size; i += T.Width)
        {
            var groups = T.Of(0xFF);
            for (var k = 0; k < Compared; k++)
            {
                var bytes = T.Load(ref Unsafe.Add(ref block, i + k)) | T.Of(0x20);
                groups &= T.Lookup(T.Table(ref Unsafe.Add(ref tables, k * 32)), bytes & T.Of(0x0F)) & T.Lookup(T.Table(ref Unsafe.Add(ref tables, (k * 32) + 16)), T.High(bytes));
            }
            places |= T.TopBits(~T.Is(groups, 0)) << i;
        }
        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(uint bytes) => (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), bytes * 0x9E3779B1u >> 22) >> (int)(bytes * 0x9E3779B1u >> 16) & 1) != 0;

    private void Set(byte[] bytes)
    {
        var padded = new byte[4];
        bytes.CopyTo(padded, 0);
        var hash = BitConverter.ToUInt32(padded) * 0x9E3779B1u;
        bits[hash >> 22] |= 1UL << (int)(hash >> 16 & 63);
    }

    private void Group(byte[] bytes, byte group)
    {
        for (var k = 0; k < Compared; k++)
        {
            for (var half = 0; half < 16; half++)
            {
                if (k >= bytes.Length || (bytes[k] & 0x0F) == half) groupsOf[(k * 32) + half] |= group;
                if (k >= bytes.Length || bytes[k] >> 4 == half) groupsOf[(k * 32) + 16 + half] |= group;
            }
        }
    }

    // The ways in which a text may write the beginning of a folded form, and whether any letter may follow.
    private static IEnumerable<(byte[] Bytes, bool IsOpen)> Beginnings(string form, bool hasWildcard)
    {
        var end = form.AsSpan().IndexOfAny("*?'.");
        var isOpen = hasWildcard && end >= 0 && form[end] is '*' or '?';
        IEnumerable<string> written = [""];
        foreach (var rune in (end < 0 ? form : form[..end]).EnumerateRunes().Take(Compared)) written = written.SelectMany(w => Written(rune).Select(r => w + r));
        var most = Characters.IsHan(Rune.GetRuneAt(form, 0)) ? 3 : Compared;
        return written.Select(w => (Encoding.UTF8.GetBytes(w).Take(most).Select(b => (byte)(b | 0x20)).ToArray(), isOpen));
    }

    private static IEnumerable<string> Written(Rune folded)
    {
        var lower = folded.ToString();
        return folded.Value == 'е' ? ["е", "Е", "ё", "Ё"] : [.. new[] { lower, lower.ToUpperInvariant() }.Distinct()];
    }
}
