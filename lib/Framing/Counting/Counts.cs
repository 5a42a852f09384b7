using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;

namespace Framing.Counting;

/// <summary>One count: a term, a value of each facet, and what the count rests on.</summary>
/// <param name="Term">What was counted.</param>
/// <param name="Facets">The value of each facet, in the order asked for.</param>
/// <param name="Rate">Hits and words, with rate and interval.</param>
/// <param name="Documents">Documents that hold words of this kind.</param>
/// <param name="DocumentsWithHit">Documents that hold a hit of this kind.</param>
/// <param name="Hits">The hits, with document, place and voice.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Count(Term Term, IReadOnlyList<string> Facets, Rate Rate, int Documents, int DocumentsWithHit, IReadOnlyList<Hit> Hits)
{
    /// <summary>The forms actually matched and how often, the most frequent first.</summary>
    public IReadOnlyDictionary<string, long> Forms { get; } = Hits.GroupBy(h => h.Form).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (long)g.Count());

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Facets.Prepend(Term.Name))}: {Rate}";
}

/// <summary>Counts of a lexicon's terms by facets; rows without a hit are kept: zero is a finding.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Counts : ITabular
{
    internal Counts(IReadOnlyList<Count> rows, IReadOnlyList<By> facets, Definition definition) => (Rows, Facets, Definition) = (rows, facets, definition);

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

    /// <summary>All hits, in the order of the rows.</summary>
    public IEnumerable<Hit> Hits => Rows.SelectMany(r => r.Hits);

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("term", "Term"), .. Facets.Select(f => new Column(f.Name, f.Title)),
            new("hits", "Hits", ColumnFormat.Count), new("words", "Words", ColumnFormat.Count), new("documents", "Documents", ColumnFormat.Count), new("documentsWithHit", "with a hit", ColumnFormat.Count),
            new("ratePer10k", "per 10,000 words", ColumnFormat.Rate), new("low", "from", ColumnFormat.Rate), new("high", "to", ColumnFormat.Rate), new("forms", "Forms matched"),
        ],
        [.. Rows.Select(Row)])
    {
        Note = "from–to: exact 95 % Poisson bounds of the rate. They assume independent words and are too narrow where a word bunches in few documents.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static object?[] Row(Count c) =>
    [
        c.Term.Name, .. c.Facets,
        c.Rate.Hits, c.Rate.Words, (long)c.Documents, (long)c.DocumentsWithHit, c.Rate.Value, c.Rate.Interval.Low, c.Rate.Interval.High, c.Forms,
    ];
}

/// <summary>Counts a lexicon in a corpus.</summary>
public static class Counting
{
    /// <summary>Counts every term by the given facets.</summary>
    /// <remarks>Hits grouped over the same grouping of the words: each row's words are those of its own voice or source. Rows for every
    /// combination of facet values that holds a word are there for each term, also with no hit.</remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="lexicon">What.</param>
    /// <param name="facets">Grouped by what; none gives one row a term.</param>
    public static Counts Count(this Corpus corpus, Lexicon lexicon, params IReadOnlyList<By> facets)
    {
        var (hits, totals) = Tables(corpus, lexicon);
        return Group(corpus, lexicon, facets, hits, totals);
    }

    /// <summary>Counts patterns given by hand, each a term of its own.</summary>
    /// <exception cref="InputException">A pattern cannot be read.</exception>
    public static Counts Count(this Corpus corpus, string pattern, params IReadOnlyList<By> facets) => corpus.Count(Lexicon.Of(pattern), facets);

    /// <summary>The two tables that carry everything: every hit, and the words of each document in each voice.</summary>
    public static (IReadOnlyList<Hit> Hits, IReadOnlyList<Total> Totals) Tables(Corpus corpus, Lexicon lexicon)
    {
        var matcher = new PhraseMatcher(lexicon);
        var (hits, totals) = (new List<Hit>(), new List<Total>());
        foreach (var document in corpus.Documents)
        {
            foreach (var stretch in document.Stretches)
            {
                var words = 0;
                foreach (var paragraph in document.Within(stretch.Span))
                {
                    var tokens = Tokenizer.Tokenize(document.Text, paragraph);
                    words += tokens.Count;
                    hits.AddRange(matcher.Match(document.Text, tokens).Select(m => new Hit(document, m.Span, matcher.Terms[m.Term], Form(document.Text, m.Span), stretch)));
                }
                if (words > 0) totals.Add(new Total(document, stretch.Voice, words));
            }
        }
        return (hits, totals);
    }

    private static Counts Group(Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, IReadOnlyList<Hit> hits, IReadOnlyList<Total> totals)
    {
        string Key(Document d, Voices.Voice v) => string.Join('\u001F', facets.Select(f => f.Of(d, v)));
        var cells = totals.GroupBy(t => Key(t.Document, t.Voice))
            .Select(g => (g.Key, Values: g.Key.Split('\u001F')[..facets.Count], Words: g.Sum(t => t.Words), Documents: g.Select(t => t.Document.Id).Distinct().Count()))
            .ToList();
        cells.Sort((a, b) => Compare(a.Values, b.Values));
        var found = hits.ToLookup(h => (h.Term.Id, Key(h.Document, h.Voice)));
        var rows = lexicon.Terms.SelectMany(term => cells.Select(cell =>
        {
            IReadOnlyList<Hit> own = [.. found[(term.Id, cell.Key)]];
            return new Count(term, cell.Values, new Rate(own.Count, cell.Words), cell.Documents, own.Select(h => h.Document.Id).Distinct().Count(), own);
        }));
        return new Counts([.. rows], facets, corpus.Definition);
    }

    // Alphabetical, Unknown last.
    private static int Compare(string[] a, string[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var order = new Voices.Origin(a[i]).CompareTo(new Voices.Origin(b[i]));
            if (order != 0) return order;
        }
        return 0;
    }

    private static string Form(string text, Span span) => string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
