using Framing.Statistics;

namespace Framing.Counting;

/// <summary>The hits of one term in a target and a reference, as they are met document by document.</summary>
internal sealed class TermHits
{
    private readonly List<UnitHits> units = [];
    private int lastTarget = -1;
    private int lastReference = -1;
    private bool isSorted = true;

    /// <summary>Hits in the target.</summary>
    public long Target { get; private set; }

    /// <summary>Hits in the reference.</summary>
    public long Reference { get; private set; }

    /// <summary>Documents in which the target has a hit.</summary>
    public int TargetDocuments { get; private set; }

    /// <summary>Documents in which the reference has a hit.</summary>
    public int ReferenceDocuments { get; private set; }

    /// <summary>The hits by unit, each unit once.</summary>
    public IReadOnlyList<UnitHits> Units => isSorted ? units : [.. units.GroupBy(u => u.Unit).OrderBy(g => g.Key).Select(g => new UnitHits(g.Key, g.Sum(u => u.Target), g.Sum(u => u.Reference)))];

    /// <summary>Forgets all hits, to be used for another term.</summary>
    public void Clear()
    {
        units.Clear();
        (lastTarget, lastReference, isSorted, Target, Reference, TargetDocuments, ReferenceDocuments) = (-1, -1, true, 0, 0, 0, 0);
    }

    /// <summary>Adds hits of a unit in a document; the documents come one after the other.</summary>
    public void Add(int document, int unit, bool isTarget, long hits)
    {
        var (target, reference) = isTarget ? (hits, 0L) : (0L, hits);
        (Target, Reference) = (Target + target, Reference + reference);
        if (isTarget && lastTarget != document) (lastTarget, TargetDocuments) = (document, TargetDocuments + 1);
        if (!isTarget && lastReference != document) (lastReference, ReferenceDocuments) = (document, ReferenceDocuments + 1);
        if (units.Count > 0 && units[^1].Unit == unit)
        {
            units[^1] = new(unit, units[^1].Target + target, units[^1].Reference + reference);
            return;
        }
        isSorted &= units.Count == 0 || units[^1].Unit < unit;
        units.Add(new(unit, target, reference));
    }
}
