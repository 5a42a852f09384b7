namespace Framing.Statistics;

/// <summary>A term's weighted log-odds ratio with an informative Dirichlet prior ("Fightin' Words").</summary>
/// <param name="Delta">The difference of the log odds, natural logarithm; above 0 for the target.</param>
/// <param name="Variance">Its approximate variance.</param>
public readonly record struct LogOdds(double Delta, double Variance)
{
    /// <summary>Delta in standard deviations: what terms are ranked by. It treats words as independent and is no test.</summary>
    public double Z => Delta / Math.Sqrt(Variance);

    /// <summary>The log-odds ratio of a term, drawn towards what the prior expects of it.</summary>
    /// <remarks>
    /// δ = ln((y₁+α)/(n₁+α₀−y₁−α)) − ln((y₂+α)/(n₂+α₀−y₂−α)), variance ≈ 1/(y₁+α) + 1/(y₂+α): y hits and n words of target and reference, α the
    /// prior's hits of this term and α₀ its hits of all terms. A small α for every term is an uninformative prior; the term's own
    /// hits in both corpora together are the informative one: then a word common everywhere needs a large difference.
    /// Source: B. Monroe, M. Colaresi and K. Quinn, Fightin' Words, Political Analysis 16 (2008), 372–403, equations 15 to 22.
    /// </remarks>
    /// <param name="target">Hits and words of the target.</param>
    /// <param name="reference">Hits and words of the reference.</param>
    /// <param name="prior">The prior's hits of the term, above 0; fractions are usual.</param>
    /// <param name="priorTotal">The prior's hits of all terms, not below <paramref name="prior"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The prior is not above 0, or larger than its total.</exception>
    public static LogOdds Of(Rate target, Rate reference, double prior, double priorTotal)
    {
        if (!(prior > 0)) throw new ArgumentOutOfRangeException(nameof(prior), prior, "a prior is above 0");
        if (!(priorTotal >= prior)) throw new ArgumentOutOfRangeException(nameof(priorTotal), priorTotal, "a prior's total is not below the prior of one term");
        double Odds(Rate rate) => Math.Log((rate.Hits + prior) / (Math.Max(0, rate.Words - rate.Hits) + (priorTotal - prior)));
        return new(Odds(target) - Odds(reference), (1 / (target.Hits + prior)) + (1 / (reference.Hits + prior)));
    }

    /// <summary>The same with both corpora together as prior: α the term's hits in both, α₀ all words of both; NaN for a term absent from both, which has no prior.</summary>
    /// <remarks>Other programs take a background corpus, or scale the prior down; their z is another one. This prior needs no third corpus and holds common words back.</remarks>
    public static LogOdds Pooled(Rate target, Rate reference)
    {
        var hits = target.Hits + reference.Hits;
        return hits == 0 ? new(double.NaN, double.NaN) : Of(target, reference, hits, (double)target.Words + reference.Words);
    }
}
