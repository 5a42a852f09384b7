using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>What a Russian word can be by its shape and place: part of a name, an abbreviation, a genitive.</summary>
internal sealed class RussianWords(string text, Items items, RussianCues cues)
{
    private static readonly HashSet<string> Particles = ["де", "фон", "ван", "дер", "бин", "ибн", "аль", "эль", "ас", "аш", "ат", "ад", "ан", "ар", "аз", "ди", "да", "ла", "ле"];
    private static readonly HashSet<string> GenitivesByHeart = ["дел", "наук", "войск", "сил", "стран", "государств", "отдела", "раздела", "журнала", "канала", "телеканала", "филиала", "капитала"];
    private static readonly string[] NoGenitive = ["ам", "ям", "ом", "ем", "ами", "ями", "ах", "ях", "ому", "ему", "у", "ю", "о", "ала", "ила", "ела", "ула", "ыла", "яла", "али", "или", "ели", "ся", "сь", "ие", "ать", "ить", "еть", "ять", "уть"];

    /// <summary>A capitalised word that may be part of a name.</summary>
    public bool IsName(int i) => i < items.Count && items[i].IsWord && items[i].IsCapital && (!cues.NotNames.Contains(items[i].Key) || (RussianNames.IsGiven(items[i].Key) && !IsInitial(i)) || (items[i].Span.Length == 1 && !IsInitial(i) && items[i - 1].IsCapital));

    /// <summary>Whether an item begins a sentence, so that a capital letter says nothing.</summary>
    public bool IsInitial(int i) => i == 0 || !items[i - 1].IsWord && !(items[i - 1].Is(',') || items[i - 1].Is('(') || IsHyphen(i - 1)) || items[i - 1].Sentence != items[i].Sentence;

    /// <summary>Whether a mark joins two words without spaces.</summary>
    public bool IsHyphen(int i) => i > 0 && i + 1 < items.Count && items[i].Kind == ItemKind.Mark && Characters.IsHyphen(items[i].Key[0])
        && items[i].Span.Start == items[i - 1].Span.End && items[i + 1].Span.Start == items[i].Span.End;

    /// <summary>Whether a word is a name word that is no country, abbreviation or body.</summary>
    public bool IsProper(int i) => i >= 0 && IsName(i) && !IsAbbreviation(i) && !cues.IsHead(items[i].Key, false) && Gazetteer.Default.LongestAt(text, items, i, i + 1, out _) == 0;

    /// <summary>Whether a word looks like a genitive that hangs on the noun before it.</summary>
    public bool IsGenitive(string word) => GenitivesByHeart.Contains(word) || (word.Length > 6 && (word.EndsWith("ого", StringComparison.Ordinal) || word.EndsWith("его", StringComparison.Ordinal))) || (word.Length > 3 && ("аяыиейгхьо".Contains(word[^1]) || word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal)) && !cues.IsFinite(word) && !cues.Impersonal.Contains(word) && !cues.IsGerund(word) && !cues.Adverbs.Contains(word)
        && !cues.Prepositions.Contains(word) && !cues.Subordinators.Contains(word) && !cues.Pronouns.Contains(word) && !cues.Roles.Contains(word) && !Array.Exists(NoGenitive, e => word.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Whether a word is all capitals.</summary>
    public bool IsAbbreviation(int i) => items[i].Span.Length > 1 && text.AsSpan(items[i].Span.Start, items[i].Span.Length).IndexOfAnyInRange('а', 'я') < 0 && !text.AsSpan(items[i].Span.Start, items[i].Span.Length).ContainsAnyInRange('a', 'z');

    /// <summary>A run of capitalised words of one script, with initials, hyphens and "фон дер" inside.</summary>
    public int RunEnd(int i)
    {
        var end = i + 1;
        while (end < items.Count)
        {
            if (IsName(end) && !(IsAbbreviation(end) && !IsAbbreviation(end - 1)) && !(items[end - 1].IsWord && items[end].Key[0] < 'Ѐ' != items[i].Key[0] < 'Ѐ') && items[end].Sentence == items[i].Sentence) end++;
            else if (IsHyphen(end) || (items[end].Is('.') && items[end - 1].Span.Length == 1 && IsName(end + 1) && items[end + 1].Sentence == items[i].Sentence)) end += end + 1 < items.Count && items[end + 1].IsWord ? 2 : 1;
            else if (ParticlesAt(end) is > 0 and var particles) end += particles + 1;
            else break;
        }
        return Math.Min(end, items.Count);
    }

    /// <summary>"ван дер" before a name: how many such words; 0 where none stands there.</summary>
    public int ParticlesAt(int i)
    {
        var k = i;
        while (k < Math.Min(items.Count, i + 2) && items[k].IsWord && !items[k].IsCapital && Particles.Contains(items[k].Key)) k += IsHyphen(k + 1) ? 2 : 1;
        return k > i && IsName(k) ? k - i : 0;
    }
}
