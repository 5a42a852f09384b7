using Framing.Text;

namespace Framing.Voices;

/// <summary>The words by which a text shows a country or organisation, from <c>origins.yaml</c>. The longest form wins.</summary>
/// <remarks>Case counts where the form has a capital: <c>US</c> is not <c>us</c>. Hyphens, dots of abbreviations and a plural s do not matter.</remarks>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> LazyDefault = new(() => new Gazetteer());
    private readonly Dictionary<string, List<(string[] Words, Form Form)>> byFirst = new(StringComparer.Ordinal);
    private readonly ILookup<char, (string[] Words, Form Form)> stems;

    /// <summary>A form's origin, whether it is a seat of power (Beijing, the Kremlin), whether it needs an office beside it to count, and whether it is an organisation's.</summary>
    internal readonly record struct Form(Origin Origin, bool IsPlace, bool IsAmbiguous, bool IsOrganisation);

    private Gazetteer()
    {
        var wild = new List<(string[] Words, Form Form)>();
        foreach (var entry in YamlSource.OfAssembly("Framing.Voices.origins.yaml").Root.Maps("origins"))
        {
            var origin = new Origin(entry.Needed("name"));
            var organisation = entry.Text("type") == "organisation";
            var ambiguous = entry.Texts("ambiguous").ToHashSet(StringComparer.Ordinal);
            foreach (var (key, place) in new[] { ("en", false), ("places", true), ("ru", false), ("ruPlaces", true), ("zh", false), ("zhPlaces", true) })
            {
                foreach (var form in entry.Texts(key))
                {
                    var known = new Form(origin, place, ambiguous.Contains(form), organisation);
                    var words = form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
                    if (words[0].EndsWith('*')) wild.Add((words, known));
                    else if (form.Contains('*')) Add(words, known);
                    else Add(form, known);
                }
            }
            Add(origin.Name, new Form(origin, false, ambiguous.Contains(origin.Name), organisation));
        }
        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        stems = wild.OrderByDescending(w => w.Words.Length).ThenByDescending(w => w.Words[0].Length).ToLookup(w => char.ToLowerInvariant(w.Words[0][0]));
    }

    public static Gazetteer Default => LazyDefault.Value;

    /// <summary>The form that a whole phrase is; null where it is none.</summary>
    public Form? Find(string phrase)
    {
        if (Vocabulary.Any.Plain(phrase, phrase.Length, out var length) is { BeginsOrigin: false } && phrase.AsSpan(length).StartsWith(" ", StringComparison.Ordinal)) return null;
        using var items = ItemReader.Words(phrase, Vocabulary.Any);
        return items.Count > 0 && items[0].Word.BeginsOrigin && LongestAt(phrase, items, 0, items.Count, out var form) == items.Count ? form : null;
    }

    /// <summary>Whether a form may begin with a word of this key.</summary>
    public bool Begins(string key) => byFirst.ContainsKey(key) || Keys(key).Any(byFirst.ContainsKey) || (key[0] > 0x7F && stems.Contains(key[0]));

    /// <summary>The longest form among consecutive items: how many items it takes and what it is; 0 where none begins.</summary>
    public int LongestAt(string text, Items items, int start, int end, out Form found)
    {
        found = default;
        var first = items[start];
        if (!first.Word.BeginsOrigin) return 0;
        var longest = first.Key[0] > 0x7F ? StemAt(text, items, start, end, out found) : 0;
        foreach (var key in Keys(first.Key))
        {
            if (!byFirst.TryGetValue(key, out var forms)) continue;
            foreach (var (words, form) in forms)
            {
                var length = Match(text, items, start, end, words);
                if (length <= longest) continue;
                found = form;
                return length;
            }
        }
        return longest;
    }

    // The first words under which forms stand that begin with this one, which may be a plural.
    private static IEnumerable<string> Keys(string key)
    {
        var bare = key.Replace(".", "");
        return key.Length > 4 && key[^1] == 's' ? [bare, bare[..^1]] : [bare];
    }

    private void Add(string form, Form known) => Add([.. Tokenizer.Tokenize(form).Select(t => form[t.Start..t.End].Replace(".", ""))], known);

    private void Add(string[] words, Form known)
    {
        var key = Folding.Fold(words[0]);
        if (!byFirst.TryGetValue(key, out var list)) byFirst[key] = list = [];
        if (!list.Exists(l => l.Words.SequenceEqual(words))) list.Add((words, known));
    }

    private int StemAt(string text, Items items, int start, int end, out Form found)
    {
        foreach (var (words, form) in stems[items[start].Key[0]])
        {
            found = form;
            if (Match(text, items, start, end, words) is > 0 and var length) return length;
        }
        found = default;
        return 0;
    }

    // Words one after the other, hyphens between them skipped; only the last may carry a plural s.
    private static int Match(string text, Items items, int start, int end, string[] words)
    {
        var at = start;
        for (var w = 0; w < words.Length; w++, at++)
        {
            if (w > 0 && at < end && items[at].Kind == ItemKind.Mark && Characters.IsHyphen(items[at].Key[0])) at++;
            if (at >= end || !items[at].IsWord || !Same(text.AsSpan(items[at].Span.Start, items[at].Span.Length), words[w], w == words.Length - 1)) return 0;
        }
        return at - start;
    }

    private static bool Same(ReadOnlySpan<char> word, string form, bool isLast)
    {
        var k = 0;
        foreach (var letter in word)
        {
            if (letter == '.') continue;
            var c = letter switch { 'ё' => 'е', 'Ё' => 'Е', _ => letter };
            if (k < form.Length && form[k] == '*') return true;
            if (k == form.Length) return isLast && c == 's' && form.Length > 3 && word[^1] == 's' && k == word.Length - 1;
            if (c != form[k] && !(char.IsLower(form[k]) && char.ToLowerInvariant(c) == form[k])) return false;
            k++;
        }
        return k == form.Length || form[k] == '*';
    }
}
