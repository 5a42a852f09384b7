using System.Numerics;
using Framing.Corpora;

namespace Framing.Counting;

/// <summary>The words of a target and a reference as numbers, from one pass over the texts; and how often each word, or run of words, is there.</summary>
/// <remarks>
/// Documents are read side by side and let go. Of a text stays which words it has and how often; where runs are asked for, all words in their order, four bytes a
/// word. Runs are then counted a share at a time, each share those whose first word falls to it: so no run is in two shares, and what
/// is too rare is dropped with its share. A share is parted once more by the runs' hash, so that all that is looked up at a time lies close by.
/// </remarks>
internal sealed class WordTally
{
    // So many words make a share of runs, which is parted into so many.
    private const int Share = 4 << 20, Parts = 256;

    // So many words are counted by one thread before it takes others.
    private const int Piece = 256;

    private readonly int size;
    private readonly IReadOnlyList<string> words;
    private readonly TallyLeaf[] leaves;

    // What is asked of each leaf, hit by hit.
    private readonly (int Document, int Unit, bool IsTarget)[] places;
    private readonly List<(int FirstLeaf, WordPostings Words)> postings = [];

    private WordTally(int size, List<TallyReader> readers, IReadOnlyList<string> words)
    {
        (this.size, this.words, leaves) = (size, words, [.. readers.SelectMany(r => r.Leaves)]);
        Units = new([.. leaves.Select(l => (l.UnitName, l.Document, l.IsTarget, l.Count))]);
        places = [.. leaves.Select(l => (l.Document, Units[l.UnitName], l.IsTarget))];
        var first = 0;
        foreach (var reader in readers)
        {
            Marks.Add(reader.Marks);
            postings.Add((first, reader.Postings));
            first += reader.Leaves.Count;
        }
    }

