using Framing.Text;

namespace Framing.Voices;

/// <summary>The names of an English passage, read where somebody asks for them: those before a place, and those that hold a word.</summary>
/// <remarks>A word is looked for in the text itself; a paragraph is read only where the word stands beside another that may belong to one phrase with
/// it. What is more than a block of text away is not looked at, so that a long text costs no more for each name than a short one.</remarks>
internal sealed class Names(ItemReader reader, NounPhrases phrases, Cues cues)
{
    private const int Block = 1 << 16;
    private const int LongestPhrase = 20;
    private const int LongestTitle = 4;
    private readonly string text = reader.Items.Text;
    private readonly Items items = reader.Items;
    private readonly WordSearch search = new(reader);
    private readonly Dictionary<int, IReadOnlyList<Mention>> read = [];
    private readonly Dictionary<(string Word, int Block, bool IsLast), string?> full = [];
    private int block;

    /// <summary>The fullest form of a name of one word; null where the text around an item has none.</summary>
    /// <remarks>The first name of several words that ends with it, in prose before headlines. Chinese, Korean and Japanese names often have the surname first: "Mao" is Mao Ning,
    /// if nobody's last name is Mao. A name in capitals ("CLINTON:") is looked for in small letters too.</remarks>
    public string? FullOf(string word, int item) => BySurname(word, item) ?? Full(word, item, isLast: false)
        ?? (word.Length > 2 && word.All(char.IsUpper) ? FullOf(word[..1] + word[1..].ToLowerInvariant(), item) : null);

    /// <summary>The name of several words that ends with a word; null where the text around an item has none.</summary>
    public string? BySurname(string word, int item) => Full(word, item, isLast: true);

    /// <summary>The names before an item, the nearest first, each with how many sentences lie between.</summary>
    public IEnumerable<(Mention Name, int Sentences)> Before(int item)
    {
        GoTo(item);
        foreach (var (p, end, sentence) in reader.Back(item, Block))
        {
            var names = In(p);
            for (var k = names.Count - 1; k >= 0; k--)
            {
                if (names[k].End <= end) yield return (names[k], sentence - items[names[k].First].Sentence);
            }
        }
    }

    /// <summary>The names in the paragraphs where a word may stand in one phrase with a country or body, or before an apposition with one, in order
    /// of place.</summary>
    public IEnumerable<Mention> Described(string word, int item) => Around(word, item, (start, end) => ((IsJoined(WordSearch.Before(text, start), cues.NameBeginnings) || IsAfterOffice(start)) && IsAfterOrigin(start, end)) || IsAfterNational(start) || IsBeforeOrigin(end));

    private string? Full(string word, int item, bool isLast)
    {
        var key = (word, BlockOf(item), isLast);
        if (full.TryGetValue(key, out var known)) return known;
        var around = Around(word, item, (start, end) => isLast ? IsJoined(WordSearch.Before(text, start), cues.Particles) : IsJoined(WordSearch.After(text, end), cues.Particles));
        var folded = Folding.Fold(word);
        Mention? first = null;
        foreach (var name in around.Where(n => MayBe(n, word, isLast) && n.Name!.Contains(' ') && Folding.Fold(isLast ? n.Name[(n.Name.LastIndexOf(' ') + 1)..] : n.Name[..n.Name.IndexOf(' ')]) == folded))
        {
            if (IsInProse(name)) return full[key] = name.Name;
            first ??= name;
        }
        return full[key] = first?.Name;
    }

    // Its last or first letter tells most names apart before they are cut from the text.
    private static bool MayBe(Mention name, string word, bool isLast) =>
        char.ToLowerInvariant(isLast ? name.Written[^1] : name.Written[0]) == char.ToLowerInvariant(isLast ? word[^1] : word[0]);

    // In a sentence with a longer word in small letters. In a headline, where every longer word has a capital, a run of capitals may be more than a name.
    private bool IsInProse(Mention name)
    {
        var sentence = items[name.First].Sentence;
        for (var i = name.End; i < items.Count && items[i].Sentence == sentence; i++)
        {
            if (IsLongAndSmall(i)) return true;
        }
        for (var i = name.End - 1; i >= 0 && items[i].Sentence == sentence; i--)
        {
            if (IsLongAndSmall(i)) return true;
        }
        return false;
    }

    private bool IsLongAndSmall(int i) => items[i].IsWord && !items[i].IsCapital && items[i].Span.Length > 3;

    private int BlockOf(int item) => items[item].Span.Start / Block;

    // The names in the paragraphs that hold a word where it is accepted.
    private IEnumerable<Mention> Around(string word, int item, Func<int, int, bool> accepts)
    {
        GoTo(item);
        return search.Paragraphs(word, (block - 1) * Block, (block + 2) * Block, accepts).SelectMany(In);
    }

