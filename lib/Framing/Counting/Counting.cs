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
        SideBySide.Run(parts.Length, threads, () => new PieceReader(phrases, corpus.Definition.CountsCharacters ? null : new()), (i, reader) => parts[i] = Read(corpus.Documents[i], corpus.Documents[i].Read(), reader), _ => { });
        return ([.. parts.SelectMany(p => p.Hits)], [.. parts.SelectMany(p => p.Totals)]);
    }

    /// <summary>The hits of a document in order of place, and its words in each voice.</summary>
    internal static (List<Hit> Hits, List<Total> Totals) Read(Document document, DocumentReading reading, PieceReader reader)
    {
        var (hits, words) = (new List<Hit>(), new OrderedDictionary<Voice, long>());
        foreach (var stretch in reading.Stretches)
        {
            foreach (var piece in reading.Within(stretch.Span))
            {
                var own = reader.Read(reading.Text, piece);
                if (reader.IsEmpty) continue;
                words[stretch.Voice] = words.GetValueOrDefault(stretch.Voice) + own;
                hits.AddRange(reader.Found().Select(m => new Hit(document, m.Span, reader.Terms[m.Term], Form(reading.Text, m.Span), stretch)));
            }
        }
        if (words.Count == 0) words[document.Narrator] = 0;
        return (hits, [.. words.Select(w => new Total(document, w.Key, w.Value))]);
    }

    private static string Form(string text, Span span) => string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
