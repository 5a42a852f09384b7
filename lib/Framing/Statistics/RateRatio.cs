namespace Framing.Statistics;

/// <summary>How many times as often the target has something as the reference, by the exact conditional method.</summary>
/// <param name="Value">Target rate over reference rate; +∞ for no hit in the reference, NaN for none in both or no words on one side.</param>
/// <param name="Interval">Exact bounds: an infinite end says that the counts set no bound there, and 0 to ∞ that they say nothing.</param>
public readonly record struct RateRatio(double Value, Interval Interval)
{
    /// <summary>The ratio of two Poisson rates: it assumes that hits are independent, and is too sure of itself where a term bunches in few texts.</summary>
    /// <remarks>
    /// Given all hits, those of the target are binomial with p = W₁λ₁/(W₁λ₁ + W₂λ₂); bounds of p by Clopper–Pearson give bounds of
    /// λ₁/λ₂ = p/(1−p) · W₂/W₁. As R's <c>poisson.test</c> with two counts.
    /// Source: J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31 (1940), 313–323.
    /// </remarks>
    /// <param name="target">Hits and words of the target.</param>
    /// <param name="reference">Hits and words of the reference.</param>
    /// <param name="confidence">The coverage, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the confidence not between 0 and 1.</exception>
    /// <example>3 in 5,402 words against 0 in 1,338: ∞, at least 0.10.</example>
    public static RateRatio Of(Rate target, Rate reference, double confidence = 0.95)
    {
        var hits = target.Hits + reference.Hits;
        var odds = Interval.Odds(target.Hits, hits, confidence);
        if (hits == 0 || target.Words == 0 || reference.Words == 0) return new(double.NaN, new(0, double.PositiveInfinity));
        var factor = (double)reference.Words / target.Words;
        return new((double)target.Hits / reference.Hits * factor, odds.Times(factor));
    }

    /// <summary>The chance of counts no likelier than these if the rates are equal, for independent hits; 1 where nothing can be told.</summary>
    public static double PValue(Rate target, Rate reference) => target.Hits + reference.Hits == 0 || target.Words == 0 || reference.Words == 0 ? 1
        : new Binomial(target.Hits + reference.Hits).AsUnlikely(target.Hits, Math.Log((double)target.Words / reference.Words));
}
