using System.Text;

namespace Framing.Text;

/// <summary>Folds a word to the form under which it is matched.</summary>
/// <remarks>
/// The named rules: <b>case</b> (lower case, invariant), <b>width</b> (full-width letters and digits, compatibility forms),
/// <b>accents</b> (a decomposed letter equals the composed one; accents are kept), <b>apostrophes</b> (all written <c>'</c>),
/// <b>ignorable</b> characters dropped, <b>ё</b> equals <b>е</b>, the last dot of an abbreviation dropped.
/// British and American spellings are joined on the pattern's side: see <see cref="EnglishSpelling"/>.
/// </remarks>
/// <example><c>Folding.Fold("Ｏ’Brien")</c> is <c>o'brien</c>.</example>
public static class Folding
{
    /// <summary>The folded form of one word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var plain = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c)) { plain = false; break; }
        }
        System.Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        if (plain)
        {
            word.ToLowerInvariant(buffer);
            return buffer.ToString();
        }
        var length = 0;
        foreach (var c in word)
        {
            if (!Characters.IsIgnorable(c)) buffer[length++] = Characters.IsApostrophe(c) || c == 'ʼ' ? '\'' : c;
        }
        var text = buffer[..length].ToString();
        text = Normalized(text).ToLowerInvariant().Replace('ё', 'е');
        return text.Length > 1 && text[^1] == '.' ? text[..^1] : text;
    }

    // Lone surrogates cannot be normalised; they stand in no word, but a caller may fold any string.
    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
