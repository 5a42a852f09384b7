using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Follows the phrases of a lexicon from one word of a text: what a phrase is, once a word may begin one.</summary>
/// <remarks>
/// The matching rule:
/// <list type="number">
/// <item>Words are those of the <see cref="Tokenizer"/>, compared in their <see cref="Folding"/>.</item>
/// <item>Between the words of a phrase stands white space (a line break too) or one hyphen, nothing beside a Chinese character;
/// never other punctuation, a quotation mark or a paragraph break.</item>
/// <item>Within a term the leftmost match wins, of those that begin at one word the longest; matches of one term do not overlap.</item>
/// <item>Terms are counted independently of each other.</item>
/// </list>
/// </remarks>
internal sealed class PhraseWalk(PhraseTrie trie)
{
    // For each term where its last match ended, in bytes since the walk was made.
    private readonly long[] free = new long[trie.Terms.Count];
    private readonly (int Words, int End)[] longest = new (int, int)[trie.Terms.Count];
    private readonly List<int> met = [];
    private readonly List<int> nodes = [];
    private byte[] folded = new byte[64];
    private char[] chars = new char[64];
    private Scene scene;
    private int begin;
    private bool isShort;

    /// <summary>Says which text the words are from.</summary>
    public void Enter(in Scene where) => scene = where;

    /// <summary>Looks for phrases that begin with a word.</summary>
    /// <param name="start">Where the word begins.</param>
    /// <param name="word">Which word of the text it is.</param>
    /// <param name="matches">Takes what is found, by term.</param>
    /// <returns>False where the text at hand ends, or begins, too soon to tell; then nothing was found.</returns>
    public bool From(int start, long word, List<Match> matches)
    {
        (begin, isShort) = (start, false);
        Follow(0, start, 1);
        if (met.Count == 0) return !isShort;
        if (met.Count > 1) met.Sort();
        foreach (var term in met)
        {
            if (!isShort)
            {
                matches.Add(new Match(term, start, longest[term].End, word));
                free[term] = scene.Offset + longest[term].End;
            }
            longest[term] = default;
        }
        met.Clear();
        return !isShort;
    }

    // Reads the word that begins there and goes on by every node it leads to.
    private void Follow(int node, int start, int words)
    {
        var token = Read(start, out var key, out var length);
        if (isShort) return;
        var word = folded.AsSpan(0, length);
        var exact = trie.Next(node, key, word);
        var wild = trie.WildAt(node, word[0]);
        if (wild.Length == 0 && (exact < 0 || IsOver(exact, token))) return;
        var first = nodes.Count;
        if (exact > 0) nodes.Add(exact);
        foreach (var edge in wild)
        {
            if (edge.Word.Matches(word)) nodes.Add(edge.Node);
        }
        if (nodes.Count == first) return;
        var next = -1;
        for (var i = first; i < nodes.Count && !isShort; i++)
        {
            var reached = nodes[i];
            foreach (var term in trie.TermsAt(reached)) Meet(term, words, token.End);
            if (!trie.GoesOn(reached)) continue;
            if (next < 0) next = Joined(token);
            if (next == 0) continue;
            var kept = nodes.Count;
            Follow(reached, next, words + 1);
            nodes.RemoveRange(kept, nodes.Count - kept);
        }
        nodes.RemoveRange(first, nodes.Count - first);
    }

    // Whether it takes no look at the next word to know that nothing is found: no phrase ends here, and none goes on with such a letter.
    private bool IsOver(int node, in Token token)
    {
        ref var after = ref Unsafe.Add(ref scene.Text.First, token.After);
        return after == ' ' && char.IsAsciiLetterOrDigit((char)Unsafe.Add(ref after, 1)) && !trie.EndsOrGoesOnWith(node, Unsafe.Add(ref after, 1));
    }

    private void Meet(int term, int words, int end)
    {
        if (free[term] > scene.Offset + begin || longest[term].Words >= words) return;
        if (longest[term].Words == 0) met.Add(term);
        longest[term] = (words, end);
    }

    // The word there, folded: a short run of ASCII letters and digits is lowered at once, all else is read by the rule.
    private Token Read(int start, out WordKey key, out int length)
    {
        var bytes = Vector128.LoadUnsafe(ref Unsafe.Add(ref scene.Text.First, start));
        var lower = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        length = BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        var after = Unsafe.Add(ref scene.Text.First, start + length);
        if (length is > 0 and < WordKey.Whole && after < 0x80 && after != '\'' && (after != '.' || length > 1))
        {
            lower.StoreUnsafe(ref folded[0]);
            var halves = lower.AsUInt64();
            key = length < 8 ? new(halves[0] & ((1UL << (length * 8)) - 1), 0) : new(halves[0], halves[1] & ((1UL << ((length - 8) * 8)) - 1));
            isShort |= !scene.IsEnd && start + length >= scene.Text.Length;
            return new Token(start, start + length, start + length);
        }
        Tokenizer.TryNext(new Utf8Text(scene.Text.Text), start, start + 1, scene.To, out var token);
        isShort |= !scene.IsEnd && token.After + Scene.Margin > scene.Text.Length;
        length = Fold(scene.Text.Text[token.Start..token.End]);
        key = WordKey.Of(folded.AsSpan(0, length));
        return token;
    }

    private int Fold(ReadOnlySpan<byte> word)
    {
        var room = word.Length * Folding.MostUnits;
        if (chars.Length < word.Length + room) chars = new char[word.Length + room];
        var written = Encoding.UTF8.GetChars(word, chars);
        var spelt = Folding.Fold(chars.AsSpan(0, written), chars.AsSpan(word.Length));
        if (folded.Length < spelt * 3) folded = new byte[spelt * 3];
        return Encoding.UTF8.GetBytes(chars.AsSpan(word.Length, spelt), folded);
    }

    // Where the next word begins if it is joined to this one, else 0: by white space, one hyphen, or nothing beside a Chinese character.
    private int Joined(in Token left)
    {
        isShort |= !scene.IsEnd && left.After + Scene.Margin > scene.Text.Length;
        ref var at = ref Unsafe.Add(ref scene.Text.First, left.After);
        if (at == ' ' && char.IsAsciiLetterOrDigit((char)Unsafe.Add(ref at, 1))) return left.After + 1 < scene.To ? left.After + 1 : 0;
        var place = Joint.Next(new Utf8Text(scene.Text.Text), left, scene.To, out var hasSpace, out var reached);
        isShort |= !scene.IsEnd && reached + Scene.Margin > scene.Text.Length;
        return place == 0 || (hasSpace && !scene.IsParagraph && EndsParagraph(left.After, place)) ? 0 : place;
    }

    private bool EndsParagraph(int from, int to)
    {
        if (!LineBreaks.IsIn(scene.Text.Text[from..to])) return false;
        var ends = LineBreaks.EndParagraph(scene.Text.Text, from, to, scene.IsBeginning, scene.IsEnd);
        isShort |= ends is null;
        return ends ?? true;
    }
}
