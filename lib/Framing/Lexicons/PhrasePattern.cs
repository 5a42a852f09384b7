using Framing.Text;

namespace Framing.Lexicons;

/// <summary>A phrase as a user writes it: words with white space or hyphens between them, <c>*</c> and <c>?</c> inside a word.</summary>
/// <remarks>
/// <c>*</c> stands for any run of word characters, also none; <c>?</c> for exactly one; a lone <c>*</c> for any one word.
/// Words are read by the <see cref="Tokenizer"/>, so <c>cold-war</c> is the phrase <c>cold war</c> and <c>China's</c> the word <c>China</c>.
/// A <c>~</c> before the first word stands for every inflected form of each Russian word: <c>~холодная война</c> finds <c>холодной войны</c> (see
/// <see cref="RussianStem"/>). Simplified and traditional Chinese characters find each other. Quotation marks around the whole are left out. Chinese characters are words of their own and take no wildcard. What the matching rule
/// never finds (a comma or a mark between two words) is refused.
/// </remarks>
public sealed class PhrasePattern
{
    private PhrasePattern(string text, IReadOnlyList<WordPattern> words) => (Text, Words) = (text, words);

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Its words, at least one.</summary>
    public IReadOnlyList<WordPattern> Words { get; }

    /// <summary>What has to hold around a match of this phrase, beside the conditions of its term; none as a rule.</summary>
    public IReadOnlyList<Condition> Conditions { get; private init; } = [];

    /// <summary>The same phrase under other conditions.</summary>
    public PhrasePattern Where(params IReadOnlyList<Condition> conditions) => new(Text, Words) { Conditions = conditions };

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">For example <c>cold war mentalit*</c>.</param>
    /// <exception cref="InputException">There is no word in it, a wildcard stands beside a Chinese character, or every word is a lone <c>*</c>.</exception>
    public static PhrasePattern Parse(string text)
    {
        var words = new List<WordPattern>();
        var isInflected = text.TrimStart().StartsWith('~');
        foreach (var part in Parts(isInflected ? text.TrimStart()[1..] : text))
        {
            words.AddRange(part.AsSpan().ContainsAny('*', '?') ? [Wildcard(text, part)] : Plain(text, part, isInflected));
        }
        if (isInflected && !words.Exists(w => w.IsInflected)) throw new InputException($"~ in the pattern '{text}' asks for the forms of Russian words, and there is none; leave it out, or write * for an ending");
        if (words.Count == 0) throw new InputException($"the pattern '{text}' has no word in it; write at least one");
        if (words.TrueForAll(w => w.IsAny)) throw new InputException($"the pattern '{text}' would match every word; add a letter to it");
        return new PhrasePattern(text, words);
    }

    /// <inheritdoc/>
    public override string ToString() => Conditions.Count == 0 ? Text : $"{Text} ({string.Join("; ", Conditions)})";

    private static string[] Parts(string text) =>
        new string([.. text.Trim().Trim('"', '“', '”', '\'', '’', '‘').Select(c => Characters.IsHyphen(c) ? ' ' : c)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<WordPattern> Plain(string pattern, string part, bool isInflected)
    {
        var (words, at) = (new List<WordPattern>(), 0);
        while (Tokenizer.TryNext(new Utf16Text(part), at, part.Length, part.Length, out var token))
        {
            RefuseMarks(pattern, part[at..token.Start]);
            var word = Folding.Fold(part.AsSpan(token.Start, token.End - token.Start));
            words.Add(isInflected && IsRussian(word) ? WordPattern.Inflected(word) : WordPattern.Exact(word));
            at = token.After;
        }
        RefuseMarks(pattern, part[at..]);
        return words;
    }

    private static void RefuseMarks(string pattern, string gap)
    {
        foreach (var c in gap)
        {
            if (!Characters.IsIgnorable(c)) throw new InputException($"'{gap}' in the pattern '{pattern}' is no part of a word and never stands inside a phrase; write letters, digits, spaces, hyphens, * or ?");
        }
    }

    private static bool IsRussian(string word) => !word.AsSpan().ContainsAnyExceptInRange('а', 'я');

    private static WordPattern Wildcard(string pattern, string part)
    {
        foreach (var rune in part.EnumerateRunes())
        {
            if (Characters.IsHan(rune))
            {
                throw new InputException($"the wildcard in '{pattern}' stands beside a Chinese character; Chinese is matched without spaces, so leave the wildcard out");
            }
            if (!Characters.IsWord(rune) && rune.Value is not ('*' or '?') && !(rune.IsBmp && (Characters.IsApostrophe((char)rune.Value) || Characters.IsIgnorable((char)rune.Value))))
            {
                throw new InputException($"'{rune}' in the pattern '{pattern}' is no part of a word; write letters, digits, spaces, hyphens, * or ?");
            }
        }
        return WordPattern.Glob(Folding.Fold(part));
    }
}
