using Framing.Text;

namespace Framing.Voices;

/// <summary>Finds a word in a passage's text without cutting the text into items.</summary>
internal sealed class WordSearch(ItemReader reader)
{
    private const int ShortestPart = 3;

    /// <summary>The paragraphs between two places in which a word stands outside quotations, in order.</summary>
    /// <param name="word">The word, as it is written.</param>
    /// <param name="from">Where to begin; may lie before the passage.</param>
    /// <param name="to">Where to end; may lie after it.</param>
    /// <param name="accepts">Whether a place, from start to end, counts.</param>
    public IEnumerable<int> Paragraphs(string word, int from, int to, Func<int, int, bool> accepts)
    {
        var text = reader.Items.Text;
        var (at, limit) = (Math.Max(from, reader.Bounds.Start), Math.Min(to, reader.Bounds.End));
        // O'Brien is written with either apostrophe.
        var part = word.AsSpan().LastIndexOfAny("'’") is >= 0 and var apostrophe && word.Length - apostrophe > ShortestPart ? word[(apostrophe + 1)..] : word;
        while (at < limit && text.AsSpan(at, limit - at).IndexOf(part, StringComparison.Ordinal) is >= 0 and var found)
        {
            var start = at + found;
            at = start + part.Length;
            if (!IsWhole(text, start, at) || !accepts(start, at) || reader.ParagraphAt(start) is not (>= 0 and var p)) continue;
            yield return p;
            at = reader.SpanOf(p).End;
        }
    }

    /// <summary>The word or mark before a place, white space left out; empty at the text's beginning.</summary>
    public static Span Before(string text, int place)
    {
        while (place > 0 && char.IsWhiteSpace(text[place - 1])) place--;
        var start = place;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || Characters.IsApostrophe(text[start - 1]))) start--;
        return new Span(Math.Max(0, Math.Min(start, place - 1)), place);
    }

    /// <summary>The word or mark after a place, white space left out; empty at the text's end.</summary>
    public static Span After(string text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place])) place++;
        var end = place;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return new Span(place, Math.Min(text.Length, Math.Max(end, place + 1)));
    }

    /// <summary>Whether a comma stands at a place, a possessive 's left out.</summary>
    public static bool IsBeforeComma(string text, int place)
    {
        if (place + 1 < text.Length && Characters.IsApostrophe(text[place]) && text[place + 1] is 's' or 'S') place += 2;
        return place < text.Length && text[place] == ',';
    }

    private static bool IsWhole(string text, int start, int end) => (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
