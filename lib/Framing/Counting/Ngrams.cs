using System.Globalization;
using Framing.Corpora;
using Framing.Display;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>A run of words that stand one after the other.</summary>
/// <param name="Words">The words, folded, with spaces between them.</param>
/// <param name="Observed">How often the run is there.</param>
/// <param name="Expected">How often it would be if its words were independent: N·∏(fᵢ/N), fᵢ how often the i-th word stands i-th in a run and N all runs.</param>
/// <param name="Frequency">Σfᵢ, how often its words stand in their places.</param>
/// <param name="Documents">Documents in which it is.</param>
/// <param name="Table">Of a pair: rows, the first word and every other; columns, the second word and every other. Null for longer runs.</param>
public sealed record Ngram(string Words, long Observed, double Expected, long Frequency, int Documents, ContingencyTable? Table)
{
    /// <summary>How many words it has.</summary>
    public int Size => Words.Count(' ') + 1;

    /// <summary>Dice: n·O/Σfᵢ; of a pair 2·O/(f₁ + f₂).</summary>
    public double Dice => (double)Size * Observed / Frequency;

    /// <summary>logDice: 14 + log₂ Dice, what runs are sorted by.</summary>
    public double LogDice => 14 + Math.Log2(Dice);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}: {Observed}, {Expected:F1} expected");
}

/// <summary>The runs of words in a corpus or in one voice, the closest first.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Ngrams : ITabular
{
    private readonly Func<IReadOnlyList<Ngram>, ILookup<string, Hit>> find;

    internal Ngrams(string where, int size, long leastHits, long rare, long runs, IReadOnlyList<Ngram> rows, Func<IReadOnlyList<Ngram>, ILookup<string, Hit>> find)
    {
        (Where, Size, LeastHits, Rare, Runs, this.find) = (where, size, leastHits, rare, runs, find);
        Rows = [.. rows.OrderByDescending(r => r.LogDice).ThenByDescending(r => r.Observed).ThenBy(r => r.Words, StringComparer.Ordinal)];
    }

    /// <summary>Whose words were looked at.</summary>
    public string Where { get; }

    /// <summary>How many words a run has.</summary>
    public int Size { get; }

    /// <summary>Runs with fewer hits are left out.</summary>
    public long LeastHits { get; }

    /// <summary>How many different runs were left out.</summary>
    public long Rare { get; }

    /// <summary>All runs of this length, the rare ones too: the N of the measures.</summary>
    public long Runs { get; }

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <summary>The runs, by logDice.</summary>
    public IReadOnlyList<Ngram> Rows { get; }

    /// <summary>How it was counted, and what E is.</summary>
    public string Note => string.Create(CultureInfo.InvariantCulture, $"{(Rare == 0 ? "" : $"{Rare:N0} with fewer than {LeastHits:N0} hits are left out. ")}Between the words of a run stands white space or one hyphen, never other punctuation; runs overlap. E, expected: N × the shares of its words in their places, of {Runs:N0} runs. {(Size == 2 ? "MI, MI3, t, z, G² and ΔP compare O with E; Dice and" : "MI, MI3, t and z compare O with E, G² and ΔP are those of pairs; Dice and")} logDice compare O with how often each word is there. All describe; words of one text are no independent draws. {Unit}").TrimEnd();

    /// <summary>What a word is, where that differs from language to language; may be empty.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>The first rows with what people read.</summary>
    /// <param name="count">How many.</param>
    public Table Top(int count) => Write([.. Rows.Take(count)], "words", "observed", "expected", "documents", "logDice", "mi", "tScore");

    /// <summary>Every row and measure.</summary>
    public Table ToTable() => Write(Rows);

    /// <inheritdoc/>
    public override string ToString() => Top(20).ToText();

    private static readonly (Column Column, Func<Ngram, object?> Of)[] Measures =
    [
        (new("words", "Words"), r => r.Words),
        (new("observed", "O, observed", ColumnFormat.Count), r => r.Observed),
        (new("expected", "E, expected", ColumnFormat.Ratio), r => r.Expected),
        (new("documents", "Documents", ColumnFormat.Count), r => (long)r.Documents),
        (new("logDice", "logDice", ColumnFormat.Rate), r => r.LogDice),
        (new("mi", "MI", ColumnFormat.Rate), r => Association.Mi(r.Observed, r.Expected)),
        (new("mi3", "MI3", ColumnFormat.Rate), r => Association.Mi3(r.Observed, r.Expected)),
        (new("tScore", "t", ColumnFormat.Rate), r => Association.TScore(r.Observed, r.Expected)),
        (new("zScore", "z", ColumnFormat.Rate), r => Association.ZScore(r.Observed, r.Expected)),
        (new("gSquared", "G² (descriptive)", ColumnFormat.Rate), r => r.Table is { } table ? Keyness.GSquared(table) : null),
        (new("deltaPSecond", "ΔP second | first", ColumnFormat.Score), r => r.Table is { } table ? Association.DeltaPColumn(table) : null),
        (new("deltaPFirst", "ΔP first | second", ColumnFormat.Score), r => r.Table is { } table ? Association.DeltaPRow(table) : null),
        (new("dice", "Dice", ColumnFormat.Score), r => r.Dice),
    ];

    private Table Write(IReadOnlyList<Ngram> rows, params string[] only)
    {
        var measures = Measures.Where(m => only.Length == 0 || only.Contains(m.Column.Name)).ToList();
        var sentences = new Lazy<ILookup<string, Hit>>(() => find(rows));
        var each = SentencesEach.Of(rows.Select(r => r.Observed));
        return new([.. measures.Select(m => m.Column)], [.. rows.Select(r => measures.Select(m => m.Of(r)).ToArray())])
        {
            Open = (row, column) => each > 0 && measures[column].Column.Name == "observed" ? HitSentences.Behind(rows[row].Words, rows[row].Observed, sentences.Value[rows[row].Words], each) : null,
            Caption = string.Create(CultureInfo.InvariantCulture, $"Runs of {Size} words, {Where}: {Runs:N0} in all"),
            Note = Note,
        };
    }
}
