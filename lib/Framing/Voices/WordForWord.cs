namespace Framing.Voices;

/// <summary>Finds the utterances of one document that stand word for word in another of its utterances.</summary>
/// <remarks>Words are compared folded; three at least have to be there, one of them a content word. The beginnings of all places are looked up in an
/// index, so the work grows with the text and not with the pairs of quotations.</remarks>
internal sealed class WordForWord
{
    private const int FewestWords = 3;

    // A text seldom has the same eight words twice; what stands behind them is compared word by word.
    private const int LongestBeginning = 8;

    private readonly IReadOnlyList<Utterance> utterances;
    private readonly IReadOnlyList<string> groups;
    private readonly Dictionary<(string Group, int Length, int Hash), List<(int Utterance, int At)>> places = [];

    /// <summary>Indexes the utterances of a document.</summary>
    /// <param name="utterances">The utterances.</param>
    /// <param name="groups">For each the group in which it is looked for.</param>
    public WordForWord(IReadOnlyList<Utterance> utterances, IReadOnlyList<string> groups)
    {
        (this.utterances, this.groups) = (utterances, groups);
        foreach (var length in utterances.Where(IsKnowable).Select(u => Math.Min(u.Spoken.Count, LongestBeginning)).Distinct())
        {
            for (var u = 0; u < utterances.Count; u++)
            {
                for (var at = 0; at + length <= utterances[u].Spoken.Count; at++)
                {
                    var key = (groups[u], length, Hash(utterances[u].Spoken, at, length));
                    (places.TryGetValue(key, out var list) ? list : places[key] = []).Add((u, at));
                }
            }
        }
    }

    /// <summary>The utterances of a group in which this one stands word for word, itself left out, in order; each once.</summary>
    public IEnumerable<int> Holders(int utterance, string group)
    {
        var words = utterances[utterance].Spoken;
        var length = Math.Min(words.Count, LongestBeginning);
        if (!IsKnowable(utterances[utterance]) || !places.TryGetValue((group, length, Hash(words, 0, length)), out var list)) yield break;
        var last = -1;
        foreach (var (holder, at) in list)
        {
            if (holder == utterance || holder == last || !StandsAt(words, utterances[holder].Spoken, at)) continue;
            last = holder;
            yield return holder;
        }
    }

    /// <summary>Whether one stands word for word in the other.</summary>
    public static bool StandsIn(Utterance one, Utterance other) =>
        Enumerable.Range(0, Math.Max(0, other.Spoken.Count - one.Spoken.Count + 1)).Any(at => StandsAt(one.Spoken, other.Spoken, at));

    private static bool IsKnowable(Utterance utterance) => utterance.Spoken.Count >= FewestWords && utterance.Weight > 0;

    private static bool StandsAt(IReadOnlyList<string> words, IReadOnlyList<string> holder, int at)
    {
        if (at + words.Count > holder.Count) return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] != holder[at + i]) return false;
        }
        return true;
    }

    private static int Hash(IReadOnlyList<string> words, int at, int length)
    {
        var hash = default(HashCode);
        for (var i = at; i < at + length; i++) hash.Add(words[i], StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
