namespace Framing.Tests.Statistics;

/// <summary>Figures compared as the sources print them, and by their relative difference.</summary>
internal static class Near
{
    /// <summary>Equal to so many parts, infinite and NaN values exactly.</summary>
    public static void Relative(double expected, double actual, double tolerance = 1e-6)
    {
        if (!double.IsFinite(expected)) Assert.Equal(expected, actual);
        else Assert.InRange(actual, expected - (Math.Abs(expected) * tolerance) - 1e-12, expected + (Math.Abs(expected) * tolerance) + 1e-12);
    }

    /// <summary>Equal to the last digit that is printed, by half a unit of it.</summary>
    public static void Printed(string published, double actual)
    {
        var decimals = published.Contains('.') ? published.Length - published.IndexOf('.') - 1 : 0;
        var expected = double.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(actual, expected - (0.51 * Math.Pow(10, -decimals)), expected + (0.51 * Math.Pow(10, -decimals)));
    }
}
