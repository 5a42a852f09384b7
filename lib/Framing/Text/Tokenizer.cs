using System.Text;

namespace Framing.Text;

/// <summary>A word in a text.</summary>
/// <param name="Start">Index of its first UTF-16 unit.</param>
/// <param name="End">Index after its last one; a possessive 's is not part of the word.</param>
/// <param name="After">Index where what follows the word begins: <paramref name="End"/>, or after a possessive 's.</param>
public readonly record struct Token(int Start, int End, int After)
{
    /// <summary>The word's stretch of the text.</summary>
    public Span Span => new(Start, End);
}

/// <summary>Cuts text into words: the rule by which everything is counted.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A Chinese character is a word.</item>
/// <item>Single letters with dots between them are one word, the last dot included (<c>U.S.</c>, <c>т.е.</c>).</item>
/// <item>Otherwise a word is a run of letters, combining marks and digits, beginning with a letter or digit.</item>
/// <item>An apostrophe between two letters belongs to the word (<c>don't</c>, <c>O’Brien</c>).</item>
/// <item>A possessive <c>'s</c> at the end is no part of the word, and no word; after digits, a closing mark or bracket too.</item>
/// <item>Soft hyphens and zero-width characters inside a word are part of its stretch; a hyphen parts words.</item>
/// </list>
/// The text is never changed: <c>text[token.Start..token.End]</c> is the word as written.
/// </remarks>
/// <example><c>Tokenizer.Tokenize("NATO's U.S.-led bloc")</c> gives <c>NATO</c>, <c>U.S.</c>, <c>led</c>, <c>bloc</c>.</example>
public static class Tokenizer
{
    /// <summary>The words of the whole text, in order.</summary>
    public static IReadOnlyList<Token> Tokenize(string text) => Tokenize(text, new Span(0, text.Length));

    /// <summary>The words of a stretch of the text, in order; offsets are those of the text.</summary>
    public static IReadOnlyList<Token> Tokenize(string text, Span within)
    {
        var tokens = new List<Token>(within.Length / 5);
        var units = new Utf16Text(text);
        for (var at = within.Start; TryNext(units, at, within.End, within.End, out var token); at = token.After) tokens.Add(token);
        return tokens;
    }

    /// <summary>The first word that begins at a place or after it and before another; it may go on after that, to the limit.</summary>
    internal static bool TryNext<TText>(TText text, int at, int before, int limit, out Token token) where TText : IText, allows ref struct
    {
        while (at < before)
        {
            if (text.Unit(at) is ' ' or '\n' or ',')
            {
                at++;
                continue;
            }
            var rune = text.At(at);
            if (Characters.IsWord(rune) && !Characters.IsMark(rune))
            {
                token = Read(text, at, rune, limit);
                return true;
            }
            at += TText.Size(rune);
            if (IsPossessiveOfMarked(text, at - TText.Size(rune), rune, limit)) at++;
        }
        token = default;
        return false;
    }

    private static Token Read<TText>(TText text, int start, Rune first, int limit) where TText : IText, allows ref struct
    {
        var end = start + TText.Size(first);
        if (!Characters.IsHan(first)) end = Abbreviation(text, start, first, limit) ?? Run(text, end, limit);
        return Possessive(text, start, end, limit);
    }

    // Letters, marks and digits; ignorable characters and apostrophes only where a word goes on after them.
    private static int Run<TText>(TText text, int end, int limit) where TText : IText, allows ref struct
    {
        while (end < limit)
        {
            var unit = text.Unit(end);
            if (unit < 0x80 && char.IsAsciiLetterOrDigit((char)unit))
            {
                end++;
                continue;
            }
            if (unit == ' ') break;
            var rune = text.At(end);
            if (Characters.IsWord(rune))
            {
                if (Characters.IsHan(rune)) break;
                end += TText.Size(rune);
                continue;
            }
            var next = SkipIgnorable(text, end, limit);
            var apostrophe = next < limit && Characters.IsApostrophe(text.At(next));
            if (apostrophe) next = SkipIgnorable(text, next + TText.Size(text.At(next)), limit);
            if (next == end || next >= limit) break;
            rune = text.At(next);
            if (!Characters.IsWord(rune) || Characters.IsHan(rune)) break;
            if (apostrophe && !(Rune.IsLetter(rune) && IsLetterOrMark(text.Before(end)))) break;
            end = next;
        }
        return end;
    }

