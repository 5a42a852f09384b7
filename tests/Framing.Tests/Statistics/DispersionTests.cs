using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class DispersionTests
{
    // The toy corpus of Gries 2008 and 2020: five parts of 9, 10, 10, 10 and 11 words.
    private static readonly long[] Toy = [9, 10, 10, 10, 11];

    [Theory]
    [InlineData("a", new long[] { 1, 2, 3, 4, 5 }, 0.18, 0.2195121951219512, 0.1369717293652208, 0.7851504534504508)]
    [InlineData("b", new long[] { 2, 2, 2, 2, 2 }, double.NaN, 0.02439024390243903, double.NaN, double.NaN)]
    [InlineData("i", new long[] { 1, 0, 0, 0, 0 }, 0.82, 1, 2.473931188332412, 0)]
    [InlineData("q", new long[] { 0, 1, 0, 0, 0 }, 0.8, 0.9756097560975608, 2.321928094887362, 0)]
    [InlineData("x", new long[] { 0, 0, 0, 0, 1 }, 0.78, double.NaN, 2.1844245711374275, 0)]
    public void The_measures_of_the_toy_corpus_are_as_published(string item, long[] hits, double dp, double dpNorm, double kl, double juilland)
    {
        Assert.NotEmpty(item);
        var found = Dispersion.Of([.. hits.Zip(Toy, (h, w) => new Rate(h, w))]);
        // NaN: not published for this item.
        foreach (var (expected, actual) in new[] { (dp, found.Dp), (dpNorm, found.DpNorm), (kl, found.Kl), (juilland, found.JuillandD) })
        {
            if (!double.IsNaN(expected)) Near.Relative(expected, actual, 1e-9);
        }
        Assert.Equal(hits.Count(h => h > 0), found.Range);
    }

    [Theory]
    // Juilland's usage U = f·D with equal parts: Carroll 1970, 14; Engwall 1974, 122.
    [InlineData(new long[] { 0, 4, 3, 2, 1 }, "6.46", 6.464466094067262)]
    [InlineData(new long[] { 4, 2, 1, 1, 0 }, "4.609", 4.6088350084373655)]
    public void Juilland_s_usage_is_as_published(long[] hits, string published, double unrounded)
    {
        var found = Dispersion.Of([.. hits.Select(h => new Rate(h, 1000))]);
        Near.Printed(published, found.Hits * found.JuillandD);
        Near.Relative(unrounded, found.Hits * found.JuillandD);
    }

    [Fact]
    public void Each_measure_is_what_another_form_of_it_gives() => Gen.Select(Gen.Long[0, 9], Gen.Long[9, 500]).Array[2, 8].ForAll(parts =>
    {
        var (f, n) = ((double)parts.Sum(p => p.Item1), (double)parts.Sum(p => p.Item2));
        var found = Dispersion.Of([.. parts.Select(p => new Rate(p.Item1, p.Item2))]);
        if (f == 0)
        {
            Assert.True(found.Range == 0 && double.IsNaN(found.Dp) && double.IsNaN(found.JuillandD));
            return;
        }
        // What hits and sizes have in common; entropies; sums of squares.
        Near.Relative(1 - parts.Sum(p => Math.Min(p.Item1 / f, p.Item2 / n)), found.Dp, 1e-9);
        Near.Relative(parts.Where(p => p.Item1 > 0).Sum(p => (p.Item1 / f * Math.Log(p.Item1 / f)) - (p.Item1 / f * Math.Log(p.Item2 / n))) / Math.Log(2), found.Kl, 1e-7);
        double[] rates = [.. parts.Select(p => (double)p.Item1 / p.Item2)];
        var k = rates.Length;
        Near.Relative(1 - Math.Sqrt(Math.Max(0, (k * rates.Sum(r => r * r)) - Math.Pow(rates.Sum(), 2)) / Math.Pow(rates.Sum(), 2) / (k - 1)), found.JuillandD, 1e-6);
        Assert.InRange(found.DpNorm, found.Dp, 1);
        Assert.Equal(1, Dispersion.Of([.. parts.Select((p, i) => new Rate(i == Array.IndexOf(parts, parts.MinBy(q => q.Item2)) ? 5 : 0, p.Item2))]).DpNorm, 1e-12);
    });

    [Fact]
    public void The_order_of_parts_and_the_size_of_the_corpus_play_no_part() => Gen.Select(Gen.Long[0, 9], Gen.Long[9, 500]).Array[2, 8].ForAll(parts =>
    {
        var found = Dispersion.Of([.. parts.Select(p => new Rate(p.Item1, p.Item2))]);
        var large = Dispersion.Of([.. parts.Reverse().Select(p => new Rate(p.Item1 * 100_000_000, p.Item2 * 100_000_000))]);
        Near.Relative(found.Dp, large.Dp, 1e-9);
        Near.Relative(found.JuillandD, large.JuillandD, 1e-7);
        Near.Relative(found.Kl, large.Kl, 1e-7);
    });

    [Fact]
    public void A_term_spread_as_the_words_are_is_perfectly_even()
    {
        var found = Dispersion.Of([new(2, 200), new(3, 300), new(5, 500)]);
        Near.Relative(0, found.Dp);
        Near.Relative(1, found.JuillandD);
        Near.Relative(0, found.Kl);
    }

    [Fact]
    public void One_part_has_only_a_range_and_a_part_without_words_is_none()
    {
        var found = Dispersion.Of([new(7, 100), new(0, 0)]);
        Assert.Equal((7, 1, 1), (found.Hits, found.Parts, found.Range));
        Assert.True(double.IsNaN(found.Dp) && double.IsNaN(found.DpNorm) && double.IsNaN(found.JuillandD) && double.IsNaN(found.Kl));
        Assert.Throws<ArgumentException>(() => Dispersion.Of([new(1, 0), new(1, 5)]));
    }
}
