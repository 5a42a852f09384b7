using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class MultipleTestingTests
{
    private static readonly Gen<double[]> Values = Gen.Double[0, 0.2].Array[0, 12];

    [Fact]
    public void Adjusted_values_are_those_of_R()
    {
        // R 4.2.2: p.adjust(p, "BH") and p.adjust(p, "holm").
        double[] p = [0.01, 0.02, 0.03, 0.04, 0.05, 0.5];
        Equal([0.06, 0.06, 0.06, 0.06, 0.06, 0.5], MultipleTesting.BenjaminiHochberg(p));
        Equal([0.06, 0.1, 0.12, 0.12, 0.12, 0.5], MultipleTesting.Holm(p));
    }

    [Fact]
    public void A_value_that_is_missing_is_no_test()
    {
        double[] p = [0.03, double.NaN, 0.001, 0.2, 0.04];
        Equal([0.0533333333333333, double.NaN, 0.004, 0.2, 0.0533333333333333], MultipleTesting.BenjaminiHochberg(p));
        Equal([0.09, double.NaN, 0.004, 0.2, 0.09], MultipleTesting.Holm(p));
    }

    [Fact]
    public void Holm_rejects_what_stepping_down_rejects() => Values.ForAll(p =>
    {
        const double Alpha = 0.1;
        var adjusted = MultipleTesting.Holm(p);
        var left = Enumerable.Range(0, p.Length).ToList();
        while (left.Count > 0 && p[left.MinBy(i => p[i])] <= Alpha / left.Count) left.Remove(left.MinBy(i => p[i]));
        Assert.Equal(left.Order(), Enumerable.Range(0, p.Length).Where(i => adjusted[i] > Alpha));
    });

    [Fact]
    public void Benjamini_and_Hochberg_reject_the_first_k_for_the_largest_k_that_passes() => Values.ForAll(p =>
    {
        const double Q = 0.1;
        var adjusted = MultipleTesting.BenjaminiHochberg(p);
        var sorted = p.Order().ToArray();
        var k = Enumerable.Range(1, p.Length).Where(i => sorted[i - 1] <= Q * i / p.Length).DefaultIfEmpty(0).Max();
        Assert.Equal(k, adjusted.Count(a => a <= Q + 1e-12));
        Assert.True(p.Zip(adjusted).All(x => x.Second >= x.First - 1e-15));
    });

    [Fact]
    public void None_are_none_and_one_is_itself()
    {
        Assert.Empty(MultipleTesting.Holm([]));
        Assert.Equal([0.3], MultipleTesting.BenjaminiHochberg([0.3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([1.2]));
    }

    private static void Equal(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++) Near.Relative(expected[i], actual[i], 1e-9);
    }
}
