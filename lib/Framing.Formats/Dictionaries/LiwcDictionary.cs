using System.Text.RegularExpressions;

namespace Framing.Formats.Dictionaries;

/// <summary>LIWC's <c>.dic</c>: numbered categories between two lines of <c>%</c>, nested by tabs, then a pattern with its categories' numbers on each line.</summary>
/// <remarks>Patterns that count only beside certain words (<c>like (02 134)125/464</c>, <c>kind &lt;of&gt;131</c>) cannot be expressed and are listed.</remarks>
internal static partial class LiwcDictionary
{
    public static void Read(string[] lines, DictionaryBuilder dictionary, string path)
    {
        var marks = lines.Index().Where(l => l.Item.Trim() == "%").Select(l => l.Index).Take(2).ToArray();
        if (marks is not [var first, var second]) throw new InputException("the two lines of % around the categories are not there; check that this is a LIWC dictionary", path, 1);
        var categories = Categories(lines, first + 1, second, dictionary);
        for (var i = second + 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            var parts = Entry().Match(lines[i]);
            if (!parts.Success || lines[i].AsSpan().ContainsAny('<', '(', '/'))
            {
                dictionary.LeaveOut(i + 1, $"'{lines[i].Trim()}' is no pattern with the numbers of its categories; conditions on the words beside it are not read");
                continue;
            }
            foreach (var number in parts.Groups["numbers"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => n.TrimStart('0')))
            {
                if (categories.TryGetValue(number, out var category)) dictionary.Add(category, parts.Groups["pattern"].Value, i + 1);
                else dictionary.LeaveOut(i + 1, $"the category {number} of '{parts.Groups["pattern"].Value}' is not listed");
            }
        }
    }

    private static Dictionary<string, string[]> Categories(string[] lines, int from, int to, DictionaryBuilder dictionary)
    {
        var (categories, above) = (new Dictionary<string, string[]>(), new List<string>());
        for (var i = from; i < to; i++)
        {
            if (lines[i].Trim().Length == 0) continue;
            if (Category().Match(lines[i]) is not { Success: true } category)
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
    private static partial Regex Category();

    [GeneratedRegex(@"^\s*(?<pattern>\S.*?)(?<numbers>(?:\s+\d+)+)\s*$")]
    private static partial Regex Entry();
}
