using System.Runtime.InteropServices;

namespace Framing.Counting;

/// <summary>Hits in one leaf: the words of one unit on one side in one document.</summary>
/// <param name="Leaf">The leaf's number.</param>
/// <param name="Times">How many.</param>
internal readonly record struct LeafHits(int Leaf, int Times);

/// <summary>Takes the hits of runs as they stand in the texts and gives them run by run.</summary>
internal sealed class GroupedHits
{
    private readonly List<(int Run, int Leaf)> found = [];

    // For each run how many hits it has, and while they are given, where its hits end among all.
    private readonly List<(int Hits, int End)> runs = [];
    private readonly List<LeafHits> given = [];
    private int[] byRun = [];

    /// <summary>Adds a hit; leaf after leaf.</summary>
    /// <param name="run">The run's number, small.</param>
    /// <param name="leaf">Where.</param>
    public void Add(int run, int leaf)
    {
        while (run >= runs.Count) runs.Add(default);
        CollectionsMarshal.AsSpan(runs)[run].Hits++;
        found.Add((run, leaf));
    }

    /// <summary>Gives each run that has so many hits, with its hits leaf after leaf, and forgets all.</summary>
    /// <param name="leastHits">Runs with fewer are not given.</param>
    /// <param name="take">Takes a run's number and its hits.</param>
    /// <returns>How many runs were not given.</returns>
    public long Give(long leastHits, Action<int, ReadOnlySpan<LeafHits>> take)
    {
        var own = CollectionsMarshal.AsSpan(runs);
        var (all, rare) = (0, 0L);
        foreach (ref var run in own)
        {
            run.End = all;
            if (run.Hits >= leastHits) all += run.Hits;
            else rare++;
        }
        if (byRun.Length < all) byRun = new int[all];
        foreach (var (number, leaf) in found)
        {
            ref var run = ref own[number];
            if (run.Hits >= leastHits) byRun[run.End++] = leaf;
        }
        for (var run = 0; run < own.Length; run++)
        {
            if (own[run].Hits < leastHits) continue;
            given.Clear();
            foreach (var leaf in byRun.AsSpan(own[run].End - own[run].Hits, own[run].Hits))
            {
                if (given.Count > 0 && given[^1].Leaf == leaf) given[^1] = new(leaf, given[^1].Times + 1);
                else given.Add(new(leaf, 1));
            }
            take(run, CollectionsMarshal.AsSpan(given));
        }
        found.Clear();
        runs.Clear();
        return rare;
    }
}
