using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>The words that mark speech in Russian, with their forms, from the data file <c>cues.ru.yaml</c>.</summary>
internal sealed class RussianCues
{
    private static readonly Lazy<RussianCues> LazyDefault = new(() => new RussianCues());
    private readonly HashSet<string> firstOfPhrases;

    private RussianCues()
    {
        var root = YamlSource.OfAssembly("Framing.Voices.cues.ru.yaml").Root;
        HashSet<string> Set(string key) => new(root.Words(key), StringComparer.Ordinal);
        (Speak, Speaking) = Verbs(root.Words("speak"));
        (Frame, Framing) = Verbs(root.Words("frame"));
        (Naming, _) = Verbs(root.Words("naming"));
        (Citing, _) = Verbs(root.Words("citing"));
        (Roles, ObliqueRoles) = Nouns(root.Words("roles"));
        (Groups, ObliqueGroups) = Nouns(root.Words("groups"));
        (Institutions, ObliqueInstitutions) = Nouns(root.Words("institutions"));
        (var nouns, ObliqueSpeechNouns) = Nouns(root.Words("nouns"));
        SpeechNouns = [.. nouns, .. ObliqueSpeechNouns.Keys];
        var (works, obliqueWorks) = Nouns(root.Words("works"));
        Works = [.. works, .. obliqueWorks.Keys];
        According = [.. root.Texts("according").Select(p => p.Split(' '))];
        Distancing = [.. root.Texts("distancing").Select(p => p.Replace(".", "").Split(' '))];
        Impersonal = Set("impersonal");
        var (anonymous, obliqueAnonymous) = Nouns(root.Words("anonymous"));
        Anonymous = [.. anonymous, .. obliqueAnonymous.Keys];
        Media = Set("media");
        Pronouns = Set("pronouns");
        Objects = Set("objects");
        Adverbs = Set("adverbs");
        Prepositions = Set("prepositions");
        Subordinators = Set("subordinators");
        NotNames = Set("notNames");
        Offices = root.Map("offices")!.Keys.ToDictionary(k => k, k => root.Map("offices")!.Texts(k).Select(RussianForms.Stem).ToHashSet(), StringComparer.Ordinal);
        Seats = [.. root.Texts("seats").Select(s => Folding.Fold(s))];
        ObliqueSeats = root.Texts("seats").SelectMany(Cases).DistinctBy(c => c.Form).ToDictionary(c => c.Form, c => c.Seat, StringComparer.Ordinal);
        firstOfPhrases = [.. According.Select(p => p[0])];
    }

    public static RussianCues Default => LazyDefault.Value;

    /// <summary>Finite forms of verbs of speaking, and their gerunds.</summary>
    public HashSet<string> Speak { get; }
    public HashSet<string> Speaking { get; }

    /// <summary>Finite forms of verbs whose subject speaks where a quotation follows, and their gerunds.</summary>
    public HashSet<string> Frame { get; }
    public HashSet<string> Framing { get; }
    public HashSet<string> Naming { get; }
    public HashSet<string> Citing { get; }
    public HashSet<string> Impersonal { get; }

    /// <summary>Nouns for who can speak, in the nominative, and in the other cases with the nominative of each.</summary>
    public HashSet<string> Roles { get; }
    public IReadOnlyDictionary<string, string> ObliqueRoles { get; }
    public HashSet<string> Groups { get; }
    public IReadOnlyDictionary<string, string> ObliqueGroups { get; }
    public HashSet<string> Institutions { get; }
    public IReadOnlyDictionary<string, string> ObliqueInstitutions { get; }

    /// <summary>What "глава" with this genitive is otherwise called, by stems: глава государства is the president.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Offices { get; }

    /// <summary>Countries and seats of power in the nominative, where it is no other case too.</summary>
    public HashSet<string> Seats { get; }

    /// <summary>Countries and seats of power, of one word or two, by their other cases.</summary>
    public IReadOnlyDictionary<string, string> ObliqueSeats { get; }

