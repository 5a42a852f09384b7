namespace Framing.Voices;

/// <summary>The words of one language that mark speech, from its data file <c>cues.LANGUAGE.yaml</c>.</summary>
internal sealed class Cues
{
    private static readonly Lazy<Cues> LazyEnglish = new(() => new Cues("en"));

    private Cues(string language)
    {
        var root = YamlSource.OfAssembly($"Framing.Voices.cues.{language}.yaml").Root;
        WordSet Words(string key) => Vocabulary.Add(root.Words(key));
        (WordSet, WordSet) Verbs(string key) => Forms(root.Needed(key)) is var (finite, participles) ? (Vocabulary.Add(finite), Vocabulary.Add(participles)) : default;
        (Speak, Speaking) = Verbs("speak");
        (Frame, Framing) = Verbs("frame");
        Nouns = Words("nouns");
        According = [.. root.Texts("according").Select(w => w.Split(' '))];
        Roles = Words("roles");
        Groups = Words("groups");
        Institutions = Words("institutions");
        Governing = Words("governing");
        National = Governing | Words("national");
        Pronouns = Words("pronouns");
        Objects = Words("objects");
        Naming = Words("naming");
        Denying = Words("denying");
        Be = Words("be");
        NounVerbs = Words("nounVerbs");
        var notAdverbs = root.Words("notAdverbs").ToHashSet(StringComparer.Ordinal);
        Adverbs = Vocabulary.Add(root.Words("adverbs"), "ly", 5, notAdverbs);
        Prepositions = Words("prepositions");
        Subordinators = Words("subordinators");
        Determiners = Words("determiners");
        NotNames = Words("notNames");
        Titles = Words("titles");
        Works = Words("works");
        Distancing = Words("distancing");
        Finite = Speak | Frame;
        Participles = Speaking | Framing;
        Heads = Roles | Groups | Institutions;
        Reported = new ReportedCues(root.Map("reported")!, Vocabulary, Speak);
        Particles = Words("particles");
        NameBeginnings = Particles | Titles | Heads;
        NotBeforeSubject = Finite | Be | Pronouns;
        NotModifiers = Prepositions | Subordinators | Pronouns | Determiners | Finite | Adverbs;
    }

    public static Cues English => LazyEnglish.Value;

    /// <summary>The language's words, with these lists.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Finite forms of verbs of speaking, and their -ing forms.</summary>
    public WordSet Speak { get; }
    public WordSet Speaking { get; }

    /// <summary>Finite forms of verbs whose subject speaks where a quotation follows, and their -ing forms.</summary>
    public WordSet Frame { get; }
    public WordSet Framing { get; }

    /// <summary>The words of reported speech.</summary>
    public ReportedCues Reported { get; }

    public WordSet Nouns { get; }
    /// <summary>Phrases before whoever is cited: "according to", "in the words of".</summary>
    public IReadOnlyList<string[]> According { get; }

    public WordSet Roles { get; }
    public WordSet Groups { get; }
    public WordSet Institutions { get; }
    public WordSet Governing { get; }
    public WordSet National { get; }
    public WordSet Pronouns { get; }
    public WordSet Objects { get; }
    public WordSet Naming { get; }
    public WordSet Denying { get; }
    public WordSet Be { get; }
    public WordSet NounVerbs { get; }
    public WordSet Adverbs { get; }
    public WordSet Prepositions { get; }
    public WordSet Subordinators { get; }
    public WordSet Determiners { get; }
    public WordSet NotNames { get; }
    public WordSet Titles { get; }
    public WordSet Works { get; }
    public WordSet Distancing { get; }

    /// <summary>Finite forms, and -ing forms, of all verbs that may lead into a quotation.</summary>
    public WordSet Finite { get; }
    public WordSet Participles { get; }

    /// <summary>Nouns for somebody who can speak: an office, a group or a body.</summary>
    public WordSet Heads { get; }

    /// <summary>Small words inside names, and all small words after which a name may stand in one phrase.</summary>
    public WordSet Particles { get; }
    public WordSet NameBeginnings { get; }

    /// <summary>What cannot stand between a determiner and its noun.</summary>
    public WordSet NotModifiers { get; }

    /// <summary>What stands before no subject in its sentence.</summary>
    public WordSet NotBeforeSubject { get; }

    // "say (said)" gives say, says, said and saying; without brackets the past is made by rule.
    internal static (HashSet<string> Finite, HashSet<string> Participles) Forms(string list)
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

    private static string Doubled(string word) => word.Length > 2 && "bdgmnprt".Contains(word[^1]) && "aeiou".Contains(word[^2]) && (!"aeiou".Contains(word[^3]) || word[^3..^1] == "ui") ? word[^1..] : "";
}
