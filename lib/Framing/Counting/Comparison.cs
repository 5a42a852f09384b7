using System.Globalization;
using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>The terms of a target against a reference, by how far their rates lie apart.</summary>
/// <remarks>
/// Rows are sorted by Log Ratio, what only the target says first; among equals by the weighted log-odds, then by name. A p-value comes from permuting
/// documents and stands only where the documents could carry one (see <see cref="PermutationDesign"/>); everything else describes.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Comparison : ITabular
{
    private readonly Func<IReadOnlyList<KeyTerm>, Lexicon> lexicon;

    internal Comparison(Subcorpus target, Subcorpus reference, ComparedUnits units, PermutationDesign design, KeyTerm[] rows, Func<IReadOnlyList<KeyTerm>, Lexicon> lexicon)
    {
        (Target, Reference, Design, this.lexicon) = (target, reference, design, lexicon);
        (TargetWords, ReferenceWords, TargetDocuments, ReferenceDocuments) = (units.TargetWords, units.ReferenceWords, units.TargetDocuments, units.ReferenceDocuments);
        var adjusted = MultipleTesting.BenjaminiHochberg([.. rows.Select(r => r.PermutationP)]);
        for (var i = 0; i < rows.Length; i++) rows[i].PermutationQ = adjusted[i];
        Sort(rows, r => r.LogRatio, equals => Sort(equals, r => r.LogOdds.Z, same => same.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id))));
        Rows = rows;
    }

    /// <summary>Whose words are asked about.</summary>
    public Subcorpus Target { get; }

    /// <summary>What they are held against.</summary>
    public Subcorpus Reference { get; }

    /// <summary>The target's words.</summary>
    public long TargetWords { get; }

    /// <summary>The reference's words.</summary>
    public long ReferenceWords { get; }

    /// <summary>Documents in which the target has a word.</summary>
    public int TargetDocuments { get; }

    /// <summary>Documents in which the reference has a word.</summary>
    public int ReferenceDocuments { get; }

    /// <summary>What these documents can carry.</summary>
    public PermutationDesign Design { get; }

    /// <summary>The terms, what is most the target's first; a term absent from both last.</summary>
    public IReadOnlyList<KeyTerm> Rows { get; }

    /// <summary>Of all words compared, those with fewer hits on both sides together were left out; 1 where none was.</summary>
    public long LeastHits { get; internal init; } = 1;

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <summary>How many were left out for it.</summary>
    public long Rare { get; internal init; }

    /// <summary>What a reader has to know: what the figures assume, and what the documents cannot prove.</summary>
    public string Note => string.Join(' ', ((string[])[LeftOut, Unit, Inference, Drawing,
        "Ratio from–to: exact 95 % bounds for independent words, too narrow where a word bunches in few documents.",
        "G² (four cells), log-likelihood (two cells), BIC (G² of four cells less ln of all words) and log-odds z (prior: the counts of both sides together) describe; they prove nothing."]).Where(s => s.Length > 0));

    /// <summary>What a word is, where that differs from language to language; may be empty.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>The unit of the target's words and of the reference's, in a word or two.</summary>
    internal (string Target, string Reference) SideUnits { get; init; } = (Units.Words, Units.Words);

    // From large to small, NaN last; what is equal is sorted further. There may be millions, most of them with the counts of many others.
    private static void Sort(Span<KeyTerm> rows, Func<KeyTerm, double> key, SpanAction equals)
    {
        var keys = new double[rows.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = key(rows[i]);
        keys.AsSpan().Sort(rows);
        Array.Reverse(keys);
        rows.Reverse();
        for (int from = 0, to = 1; from < keys.Length; from = to++)
        {
            while (to < keys.Length && keys[to].Equals(keys[from])) to++;
            if (to > from + 1) equals(rows[from..to]);
        }
    }

    private delegate void SpanAction(Span<KeyTerm> rows);

    private string LeftOut => Rare == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Rare:N0} with fewer than {LeastHits:N0} hits are left out.");

    private string Inference
    {
        get
        {
            var permuted = $"p: {(Design.IsExact ? "all" : "random")} permutations of {Design.Unit}s{(Design.Both > 0 ? $", and of the two voices within a {Design.Unit} that has both" : "")}; q: p adjusted for the number of terms (Benjamini–Hochberg)";
            var shared = Design.Unit == By.Document.Noun ? "" : $" This takes {Design.Unit}s for independent of each other; what one document holds of them shares its topic, so true p-values are larger.";
            return $"{Design.Limit}. {(Design.CanTell ? permuted : "So none is shown, and nothing here is a finding about more than these texts")}.{shared}";
        }
    }

    private string Drawing => Rows.Any(HasDrawn)
        ? $"Drawn from–to: 95 % of what {Design.Unit}s drawn again with replacement give; it holds where words bunch in few of them, and stands only where a side has {Bootstrap.LeastDocuments} {Design.Unit}s and a hit."
        : Math.Min(Design.Target, Design.Reference) + Design.Both < Bootstrap.LeastDocuments ? $"No bounds from {Design.Unit}s drawn again: a side has fewer than {Bootstrap.LeastDocuments}." : "";

    private static bool HasDrawn(KeyTerm row) => !double.IsNaN(row.Drawn.Target.Low) || !double.IsNaN(row.Drawn.Reference.Low);

    /// <summary>The term's row.</summary>
    /// <exception cref="InputException">The term is not compared.</exception>
    public KeyTerm this[string term] => Rows.FirstOrDefault(r => r.Id == term)
        ?? throw new InputException($"'{term}' is not compared; there are {string.Join(", ", Rows.Take(40).Select(r => r.Id))}");

    /// <summary>The first rows, or with a negative number the last ones from the end, with what people read: counts, ratio and interval, log ratio.</summary>
    /// <param name="count">How many; −20 for the twenty most of the reference.</param>
    /// <param name="leastHits">Terms with fewer hits on both sides together are left out; the note says so.</param>
    public Table Top(int count, long leastHits = 1)
    {
        var kept = Rows.Where(r => r.Target.Hits + r.Reference.Hits >= leastHits);
        return Of([.. count >= 0 ? kept.Take(count) : kept.Reverse().Take(-count)]) with
        {
            Note = (leastHits > 1 ? string.Create(CultureInfo.InvariantCulture, $"Of {Rows.Count:N0} terms, those with {leastHits:N0} hits or more. ") : "") + Note,
        };
    }

    /// <summary>Every row and every measure that does not treat words as independent trials of a test.</summary>
    public Table ToTable() => ToTable(independentWords: false);

    /// <summary>Every row and every measure.</summary>
    /// <param name="independentWords">With chi-squared and Fisher's p, which take every word for an independent draw and so call chance what is one text's topic.</param>
    public Table ToTable(bool independentWords) => ComparisonTable.Write(this, independentWords);

    /// <inheritdoc/>
    public override string ToString() => Top(20).ToText();

    /// <summary>The sentences behind some of the rows.</summary>
    internal ComparedSentences Sentences(IReadOnlyList<KeyTerm> rows) => new(this, rows, lexicon);

    /// <summary>Some of the rows, with what people read.</summary>
    internal Table Of(IReadOnlyList<KeyTerm> rows) => Of(rows, Sentences(rows));

    /// <summary>Some of the rows, with what people read; hits open their sentences.</summary>
    internal Table Of(IReadOnlyList<KeyTerm> rows, ComparedSentences sentences) => new(
        [
            new("term", "Term") { Labels = rows.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Name) },
            new("targetHits", $"Hits: {Target.Value}", ColumnFormat.Count), new("targetRate", "per 10,000", ColumnFormat.Rate), new("targetDocuments", "Documents", ColumnFormat.Figures),
            new("referenceHits", $"Hits: {Reference.Value}", ColumnFormat.Count), new("referenceRate", "per 10,000", ColumnFormat.Rate), new("referenceDocuments", "Documents", ColumnFormat.Figures),
            new("rateRatio", "Ratio", ColumnFormat.Ratio), new("rateRatioLow", "from", ColumnFormat.Ratio), new("rateRatioHigh", "to", ColumnFormat.Ratio),
            .. rows.Any(HasDrawn) ? new Column[] { new("rateRatioDrawnLow", "drawn from", ColumnFormat.Ratio), new("rateRatioDrawnHigh", "to", ColumnFormat.Ratio) } : [],
            new("logRatio", "Log ratio", ColumnFormat.Rate),
            .. Design.CanTell ? new Column[] { new("permutationP", "p", ColumnFormat.Score), new("permutationQ", "q", ColumnFormat.Score) } : [],
        ],
        [.. rows.Select(r => (object?[])
        [
            r.Id, r.Target.Hits, r.Target.Value, $"{r.TargetDocuments} of {TargetDocuments}", r.Reference.Hits, r.Reference.Value, $"{r.ReferenceDocuments} of {ReferenceDocuments}",
            r.Ratio.Value, r.Ratio.Interval.Low, r.Ratio.Interval.High,
            .. rows.Any(HasDrawn) ? new object?[] { r.Drawn.Ratio.Low, r.Drawn.Ratio.High } : [], r.LogRatio, .. Design.CanTell ? new object?[] { r.PermutationP, r.PermutationQ } : [],
        ])])
    {
        Open = (row, column) => column switch { 1 => sentences.OfTarget(rows[row]), 4 => sentences.OfReference(rows[row]), _ => null },
        Caption = string.Create(CultureInfo.InvariantCulture, $"{Target.Value} ({TargetWords:N0} words in {TargetDocuments:N0} documents) against {Reference.Value} ({ReferenceWords:N0} words in {ReferenceDocuments:N0} documents)"),
        Note = Note,
    };
}
