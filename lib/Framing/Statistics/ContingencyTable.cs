namespace Framing.Statistics;

/// <summary>Four observed counts, two by two: does it, does not; here, there.</summary>
/// <remarks>
/// Evert's notation. For keyness the rows are target and reference, the columns the term and every other word; for association the rows are
/// beside the node and elsewhere, the columns the collocate and every other word. Differences are taken in 128-bit integers, so that counts of
/// 10⁹ lose no digit. Source: S. Evert, The statistics of word cooccurrences, Stuttgart 2005, 2.2.
/// </remarks>
public readonly record struct ContingencyTable
{
    /// <summary>The table of four counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public ContingencyTable(long o11, long o12, long o21, long o22)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(o11);
        ArgumentOutOfRangeException.ThrowIfNegative(o12);
        ArgumentOutOfRangeException.ThrowIfNegative(o21);
        ArgumentOutOfRangeException.ThrowIfNegative(o22);
        (O11, O12, O21, O22) = (o11, o12, o21, o22);
    }

    /// <summary>First row, first column.</summary>
    public long O11 { get; }

    /// <summary>First row, second column.</summary>
    public long O12 { get; }

    /// <summary>Second row, first column.</summary>
    public long O21 { get; }

    /// <summary>Second row, second column.</summary>
    public long O22 { get; }

    /// <summary>The sum of the first row.</summary>
    public long R1 => O11 + O12;

    /// <summary>The sum of the second row.</summary>
    public long R2 => O21 + O22;

    /// <summary>The sum of the first column.</summary>
    public long C1 => O11 + O21;

    /// <summary>The sum of the second column.</summary>
    public long C2 => O12 + O22;

    /// <summary>The sum of all four.</summary>
    public long N => R1 + R2;

    /// <summary>What the first cell would be if rows and columns were independent: R1·C1/N; 0 for an empty table.</summary>
    public double E11 => Expected(R1, C1);

    /// <summary>O11 − E11 = (O11·O22 − O12·O21)/N, without cancellation; 0 for an empty table.</summary>
    public double Excess => N == 0 ? 0 : (double)Determinant / N;

    /// <summary>O11·O22 − O12·O21, exact.</summary>
    internal Int128 Determinant => ((Int128)O11 * O22) - ((Int128)O12 * O21);

    /// <summary>A term's hits and the other words of target and reference; none where there are more hits than words, as a single Chinese character can have that stands
    /// several times in one word.</summary>
    public static ContingencyTable Of(Rate target, Rate reference) =>
        new(target.Hits, Others(target), reference.Hits, Others(reference));

    private static long Others(Rate rate) => Math.Max(0, rate.Words - rate.Hits);

    /// <summary>A joint count, the counts of the two that meet, and how many there are in all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They meet more often than either is there, or the two do not fit into the total.</exception>
    public static ContingencyTable OfMargins(long joint, long first, long second, long total) =>
        new(joint, first - joint, second - joint, total - first - second + joint);

    /// <summary>The expected count of a cell from its row and column.</summary>
    internal double Expected(long row, long column) => N == 0 ? 0 : (double)row / N * column;
}
