using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Framing.Text;

namespace Framing.Voices;

/// <summary>The words of one language: which of its lists hold a word is found once and remembered.</summary>
/// <remarks>
/// A word is kept in a table with one place for each remainder of its hash: another word that falls on the same place takes it over, so a table never
/// grows, whatever is read, and frequent words are nearly always there. Nearly all words of an English text are plain and are looked up by their
/// letters in one register; others (of other letters, with apostrophes or dots) by their characters. Threads share the tables without locks: a place is
/// read and written whole, and a word lost to another thread is made again.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>Words of whatever language, on no list.</summary>
    public static readonly Vocabulary Any = new();

    private const int MostLists = 64;
    private const int PlaceBits = 15;
    private static readonly Word?[] Marks = new Word?[char.MaxValue + 1];
    private readonly Dictionary<string, ulong> sets = new(StringComparer.Ordinal);
    private readonly PlainMade?[] plainMade = new PlainMade?[1 << PlaceBits];
    private readonly Made?[] made = new Made?[1 << PlaceBits];
    private readonly List<Suffix> suffixes = [];
    private int lists;

    private sealed record PlainMade(Vector128<byte> Folded, Word Small, Word Capital);

    private sealed record Made(string Written, Word Word);

    private sealed record Suffix(string Ending, int Shortest, IReadOnlySet<string> Except, ulong Bit)
    {
        public bool Fits(string word) => word.Length >= Shortest && word.EndsWith(Ending, StringComparison.Ordinal);
    }

    /// <summary>Adds a list of folded words; all lists are added before any word is read.</summary>
    public WordSet Add(IEnumerable<string> words)
    {
        if (lists == MostLists) throw new InvalidOperationException($"a vocabulary holds at most {MostLists} lists");
        var bit = 1UL << lists++;
        foreach (var word in words) sets[word] = sets.GetValueOrDefault(word) | bit;
        return new WordSet(this, bit);
    }

    /// <summary>Adds a list of folded words that holds all words with an ending too; the endings of two lists fit no one word.</summary>
    /// <param name="words">The words.</param>
    /// <param name="ending">The ending.</param>
    /// <param name="shortest">The fewest letters of a word that is known by its ending.</param>
    /// <param name="except">Words with the ending that are not on the list.</param>
    public WordSet Add(IEnumerable<string> words, string ending, int shortest, params IReadOnlyCollection<string> except)
    {
        if (suffixes.Exists(s => s.Ending.EndsWith(ending, StringComparison.Ordinal) || ending.EndsWith(s.Ending, StringComparison.Ordinal))) throw new InvalidOperationException($"two lists have the ending '{ending}'");
        var list = Add(words);
        suffixes.Add(new Suffix(ending, shortest, except.ToHashSet(StringComparer.Ordinal), list.Bits));
        return list;
    }

    /// <summary>The lists that hold a folded form.</summary>
    public ulong SetsOf(string key)
    {
        var held = sets.GetValueOrDefault(key);
        foreach (var suffix in suffixes)
        {
            if (suffix.Fits(key) && !suffix.Except.Contains(key)) held |= suffix.Bit;
        }
        return held;
    }

    /// <summary>The mark of this character.</summary>
    public static Word Of(char mark) => Marks[mark] ??= new Word(ItemKind.Mark, mark.ToString(), 0) { Mark = mark };

    /// <summary>The word of these characters.</summary>
    public Word Of(ReadOnlySpan<char> written) => Plain(written, written.Length, out var length) is { } plain && length == written.Length ? plain : Other(written);

    /// <summary>The plain word that a text begins with; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The word ends there at the latest.</param>
    /// <param name="length">How long it is.</param>
    public Word? Plain(ReadOnlySpan<char> text, int most, out int length)
    {
        if (!PlainWord.TryCut(text, most, out var plain, out length)) return null;
        var folded = PlainWord.Fold(plain);
        ref var place = ref plainMade[PlainWord.Hash(folded) >> (64 - PlaceBits)];
        var known = place;
        if (known is null || known.Folded != folded) place = known = MakePlain(folded, length);
        return text[0] is >= 'A' and <= 'Z' ? known.Capital : known.Small;
    }

    private PlainMade MakePlain(Vector128<byte> folded, int length)
    {
        Span<byte> letters = stackalloc byte[Vector128<byte>.Count];
        folded.CopyTo(letters);
        var word = Make(Encoding.ASCII.GetString(letters[..length]));
        return new(folded, word, word with { IsCapital = true });
    }

    private Word Other(ReadOnlySpan<char> written)
    {
        ref var place = ref made[PlaceOf(written)];
        var known = place;
        if (known is null || !written.SequenceEqual(known.Written)) place = known = new Made(written.ToString(), Make(Folding.Fold(written) is { Length: > 0 } key ? key : written.ToString()) with { IsCapital = char.IsUpper(written[0]) });
        return known.Word;
    }

    private Word Make(string key) => new(ItemKind.Word, key, SetsOf(key)) { BeginsOrigin = Gazetteer.Default.Begins(key), BeginsWithDigit = char.IsDigit(key[0]) };

    // By its length and its first and last four characters.
    private static int PlaceOf(ReadOnlySpan<char> written)
    {
        ulong hash = (uint)written.Length;
        if (written.Length >= 4)
        {
            hash ^= Four(written) * 0x9E3779B97F4A7C15;
            hash ^= Four(written[^4..]) * 0xC2B2AE3D27D4EB4F;
        }
        else
        {
            foreach (var c in written) hash = (hash * 0x10001) + c;
            hash *= 0x9E3779B97F4A7C15;
        }
        return (int)((hash ^ (hash >> 32)) * 0xBF58476D1CE4E5B9 >> (64 - PlaceBits));
    }

    private static ulong Four(ReadOnlySpan<char> written) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(written));
}
