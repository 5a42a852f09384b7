using System.Text;
using Framing.Lexicons;
using Framing.Text;
using Span = Framing.Text.Span;

namespace Framing.Tests.Counting;

/// <summary>The matching rule in plain code over strings, slow: what the engine is held against.</summary>
internal sealed class SlowMatcher
{
    private readonly Dictionary<string, Candidate[]> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, List<Candidate>> exact = new(StringComparer.Ordinal);
    private readonly List<Candidate> wild = [];
    private readonly int terms;

    private sealed record Candidate(int Term, PhrasePattern Phrase);

    /// <summary>Prepares a lexicon for matching.</summary>
    public SlowMatcher(Lexicon lexicon)
    {
        Terms = lexicon.Terms;
        terms = Terms.Count;
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (term, index) in Terms.Select((t, i) => (t, i)))
        {
            foreach (var phrase in term.Phrases)
            {
                var candidate = new Candidate(index, phrase);
                if (phrase.Words[0].HasWildcard) wild.Add(candidate);
                else foreach (var form in phrase.Words[0].Forms) (exact.TryGetValue(form, out var list) ? list : exact[form] = []).Add(candidate);
            }
        }
    }

    /// <summary>The terms that are looked for.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The matches among consecutive words of one paragraph.</summary>
    /// <param name="text">The text the words are from.</param>
    /// <param name="tokens">The words, in order, of one paragraph or part of one.</param>
    /// <returns>For each match the index of its term and its stretch, in order of place, then of term.</returns>
    public IReadOnlyList<(int Term, Span Span)> Match(string text, IReadOnlyList<Token> tokens)
    {
        var matches = new List<(int, Span)>();
        var words = new string?[tokens.Count];
        System.Span<int> free = terms <= 256 ? stackalloc int[terms] : new int[terms];
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (term, length) in Longest(text, tokens, words, i, free))
            {
                free[term] = i + length;
                matches.Add((term, new Span(tokens[i].Start, tokens[i + length - 1].End)));
            }
        }
        return matches;
    }

    // The longest match of each term at word i, for terms whose last match ends before it.
    private IEnumerable<(int Term, int Length)> Longest(string text, IReadOnlyList<Token> tokens, string?[] words, int i, System.Span<int> free)
    {
        var candidates = Candidates(text, tokens, words, i);
        if (candidates.Length == 0) return [];
        var best = new SortedDictionary<int, int>();
        foreach (var candidate in candidates)
        {
            var length = candidate.Phrase.Words.Count;
            if (free[candidate.Term] > i || best.GetValueOrDefault(candidate.Term) >= length) continue;
            if (Fits(candidate.Phrase, text, tokens, words, i)) best[candidate.Term] = length;
        }
        return best.Select(b => (b.Key, b.Value));
    }

    private Candidate[] Candidates(string text, IReadOnlyList<Token> tokens, string?[] words, int i)
    {
        var word = Word(text, tokens, words, i);
        if (lookup.TryGetValue(word, out var known)) return known;
        Candidate[] found = [.. exact.GetValueOrDefault(word) ?? [], .. wild.Where(c => c.Phrase.Words[0].Matches(Encoding.UTF8.GetBytes(word)))];
        return byFirstWord[word] = found;
    }

    private static bool Fits(PhrasePattern phrase, string text, IReadOnlyList<Token> tokens, string?[] words, int i)
    {
        if (i + phrase.Words.Count > tokens.Count) return false;
        for (var k = 1; k < phrase.Words.Count; k++)
        {
            if (!Joins(text, tokens[i + k - 1], tokens[i + k])) return false;
            if (!phrase.Words[k].Matches(Encoding.UTF8.GetBytes(Word(text, tokens, words, i + k)))) return false;
        }
        return true;
    }

    private static string Word(string text, IReadOnlyList<Token> tokens, string?[] words, int i) =>
        words[i] ??= Folding.Fold(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start));

    // White space, or one hyphen, or nothing beside a Chinese character.
    private static bool Joins(string text, Token left, Token right)
    {
        var (spaces, hyphens) = (0, 0);
        for (var i = left.After; i < right.Start; i++)
        {
            if (char.IsWhiteSpace(text[i])) spaces++;
            else if (Characters.IsHyphen(text[i])) hyphens++;
            else if (!Characters.IsIgnorable(text[i])) return false;
        }
        return (spaces, hyphens) switch
        {
            (0, 0) => Characters.IsHan(Characters.At(text, left.Start)) || Characters.IsHan(Characters.At(text, right.Start)),
            (_, 0) or (0, 1) => true,
            _ => false,
        };
    }
}
