using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>One count: a term, a value of each facet, and what the count rests on.</summary>
/// <param name="Term">What was counted.</param>
/// <param name="Facets">The value of each facet, in the order asked for.</param>
/// <param name="Rate">Hits and words, with rate and interval.</param>
/// <param name="Documents">Documents that hold words of this kind.</param>
/// <param name="DocumentsWithHit">Documents that hold a hit of this kind.</param>
/// <param name="Forms">The forms actually matched and how often, the most frequent first.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Count(Term Term, IReadOnlyList<string> Facets, Rate Rate, int Documents, int DocumentsWithHit, IReadOnlyDictionary<string, long> Forms)
{
    /// <summary>How many of the words are Chinese: characters or words of a dictionary, as the definition has it.</summary>
    public long Chinese { get; init; }

    /// <summary>Bounds of the rate from documents drawn again, per 10,000 words; NaN where they are fewer than <see cref="Bootstrap.LeastDocuments"/> or no hit is there.</summary>
    public Interval Drawn { get; init; } = Interval.None;

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Facets.Prepend(Term.Name))}: {Rate}";
}

/// <summary>Counts of a lexicon's terms by facets; rows without a hit are kept: zero is a finding.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Counts : ITabular, IReadable
{
    private readonly Lazy<ILookup<(string Term, string Key), Hit>> hits;

    internal Counts(IReadOnlyList<Count> rows, IReadOnlyList<By> facets, Definition definition, Func<IReadOnlyList<Hit>>? find)
    {
        (Rows, Facets, Definition, HasDrawn) = (rows, facets, definition, rows.Any(r => !double.IsNaN(r.Drawn.Low)));
        OpenedEach = find is null ? 0 : SentencesEach.Of(rows.Select(r => r.Rate.Hits));
        hits = new(() => Place(find?.Invoke() ?? throw new InputException("these counts were added up from parts and hold no sentences; count the corpus itself to see them")));
    }

    /// <summary>The counts: by term in the lexicon's order, then by facet values, Unknown last.</summary>
    public IReadOnlyList<Count> Rows { get; }

    /// <summary>What they are grouped by.</summary>
    public IReadOnlyList<By> Facets { get; }

    /// <summary>What was counted.</summary>
    public Definition Definition { get; }

    /// <summary>The count of a term for these facet values.</summary>
    /// <exception cref="InputException">There is no such row; the message says which values there are.</exception>
    public Count this[string term, params string[] values] => Rows.FirstOrDefault(r => r.Term.Id == term && r.Facets.SequenceEqual(values))
        ?? throw new InputException($"there is no count of '{term}' for '{string.Join(", ", values)}'; there are {string.Join("; ", Rows.Select(r => string.Join(", ", r.Facets.Prepend(r.Term.Id))).Distinct().Take(40))}");

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <summary>All hits, in the order of the rows. The texts are read again for them.</summary>
    /// <exception cref="InputException">The counts were added up from parts, without the texts.</exception>
    public IEnumerable<Hit> Hits => Rows.SelectMany(Of);

    /// <summary>The hits of one row, in order of place.</summary>
    /// <exception cref="InputException">The counts were added up from parts, without the texts.</exception>
    public IEnumerable<Hit> Of(Count row) => hits.Value[(row.Term.Id, Tally.Key(row.Facets))];

    /// <summary>What a reader has to know of the rates' unit; empty where all are per 10,000 words.</summary>
    public string Unit => !HasChinese ? "" : Units.OfCounts([.. Rows.Select(r => (r.Facets.Count == 0 ? "all" : string.Join(", ", r.Facets), r.Rate.Words, r.Chinese))], Definition);

    private bool HasChinese => Rows.Any(r => Units.IsChinese(r.Rate.Words, r.Chinese));

    /// <summary>Whether a row has bounds from documents drawn again.</summary>
    internal bool HasDrawn { get; }

    /// <summary>What bounds from documents drawn again are.</summary>
    public static readonly string Drawing = $"Drawn from–to: 95 % of what documents drawn again with replacement give; it holds where a word bunches, and stands where there are {Bootstrap.LeastDocuments} documents and a hit.";

    /// <summary>How many sentences open from each count when it is shown.</summary>
    internal int OpenedEach { get; }

    /// <inheritdoc/>
    public Table ToTable() => ToTable(allColumns: false);

    /// <summary>The counts with what they rest on.</summary>
    /// <param name="allColumns">Also the bounds from documents drawn again where no row has any: every table of counts then has the same columns.</param>
    public Table ToTable(bool allColumns) => Write(
        Rows,
        [
            new("documents", "Documents", ColumnFormat.Count), new("documentsWithHit", "with a hit", ColumnFormat.Count),
            new("ratePer10k", "per 10,000 words", ColumnFormat.Rate), new("low", "from", ColumnFormat.Rate), new("high", "to", ColumnFormat.Rate),
        ],
        r =>
        {
            var bounds = r.Rate.Interval;
            return [(long)r.Documents, (long)r.DocumentsWithHit, r.Rate.Value, bounds.Low, bounds.High];
        },
        allColumns || HasDrawn ? [new("drawnLow", "Drawn from", ColumnFormat.Rate), new("drawnHigh", "to", ColumnFormat.Rate)] : []);

    Table IReadable.ToReadable() => ToReadable();

    /// <summary>The table for reading: zeros that say little one by one share a row, and what belongs together stands in one column.</summary>
    internal Table ToReadable()
    {
        var (rows, together) = ZeroRows.Together(Rows, Facets);
        var counted = Rows.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return Write(
            rows,
            [
                new("documents", "Documents with a hit", ColumnFormat.Figures), new("ratePer10k", "per 10,000 words", ColumnFormat.Rate), new("interval", "from–to", ColumnFormat.Figures),
                .. HasDrawn ? new Column[] { new("drawn", "drawn from–to", ColumnFormat.Figures) } : [],
            ],
            // In how many documents several values have words together is not known here.
            r =>
            [
                counted.Contains(r) ? $"{Whole(r.DocumentsWithHit)} of {Whole(r.Documents)}" : null, r.Rate.Value, r.Rate.Words == 0 ? null : Rounded(r.Rate.Interval),
                .. HasDrawn ? new object?[] { double.IsNaN(r.Drawn.Low) ? null : Rounded(r.Drawn) } : [],
            ],
            [],
            together);
    }

    /// <summary>The values of a facet as a reader looks for them: names with most hits first, all else in the order of the rows; Unknown last.</summary>
    /// <param name="rows">Counts by this facet alone.</param>
    /// <param name="facet">The facet.</param>
    internal static IEnumerable<string> Across(IEnumerable<Count> rows, By facet)
    {
        var values = rows.GroupBy(r => r.Facets[0]);
        return (facet.IsName ? values.OrderBy(v => v.Key == "Unknown").ThenByDescending(v => v.Sum(r => r.Rate.Hits)) : values).Select(v => v.Key);
    }

    private Table Write(IReadOnlyList<Count> rows, Column[] figures, Func<Count, object?[]> row, Column[] drawn, string together = "")
    {
        // Where words are Chinese, a column names the unit of each row.
        var hasChinese = HasChinese;
        return new(
            [
                new("term", "Term") { Labels = Rows.Select(r => r.Term).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Name) }, .. Facets.Select(f => new Column(f.Name, f.Title)),
                new("hits", "Hits", ColumnFormat.Count), new("words", "Words", ColumnFormat.Count), .. figures, .. hasChinese ? [new("unit", "Unit")] : Array.Empty<Column>(), new("forms", "Forms matched"), .. drawn,
            ],
            [.. rows.Select(r => (object?[])[r.Term.Id, .. r.Facets, r.Rate.Hits, r.Rate.Words, .. row(r), .. hasChinese ? [Units.Name(r.Rate.Words, r.Chinese, Definition)] : Array.Empty<object?>(), r.Forms, .. drawn.Length > 0 ? new object?[] { r.Drawn.Low, r.Drawn.High } : []])])
        {
            Open = (row, column) => column == Facets.Count + 1 ? HitSentences.Behind(this, rows[row]) : null,
            Note = string.Join(' ', ((string[])["from–to: exact 95 % Poisson bounds of the rate. They assume independent words and are too narrow where a word bunches in few documents.", HasDrawn ? Drawing : "", Unit, together]).Where(s => s.Length > 0)),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private ILookup<(string, string), Hit> Place(IReadOnlyList<Hit> found) => found.ToLookup(h => (h.Term.Id, Tally.Key([.. Facets.Select(f => f.Of(h.Document, h.Voice))])));

    private static string Whole(long number) => TableText.Show(number, ColumnFormat.Count);

    private static string Rounded(Interval bounds) => $"{TableText.Show(bounds.Low, ColumnFormat.Rate)}–{TableText.Show(bounds.High, ColumnFormat.Rate)}";
}
