using System.Buffers;
using System.Text;

namespace Framing.Text;

/// <summary>Folds a word to the form under which it is matched.</summary>
/// <remarks>
/// The named rules: <b>case</b> (lower case, invariant), <b>width</b> (full-width letters and digits), <b>ligatures</b> (<c>ﬁ</c> equals
/// <c>fi</c>), <b>accents</b> (a decomposed letter equals the composed one; accents are kept), <b>apostrophes</b> (all written <c>'</c>),
/// <b>ignorable</b> characters dropped, <b>ё</b> equals <b>е</b>, the last dot of an abbreviation dropped.
/// British and American spellings are joined on the pattern's side: see <see cref="EnglishSpelling"/>.
/// </remarks>
/// <example><c>Folding.Fold("Ｏ’Brien")</c> is <c>o'brien</c>.</example>
public static class Folding
{
    // A full-width character lies this far above its ASCII one.
    private const int FullWidth = 0xFEE0;

    private static readonly SearchValues<char> AsciiWord = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The folded form of one word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyExcept(AsciiWord)) return FoldOther(word);
        System.Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(buffer);
        return buffer.ToString();
    }

    private static string FoldOther(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (Characters.IsIgnorable(c)) continue;
            if (Ligature(c) is { } letters) folded.Append(letters);
            else folded.Append(Characters.IsApostrophe(c) ? '\'' : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidth) : c);
        }
        var text = Composition.Compose(folded.ToString().ToLowerInvariant()).Replace('ё', 'е');
        return text.Length > 1 && text[^1] == '.' ? text[..^1] : text;
    }

    private static string? Ligature(char c) => c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };
}
