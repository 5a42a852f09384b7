using System.Runtime.Intrinsics;

namespace Framing.Voices;

/// <summary>The plain words that have an object of their own. It never changes, and a bit map that fits the nearest cache tells that most words are not in it.</summary>
internal sealed class WordTable
{
    private const int MapBits = 17, EntryBits = 14;
    private readonly ulong[] map = new ulong[1 << (MapBits - 6)];
    private readonly Entry[] entries = new Entry[1 << EntryBits];

    private readonly record struct Entry(Vector128<byte> Folded, Word Small, Word Capital);

    /// <param name="words">The words; those that are not plain are left out.</param>
    public WordTable(IEnumerable<Word> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (!PlainWord.TryCut(word.Key, out var plain, out var length) || length != word.Key!.Length) continue;
            if (++count > entries.Length / 2) throw new InvalidOperationException($"a vocabulary has at most {entries.Length / 2} plain words");
            var hash = PlainWord.Hash(plain);
            map[hash >> (64 - MapBits + 6)] |= 1UL << (int)(hash >> (64 - MapBits));
            var at = Place(hash);
            while (entries[at].Small is not null) at = Next(at);
            entries[at] = new Entry(plain, word, word with { IsCapital = !word.BeginsWithDigit });
        }
    }

    /// <summary>The object of a plain word; null where it has none of its own.</summary>
    public Word? Find(Vector128<byte> folded, bool isCapital)
    {
        var hash = PlainWord.Hash(folded);
        if ((map[hash >> (64 - MapBits + 6)] >> (int)(hash >> (64 - MapBits)) & 1) == 0) return null;
        for (var at = Place(hash); ; at = Next(at))
        {
            ref var entry = ref entries[at];
            if (entry.Small is null || entry.Folded == folded) return isCapital ? entry.Capital : entry.Small;
        }
    }

    private static int Place(ulong hash) => (int)(hash & ((1 << EntryBits) - 1));

    private static int Next(int place) => (place + 1) & ((1 << EntryBits) - 1);
}
