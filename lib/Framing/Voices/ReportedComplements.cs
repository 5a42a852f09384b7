namespace Framing.Voices;

/// <summary>What is reported after a verb or noun.</summary>
/// <param name="From">Index of its first item.</param>
/// <param name="End">Index after its last item.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct Complement(int From, int End, string Rule)
{
    /// <summary>The author's words inside it ("…, he said, …"), first item and the one after the last; null where there are none.</summary>
    public (int From, int End)? Aside { get; init; }
}

/// <summary>Finds what a verb or noun of reported speech has for its complement.</summary>
internal sealed class ReportedComplements(Items items, NounPhrases phrases, ReportedExtent extent, DoubledApostrophes doubled, Cues cues)
{
    private const int LongestAddressee = 10;
    private readonly ReportedCues reported = cues.Reported;

    /// <summary>What a verb reports, or null.</summary>
    public Complement? Of(int verb, int end)
    {
        var word = items[verb].Key;
        var at = verb + 1;
        if (at >= end) return null;
        return Spoken(word, at, end) ?? That(word, at, end) ?? Charged(word, at, end) ?? Infinitive(word, at, end) ?? Wished(word, at, end) ?? Bare(word, at, end) ?? Prepositional(word, at, end) ?? Named(word, at, end) ?? Light(word, at, end) ?? Object(word, at, end);
    }

    /// <summary>What a noun reports: "the claim that …", "his promise to …", "her criticism of …"; null where it reports nothing.</summary>
    public Complement? OfNoun(int noun, int end)
    {
        var (word, at) = (items[noun].Key, noun + 1);
        if (!reported.Noun.Contains(items[noun]) || at + 1 >= end || !items[at].IsWord) return null;
        if (items[at].Key == "that" && reported.NounTakes(word, "that") && extent.HasVerb(at + 1, end)) return new Complement(at, extent.OfClause(at, end), "reported noun");
        return IsInfinitive(at, end) && reported.NounTakes(word, "infinitive") ? new Complement(at, extent.OfPhrase(at, end), "reported noun") : null;
    }

    // "expressed concern about the plan": what the noun is about, where a verb has it for its object.
    private Complement? OfTopic(int noun, int end)
    {
        var (word, at) = (items[noun].Key, noun + 1);
        return at + 1 < end && items[at].IsWord && reported.NounTakes(word, items[at].Key) && IsPhrase(at + 1, end) ? new Complement(at + 1, extent.OfPhrase(at + 1, end), "reported noun") : null;
    }

    private Complement? That(string word, int at, int end)
    {
        if (items[at].Key == "out" && reported.Takes(word, "out")) at++;
        else if (!reported.Clause.Contains(word) && !reported.Conjunction.Contains(word) && !reported.Person.Contains(word)) return null;
        if (at >= end) return null;
        if (IsConjunction(at)) return Clause(at, end, "reported that");
        if (reported.Person.Contains(word) && Addressee(at, end) is > 0 and var after && IsConjunction(after = extent.AfterAdjuncts(after, end))) return Clause(after, end, "reported that");
        after = extent.AfterAdjuncts(at, end);
        return after < end && IsConjunction(after) ? Clause(after, end, "reported that") : null;
    }

    // said, ''…''
    private Complement? Spoken(string word, int at, int end)
    {
        if (!reported.Clause.Contains(word) && !reported.Conjunction.Contains(word)) return null;
        var after = extent.AfterAdjuncts(reported.Person.Contains(word) && Addressee(at, end) is > 0 and var whom ? whom : at, end);
        if (after < end && (items[after].Is(',') || items[after].Is(':'))) after++;
        return after < end && doubled.EndFrom(after) is var stop && stop > after ? new Complement(after, stop, "reported") : null;
    }

    // "accused them of …"
    private Complement? Charged(string word, int at, int end)
    {
        if (!reported.Charge.Contains(word)) return null;
        for (var i = at; i < Math.Min(end - 1, at + LongestAddressee); i++)
        {
            if (items[i].Key == "of" && i > at && items[i + 1].IsWord && (items[i + 1].Key.EndsWith("ing", StringComparison.Ordinal) || i > at + 2)) return new Complement(i + 1, extent.OfSubordinate(i + 1, end), "reported of");
        }
        return null;
    }

