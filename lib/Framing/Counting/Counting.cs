using Framing.Corpora;
using Framing.Lexicons;
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
        var tally = corpus.Tally(lexicon, facets, threads);
        return tally.ToCounts(corpus.Definition, () => Tables(corpus, lexicon, threads).Hits);
    }

    /// <summary>The same counts as numbers that add up: what a shard of a corpus keeps.</summary>
    /// <exception cref="InputException">A facet is a column that the corpus's metadata does not have.</exception>
    public static Tally Tally(this Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, int threads)
    {
        foreach (var facet in facets) facet.Require(corpus);
        return new TallyPass(corpus, lexicon, facets, threads).Run();
    }

    /// <summary>The two tables that carry everything: every hit, and the words of each document in each voice.</summary>
    public static (IReadOnlyList<Hit> Hits, IReadOnlyList<Total> Totals) Tables(Corpus corpus, Lexicon lexicon) => Tables(corpus, lexicon, Environment.ProcessorCount);

    // Documents are read side by side, each thread with a reader of its own, and put together in the corpus's order.
    private static (IReadOnlyList<Hit> Hits, IReadOnlyList<Total> Totals) Tables(Corpus corpus, Lexicon lexicon, int threads)
    {
        var parts = new (List<Hit> Hits, List<Total> Totals)[corpus.Documents.Count];
        var phrases = new FirstBytes(new PhraseTrie(lexicon));
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new PieceReader(phrases), (i, _, reader) =>
        {
            parts[i] = Read(corpus.Documents[i], reader);
            return reader;
        }, _ => { });
        return ([.. parts.SelectMany(p => p.Hits)], [.. parts.SelectMany(p => p.Totals)]);
    }

    private static (List<Hit>, List<Total>) Read(Document document, PieceReader reader)
    {
        var (hits, words) = (new List<Hit>(), new OrderedDictionary<Voice, long>());
        foreach (var (stretch, piece) in Pieces(document))
        {
            var own = reader.Read(document.Text, piece);
            if (own == 0) continue;
            words[stretch.Voice] = words.GetValueOrDefault(stretch.Voice) + own;
            hits.AddRange(reader.Found().Select(m => new Hit(document, m.Span, reader.Terms[m.Term], Form(document.Text, m.Span), stretch)));
        }
        if (words.Count == 0) words[document.Narrator] = 0;
        return (hits, [.. words.Select(w => new Total(document, w.Key, w.Value))]);
    }

    // What phrases are looked for in: the words of one voice in one paragraph.
    private static IEnumerable<(VoiceStretch Stretch, Span Piece)> Pieces(Document document) =>
        document.Stretches.SelectMany(stretch => document.Within(stretch.Span).Select(piece => (stretch, piece)));

    private static string Form(string text, Span span) => string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
