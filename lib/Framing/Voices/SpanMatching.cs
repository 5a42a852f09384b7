using Framing.Text;

namespace Framing.Voices;

/// <summary>Pairs annotated stretches with found ones, by the words they share.</summary>
/// <remarks>
/// Two stretches overlap by the words in both over the words in either (Jaccard); marks and punctuation at their edges do not matter, so
/// annotations may take the quotation marks in or leave them out. Pairs are made one to one, the best overlap first; among equals the
/// earlier annotation, then the earlier find. A pair below the least overlap is none.
/// </remarks>
internal static class SpanMatching
{
    /// <summary>The words of the stretches, by where they begin.</summary>
    public static HashSet<int> Words(string text, IEnumerable<Span> parts) => [.. parts.SelectMany(p => Tokenizer.Tokenize(text, p)).Select(t => t.Start)];

    /// <summary>For each annotated stretch that has a partner: the index of that partner, and whether both have the very same words.</summary>
    public static IReadOnlyDictionary<int, (int Found, bool IsExact)> Match(IReadOnlyList<HashSet<int>> gold, IReadOnlyList<HashSet<int>> found, double least)
    {
        var candidates = new List<(double Overlap, int Gold, int Found)>();
        var byWord = found.SelectMany((words, f) => words.Select(w => (w, f))).ToLookup(x => x.w, x => x.f);
        for (var g = 0; g < gold.Count; g++)
        {
            foreach (var shared in gold[g].SelectMany(w => byWord[w]).GroupBy(f => f))
            {
                var both = shared.Count();
                candidates.Add(((double)both / (gold[g].Count + found[shared.Key].Count - both), g, shared.Key));
            }
        }
        var (pairs, taken) = (new Dictionary<int, (int, bool)>(), new HashSet<int>());
        foreach (var (overlap, g, f) in candidates.Where(c => c.Overlap >= least).OrderByDescending(c => c.Overlap).ThenBy(c => c.Gold).ThenBy(c => c.Found))
        {
            if (pairs.ContainsKey(g) || !taken.Add(f)) continue;
            pairs[g] = (f, gold[g].SetEquals(found[f]));
        }
        return pairs;
    }
}
