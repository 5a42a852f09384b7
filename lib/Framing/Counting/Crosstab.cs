using Framing.Display;

namespace Framing.Counting;

/// <summary>Hits in a grid: terms down, the values of a facet across.</summary>
public static class Crosstab
{
    /// <summary>The hits of counts of the same terms, side by side; – where there are no words to count in.</summary>
    /// <param name="only">The values of each facet to show; null for all, names with most hits first.</param>
    /// <param name="counts">Counts by one facet each, for example by source beside by voice.</param>
    /// <exception cref="InputException">A count is not by one facet.</exception>
    public static Table Of(IReadOnlyCollection<string>? only, params IReadOnlyList<Counts> counts)
    {
        if (counts.FirstOrDefault(c => c.Facets.Count != 1) is { } other) throw new InputException($"a crosstab needs counts by one facet, not by {other.Facets.Count}; count by one");
        var across = counts.SelectMany(c => (only is null ? Counts.Across(c.Rows, c.Facets[0]) : c.Rows.Select(r => r.Facets[0]).Distinct().Where(only.Contains)).Select(v => (Counts: c, Facet: c.Facets[0], Value: v))).ToList();
        var terms = counts.SelectMany(c => c.Rows.Select(r => r.Term)).DistinctBy(t => t.Id).ToList();
        return new Table(
            [new("term", "Term"), .. across.Select(a => new Column($"{a.Facet.Name}={a.Value}", counts.Count == 1 ? a.Value : $"{a.Value}, by {By(a.Facet)}", ColumnFormat.Count))],
            [.. terms.Select(t => (object?[])[t.Name, .. across.Select(a => (object?)a.Counts.Rows.FirstOrDefault(r => r.Term.Id == t.Id && r.Facets[0] == a.Value)?.Rate.Hits)])])
        {
            Open = (row, column) => column > 0 && across[column - 1] is var a && a.Counts.Rows.FirstOrDefault(r => r.Term.Id == terms[row].Id && r.Facets[0] == a.Value) is { } count ? HitSentences.Behind(a.Counts, count) : null,
            Caption = $"Hits by {string.Join(" and by ", counts.Select(c => By(c.Facets[0])))}",
        };
    }

    private static string By(By facet) => char.ToLowerInvariant(facet.Title[0]) + facet.Title[1..];
}
