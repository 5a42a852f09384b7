using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>The nominative of a person's name that stands in another case: <c>Ильи Сомова</c> is <c>Илья Сомов</c>.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A given name of <c>names.ru.yaml</c> shows gender and case; the surname is undone for these: <c>Светлане Кудрявцевой</c>.</item>
/// <item>Any other given name shows them by its ending where the name is known to stand in an oblique case and the surname agrees:
/// <c>Роберта Пемброука</c>, <c>Эльжбеты Новицкой</c>. In <c>Го Цзяньминя</c> only the last word has cases.</item>
/// <item>A surname alone in the genitive loses a man's ending or takes a woman's: <c>Сомова</c>, <c>Замятиной</c>.</item>
/// <item>What these leave in doubt stays as it is.</item>
/// </list>
/// Surnames in -о, -и, -э, -ых, and women's in a consonant, have no cases.
/// </remarks>
internal static class RussianNames
{
    private const int LongestSyllable = 4;

    private enum Case { Nominative, Genitive, Dative, Accusative, Instrumental, Prepositional }

    private readonly record struct Form(string Nominative, bool IsFemale, Case Case);

    private static readonly Lazy<ILookup<string, Form>> Given = new(Read);

    /// <summary>Whether a folded word is a given name in the nominative.</summary>
    public static bool IsGiven(string word) => Given.Value[word].Any(f => f.Case == Case.Nominative);

    /// <summary>Whether a folded word is a given name in any case.</summary>
    public static bool IsGivenForm(string word) => Given.Value.Contains(word);

    /// <summary>Whether the given name, in the nominative, is a woman's; null where it is in no list or in both.</summary>
    public static bool? IsFemale(string name)
    {
        var forms = Given.Value[First(name)].Where(f => f.Case == Case.Nominative).Select(f => f.IsFemale).Distinct().ToList();
        return forms.Count == 1 ? forms[0] : null;
    }

    /// <summary>Whether a name of two words and more begins with a known given name in the nominative that is no other name's other case.</summary>
    public static bool IsNominative(string name) => name.Contains(' ') && Given.Value[First(name)].Select(f => f.Case).Distinct().SequenceEqual([Case.Nominative]);

    /// <summary>The name in the nominative.</summary>
    /// <param name="name">One word or more, as the text has them.</param>
    /// <param name="oblique">Whether it is known to stand in another case.</param>
    public static string Nominative(string name, bool oblique)
    {
        var words = name.Split(' ');
        if (words.Length == 1) return oblique ? Surname(name) ?? name : name;
        var known = Given.Value[First(name)].Where(f => !oblique || f.Case != Case.Nominative || f.Nominative == First(name) && IsIndeclinable(f)).ToList();
        if (!oblique && known.Exists(f => f.Case == Case.Nominative)) return name;
        foreach (var form in known)
        {
            if (Undone(words, form) is { } nominative) return nominative;
        }
        if (known.Count > 0 || !oblique || Given.Value.Contains(First(name))) return name;
        return Guess(words) ?? name;
    }

