using Framing.Text;

namespace Framing.Voices;

/// <summary>What a verb is in its group: "has said" is finite, ", saying" a participle, "refused to say" an infinitive, "was told" a passive.</summary>
internal enum VerbForm
{
    Finite,
    Participle,
    Infinitive,
    Passive,
}

/// <summary>A verb with the auxiliaries, adverbs and negations before it.</summary>
/// <param name="First">Index of the first item.</param>
/// <param name="Head">Index of the verb.</param>
/// <param name="Form">What the verb is in the group.</param>
internal readonly record struct VerbGroup(int First, int Head, VerbForm Form);

/// <summary>Who is the subject of a verb of reported speech, whatever its form.</summary>
internal sealed class ReportedSubjects(Items items, NounPhrases phrases, Clauses clauses, Cues cues)
{
    private const int LongestSubject = 16;
    private const int LongestOpening = 50;
    private readonly Owners owners = new(items, phrases, cues);

    /// <summary>The group of a verb, or null where the word is a noun or adjective there.</summary>
    public VerbGroup? Group(int head, int from)
    {
        var (first, form, be, done) = (head, cues.Reported.Participle.Contains(items[head]) ? VerbForm.Participle : VerbForm.Finite, false, cues.Reported.Done.Contains(items[head]));
        for (; first > from && items[first - 1].IsWord; first--)
        {
            var word = items[first - 1].Key;
            if (word == "to")
            {
                return new VerbGroup(first - 1, head, VerbForm.Infinitive);
            }
            if (word is "has" or "have" or "had" or "having") done = false;
            if (word == "having") form = VerbForm.Participle;
            if (cues.Be.Contains(word)) be = true;
            else if (first - 2 >= from && cues.Reported.Period.Contains(items[first - 1]) && items[first - 2].Key is "last" or "this") first--;
            else if (word == "but" || (!cues.Reported.Auxiliary.Contains(word) && !(cues.Reported.Within.Contains(word) && first - 2 >= from && items[first - 2].IsWord) && !cues.Adverbs.Contains(word))) break;
        }
        if (done) be = true;
        if (be) form = form == VerbForm.Participle ? VerbForm.Finite : VerbForm.Passive;
        return first == head && IsNoun(head, from, form) ? null : new VerbGroup(first, head, form);
    }

    /// <summary>The subject of a group; null where none is found.</summary>
    /// <param name="group">The verb's group.</param>
    /// <param name="from">The first item of its sentence, or the first after a report before it.</param>
    /// <param name="first">The first item of its sentence.</param>
    /// <param name="before">Who spoke before in the sentence.</param>
    public Mention? Of(VerbGroup group, int from, int first, Mention? before) => group.Form switch
    {
        VerbForm.Passive => null,
        VerbForm.Finite => Relative(group.First, first) ?? clauses.SubjectBefore(group.First, AfterOpening(from, group.First)) ?? (Joined(group.First, first) ? Nearest(group.First, from) ?? before ?? clauses.MainSubject(first, group.First) : MayBeNoun(group) ? null : Broad(group.First, from)),
        VerbForm.Participle => OfParticiple(group.First, from, first, before),
        _ => Governing(group.First, from) is { } governing ? Of(governing, from, first, before) : null,
    };

    /// <summary>Whether the clause is no sentence of its own: "when Berg said …", "Berg, who said …".</summary>
    public bool IsSubordinate(Mention subject, VerbGroup group, int first)
    {
        if (subject.First > group.Head) return true;
        if (group.First > first && items[group.First - 1].IsWord && items[group.First - 1].Key is "who" or "which" or "that") return true;
        if (IsSubordinator(first) && Enumerable.Range(first, Math.Max(0, Math.Min(subject.First, group.First) - first)).All(i => !items[i].Is(','))) return true;
        return subject.First > first && subject.First < group.First && IsSubordinator(subject.First - 1);
    }

    private bool IsSubordinator(int i) => items[i].IsWord && cues.Reported.ClauseOpener.Contains(items[i]);

