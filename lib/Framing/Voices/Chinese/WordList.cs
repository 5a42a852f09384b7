namespace Framing.Voices.Chinese;

/// <summary>Words looked for in unsegmented text: the longest that stands at a place.</summary>
internal sealed class WordList
{
    private readonly Dictionary<char, string[]> byFirst;
    private readonly Dictionary<char, string[]> byLast;

    public WordList(IEnumerable<string> words)
    {
        var list = words.Distinct().OrderByDescending(w => w.Length).ToList();
        byFirst = list.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToArray());
        byLast = list.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Length of the longest word that begins at an index and ends by a limit; 0 for none.</summary>
    public int At(string line, int index, int limit)
    {
        if (index >= limit || !byFirst.TryGetValue(line[index], out var words)) return 0;
        foreach (var word in words)
        {
            if (index + word.Length <= limit && string.CompareOrdinal(line, index, word, 0, word.Length) == 0) return word.Length;
        }
        return 0;
    }

    /// <summary>Length of the longest word that ends at an index and does not begin before a limit; 0 for none.</summary>
    public int Ending(string line, int end, int from)
    {
        if (end <= from || !byLast.TryGetValue(line[end - 1], out var words)) return 0;
        foreach (var word in words)
        {
            if (end - word.Length >= from && string.CompareOrdinal(line, end - word.Length, word, 0, word.Length) == 0) return word.Length;
        }
        return 0;
    }

    /// <summary>Whether the whole stretch is one of the words.</summary>
    public bool Contains(string line, int from, int end) => from < end && At(line, from, end) == end - from;
}
