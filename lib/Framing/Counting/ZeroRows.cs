using System.Globalization;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>Counts for reading: zeros that say little one by one share a row.</summary>
/// <remarks>A value of the facet goes there when none of the terms has a hit at it and it has under 5 % of the words, if there are three such values or
/// more. The zero of a voice that says much stays a row of its own, and so does Unknown. What goes together is one count: the words are added up, and the
/// bound is that of all of them.</remarks>
internal static class ZeroRows
{
    private const int Least = 3, MostNamed = 6;
    private const double Share = 0.05;

    /// <summary>The rows for reading, and a sentence on those that share one; empty where none do.</summary>
    public static (IReadOnlyList<Count> Rows, string Note) Together(IReadOnlyList<Count> rows, IReadOnlyList<By> facets)
    {
        if (facets.Count != 1 || rows.All(r => r.Rate.Hits == 0)) return (rows, "");
        var words = rows.DistinctBy(r => r.Facets[0]).Sum(r => r.Rate.Words);
        var few = rows.GroupBy(r => r.Facets[0]).Where(g => g.Key != "Unknown" && g.All(r => r.Rate.Hits == 0 && r.Rate.Words < Share * words)).Select(g => g.Key).ToList();
        if (few.Count < Least) return (rows, "");
        var name = few.Count <= MostNamed ? string.Join(", ", few) : string.Create(CultureInfo.InvariantCulture, $"{few.Count:N0} others");
        return ([.. rows.GroupBy(r => r.Term.Id).SelectMany(g => Term([.. g], few, name))],
            $"{(few.Count <= MostNamed ? $"{string.Join(", ", few[..^1])} and {few[^1]}" : "The others")} have no hit and under 5 % of the words each: they are counted together.");
    }

    private static IEnumerable<Count> Term(IReadOnlyList<Count> rows, IReadOnlyCollection<string> few, string name)
    {
        var together = rows.Where(r => few.Contains(r.Facets[0])).ToList();
        var shared = together[0] with { Facets = [name], Rate = new Rate(0, together.Sum(r => r.Rate.Words)), Documents = together.Max(r => r.Documents), Chinese = together.Sum(r => r.Chinese) };
        var apart = rows.Except(together).ToList();
        return apart.Where(r => r.Facets[0] != "Unknown").Append(shared).Concat(apart.Where(r => r.Facets[0] == "Unknown"));
    }
}
