namespace Framing.Text;

/// <summary>The simplified and traditional forms of a Chinese character: a pattern in one script finds the other.</summary>
/// <remarks>
/// Characters that are simplified alike are one: <c>发</c>, <c>發</c> and <c>髮</c>. That joins a few that a reader of traditional script keeps apart; the forms
/// matched are listed beside each count. Words that the two scripts choose differently (软件, 軟體) are phrases of their own.
/// </remarks>
internal static class ChineseVariants
{
    private static readonly Lazy<Dictionary<char, string>> Groups = new(Read);

    /// <summary>The word itself and, where it is one Chinese character, those written for it in the other script.</summary>
    public static IReadOnlyList<string> Of(string word) =>
        word.Length == 1 && Characters.IsHan(Characters.At(word, 0)) && Groups.Value.TryGetValue(word[0], out var group) ? [word, .. group.Where(c => c != word[0]).Select(c => c.ToString())] : [word];

    private static Dictionary<char, string> Read()
    {
        using var stream = typeof(ChineseVariants).Assembly.GetManifestResourceStream("Framing.Text.chinese-variants.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            foreach (var group in line.Split(' '))
            {
                foreach (var character in group) groups[character] = group;
            }
        }
        return groups;
    }
}
