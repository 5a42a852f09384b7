using Framing.Statistics;

namespace Framing.Counting;

/// <summary>A term in target and reference: the counts, what they are counted among, and how far they lie apart.</summary>
/// <param name="Id">The term's id; for a word the word as it is matched, folded.</param>
/// <param name="Name">The term's name in tables.</param>
/// <param name="Target">Hits and words of the target.</param>
/// <param name="TargetDocuments">Documents in which the target has a hit.</param>
/// <param name="Reference">Hits and words of the reference.</param>
/// <param name="ReferenceDocuments">Documents in which the reference has a hit.</param>
public sealed record KeyTerm(string Id, string Name, Rate Target, int TargetDocuments, Rate Reference, int ReferenceDocuments)
{
    /// <summary>The four cells.</summary>
    public ContingencyTable Table => ContingencyTable.Of(Target, Reference);

    /// <summary>Target rate over reference rate with its exact interval for independent words; worked out when it is asked for.</summary>
    public RateRatio Ratio => RateRatio.Of(Target, Reference);

    /// <summary>log₂ of the rates' ratio: what terms are sorted by.</summary>
    public double LogRatio => EffectSize.LogRatio(Target, Reference);

    /// <summary>The weighted log-odds with both sides together as prior.</summary>
    public LogOdds LogOdds => LogOdds.Pooled(Target, Reference);

    /// <summary>G² of four cells.</summary>
    public double GSquared => Keyness.GSquared(Table);

    /// <summary>Intervals of both rates and of their ratio from documents drawn again; NaN where the documents cannot carry them, and where all words are compared.</summary>
    public DrawnIntervals Drawn { get; init; } = DrawnIntervals.None;

    /// <summary>The p-value by permuting documents, or speakers where they are the units; NaN where they are too few for any p at the level.</summary>
    public double PermutationP { get; init; } = double.NaN;

    /// <summary>The same adjusted for the number of terms, by Benjamini and Hochberg.</summary>
    public double PermutationQ { get; internal set; } = double.NaN;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Target} against {Reference}";
}
