using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>Finds the runs of words that keep together.</summary>
public static class NgramCounting
{
    /// <summary>The runs of so many words in the whole corpus.</summary>
    /// <remarks>A run is joined as a phrase is: white space or one hyphen stands between its words. Runs overlap, so that each is counted as often as it is there.</remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="words">How many words a run has, 2 or more.</param>
    /// <param name="leastHits">Runs with fewer hits are left out; the note says how many.</param>
    /// <exception cref="InputException">A run has fewer than two words, or a file cannot be read.</exception>
    public static Ngrams Ngrams(this Corpus corpus, int words = 2, long leastHits = 5) => Of(corpus, null, words, leastHits);

    /// <summary>The runs of so many words in one part of a corpus: what Chinese voices say in one breath.</summary>
    /// <param name="part">Whose words.</param>
    /// <param name="words">How many words a run has, 2 or more.</param>
    /// <param name="leastHits">Runs with fewer hits are left out; the note says how many.</param>
    /// <exception cref="InputException">A run has fewer than two words, the part has no words, or a file cannot be read.</exception>
    public static Ngrams Ngrams(this Subcorpus part, int words = 2, long leastHits = 5) => Of(part.Corpus, part, words, leastHits);

    private static Ngrams Of(Corpus corpus, Subcorpus? part, int words, long leastHits)
    {
        if (words < 2) throw new InputException($"a run of {words} words holds no company; write 2 or more");
        var tally = WordTally.Of(corpus, part, words);
        if (part is not null && tally.Units.TargetWords == 0) throw part.WithoutWords();
        var (places, runs) = tally.Places();
        var rows = tally.Rows(leastHits, (run, hits) =>
        {
            var (expected, frequency) = ((double)runs, 0L);
            for (var i = 0; i < run.Length; i++)
            {
                expected *= (double)places[i][run[i]] / runs;
                frequency += places[i][run[i]];
            }
            ContingencyTable? table = run.Length == 2 ? ContingencyTable.OfMargins(hits.Target, places[0][run[0]], places[1][run[1]], runs) : null;
            return new Ngram(tally.Name(run), hits.Target, table?.E11 ?? expected, frequency, hits.TargetDocuments, table);
        });
        return new(part?.Title ?? "all voices", words, leastHits, tally.Rare, runs, rows,
            shown => Counting.Tables(corpus, Lexicon.Of([.. shown.Select(r => r.Words)])).Hits.Where(h => part?.Holds(h.Document, h.Voice) ?? true).ToLookup(h => h.Term.Id))
        {
            Marks = tally.Marks,
            Unit = Units.OfWords(tally.Vocabulary, corpus.Definition),
        };
    }
}
