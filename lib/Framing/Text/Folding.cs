namespace Framing.Text;

/// <summary>Folds a word to the form under which it is matched.</summary>
/// <remarks>
/// The named rules: <b>case</b> (lower case, invariant), <b>width</b> (full-width letters and digits), <b>ligatures</b> (<c>ﬁ</c> equals
/// <c>fi</c>), <b>accents</b> (a decomposed letter equals the composed one; accents are kept), <b>apostrophes</b> (all written <c>'</c>),
/// <b>ignorable</b> characters dropped, <b>ё</b> equals <b>е</b>, the last dot of an abbreviation dropped.
/// British and American spellings are joined on the pattern's side, simplified and traditional Chinese characters too: see <see cref="EnglishSpelling"/>
/// and <see cref="ChineseVariants"/>.
/// </remarks>
/// <example><c>Folding.Fold("Ｏ’Brien")</c> is <c>o'brien</c>.</example>
public static class Folding
{
    /// <summary>A character folds to at most so many.</summary>
    internal const int MostUnits = 3;

    // A full-width character lies this far above its ASCII one.
    private const int FullWidth = 0xFEE0;

    /// <summary>The folded form of one word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var room = word.Length * MostUnits;
        System.Span<char> folded = room <= 192 ? stackalloc char[room] : new char[room];
        return folded[..Fold(word, folded)].ToString();
    }

    /// <summary>Folds one word into a buffer, <see cref="MostUnits"/> times as long at least.</summary>
    /// <returns>The length of the folded form.</returns>
    internal static int Fold(ReadOnlySpan<char> word, System.Span<char> folded)
    {
        if (IsPlain(word)) return word.ToLowerInvariant(folded);
        var room = word.Length * MostUnits;
        System.Span<char> spelt = room <= 192 ? stackalloc char[room] : new char[room];
        var length = Composition.Compose(folded[..((ReadOnlySpan<char>)spelt[..Spell(word, spelt)]).ToLowerInvariant(folded)]);
        folded[..length].Replace('ё', 'е');
        return length > 1 && folded[length - 1] == '.' ? length - 1 : length;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }
        return true;
    }

    // Letters and digits in their plain width, ligatures as letters, one apostrophe, nothing ignorable.
    private static int Spell(ReadOnlySpan<char> word, System.Span<char> spelt)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (Characters.IsIgnorable(c)) continue;
            if (Ligature(c) is { } letters)
            {
                letters.CopyTo(spelt[length..]);
                length += letters.Length;
            }
            else
            {
                spelt[length++] = Characters.IsApostrophe(c) ? '\'' : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidth) : c;
            }
        }
        return length;
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
