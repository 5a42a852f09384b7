using MathNet.Numerics;

namespace Framing.Statistics;

/// <summary>How clearly two rates differ, by measures that take every word for an independent draw.</summary>
/// <remarks>
/// Words of one text are no independent draws: the values order terms and describe, they prove nothing. For a proof by document see
/// <see cref="PermutationDesign"/>. Each is 0 where a row or a column of the table is empty (no words on one side, a term absent from both).
/// </remarks>
public static class Keyness
{
    /// <summary>The log-likelihood ratio of all four cells: G² = 2 Σ O·ln(O/E).</summary>
    /// <remarks>Source: T. Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19 (1993), 61–74.</remarks>
    /// <example>Cells 10, 0, 3, 31,764: 167.23.</example>
    public static double GSquared(ContingencyTable table)
    {
        var (n, excess) = (table.N, table.Excess);
        if (n == 0) return 0;
        return 2 * (Deviance.Of(table.O11, table.Expected(table.R1, table.C1), excess) + Deviance.Of(table.O12, table.Expected(table.R1, table.C2), -excess)
            + Deviance.Of(table.O21, table.Expected(table.R2, table.C1), -excess) + Deviance.Of(table.O22, table.Expected(table.R2, table.C2), excess));
    }

    /// <summary>The log-likelihood of the two hit cells alone: 2 (O₁·ln(O₁/E₁) + O₂·ln(O₂/E₂)), Eᵢ = words of i · all hits / all words.</summary>
    /// <remarks>Slightly below G² of four cells, which is another measure under the same name.
    /// Source: P. Rayson and R. Garside, Comparing corpora using frequency profiling, ACL workshop 2000, 1–6.</remarks>
    public static double LogLikelihood(Rate target, Rate reference)
    {
        var words = (double)target.Words + reference.Words;
        if (target.Words == 0 || reference.Words == 0) return 0;
        var (hits, excess) = ((double)target.Hits + reference.Hits, (double)(((Int128)target.Hits * reference.Words) - ((Int128)reference.Hits * target.Words)) / words);
        return 2 * (Deviance.Of(target.Hits, target.Words / words * hits, excess) + Deviance.Of(reference.Hits, reference.Words / words * hits, -excess));
    }

    /// <summary>Pearson's chi-squared: N (O11·O22 − O12·O21)² / (R1·R2·C1·C2).</summary>
    public static double ChiSquared(ContingencyTable table) => FromDifference(table, Math.Abs((double)table.Determinant));

    /// <summary>Chi-squared with Yates's correction: the difference is made smaller by N/2, not below 0.</summary>
    /// <remarks>Source: F. Yates, Contingency tables involving small numbers and the χ² test, JRSS Supplement 1 (1934), 217–235.</remarks>
    public static double ChiSquaredYates(ContingencyTable table) => FromDifference(table, Math.Max(0, Math.Abs((double)table.Determinant) - (table.N / 2.0)));

    /// <summary>The Bayesian information criterion of a difference: G² − ln N; above 2 positive, above 6 strong, above 10 very strong, below 0 for no difference.</summary>
    /// <remarks>Source: A. Wilson, Embracing Bayes factors for key item analysis in corpus linguistics, 2013; grades by Kass and Raftery 1995.</remarks>
    /// <param name="gSquared">G² with one degree of freedom; comparisons give that of all four cells, which lies slightly above the two-cell log-likelihood that Wilson used.</param>
    /// <param name="words">The words of both corpora, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no words.</exception>
    public static double Bic(double gSquared, long words)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        return gSquared - Math.Log(words);
    }

    /// <summary>The chance of such a value or a larger one under chi-squared with one degree of freedom, for independent words: 3.841 gives 0.05.</summary>
    /// <remarks>The upper tail itself, not the complement of the lower one, which is 0 from about 70 on.</remarks>
    /// <param name="statistic">G² or chi-squared, 0 or more.</param>
    public static double TailOf(double statistic) => statistic == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(0.5, statistic / 2);

    // Margins are divided by one after the other: their product can leave no digit, but is far from the largest double.
    private static double FromDifference(ContingencyTable table, double difference)
    {
        if (table.R1 == 0 || table.R2 == 0 || table.C1 == 0 || table.C2 == 0) return 0;
        return difference / table.R1 / table.C1 * (difference / table.R2 / table.C2) * table.N;
    }
}
