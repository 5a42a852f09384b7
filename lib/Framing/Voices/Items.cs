using System.Buffers;
using Framing.Text;

namespace Framing.Voices;

/// <summary>What the rules of attribution see of a text: a word, a punctuation mark, a whole quotation, or a paragraph's end.</summary>
internal enum ItemKind
{
    Word,
    Mark,
    Quote,
    Break,
}

/// <summary>One item of a section.</summary>
/// <param name="Word">The word or mark.</param>
/// <param name="Span">Its place in the text; a quotation's with its marks.</param>
/// <param name="Sentence">The number of the sentence it stands in; quotations are opaque, a sentence does not end inside one.</param>
internal readonly record struct Item(Word Word, Span Span, int Sentence)
{
    private const int Possessive = -2;

    // Small, as a text has as many as words: a quotation has its index here, a word what follows it.
    private readonly int belonging = -1;

    public Item(Word word, Span span, int sentence, bool isPossessive, int quote) : this(word, span, sentence) => belonging = isPossessive ? Possessive : quote;

    /// <summary>Whether a possessive 's follows the word.</summary>
    public bool IsPossessive => belonging == Possessive;

    /// <summary>A quotation's index; -1 otherwise.</summary>
    public int Quote => Math.Max(-1, belonging);

    public ItemKind Kind => Word.Kind;

    /// <summary>A word's folded form, a mark itself; empty otherwise.</summary>
    public string Key => Word.Key;

    /// <summary>Whether it is a word that begins with a capital letter.</summary>
    public bool IsCapital => Word.IsCapital;

    public bool Is(char mark) => Word.Mark == mark;

    public bool IsDash => Word.Mark is '–' or '—' or '-';

    public bool IsWord => Word.Kind == ItemKind.Word;
}

/// <summary>The items of a section, in order. Their memory is lent from one text to the next.</summary>
internal sealed class Items(string text) : IDisposable
{
    // More is not kept for the next text.
    private const int MostLent = 1 << 16;

    private int reached;
    private Item[] items = ArrayPool<Item>.Shared.Rent(Math.Min(64, (text.Length / 2) + 1));

    /// <summary>The document's text.</summary>
    public string Text => text;

    public int Count { get; private set; }

    public ref readonly Item this[int index] => ref items.AsSpan(0, Count)[index];

    /// <summary>Whether an item has a small letter in it.</summary>
    public bool HasSmallLetter(int i)
    {
        foreach (var c in text.AsSpan(this[i].Span.Start, this[i].Span.Length))
        {
            if (char.IsLower(c)) return true;
        }
        return false;
    }

    /// <summary>Adds an item in the sentence of the one before it, or in a new one where that ends a sentence.</summary>
    public void Add(Word word, Span span, bool isPossessive = false, int quote = -1)
    {
        if (Count == items.Length) Grow();
        var sentence = 0;
        if (Count > 0)
        {
            ref readonly var last = ref items[Count - 1];
            sentence = last.IsWord || !EndsSentence(Count - 1, word) ? last.Sentence : last.Sentence + 1;
        }
        reached = Math.Max(reached, span.End);
        items[Count++] = new Item(word, span, sentence, isPossessive, quote);
    }

    /// <summary>Gives the memory back: the items are read no more.</summary>
    public void Dispose() => Return();

    // A long text is not given twice the memory again and again, but as much as it will need if it goes on as it began.
    private void Grow()
    {
        var larger = Count < MostLent ? ArrayPool<Item>.Shared.Rent(2 * Count) : new Item[Math.Min(Array.MaxLength, (long)Count * 9 / 8 * text.Length / reached)];
        items.AsSpan(0, Count).CopyTo(larger);
        Return();
        items = larger;
    }

    private void Return()
    {
        if (items.Length <= MostLent) ArrayPool<Item>.Shared.Return(items);
    }

    // A paragraph's end ends the sentence, unless a colon before it announces the quotation after it.
    private bool EndsSentence(int i, Word next)
    {
        ref readonly var item = ref items[i];
        if (item.Kind == ItemKind.Break) return !(i > 0 && (items[i - 1].Is(':') || items[i - 1].Is('：')) && next.Kind == ItemKind.Quote);
        if (next.Kind == ItemKind.Break) return false;
        if (item.Is('。') || item.Is('！') || item.Is('？')) return true;
        var begins = next.Kind == ItemKind.Quote || (next.Kind == ItemKind.Word && (next.IsCapital || next.BeginsWithDigit));
        if (item.Kind == ItemKind.Quote) return begins && item.Span.Length > 2 && Characters.EndsSentence(LastInside(item.Span));
        return begins && Characters.EndsSentence(item.Word.Mark) && Sentences.EndsAt(text, item.Span.Start);
    }

    /// <summary>The last character inside a quotation's marks that is neither a space nor an inner mark.</summary>
    public char LastInside(Span outer)
    {
        var i = outer.End - 1;
        while (i > outer.Start && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '”' or '’' or '»' or '\'' or '」' or '』' or '“')) i--;
        return text[i];
    }
}