    private static string? Undone(string[] words, Form form)
    {
        var made = words.ToArray();
        made[0] = Like(words[0], form.Nominative);
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (char.IsLower(word[0]) || word.EndsWith('.')) continue;
            if (Patronymic(word) is { } patronymic) made[i] = patronymic;
            else if ((form.IsFemale ? Woman(word, form.Case) : Man(word, form.Case)) is { } surname) made[i] = surname;
            else return null;
        }
        return string.Join(' ', made);
    }

    // The given name is in no list: its ending and the surname's have to tell one story.
    private static string? Guess(string[] words)
    {
        var (given, last) = (words[0], words[^1]);
        if (Folding.Fold(given).Length <= LongestSyllable && !Ends(given, "а", "я", "у", "ю", "ы")) return Man(last, CaseOf(last)) is { } syllables ? string.Join(' ', [.. words[..^1], syllables]) : null;
        (bool IsFemale, Case Case, string Nominative)[] readings = given[^1] switch
        {
            'а' => [(false, Case.Genitive, given[..^1])],
            'я' => [(false, Case.Genitive, Soft(given[..^1]))],
            'у' => [(false, Case.Dative, given[..^1]), (true, Case.Accusative, given[..^1] + "а")],
            'ю' => [(false, Case.Dative, Soft(given[..^1])), (true, Case.Accusative, given[..^1] + "я")],
            'м' when Ends(given, "ом") => [(false, Case.Instrumental, given[..^2])],
            'м' when Ends(given, "ем") => [(false, Case.Instrumental, Soft(given[..^2]))],
            'ы' => [(true, Case.Genitive, given[..^1] + "а")],
            'и' when Ends(given, "ии") => [(true, Case.Genitive, given[..^1] + "я")],
            'и' when Ends(last, "ой", "ей") || IsConsonant(last[^1]) => [(true, Case.Genitive, given[..^1] + ("гкхжшч".Contains(given[^2]) ? "а" : "я"))],
            'й' when Ends(given, "ой") => [(true, Case.Instrumental, given[..^2] + "а")],
            'е' when Ends(last, "е") => [(false, Case.Prepositional, given[..^1])],
            'е' when Ends(last, "ой") || IsConsonant(last[^1]) => [(true, Case.Dative, given[..^1] + "а")],
            _ => [],
        };
        foreach (var (isFemale, @case, nominative) in readings)
        {
            if (Undone(words, new Form(nominative, isFemale, @case)) is { } name) return name;
        }
        return null;
    }

    private static Case CaseOf(string word) => word[^1] switch { 'а' or 'я' => Case.Genitive, 'у' or 'ю' => Case.Dative, 'м' => Case.Instrumental, 'е' => Case.Prepositional, _ => Case.Nominative };

    // "по словам Сомова", "по мнению Замятиной": a genitive.
    private static string? Surname(string word) => Ends(word, "овой", "евой", "иной", "ыной", "ской", "цкой") ? Woman(word, Case.Genitive) : Ends(word, "а", "я", "ого", "ы") ? Man(word, Case.Genitive) : null;

    // A man's surname; null where its ending is not of this case.
    private static string? Man(string word, Case @case)
    {
        if (Ends(word, "ых", "их", "о", "и", "э") && !Ends(word, "ого", "его")) return word;
        if (@case == Case.Nominative) return word;
        string? Cut(string ending, string instead = "") => Ends(word, ending) ? word[..^ending.Length] + instead : null;
        string? Adjective(params string[] endings) => Array.Find(endings, e => Ends(word, e)) is { } ending ? word[..^ending.Length] + ("гкхжшч".Contains(word[^(ending.Length + 1)]) || ending[0] is 'е' ? "ий" : "ый") : null;
        string? SoftCut(int length) => Soft(word[..^length]);
        return @case switch
        {
            Case.Genitive or Case.Accusative => Adjective("ого", "его") ?? Cut("а") ?? (Ends(word, "я") ? SoftCut(1) : null) ?? Cut("ы", "а") ?? (Ends(word, "у", "е") ? word : null),
            Case.Dative => Adjective("ому", "ему") ?? Cut("у") ?? (Ends(word, "ю") ? SoftCut(1) : null) ?? Cut("е", "а"),
            Case.Instrumental => Cut("овым", "ов") ?? Cut("евым", "ев") ?? Cut("иным", "ин") ?? Cut("ыным", "ын") ?? Adjective("ым", "им") ?? Cut("ом") ?? (Ends(word, "ем") ? "жшчщц".Contains(word[^3]) ? word[..^2] : SoftCut(2) : null) ?? Cut("ой", "а"),
            _ => Adjective("ском", "цком") is not null ? word[..^2] + "ий" : Cut("е"),
        };
    }

    // A woman's surname; null where its ending is not of this case.
    private static string? Woman(string word, Case @case)
    {
        if (@case == Case.Nominative || IsConsonant(word[^1]) || Ends(word, "ь", "о", "э", "и", "ых", "их")) return word;
        if (@case == Case.Accusative) return Ends(word, "скую", "цкую", "ную") ? word[..^2] + "ая" : Ends(word, "у") ? word[..^1] + "а" : Ends(word, "й") ? word : null;
        if (Ends(word, "ской", "цкой", "ной") && !Ends(word, "иной", "ыной")) return word[..^2] + "ая";
        if (Ends(word, "ой")) return word[..^2] + "а";
        if (@case == Case.Genitive && Ends(word, "ы")) return word[..^1] + "а";
        return @case is Case.Dative or Case.Prepositional && Ends(word, "е") ? word[..^1] + "а" : Ends(word, "й") ? word : null;
    }

    private static string? Patronymic(string word) => Array.Find(["ича", "ичу", "ичем", "иче"], e => Ends(word, e)) is { } his && word.Length > 7 ? word[..^his.Length] + "ич"
        : Array.Find(["вны", "вне", "вну", "вной", "чны", "чне", "чну", "чной"], e => Ends(word, e)) is { } hers && word.Length > 6 ? word[..^(hers.Length - 1)] + "на" : null;

    // What stood before -я, -ю, -ем: Андре(я) is Андрей, Игор(я) Игорь.
    private static string Soft(string stem) => stem + (stem.Length > 0 && "аеиоуыэюя".Contains(stem[^1]) ? "й" : "ь");

    private static bool IsIndeclinable(Form form) => "оиуэю".Contains(form.Nominative[^1]) || (form.IsFemale && !"аяь".Contains(form.Nominative[^1]));

    private static bool IsConsonant(char c) => "бвгджзклмнпрстфхцчшщ".Contains(c);

    private static bool Ends(string word, params string[] endings) => Array.Exists(endings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string First(string name) => Folding.Fold(name.Split(' ')[0]);

    // The nominative in the letters of the form: a capital first, and what both share as it is.
    private static string Like(string form, string nominative)
    {
        var shared = 0;
        while (shared < Math.Min(form.Length, nominative.Length) && Folding.Fold(form[shared].ToString()) == nominative[shared].ToString()) shared++;
        return char.IsLower(nominative[0]) ? form[..shared] + nominative[shared..] : nominative;
    }

    private static ILookup<string, Form> Read()
    {
        var root = YamlSource.OfAssembly("Framing.Voices.names.ru.yaml").Root;
        IEnumerable<string> Words(string key) => root.Needed(key).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct();
        var forms = Words("male").SelectMany(n => Cases(n, false)).Concat(Words("female").SelectMany(n => Cases(n, true)));
        return forms.ToLookup(f => f.Word, f => f.Form);
    }

    private static IEnumerable<(string Word, Form Form)> Cases(string name, bool isFemale)
    {
        yield return (name, new Form(name, isFemale, Case.Nominative));
        var (stem, endings) = name switch
        {
            "петр" or "лев" or "павел" => (name switch { "петр" => "петр", "лев" => "льв", _ => "павл" }, "а у а ом е"),
            "любовь" => ("любов", "и и ь ью и"),
            _ when name.EndsWith("ия", StringComparison.Ordinal) => (name[..^1], "и и ю ей и"),
            _ when name.EndsWith("ий", StringComparison.Ordinal) => (name[..^1], "я ю я ем и"),
            _ => (name[..^1], name[^1] switch
            {
                'а' => ("гкхжшч".Contains(name[^2]) ? "и" : "ы") + " е у ой е",
                'я' => "и е ю ей е",
                'й' => "я ю я ем е",
                'ь' => isFemale ? "" : "я ю я ем е",
                _ => "",
            }),
        };
        if (endings.Length == 0 && !isFemale && IsConsonant(name[^1])) (stem, endings) = (name, "а у а ом е");
        var at = 0;
        foreach (var ending in endings.Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return (stem + ending, new Form(name, isFemale, (Case)(++at)));
    }
}