    private Complement? Infinitive(string word, int at, int end)
    {
        if (reported.Infinitive.Contains(word) && IsInfinitive(at, end)) return Deeper(at, end);
        if (reported.Person.Contains(word) && Addressee(at, end) is > 0 and var after && IsInfinitive(after, end)) return new Complement(after, extent.OfSubordinate(after, end), "reported to");
        return null;
    }

    // "refused to endorse the plan": what the inner verb is about; "declined to comment" reports nothing.
    private Complement? Deeper(int at, int end)
    {
        var verb = items[at].Key == "not" ? at + 2 : at + 1;
        if (Of(verb, end) is { } inner) return inner;
        return items[verb].Key is "comment" or "say" or "answer" or "discuss" or "elaborate" or "be" ? null : new Complement(at, extent.OfSubordinate(at, end), "reported to");
    }

    private Complement? Wished(string word, int at, int end)
    {
        if (!reported.Wish.Contains(word)) return null;
        for (var i = at; i < Math.Min(end - 1, at + LongestAddressee) && items[i].IsWord; i++)
        {
            if (i > at && IsInfinitive(i, end) && IsPhrase(at, end)) return new Complement(at, extent.OfSubordinate(i, end), "reported to");
            if (cues.Finite.Contains(items[i]) || cues.Be.Contains(items[i])) return null;
        }
        return null;
    }

    private Complement? Bare(string word, int at, int end)
    {
        if (!reported.Clause.Contains(word)) return reported.Conjunction.Contains(word) && IsSubject(at, end) ? Clause(at, end, "reported") : null;
        if (reported.Person.Contains(word) && Addressee(at, end) is > 0 and var after && (after = extent.AfterAdjuncts(after, end)) < end && items[after].IsWord && StartsClause(word, after, end)) return Clause(after, end, "reported");
        at = extent.AfterAdjuncts(at, end);
        return at < end && StartsClause(word, at, end) ? Clause(at, end, "reported") : null;
    }

    private Complement? Prepositional(string word, int at, int end)
    {
        while (at + 1 < end && items[at].IsWord && cues.Adverbs.Contains(items[at])) at++;
        if (!items[at].IsWord || !reported.Takes(word, items[at].Key)) return null;
        if (items[at].Key is "on" or "upon" && reported.Person.Contains(word) && Addressee(at + 1, end) is > 0 and var after && IsInfinitive(after, end)) return new Complement(after, extent.OfSubordinate(after, end), "reported to");
        return IsPhrase(at + 1, end) && !cues.Reported.Time.Contains(items[at + 1]) ? new Complement(at + 1, extent.OfPhrase(at + 1, end), "reported on") : null;
    }

    // "called the plan a mistake", "described it as a mistake": both.
    private Complement? Named(string word, int at, int end)
    {
        if (!reported.Naming.Contains(word) || !IsPhrase(at, end)) return null;
        var stop = extent.OfPhrase(at, end);
        for (var i = at + 1; i < stop - 1; i++)
        {
            if (items[i].Key == "as") return new Complement(at, stop, "reported as");
        }
        return word is "call" or "called" or "calls" or "calling" && stop - at > 1 ? new Complement(at, stop, "reported as") : null;
    }

    // "expressed concern about the plan", "made the claim that …": what the noun is about.
    private Complement? Light(string word, int at, int end)
    {
        if (!reported.Light.Contains(word)) return null;
        for (var i = at; i < Math.Min(end - 1, at + 6) && items[i].IsWord; i++)
        {
            if ((OfNoun(i, end) ?? OfTopic(i, end)) is { } noun) return noun;
        }
        return null;
    }

    // "criticized the plan"
    private Complement? Object(string word, int at, int end) =>
        !reported.Object.Contains(word) || !IsPhrase(at, end) || cues.Reported.Time.Contains(items[at]) || (cues.NounVerbs.Contains(word) && !IsSureObject(at)) ? null : new Complement(at, extent.OfPhrase(at, end), "reported of");

    // After a form that is a noun as often, an object shows itself by its first word.
    private bool IsSureObject(int at) => items[at].IsCapital || items[at].IsPossessive || cues.Determiners.Contains(items[at]) || cues.Objects.Contains(items[at]);