    /// <summary>The units with their words.</summary>
    public ComparedUnits Units { get; }

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; } = new();

    /// <summary>The words met, folded, in no order.</summary>
    public IReadOnlyList<string> Vocabulary => words;

    /// <summary>Runs that were too rare when they were last counted.</summary>
    public long Rare { get; private set; }

    /// <summary>Reads the words of both sides.</summary>
    /// <param name="target">The target.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="unit">What a unit is.</param>
    /// <param name="size">How many words a run has; 1 for single words.</param>
    /// <exception cref="InputException">A word belongs to both, or a file cannot be read.</exception>
    public static WordTally Of(Subcorpus target, Subcorpus reference, By unit, int size) => Of(target.Corpus, target, reference, unit, size);

    /// <summary>Reads the words of a corpus or of a part of it, all of them the target's.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="part">A part of it; null for all.</param>
    /// <param name="size">How many words a run has; 1 for single words.</param>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public static WordTally Of(Corpus corpus, Subcorpus? part, int size) => Of(corpus, part, null, By.Document, size);

    private static WordTally Of(Corpus corpus, Subcorpus? target, Subcorpus? reference, By unit, int size)
    {
        var (all, readers, numbers) = (corpus.Documents, new List<TallyReader>(), new WordNumbers());
        var readsVoices = unit.IsOfVoice || (target ?? corpus.Where(By.Document, "")).IsOfVoice || reference is { IsOfVoice: true };
        SideBySide.Run(all.Count, Environment.ProcessorCount, () => new TallyReader(target, reference, unit, readsVoices, new WordReader(numbers, size > 1, corpus.Definition.CountsCharacters ? null : new()), size > 1), (i, reader) => reader.Read(i, all[i]), readers.Add);
        return new WordTally(size, readers, numbers.Words);
    }

    /// <summary>How often each word stands in each place of a run, by the place and the word's number; and how many runs there are.</summary>
    public (long[][] Places, long Runs) Places()
    {
        var (places, runs) = (Enumerable.Range(0, size).Select(_ => new long[words.Count]).ToArray(), 0L);
        foreach (var leaf in leaves)
        {
            var own = leaf.Words.Span;
            for (var i = 0; i + size <= own.Length; i++)
            {
                var run = own.Slice(i, size);
                if (run.Contains(WordReader.Break)) continue;
                for (var place = 0; place < size; place++) places[place][run[place]]++;
                runs++;
            }
        }
        return (places, runs);
    }

    /// <summary>The words of a run.</summary>
    public string Name(ReadOnlySpan<int> run)
    {
        if (run.Length == 1) return words[run[0]];
        var parts = new string[run.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = words[run[i]];
        return string.Join(' ', parts);
    }

    /// <summary>Makes a row of each word, or run of words, with its hits; in no order.</summary>
    /// <param name="leastHits">Runs with fewer hits on both sides together get no row.</param>
    /// <param name="row">Makes it; the hits are used again for the next.</param>
    public T[] Rows<T>(long leastHits, Func<ReadOnlySpan<int>, TermHits, T> row)
    {
        var (rows, rare) = (new List<T>(), 0L);
        var pieces = size == 1 ? (words.Count + Piece - 1) / Piece : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Environment.ProcessorCount, leaves.Sum(l => l.Count) / Share));
        SideBySide.Run(pieces, Environment.ProcessorCount, () => new Counter<T>(this, leastHits, row), (i, counter) => counter.Count(i, pieces), counter =>
        {
            rows.AddRange(counter.Rows);
            rare += counter.Rare;
        });
        Rare = rare;
        return [.. rows];
    }

    /// <summary>What one thread counts.</summary>
    private sealed class Counter<T>(WordTally tally, long leastHits, Func<ReadOnlySpan<int>, TermHits, T> row)
    {
        private readonly int size = tally.size;
        private readonly TermHits hits = new(tally.Units.Words.Count);

        // Runs that are still to be counted, each with the number of its leaf after its words.
        private readonly (int Count, int[] Numbers)[] parts = [.. Enumerable.Repeat((0, Array.Empty<int>()), tally.size == 1 ? 0 : Parts)];
        private readonly NgramTable table = new(tally.size);
        private readonly GroupedHits grouped = new();

        public List<T> Rows { get; } = [];

        public long Rare { get; private set; }

        public void Count(int piece, int pieces)
        {
            if (size > 1) CountRuns(piece, pieces - 1);
            else for (var word = piece * Piece; word < Math.Min(tally.words.Count, (piece + 1) * Piece); word++) CountWord(word);
        }

        private void CountWord(int word)
        {
            foreach (var (first, own) in tally.postings) Add(first, own[word]);
            if (hits.Target + hits.Reference < leastHits) Rare++;
            else Rows.Add(row([word], hits));
            hits.Clear();
        }

        private void CountRuns(int share, int mask)
        {
            for (var l = 0; l < tally.leaves.Length; l++) Part(tally.leaves[l].Words.Span, l, share, mask);
            foreach (ref var part in parts.AsSpan())
            {
                for (var i = 0; i < part.Count; i += size + 1) grouped.Add(table.Of(part.Numbers.AsSpan(i, size)), part.Numbers[i + size]);
                Rare += grouped.Give(leastHits, (run, found) =>
                {
                    Add(0, found);
                    Rows.Add(row(table[run], hits));
                    hits.Clear();
                });
                table.Clear();
                part.Count = 0;
            }
        }

        // Of a leaf's runs those of the share, each to the part that its hash names.
        private void Part(ReadOnlySpan<int> own, int leaf, int share, int mask)
        {
            var joined = 0;
            for (var i = 0; i < own.Length; i++)
            {
                joined = own[i] == WordReader.Break ? 0 : joined + 1;
                if (joined < size || (own[i - size + 1] & mask) != share) continue;
                var run = own.Slice(i - size + 1, size);
                ref var part = ref parts[NgramTable.Hash(run) >> 56];
                if (part.Count + size >= part.Numbers.Length) Array.Resize(ref part.Numbers, Math.Max(1 << 10, part.Numbers.Length * 3 / 2) + size);
                run.CopyTo(part.Numbers.AsSpan(part.Count));
                part.Numbers[part.Count + size] = leaf;
                part.Count += size + 1;
            }
        }

        private void Add(int firstLeaf, ReadOnlySpan<LeafHits> found)
        {
            foreach (var (l, times) in found)
            {
                var (document, unit, isTarget) = tally.places[firstLeaf + l];
                hits.Add(document, unit, isTarget, times);
            }
        }
    }
}
