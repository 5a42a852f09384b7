using System.Globalization;
using System.Text;

namespace Framing.Text;

/// <summary>What each character is to the tokenizer: the ground on which the matching rule stands.</summary>
public static class Characters
{
    /// <summary>A letter, a combining mark or a decimal digit: what a word is made of; the Chinese zero 〇 too. The letter apostrophe (U+02BC) is read as an apostrophe.</summary>
    public static bool IsWord(Rune rune) => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : rune.Value != 'ʼ' && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.DecimalDigitNumber => true,
        _ => rune.Value == '〇',
    };

    /// <summary>A combining mark: part of a word, never its beginning.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A Chinese character. Each is a word of its own: Chinese is written without spaces.</summary>
    public static bool IsHan(Rune rune) => rune.Value
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x323AF) or 0x3005 or 0x3007;

    /// <summary>An apostrophe where it stands between letters: straight, curly (either way), full width or the letter apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '＇' or 'ʼ';

    /// <inheritdoc cref="IsApostrophe(char)"/>
    public static bool IsApostrophe(Rune rune) => rune.IsBmp && IsApostrophe((char)rune.Value);

    /// <summary>A hyphen that joins two words: ASCII, Unicode, non-breaking or full width. Dashes are not hyphens.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\uFF0D';

    /// <summary>A character without width that is no part of what is read: soft hyphen, zero-width space and joiners, byte order mark.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    /// <inheritdoc cref="IsIgnorable(char)"/>
    public static bool IsIgnorable(Rune rune) => rune.IsBmp && IsIgnorable((char)rune.Value);

    /// <summary>Whether a sentence can end on this character.</summary>
    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>The rune at an index; a lone surrogate reads as U+FFFD, which is no word character.</summary>
    public static Rune At(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>The rune that ends before an index; U+FFFD at the beginning and for a lone surrogate.</summary>
    public static Rune Before(string text, int index)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out var rune, out _);
        return rune;
    }
}
