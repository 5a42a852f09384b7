using Framing.Text;

namespace Framing.Counting;

/// <summary>What a rate is counted among, where that is not the same for all.</summary>
/// <remarks>Where phrases are counted, a Chinese character is a word, since phrases are looked for in the text as written. Where words themselves are compared,
/// Chinese is cut into words by a dictionary.</remarks>
internal static class Units
{
    /// <summary>What a reader has to know of a table whose rows are words; empty where nothing.</summary>
    public static string OfWords(IEnumerable<string> words)
    {
        var scripts = words.Select(w => Scripts.Of(w, new Span(0, w.Length), Script.Latin)).ToHashSet();
        return string.Join(' ', ((string[])
        [
            scripts.Contains(Script.Han) ? "Chinese is cut into words by ICU's dictionary, and its rates are per 10,000 such words, not characters." : "",
            scripts.Contains(Script.Cyrillic) ? "Russian is compared in the forms as written: cases of one word have rows of their own." : "",
            scripts.Count > 1 ? "Words of different languages stand in one table here: a rate among the words of one is not on the scale of another's." : "",
        ]).Where(s => s.Length > 0));
    }

    /// <summary>What a reader has to know of counts of phrases among words; empty where all words are words.</summary>
    /// <param name="groups">Whose words, how many, and how many of them are Chinese characters.</param>
    public static string OfCounts(IReadOnlyList<(string Name, long Words, long Characters)> groups)
    {
        var chinese = groups.Where(g => g.Characters * 2 > g.Words).Select(g => g.Name).Distinct().ToList();
        if (chinese.Count == 0) return "";
        var others = groups.Where(g => g.Words > 0 && g.Characters * 2 <= g.Words).Select(g => g.Name).Distinct().Except(chinese).Any();
        return others ? $"A Chinese character counts as a word: the rates of {string.Join(", ", chinese)} are per 10,000 characters, and not on one scale with those per 10,000 words." : "A Chinese character counts as a word: rates are per 10,000 characters.";
    }
}
