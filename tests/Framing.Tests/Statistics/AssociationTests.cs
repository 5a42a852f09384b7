using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class AssociationTests
{
    [Theory]
    // Manning and Schütze 1999, chapter 5, and NLTK's examples: "new companies", "Ayatollah Ruhollah".
    [InlineData(8, 15828, 4675, 14307668, "0.999932", 0.9999319894802036)]
    [InlineData(20, 42, 20, 14307668, "4.4721", 4.472122827094311)]
    public void The_t_score_is_as_published(long joint, long first, long second, long total, string published, double unrounded)
    {
        var t = Association.TScore(ContingencyTable.OfMargins(joint, first, second, total));
        Near.Printed(published, t);
        Near.Relative(unrounded, t);
    }

    [Theory]
    // Manning and Schütze 1999: "Ayatollah Ruhollah", "over many"; Church and Hanks 1990, 24.
    [InlineData(20, 42, 20, 14307668, "18.38", 18.377967788479985)]
    [InlineData(20, 15019, 15629, 14307668, "0.29", 0.28577431655418817)]
    [InlineData(8, 1105, 44, 15000000, "11.3", 11.269196892016602)]
    public void Mutual_information_is_as_published(long joint, long first, long second, long total, string published, double unrounded)
    {
        var mi = Association.Mi(ContingencyTable.OfMargins(joint, first, second, total));
        Near.Printed(published, mi);
        Near.Relative(unrounded, mi);
    }

    [Fact]
    public void Observed_over_expected_of_independent_words_is_one()
    {
        // Evert 2005, 54.
        var table = new ContingencyTable(1, 9, 9, 81);
        Assert.Equal(1, table.O11 / table.E11);
        Assert.Equal((0, 0, 0), (Association.Mi(table), Association.TScore(table), Association.ZScore(table)));
    }

    [Fact]
    public void Delta_p_is_as_published()
    {
        // Gries 2013, IJCL 18(1), 144: "of course".
        var table = new ContingencyTable(5610, 2257, 168938, 10233063);
        Near.Printed("0.697", Association.DeltaPColumn(table));
        Near.Relative(0.696864463243522, Association.DeltaPColumn(table));
        Near.Relative((5610.0 / (5610 + 168938)) - (2257.0 / (2257 + 10233063)), Association.DeltaPRow(table));
    }

    [Theory]
    // Durrant 2008, 84: conditional probabilities in per cent; ΔP takes from them what the other words have.
    [InlineData(28, 15768, 8030, "0.178", "0.349")]
    public void Shares_of_a_collocation_are_as_published(long joint, long first, long second, string givenFirst, string givenSecond)
    {
        const long Total = 1_000_000_000;
        var table = ContingencyTable.OfMargins(joint, first, second, Total);
        Near.Printed(givenFirst, 100 * (Association.DeltaPColumn(table) + ((double)table.O21 / table.R2)));
        Near.Printed(givenSecond, 100 * (Association.DeltaPRow(table) + ((double)table.O12 / table.C2)));
    }

    [Fact]
    public void LogDice_is_fourteen_for_words_that_are_only_together_and_ignores_the_corpus()
    {
        Assert.Equal(14, Association.LogDice(7, 7, 7));
        Assert.Equal(13, Association.LogDice(5, 10, 10));
        Assert.Equal(14 + Math.Log2(2.0 / 3), Association.LogDice(1_000_000_000, 1_500_000_000, 1_500_000_000), 1e-9);
        Assert.Equal(double.NegativeInfinity, Association.LogDice(0, 3, 4));
        Assert.True(double.IsNaN(Association.LogDice(0, 0, 0)));
    }

    [Fact]
    public void Each_measure_is_what_its_plain_formula_gives() => Gen.Select(Gen.Long[1, 50], Gen.Long[0, 1000], Gen.Long[0, 1000], Gen.Long[1, 1_000_000_000]).ForAll(x =>
    {
        var (o, a, b, d) = x;
        var (f1, f2, n) = ((double)(o + a), (double)(o + b), (double)(o + a + b + d));
        var (table, e) = (new ContingencyTable(o, a, b, d), f1 / n * f2);
        Near.Relative(e, table.E11, 1e-12);
        Assert.Equal(Math.Log(o / n / (f1 / n) / (f2 / n)) / Math.Log(2), Association.Mi(table), 1e-9);
        Assert.Equal(Math.Log(Math.Pow(o, 3) / e) / Math.Log(2), Association.Mi3(table), 1e-9);
        Assert.Equal((o - e) / Math.Sqrt(o), Association.TScore(table), 1e-6);
        Near.Relative((o - e) / Math.Sqrt(e), Association.ZScore(table), 1e-6);
        Near.Relative(2.0 * o / (f1 + f2), Association.Dice(o, o + a, o + b), 1e-12);
        Near.Relative((double)table.Determinant / (f1 * (n - f1)), Association.DeltaPColumn(table), 1e-6);
        Near.Relative((double)table.Determinant / (f2 * (n - f2)), Association.DeltaPRow(table), 1e-6);
    });

    [Fact]
    public void Words_that_never_meet_and_words_that_are_not_there_behave()
    {
        var never = new ContingencyTable(0, 5, 6, 100);
        Assert.Equal((double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity), (Association.Mi(never), Association.Mi3(never), Association.TScore(never)));
        Assert.True(Association.ZScore(never) < 0);
        var absent = new ContingencyTable(0, 5, 0, 100);
        foreach (var measure in new Func<ContingencyTable, double>[] { Association.Mi, Association.Mi3, Association.TScore, Association.ZScore, Association.DeltaPRow }) Assert.True(double.IsNaN(measure(absent)));
    }
}
