using System.Runtime.InteropServices;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>The hits of one term in a target and a reference, as they are met document by document.</summary>
/// <param name="units">How many units there are.</param>
internal sealed class TermHits(int units)
{
    // Of each unit with a hit one entry; and for each unit the number of its entry and one, 0 for none.
    private readonly List<UnitHits> found = [];
    private readonly int[] entries = new int[units];
    private int lastTarget = -1;
    private int lastReference = -1;

    /// <summary>Hits in the target.</summary>
    public long Target { get; private set; }

    /// <summary>Hits in the reference.</summary>
    public long Reference { get; private set; }

    /// <summary>Documents in which the target has a hit.</summary>
    public int TargetDocuments { get; private set; }

    /// <summary>Documents in which the reference has a hit.</summary>
    public int ReferenceDocuments { get; private set; }

    /// <summary>The hits by unit, each unit once, in no order.</summary>
    public List<UnitHits> Units => found;

    /// <summary>Forgets all hits, to be used for another term.</summary>
    public void Clear()
    {
        foreach (var hits in found) entries[hits.Unit] = 0;
        found.Clear();
        (lastTarget, lastReference, Target, Reference, TargetDocuments, ReferenceDocuments) = (-1, -1, 0, 0, 0, 0);
    }

    /// <summary>Adds hits of a unit in a document; what one document holds comes one after the other.</summary>
    public void Add(int document, int unit, bool isTarget, long hits)
    {
        var (target, reference) = isTarget ? (hits, 0L) : (0L, hits);
        (Target, Reference) = (Target + target, Reference + reference);
        if (isTarget && lastTarget != document) (lastTarget, TargetDocuments) = (document, TargetDocuments + 1);
        if (!isTarget && lastReference != document) (lastReference, ReferenceDocuments) = (document, ReferenceDocuments + 1);
        if (entries[unit] == 0)
        {
            found.Add(new(unit, target, reference));
            entries[unit] = found.Count;
            return;
        }
        ref var own = ref CollectionsMarshal.AsSpan(found)[entries[unit] - 1];
        own = new(unit, own.Target + target, own.Reference + reference);
    }
}
