namespace Framing.Statistics;

/// <summary>How evenly hits are spread over the parts of a corpus, such as documents.</summary>
/// <remarks>
/// Parts without words are left out. The measures are NaN without a hit or with one part only; they are computed for any number of hits, but
/// say little below five, where tables show the range alone.
/// </remarks>
/// <param name="Hits">All hits.</param>
/// <param name="Parts">Parts that have words.</param>
/// <param name="Range">Parts that have a hit.</param>
/// <param name="Dp">DP, deviation of proportions: 0 as even as the parts' sizes, towards 1 all in the smallest part.</param>
/// <param name="DpNorm">DP divided by its maximum for these parts: 0 to 1.</param>
/// <param name="JuillandD">Juilland's D on rates: 1 even, 0 all in one part.</param>
/// <param name="Kl">Divergence of Kullback and Leibler from the parts' sizes, in bits: 0 even.</param>
public sealed record Dispersion(long Hits, int Parts, int Range, double Dp, double DpNorm, double JuillandD, double Kl)
{
    /// <summary>Below so many hits only the range says anything.</summary>
    public const int LeastHits = 5;

    /// <summary>Measures the spread of a term.</summary>
    /// <remarks>
    /// v a part's share of the hits, s its share of the words, r = v/s, n parts. DP = ½ Σ|v − s|; DPnorm = DP/(1 − min s), as Lijffijt and
    /// Gries corrected it; D = 1 − (σ/μ of r)/√(n−1), σ the population's, and 0 at the least; KL = Σ v·log₂(v/s).
    /// Sources: S. Gries, Dispersions and adjusted frequencies in corpora, IJCL 13 (2008), 403–437; J. Lijffijt and S. Gries, IJCL 17 (2012),
    /// 147–149; S. Gries, Analyzing dispersion, in A Practical Handbook of Corpus Linguistics, 2020, 99–118.
    /// </remarks>
    /// <param name="parts">Hits and words of each part, in any order.</param>
    /// <exception cref="ArgumentException">A part has hits and no words.</exception>
    public static Dispersion Of(IReadOnlyList<Rate> parts)
    {
        if (parts.Any(p => p is { Words: 0, Hits: > 0 })) throw new ArgumentException("a part with hits has words", nameof(parts));
        Rate[] own = [.. parts.Where(p => p.Words > 0)];
        var (hits, words, range) = (own.Sum(p => p.Hits), own.Sum(p => p.Words), own.Count(p => p.Hits > 0));
        if (hits == 0 || own.Length < 2) return new(hits, own.Length, range, double.NaN, double.NaN, double.NaN, double.NaN);
        (double V, double S)[] shares = [.. own.Select(p => ((double)p.Hits / hits, (double)p.Words / words))];
        var dp = shares.Sum(p => Math.Abs(p.V - p.S)) / 2;
        var rates = shares.Select(p => p.V / p.S).ToArray();
        var mean = rates.Average();
        var deviation = Math.Sqrt(rates.Average(r => (r - mean) * (r - mean)));
        return new(hits, own.Length, range, dp,
            Math.Min(1, dp / (1 - shares.Min(p => p.S))),
            Math.Max(0, 1 - (deviation / mean / Math.Sqrt(own.Length - 1))),
            Math.Max(0, shares.Sum(p => p.V == 0 ? 0 : p.V * Math.Log2(p.V / p.S))));
    }
}
