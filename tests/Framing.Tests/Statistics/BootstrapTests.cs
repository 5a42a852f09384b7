using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class BootstrapTests
{
    [Fact]
    public void A_rate_of_hits_in_some_documents_has_the_percentiles_of_the_binomial()
    {
        // Forty documents of 100 words, ten of them with one hit: a draw's hits are binomial (40, 1/4), 2.5 % and 97.5 % at 5 and 16.
        var interval = Bootstrap.OfRate([.. Enumerable.Range(0, 40).Select(i => new Rate(i % 4 == 0 ? 1 : 0, 100))]);
        Assert.InRange(interval.Low, 4 * 2.5 - 0.01, 5 * 2.5 + 0.01);
        Assert.InRange(interval.High, 15 * 2.5 - 0.01, 16 * 2.5 + 0.01);
    }

    [Fact]
    public void Documents_all_alike_leave_no_doubt()
    {
        DocumentRates document = new(new(3, 1000), new(1, 2000));
        Assert.Equal(new(30, 30), Bootstrap.OfRate([.. Enumerable.Repeat(document.Target, 12)]));
        Assert.Equal(new(6, 6), Bootstrap.OfRatio([.. Enumerable.Repeat(document, 12)]));
    }

    [Fact]
    public void The_interval_holds_what_is_drawn_and_is_wider_where_a_term_bunches() => Gen.Long[0, 6].Array[12, 20].ForAll(hits =>
    {
        var spread = Bootstrap.OfRate([.. hits.Select(h => new Rate(h, 200))]);
        var mean = new Rate(hits.Sum(), 200 * hits.Length).Value;
        Assert.InRange(mean, spread.Low - 1e-9, spread.High + 1e-9);
        Assert.Equal(spread, Bootstrap.OfRate([.. hits.Select(h => new Rate(h, 200))]));
        var bunched = Bootstrap.OfRate([.. hits.Select((_, i) => new Rate(i == 0 ? Math.Min(200, hits.Sum()) : 0, 200))]);
        Assert.True(bunched.High - bunched.Low >= (spread.High - spread.Low) * 0.9);
    }, samples: 40);

    [Fact]
    public void An_end_is_infinite_where_many_draws_have_no_hit_in_the_reference()
    {
        var interval = Bootstrap.OfRatio([.. Enumerable.Range(0, 12).Select(i => new DocumentRates(new(2, 100), new(i == 0 ? 1 : 0, 100)))]);
        Assert.True(double.IsFinite(interval.Low));
        Assert.Equal(double.PositiveInfinity, interval.High);
    }

    [Fact]
    public void Terms_drawn_together_have_the_intervals_that_each_has_alone() => Gen.Select(Gen.Long[0, 4], Gen.Long[0, 4], Gen.Long[0, 4], Gen.Long[0, 4]).Array[20, 24].ForAll(hits =>
    {
        (long Target, long Reference) Words(int i) => i % 2 == 0 ? (100 + i, 0) : (i % 3 == 0 ? 50 : 0, 120);
        var words = hits.Select((_, i) => Words(i)).ToList();
        UnitHits[] Term(Func<(long, long, long, long), (long Target, long Reference)> of) => [.. hits.Select((h, i) => new UnitHits(i, words[i].Target > 0 ? of(h).Target : 0, words[i].Reference > 0 ? of(h).Reference : 0))];
        UnitHits[][] terms = [Term(h => (h.Item1, h.Item2)), Term(h => (h.Item3, h.Item4))];
        var together = Bootstrap.Of(words, terms);
        foreach (var (term, drawn) in terms.Zip(together))
        {
            Assert.Equal(Bootstrap.OfRatio([.. term.Select((h, i) => new DocumentRates(new(h.Target, words[i].Target), new(h.Reference, words[i].Reference)))]), drawn.Ratio);
            // Hits of neither side are not made up, and what is drawn lies between the least and the greatest rate of a document.
            if (term.All(h => h.Target == 0)) Assert.True(double.IsNaN(drawn.Target.Low));
            else Assert.InRange(drawn.Target.High, drawn.Target.Low, term.Select((h, i) => words[i].Target == 0 ? 0 : new Rate(h.Target, words[i].Target).Value).Max());
        }
    }, samples: 10);

    [Fact]
    public void Few_documents_give_no_interval()
    {
        Assert.True(double.IsNaN(Bootstrap.OfRate([.. Enumerable.Repeat(new Rate(1, 10), Bootstrap.LeastDocuments - 1)]).Low));
        Assert.True(double.IsNaN(Bootstrap.OfRatio([.. Enumerable.Repeat(new DocumentRates(new(0, 10), new(0, 10)), 12)]).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.OfRate([], 0));
    }
}
