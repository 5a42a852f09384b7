using System.Runtime.InteropServices;

namespace Framing.Counting;

/// <summary>Gives each run of so many words a number.</summary>
/// <param name="size">How many words a run has.</param>
internal sealed class NgramTable(int size)
{
    // Numbers plus one, 0 for an empty slot; a power of two of them, at most half taken.
    private int[] slots = new int[1 << 12];
    private readonly List<int> words = [];

    /// <summary>How many runs were met.</summary>
    public int Count => words.Count / size;

    /// <summary>The words of a run.</summary>
    public ReadOnlySpan<int> this[int number] => CollectionsMarshal.AsSpan(words).Slice(number * size, size);

    /// <summary>A number that tells most runs apart, by its upper bits.</summary>
    public static ulong Hash(ReadOnlySpan<int> run)
    {
        var hash = 0UL;
        foreach (var word in run) hash = (hash ^ (uint)word) * 0x9E3779B97F4A7C15;
        return hash;
    }

    /// <summary>The number of a run.</summary>
    public int Of(ReadOnlySpan<int> run)
    {
        var at = Find(run);
        if (slots[at] > 0) return slots[at] - 1;
        words.AddRange(run);
        slots[at] = Count;
        if (Count * 2 > slots.Length) Grow();
        return Count - 1;
    }

    /// <summary>Forgets all runs.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        words.Clear();
    }

    private int Find(ReadOnlySpan<int> run)
    {
        var mask = slots.Length - 1;
        var at = (int)(Hash(run) >> 32) & mask;
        while (slots[at] > 0 && !this[slots[at] - 1].SequenceEqual(run)) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var number = 0; number < Count; number++) slots[Find(this[number])] = number + 1;
    }
}
