using Framing.Corpora;
using Framing.Text;

namespace Framing.Counting;

/// <summary>What a rate is counted among, where that is not the same for all.</summary>
/// <remarks>Chinese is written without spaces: its words are those of a dictionary, or its characters, as the corpus's definition has it.</remarks>
internal static class Units
{
    /// <summary>What a reader has to know of a table whose rows are words; empty where nothing.</summary>
    public static string OfWords(IEnumerable<string> words, Definition definition)
    {
        var scripts = words.Select(w => Scripts.Of(w, new Span(0, w.Length), Script.Latin)).ToHashSet();
        return string.Join(' ', ((string[])
        [
            scripts.Contains(Script.Han) ? $"{Rule(definition)} its rates are per 10,000 {Such(definition)}." : "",
            scripts.Contains(Script.Cyrillic) ? "Russian is compared in the forms as written: cases of one word have rows of their own." : "",
            scripts.Count > 1 ? "Words of different languages stand in one table here: a rate among the words of one is not on the scale of another's." : "",
        ]).Where(s => s.Length > 0));
    }

    /// <summary>What a reader has to know of counts of phrases among words; empty where no words are mostly Chinese.</summary>
    /// <param name="groups">Whose words, how many, and how many of them are Chinese.</param>
    /// <param name="definition">What is counted.</param>
    public static string OfCounts(IReadOnlyList<(string Name, long Words, long Chinese)> groups, Definition definition)
    {
        var chinese = groups.Where(g => IsChinese(g.Words, g.Chinese)).Select(g => g.Name).Distinct().ToList();
        if (chinese.Count == 0) return "";
        var others = groups.Where(g => g.Words > 0 && !IsChinese(g.Words, g.Chinese)).Select(g => g.Name).Distinct().Except(chinese).Any();
        return others ? $"{Rule(definition)} the rates of {string.Join(", ", chinese)} are per 10,000 {Such(definition)}, and not on one scale with those per 10,000 words of another language."
            : $"{Rule(definition)} rates are per 10,000 {Such(definition)}.";
    }

    /// <summary>What words are where no other language's are meant.</summary>
    public const string Words = "words";

    /// <summary>The unit of so many words, of which so many are Chinese, in a word or two.</summary>
    public static string Name(long words, long chinese, Definition definition) =>
        !IsChinese(words, chinese) ? Words : definition.CountsCharacters ? "Chinese characters" : "Chinese words (ICU)";

    /// <summary>Whether words are mostly Chinese.</summary>
    public static bool IsChinese(long words, long chinese) => chinese * 2 > words;

    private static string Rule(Definition definition) => definition.CountsCharacters ? "A Chinese character counts as a word:" : "Chinese is cut into words by ICU's dictionary:";

    private static string Such(Definition definition) => definition.CountsCharacters ? "characters" : "such words";
}
