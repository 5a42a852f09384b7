using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>The persons a Russian text names: each name once in the nominative, and the fullest form of each.</summary>
/// <remarks>Forms that share the surname's stem, and the beginning of the given name where both have one, are one person's.</remarks>
internal sealed class RussianPersons
{
    private static readonly string[] Masculine = ["ов", "ев", "ин", "ский", "цкий"];
    private static readonly string[] Feminine = ["ова", "ева", "ина", "ская", "цкая"];
    private static readonly string[] Patronymics = ["ович", "евич", "овна", "евна", "ична"];
    private readonly Items items;
    private readonly RussianCues cues;
    private readonly SpeakerRegistry registry;
    private readonly List<Mention> mentions = [];
    private readonly Dictionary<string, string> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byGiven = new(StringComparer.Ordinal);

    public RussianPersons(Items items, RussianPhrases phrases, RussianCues cues, SpeakerRegistry registry)
    {
        (this.items, this.cues, this.registry) = (items, cues, registry);
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].IsWord || (phrases.Read(i, true) ?? phrases.Read(i, false)) is not { } mention) continue;
            if (mention.Kind == MentionKind.Name)
            {
                mentions.Add(mention);
                var (name, stem) = (Nominative(mention), StemOf(Nominative(mention)));
                if (!byStem.TryGetValue(stem, out var other) || IsBetter(name, other)) byStem[stem] = name;
                if (name.Contains(' ')) bySurname.TryAdd(Folding.Fold(name.AsSpan(name.LastIndexOf(' ') + 1)), name);
                if (name.Contains(' ') && !IsPatronymic(name)) byGiven.TryAdd(Folding.Fold(name.Split(' ')[0]), name);
            }
            i = Math.Max(i, mention.End - 1);
        }
    }

    /// <summary>The phrases that name somebody, in order.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>The stem of a name's last word, which all its cases share.</summary>
    public static string StemOf(string name) => RussianForms.Stem(name.Split(' ')[^1]);

    /// <summary>The registered speaker of this name in any case, or null.</summary>
    public Speaker? Registered(string name) => registry.Find(name) ?? registry.FindInflected(name);

    /// <summary>The fullest form of the name that a phrase has: the registry's, else the text's.</summary>
    public string Full(Mention mention)
    {
        if (Registered(mention.Name!) is { } known) return known.Name;
        var name = Nominative(mention);
        // "Лаптева" is Вера Лаптева and not her son.
        if (!name.Contains(' ') && bySurname.TryGetValue(Folding.Fold(name), out var same)) return same;
        // "Роза" is Роза Шайхутдинова, "Ким" is Ким Ён Хо.
        var isSurname = byStem.TryGetValue(StemOf(name), out var full) && full.Contains(' ');
        if (!name.Contains(' ') && !isSurname && byGiven.TryGetValue(Folding.Fold(name), out var whole)) return whole;
        // "Роман Андреевич" is Роман Лисицын.
        if (IsPatronymic(name) && byGiven.TryGetValue(Folding.Fold(name.AsSpan(0, name.IndexOf(' '))), out var person)) return person;
        if (full is null) return name;
        var (given, other) = (RussianForms.Stem(name.Split(' ')[0]), RussianForms.Stem(full.Split(' ')[0]));
        return !name.Contains(' ') || given.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(given, StringComparison.Ordinal) ? full : name;
    }

    /// <summary>Whether the text has a name of which this is the fullest form.</summary>
    public bool IsName(string name) => byStem.TryGetValue(StemOf(name), out var form) && form == name;

    /// <summary>Index of the last mention that ends before an item; -1 for none.</summary>
    public int Before(int item)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End <= item) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// <summary>Stems of the offices in a phrase.</summary>
    public HashSet<string> RolesOf(Mention mention)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = mention.First; i < mention.End; i++)
        {
            if (items[i].IsWord && cues.IsRole(items[i].Key)) stems.Add(RussianForms.Stem(items[i].Key));
        }
        return stems;
    }

    /// <summary>Whether a mention is a person's: it has two names, an office before the name, or a fuller name elsewhere in the text.</summary>
    public bool IsPerson(Mention name) => name.Name!.Contains(' ') || RolesOf(name).Count > 0 || Full(name).Contains(' ') || Registered(name.Name) is { Kind: SpeakerKind.Person };

    /// <summary>Whether a mention can be what its sentence is about: in the nominative, with no pronoun, quotation or preposition before it.</summary>
    public bool IsSubject(Mention name)
    {
        if (IsOblique(name)) return false;
        for (var i = name.First - 1; i >= 0 && items[i].Sentence == items[name.First].Sentence; i--)
        {
            if (items[i].Kind == ItemKind.Quote || (items[i].IsWord && cues.Pronouns.Contains(items[i].Key))) return false;
        }
        return true;
    }

    /// <summary>Whether a name is a woman's: by the given name, else by the surname; null where neither shows it.</summary>
    public static bool? IsFemale(string name)
    {
        if (RussianNames.IsFemale(name) is { } given) return given;
        var surname = Folding.Fold(name.Split(' ')[^1]);
        return Array.Exists(Feminine, e => surname.EndsWith(e, StringComparison.Ordinal)) ? true : Array.Exists(Masculine, e => surname.EndsWith(e, StringComparison.Ordinal)) ? false : null;
    }

    private string Nominative(Mention mention) => RussianNames.Nominative(mention.Name!, IsOblique(mention));

    private static bool IsPatronymic(string name) => name.Contains(' ') && Array.Exists(Patronymics, e => name.EndsWith(e, StringComparison.Ordinal));

    // After an office in another case, a preposition or "слова" a name is in another case too.
    private bool IsOblique(Mention mention)
    {
        if (RussianNames.IsNominative(mention.Name!)) return false;
        for (var i = mention.First; i < mention.End; i++)
        {
            if (items[i].IsWord && cues.IsRole(items[i].Key)) return !cues.Roles.Contains(items[i].Key);
        }
        return mention.First > 0 && items[mention.First - 1] is { IsWord: true } before && (cues.Prepositions.Contains(before.Key) || cues.SpeechNouns.Contains(before.Key));
    }

    // The fuller form, then the shorter, then the one without an oblique ending.
    private static bool IsBetter(string name, string other)
    {
        var (words, others) = (name.Count(c => c == ' '), other.Count(c => c == ' '));
        if (words != others) return words > others && words <= 2;
        return name.Length != other.Length ? name.Length < other.Length : "уюеыи".Contains(other[^1]) && !"уюеыи".Contains(name[^1]);
    }
}
