using System.Text.RegularExpressions;

namespace Framing.Formats.Dictionaries;

/// <summary>WordStat's <c>.cat</c>: categories nested by tabs, patterns with their weight in brackets, <c>_</c> for the space of a phrase.</summary>
/// <remarks>Rules (lines that begin with <c>@</c>) and weights other than 1 cannot be expressed and are listed; a weighted pattern counts as 1.</remarks>
internal static partial class WordStatDictionary
{
    public static void Read(string[] lines, DictionaryBuilder dictionary)
    {
        var above = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            var words = line.Trim();
            if (words.Length == 0) continue;
            var depth = Math.Min(line.TakeWhile(char.IsWhiteSpace).Count(c => c == '\t'), above.Count);
            if (words[0] == '@')
            {
                dictionary.LeaveOut(i + 1, $"the rule '{words}' is not read");
            }
            else if (Weighted().Match(words) is { Success: true } pattern)
            {
                if (pattern.Groups["weight"].Value != "1") dictionary.LeaveOut(i + 1, $"the weight {pattern.Groups["weight"].Value} of '{pattern.Groups["pattern"].Value}' is not kept, it counts as 1");
                dictionary.Add([.. above.Take(depth)], pattern.Groups["pattern"].Value.Replace('_', ' '), i + 1);
            }
            else
            {
                above.RemoveRange(depth, above.Count - depth);
                above.Add(words);
            }
        }
    }

    [GeneratedRegex(@"^(?<pattern>.+?)\s*\((?<weight>-?[\d.]+)\)$")]
    private static partial Regex Weighted();
}
