using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class WelchTestTests
{
    [Fact]
    public void T_degrees_and_p_are_those_of_R()
    {
        // Counts of Kilgarriff 2001, Comparing corpora; R 4.2.2: t.test(x, y).
        var found = WelchTest.Of([12, 15, 18, 24, 88], [3, 3, 13, 27, 33]);
        Near.Relative(1.002805980592, found.T, 1e-9);
        Near.Relative(5.43351355235, found.DegreesOfFreedom, 1e-9);
        Near.Relative(0.3585003778255, found.P, 1e-9);
    }

    [Fact]
    public void P_is_the_area_under_the_density_of_t() => Gen.Select(Gen.Double[-50, 50].Array[4, 9], Gen.Double[-50, 80].Array[4, 9]).ForAll(x =>
    {
        var found = WelchTest.Of(x.Item1, x.Item2);
        // The area between 0 and |t| by Simpson's rule, scaled by the area between 0 and far out, where t = tan(angle).
        double Area(double to)
        {
            const int Parts = 4000;
            double At(int i) => Math.Pow(Math.Cos(to * i / Parts), found.DegreesOfFreedom - 1);
            return to / Parts / 3 * (At(0) + At(Parts) + Enumerable.Range(1, Parts - 1).Sum(i => (i % 2 == 0 ? 2 : 4) * At(i)));
        }
        Assert.Equal(1 - (Area(Math.Atan(Math.Abs(found.T) / Math.Sqrt(found.DegreesOfFreedom))) / Area(Math.PI / 2)), found.P, 1e-6);
    }, samples: 100);

    [Fact]
    public void Groups_exchanged_turn_t_around() => Gen.Select(Gen.Double[0, 9].Array[2, 6], Gen.Double[0, 9].Array[2, 6]).ForAll(x =>
        Assert.Equal(WelchTest.Of(x.Item1, x.Item2).T, -WelchTest.Of(x.Item2, x.Item1).T, 1e-9));

    [Fact]
    public void Without_variance_or_with_one_document_there_is_no_test()
    {
        Assert.True(double.IsNaN(WelchTest.Of([1], [1, 2, 3]).P));
        Assert.True(double.IsNaN(WelchTest.Of([2, 2], [3, 3, 3]).P));
        Assert.True(double.IsNaN(WelchTest.Of([], []).P));
    }
}
