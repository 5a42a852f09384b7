namespace Framing.Voices;

/// <summary>The words of reported speech, each by what may follow it: the key <c>reported</c> of <c>cues.en.yaml</c>.</summary>
internal sealed class ReportedCues
{
    private readonly Dictionary<string, HashSet<string>> prepositions;
    private readonly Dictionary<string, HashSet<string>> nouns;

    public ReportedCues(YamlMap map, Vocabulary vocabulary, WordSet speak)
    {
        HashSet<string> participles = [];
        HashSet<string> Forms(YamlMap of, string key)
        {
            var (finite, ing) = Cues.Forms(of.Needed(key));
            participles.UnionWith(ing);
            return [.. finite, .. ing];
        }

        WordSet Verbs(string key) => vocabulary.Add(Forms(map, key));
        (Clause, Conjunction, Person, Infinitive) = (Verbs("clause"), Verbs("conjunction"), Verbs("person"), Verbs("infinitive"));
        (Wish, Object, Naming, Charge, Light) = (Verbs("wish"), Verbs("object"), Verbs("naming"), Verbs("charge"), Verbs("light"));
        prepositions = map.Map("prepositions")!.Keys.ToDictionary(p => p, p => Forms(map.Map("prepositions")!, p), StringComparer.Ordinal);
        nouns = map.Map("nouns")!.Keys.ToDictionary(n => n, n => map.Map("nouns")!.Needed(n).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Verb = Clause | Conjunction | Person | Infinitive | Wish | Object | Naming | Charge | Light | vocabulary.Add(prepositions.Values.SelectMany(v => v));
        Control = Verbs("controls");
        Participle = vocabulary.Add(participles);
        Auxiliary = vocabulary.Add(map.Texts("auxiliaries"), "n't", 4);
        WordSet Words(string key) => vocabulary.Add(map.Words(key));
        (Time, Period, Occasion, ClauseOpener) = (Words("times"), Words("periods"), Words("occasions"), Words("clauseOpeners"));
        (Within, Done) = (Words("within"), Words("done"));
        View = vocabulary.Add(map.Texts("views"));
        Said = vocabulary.Add(Cues.Forms(map.Needed("clause")).Finite.Where(speak.Contains));
        Noun = vocabulary.Add(nouns.Values.SelectMany(n => n));
    }

    /// <summary>Verbs that a clause follows, and those it follows only with a conjunction.</summary>
    public WordSet Clause { get; }
    public WordSet Conjunction { get; }

    /// <summary>Verbs that whom it is said to may follow.</summary>
    public WordSet Person { get; }

    /// <summary>Verbs that an infinitive follows, and those that somebody else's infinitive does ("wants them to go").</summary>
    public WordSet Infinitive { get; }
    public WordSet Wish { get; }

    /// <summary>Verbs that what is spoken of follows, what it is called, and whom something is said against.</summary>
    public WordSet Object { get; }
    public WordSet Naming { get; }
    public WordSet Charge { get; }

    /// <summary>Verbs that say little without the noun after them ("made the claim that …").</summary>
    public WordSet Light { get; }

    /// <summary>All forms of all these verbs, and their -ing forms.</summary>
    public WordSet Verb { get; }
    public WordSet Participle { get; }

    /// <summary>Finite forms of verbs that may stand after what they report: "…, she added".</summary>
    public WordSet Said { get; }

    /// <summary>Auxiliaries, and what stands between them and their verb.</summary>
    public WordSet Auxiliary { get; }
    public WordSet Within { get; }

    /// <summary>Forms that are done by nobody named, without "have".</summary>
    public WordSet Done { get; }

    /// <summary>Verbs that an infinitive hangs on without being said themselves: "went on to say".</summary>
    public WordSet Control { get; }

    /// <summary>Words for when something is said, for a stretch of time, and for where.</summary>
    public WordSet Time { get; }
    public WordSet Period { get; }
    public WordSet Occasion { get; }

    /// <summary>What begins a clause that is no sentence of its own.</summary>
    public WordSet ClauseOpener { get; }

    /// <summary>Nouns that are a source after "in": "in her view", "in a poll".</summary>
    public WordSet View { get; }

    /// <summary>Nouns that stand for what is said.</summary>
    public WordSet Noun { get; }

    /// <summary>Whether the preposition belongs to the verb: "called for".</summary>
    public bool Takes(string verb, string preposition) => prepositions.TryGetValue(preposition, out var verbs) && verbs.Contains(verb);

    /// <summary>Whether the noun stands for what is said after this word: "claim" before "that". Infinitives are under <c>infinitive</c>.</summary>
    public bool NounTakes(string noun, string word) => nouns.TryGetValue(word, out var of) && of.Contains(noun);
}
