using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>The forms of Russian words, made by rule from their endings: enough to know a cue verb or an office when it is read.</summary>
/// <remarks>Forms that no text has may be among them; they do no harm. Words are folded (ё as е).</remarks>
internal static class RussianForms
{
    private static readonly string[] CaseEndings =
    [
        "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ью", "ым", "им", "ом", "ем", "ой", "ей", "ую", "юю", "ая", "яя", "ый", "ий", "ою", "ею", "ам", "ям", "ах", "ях", "ов", "ев",
        "а", "я", "у", "ю", "е", "ы", "и", "о", "ь", "й",
    ];

    private static readonly string[] AdjectiveEndings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ых", "их", "ыми", "ими", "ом", "ем", "ей"];

    private static readonly string[] NounEndings = ["ций", "ание", "ение", "яние", "тие", "ствие", "овие"];

    private static readonly string[] ObliqueAdjectives = ["ыми", "ими", "ого", "его", "ому", "ему", "ым", "им", "ых", "их", "ую", "юю", "ом", "ем", "ой", "ей"];

    /// <summary>The past, present and future forms of a verb, from its infinitive: third person, and first person singular.</summary>
    public static IEnumerable<string> Finite(string infinitive)
    {
        var reflexive = infinitive.EndsWith("ться", StringComparison.Ordinal);
        if (!reflexive && !infinitive.EndsWith("ть", StringComparison.Ordinal)) return [infinitive];
        var stem = reflexive ? infinitive[..^4] : infinitive[..^2];
        var (masculine, other) = reflexive ? ("лся", "сь") : ("л", "");
        string[] past = [stem + masculine, stem + "ла" + other, stem + "ло" + other, stem + "ли" + other];
        var (third, plural) = Present(stem);
        return [.. past, .. new[] { third, plural }.Select(p => reflexive ? p + "ся" : p), plural[..^2] + (reflexive ? "юсь" : "ю")];
    }

    /// <summary>The gerunds of a verb: сказав, говоря.</summary>
    public static IEnumerable<string> Gerunds(string infinitive)
    {
        var reflexive = infinitive.EndsWith("ться", StringComparison.Ordinal);
        if (!reflexive && !infinitive.EndsWith("ть", StringComparison.Ordinal)) return [];
        var stem = reflexive ? infinitive[..^4] : infinitive[..^2];
        var present = Present(stem).Plural[..^2];
        return reflexive ? [stem + "вшись", present + "ясь"] : [stem + "в", present + "я"];
    }

    /// <summary>The oblique cases of a noun, singular and plural, from its nominative.</summary>
    public static IEnumerable<string> Oblique(string noun)
    {
        var (stem, endings) = noun[^1] switch
        {
            'ь' => (noun[..^1], "я ю ем е и ью ей ям ями ях"),
            'я' => (noun[..^1], "и е ю ей ям ями ях й"),
            'а' => (noun[..^1], "ы и е у ой ам ами ах"),
            'о' => (noun[..^1], "а у ом е ам ами ах"),
            'е' when noun.EndsWith("ые", StringComparison.Ordinal) || noun.EndsWith("ие", StringComparison.Ordinal) => (noun[..^2], "ых их ым им ыми ими ия ию ием ии ий иям иями иях"),
            'ы' => (noun[..^1], "ов ам ами ах ев"),
            'и' => (noun[..^1], "ов ей ам ям ами ями ах ях й"),
            'й' when noun.EndsWith("ый", StringComparison.Ordinal) || noun.EndsWith("ий", StringComparison.Ordinal) => (noun[..^2], "ого его ому ему ым им ом ем ые ие ых их ыми ими ия ию ии"),
            'й' => (noun[..^1], "я ю ем е и ев ям ями ях"),
            _ => (noun, "а у ом ем е ы и ов ей ам ами ах"),
        };
        return endings.Split(' ').Select(e => stem + e).Where(f => f != noun);
    }

    /// <summary>Whether a word has the ending of an adjective in any case.</summary>
    public static bool IsAdjective(string word) => word.Length > 4 && !Array.Exists(NounEndings, e => word.EndsWith(e, StringComparison.Ordinal)) && Array.Exists(AdjectiveEndings, e => word.EndsWith(e, StringComparison.Ordinal));

    /// <summary>An adjective in the nominative, of the gender that the noun's ending shows; a word that is none as it is.</summary>
    public static string Adjective(string word, string noun)
    {
        if (Array.Find(ObliqueAdjectives, e => word.EndsWith(e, StringComparison.Ordinal)) is not { } ending || !IsAdjective(word)) return word;
        var stem = word[..^ending.Length];
        var soft = "гкхжшч".Contains(stem[^1]) || ending[0] is 'е' or 'и' or 'ю' && !"гкхжшчц".Contains(stem[^1]);
        return stem + noun[^1] switch
        {
            'а' or 'я' => ending[0] is 'е' or 'ю' && soft ? "яя" : "ая",
            'о' or 'е' => ending[0] is 'е' && soft ? "ее" : "ое",
            'ы' or 'и' => soft ? "ие" : "ые",
            _ => soft ? "ий" : "ый",
        };
    }

    /// <summary>What the cases of one name share: its word without the case ending and the vowels before it ("Лаврова", "Лавровым": <c>лавров</c>).</summary>
    public static string Stem(string word)
    {
        var folded = Folding.Fold(word);
        foreach (var ending in CaseEndings)
        {
            if (folded.Length - ending.Length < 2 || !folded.EndsWith(ending, StringComparison.Ordinal)) continue;
            // "Медведев" and "Лавров" end so in the nominative.
            if (ending is "ов" or "ев") return folded;
            var stem = folded[..^ending.Length];
            while (stem.Length > 2 && "аеиоуыэюяйь".Contains(stem[^1])) stem = stem[..^1];
            return stem;
        }
        return folded;
    }

    // "говори" gives говорит, говорят; "цитирова" цитирует; "признава" признает; "подчеркну" подчеркнет.
    private static (string Third, string Plural) Present(string stem)
    {
        if (stem.EndsWith("ова", StringComparison.Ordinal)) return (stem[..^3] + "ует", stem[..^3] + "уют");
        if (stem.EndsWith("ава", StringComparison.Ordinal)) return (stem[..^2] + "ет", stem[..^2] + "ют");
        if (stem.EndsWith('и')) return (stem + "т", stem[..^1] + "ят");
        if (stem.EndsWith("ну", StringComparison.Ordinal)) return (stem[..^1] + "ет", stem[..^1] + "ут");
        return (stem + "ет", stem + "ют");
    }
}
