using System.Runtime.InteropServices;
using Framing.Corpora;
using Framing.Statistics;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Every word of a target and a reference with its hits by document, from one pass over the texts.</summary>
/// <remarks>Each thread keeps a vocabulary of its own, and for each word the documents that have it: a document is read by one thread.</remarks>
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
        // Longer words are folded into a string of their own.
        private const int Short = 32;
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
        private readonly List<List<Link>> found = [];

        // A document's hits on one side: above 0 of the target, below 0 of the reference. A document may have several links, next to each other.
        private record struct Link(int Document, int Hits);

        public Part() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>A document with words that belong to both sides, or null.</summary>
        public string? InBoth { get; private set; }

        public IEnumerable<string> Vocabulary => ids.Keys;

        public (long Target, long Reference) Read(int number, Document document, Subcorpus target, Subcorpus reference)
        {
            long targetWords = 0, referenceWords = 0;
            var reading = document.Read();
            foreach (var (voice, span) in Subcorpus.Stretches(document, reading, target.IsOfVoice || reference.IsOfVoice))
            {
                var (isTarget, isReference) = (target.Holds(document, voice), reference.Holds(document, voice));
                if (!isTarget && !isReference) continue;
                foreach (var paragraph in reading.Within(span))
                {
                    var words = Read(reading.Text, paragraph, number, isTarget ? 1 : -1);
                    if (isTarget && isReference && words > 0) InBoth = document.Id;
                    if (isTarget) targetWords += words;
                    else referenceWords += words;
                }
            }
            return (targetWords, referenceWords);
        }

        public void Add(string word, List<DocumentHits> hits)
        {
            if (!ids.TryGetValue(word, out var id)) return;
            var links = CollectionsMarshal.AsSpan(found[id]);
            for (var i = 0; i < links.Length;)
            {
                var (document, target, reference) = (links[i].Document, 0L, 0L);
                for (; i < links.Length && links[i].Document == document; i++)
                {
                    if (links[i].Hits > 0) target += links[i].Hits;
                    else reference -= links[i].Hits;
                }
                hits.Add(new(document, target, reference));
            }
        }

        private long Read(string text, Span paragraph, int document, int side)
        {
            var words = 0L;
            var units = new Utf16Text(text);
            System.Span<char> folded = stackalloc char[Short * Folding.MostUnits];
            for (var at = paragraph.Start; at < paragraph.End; words++)
            {
                if (PlainWord(text, ref at, paragraph.End) is { Length: > 0 and <= Short } plain)
                {
                    Count(Id(folded[..Ascii(plain, folded)]), document, side);
                    continue;
                }
                if (!Tokenizer.TryNext(units, at, paragraph.End, paragraph.End, out var token)) break;
                var word = text.AsSpan(token.Start, token.End - token.Start);
                Count(word.Length <= Short ? Id(folded[..Folding.Fold(word, folded)]) : Id(Folding.Fold(word)), document, side);
                at = token.After;
            }
            return words;
        }

        // Nearly all words are ASCII letters between spaces, commas or full stops: they need no look at the rule. Else nothing, and the place where to look.
        private static ReadOnlySpan<char> PlainWord(string text, ref int at, int end)
        {
            while (at < end && text[at] is ' ' or ',' or '\n') at++;
            var start = at;
            var stop = start;
            while (stop < end && char.IsAsciiLetterOrDigit(text[stop])) stop++;
            var isPlain = stop == end || text[stop] is ' ' or ',' or '\n' or ';' or ':' or '!' or '?' or ')' or '"' or '-' || (text[stop] == '.' && stop - start > 1);
            if (!isPlain || stop - start > Short) return default;
            at = stop;
            return text.AsSpan(start, stop - start);
        }

        private static int Ascii(ReadOnlySpan<char> word, System.Span<char> lower)
        {
            for (var i = 0; i < word.Length; i++) lower[i] = char.IsAsciiLetterUpper(word[i]) ? (char)(word[i] | 0x20) : word[i];
            return word.Length;
        }

        private void Count(int id, int document, int side)
        {
            var links = CollectionsMarshal.AsSpan(found[id]);
            if (links.Length > 0 && links[^1].Document == document && (links[^1].Hits > 0) == (side > 0)) links[^1].Hits += side;
            else found[id].Add(new(document, side));
        }

        private int Id(ReadOnlySpan<char> folded)
        {
            if (lookup.TryGetValue(folded, out var id)) return id;
            found.Add([]);
            return ids[folded.ToString()] = found.Count - 1;
        }
    }
}
