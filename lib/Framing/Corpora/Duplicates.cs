using Framing.Display;

namespace Framing.Corpora;

/// <summary>A document that says what an earlier one says.</summary>
/// <param name="Document">The later one, in the order of the corpus.</param>
/// <param name="Of">The first that says it.</param>
/// <param name="Similarity">The share of runs of words that the two have in common, at least <see cref="Duplicates.LeastSimilarity"/>; 1 where the words are the same.</param>
public sealed record Duplicate(Document Document, Document Of, double Similarity);

/// <summary>The documents that repeat another, word for word or nearly: reprints, agency copy, a page saved twice.</summary>
/// <remarks>
/// Compared are the words of the counted sections, folded, in runs of five: two documents are near duplicates where they share at least four in five of the
/// runs that either has (Jaccard similarity; Broder 1997). Candidates are found by MinHash in sixteen bands of four, which misses a pair of
/// similarity 0.8 with probability below one in ten thousand; each candidate is then compared exactly. The first of a group, in the order of the corpus, stands
/// for it; a document is compared with those that stand for a group only. Documents of fewer than five words are compared whole.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Duplicates : ITabular
{
    /// <summary>From this share of common runs of words on a document is a near duplicate.</summary>
    public const double LeastSimilarity = 0.8;

    private const int Bands = 16, Rows = 4;

    internal Duplicates(IEnumerable<Document> documents)
    {
        var (found, buckets) = (new List<Duplicate>(), new Dictionary<(int Band, ulong Key), List<Document>>());
        foreach (var document in documents)
        {
            var runs = Runs(document);
            if (runs.Count == 0) continue;
            var keys = Keys(runs);
            var best = keys.SelectMany(k => buckets.GetValueOrDefault(k) ?? []).Distinct().Select(d => new Duplicate(document, d, Similarity(runs, Runs(d)))).MaxBy(d => d.Similarity);
            if (best is { Similarity: >= LeastSimilarity })
            {
                found.Add(best);
                continue;
            }
            foreach (var key in keys) (buckets.TryGetValue(key, out var bucket) ? bucket : buckets[key] = []).Add(document);
        }
        All = found;
    }

    /// <summary>The later documents of each pair, in the order of the corpus.</summary>
    public IReadOnlyList<Duplicate> All { get; }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [new("document", "Document"), new("of", "says what is said in"), new("similarity", "Words in common", ColumnFormat.Share)],
        [.. All.Select(d => (object?[])[d.Document.Id, d.Of.Id, d.Similarity])])
    {
        Caption = All.Count == 1 ? "1 document repeats another" : $"{All.Count} documents repeat another",
        Note = "In common: the share of runs of five words that both documents have, of those that either has.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static HashSet<ulong> Runs(Document document) => WordRuns.Of(document.Text, document.Counts.Select(s => s.Span));

    private static double Similarity(HashSet<ulong> one, HashSet<ulong> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    private static List<(int, ulong)> Keys(HashSet<ulong> runs)
    {
        var least = new ulong[Bands * Rows];
        Array.Fill(least, ulong.MaxValue);
        foreach (var run in runs)
        {
            for (var i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], WordRuns.Mix(run + (ulong)i));
        }
        return [.. Enumerable.Range(0, Bands).Select(b => (b, least.AsSpan(b * Rows, Rows).ToArray().Aggregate(0UL, (key, h) => WordRuns.Mix(key ^ h))))];
    }
}
