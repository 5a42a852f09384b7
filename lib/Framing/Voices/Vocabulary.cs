using Framing.Text;

namespace Framing.Voices;

/// <summary>A word as it is written, with what the rules ask of it: its folded form and the lists of cue words that hold it.</summary>
/// <param name="Kind">A word or a punctuation mark; quotations and breaks have a word of their own without letters.</param>
/// <param name="Written">Its characters.</param>
/// <param name="Key">A word's folded form, a mark itself; empty for quotations and breaks.</param>
/// <param name="Sets">A bit for each list that holds it: see <see cref="WordSet"/>.</param>
internal sealed record Word(ItemKind Kind, string Written, string Key, ulong Sets)
{
    public static readonly Word Quote = new(ItemKind.Quote, "", "", 0);
    public static readonly Word Break = new(ItemKind.Break, "", "", 0);

    /// <summary>Whether it is a word that begins with a capital letter.</summary>
    public bool IsCapital { get; } = Kind == ItemKind.Word && char.IsUpper(Written[0]);

    /// <summary>A mark's character; U+0000 for anything else.</summary>
    public char Mark { get; } = Kind == ItemKind.Mark ? Written[0] : '\0';
}

/// <summary>One list of words of a vocabulary, or several lists together: whether it holds a word is a bit of the word.</summary>
internal sealed class WordSet(Vocabulary vocabulary, ulong bits)
{
    public bool Contains(Word word) => (word.Sets & bits) != 0;

    public bool Contains(in Item item) => (item.Word.Sets & bits) != 0;

    /// <summary>Whether it holds a folded form.</summary>
    public bool Contains(string key) => (vocabulary.SetsOf(key) & bits) != 0;

    public static WordSet operator |(WordSet one, WordSet other) => one.With(other);

    private WordSet With(WordSet other) => new(vocabulary, bits | other.Bits);

    private ulong Bits => bits;
}

/// <summary>The words of one language: which of its lists hold a word is looked up once, not each time a rule asks.</summary>
/// <remarks>
/// A word is folded and looked up when it is first read, and kept in a table with one place for each remainder of its hash. Another word
/// that falls on the same place takes it over, so the table never grows, whatever is read. Threads share it without locks: a place is read and
/// written whole, and a word lost to another thread is made again.
/// </remarks>
internal sealed class Vocabulary
{
    private const int Places = 1 << 15;
    private const int MostLists = 64;
    /// <summary>Words of whatever language, on no list.</summary>
    public static readonly Vocabulary Any = new();

    private static readonly Word?[] Marks = new Word?[char.MaxValue + 1];
    private readonly Word?[] read = new Word?[Places];
    private readonly Dictionary<string, ulong> sets = new(StringComparer.Ordinal);
    private readonly List<(ulong Bit, Func<string, bool> Holds)> shapes = [];
    private int lists;

    /// <summary>Adds a list; all are added before any word is read.</summary>
    /// <param name="words">Its words, folded.</param>
    /// <param name="shape">Tells further words by their shape; null for none.</param>
    public WordSet Add(IEnumerable<string> words, Func<string, bool>? shape = null)
    {
        if (lists == MostLists) throw new InvalidOperationException($"a vocabulary holds at most {MostLists} lists");
        var bit = 1UL << lists++;
        foreach (var word in words) sets[word] = sets.GetValueOrDefault(word) | bit;
        if (shape is not null) shapes.Add((bit, shape));
        return new WordSet(this, bit);
    }

    /// <summary>The word of these characters.</summary>
    public Word Of(ReadOnlySpan<char> written)
    {
        ref var place = ref read[PlaceOf(written)];
        var word = place;
        return word is not null && written.SequenceEqual(word.Written) ? word : place = Make(written.ToString());
    }

    /// <summary>The mark of this character.</summary>
    public static Word Of(char mark) => Marks[mark] ??= new Word(ItemKind.Mark, mark.ToString(), mark.ToString(), 0);

    /// <summary>The lists that hold a folded form.</summary>
    public ulong SetsOf(string key)
    {
        var bits = sets.GetValueOrDefault(key);
        foreach (var (bit, holds) in shapes)
        {
            if (holds(key)) bits |= bit;
        }
        return bits;
    }

    private Word Make(string written)
    {
        var key = Folding.Fold(written);
        return new Word(ItemKind.Word, written, key, SetsOf(key));
    }

    // Its length, first and last four characters: words of eight letters at most never share all of them.
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
        return (int)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> 49);
    }

    private static ulong Four(ReadOnlySpan<char> written) => System.Runtime.InteropServices.MemoryMarshal.Read<ulong>(System.Runtime.InteropServices.MemoryMarshal.AsBytes(written));
}
