namespace Framing.Statistics;

/// <summary>Which departures from independence a test counts.</summary>
public enum Alternative
{
    /// <summary>Either way.</summary>
    TwoSided,

    /// <summary>The target has less.</summary>
    Less,

    /// <summary>The target has more.</summary>
    Greater,
}

/// <summary>Fisher's exact test of a table, as R's <c>fisher.test</c> reports it: for independent draws, which the words of a text are not.</summary>
/// <param name="P">The chance of such a table or a less likely one; of such an O11 or a smaller, or greater, one.</param>
/// <param name="OddsRatio">The conditional maximum likelihood estimate, which lies nearer to 1 than the sample's odds ratio; may be 0, infinite, or NaN where a margin is 0.</param>
/// <param name="Interval">The exact interval of that odds ratio, two-sided.</param>
public sealed record FisherTest(double P, double OddsRatio, Interval Interval)
{
    /// <summary>Tests a table.</summary>
    /// <remarks>Given the margins, O11 is hypergeometric; two-sided sums the chances not above that of the observed table.
    /// Source: R. Fisher, The logic of inductive inference, JRSS 98 (1935), 39–82.</remarks>
    /// <param name="table">The four counts.</param>
    /// <param name="confidence">The coverage of the interval, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    /// <example>A lady tells 3 of 4 cups rightly (3, 1, 1, 3): p = 0.486.</example>
    public static FisherTest Of(ContingencyTable table, double confidence = 0.95)
    {
        var cell = new Hypergeometric(table);
        return new(PValue(table), cell.Likeliest(table.O11), cell.Bounds(table.O11, Statistics.Interval.Tail(confidence)));
    }

    /// <summary>The p-value alone.</summary>
    public static double PValue(ContingencyTable table, Alternative alternative = Alternative.TwoSided)
    {
        var cell = new Hypergeometric(table);
        return alternative switch
        {
            Alternative.Less => cell.AtMost(table.O11, 0),
            Alternative.Greater => cell.AtLeast(table.O11, 0),
            _ => cell.AsUnlikely(table.O11, 0),
        };
    }
}