    private Complement? Clause(int at, int end, string rule) => end - at > 3 ? new Complement(at, extent.OfClause(at, end), rule) : null;

    private bool IsConjunction(int i) => i < items.Count && items[i].IsWord && items[i].Key is "that" or "whether" or "if" or "how" or "why" or "what";

    private bool IsInfinitive(int i, int end)
    {
        if (i + 1 < end && items[i].Key == "not") i++;
        return i + 1 < end && items[i].Key == "to" && items[i + 1].IsWord && !items[i + 1].IsCapital && !cues.Determiners.Contains(items[i + 1]) && !cues.Objects.Contains(items[i + 1]) && !items[i + 1].IsPossessive;
    }

    // The item after whom it is said to: "them", "reporters", "the board of the paper"; 0 where none stands there.
    private int Addressee(int at, int end)
    {
        if (at >= end || !items[at].IsWord || cues.Prepositions.Contains(items[at]) || IsConjunction(at) || items[at].Key == "to") return 0;
        if (phrases.ReadObject(at) is { } read && read.End <= end)
        {
            var stop = read.End;
            while (stop + 1 < end && items[stop].Key is "of" or "at" or "in" or "from" or "for" or "and" && phrases.Read(stop + 1) is { } more && more.End <= end) stop = more.End;
            return stop;
        }
        for (var i = at + 1; i < Math.Min(end, at + LongestAddressee); i++)
        {
            if (!items[i].IsWord || cues.Be.Contains(items[i]) || cues.Pronouns.Contains(items[i])) return 0;
            if (IsConjunction(i) || items[i].Key is "to" or "not" || cues.Prepositions.Contains(items[i])) return i;
        }
        return 0;
    }

    // A noun phrase or gerund begins here.
    private bool IsPhrase(int at, int end) => at < end && items[at].IsWord && !cues.Prepositions.Contains(items[at]) && !(cues.Subordinators.Contains(items[at]) && !IsConjunction(at)) && !cues.Be.Contains(items[at])
        && !(cues.Adverbs.Contains(items[at]) && !items[at].IsCapital) && items[at].Key is not ("to" or "out" or "up" or "back" or "off" or "down" or "away");

    // What follows "said" is said, whatever it is.
    private static bool IsSay(string word) => word is "said" or "says" or "say" or "saying";

    // A pronoun that can only be a subject begins a clause.
    private bool IsSubject(int at, int end) => at + 1 < end && items[at].IsWord && items[at + 1].IsWord && (items[at].Key.EndsWith("'re", StringComparison.Ordinal) || items[at].Key.EndsWith("'ll", StringComparison.Ordinal) || items[at].Key.EndsWith("'d", StringComparison.Ordinal) || (items[at].IsPossessive && cues.Pronouns.Contains(items[at])) || items[at].Key is "he" or "she" or "they" or "we" or "i" or "there" || (items[at].Key == "it" && (cues.Be.Contains(items[at + 1]) || cues.Reported.Auxiliary.Contains(items[at + 1]))));

    // A subject and its verb; a verb in a relative clause only is none, but after "said" what follows is a clause all the same.
    private bool StartsClause(string word, int at, int end)
    {
        if (!items[at].IsWord || cues.Subordinators.Contains(items[at]) || cues.Be.Contains(items[at]) || items[at].Key is "to") return false;
        if (IsSubject(at, end)) return true;
        if (IsSay(word) && IsPhrase(at, end)) return true;
        if (cues.Prepositions.Contains(items[at]) && word is "said" or "says") return extent.OfSubordinate(at, end) is var comma && comma + 3 < end && items[comma + 1].IsWord && !cues.Prepositions.Contains(items[comma + 1]) && !cues.Subordinators.Contains(items[comma + 1]) && !cues.Reported.Participle.Contains(items[comma + 1]) && extent.HasVerb(comma + 1, end);
        if (cues.Prepositions.Contains(items[at]) || (cues.Adverbs.Contains(items[at]) && !items[at].IsCapital)) return false;
        var stop = at + 1;
        while (stop < Math.Min(end, at + 20) && (!(items[stop].Key is "who" or "which" or "that" or "," or ";"))) stop++;
        return extent.HasVerb(at + 1, stop);
    }
}