    // Takes an item's block for the one at hand. What was found in those farther back is let go: it is not asked for again, or found again.
    private void GoTo(int item)
    {
        if (BlockOf(item) is var at && at == block) return;
        block = at;
        full.Clear();
        foreach (var p in read.Keys)
        {
            if (reader.SpanOf(p).End < (block - 1) * Block) read.Remove(p);
        }
    }

    // The names of a paragraph, in order.
    private IReadOnlyList<Mention> In(int p)
    {
        if (read.TryGetValue(p, out var known)) return known;
        var names = new List<Mention>();
        var (first, end) = reader.Paragraph(p);
        for (var i = first; i < end; i++)
        {
            if (!MayBegin(i) || phrases.Read(i) is not { } mention) continue;
            if (mention.Kind == MentionKind.Name) names.Add(mention);
            i = Math.Max(i, mention.End - 1);
        }
        return read[p] = names;
    }

    // A name word, or an office or title right before one.
    private bool MayBegin(int i) => items[i].IsCapital || (i + 1 < items.Count && items[i + 1].IsCapital && (cues.Titles.Contains(items[i]) || cues.Roles.Contains(items[i])));

    // Whether a word that begins a country's or body's name is this one or stands before it, with nothing between that parts two phrases.
    private bool IsAfterOrigin(int start, int end)
    {
        var (word, comma) = (new Span(start, end), false);
        for (var steps = 0; steps < LongestPhrase && word.Length > 0; steps++)
        {
            var c = text[word.Start];
            // "Russia's trade minister, Ivan Petrov"
            if (c == ',' && !comma && IsAfterRole(word.Start))
            {
                (comma, word) = (true, WordSearch.Before(text, word.Start));
                continue;
            }
            if (!char.IsLetterOrDigit(c) && !(IsInsideNames(c) || char.IsWhiteSpace(c))) return false;
            if (c == '.' && WordSearch.Before(text, word.Start).Length > LongestTitle) return false;
            if (c == '.' && word.Start > 1 && char.IsUpper(text[word.Start - 1]) && !char.IsLetter(text[word.Start - 2])) return true;
            var known = cues.Vocabulary.Of(text.AsSpan(word.Start, word.Length - (IsPossessive(word) ? 2 : 0)));
            if (known.BeginsOrigin) return true;
            if (cues.Finite.Contains(known) && !cues.Heads.Contains(known)) return false;
            word = WordSearch.Before(text, word.Start);
        }
        return false;
    }

    // "Senator Anna Berg": an office of state right before the word or before the name it ends.
    private bool IsAfterNational(int start)
    {
        var before = WordSearch.Before(text, start);
        return IsNational(before) || IsNational(WordSearch.Before(text, before.Start));
    }

    private bool IsNational(Span word) => word.Length > 1 && cues.National.Contains(cues.Vocabulary.Of(text.AsSpan(word.Start, word.Length)));

    // "…minister, Ivan"
    private bool IsAfterOffice(int start) => WordSearch.Before(text, start) is { Length: 1 } comma && text[comma.Start] == ',' && IsAfterRole(comma.Start);

    private bool IsAfterRole(int place) => WordSearch.Before(text, place) is { Length: > 0 } before && cues.Roles.Contains(cues.Vocabulary.Of(text.AsSpan(before.Start, before.Length)));

    // "Lin Jian, a Chinese spokesman, …"
    private bool IsBeforeOrigin(int end)
    {
        while (WordSearch.After(text, end) is { Length: > 0 } next && (char.IsUpper(text[next.Start]) || Characters.IsHyphen(text[next.Start]))) end = next.End;
        if (!WordSearch.IsBeforeComma(text, end)) return false;
        var word = WordSearch.After(text, text.IndexOf(',', end) + 1);
        for (var steps = 0; steps < OriginEvidence.LongestApposition && word.Length > 0 && text[word.Start] is not ','; steps++)
        {
            if (text[word.Start] == '.' || cues.Vocabulary.Of(text.AsSpan(word.Start, word.Length)).BeginsOrigin) return text[word.Start] != '.' || char.IsUpper(text[word.Start - 1]);
            word = WordSearch.After(text, word.End);
        }
        return false;
    }

    private bool IsPossessive(Span word) => word.Length > 3 && text[word.End - 1] is 's' && Characters.IsApostrophe(text[word.End - 2]);

    private static bool IsInsideNames(char c) => c is '.' or '&' or '/' || Characters.IsApostrophe(c) || Characters.IsHyphen(c);

    // Whether the word or mark beside a word may belong to one phrase with it.
    private bool IsJoined(Span beside, WordSet small)
    {
        if (beside.Length == 0) return false;
        var c = text[beside.Start];
        if (!char.IsLetterOrDigit(c)) return IsInsideNames(c);
        return char.IsUpper(c) || small.Contains(cues.Vocabulary.Of(text.AsSpan(beside.Start, beside.Length)));
    }
}
