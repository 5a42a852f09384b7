using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Statistics;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class NgramsTests
{
    [Fact]
    public void A_pair_has_its_count_and_what_would_be_expected_of_its_words()
    {
        // Pairs: new deal, deal is; new deal, deal or, or new, new war; "is" and "new" are parted by a full stop.
        var pairs = Made.Corpus("new deal is. new deal or new war").Ngrams(leastHits: 1);
        Assert.Equal((6, 0), (pairs.Runs, pairs.Rare));
        var deal = pairs.Rows.Single(r => r.Words == "new deal");
        // "new" begins three pairs, "deal" ends two.
        Assert.Equal((2, 3 * 2 / 6.0, 1), (deal.Observed, deal.Expected, deal.Documents));
        Assert.Equal(new ContingencyTable(2, 1, 0, 3), deal.Table);
        Assert.Equal(2.0 * 2 / (3 + 2), deal.Dice, 1e-12);
        Assert.Equal(1, Association.Mi(deal.Observed, deal.Expected), 1e-12);
    }

    [Fact]
    public void A_longer_run_is_held_against_all_its_words_being_independent()
    {
        var runs = Made.Corpus("a b c a b c").Ngrams(words: 3, leastHits: 1);
        // abc, bca, cab, abc: each word stands first once, but a twice.
        var abc = runs.Rows.Single(r => r.Words == "a b c");
        Assert.Equal((2, 4, 2.0 * 2 * 2 / 16, 3.0 * 2 / 6), (abc.Observed, runs.Runs, abc.Expected, abc.Dice));
        Assert.Null(abc.Table);
        Assert.Contains("G² and ΔP are those of pairs", runs.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_a_part_are_its_voice_s_alone_and_rare_ones_are_counted_and_left_out()
    {
        var corpus = Made.Of(Made.Document("a", "war ends. “Peace comes now, peace comes,” said Chinese Foreign Ministry spokesman Lin Jian.", "Zinin", "Russia"));
        var pairs = corpus.Voices(Origin.China).Ngrams(leastHits: 2);
        Assert.Equal(["peace comes"], pairs.Rows.Select(r => r.Words));
        Assert.StartsWith("1 with fewer than 2 hits are left out. ", pairs.Note, StringComparison.Ordinal);
        Assert.Contains("Peace comes", pairs.ToTable().ToHtml(), StringComparison.Ordinal);
        Assert.Equal("a run of 1 words holds no company; write 2 or more", Assert.Throws<InputException>(() => corpus.Ngrams(words: 1)).Message);
    }

    [Fact]
    public void Counts_and_expectations_are_those_of_a_search_run_by_run() => Gen.Select(Gen.OneOf("a", "b", "c", ",").Array[0, 30].Array[1, 3], Gen.Int[2, 4]).ForAll(x =>
    {
        var (texts, size) = x;
        var ngrams = Made.Corpus([.. texts.Select(t => string.Join(' ', t))]).Ngrams(size, leastHits: 1);
        var runs = texts.SelectMany((t, d) => Enumerable.Range(0, Math.Max(0, t.Length - size + 1)).Select(i => (Run: t[i..(i + size)], Document: d))).Where(r => !r.Run.Contains(",")).ToList();
        Assert.Equal(runs.Count, ngrams.Runs);
        Assert.Equal(runs.Select(r => string.Join(' ', r.Run)).Distinct().Order(StringComparer.Ordinal), ngrams.Rows.Select(r => r.Words).Order(StringComparer.Ordinal));
        foreach (var row in ngrams.Rows)
        {
            var words = row.Words.Split(' ');
            var same = runs.Where(r => r.Run.SequenceEqual(words)).ToList();
            var shares = words.Select((w, i) => runs.Count(r => r.Run[i] == w) / (double)runs.Count);
            Assert.Equal((same.Count, same.Select(r => r.Document).Distinct().Count()), ((int)row.Observed, row.Documents));
            Assert.Equal(shares.Aggregate((double)runs.Count, (e, s) => e * s), row.Expected, 1e-9);
            Assert.Equal((double)size * same.Count / words.Index().Sum(w => runs.Count(r => r.Run[w.Index] == w.Item)), row.Dice, 1e-12);
        }
    }, samples: 200);

    [Fact]
    public void Chinese_runs_are_runs_of_words()
    {
        var pairs = Made.Corpus("冷战思维。冷战思维，霸权主义。").Ngrams(leastHits: 2);
        Assert.Equal(["冷战 思维 2"], pairs.Rows.Select(r => $"{r.Words} {r.Observed}"));
        Assert.EndsWith("per 10,000 such words.", pairs.Note, StringComparison.Ordinal);
    }
}
