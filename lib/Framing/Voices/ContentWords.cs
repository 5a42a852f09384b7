using Framing.Text;
using Framing.Voices.Russian;

namespace Framing.Voices;

/// <summary>A word that carries what is said.</summary>
/// <param name="Key">What it is compared by.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Kind">A plain word, a name or figure, or a denial.</param>
internal readonly record struct ContentWord(string Key, int Weight, ContentKind Kind);

/// <summary>What a content word is to a comparison.</summary>
internal enum ContentKind
{
    Plain,
    Name,
    Denial,
}

/// <summary>Reads the words of a quotation by which it is known again in another translation.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A country or body counts by what it stands for, whatever its name: <i>the US</i>, <i>Washington</i> and <i>American</i> are one. Weight 4.</item>
/// <item>A denial (<i>not</i>, <i>never</i>, <i>nobody</i>) counts as one word. Weight 3.</item>
/// <item>Function words of <c>function-words.yaml</c> do not count; a figure has weight 4.</item>
/// <item>Any other word counts by its stem: British and American spelling joined, the commonest endings off, six letters at most. Weight 2.</item>
/// <item>A Chinese character is its own stem; two of them make about a word, so its weight is 1.</item>
/// </list>
/// </remarks>
internal sealed class ContentWords
{
    /// <summary>The weight of an ordinary word.</summary>
    public const int Word = 2;

    private const int Named = 4, Character = 1;
    private const int LongestStem = 6;
    private static readonly Lazy<(HashSet<string> Function, HashSet<string> Deny)> Lists = new(ReadLists);
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);

    /// <summary>Whether a folded word is on the list of those that carry no content of their own.</summary>
    public static bool IsFunctionWord(string word) => Lists.Value.Function.Contains(word);

    /// <summary>The content words of a quotation, in order.</summary>
    public IReadOnlyList<ContentWord> Read(string quotation)
    {
        var (function, deny) = Lists.Value;
        var words = new List<ContentWord>();
        using var items = ItemReader.Words(quotation, Vocabulary.Any);
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].IsWord) continue;
            var key = items[i].Key;
            if (Gazetteer.Default.LongestAt(quotation, items, i, items.Count, out var form) is > 0 and var length)
            {
                words.Add(new($"@{form.Origin.Name}", Named, ContentKind.Name));
                i += length - 1;
            }
            else if (deny.Contains(key)) words.Add(new("not", 0, ContentKind.Denial));
            else if (char.IsDigit(key[0])) words.Add(new(key, Named, ContentKind.Name));
            else if (!function.Contains(key)) words.Add(Characters.IsHan(Characters.At(key, 0)) ? new(key, Character, ContentKind.Plain) : new(Stem(key), Word, ContentKind.Plain));
        }
        return words;
    }

    private string Stem(string word) => stems.TryGetValue(word, out var known) ? known : stems[word] = MakeStem(word);

    private static string MakeStem(string word)
    {
        var stem = EnglishSpelling.Variants(word).Min(StringComparer.Ordinal)!;
        stem = stem.All(char.IsAscii) ? WithoutEnding(stem) : RussianForms.Stem(stem);
        return stem.Length > LongestStem ? stem[..LongestStem] : stem;
    }

    // Plural, past, participle and adverb; "policies" and "policy" give "polici".
    private static string WithoutEnding(string word)
    {
        if (word.Length < 4) return word;
        var stem = word;
        if (Ends(stem, "ies", "ied") && stem.Length > 4) stem = stem[..^2];
        else if (Ends(stem, "sses", "ches", "shes", "xes")) stem = stem[..^2];
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i')) stem = stem[..^1];
        if (Ends(stem, "ing") && stem.Length > 5) stem = Undoubled(stem[..^3]);
        else if (Ends(stem, "ed", "ly") && stem.Length > 4) stem = Undoubled(stem[..^2]);
        if (stem.Length > 3 && stem[^1] == 'e') stem = stem[..^1];
        return stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }

    private static string Undoubled(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static (HashSet<string>, HashSet<string>) ReadLists()
    {
        var root = YamlSource.OfAssembly("Framing.Voices.function-words.yaml").Root;
        HashSet<string> Words(string suffix) => new(new[] { "en", "ru", "zh" }.SelectMany(l => root.Needed(l + suffix).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        return (Words(""), Words("Denials"));
    }
}