    // "the State Department", "a report", "its claims": no verb.
    private bool IsNoun(int head, int from, VerbForm form)
    {
        if (IsHyphenated(head)) return true;
        if (head == from || !items[head - 1].IsWord) return false;
        var before = items[head - 1];
        if (form == VerbForm.Participle) return cues.Determiners.Contains(before.Key) || before.IsPossessive;
        return (items[head].IsCapital && !IsTitleCase(head)) || before.Key is "the" or "a" or "an" or "this" or "his" or "her" or "its" or "their" or "our" or "my" or "your" or "no" or "any" or "these" or "every" || (before.IsPossessive && before.Key is not ("he" or "she" or "it" or "who" or "that")) || (cues.Prepositions.Contains(before.Key) && before.Key is not ("to" or "before" or "after" or "since"));
    }

    // "Former Pollster Says Berg Is In Trouble": in a headline verbs are capitalised like all else.
    private bool IsTitleCase(int i)
    {
        var (capitals, words) = (0, 0);
        for (var k = Math.Max(0, i - 4); k < Math.Min(items.Count, i + 6); k++)
        {
            if (!items[k].IsWord || items[k].Sentence != items[i].Sentence || k == i) continue;
            words++;
            if (items[k].IsCapital || items[k].Key.Length < 4) capitals++;
        }
        return words > 3 && capitals == words && items[i + 1].IsCapital;
    }

    // A bare form that is a noun as well takes no loose subject: "a violent protest".
    private bool MayBeNoun(VerbGroup group)
    {
        var word = items[group.First].Key;
        return cues.NounVerbs.Contains(word) || (group.First == group.Head && !cues.Reported.Clause.Contains(word) && !cues.Reported.Conjunction.Contains(word) && !word.EndsWith("ed", StringComparison.Ordinal));
    }

    // "rebel-held", "rich-list"
    private bool IsHyphenated(int i) => (i > 0 && items[i - 1].Kind == ItemKind.Mark && Characters.IsHyphen(items[i - 1].Key[0]) && items[i - 1].Span.End == items[i].Span.Start)
        || (i + 1 < items.Count && items[i + 1].Kind == ItemKind.Mark && Characters.IsHyphen(items[i + 1].Key[0]) && items[i].Span.End == items[i + 1].Span.Start);

    // The verb that an infinitive depends on: "declined to say", "went on to say".
    private VerbGroup? Governing(int to, int from)
    {
        for (var i = to - 1; i >= from && i > to - 4 && items[i].IsWord; i--)
        {
            if (cues.Prepositions.Contains(items[i]) || items[i].Key is "on" or "out" || cues.Adverbs.Contains(items[i])) continue;
            var governs = cues.Reported.Control.Contains(items[i]) || cues.Reported.Verb.Contains(items[i]) || cues.Finite.Contains(items[i]) || cues.Participles.Contains(items[i]);
            return governs ? Group(i, from) : null;
        }
        return null;
    }

    // "Recognizing this, Berg said", "In the debate, Berg said": the sentence's own clause begins after the comma.
    private int AfterOpening(int from, int verb)
    {
        var word = items[from].Key;
        var opens = word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? !phrases.IsNameWord(from + 1) : cues.Prepositions.Contains(items[from]);
        for (var i = from; opens && i < verb - 1; i++)
        {
            if (items[i].Is(',')) return i + 1;
        }
        return from;
    }

    // "Berg, who said": the phrase before, with the pronoun.
    private Mention? Relative(int verb, int first)
    {
        if (verb - 1 <= first || !items[verb - 1].IsWord || items[verb - 1].Key is not ("who" or "which" or "that")) return null;
        var end = verb - 1;
        var comma = items[end - 1].Is(',');
        if (comma) end--;
        for (var i = Math.Max(first, end - LongestSubject); i < end; i++)
        {
            if (phrases.Read(i) is { } mention && mention.End == end && (comma || i > first + 1) && (i == first || !phrases.IsNameWord(i - 1) || !items[i - 1].IsWord)) return mention with { Span = new Span(mention.Span.Start, items[verb - 1].Span.End) };
        }
        return items[verb - 1].Key == "that" ? null : new Mention(verb - 1, verb, MentionKind.Pronoun, null, items[verb - 1].Span);
    }

