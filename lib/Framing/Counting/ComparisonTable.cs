using Framing.Display;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>Writes a comparison with all four cells and every measure.</summary>
internal static class ComparisonTable
{
    private sealed record Measure(Column Column, Func<Comparison, KeyTerm, object?> Of);

    // The ratio's three figures are worked out once a row.
    private static readonly Column[] Ratio = [new("rateRatio", "Ratio", ColumnFormat.Ratio), new("rateRatioLow", "from", ColumnFormat.Ratio), new("rateRatioHigh", "to", ColumnFormat.Ratio)];

    private static readonly Measure[] BeforeRatio =
    [
        new(new("targetHits", "Target: hits", ColumnFormat.Count), (_, r) => r.Target.Hits),
        new(new("targetWords", "words", ColumnFormat.Count), (_, r) => r.Target.Words),
        new(new("targetDocuments", "documents with a hit", ColumnFormat.Count), (_, r) => (long)r.TargetDocuments),
        new(new("targetDocumentsTotal", "of", ColumnFormat.Count), (c, _) => (long)c.TargetDocuments),
        new(new("referenceHits", "Reference: hits", ColumnFormat.Count), (_, r) => r.Reference.Hits),
        new(new("referenceWords", "words", ColumnFormat.Count), (_, r) => r.Reference.Words),
        new(new("referenceDocuments", "documents with a hit", ColumnFormat.Count), (_, r) => (long)r.ReferenceDocuments),
        new(new("referenceDocumentsTotal", "of", ColumnFormat.Count), (c, _) => (long)c.ReferenceDocuments),
        .. Rates("target", "Target", r => r.Target, r => r.Drawn.Target),
        .. Rates("reference", "Reference", r => r.Reference, r => r.Drawn.Reference),
    ];

    private static readonly Measure[] AfterRatio =
    [
        new(new("rateRatioDrawnLow", "drawn from"), (_, r) => r.Drawn.Ratio.Low),
        new(new("rateRatioDrawnHigh", "to"), (_, r) => r.Drawn.Ratio.High),
        new(new("logRatio", "Log ratio"), (_, r) => r.LogRatio),
        new(new("percentDiff", "%DIFF"), (_, r) => EffectSize.PercentDiff(r.Target, r.Reference)),
        new(new("oddsRatio", "Odds ratio"), (_, r) => EffectSize.OddsRatio(r.Table)),
        new(new("simpleMaths", "Simple maths"), (_, r) => EffectSize.SimpleMaths(r.Target, r.Reference)),
        new(new("logOddsZ", "Log-odds z (prior: both sides together)"), (_, r) => r.LogOdds.Z),
        new(new("gSquared", "G², 4 cells (descriptive)"), (_, r) => r.GSquared),
        new(new("logLikelihood", "Log-likelihood, 2 cells (descriptive)"), (_, r) => Keyness.LogLikelihood(r.Target, r.Reference)),
        new(new("bic", "BIC of G² (descriptive)"), (_, r) => Keyness.Bic(r.GSquared, r.Table.N)),
        new(new("permutationP", "p (permuted)"), (_, r) => r.PermutationP),
        new(new("permutationQ", "q (p adjusted)"), (_, r) => r.PermutationQ),
        new(new("attainableP", "least possible p"), (c, _) => c.Design.Floor),
    ];

    private static readonly Measure[] ForIndependentWords =
    [
        new(new("chiSquared", "χ² (independent words)"), (_, r) => Keyness.ChiSquared(r.Table)),
        new(new("fisher", "Fisher’s p (independent words)"), (_, r) => FisherTest.PValue(r.Table)),
    ];

    private static readonly Measure[] ForUnits =
    [
        new(new("targetUnit", "Target: unit"), (c, _) => c.SideUnits.Target),
        new(new("referenceUnit", "Reference: unit"), (c, _) => c.SideUnits.Reference),
    ];

    // A rate per 10,000 words, its exact bounds and those from documents drawn again.
    private static Measure[] Rates(string name, string title, Func<KeyTerm, Rate> rate, Func<KeyTerm, Interval> drawn) =>
    [
        new(new($"{name}Rate", $"{title}: per 10,000 words"), (_, r) => rate(r).Value),
        new(new($"{name}Low", "from"), (_, r) => rate(r).Interval.Low),
        new(new($"{name}High", "to"), (_, r) => rate(r).Interval.High),
        new(new($"{name}DrawnLow", "drawn from"), (_, r) => drawn(r).Low),
        new(new($"{name}DrawnHigh", "to"), (_, r) => drawn(r).High),
    ];

    public static Table Write(Comparison comparison, bool independentWords)
    {
        Measure[] after = [.. AfterRatio, .. independentWords ? ForIndependentWords : [], .. comparison.SideUnits is (Units.Words, Units.Words) ? [] : ForUnits];
        return new(
            [new("term", "Term") { Labels = comparison.Rows.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Name) }, .. BeforeRatio.Select(m => m.Column), .. Ratio, .. after.Select(m => m.Column)],
            [.. comparison.Rows.Select(Row)])
        {
            Note = comparison.Note,
        };

        object?[] Row(KeyTerm row)
        {
            var ratio = row.Ratio;
            return [row.Id, .. BeforeRatio.Select(m => m.Of(comparison, row)), ratio.Value, ratio.Interval.Low, ratio.Interval.High, .. after.Select(m => m.Of(comparison, row))];
        }
    }
}
