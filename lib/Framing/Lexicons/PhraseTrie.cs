using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Framing.Lexicons;

/// <summary>A lexicon's phrases as a tree of words: phrases that begin alike share their beginning.</summary>
/// <remarks>
/// A node is what has been read of a phrase; node 0 is its beginning. A word leads from a node to one node by its spelling, and to any number
/// by patterns with wildcards. Words are compared in their folded form; a word of two spellings leads by both.
/// </remarks>
internal sealed class PhraseTrie
{
    // Says of a node that a phrase ends there.
    private const ulong Ends = 1UL << 62;

    private readonly List<Node> nodes = [new([])];
    private readonly ulong[] letters;
    private Edge[] edges = new Edge[64];
    private readonly WildEdge[][] wildByByte = new WildEdge[256][];
    private int edgeCount;

    /// <summary>A word with wildcards, and where it leads.</summary>
    public sealed record WildEdge(WordPattern Word, int Node);

    /// <summary>A form of a word that a phrase begins with, whether wildcards stand in it, and the word after it, null where the phrase ends.</summary>
    public sealed record FirstWord(string Form, bool HasWildcard, WordPattern? Next);

    private record struct Edge(WordKey Key, int From, int To);

    private sealed class Node(byte[] word)
    {
        public readonly byte[] Word = word;
        public readonly List<WildEdge> Wild = [];
        public readonly List<int> Terms = [];
        public ulong NextLetters;
    }

    /// <summary>Prepares a lexicon.</summary>
    public PhraseTrie(Lexicon lexicon)
    {
        Terms = lexicon.Terms;
        for (var term = 0; term < Terms.Count; term++)
        {
            foreach (var phrase in Terms[term].Phrases) Add(phrase.Words, term);
        }
        letters = new ulong[nodes.Count];
        for (var n = 0; n < letters.Length; n++) letters[n] = nodes[n].NextLetters;
        for (var b = 0; b < wildByByte.Length; b++) wildByByte[b] = [.. nodes[0].Wild.Where(e => e.Word.MayBeginWith((byte)b))];
        FirstWords = [.. Terms.SelectMany(t => t.Phrases).SelectMany(p => p.Words[0].Forms.Select(f => new FirstWord(f, p.Words[0].HasWildcard, p.Words.ElementAtOrDefault(1))))];
    }

    /// <summary>What is looked for.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The words that phrases begin with, in each form.</summary>
    public IReadOnlyList<FirstWord> FirstWords { get; }

    /// <summary>The terms of which a phrase ends at a node, in order.</summary>
    public ReadOnlySpan<int> TermsAt(int node) => CollectionsMarshal.AsSpan(nodes[node].Terms);

    /// <summary>Whether any phrase goes on after a node.</summary>
    public bool GoesOn(int node) => (nodes[node].NextLetters | Ends) != Ends;

    /// <summary>Whether a phrase ends at a node, or may go on with a word that begins with an ASCII letter or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EndsOrGoesOnWith(int node, byte letter) => (letters[node] & (Ends | (1UL << (letter & 0x1F)))) != 0;

    /// <summary>The words with wildcards by which phrases go on after a node; at the beginning, those that may begin with a byte.</summary>
    public ReadOnlySpan<WildEdge> WildAt(int node, byte first) => node == 0 ? wildByByte[first] : CollectionsMarshal.AsSpan(nodes[node].Wild);

    /// <summary>The node to which a word leads by its spelling, or -1.</summary>
    /// <param name="node">Where the phrase stands.</param>
    /// <param name="key">The word's key.</param>
    /// <param name="word">The folded word.</param>
    public int Next(int node, WordKey key, ReadOnlySpan<byte> word)
    {
        for (var i = key.Hash(node) & (uint)(edges.Length - 1); ; i = (i + 1) & (uint)(edges.Length - 1))
        {
            ref var edge = ref edges[i];
            if (edge.To == 0) return -1;
            if (edge.From == node && edge.Key == key && (!key.IsLong || word.SequenceEqual(nodes[edge.To].Word))) return edge.To;
        }
    }

    private void Add(IReadOnlyList<WordPattern> words, int term)
    {
        List<int> at = [0];
        foreach (var word in words) at = After(at, word);
        foreach (var node in at)
        {
            if (!nodes[node].Terms.Contains(term)) nodes[node].Terms.Add(term);
            nodes[node].NextLetters |= Ends;
        }
    }

    private List<int> After(List<int> at, WordPattern word)
    {
        var reached = new List<int>();
        foreach (var node in at)
        {
            if (word.HasWildcard) reached.Add(Wild(node, word));
            else foreach (var form in word.Forms) reached.Add(Exact(node, form));
        }
        return reached;
    }

    private int Wild(int node, WordPattern word)
    {
        foreach (var edge in nodes[node].Wild)
        {
            if (edge.Word.IsSame(word)) return edge.Node;
        }
        var made = Make(node, []);
        nodes[node].NextLetters |= ~Ends;
        nodes[node].Wild.Add(new WildEdge(word, made));
        return made;
    }

    private int Exact(int node, string form)
    {
        var word = Encoding.UTF8.GetBytes(form);
        var key = WordKey.Of(word);
        if (Next(node, key, word) is var known and > 0) return known;
        if (++edgeCount * 2 > edges.Length) Grow();
        var made = Make(node, word);
        Place(new Edge(key, node, made));
        return made;
    }

    private int Make(int from, byte[] word)
    {
        // The top bit says that a word follows; the lowest 32, which letters such words begin with.
        nodes[from].NextLetters |= 1UL << 63;
        // A letter with an accent may be written as a plain one and a mark.
        if (word.Length > 0) nodes[from].NextLetters |= word[0] < 0x80 ? 1UL << (word[0] & 0x1F) : ~Ends;
        nodes.Add(new Node(word));
        return nodes.Count - 1;
    }

    private void Grow()
    {
        var old = edges;
        edges = new Edge[old.Length * 2];
        foreach (var edge in old)
        {
            if (edge.To != 0) Place(edge);
        }
    }

    private void Place(Edge edge)
    {
        var i = edge.Key.Hash(edge.From) & (uint)(edges.Length - 1);
        while (edges[i].To != 0) i = (i + 1) & (uint)(edges.Length - 1);
        edges[i] = edge;
    }
}