    private Mention? OfParticiple(int participle, int from, int first, Mention? before)
    {
        if (participle > first && items[participle - 1].Key == "worth") return null;
        if (participle == first || !items[participle - 1].IsWord || cues.Prepositions.Contains(items[participle - 1]) || Joined(participle, first) || cues.Subordinators.Contains(items[participle - 1]))
        {
            return Nearest(participle, from) ?? before ?? clauses.MainSubject(first, participle) ?? (IsOpening(first, participle) ? clauses.MainSubject(first, Math.Min(items.Count, participle + LongestOpening)) : null);
        }
        // "people saying", "a letter claiming": the phrase right before, where a clause follows.
        if (!cues.Reported.Clause.Contains(items[participle])) return null;
        for (var i = Math.Max(first, participle - 8); i < participle; i++)
        {
            if (phrases.Read(i) is { } mention && mention.End == participle) return i > first && items[i - 1].Key == "to" ? clauses.MainSubject(first, participle) : mention;
        }
        return Broad(participle, first);
    }

    /// <summary>Whose a noun is: "Berg's claim", "his promise".</summary>
    public Mention? Owner(int noun, int first) => owners.Of(noun, first);

    // Whether no comma stands before a place in its sentence: "Declaring that …, Berg left".
    private bool IsOpening(int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (items[i].Is(',')) return false;
        }
        return at - first < 3;
    }

    private bool Joined(int verb, int first)
    {
        var i = verb - 1;
        if (i > first && items[i].IsWord && items[i].Key is "and" or "but" or "or" or "then" or "yet") return true;
        return i > first && items[i].Is(',');
    }

    // The subject of the clause before: "he hedged, telling …", "Berg came out and endorsed …".
    private Mention? Nearest(int verb, int from)
    {
        for (var i = verb - 2; i >= from; i--)
        {
            if (!items[i].IsWord || (i > from && (phrases.IsNameWord(i - 1) || cues.Prepositions.Contains(items[i - 1]) || cues.Determiners.Contains(items[i - 1])))) continue;
            if (phrases.Read(i) is not { } mention || mention.End >= verb || items[mention.End - 1].IsPossessive) continue;
            var next = mention.End;
            while (next < verb && items[next].IsWord && cues.Adverbs.Contains(items[next]) && !cues.Reported.Auxiliary.Contains(items[next])) next++;
            var word = items[next];
            if (next < verb && word.IsWord && (cues.Be.Contains(word) || cues.Reported.Auxiliary.Contains(word) || cues.Finite.Contains(word) || cues.Reported.Verb.Contains(word) || (word.Key.Length > 4 && word.Key.EndsWith("ed", StringComparison.Ordinal)))) return mention;
        }
        return null;
    }

    // Any words before the verb that are one phrase: "58 percent of voters", "a review of the records", "those who came".
    private Mention? Broad(int verb, int from)
    {
        var start = verb;
        for (; start > from && verb - start < LongestSubject; start--)
        {
            var item = items[start - 1];
            if (item.Kind is ItemKind.Quote or ItemKind.Break || (item.Kind == ItemKind.Mark && !Characters.IsHyphen(item.Key[0]) && !item.Is('.'))) break;
            if (item.IsWord && (cues.Be.Contains(item.Key) || cues.Reported.Auxiliary.Contains(item.Key) || item.Key is "that" or "because" or "while" or "when" or "where" or "whether" or "if" or "although" or "though" or "as" or "since" or "unless" or "and" or "but" or "or" or "so" or "than" or "what" or "how" or "why")) break;
        }
        while (start < verb && (cues.Adverbs.Contains(items[start]) || !items[start].IsWord)) start++;
        if (start >= verb || items[start].Key.EndsWith("ing", StringComparison.Ordinal) || cues.Prepositions.Contains(items[start]) || cues.Finite.Contains(items[start]) || items[start].Key is "there" or "here" or "what") return null;
        var end = start + 1;
        while (end < verb && !(items[end].IsWord && ((cues.Prepositions.Contains(items[end]) && items[end].Key != "of") || items[end].Key is "who" or "that"))) end++;
        return phrases.Read(start) is { } read && read.End <= end ? read : new Mention(start, end, MentionKind.Group, null, new Span(items[start].Span.Start, items[end - 1].Span.End));
    }
}
