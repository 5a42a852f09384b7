namespace Framing.Voices;

/// <summary>What the rules ask of a word wherever it stands: the lists of cue words that hold it, how it begins. The same word has the same object, as long
/// as its vocabulary remembers it.</summary>
/// <param name="Kind">A word or a punctuation mark; quotations and breaks have a word of their own without letters.</param>
/// <param name="Key">Its folded form, a mark itself, empty for quotations and breaks.</param>
/// <param name="Sets">A bit for each list that holds it: see <see cref="WordSet"/>.</param>
internal sealed record Word(ItemKind Kind, string Key, ulong Sets)
{
    public static readonly Word Quote = new(ItemKind.Quote, "", 0);
    public static readonly Word Break = new(ItemKind.Break, "", 0);

    /// <summary>Whether it is a word that begins with a capital letter.</summary>
    public bool IsCapital { get; init; }

    public bool BeginsWithDigit { get; init; }

    /// <summary>Whether the name of a country or organisation may begin with it.</summary>
    public bool BeginsOrigin { get; init; }

    /// <summary>A mark's character; U+0000 for anything else.</summary>
    public char Mark { get; init; }
}

/// <summary>One list of words of a vocabulary, or several lists together: whether it holds a word is a bit of the word.</summary>
internal sealed class WordSet(Vocabulary vocabulary, ulong bits)
{
    public ulong Bits => bits;

    public bool Contains(Word word) => (word.Sets & bits) != 0;

    public bool Contains(in Item item) => (item.Word.Sets & bits) != 0;

    /// <summary>Whether it holds a folded form.</summary>
    public bool Contains(string key) => (vocabulary.SetsOf(key) & bits) != 0;

    public static WordSet operator |(WordSet one, WordSet other) => one.With(other.Bits);

    private WordSet With(ulong others) => new(vocabulary, bits | others);
}
