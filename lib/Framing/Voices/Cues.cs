namespace Framing.Voices;

/// <summary>The words of one language that mark speech, from its data file <c>cues.LANGUAGE.yaml</c>.</summary>
internal sealed class Cues
{
    private static readonly Lazy<Cues> LazyEnglish = new(() => new Cues("en"));

    private Cues(string language)
    {
        var name = $"Framing.Voices.cues.{language}.yaml";
        using var stream = typeof(Cues).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        var root = YamlSource.Parse(reader.ReadToEnd(), name).Root;
        HashSet<string> Words(string key) => new(root.Texts(key).SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        (Speak, Speaking) = Verbs(root.Needed("speak"));
        (Frame, Framing) = Verbs(root.Needed("frame"));
        (Report, Reporting) = Verbs(root.Needed("report"));
        (ReportThat, _) = Verbs(root.Needed("reportThat"));
        Nouns = Words("nouns");
        Roles = Words("roles");
        Groups = Words("groups");
        Institutions = Words("institutions");
        Pronouns = Words("pronouns");
        Objects = Words("objects");
        NotAdverbs = Words("notAdverbs");
        Naming = Words("naming");
        Be = Words("be");
        NounVerbs = Words("nounVerbs");
        Adverbs = Words("adverbs");
        Prepositions = Words("prepositions");
        Subordinators = Words("subordinators");
        Determiners = Words("determiners");
        NotNames = Words("notNames");
        Titles = Words("titles");
        Works = Words("works");
        Distancing = Words("distancing");
    }

    public static Cues English => LazyEnglish.Value;

    /// <summary>Finite forms of verbs of speaking, and their -ing forms.</summary>
    public HashSet<string> Speak { get; }
    public HashSet<string> Speaking { get; }

    /// <summary>Finite forms of verbs whose subject speaks where a quotation follows, and their -ing forms.</summary>
    public HashSet<string> Frame { get; }
    public HashSet<string> Framing { get; }

    /// <summary>Verbs that a reported clause follows without a conjunction, their -ing forms, and those that need one.</summary>
    public HashSet<string> Report { get; }
    public HashSet<string> Reporting { get; }
    public HashSet<string> ReportThat { get; }

    public HashSet<string> Nouns { get; }
    public HashSet<string> Roles { get; }
    public HashSet<string> Groups { get; }
    public HashSet<string> Institutions { get; }
    public HashSet<string> Pronouns { get; }
    public HashSet<string> Objects { get; }
    public HashSet<string> NotAdverbs { get; }
    public HashSet<string> Naming { get; }
    public HashSet<string> Be { get; }
    public HashSet<string> NounVerbs { get; }
    public HashSet<string> Adverbs { get; }
    public HashSet<string> Prepositions { get; }
    public HashSet<string> Subordinators { get; }
    public HashSet<string> Determiners { get; }
    public HashSet<string> NotNames { get; }
    public HashSet<string> Titles { get; }
    public HashSet<string> Works { get; }
    public HashSet<string> Distancing { get; }

    public bool IsFinite(string word) => Speak.Contains(word) || Frame.Contains(word);

    public bool IsParticiple(string word) => Speaking.Contains(word) || Framing.Contains(word);

    public bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !NotAdverbs.Contains(word));

    /// <summary>A noun for somebody who can speak: an office, a group or a body.</summary>
    public bool IsHead(string word) => Roles.Contains(word) || Groups.Contains(word) || Institutions.Contains(word);

    // "say (said)" gives say, says, said and saying; without brackets the past is made by rule.
    private static (HashSet<string> Finite, HashSet<string> Participles) Verbs(string list)
    {
        var (finite, participles) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (word.StartsWith('('))
            {
                finite.UnionWith(word.Trim('(', ')').Split(','));
                continue;
            }
            var stem = word.EndsWith('e') ? word[..^1] : word;
            var sibilant = word.EndsWith('s') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('x') || word is "go";
            var toIes = word.EndsWith('y') && !"aeiou".Contains(word[^2]);
            finite.UnionWith([word, toIes ? word[..^1] + "ies" : sibilant ? word + "es" : word + "s", toIes ? word[..^1] + "ied" : stem + "ed", stem + Doubled(word) + "ed"]);
            participles.UnionWith([stem + "ing", stem + Doubled(word) + "ing", word + "ing"]);
        }
        return (finite, participles);
    }

    private static string Doubled(string word) => word.Length > 2 && "bdgmnprt".Contains(word[^1]) && "aeiou".Contains(word[^2]) && !"aeiou".Contains(word[^3]) ? word[^1..] : "";
}
