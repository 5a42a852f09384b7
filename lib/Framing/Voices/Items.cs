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
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the text; a quotation's with its marks.</param>
/// <param name="Key">A word's folded form, a mark itself; empty otherwise.</param>
/// <param name="IsCapital">Whether a word begins with a capital letter.</param>
/// <param name="IsPossessive">Whether a possessive 's follows the word.</param>
/// <param name="Quote">A quotation's index; -1 otherwise.</param>
/// <param name="Sentence">The number of the sentence it stands in; quotations are opaque, a sentence does not end inside one.</param>
internal readonly record struct Item(ItemKind Kind, Span Span, string Key, bool IsCapital, bool IsPossessive, int Quote, int Sentence)
{
    public bool Is(char mark) => Kind == ItemKind.Mark && Key.Length == 1 && Key[0] == mark;

    public bool IsDash => Kind == ItemKind.Mark && Key is "–" or "—" or "-";

    public bool IsWord => Kind == ItemKind.Word;
}

/// <summary>Cuts a section into items: its outer quotations become one item each, so that the rules see only the author's words.</summary>
internal static class ItemReader
{
    /// <summary>The items of a section, in order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="paragraphs">The section's paragraphs.</param>
    /// <param name="outer">Its outer quotations with their marks, in order, not overlapping.</param>
    public static IReadOnlyList<Item> Read(string text, IReadOnlyList<Span> paragraphs, IReadOnlyList<Span> outer)
    {
        var items = new List<Item>();
        var quote = 0;
        foreach (var paragraph in paragraphs)
        {
            var at = paragraph.Start;
            if (quote > 0 && outer[quote - 1].End > at) at = Math.Min(outer[quote - 1].End, paragraph.End + 1);
            if (at > paragraph.End) continue;
            if (items.Count > 0 && !(quote > 0 && outer[quote - 1].End == at && at > paragraph.Start)) items.Add(new Item(ItemKind.Break, new Span(paragraph.Start, paragraph.Start), "", false, false, -1, 0));
            for (; quote < outer.Count && outer[quote].Start < paragraph.End; quote++)
            {
                Words(text, new Span(at, outer[quote].Start), items);
                items.Add(new Item(ItemKind.Quote, outer[quote], "", false, false, quote, 0));
                at = outer[quote].End;
            }
            if (at < paragraph.End) Words(text, new Span(at, paragraph.End), items);
        }
        return Numbered(text, items);
    }

    /// <summary>The items of a short phrase, without sentences.</summary>
    public static IReadOnlyList<Item> Words(string phrase)
    {
        var items = new List<Item>();
        Words(phrase, new Span(0, phrase.Length), items);
        return items;
    }

    private static void Words(string text, Span span, List<Item> items)
    {
        var at = span.Start;
        foreach (var token in Tokenizer.Tokenize(text, span))
        {
            Marks(text, at, token.Start, items);
            items.Add(new Item(ItemKind.Word, token.Span, Folding.Fold(text.AsSpan(token.Start, token.End - token.Start)), char.IsUpper(text[token.Start]), token.After > token.End, -1, 0));
            at = token.After;
        }
        Marks(text, at, span.End, items);
    }

    private static void Marks(string text, int start, int end, List<Item> items)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !Characters.IsIgnorable(text[i])) items.Add(new Item(ItemKind.Mark, new Span(i, i + 1), text[i].ToString(), false, false, -1, 0));
        }
    }

    private static List<Item> Numbered(string text, List<Item> items)
    {
        var sentence = 0;
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = items[i] with { Sentence = sentence };
            if (items[i].Kind != ItemKind.Word && EndsAfter(text, items, i)) sentence++;
        }
        return items;
    }

    // A paragraph's end ends the sentence, unless a colon before it announces the quotation after it.
    private static bool EndsAfter(string text, List<Item> items, int i)
    {
        if (i + 1 >= items.Count) return false;
        var (item, next) = (items[i], items[i + 1]);
        if (item.Kind == ItemKind.Break) return !(i > 0 && items[i - 1].Is(':') && next.Kind == ItemKind.Quote);
        if (next.Kind == ItemKind.Break) return false;
        if (item.Kind == ItemKind.Mark && item.Key[0] is '。' or '！' or '？') return true;
        var begins = next.Kind == ItemKind.Quote || (next.IsWord && (next.IsCapital || char.IsDigit(next.Key[0])));
        if (item.Kind == ItemKind.Quote) return begins && item.Span.Length > 2 && Characters.EndsSentence(LastInside(text, item.Span));
        return item.Kind == ItemKind.Mark && Characters.EndsSentence(item.Key[0]) && begins && Sentences.EndsAt(text, item.Span.Start);
    }

    /// <summary>The last character inside a quotation's marks that is neither a space nor an inner mark.</summary>
    public static char LastInside(string text, Span outer)
    {
        var i = outer.End - 1;
        while (i > outer.Start && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '”' or '’' or '»' or '\'' or '」' or '』' or '“')) i--;
        return text[i];
    }
}
