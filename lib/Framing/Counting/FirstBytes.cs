using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Tells from its first bytes that a word begins no phrase: nearly all words of a text are passed over so.</summary>
/// <remarks>
/// What is compared are the bytes of the word's run (<see cref="WordMask.Word"/>), each with bit 0x20 set, which makes ASCII letters lower
/// case. It is done twice: six bytes for the 64 places of a block at once by tables of half bytes, each phrase in one of eight <see cref="ByteGroups"/>; then
/// eight bytes, for each place left over, by a table of 65,536 bits; where a space and two more letters follow, together with these, as most phrases
/// have a second word. A word in whose first bytes stands what may fold to something else (an accented letter, a
/// ligature, a soft hyphen) is never passed over. So a word that is passed over begins no phrase; what is left over may begin one.
/// </remarks>
internal sealed class FirstBytes
{
    private const int Compared = 8;
    private const int LongestRun = 60;
    private const int Hashed = 4;
    private const int Grouped = 6;
    private const ulong Lower = 0x2020202020202020;

    // A bit for each hash: of beginnings of eight bytes or of whole words; of those of them that are enough alone; of the others with the first two
    // bytes of the second word; of beginnings of four bytes that any letter may follow. A number for each byte: of shorter ones.
    private readonly ulong[] whole = new ulong[1024];
    private readonly ulong[] alone = new ulong[1024];
    private readonly ulong[] pairs = new ulong[1024];
    private readonly ulong[] open = new ulong[1024];
    private readonly byte[] openShort = new byte[256];

    // For each grouped byte a table by its lower half and one by its upper half: the groups that have it.
    private readonly byte[] groupsOf;
    private readonly bool all, hasOpen;

    private sealed record Beginning(byte[] Bytes, bool IsOpen, WordPattern? Next);

    /// <summary>Prepares for the first words of a lexicon's phrases.</summary>
    public FirstBytes(PhraseTrie phrases)
    {
        Phrases = phrases;
        var beginnings = phrases.FirstWords.SelectMany(Beginnings).ToList();
        foreach (var (bytes, isOpen, second) in beginnings)
        {
            if (bytes.Length == 0) all = true;
            else if (!isOpen || bytes.Length >= Compared) SetWhole(Padded(bytes), second);
            else if (bytes.Length >= Hashed) Set(open, Hash((uint)Padded(bytes)));
            else openShort[bytes[0]] = 1;
            hasOpen |= isOpen;
        }
        groupsOf = LaneTables.Of(ByteGroups.Tables([.. beginnings.Select(b => b.Bytes)], Grouped));
    }

    /// <summary>The phrases.</summary>
    public PhraseTrie Phrases { get; }

