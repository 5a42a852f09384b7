namespace Framing.Counting;

/// <summary>How many sentences open from each count of a table.</summary>
/// <remarks>Fifty, as more nobody reads that opened one number. Fewer where so many counts stand together that their sentences would be most of the page, but
/// three at least. None where there are more hits than a page can wait for: the texts are read again to find them.</remarks>
internal static class SentencesEach
{
    private const int Most = 50, Least = 3, OnPage = 1_000;
    private const long Found = 50_000;

    /// <summary>The number for a table of these counts.</summary>
    public static int Of(IEnumerable<long> counts)
    {
        var (hits, shown, opening) = (0L, 0L, 0);
        foreach (var count in counts.Where(c => c > 0)) (hits, shown, opening) = (hits + count, shown + Math.Min(count, Most), opening + 1);
        return hits > Found ? 0 : shown <= OnPage ? Most : Math.Max(Least, OnPage / opening);
    }
}
