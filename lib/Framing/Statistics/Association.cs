namespace Framing.Statistics;

/// <summary>How strongly two words keep company: O how often they meet, E how often they would if they were independent.</summary>
/// <remarks>
/// E is the table's R1·C1/N, whatever its rows are: for neighbours all pairs, for a window the places beside the node. Where they never meet
/// MI and MI3 are −∞ and t is −∞; NaN where E is 0, that is, where one of them is not there at all. G² is <see cref="Keyness.GSquared"/>.
/// Source: S. Evert, Corpora and collocations, in Corpus Linguistics: an International Handbook, 2008, 1212–1248.
/// </remarks>
public static class Association
{
    /// <summary>Mutual information: log₂(O/E), in bits. Favours rare words.</summary>
    /// <remarks>Source: K. Church and P. Hanks, Word association norms, mutual information, and lexicography, Computational Linguistics 16 (1990), 22–29.</remarks>
    public static double Mi(ContingencyTable table) => Mi(table.O11, table.E11);

    /// <inheritdoc cref="Mi(ContingencyTable)"/>
    /// <param name="observed">O.</param>
    /// <param name="expected">E: of a run of words N·∏(fᵢ/N), fᵢ how often the i-th word stands i-th and N all runs.</param>
    public static double Mi(long observed, double expected) => expected == 0 ? double.NaN : Math.Log2(observed / expected);

    /// <summary>MI3: log₂(O³/E), which favours rare words less.</summary>
    /// <remarks>Source: B. Daille, Approche mixte pour l'extraction automatique de terminologie, Paris 1994.</remarks>
    public static double Mi3(ContingencyTable table) => Mi3(table.O11, table.E11);

    /// <inheritdoc cref="Mi3(ContingencyTable)"/>
    public static double Mi3(long observed, double expected) => expected == 0 ? double.NaN : (3 * Math.Log2(observed)) - Math.Log2(expected);

    /// <summary>The t-score: (O − E)/√O. Favours common words.</summary>
    /// <remarks>Source: K. Church, W. Gale, P. Hanks and D. Hindle, Using statistics in lexical analysis, 1991.</remarks>
    public static double TScore(ContingencyTable table) => table.E11 == 0 ? double.NaN : table.Excess / Math.Sqrt(table.O11);

    /// <inheritdoc cref="TScore(ContingencyTable)"/>
    public static double TScore(long observed, double expected) => expected == 0 ? double.NaN : (observed - expected) / Math.Sqrt(observed);

    /// <summary>The z-score: (O − E)/√E.</summary>
    /// <remarks>Source: G. Berry-Rogghe, The computation of collocations and their relevance in lexical studies, 1973.</remarks>
    public static double ZScore(ContingencyTable table) => table.Excess / Math.Sqrt(table.E11);

    /// <inheritdoc cref="ZScore(ContingencyTable)"/>
    public static double ZScore(long observed, double expected) => (observed - expected) / Math.Sqrt(expected);

    /// <summary>Dice: 2·O/(f₁ + f₂), the share of both that the meetings are; NaN without either.</summary>
    /// <param name="joint">How often they meet.</param>
    /// <param name="first">How often the first is there.</param>
    /// <param name="second">How often the second is there.</param>
    public static double Dice(long joint, long first, long second) => 2.0 * joint / ((double)first + second);

    /// <summary>logDice: 14 + log₂ Dice; the size of the corpus plays no part, one more is twice as strong.</summary>
    /// <remarks>Source: P. Rychlý, A lexicographer-friendly association score, RASLAN 2008, 6–9.</remarks>
    /// <param name="joint">How often they meet.</param>
    /// <param name="first">How often the first is there.</param>
    /// <param name="second">How often the second is there.</param>
    /// <returns>−∞ where they never meet, NaN where neither is there.</returns>
    public static double LogDice(long joint, long first, long second) => 14 + Math.Log2(Dice(joint, first, second));

    /// <summary>ΔP of the column given the row: O11/R1 − O21/R2, by how much the node raises the chance of the collocate; NaN where a row is empty.</summary>
    /// <remarks>Source: S. Gries, 50-something years of work on collocations, IJCL 18 (2013), 137–165.</remarks>
    public static double DeltaPColumn(ContingencyTable table) => ((double)table.O11 / table.R1) - ((double)table.O21 / table.R2);

    /// <summary>ΔP of the row given the column: O11/C1 − O12/C2, by how much the collocate raises the chance of the node; NaN where a column is empty.</summary>
    public static double DeltaPRow(ContingencyTable table) => ((double)table.O11 / table.C1) - ((double)table.O12 / table.C2);
}
