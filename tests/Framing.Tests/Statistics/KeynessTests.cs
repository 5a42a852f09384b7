using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class KeynessTests
{
    private static readonly Gen<ContingencyTable> Tables = Gen.Select(Gen.Long[0, 40], Gen.Long[0, 3000], Gen.Long[0, 40], Gen.Long[0, 3000]).Select((a, b, c, d) => new ContingencyTable(a, b, c, d));
    private static readonly Gen<(Rate Target, Rate Reference)> Pairs = Tables.Select(t => (new Rate(t.O11, t.R1), new Rate(t.O21, t.R2)));

    [Theory]
    // Dunning 1993, Computational Linguistics 19(1), 72.
    [InlineData(10, 0, 3, 31764, "167.23", 167.22980391051257)]
    public void G_squared_of_four_cells_is_as_published(long o11, long o12, long o21, long o22, string published, double unrounded)
    {
        var g = Keyness.GSquared(new(o11, o12, o21, o22));
        Near.Printed(published, g);
        Near.Relative(unrounded, g);
    }

    [Theory]
    // Dunning 1993, by way of NLTK's examples and Manning and Schütze 1999, chapter 5.
    [InlineData(110, 2552, 221, 31777, "270.72", 270.721876936225)]
    [InlineData(8, 13, 32, 31777, "95.29", 95.28575894093737)]
    // NLTK test_metrics.py.
    [InlineData(2, 4, 4, 20, "2.4142743368419755", 2.4142743368419755)]
    public void G_squared_of_a_bigram_is_as_published(long joint, long first, long second, long total, string published, double unrounded)
    {
        var g = Keyness.GSquared(ContingencyTable.OfMargins(joint, first, second, total));
        Near.Printed(published.Length > 10 ? "2.414274337" : published, g);
        Near.Relative(unrounded, g);
    }

    // Dunning 1998, 51: average mutual information in bits is G²/(2N ln 2).
    [Theory]
    [InlineData(7, "0.764", 0.7642045065086203)]
    [InlineData(997, "0.021", 0.02083201362324793)]
    public void G_squared_is_mutual_information_in_another_unit(long neither, string published, double unrounded)
    {
        var table = new ContingencyTable(2, 0, 0, neither);
        var bits = Keyness.GSquared(table) / (2 * table.N * Math.Log(2));
        Near.Printed(published, bits);
        Near.Relative(unrounded, bits);
    }

    [Theory]
    // Dunning 1993, 73.
    [InlineData(3, 0, 0, 31774, "31777")]
    public void Chi_squared_is_as_published(long o11, long o12, long o21, long o22, string published) => Near.Printed(published, Keyness.ChiSquared(new(o11, o12, o21, o22)));

    [Theory]
    // Manning and Schütze 1999, chapter 5: "new companies", and vache with cow.
    [InlineData(8, 15828, 4675, 14307668, "1.55", 1.5488692067282201)]
    [InlineData(59, 67, 65, 571007, "456400", 456399.76190356724)]
    public void Chi_squared_of_a_bigram_is_as_published(long joint, long first, long second, long total, string published, double unrounded)
    {
        var chi = Keyness.ChiSquared(ContingencyTable.OfMargins(joint, first, second, total));
        Near.Printed(published, chi);
        Near.Relative(unrounded, chi);
    }

    [Fact]
    public void Yates_makes_the_difference_smaller_but_not_negative()
    {
        // Pedersen 1996, 10.
        Near.Printed("0.5", Keyness.ChiSquaredYates(new(1, 3, 3, 1)));
        // R 4.2.2: chisq.test(matrix(c(3, 9, 10, 4), 2)), and with correct = FALSE.
        Near.Relative(3.86904761904762, Keyness.ChiSquaredYates(new(3, 9, 10, 4)));
        Near.Relative(5.57142857142857, Keyness.ChiSquared(new(3, 9, 10, 4)));
        Assert.Equal(0, Keyness.ChiSquaredYates(new(2, 2, 2, 1)));
    }

    [Fact]
    public void Bic_is_as_published()
    {
        // Wilson 2013, as tested in Wordless.
        Near.Printed("10.27", Keyness.Bic(22.22, 154536));
        Near.Relative(10.27181764211387, Keyness.Bic(22.22, 154536));
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.Bic(1, 0));
    }

    [Theory]
    // R 4.2.2: pchisq(x, 1, lower.tail = FALSE).
    [InlineData(0, 1)]
    [InlineData(3.841458820694124, 0.05)]
    [InlineData(5.57142857142857, 0.0182558605874593)]
    [InlineData(100, 1.52397060483211e-23)]
    public void The_tail_keeps_its_digits_far_out(double statistic, double p) => Assert.Equal(1, Keyness.TailOf(statistic) / p, 1e-9);

    [Fact]
    public void Each_measure_is_what_its_plain_formula_gives() => Tables.ForAll(t =>
    {
        if (t.R1 == 0 || t.R2 == 0 || t.C1 == 0 || t.C2 == 0) return;
        (double O, double E)[] cells = [(t.O11, Cell(t.R1, t.C1)), (t.O12, Cell(t.R1, t.C2)), (t.O21, Cell(t.R2, t.C1)), (t.O22, Cell(t.R2, t.C2))];
        double Cell(double row, double column) => row * column / t.N;
        static double Sum((double O, double E)[] of) => 2 * of.Sum(c => c.O == 0 ? 0 : c.O * Math.Log(c.O / c.E));
        Near.Relative(Sum(cells), Keyness.GSquared(t) + 0, 1e-8);
        Near.Relative(Sum([cells[0], cells[2]]), Keyness.LogLikelihood(new(t.O11, t.R1), new(t.O21, t.R2)), 1e-8);
        Near.Relative(cells.Sum(c => (c.O - c.E) * (c.O - c.E) / c.E), Keyness.ChiSquared(t), 1e-8);
        var smaller = Math.Min(0.5, Math.Abs(cells[0].O - cells[0].E));
        Near.Relative(cells.Sum(c => Math.Pow(Math.Abs(c.O - c.E) - smaller, 2) / c.E), Keyness.ChiSquaredYates(t), 1e-8);
    });

    [Fact]
    public void A_corpus_a_million_times_as_large_gives_a_million_times_the_value() => Pairs.ForAll(p =>
    {
        static Rate Large(Rate rate) => new(rate.Hits * 1_000_000, rate.Words * 1_000_000);
        var (small, large) = (ContingencyTable.Of(p.Target, p.Reference), ContingencyTable.Of(Large(p.Target), Large(p.Reference)));
        Near.Relative(Keyness.GSquared(small) * 1e6, Keyness.GSquared(large), 1e-12);
        Near.Relative(Keyness.ChiSquared(small) * 1e6, Keyness.ChiSquared(large), 1e-12);
        Near.Relative(Keyness.LogLikelihood(p.Target, p.Reference) * 1e6, Keyness.LogLikelihood(Large(p.Target), Large(p.Reference)), 1e-12);
    });

    [Fact]
    public void A_small_difference_between_large_corpora_keeps_its_digits()
    {
        // One hit in 10⁹ moved: G² and chi-squared agree where the difference is small, and chi-squared is exact in integers.
        var table = new ContingencyTable(1_000_000_001, 9_000_000_000, 999_999_999, 9_000_000_000);
        Assert.Equal(1, Keyness.GSquared(table) / Keyness.ChiSquared(table), 1e-6);
    }

    [Fact]
    public void Equal_corpora_give_exactly_zero() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000_000]).ForAll(x =>
    {
        var rate = new Rate(x.Item1, x.Item1 + x.Item2);
        var table = ContingencyTable.Of(rate, rate);
        Assert.Equal((0, 0, 0, 0), (Keyness.GSquared(table), Keyness.LogLikelihood(rate, rate), Keyness.ChiSquared(table), Keyness.ChiSquaredYates(table)));
    });

    [Theory]
    [InlineData(0, 100, 0, 200)]
    [InlineData(0, 0, 3, 200)]
    [InlineData(5, 100, 0, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(100, 100, 200, 200)]
    public void Where_a_row_or_a_column_is_empty_nothing_differs(long targetHits, long targetWords, long referenceHits, long referenceWords)
    {
        var (target, reference) = (new Rate(targetHits, targetWords), new Rate(referenceHits, referenceWords));
        var table = ContingencyTable.Of(target, reference);
        Assert.Equal((0, 0, 0, 0), (Keyness.GSquared(table), Keyness.LogLikelihood(target, reference), Keyness.ChiSquared(table), Keyness.ChiSquaredYates(table)));
    }

    [Fact]
    public void More_hits_than_words_leave_no_other_words_and_cells_below_zero_are_refused()
    {
        Assert.Equal(new ContingencyTable(5, 0, 0, 9), ContingencyTable.Of(new(5, 4), new(0, 9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContingencyTable.OfMargins(5, 4, 9, 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContingencyTable(0, -1, 0, 0));
    }
}
