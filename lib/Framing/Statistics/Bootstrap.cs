using MathNet.Numerics.Statistics;

namespace Framing.Statistics;

/// <summary>Percentile intervals from documents drawn again with replacement: what remains true where words bunch in few documents.</summary>
/// <remarks>
/// Or from speakers, or whatever is taken for independent; how they are drawn <see cref="DrawnDocuments"/> says. Drawings
/// without words on a side are left out. NaN where a side has words in fewer than <see cref="LeastDocuments"/> documents, of which too few different draws can
/// be made, or has no hit: no drawing brings forth what is not there, and 0 to 0 would be no bound.
/// Source: B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7 (1979), 1–26.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Fewer documents give no interval.</summary>
    public const int LeastDocuments = 10;

    /// <summary>The interval of a rate, per 10,000 words.</summary>
    /// <param name="documents">Hits and words of each document.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Interval OfRate(IReadOnlyList<Rate> documents, double confidence = 0.95) => Of([.. documents.Select(d => new DocumentRates(d, default))], confidence).Target;

    /// <summary>The interval of target rate over reference rate; an end is infinite where so many draws have no hit in the reference.</summary>
    /// <param name="documents">Hits and words of each document on both sides; without words on the side it has no part in.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static Interval OfRatio(IReadOnlyList<DocumentRates> documents, double confidence = 0.95) => Of(documents, confidence).Ratio;

    /// <summary>The intervals of several terms from the same draws.</summary>
    /// <param name="words">The words of each document in the target's voice and in the reference's.</param>
    /// <param name="terms">For each term the documents in which it is, each once.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <returns>One for each term, in their order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static IReadOnlyList<DrawnIntervals> Of(IReadOnlyList<(long Target, long Reference)> words, IReadOnlyList<IReadOnlyList<UnitHits>> terms, double confidence = 0.95)
    {
        var tail = Interval.Tail(confidence);
        var (isTarget, isReference) = (words.Count(w => w.Target > 0) >= LeastDocuments, words.Count(w => w.Reference > 0) >= LeastDocuments);
        if (!isTarget && !isReference) return [.. terms.Select(_ => DrawnIntervals.None)];
        double[] Sum<T>(IEnumerable<T> of, Func<T, (int, long)> part) => DrawnDocuments.Sum(of.Select(part).Select(p => (p.Item1 % DrawnDocuments.Cells, p.Item2)));
        var (targetWords, referenceWords) = (Sum(words.Index(), w => (w.Index, w.Item.Target)), Sum(words.Index(), w => (w.Index, w.Item.Reference)));
        var drawn = new DrawnIntervals[terms.Count];
        Parallel.For(0, drawn.Length, t =>
        {
            var (target, reference) = (isTarget && terms[t].Any(h => h.Target > 0), isReference && terms[t].Any(h => h.Reference > 0));
            var targets = Rates(Sum(terms[t], h => (h.Unit, h.Target)), targetWords);
            var references = Rates(Sum(terms[t], h => (h.Unit, h.Reference)), referenceWords);
            drawn[t] = new(Between(target, targets), Between(reference, references), Between(target && reference, [.. targets.Zip(references, (a, b) => a / b)]));
        });
        return drawn;
        Interval Between(bool isCarried, double[] values) => isCarried ? Percentiles(values, tail) : Interval.None;
    }

    /// <summary>The 95 % interval of a rate per 10,000 words, from sums over what was drawn; it is taken for granted that the documents suffice.</summary>
    internal static Interval OfSums(double[] hits, double[] words) => Percentiles(Rates(hits, words), Interval.Tail(0.95));

    private static double[] Rates(double[] hits, double[] words)
    {
        var rates = new double[hits.Length];
        for (var i = 0; i < rates.Length; i++) rates[i] = hits[i] / words[i] * Rate.Per;
        return rates;
    }

    private static DrawnIntervals Of(IReadOnlyList<DocumentRates> documents, double confidence) =>
        Of([.. documents.Select(d => (d.Target.Words, d.Reference.Words))], [[.. documents.Select((d, i) => new UnitHits(i, d.Target.Hits, d.Reference.Hits))]], confidence)[0];

    private static Interval Percentiles(double[] values, double tail)
    {
        // A drawing without words is none.
        double[] sorted = [.. values.Where(v => !double.IsNaN(v))];
        Array.Sort(sorted);
        // An observed value, not one between two: an infinite neighbour leaves nothing between.
        double At(double share) => sorted.Length == 0 ? double.NaN : SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R1);
        return new(At(tail), At(1 - tail));
    }
}

/// <summary>A term's intervals from documents drawn again; each NaN where the documents cannot carry it.</summary>
/// <param name="Target">Of its rate in the target, per 10,000 words.</param>
/// <param name="Reference">Of its rate in the reference, per 10,000 words.</param>
/// <param name="Ratio">Of target rate over reference rate.</param>
public sealed record DrawnIntervals(Interval Target, Interval Reference, Interval Ratio)
{
    /// <summary>Nothing could be drawn.</summary>
    public static DrawnIntervals None { get; } = new(Interval.None, Interval.None, Interval.None);
}

/// <summary>A document's hits and words in the target voice and in the reference voice.</summary>
/// <param name="Target">In the target; without words where it has none of this voice.</param>
/// <param name="Reference">In the reference; without words where it has none of this voice.</param>
public readonly record struct DocumentRates(Rate Target, Rate Reference);