    public HashSet<string> SpeechNouns { get; }
    public IReadOnlyDictionary<string, string> ObliqueSpeechNouns { get; }
    public HashSet<string> Works { get; }
    public HashSet<string> Anonymous { get; }
    public HashSet<string> Media { get; }
    public HashSet<string> Pronouns { get; }
    public HashSet<string> Objects { get; }
    public HashSet<string> Adverbs { get; }
    public HashSet<string> Prepositions { get; }
    public HashSet<string> Subordinators { get; }
    public HashSet<string> NotNames { get; }
    public IReadOnlyList<string[]> According { get; }
    public IReadOnlyList<string[]> Distancing { get; }

    public bool IsFinite(string word) => Speak.Contains(word) || Frame.Contains(word) || Citing.Contains(word);

    public bool IsGerund(string word) => Speaking.Contains(word) || Framing.Contains(word);

    public bool IsRole(string word) => Roles.Contains(word) || ObliqueRoles.ContainsKey(word);

    /// <summary>A noun for somebody who can speak, in the nominative or, where asked, in any case.</summary>
    public bool IsHead(string word, bool nominative) => Roles.Contains(word) || Groups.Contains(word) || Institutions.Contains(word)
        || (!nominative && (ObliqueRoles.ContainsKey(word) || ObliqueGroups.ContainsKey(word) || ObliqueInstitutions.ContainsKey(word)));

    /// <summary>The nominative of an office, group or body that is in another case; null where it is none.</summary>
    public string? NominativeOf(string word, MentionKind kind)
    {
        var forms = kind == MentionKind.Group ? ObliqueGroups : kind == MentionKind.Role ? ObliqueRoles : ObliqueInstitutions;
        if (forms.TryGetValue(word, out var nominative)) return nominative;
        // "Госпогранкомитете" ends in one.
        for (var i = 3; kind == MentionKind.Institution && i < word.Length - 5; i++)
        {
            if (forms.TryGetValue(word[i..], out var end)) return word[..i] + end;
        }
        return null;
    }

    /// <summary>How many items a phrase like "по словам" takes here; 0 where none begins.</summary>
    public int AccordingAt(Items items, int at, int end)
    {
        if (!items[at].IsWord || !firstOfPhrases.Contains(items[at].Key)) return 0;
        foreach (var words in According)
        {
            if (at + words.Length < end && words.Select((w, i) => items[at + i].IsWord && items[at + i].Key == w).All(same => same)) return words.Length;
        }
        return 0;
    }

    /// <summary>Whether "по его словам" or the like stands here: three items.</summary>
    public bool IsHisWords(Items items, int at, int end) =>
        at + 2 < end && items[at].Key == "по" && items[at + 1].Key is "его" or "ее" or "их" && items[at + 2].IsWord && SpeechNouns.Contains(items[at + 2].Key);

    private static (HashSet<string> Finite, HashSet<string> Gerunds) Verbs(IEnumerable<string> words)
    {
        var (finite, gerunds) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in words)
        {
            finite.UnionWith(word.StartsWith('(') ? word.Trim('(', ')').Split(',') : RussianForms.Finite(word));
            gerunds.UnionWith(RussianForms.Gerunds(word));
        }
        return (finite, gerunds);
    }

    // A form that is somebody's nominative is no oblique case: "эксперты" is the group, not of an expert.
    private static (HashSet<string> Nominative, Dictionary<string, string> Oblique) Nouns(IEnumerable<string> words)
    {
        var (nominative, oblique, last) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), "");
        foreach (var word in words)
        {
            if (!word.StartsWith('(') && !nominative.Add(last = word.ToLowerInvariant())) continue;
            foreach (var form in word.StartsWith('(') ? word.Trim('(', ')').Split(',') : RussianForms.Oblique(last)) oblique.TryAdd(form, last);
        }
        return (nominative, oblique);
    }

    // "Белый дом": every case of each of its words, folded.
    private static IEnumerable<(string Form, string Seat)> Cases(string seat)
    {
        var words = Folding.Fold(seat).Split(' ');
        var forms = words.Select(RussianForms.Oblique).Aggregate(Enumerable.Repeat("", 1), (made, next) => made.SelectMany(m => next.Select(n => m.Length == 0 ? n : m + " " + n)));
        return forms.Select(f => (f, seat));
    }
}
