namespace Framing.Text;

/// <summary>Tells the language of a stretch of text by its letters and its commonest words.</summary>
/// <remarks>
/// The rules, in order: kana make it Japanese and hangul Korean; else Chinese characters make it Chinese. Most letters Cyrillic: Ukrainian where it has
/// <c>і</c>, <c>ї</c> or <c>є</c> and no <c>ы</c>, <c>э</c> or <c>ъ</c>, else Russian. Most letters Latin: English where at least one word in eight is one of its commonest. Otherwise, and below
/// a dozen words (three in the other scripts), the language is not told.
/// </remarks>
internal static class Language
{
    // Letters of their own show a language sooner than the commonest words of one do.
    private const int FewestWords = 12, FewestOfOtherScripts = 3;

    private const int OneIn = 8;

    private static readonly HashSet<string> English = ["the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "be", "by", "are", "this", "from", "at", "have", "not", "which", "its", "has"];

    /// <summary>The language as two letters, or null where nothing tells it.</summary>
    public static string? Of(string text, Span span)
    {
        var words = Tokenizer.Tokenize(text, span);
        if (words.Count < FewestOfOtherScripts) return null;
        var letters = text.AsSpan(span.Start, span.Length);
        switch (Scripts.Of(text, span, Script.Latin))
        {
            case Script.Han: return letters.ContainsAnyInRange('\u3041', '\u30FE') ? "ja" : "zh";
            case Script.Cyrillic: return letters.ContainsAny("іїєІЇЄ") && !letters.ContainsAny("ыэъЫЭЪ") ? "uk" : "ru";
            default:
                if (letters.ContainsAnyInRange('\uAC00', '\uD7A3')) return "ko";
                return words.Count >= FewestWords && words.Count(w => English.Contains(Folding.Fold(text.AsSpan(w.Start, w.End - w.Start)))) * OneIn >= words.Count ? "en" : null;
        }
    }
}
