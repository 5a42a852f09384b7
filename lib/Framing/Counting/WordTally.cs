using System.Buffers;
using System.Text;
using Framing.Corpora;
using Framing.Statistics;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Every word of a target and a reference with its hits by document, from one pass over the texts.</summary>
/// <remarks>Each thread keeps a vocabulary of its own, and for each word a chain of the documents that have it: a document is read by one thread.</remarks>
internal sealed class WordTally
{
    private readonly (long Target, long Reference)[] documents;
    private readonly List<Part> parts = [];

    private WordTally(int documents) => this.documents = new (long, long)[documents];

    /// <summary>The words of each document on both sides.</summary>
    public IReadOnlyList<(long Target, long Reference)> Documents => documents;

    /// <summary>The words met, folded, in alphabetical order.</summary>
    public IReadOnlyList<string> Vocabulary => [.. parts.SelectMany(p => p.Vocabulary).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Counts the words of both sides.</summary>
    /// <exception cref="InputException">A word belongs to both.</exception>
    public static WordTally Of(Subcorpus target, Subcorpus reference)
    {
        var all = target.Corpus.Documents;
        var tally = new WordTally(all.Count);
        Parallel.For(0, all.Count, () => new Part(), (i, loop, part) =>
        {
            tally.documents[i] = part.Read(i, all[i], target, reference);
            if (part.InBoth is not null) loop.Stop();
            return part;
        }, part =>
        {
            lock (tally.parts) tally.parts.Add(part);
        });
        return tally.parts.Find(p => p.InBoth is not null) is { InBoth: { } document } ? throw Comparing.Both(target, reference, document) : tally;
    }

    /// <summary>The documents that have a word.</summary>
    public IReadOnlyList<DocumentHits> Hits(string word)
    {
        var hits = new List<DocumentHits>();
        foreach (var part in parts) part.Add(word, hits);
        return hits;
    }

    /// <summary>What one thread has read.</summary>
    private sealed class Part
    {
        // Chains are kept in blocks: a list that doubles would need the whole twice.
        private const int Block = 1 << 16;
        private const int Short = 32;
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly List<int> last = [];
        private readonly List<Link[]> links = [];
        private int made;

        private struct Link
        {
            public int Document;
            public int Before;

            // Above 0 hits of the target, below 0 of the reference.
            public int Hits;
        }

        public Part() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>A document with words that belong to both sides, or null.</summary>
        public string? InBoth { get; private set; }

        public IEnumerable<string> Vocabulary => ids.Keys;

        public (long Target, long Reference) Read(int number, Document document, Subcorpus target, Subcorpus reference)
        {
            long targetWords = 0, referenceWords = 0;
            foreach (var stretch in document.Stretches)
            {
                var (isTarget, isReference) = (target.Holds(document, stretch.Voice), reference.Holds(document, stretch.Voice));
                if (!isTarget && !isReference) continue;
                foreach (var paragraph in document.Within(stretch.Span))
                {
                    var tokens = Tokenizer.Tokenize(document.Text, paragraph);
                    if (isTarget && isReference && tokens.Count > 0) InBoth = document.Id;
                    if (isTarget) targetWords += tokens.Count;
                    else referenceWords += tokens.Count;
                    foreach (var token in tokens) Count(Id(token.Span.Of(document.Text)), number, isTarget ? 1 : -1);
                }
            }
            return (targetWords, referenceWords);
        }

        public void Add(string word, List<DocumentHits> hits)
        {
            if (!ids.TryGetValue(word, out var id)) return;
            // The links of one document stand next to each other, for each side any number of them.
            for (var at = last[id]; at >= 0;)
            {
                var (document, target, reference) = (At(at).Document, 0L, 0L);
                for (; at >= 0 && At(at).Document == document; at = At(at).Before)
                {
                    if (At(at).Hits > 0) target += At(at).Hits;
                    else reference -= At(at).Hits;
                }
                hits.Add(new(document, target, reference));
            }
        }

        private ref Link At(int link) => ref links[link / Block][link % Block];

        private void Count(int id, int document, int side)
        {
            if (last[id] >= 0 && At(last[id]) is var link && link.Document == document && Math.Sign(link.Hits) == side)
            {
                At(last[id]).Hits += side;
                return;
            }
            if (made % Block == 0) links.Add(new Link[Block]);
            At(made) = new Link { Document = document, Before = last[id], Hits = side };
            last[id] = made++;
        }

        // Most words are plain ASCII and known: they are folded and found without a new string.
        private int Id(ReadOnlySpan<char> word)
        {
            Span<char> lower = stackalloc char[Short];
            if (word.Length <= Short && !word.Contains('.') && Ascii.ToLower(word, lower, out var length) == OperationStatus.Done)
            {
                return lookup.TryGetValue(lower[..length], out var known) ? known : New(lower[..length].ToString());
            }
            var folded = Folding.Fold(word);
            return ids.TryGetValue(folded, out var id) ? id : New(folded);
        }

        private int New(string word)
        {
            last.Add(-1);
            return ids[word] = last.Count - 1;
        }
    }
}
