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
/// <param name="Text">The text it stands in.</param>
/// <param name="Word">The word or mark.</param>
/// <param name="Span">Its place in the text; a quotation's with its marks.</param>
/// <param name="IsPossessive">Whether a possessive 's follows the word.</param>
/// <param name="Quote">A quotation's index; -1 otherwise.</param>
/// <param name="Sentence">The number of the sentence it stands in; quotations are opaque, a sentence does not end inside one.</param>
internal readonly record struct Item(string Text, Word Word, Span Span, bool IsPossessive, int Quote, int Sentence)
{
    public ItemKind Kind => Word.Kind;

    /// <summary>A word's folded form, a mark itself; empty otherwise.</summary>
    public string Key => Word.Key ?? Folding.Fold(Written);

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Written => Text.AsSpan(Span.Start, Span.Length);

    /// <summary>Whether it is a word that begins with a capital letter.</summary>
    public bool IsCapital => Word.IsCapital;

    public bool HasSmallLetter
    {
        get
        {
            foreach (var c in Written)
            {
                if (char.IsLower(c)) return true;
            }
            return false;
        }
    }

    public bool Is(char mark) => Word.Mark == mark;

    public bool IsDash => Word.Mark is '–' or '—' or '-';

    public bool IsWord => Word.Kind == ItemKind.Word;
}

/// <summary>The items of a section, in order. Their memory is lent from one text to the next.</summary>
internal sealed class Items(string text) : IDisposable
{
    private Item[] items = ArrayPool<Item>.Shared.Rent(Math.Min(64, (text.Length / 2) + 1));

    /// <summary>The document's text.</summary>
    public string Text => text;

    public int Count { get; private set; }

    public ref readonly Item this[int index] => ref items.AsSpan(0, Count)[index];

    /// <summary>Adds an item in the sentence of the one before it, or in a new one where that ends a sentence.</summary>
    public void Add(Word word, Span span, bool isPossessive = false, int quote = -1)
    {
        if (Count == items.Length) Grow();
        var sentence = Count == 0 ? 0 : items[Count - 1].Sentence;
        items[Count] = new Item(text, word, span, isPossessive, quote, sentence);
        if (Count > 0 && !items[Count - 1].IsWord && EndsSentence(Count - 1)) items[Count] = items[Count] with { Sentence = sentence + 1 };
        Count++;
    }

    /// <summary>Gives the memory back: the items are read no more.</summary>
    public void Dispose() => ArrayPool<Item>.Shared.Return(items);

    private void Grow()
    {
        var larger = ArrayPool<Item>.Shared.Rent(2 * Count);
        items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Item>.Shared.Return(items);
        items = larger;
    }

    // A paragraph's end ends the sentence, unless a colon before it announces the quotation after it.
    private bool EndsSentence(int i)
    {
        var (item, next) = (items[i], items[i + 1]);
        if (item.Kind == ItemKind.Break) return !(i > 0 && (items[i - 1].Is(':') || items[i - 1].Is('：')) && next.Kind == ItemKind.Quote);
        if (next.Kind == ItemKind.Break) return false;
        if (item.Is('。') || item.Is('！') || item.Is('？')) return true;
        var begins = next.Kind == ItemKind.Quote || (next.IsWord && (next.IsCapital || next.Word.BeginsWithDigit));
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
