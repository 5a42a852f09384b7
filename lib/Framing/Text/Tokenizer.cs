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
        for (var i = within.Start; i < within.End;)
        {
            if (text[i] is ' ' or '\n' or ',')
            {
                i++;
                continue;
            }
            var rune = Characters.At(text, i);
            if (Characters.IsWord(rune) && !Characters.IsMark(rune))
            {
                tokens.Add(Next(text, i, rune, within.End));
                i = tokens[^1].After;
            }
            else
            {
                i += IsPossessiveOfMarked(text, i, within.End) ? 2 : rune.Utf16SequenceLength;
            }
        }
        return tokens;
    }

    private static Token Next(string text, int start, Rune first, int limit)
    {
        var end = start + first.Utf16SequenceLength;
        if (!Characters.IsHan(first)) end = Abbreviation(text, start, first, limit) ?? Run(text, end, limit);
        return Possessive(text, start, end, limit);
    }

    // Letters, marks and digits; ignorable characters and apostrophes only where a word goes on after them.
    private static int Run(string text, int end, int limit)
    {
        while (end < limit)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
                continue;
            }
            if (text[end] == ' ') break;
            var rune = Characters.At(text, end);
            if (Characters.IsWord(rune))
            {
                if (Characters.IsHan(rune)) break;
                end += rune.Utf16SequenceLength;
                continue;
            }
            var next = SkipIgnorable(text, end, limit);
            var apostrophe = next < limit && Characters.IsApostrophe(text[next]);
            if (apostrophe) next = SkipIgnorable(text, next + 1, limit);
            if (next == end || next >= limit) break;
            rune = Characters.At(text, next);
            if (!Characters.IsWord(rune) || Characters.IsHan(rune)) break;
            if (apostrophe && !(Rune.IsLetter(rune) && IsLetterOrMark(Characters.Before(text, end)))) break;
            end = next;
        }
        return end;
    }

    private static int SkipIgnorable(string text, int at, int limit)
    {
        while (at < limit && Characters.IsIgnorable(text[at])) at++;
        return at;
    }

    private static bool IsLetterOrMark(Rune rune) => Characters.IsWord(rune) && !Rune.IsDigit(rune);

    // The end of "U.S." or "т.е" beginning here, or null where no such abbreviation begins.
    private static int? Abbreviation(string text, int start, Rune first, int limit)
    {
        if (!Rune.IsLetter(first)) return null;
        int? end = null;
        var at = start + first.Utf16SequenceLength;
        while (at + 1 < limit && text[at] == '.')
        {
            var letter = Characters.At(text, at + 1);
            var after = at + 1 + letter.Utf16SequenceLength;
            if (!Rune.IsLetter(letter) || Characters.IsHan(letter) || (after < limit && Characters.IsWord(Characters.At(text, after)))) break;
            at = after;
            end = at;
        }
        return end is { } last && last < limit && text[last] == '.' ? last + 1 : end;
    }

    private static Token Possessive(string text, int start, int end, int limit)
    {
        if (end - start > 2 && text[end - 1] is 's' or 'S' && Characters.IsApostrophe(text[end - 2]))
        {
            var word = end - 2;
            while (Characters.IsIgnorable(text[word - 1])) word--;
            return new Token(start, word, end);
        }
        return new Token(start, end, IsPossessive(text, end, limit) ? end + 2 : end);
    }

    // Whether an apostrophe and an s that ends there stand here.
    private static bool IsPossessive(string text, int at, int limit) =>
        at + 1 < limit && Characters.IsApostrophe(text[at]) && text[at + 1] is 's' or 'S' && (at + 2 >= limit || !Characters.IsWord(Characters.At(text, at + 2)));

    /// <summary>Whether a possessive stands here after a closing mark or bracket, as in <c>the “bloc”'s plans</c>.</summary>
    internal static bool IsPossessiveOfMarked(string text, int at, int limit) => at > 1 && IsPossessive(text, at, limit) && EndsSomething(text, at - 1);

    private static bool EndsSomething(string text, int at) =>
        text[at] is '"' or '”' or '’' or '»' or '›' or '」' or '』' or ')' or ']' && !char.IsWhiteSpace(text[at - 1]);
}
