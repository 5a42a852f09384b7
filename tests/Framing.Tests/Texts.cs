using CsCheck;

namespace Framing.Tests;

/// <summary>Random texts made of what breaks readers of text: marks, hyphens, apostrophes, other scripts, half characters.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "\t", ".", ",", ":", "…", "?", "-", "–", "—", "(", ")", "[", "]", "_", "/",
        "'", "’", "‘", "ʼ", "＇", "'s", "’s ", "s' ", "\"", "\"", "“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』", "＂",
        "a", "I", "s", "NATO", "said", "the", "cold", "war", "Cold War", "don't", "O’Brien", "U.S.", "т.е.", "ё", "война", "冷战", "思维", "\U00020000", "\U0001D400", "👍",
        "e\u0301", "\u0301", "\u00AD", "\u200B", "\uFEFF", "\u202E", "\0", "\uD800", "\uDC00", "ＮＡＴＯ", "ﬁ", "1990", "7", "<b>", "&", "=",
    ];

    /// <summary>Up to sixty such pieces in a row.</summary>
    public static readonly Gen<string> Nasty = Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 60].Select(string.Concat);
}
