namespace Framing.Voices;

/// <summary>Two utterances of which one retells the other, or a part of it.</summary>
/// <param name="Shorter">Index of the one with fewer words; of two with as many, of the first.</param>
/// <param name="Longer">Index of the other.</param>
/// <param name="Similarity">How alike they are.</param>
/// <param name="IsSameWording">Whether they have the same content words in the same order.</param>
internal readonly record struct RetoldPair(int Shorter, int Longer, double Similarity, bool IsSameWording);

/// <summary>Finds all retellings among the utterances of one speaker without comparing each with each.</summary>
/// <remarks>
/// To be retold with a similarity of t, the shorter, of weight s, must share words of the weight t·s / (2 − t) with the longer. Its words are looked up in
/// an index, the rarest first, until what is left weighs less than half of that: whoever has not shared the other half by then shares too little. Nothing
/// is missed, and the commonest words, which most utterances have, are not looked up. (Prefix filter: Chaudhuri, Ganti and Kaushik,
/// "A primitive operator for similarity joins in data cleaning", ICDE 2006.)
/// </remarks>
internal sealed class RetellingIndex
{
    private const double Tolerance = 1e-9;

    private readonly IReadOnlyList<Utterance> utterances;

    // The utterances long enough to be known again, the first of each wording, from the lightest to the heaviest; and the further ones of its wording.
    private readonly List<int> distinct = [];
    private readonly Dictionary<int, List<int>> alike = [];

    // For each word the utterances that have it and how often, by their rank among the distinct.
    private readonly Dictionary<string, List<(int Rank, int Count)>> places = new(StringComparer.Ordinal);

    // What each has shared so far with the one that is looked up.
    private readonly int[] shared;

    private RetellingIndex(IReadOnlyList<Utterance> utterances)
    {
        this.utterances = utterances;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < utterances.Count; i++)
        {
            if (Retelling.Threshold(utterances[i]) > 1) continue;
            var wording = string.Join(' ', utterances[i].Words.Select(w => w.Key));
            if (first.TryAdd(wording, i)) alike[i] = [];
            else alike[first[wording]].Add(i);
        }
        distinct.AddRange(alike.Keys.OrderBy(i => utterances[i].Weight).ThenBy(i => i));
        shared = new int[distinct.Count];
        for (var rank = 0; rank < distinct.Count; rank++)
        {
            foreach (var (key, count, _) in Keys(utterances[distinct[rank]])) (places.TryGetValue(key, out var list) ? list : places[key] = []).Add((rank, count));
        }
    }

    /// <summary>The pairs that are retold (see <see cref="Retelling.IsRetold"/>), from the lightest shorter one to the heaviest. Of utterances with the same content
    /// words in the same order, each is paired with the first of them only, and only that first one with others.</summary>
    public static IEnumerable<RetoldPair> Pairs(IReadOnlyList<Utterance> utterances)
    {
        var index = new RetellingIndex(utterances);
        return Enumerable.Range(0, index.distinct.Count).SelectMany(index.PairsOf);
    }

    private List<RetoldPair> PairsOf(int rank)
    {
        var own = distinct[rank];
        var pairs = alike[own].ConvertAll(twin => new RetoldPair(own, twin, 1, true));
        foreach (var other in Candidates(rank).Order())
        {
            if (Retelling.IsRetold(utterances[own], utterances[distinct[other]], out var similarity)) pairs.Add(new(own, distinct[other], similarity, false));
        }
        return pairs;
    }

    // The ranks above this one of those that share enough words, in whatever order.
    private List<int> Candidates(int rank)
    {
        var utterance = utterances[distinct[rank]];
        var needed = Retelling.LeastShared(utterance) - Tolerance;
        var rest = utterance.Weight;
        var touched = new List<int>();
        var rarest = Keys(utterance).OrderBy(k => places[k.Key].Count).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
        var looked = 0;
        for (; looked < rarest.Count && rest >= needed / 2; looked++)
        {
            var (key, count, weight) = rarest[looked];
            rest -= count * weight;
            var list = places[key];
            for (var at = After(list, rank); at < list.Count; at++)
            {
                if (shared[list[at].Rank] == 0) touched.Add(list[at].Rank);
                shared[list[at].Rank] += Math.Min(count, list[at].Count) * weight;
            }
        }
        var found = touched.FindAll(other => shared[other] + rest >= needed);
        foreach (var other in touched) shared[other] = 0;
        return found;
    }

    // Where the ranks above one begin.
    private static int After(List<(int Rank, int Count)> list, int rank)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Rank > rank) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static IEnumerable<(string Key, int Count, int Weight)> Keys(Utterance utterance) =>
        utterance.Words.Where(w => w.Weight > 0).GroupBy(w => w.Key).Select(g => (g.Key, g.Count(), g.First().Weight));
}