    /// <summary>The places in a block where a phrase may begin.</summary>
    /// <param name="block">The block; five bytes after it are looked at.</param>
    /// <param name="starts">Where words begin.</param>
    /// <param name="mask">What the bytes are.</param>
    /// <param name="next">What the bytes of the block after it are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates<T>(ref byte block, ulong starts, in WordMask mask, in WordMask next) where T : struct, ILanes<T>
    {
        if (all) return starts;
        var near = (mask.Unsure | next.Unsure) == 0 ? 0 : Near(mask.Word, mask.Unsure, next.Word, next.Unsure);
        var found = starts & near;
        var left = starts & ~near & InGroup<T>(ref block);
        var firsts = 0UL;
        for (var words = left & ~mask.Han; words != 0; words &= words - 1)
        {
            var place = BitOperations.TrailingZeroCount(words);
            var bytes = Run(ref Unsafe.Add(ref block, place), LettersFrom(place, mask, next));
            firsts |= Has(whole, Hash(bytes)) << place;
            if (hasOpen) found |= (Has(open, Hash((uint)bytes)) | Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(openShort), (nint)(bytes & 0xFF))) << place;
        }
        for (; firsts != 0; firsts &= firsts - 1)
        {
            var place = BitOperations.TrailingZeroCount(firsts);
            if (MayGoOn(ref Unsafe.Add(ref block, place), LettersFrom(place, mask, next))) found |= 1UL << place;
        }
        for (var characters = left & mask.Han; characters != 0; characters &= characters - 1)
        {
            var place = BitOperations.TrailingZeroCount(characters);
            found |= Has(whole, Hash((Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref block, place)) | 0x202020u) & 0xFFFFFF)) << place;
        }
        return found;
    }

    // The letters and digits from a place on, the first one lowest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LettersFrom(int place, in WordMask mask, in WordMask next) => (mask.Word >> place) | (next.Word << 1 << (WordMask.Size - 1 - place));

    // The first bytes of the run that begins here, in lower case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Run(ref byte at, ulong letters) =>
        (Unsafe.ReadUnaligned<ulong>(ref at) | Lower) & (ulong.MaxValue >> ((Compared - BitOperations.TrailingZeroCount(~letters | (1UL << Compared))) * 8));

    // Whether a phrase of one word begins so, or the right letters of a second word follow, as far as a space, a comma or a full stop shows it.
    private bool MayGoOn(ref byte at, ulong letters)
    {
        var run = BitOperations.TrailingZeroCount(~letters | (1UL << LongestRun));
        var after = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref at, run));
        var bytes = Run(ref at, letters);
        if (Has(alone, Hash(bytes)) != 0) return true;
        // A full stop after one letter may be an abbreviation's.
        if ((byte)after == ',' || ((byte)after == '.' && run > 2)) return false;
        return (after & 0x8080FF) != ' ' || ((letters >> run) & 0b111) != 0b110 || Has(pairs, Hash(Pair(bytes, after >> 8))) != 0;
    }

    // From where a run of at most eight bytes leads to a character that may fold to something else.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Near(ulong word, ulong near, ulong nextWord, ulong beyond)
    {
        for (var i = 0; i < Compared; i++)
        {
            near |= ((near >> 1) | (beyond << (WordMask.Size - 1))) & word;
            beyond |= (beyond >> 1) & nextWord;
        }
        return near;
    }

    // Where some group of phrases has each of the first six bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong InGroup<T>(ref byte block) where T : struct, ILanes<T>
    {
        if (T.Width == 1) return ~0UL;
        var places = 0UL;
        ref var tables = ref MemoryMarshal.GetArrayDataReference(groupsOf);
        for (var i = 0; i < WordMask.Size; i += T.Width)
        {
            ref var at = ref Unsafe.Add(ref block, i);
            var groups = Groups<T>(ref at, ref tables, 0) & Groups<T>(ref at, ref tables, 1) & Groups<T>(ref at, ref tables, 2)
                & Groups<T>(ref at, ref tables, 3) & Groups<T>(ref at, ref tables, 4) & Groups<T>(ref at, ref tables, 5);
            places |= (T.TopBits(T.Is(groups, 0)) ^ (ulong.MaxValue >> (WordMask.Size - T.Width))) << i;
        }
        return places;
    }

    // The groups that have the byte so far on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Groups<T>(ref byte at, ref byte tables, int further) where T : struct, ILanes<T>
    {
        var bytes = T.Load(ref Unsafe.Add(ref at, further)) | T.Of(0x20);
        ref var own = ref Unsafe.Add(ref tables, further * 2 * LaneTables.Size);
        return T.Lookup(T.Table(ref own), bytes & T.Of(0x0F)) & T.Lookup(T.Table(ref Unsafe.Add(ref own, LaneTables.Size)), T.High(bytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong bytes) => (uint)((bytes * 0x9E3779B97F4A7C15UL) >> 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Has(ulong[] bits, uint hash) => (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), (nint)(hash >> 6)) >> (int)(hash & 63)) & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(ulong first, uint second) => first ^ (((second & 0xFFFF) | 0x2020UL) * 0xD6E8FEB86659FD93UL);

    private void SetWhole(ulong bytes, WordPattern? second)
    {
        Set(whole, Hash(bytes));
        if (second is { HasWildcard: false } && second.Forms.All(f => f.Length > 1 && char.IsAsciiLetterOrDigit(f[0]) && char.IsAsciiLetterOrDigit(f[1])))
        {
            foreach (var form in second.Forms) Set(pairs, Hash(Pair(bytes, form[0] | ((uint)form[1] << 8))));
        }
        else
        {
            Set(alone, Hash(bytes));
        }
    }

    private static void Set(ulong[] bits, uint hash) => bits[hash >> 6] |= 1UL << (int)(hash & 63);

    private static ulong Padded(byte[] bytes)
    {
        var padded = new byte[Compared];
        bytes.CopyTo(padded, 0);
        return BitConverter.ToUInt64(padded);
    }

    // The ways in which a text may write the beginning of a folded form, and whether any letter may follow.
    private static IEnumerable<Beginning> Beginnings(PhraseTrie.FirstWord word)
    {
        var form = word.Form;
        var end = form.AsSpan().IndexOfAny("*?'.");
        var isOpen = word.HasWildcard && end >= 0 && form[end] is '*' or '?';
        var known = end < 0 ? form : form[..end];
        if (Ascii.IsValid(known)) return [new Beginning(Lowered(known, Compared), isOpen, word.Next)];
        string[] written = [""];
        foreach (var rune in known.EnumerateRunes())
        {
            written = [.. written.SelectMany(w => Written(rune).Select(r => w + r))];
            if (written.All(w => Encoding.UTF8.GetByteCount(w) >= Compared)) break;
        }
        var most = Characters.IsHan(Rune.GetRuneAt(form, 0)) ? 3 : Compared;
        return written.Select(w => new Beginning(Lowered(w, most), isOpen, most == Compared ? word.Next : null));
    }

    private static byte[] Lowered(string written, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(written);
        for (var i = 0; i < bytes.Length; i++) bytes[i] |= 0x20;
        return bytes.Length > most ? bytes[..most] : bytes;
    }

    private static IEnumerable<string> Written(Rune folded)
    {
        var lower = folded.ToString();
        // Bit 0x20 makes the two cases one.
        if (folded.IsAscii) return [lower];
        return folded.Value == 'е' ? ["е", "Е", "ё", "Ё"] : [.. new[] { lower, lower.ToUpperInvariant() }.Distinct()];
    }
}
