namespace Framing.Counting;

/// <summary>For each word where it is and how often: what one thread has read.</summary>
internal sealed class WordPostings
{
    private (int Count, LeafHits[] Hits)[] words = [];

    // Of one leaf which words it has, and by a word's number how often.
    private readonly List<int> different = [];
    private int[] times = [];

    /// <summary>The hits of a word, leaf after leaf.</summary>
    public ReadOnlySpan<LeafHits> this[int word] => word < words.Length ? words[word].Hits.AsSpan(0, words[word].Count) : [];

    /// <summary>Adds the words of a leaf.</summary>
    /// <param name="leaf">The leaf's number, larger than those before.</param>
    /// <param name="read">Its words.</param>
    public void Add(int leaf, List<int> read)
    {
        foreach (var word in read)
        {
            if (word >= times.Length) Array.Resize(ref times, Math.Max(word + 1, times.Length * 2));
            if (times[word]++ == 0) different.Add(word);
        }
        if (words.Length < times.Length) Array.Resize(ref words, times.Length);
        foreach (var word in different)
        {
            ref var own = ref words[word];
            if (own.Count == (own.Hits ??= []).Length) Array.Resize(ref own.Hits, Math.Max(1, own.Count * 2));
            own.Hits[own.Count++] = new(leaf, times[word]);
            times[word] = 0;
        }
        different.Clear();
    }
}
