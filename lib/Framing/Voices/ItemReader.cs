using Framing.Text;

namespace Framing.Voices;

/// <summary>Cuts a section into items: its outer quotations become one item each, so that the rules see only the author's words.</summary>
internal static class ItemReader
{
    /// <summary>The items of a section, in order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="paragraphs">The section's paragraphs.</param>
    /// <param name="outer">Its outer quotations with their marks, in order, not overlapping.</param>
    /// <param name="vocabulary">The words of its language.</param>
    public static Items Read(string text, IReadOnlyList<Span> paragraphs, IReadOnlyList<Span> outer, Vocabulary vocabulary)
    {
        var items = new Items(text);
        var quote = 0;
        foreach (var paragraph in paragraphs)
        {
            var at = paragraph.Start;
            if (quote > 0 && outer[quote - 1].End > at) at = Math.Min(outer[quote - 1].End, paragraph.End + 1);
            if (at > paragraph.End) continue;
            if (items.Count > 0 && !(quote > 0 && outer[quote - 1].End == at && at > paragraph.Start)) items.Add(Word.Break, new Span(paragraph.Start, paragraph.Start));
            for (; quote < outer.Count && outer[quote].Start < paragraph.End; quote++)
            {
                Words(new Span(at, outer[quote].Start), items, vocabulary);
                items.Add(Word.Quote, outer[quote], quote: quote);
                at = outer[quote].End;
            }
            if (at < paragraph.End) Words(new Span(at, paragraph.End), items, vocabulary);
        }
        return items;
    }

    /// <summary>The items of a short phrase.</summary>
    public static Items Words(string phrase, Vocabulary vocabulary)
    {
        var items = new Items(phrase);
        Words(new Span(0, phrase.Length), items, vocabulary);
        return items;
    }

    private static void Words(Span span, Items items, Vocabulary vocabulary)
    {
        var at = span.Start;
        foreach (var token in Tokenizer.Tokenize(items.Text, span))
        {
            Marks(at, token.Start, items);
            items.Add(vocabulary.Of(items.Text.AsSpan(token.Start, token.End - token.Start)), token.Span, token.After > token.End);
            at = token.After;
        }
        Marks(at, span.End, items);
    }

    private static void Marks(int start, int end, Items items)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(items.Text[i]) && !Characters.IsIgnorable(items.Text[i])) items.Add(Vocabulary.Of(items.Text[i]), new Span(i, i + 1));
        }
    }
}
