using System.Text.RegularExpressions;
using Framing.Lexicons;

namespace Framing.Formats.Dictionaries;

/// <summary>LIWC's <c>.dic</c>: numbered categories between two lines of <c>%</c>, nested by tabs, then a pattern with its categories' numbers on each line.</summary>
/// <remarks>
/// Two conditions on the word beside a pattern are kept: <c>like (02 134)125/464</c> is of category 125 right after a word of 2 or 134, and of 464 elsewhere;
/// <c>kind &lt;of&gt;131/125</c> is of 131 right before <c>of</c>, and of 125 elsewhere. The words of a condition's categories are those that stand there
/// without a condition of their own.
/// </remarks>
internal static partial class LiwcDictionary
{
    public static void Read(string[] lines, DictionaryBuilder dictionary, string path)
    {
        var marks = lines.Index().Where(l => l.Item.Trim() == "%").Select(l => l.Index).Take(2).ToArray();
        if (marks is not [var first, var second]) throw new InputException("the two lines of % around the categories are not there; check that this is a LIWC dictionary", path, 1);
        var categories = Categories(lines, first + 1, second, dictionary);
        var conditional = new List<(string Pattern, Match Item, int Line)>();
        for (var i = second + 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            if (Entry().Match(lines[i]) is not { Success: true } entry)
            {
                dictionary.LeaveOut(i + 1, $"'{lines[i].Trim()}' is no pattern with the numbers of its categories");
                continue;
            }
            var pattern = entry.Groups["pattern"].Value;
            foreach (Match item in Item().Matches(entry.Groups["items"].Value))
            {
                if (item.Groups["after"].Success || item.Groups["before"].Success) conditional.Add((pattern, item, i + 1));
                else if (Category(item.Groups["then"].Value, pattern, i + 1) is { } category) dictionary.Add(category, pattern, i + 1);
            }
        }
        foreach (var (pattern, item, line) in conditional) AddConditional(pattern, item, line);

        void AddConditional(string pattern, Match item, int line)
        {
            var (then, other) = (item.Groups["then"].Value, item.Groups["else"].Value);
            var isAfter = item.Groups["after"].Success;
            if (Beside(item, isAfter, pattern, line) is not { Count: > 0 } beside)
            {
                dictionary.LeaveOut(line, $"'{item.Value}' of '{pattern}' names no word that stands beside it");
                return;
            }
            if (Category(then, pattern, line) is { } category) dictionary.Add(category, pattern, line, new Condition(isAfter ? Relation.After : Relation.Before, 1, beside));
            if (other.Length > 0 && Category(other, pattern, line) is { } elsewhere) dictionary.Add(elsewhere, pattern, line, new Condition(isAfter ? Relation.NotAfter : Relation.NotBefore, 1, beside));
        }

        IReadOnlyList<PhrasePattern>? Beside(Match item, bool isAfter, string pattern, int line)
        {
            if (isAfter) return [.. Numbers(item.Groups["after"].Value).SelectMany(n => Category(n, pattern, line) is { } of ? dictionary.Of(of) : []).DistinctBy(p => p.Text)];
            try
            {
                return [PhrasePattern.Parse(item.Groups["before"].Value)];
            }
            catch (InputException)
            {
                return null;
            }
        }

        string[]? Category(string number, string pattern, int line)
        {
            if (categories.TryGetValue(number.TrimStart('0'), out var category)) return category;
            dictionary.LeaveOut(line, $"the category {number} of '{pattern}' is not listed");
            return null;
        }
    }

    private static string[] Numbers(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string[]> Categories(string[] lines, int from, int to, DictionaryBuilder dictionary)
    {
        var (categories, above) = (new Dictionary<string, string[]>(), new List<string>());
        for (var i = from; i < to; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            if (CategoryLine().Match(lines[i]) is not { Success: true } category)
            {
                dictionary.LeaveOut(i + 1, $"'{lines[i].Trim()}' is no category with a number");
                continue;
            }
            var depth = Math.Min(category.Groups["tabs"].Length, above.Count);
            above.RemoveRange(depth, above.Count - depth);
            above.Add(category.Groups["name"].Value.Trim());
            categories[category.Groups["number"].Value.TrimStart('0')] = [.. above];
        }
        return categories;
    }

    [GeneratedRegex(@"^(?<tabs>\t*) *(?<number>\d+)\s+(?<name>\S.*)$")]
    private static partial Regex CategoryLine();

    [GeneratedRegex(@"^\s*(?<pattern>[^\s<(].*?)\s*(?<items>(?:(?<=\s)|(?=[<(]))(?:(?:\([\d\s]+\)|<[^<>]+>)?\s*\d+(?:/\d+)?(?:\s+|$))+)$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?:\((?<after>[\d\s]+)\)\s*|<(?<before>[^<>]+)>\s*)?(?<then>\d+)(?:/(?<else>\d+))?")]
    private static partial Regex Item();
}
