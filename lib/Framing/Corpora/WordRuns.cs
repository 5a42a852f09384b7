using Framing.Text;

namespace Framing.Corpora;

/// <summary>A text's runs of five folded words, each as a number: what texts have in common whatever their layout.</summary>
internal static class WordRuns
{
    private const int Length = 5;

    /// <summary>The runs within some stretches; one run of all words where there are fewer than five, none without words.</summary>
    public static HashSet<ulong> Of(string text, IEnumerable<Span> stretches)
    {
        var words = stretches.SelectMany(s => Tokenizer.Tokenize(text, s)).Select(t => Number(Folding.Fold(text.AsSpan(t.Start, t.End - t.Start)))).ToList();
        var runs = new HashSet<ulong>();
        for (var i = 0; i + Length <= words.Count; i++) runs.Add(Run(words, i, Length));
        if (words.Count is > 0 and < Length) runs.Add(Run(words, 0, words.Count));
        return runs;
    }

    /// <summary>Scatters a number over all 64 bits (the finaliser of SplitMix64; Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Run(List<ulong> words, int start, int length)
    {
        var run = 0UL;
        for (var i = start; i < start + length; i++) run = Mix(run ^ words[i]);
        return run;
    }

    // Not string.GetHashCode: that differs from run to run.
    private static ulong Number(string word) => word.Aggregate(0xCBF29CE484222325, (hash, c) => (hash ^ c) * 0x100000001B3);
}
