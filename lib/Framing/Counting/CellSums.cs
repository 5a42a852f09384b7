using Framing.Statistics;

namespace Framing.Counting;

/// <summary>A document that is counted.</summary>
/// <param name="Number">Its number in the corpus.</param>
/// <param name="Cell">The cell that it is drawn with; see <see cref="DrawnDocuments"/>.</param>
internal readonly record struct CountedDocument(int Number, int Cell);

/// <summary>Numbers added up by the cells of documents.</summary>
internal sealed class CellSums
{
    // What is added for one cell after the other waits until another comes: most groups have words in one document only.
    private Dictionary<int, long>? sums;
    private int cell;
    private long waiting;

    /// <summary>What each cell holds, by its number; cells without anything are not there.</summary>
    public IEnumerable<(int Cell, long Amount)> Sums
    {
        get
        {
            if (sums is null) return waiting == 0 ? [] : [(cell, waiting)];
            Settle();
            return sums.Select(s => (s.Key, s.Value)).OrderBy(s => s.Key);
        }
    }

    /// <summary>Adds to a cell.</summary>
    public void Add(int to, long amount)
    {
        if (to != cell && waiting != 0) Settle();
        (cell, waiting) = (to, waiting + amount);
    }

    /// <summary>Adds what is held elsewhere.</summary>
    public void Add(CellSums other)
    {
        if (other.sums is not null)
        {
            foreach (var (to, amount) in other.sums) Add(to, amount);
        }
        if (other.waiting != 0) Add(other.cell, other.waiting);
    }

    private void Settle()
    {
        sums ??= [];
        sums[cell] = sums.GetValueOrDefault(cell) + waiting;
        if (sums[cell] == 0) sums.Remove(cell);
        waiting = 0;
    }
}
