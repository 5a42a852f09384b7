namespace Framing.Statistics;

/// <summary>How far two rates lie apart, whatever the size of the corpora.</summary>
/// <remarks>
/// A rate of 0 is 0, without an invented half hit: against it a measure is infinite, which is honest and sorts to the end it belongs to.
/// NaN where there is nothing to compare: no hit on either side, or no words on one.
/// </remarks>
public static class EffectSize
{
    /// <summary>The rate unit of <see cref="SimpleMaths"/>.</summary>
    private const long Million = 1_000_000;

    /// <summary>Log Ratio: log₂ of target rate over reference rate; 1 is twice as often, −1 half as often.</summary>
    /// <remarks>Source: A. Hardie, Log Ratio: an informal introduction, CASS 2014.</remarks>
    /// <returns>+∞ for no hit in the reference, −∞ for none in the target.</returns>
    public static double LogRatio(Rate target, Rate reference) => Math.Log2(Quotient(target, reference));

    /// <summary>%DIFF: by how many per cent the target rate lies above the reference rate; −100 is the least.</summary>
    /// <remarks>Source: C. Gabrielatos and A. Marchi, Keyness: appropriate metrics and practical issues, CADS 2012.</remarks>
    /// <returns>+∞ for no hit in the reference.</returns>
    public static double PercentDiff(Rate target, Rate reference) => (Quotient(target, reference) - 1) * 100;

    /// <summary>The odds ratio of the sample: (O11/O12)/(O21/O22). R's <c>fisher.test</c> gives another, see <see cref="FisherTest"/>.</summary>
    /// <remarks>Source: P. Pojanapunya and R. Watson Todd, Log-likelihood and odds ratio, CLLT 14 (2018), 133–167.</remarks>
    /// <returns>+∞ where only O12·O21 is 0, NaN where O11·O22 is 0 too.</returns>
    public static double OddsRatio(ContingencyTable table) => (double)((Int128)table.O11 * table.O22) / (double)((Int128)table.O12 * table.O21);

    /// <summary>Simple maths: (target rate + k)/(reference rate + k), rates per million words.</summary>
    /// <remarks>Source: A. Kilgarriff, Simple maths for keywords, Corpus Linguistics 2009.</remarks>
    /// <param name="target">Target.</param>
    /// <param name="reference">Reference.</param>
    /// <param name="k">What is added to both: 1 brings out rare words, 100 and more the common ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is not above 0.</exception>
    public static double SimpleMaths(Rate target, Rate reference, double k = 1)
    {
        if (!(k > 0)) throw new ArgumentOutOfRangeException(nameof(k), k, "what is added to the rates is above 0");
        return (target.PerWords(Million) + k) / (reference.PerWords(Million) + k);
    }

    // The ratio of two rates, by whole numbers, so that equal rates give exactly 1.
    private static double Quotient(Rate target, Rate reference) => target.Words == 0 || reference.Words == 0 ? double.NaN
        : (double)((Int128)target.Hits * reference.Words) / (double)((Int128)reference.Hits * target.Words);
}
