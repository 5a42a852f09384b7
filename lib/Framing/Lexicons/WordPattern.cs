using System.Text;
using Framing.Text;

namespace Framing.Lexicons;

/// <summary>One word of a <see cref="PhrasePattern"/>: a set of spellings, or a form with wildcards.</summary>
public sealed class WordPattern
{
    private readonly byte[][] bytes;

    private readonly string? stem;

    private WordPattern(IReadOnlyList<string> forms, bool hasWildcard, string? stem = null) => (this.stem, Forms, HasWildcard, bytes) = (stem, forms, hasWildcard, [.. forms.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The folded spellings any of which matches; with wildcards in them if <see cref="HasWildcard"/>.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Whether <c>*</c> or <c>?</c> stands in the forms.</summary>
    public bool HasWildcard { get; }

    /// <summary>Whether any word at all matches.</summary>
    public bool IsAny => Forms is ["*"];

    /// <summary>Whether the inflected forms of a Russian word match.</summary>
    public bool IsInflected => stem is not null;

    /// <summary>A word without wildcards, in each of its spellings.</summary>
    internal static WordPattern Exact(string folded) => new(ChineseVariants.Of(folded) is { Count: > 1 } variants ? variants : EnglishSpelling.Variants(folded), false);

    /// <summary>A Russian word in each of its inflected forms: the words that have its stem.</summary>
    internal static WordPattern Inflected(string folded) => Stemmed(RussianStem.Of(folded));

    private static WordPattern Stemmed(string stem) => new([stem + "*"], true, stem);

    /// <summary>A word with wildcards; spellings are joined in the part before the first wildcard.</summary>
    internal static WordPattern Glob(string folded)
    {
        while (folded.Contains("**", StringComparison.Ordinal)) folded = folded.Replace("**", "*");
        var wild = folded.AsSpan().IndexOfAny('*', '?');
        var rest = folded[wild..];
        return new([.. EnglishSpelling.Variants(folded[..wild], isPrefix: true).Select(v => v + rest)], true);
    }

    /// <summary>Whether a folded word of a text matches; <c>?</c> takes one character, however many bytes it has.</summary>
    /// <param name="word">The word in UTF-8.</param>
    public bool Matches(ReadOnlySpan<byte> word)
    {
        foreach (var form in bytes)
        {
            if (HasWildcard ? MatchesGlob(form, word) : word.SequenceEqual(form)) return stem is null || RussianStem.Of(Encoding.UTF8.GetString(word)) == stem;
        }
        return false;
    }

    /// <summary>Whether the same words match.</summary>
    internal bool IsSame(WordPattern other) => stem == other.stem && Forms.SequenceEqual(other.Forms);

    /// <summary>Whether a folded word that begins with this byte may match.</summary>
    internal bool MayBeginWith(byte first) => bytes.Any(b => b[0] == first || b[0] is (byte)'*' or (byte)'?');

    // The usual two-pointer scan: on a mismatch, the last star takes one more character. At most form × word steps.
    private static bool MatchesGlob(ReadOnlySpan<byte> form, ReadOnlySpan<byte> word)
    {
        var (f, w, star, mark) = (0, 0, -1, 0);
        while (w < word.Length)
        {
            if (f < form.Length && form[f] == '*')
            {
                (star, mark) = (f++, w);
            }
            else if (f < form.Length && form[f] == '?')
            {
                f++;
                w = AfterCharacter(word, w);
            }
            else if (f < form.Length && form[f] == word[w])
            {
                f++;
                w++;
            }
            else if (star >= 0)
            {
                (f, w) = (star + 1, mark = AfterCharacter(word, mark));
            }
            else
            {
                return false;
            }
        }
        while (f < form.Length && form[f] == '*') f++;
        return f == form.Length;
    }

    private static int AfterCharacter(ReadOnlySpan<byte> word, int at)
    {
        do at++;
        while (at < word.Length && (word[at] & 0xC0) == 0x80);
        return at;
    }
}
