using System.Globalization;
using Framing.Corpora;
using Framing.Display;
using Framing.Statistics;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>Which words count as the company of a node.</summary>
public enum Company
{
    /// <summary>Words within so many words before and after it.</summary>
    Window,

    /// <summary>All words of its sentence.</summary>
    Sentence,
}

/// <summary>A word beside a node.</summary>
/// <param name="Word">The word as it is matched, folded.</param>
/// <param name="Table">Rows: places beside the node, and all other words; columns: this word, and every other.</param>
/// <param name="NodeHits">How often the node is there.</param>
/// <param name="Documents">Documents in which the two meet.</param>
public sealed record Collocate(string Word, ContingencyTable Table, long NodeHits, int Documents)
{
    /// <summary>The form in which it is written most often, in all that was looked at.</summary>
    public string Written { get; init; } = Word;

    /// <summary>Whether it carries no content of its own, as <i>the</i> and <i>of</i>; such words stand beside everything.</summary>
    public bool IsFunctionWord => ContentWords.IsFunctionWord(Word);

    /// <summary>How often the word stands beside the node.</summary>
    public long Observed => Table.O11;

    /// <summary>How often it would if its places had nothing to do with the node: places beside the node × its frequency / all words but the node's.</summary>
    public double Expected => Table.E11;

    /// <summary>How often the word is there, beside the node and elsewhere.</summary>
    public long Frequency => Table.C1;

    /// <summary>logDice: what collocates are sorted by.</summary>
    public double LogDice { get; } = Association.LogDice(Table.O11, NodeHits, Table.C1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word}: {Observed} beside it, {Expected:F1} expected");
}

/// <summary>The words that keep company with a node, the closest first.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Collocates : ITabular
{
    private readonly Func<IReadOnlySet<string>, ILookup<string, Hit>> find;

    internal Collocates(string node, string where, string company, long nodeHits, long places, long words, IReadOnlyList<Collocate> rows, Func<IReadOnlySet<string>, ILookup<string, Hit>> find)
    {
        (Node, Where, NodeHits, Places, Words) = (node, where, nodeHits, places, words);
        Note = $"Beside: {company}; a place beside two hits counts once. E, expected: places beside the node × the word’s frequency / all words but the node’s own. MI, MI3, t, z, G² and ΔP compare O with E; Dice and logDice compare O with how often each is there. All describe; words of one text are no independent draws.";
        this.find = find;
        Rows = [.. rows.OrderByDescending(r => r.LogDice).ThenByDescending(r => r.Observed).ThenBy(r => r.Word, StringComparer.Ordinal)];
    }

    /// <summary>The pattern whose company is asked for.</summary>
    public string Node { get; }

    /// <summary>Whose words were looked at.</summary>
    public string Where { get; }

    /// <summary>How often the node is there.</summary>
    public long NodeHits { get; }

    /// <summary>The places beside it.</summary>
    public long Places { get; }

    /// <summary>All words but the node's own.</summary>
    public long Words { get; }

    /// <summary>How it was counted, and what E is.</summary>
    public string Note { get; }

    /// <summary>The marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <summary>The collocates, by logDice.</summary>
    public IReadOnlyList<Collocate> Rows { get; }

    /// <summary>The first rows with what people read.</summary>
    /// <param name="count">How many.</param>
    /// <param name="leastHits">Words that stand beside the node less often are left out.</param>
    public Table Top(int count, long leastHits = 1) => Write([.. Rows.Where(r => r.Observed >= leastHits).Take(count)], "collocate", "observed", "expected", "frequency", "documents", "logDice", "mi", "tScore");

    /// <summary>Every row and measure.</summary>
    public Table ToTable() => Write(Rows);

    /// <inheritdoc/>
    public override string ToString() => Top(20).ToText();

    private static readonly (Column Column, Func<Collocate, object?> Of)[] Measures =
    [
        (new("collocate", "Beside it"), r => r.Word),
        (new("observed", "O, observed", ColumnFormat.Count), r => r.Observed),
        (new("expected", "E, expected", ColumnFormat.Rate), r => r.Expected),
        (new("frequency", "in all", ColumnFormat.Count), r => r.Frequency),
        (new("documents", "Documents", ColumnFormat.Count), r => (long)r.Documents),
        (new("logDice", "logDice", ColumnFormat.Rate), r => r.LogDice),
        (new("mi", "MI", ColumnFormat.Rate), r => Association.Mi(r.Table)),
        (new("mi3", "MI3", ColumnFormat.Rate), r => Association.Mi3(r.Table)),
        (new("tScore", "t", ColumnFormat.Rate), r => Association.TScore(r.Table)),
        (new("zScore", "z", ColumnFormat.Rate), r => Association.ZScore(r.Table)),
        (new("gSquared", "G² (descriptive)", ColumnFormat.Rate), r => Keyness.GSquared(r.Table)),
        (new("deltaPCollocate", "ΔP word | node", ColumnFormat.Score), r => Association.DeltaPColumn(r.Table)),
        (new("deltaPNode", "ΔP node | word", ColumnFormat.Score), r => Association.DeltaPRow(r.Table)),
        (new("dice", "Dice", ColumnFormat.Score), r => Association.Dice(r.Observed, r.NodeHits, r.Frequency)),
    ];

    private Table Write(IReadOnlyList<Collocate> rows, params string[] only)
    {
        var measures = Measures.Where(m => only.Length == 0 || only.Contains(m.Column.Name)).ToList();
        var sentences = new Lazy<ILookup<string, Hit>>(() => find(rows.Select(r => r.Word).ToHashSet(StringComparer.Ordinal)));
        var each = SentencesEach.Of(rows.Select(r => r.Observed));
        var forms = rows.ToDictionary(r => r.Word, r => r.Written, StringComparer.Ordinal);
        return new([.. measures.Select(m => m.Column.Name == "collocate" ? m.Column with { Labels = forms } : m.Column)], [.. rows.Select(r => measures.Select(m => m.Of(r)).ToArray())])
        {
            Open = (row, column) => each > 0 && measures[column].Column.Name == "observed" ? HitSentences.Behind($"{rows[row].Written} beside {Node}", rows[row].Observed, sentences.Value[rows[row].Word], each) : null,
            Caption = string.Create(CultureInfo.InvariantCulture, $"Beside “{Node}”, {Where}: {NodeHits:N0} {(NodeHits == 1 ? "hit" : "hits")}, {Places:N0} places beside, {Words:N0} other words"),
            Note = Note,
        };
    }
}
