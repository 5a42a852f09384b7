using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>Counts a lexicon in a corpus.</summary>
public static class Counting
{
    /// <summary>Counts every term by the given facets.</summary>
    /// <remarks>Hits grouped over the same grouping of the words: each row's words are those of its own voice or source. Rows for every
    /// combination of facet values that holds a word are there for each term, also with no hit; a document without words keeps its row too.</remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="lexicon">What.</param>
    /// <param name="facets">Grouped by what; none gives one row a term.</param>
    /// <exception cref="InputException">A facet is a column that the corpus's metadata does not have.</exception>
    public static Counts Count(this Corpus corpus, Lexicon lexicon, params IReadOnlyList<By> facets) => corpus.Count(lexicon, facets, Environment.ProcessorCount);

    /// <summary>Counts patterns given by hand, each a term of its own.</summary>
    /// <exception cref="InputException">A pattern cannot be read.</exception>
    public static Counts Count(this Corpus corpus, string pattern, params IReadOnlyList<By> facets) => corpus.Count(Lexicon.Of(pattern), facets);

    /// <summary>Counts every term by the given facets, on so many threads; the result is the same for any number.</summary>
    public static Counts Count(this Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, int threads)
    {
        foreach (var facet in facets) facet.Require(corpus);
        var (hits, totals) = Tables(corpus, lexicon, threads);
        return Group(corpus, lexicon, facets, hits, totals);
    }

    /// <summary>The two tables that carry everything: every hit, and the words of each document in each voice.</summary>
    public static (IReadOnlyList<Hit> Hits, IReadOnlyList<Total> Totals) Tables(Corpus corpus, Lexicon lexicon) => Tables(corpus, lexicon, Environment.ProcessorCount);

    // Documents are counted side by side, each thread with a matcher of its own, and put together in the corpus's order.
    private static (IReadOnlyList<Hit> Hits, IReadOnlyList<Total> Totals) Tables(Corpus corpus, Lexicon lexicon, int threads)
    {
        var parts = new (List<Hit> Hits, List<Total> Totals)[corpus.Documents.Count];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new PhraseMatcher(lexicon), (i, _, matcher) =>
        {
            parts[i] = Read(corpus.Documents[i], matcher);
            return matcher;
        }, _ => { });
        return ([.. parts.SelectMany(p => p.Hits)], [.. parts.SelectMany(p => p.Totals)]);
    }

    private static (List<Hit>, List<Total>) Read(Document document, PhraseMatcher matcher)
    {
        var hits = new List<Hit>();
        // The narrator stands first, so that a document without words has its row.
        var words = new OrderedDictionary<Voice, long> { [document.Narrator] = 0 };
        foreach (var stretch in document.Stretches)
        {
            foreach (var paragraph in document.Within(stretch.Span))
            {
                var tokens = Tokenizer.Tokenize(document.Text, paragraph);
                if (tokens.Count == 0) continue;
                words[stretch.Voice] = words.GetValueOrDefault(stretch.Voice) + tokens.Count;
                hits.AddRange(matcher.Match(document.Text, tokens).Select(m => new Hit(document, m.Span, matcher.Terms[m.Term], Form(document.Text, m.Span), stretch)));
            }
        }
        return (hits, [.. words.Where(w => w.Value > 0 || words.Values.All(v => v == 0)).Select(w => new Total(document, w.Key, w.Value))]);
    }

    private static Counts Group(Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, IReadOnlyList<Hit> hits, IReadOnlyList<Total> totals)
    {
        // Lengths keep values apart, whatever characters stand in a column.
        string Key(IEnumerable<string> values) => string.Concat(values.Select(v => $"{v.Length}:{v}"));
        string[] Values(Document document, Voice voice) => [.. facets.Select(f => f.Of(document, voice))];
        var cells = totals.Select(t => (Total: t, Values: Values(t.Document, t.Voice))).GroupBy(t => Key(t.Values))
            .Select(g => (g.Key, g.First().Values, Words: g.Sum(t => t.Total.Words), Documents: g.Where(t => t.Total.Words > 0).Select(t => t.Total.Document.Id).Distinct().Count()))
            .ToList();
        cells.Sort((a, b) => Compare(a.Values, b.Values));
        var found = hits.ToLookup(h => (h.Term.Id, Key(Values(h.Document, h.Voice))));
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
            var order = new Origin(a[i]).CompareTo(new Origin(b[i]));
            if (order != 0) return order;
        }
        return 0;
    }

    private static string Form(string text, Span span) => string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