    private static int SkipIgnorable<TText>(TText text, int at, int limit) where TText : IText, allows ref struct
    {
        while (at < limit && text.At(at) is var rune && Characters.IsIgnorable(rune)) at += TText.Size(rune);
        return at;
    }

    private static bool IsLetterOrMark(Rune rune) => Characters.IsWord(rune) && !Rune.IsDigit(rune);

    // The end of "U.S." or "т.е" beginning here, or null where no such abbreviation begins.
    private static int? Abbreviation<TText>(TText text, int start, Rune first, int limit) where TText : IText, allows ref struct
    {
        if (!Rune.IsLetter(first)) return null;
        int? end = null;
        var at = start + TText.Size(first);
        while (at + 1 < limit && text.Unit(at) == '.')
        {
            var letter = text.At(at + 1);
            var after = at + 1 + TText.Size(letter);
            if (!Rune.IsLetter(letter) || Characters.IsHan(letter) || (after < limit && Characters.IsWord(text.At(after)))) break;
            at = after;
            end = at;
        }
        return end is { } last && last < limit && text.Unit(last) == '.' ? last + 1 : end;
    }

    private static Token Possessive<TText>(TText text, int start, int end, int limit) where TText : IText, allows ref struct
    {
        if (end - start > 2 && text.Unit(end - 1) is 's' or 'S' && text.Before(end - 1) is var mark && Characters.IsApostrophe(mark))
        {
            var word = end - 1 - TText.Size(mark);
            while (text.Before(word) is var rune && Characters.IsIgnorable(rune)) word -= TText.Size(rune);
            return new Token(start, word, end);
        }
        return new Token(start, end, end < limit && text.At(end) is var after && IsPossessive(text, end, after, limit) ? end + TText.Size(after) + 1 : end);
    }

    // Whether an apostrophe (the character here) and an s that ends there stand here.
    private static bool IsPossessive<TText>(TText text, int at, Rune here, int limit) where TText : IText, allows ref struct
    {
        var s = at + TText.Size(here);
        return s < limit && Characters.IsApostrophe(here) && text.Unit(s) is 's' or 'S' && (s + 1 >= limit || !Characters.IsWord(text.At(s + 1)));
    }

    /// <summary>Whether a possessive stands here after a closing mark or bracket, as in <c>the “bloc”'s plans</c>.</summary>
    internal static bool IsPossessiveOfMarked(string text, int at, int limit) => IsPossessiveOfMarked(new Utf16Text(text), at, Characters.At(text, at), limit);

    /// <summary>Whether an apostrophe belongs to the word before it, as in <c>don't</c> and <c>bloc's</c>: no word begins right after it.</summary>
    internal static bool IsInWord(string text, int at, int limit)
    {
        var units = new Utf16Text(text);
        var (here, before) = (Characters.At(text, at), at);
        if (IsPossessiveOfMarked(units, at, here, limit) || (Characters.IsWord(Characters.Before(text, at)) && IsPossessive(units, at, here, limit))) return true;
        while (Characters.Before(text, before) is var rune && Characters.IsIgnorable(rune)) before -= rune.Utf16SequenceLength;
        var after = SkipIgnorable(units, at + here.Utf16SequenceLength, limit);
        return after < limit && IsLetterOrMark(Characters.Before(text, before)) && !Characters.IsHan(Characters.Before(text, before)) && Rune.IsLetter(Characters.At(text, after)) && !Characters.IsHan(Characters.At(text, after));
    }

    private static bool IsPossessiveOfMarked<TText>(TText text, int at, Rune here, int limit) where TText : IText, allows ref struct
    {
        if (at < 2 || !IsPossessive(text, at, here, limit)) return false;
        var mark = text.Before(at);
        return mark.Value is '"' or '”' or '’' or '»' or '›' or '」' or '』' or ')' or ']' && at > TText.Size(mark) && !Rune.IsWhiteSpace(text.Before(at - TText.Size(mark)));
    }
}
