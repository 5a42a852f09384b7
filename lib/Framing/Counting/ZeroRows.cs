using System.Globalization;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>Counts for reading: zeros that say nothing one by one share a row.</summary>
/// <remarks>A value of the facet goes there when none of the terms has a hit at it and its words are so few that its zero would fit every rate
/// in the table: the upper bound of a zero in so many words lies above the bounds of all counts that have hits. So a zero that says something stays a
/// row of its own, and so does Unknown. What goes together is one count: the words are added up, and the bound is that of all of them.</remarks>
internal static class ZeroRows
{
    private const int Least = 3, MostNamed = 6;

    /// <summary>The rows for reading, and a sentence on those that share one; empty where none do.</summary>
    public static (IReadOnlyList<Count> Rows, string Note) Together(IReadOnlyList<Count> rows, IReadOnlyList<By> facets)
    {
        if (facets.Count != 1 || rows.All(r => r.Rate.Hits == 0)) return (rows, "");
        var highest = rows.Where(r => r.Rate.Hits > 0).Max(r => r.Rate.Interval.High);
        var few = rows.GroupBy(r => r.Facets[0]).Where(g => g.Key != "Unknown" && g.All(r => r.Rate.Hits == 0 && !(r.Rate.Interval.High <= highest))).Select(g => g.Key).ToList();
        if (few.Count < Least) return (rows, "");
        var name = few.Count <= MostNamed ? string.Join(", ", few) : string.Create(CultureInfo.InvariantCulture, $"{few.Count:N0} others");
        return ([.. rows.GroupBy(r => r.Term.Id).SelectMany(g => Term([.. g], few, name))],
            $"{(few.Count <= MostNamed ? $"{string.Join(", ", few[..^1])} and {few[^1]}" : "The others")} have no hit, and so few words each that a zero among them would fit every rate here: they share a row.");
    }

    private static IEnumerable<Count> Term(IReadOnlyList<Count> rows, IReadOnlyCollection<string> few, string name)
    {
        var together = rows.Where(r => few.Contains(r.Facets[0])).ToList();
        var shared = together[0] with { Facets = [name], Rate = new Rate(0, together.Sum(r => r.Rate.Words)), Documents = together.Max(r => r.Documents) };
        var apart = rows.Except(together).ToList();
        return apart.Where(r => r.Facets[0] != "Unknown").Append(shared).Concat(apart.Where(r => r.Facets[0] == "Unknown"));
    }
}
