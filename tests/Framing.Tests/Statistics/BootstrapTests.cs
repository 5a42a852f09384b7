using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class BootstrapTests
{
    [Fact]
    public void A_rate_of_hits_in_some_documents_has_the_percentiles_of_the_binomial()
    {
        // Four hundred documents of 100 words, a hundred of them with one hit: of the documents drawn a share is, binomially (400, 1/4), 2.5 % and 97.5 % at 83 and 117.
        var interval = Bootstrap.OfRate([.. Enumerable.Range(0, 400).Select(i => new Rate(i % 4 == 0 ? 1 : 0, 100))]);
        Assert.InRange(interval.Low, 81 / 4.0, 85 / 4.0);
        Assert.InRange(interval.High, 115 / 4.0, 119 / 4.0);
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
    public void Bounds_are_about_those_of_documents_drawn_one_by_one() => Gen.Select(Gen.Long[0, 5], Gen.Long[50, 900]).Array[30, 60].ForAll(documents =>
    {
        var (random, rates) = (new Random(3), new List<double>());
        for (var draw = 0; draw < 2_000; draw++)
        {
            var drawn = documents.Select(_ => documents[random.Next(documents.Length)]).ToList();
            rates.Add(new Rate(drawn.Sum(d => d.Item1), drawn.Sum(d => d.Item2)).Value);
        }
        rates.Sort();
        var (interval, width) = (Bootstrap.OfRate([.. documents.Select(d => new Rate(d.Item1, d.Item2))]), rates[1949] - rates[50]);
        Assert.InRange(interval.Low, rates[50] - (0.2 * width), rates[50] + (0.2 * width));
        Assert.InRange(interval.High, rates[1949] - (0.2 * width), rates[1949] + (0.2 * width));
    }, samples: 20);

    [Fact]
    public void A_cell_is_drawn_as_often_as_a_Poisson_number_says_and_sums_are_those_of_each_cell()
    {
        var all = Enumerable.Range(0, 400).SelectMany(cell => DrawnDocuments.Sum([(cell, 1)])).ToList();
        foreach (var (often, chance) in new[] { (0, 0.36788), (1, 0.36788), (2, 0.18394), (3, 0.06131), (4, 0.01533) }) Assert.Equal(chance, (double)all.Count(t => t == often) / all.Count, 0.003);
        var (one, other, both) = (DrawnDocuments.Sum([(7, 3)]), DrawnDocuments.Sum([(90, 1_000_000_007)]), DrawnDocuments.Sum([(7, 3), (90, 1_000_000_007)]));
        Assert.Equal(one.Zip(other, (a, b) => a + b), both);
    }

    [Fact]
    public void Few_documents_give_no_interval()
    {
        Assert.True(double.IsNaN(Bootstrap.OfRate([.. Enumerable.Repeat(new Rate(1, 10), Bootstrap.LeastDocuments - 1)]).Low));
        Assert.True(double.IsNaN(Bootstrap.OfRatio([.. Enumerable.Repeat(new DocumentRates(new(0, 10), new(0, 10)), 12)]).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.OfRate([], 0));
    }
}
