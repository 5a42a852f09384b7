using MathNet.Numerics.Statistics;

namespace Framing.Statistics;

/// <summary>Percentile intervals from documents drawn again with replacement: what remains true where words bunch in few documents.</summary>
/// <remarks>
/// Draws have a fixed seed: the same documents in the same order give the same interval. Draws without words on
/// a side are left out. NaN below <see cref="LeastDocuments"/> documents, of which too few different draws can be made.
/// Source: B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7 (1979), 1–26.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Fewer documents give no interval.</summary>
    public const int LeastDocuments = 10;

    private const int Draws = 2_000;
    private const int Seed = 1979;

    /// <summary>The interval of a rate, per 10,000 words.</summary>
    /// <param name="documents">Hits and words of each document.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Interval OfRate(IReadOnlyList<Rate> documents, double confidence = 0.95) =>
        Percentiles([.. documents.Select(d => new DocumentRates(d, default))], (target, _) => target.Value, confidence);

    /// <summary>The interval of target rate over reference rate; an end is infinite where so many draws have no hit in the reference.</summary>
    /// <param name="documents">Hits and words of each document on both sides; without words on the side it has no part in.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Interval OfRatio(IReadOnlyList<DocumentRates> documents, double confidence = 0.95) =>
        Percentiles(documents, (target, reference) => target.Value / reference.Value, confidence);

    private static Interval Percentiles(IReadOnlyList<DocumentRates> documents, Func<Rate, Rate, double> measure, double confidence)
    {
        var tail = Interval.Tail(confidence);
        if (documents.Count < LeastDocuments) return new(double.NaN, double.NaN);
        var random = new SplitMix(Seed);
        var drawn = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            long targetHits = 0, targetWords = 0, referenceHits = 0, referenceWords = 0;
            for (var i = 0; i < documents.Count; i++)
            {
                var (target, reference) = documents[random.Below(documents.Count)];
                (targetHits, targetWords) = (targetHits + target.Hits, targetWords + target.Words);
                (referenceHits, referenceWords) = (referenceHits + reference.Hits, referenceWords + reference.Words);
            }
            var value = measure(new(targetHits, targetWords), new(referenceHits, referenceWords));
            if (!double.IsNaN(value)) drawn.Add(value);
        }
        double[] sorted = [.. drawn.Order()];
        // An observed value, not one between two: an infinite neighbour leaves nothing between.
        double At(double share) => sorted.Length == 0 ? double.NaN : SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R1);
        return new(At(tail), At(1 - tail));
    }
}

/// <summary>A document's hits and words in the target voice and in the reference voice.</summary>
/// <param name="Target">In the target; without words where it has none of this voice.</param>
/// <param name="Reference">In the reference; without words where it has none of this voice.</param>
public readonly record struct DocumentRates(Rate Target, Rate Reference);
