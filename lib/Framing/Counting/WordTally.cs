using System.Numerics;
using System.Runtime.InteropServices;
using Framing.Corpora;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>The words of a target and a reference as numbers, in their order, from one pass over the texts; and what runs of them there are.</summary>
/// <remarks>
/// Documents are read side by side and let go: of each text its words' numbers stay, four bytes a word. Runs are then counted a share at a time,
/// each share the runs whose first word falls to it: a share's table is small, no run is in two of them, and what is too rare is dropped with it.
/// </remarks>
internal sealed class WordTally
{
    // So many words make a share.
    private const int Share = 8 << 20;

    private readonly int size;
    private readonly Leaf[] leaves;
    private readonly IReadOnlyList<string> words;

    // The words of one unit on one side in one document; the unit's number is known once all are.
    private sealed record Leaf(int Document, string UnitName, bool IsTarget, int[] Words, long Count)
    {
        public int Unit { get; init; }
    }

    private WordTally(int size, List<Leaf> leaves, IReadOnlyList<string> words)
    {
        Units = new([.. leaves.Select(l => (l.UnitName, l.Document, l.IsTarget, l.Count))]);
        (this.size, this.words, this.leaves) = (size, words, [.. leaves.Select(l => l with { Unit = Units[l.UnitName] })]);
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
        var (all, parts) = (corpus.Documents, new List<Part>());
        var readsVoices = unit.IsOfVoice || (target ?? corpus.Where(By.Document, "")).IsOfVoice || reference is { IsOfVoice: true };
        SideBySide.Run(all.Count, Environment.ProcessorCount, () => new Part(target, reference, unit, readsVoices, new WordReader(size > 1, corpus.Definition.CountsCharacters ? null : new())), (i, part) => part.Read(i, all[i]), parts.Add);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts) part.Renumber(numbers);
        var tally = new WordTally(size, [.. parts.SelectMany(p => p.Leaves).OrderBy(l => l.Document)], [.. numbers.Keys]);
        foreach (var part in parts) tally.Marks.Add(part.Marks);
        return tally;
    }

    /// <summary>How often each word stands in each place of a run, by the place and the word's number; and how many runs there are.</summary>
    public (long[][] Places, long Runs) Places()
    {
        var (places, runs) = (Enumerable.Range(0, size).Select(_ => new long[words.Count]).ToArray(), 0L);
        foreach (var leaf in leaves)
        {
            for (var i = 0; i + size <= leaf.Words.Length; i++)
            {
                var run = leaf.Words.AsSpan(i, size);
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
        var parts = new string[run.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = words[run[i]];
        return string.Join(' ', parts);
    }

    /// <summary>Makes a row of each word, or run of words, with its hits; in no order.</summary>
    /// <param name="leastHits">Runs with fewer hits on both sides together get no row.</param>
    /// <param name="row">Makes it; the hits are used again for the next.</param>
    public T[] Rows<T>(long leastHits, Func<ReadOnlySpan<int>, TermHits, T> row)
    {
        var shares = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Environment.ProcessorCount, leaves.Sum(l => l.Count) / Share));
        var rows = new List<T>[shares];
        var rare = 0L;
        Parallel.For(0, shares, i =>
        {
            rows[i] = [];
            Interlocked.Add(ref rare, Count(i, shares, leastHits, (run, hits) => rows[i].Add(row(run, hits))));
        });
        Rare = rare;
        return [.. rows.SelectMany(r => r)];
    }

    // Counts the runs of one share; gives how many were too rare.
    private long Count(int share, int shares, long leastHits, Action<ReadOnlySpan<int>, TermHits> found)
    {
        var (table, shift, runs, ends, counts) = (new NgramTable(size), BitOperations.Log2((uint)shares), new List<int>(), new int[leaves.Length], new List<int>());
        if (size == 1) CollectionsMarshal.SetCount(counts, (words.Count >> shift) + 1);
        for (var l = 0; l < leaves.Length; l++)
        {
            var own = leaves[l].Words;
            for (var i = 0; i + size <= own.Length; i++)
            {
                if ((own[i] & (shares - 1)) != share || own[i] == WordReader.Break) continue;
                var run = size == 1 ? own[i] >> shift : own.AsSpan(i, size).Contains(WordReader.Break) ? WordReader.Break : table.Of(own.AsSpan(i, size));
                if (run == WordReader.Break) continue;
                if (run == counts.Count) counts.Add(0);
                CollectionsMarshal.AsSpan(counts)[run]++;
                runs.Add(run);
            }
            ends[l] = runs.Count;
        }
        // The leaves of each run, in order: where those of a run begin, and after filling where they end.
        var (places, all) = (new int[counts.Count], 0);
        for (var run = 0; run < places.Length; run++)
        {
            places[run] = all;
            if (counts[run] >= leastHits) all += counts[run];
        }
        var at = new int[all];
        for (var (l, i) = (0, 0); l < leaves.Length; l++)
        {
            for (; i < ends[l]; i++)
            {
                if (counts[runs[i]] >= leastHits) at[places[runs[i]]++] = l;
            }
        }
        var hits = new TermHits();
        for (var run = 0; run < places.Length; run++)
        {
            if (counts[run] == 0 || counts[run] < leastHits) continue;
            Read(at.AsSpan(places[run] - counts[run], counts[run]), hits);
            found(size == 1 ? [(run << shift) + share] : table[run], hits);
        }
        return counts.LongCount(c => c > 0 && c < leastHits);
    }

    private void Read(ReadOnlySpan<int> at, TermHits hits)
    {
        hits.Clear();
        for (var i = 0; i < at.Length;)
        {
            var (leaf, first) = (at[i], i);
            while (i < at.Length && at[i] == leaf) i++;
            hits.Add(leaves[leaf].Document, leaves[leaf].Unit, leaves[leaf].IsTarget, i - first);
        }
    }

    /// <summary>What one thread has read.</summary>
    private sealed class Part(Subcorpus? target, Subcorpus? reference, By unit, bool readsVoices, WordReader reader)
    {
        private readonly List<int> read = [];

        public List<Leaf> Leaves { get; } = [];

        public OpenMarks Marks { get; } = new();

        private bool IsTarget(Document document, Voice voice) => target?.Holds(document, voice) ?? true;

        private bool IsReference(Document document, Voice voice) => reference?.Holds(document, voice) ?? false;

        public void Read(int number, Document document)
        {
            if (!readsVoices)
            {
                var voice = document.Narrator;
                if (!IsTarget(document, voice) && !IsReference(document, voice)) return;
                if (document.CountedFile is { } file)
                {
                    read.Clear();
                    reader.Read(file, read);
                    Add(number, document, voice, read);
                    return;
                }
            }
            ReadStretches(number, document);
        }

        private void ReadStretches(int number, Document document)
        {
            var (reading, found) = (document.Read(), new OrderedDictionary<Voice, List<int>>());
            foreach (var (voice, span) in Subcorpus.Stretches(document, reading, readsVoices))
            {
                if (!IsTarget(document, voice) && !IsReference(document, voice)) continue;
                if (!found.TryGetValue(voice, out var own)) found[voice] = own = [];
                foreach (var paragraph in reading.Within(span)) reader.Read(reading.Text, paragraph, own);
            }
            foreach (var (voice, own) in found) Add(number, document, voice, own);
            if (readsVoices) Marks.Add(number, document, reading);
        }

        private void Add(int number, Document document, Voice voice, List<int> own)
        {
            var count = own.Count(w => w != WordReader.Break);
            if (count == 0) return;
            var isTarget = IsTarget(document, voice);
            if (isTarget && IsReference(document, voice)) throw Comparing.Both(target!, reference!, document.Id);
            Leaves.Add(new(number, ComparedUnits.Name(unit.Of(document, voice), document.Id), isTarget, [.. own], count));
        }

        /// <summary>Gives the words the numbers that all parts have in common.</summary>
        public void Renumber(Dictionary<string, int> numbers)
        {
            int[] common = [.. reader.Forms.Words.Select(w => numbers.TryGetValue(w, out var n) ? n : numbers[w] = numbers.Count)];
            Parallel.ForEach(Leaves, leaf =>
            {
                foreach (ref var word in leaf.Words.AsSpan())
                {
                    if (word >= 0) word = common[word];
                }
            });
        }
    }
}
