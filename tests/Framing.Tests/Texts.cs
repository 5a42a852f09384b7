using System.Globalization;
using CsCheck;
using Framing.Text;
using ICU4N.Text;

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

    private static readonly string[] Reports =
    [
        " ", " ", " ", ", ", ". ", ".\n\n", ": ", "“", "”", "\"", "\"", "‘", "’", "«", "»", " (", ") ", " — ", "Lin Jian", "Chinese Foreign Ministry spokesman Lin Jian", "Beijing", "the Kremlin", "NATO", "He", "they", "Mr. Putin",
        " said", " says", "said that ", " told reporters that ", "according to ", " added", " believes that ", " warned of ", "who ", "that ", "the cold war", "must end", "China's rise", "U.S. hegemony", "in 2024", "not", " and ", "statement", "reads", "don't", "北约", "сказал",
    ];

    /// <summary>Up to forty pieces of news: who says what, with marks and without, well formed and not.</summary>
    public static readonly Gen<string> News = Gen.OneOf(Reports.Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat);

    /// <summary>The words of a text told slowly: the tokenizer's, and of each run of Chinese characters those between the breaks that ICU itself finds;
    /// what comes after a character of two units is shown to it as a run of its own, since its port to .NET loses its place there.</summary>
    public static IReadOnlyList<Span> Words(string text)
    {
        var words = new List<Span>();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var isHan = Framing.Text.Characters.IsHan(Framing.Text.Characters.At(text, token.Start));
            if (isHan && Framing.Text.Characters.Before(text, token.Start) is { IsBmp: true } before && Framing.Text.Characters.IsHan(before) && token.Span.Length == 1) continue;
            if (isHan && token.Span.Length == 1) words.AddRange(Breaks(text, token.Start));
            else words.Add(token.Span);
        }
        return words;
    }

    private static IEnumerable<Span> Breaks(string text, int start)
    {
        var run = string.Concat(text[start..].EnumerateRunes().TakeWhile(r => r.IsBmp && Framing.Text.Characters.IsHan(r)));
        var breaks = BreakIterator.GetWordInstance(CultureInfo.InvariantCulture);
        breaks.SetText(run);
        breaks.First();
        for (int from = 0, to = breaks.Next(); to != BreakIterator.Done; (from, to) = (to, breaks.Next())) yield return new Span(start + from, start + to);
    }

    private static readonly string[] OtherReports =
    [
        " ", " ", ", ", ". ", "\n\n", ": ", "«", "»", "„", "“", "”", " — ", "— ", "«Норд»", "Линь Цзянь", "официальный представитель МИД КНР Линь Цзянь", "Кремль", "в Кремле", "он", "они", "С. Лавров",
        " сказал", " заявили", " что ", "по словам ", "по его словам", "цитирует ", "говорится в заявлении ", "назвав", " и ", "который ", "холодная война", "не уступим",
        "，", "。", "：", "、", "“", "”", "「", "」", "《", "》", "（", "）", "林剑", "中国外交部发言人林剑", "弗拉基米尔·普京", "·", "他", "有人", "王毅外长", "说", "表示", "称", "据", "报道", "的话说", "在会上", "3日", "和", "与", "的", "地", "声明", "冷战思维", "號", "said",
    ];

    /// <summary>Up to forty pieces of Russian and Chinese news.</summary>
    public static readonly Gen<string> OtherNews = Gen.OneOf(OtherReports.Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat);

    /// <summary>Up to sixty such pieces in a row.</summary>
    public static readonly Gen<string> Nasty = Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 60].Select(string.Concat);

    private static readonly string[] Characters =
    [
        " ", " ", " ", ".", ".", ",", "-", "\n", "'", "'", "’", "’", "‘", "ʼ", "＇", "\"", "”", "“", "»", ")", "]", "\u00AD", "\u200B", "\uFEFF", "\u00A0", "\u2028", "\r", "\u3000", "！", "。", "\u2011",
        "a", "b", "s", "s", "S", "A", "x", "7", "1", "é", "e\u0301", "×", "÷", "ª", "²", "ß", "İ", "\u212A", "ﬁ", "д", "Е", "ё", "й", "и\u0306", "\u0301", "҂", "ѩ", "ω", "Ω", "冷", "战", "㐀", "䷀", "々", "〇", "〆", "カ", "냉", "Ｎ", "２", "－", "\U00020000", "\U0001D400", "👍", "\uD800", "\0",
    ];

    /// <summary>Up to two hundred characters in a row, without regard to words: what a reader of bytes has to tell apart.</summary>
    public static readonly Gen<string> Jumbled = Gen.OneOf(Characters.Select(Gen.Const).ToArray()).Array[0, 200].Select(string.Concat);
}
