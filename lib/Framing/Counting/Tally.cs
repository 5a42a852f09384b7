using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>Counts that add up: what a part of a corpus holds, for each combination of facet values.</summary>
/// <remarks>
/// The tally of a corpus is the sum of the tallies of any parts it is cut into between documents, exactly: threads, files and machines
/// count side by side and are added afterwards. It holds numbers and the forms matched, never a text or a place.
/// </remarks>
public sealed class Tally
{
    private readonly Dictionary<string, TallyGroup> groups = new(StringComparer.Ordinal);

    /// <summary>An empty tally: no group yet.</summary>
    /// <param name="lexicon">What is counted.</param>
    /// <param name="facets">Grouped by what; none gives one group.</param>
    public Tally(Lexicon lexicon, IReadOnlyList<By> facets) => (Lexicon, Facets) = (lexicon, facets);

    /// <summary>What is counted.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>What it is grouped by.</summary>
    public IReadOnlyList<By> Facets { get; }

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; } = new();

    /// <summary>The groups, by facet values, alphabetically with Unknown last; one stands here for each combination that was met.</summary>
    public IReadOnlyList<TallyGroup> Groups
    {
        get
        {
            var sorted = groups.Values.ToList();
            sorted.Sort((a, b) => Compare(a.Values, b.Values));
            return sorted;
        }
    }

    /// <summary>The group of these facet values, in the order of <see cref="Facets"/>; an empty one is made where there is none.</summary>
    public TallyGroup Group(params IReadOnlyList<string> values)
    {
        var key = Key(values);
        return groups.TryGetValue(key, out var group) ? group : groups[key] = new TallyGroup(values, Lexicon.Terms.Count);
    }

    /// <summary>Adds what another part of the corpus holds; no document may be in both.</summary>
    public void Add(Tally other)
    {
        foreach (var group in other.groups.Values) Group(group.Values).Add(group);
        Marks.Add(other.Marks);
    }

    /// <summary>Adds the tallies of parts of one document.</summary>
    internal void AddParts(IEnumerable<Tally> parts)
    {
        var whole = new Tally(Lexicon, Facets);
        foreach (var part in parts) whole.Add(part);
        foreach (var group in whole.groups.Values) group.JoinParts();
        Add(whole);
    }

    /// <summary>The counts: a row for each term and group, also without a hit.</summary>
    /// <param name="definition">What was counted.</param>
    /// <param name="hits">Where the hits can be read again, or null where the texts are not at hand.</param>
    internal Counts ToCounts(Definition definition, Func<IReadOnlyList<Hit>>? hits)
    {
        var sorted = Groups;
        var drawn = sorted.Select(g => g.Documents < Bootstrap.LeastDocuments ? null : DrawnDocuments.Sum(g.Cells.Sums)).ToList();
        var rows = new Count[Lexicon.Terms.Count * sorted.Count];
        // Only drawing is work for several threads.
        if (drawn.Exists(d => d is not null)) Parallel.For(0, rows.Length, Make);
        else for (var i = 0; i < rows.Length; i++) Make(i);
        return new Counts(rows, Facets, definition, hits) { Marks = Marks };

        void Make(int i)
        {
            var (term, group) = (i / sorted.Count, i % sorted.Count);
            rows[i] = Row(Lexicon.Terms[term], sorted[group], sorted[group].Terms[term], drawn[group]);
        }
    }

    /// <summary>Facet values as one word; lengths keep them apart, whatever characters stand in a column.</summary>
    internal static string Key(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : string.Concat(values.Select(v => $"{v.Length}:{v}"));

    private static Count Row(Term term, TallyGroup group, TermTally? own, double[]? drawn) =>
        new(term, group.Values, new Rate(own?.Hits ?? 0, group.Words), group.Documents, own?.Documents ?? 0, own?.Sorted() ?? new Dictionary<string, long>()) { Chinese = group.Chinese, Drawn = drawn is null || own is null ? Interval.None : Bootstrap.OfSums(DrawnDocuments.Sum(own.Cells.Sums), drawn) };

    private static int Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var order = new Origin(a[i]).CompareTo(new Origin(b[i]));
            if (order != 0) return order;
        }
        return 0;
    }
}
