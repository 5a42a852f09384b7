using Framing.Text;

namespace Framing.Voices;

/// <summary>A verb or noun that marks speech, with the phrase that speaks.</summary>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Cue">Index of the item that marks it.</param>
internal readonly record struct Clause(Mention Speaker, int Cue);

/// <summary>Finds who is the subject of a verb of speaking: by the shape of the clause, not by nearness.</summary>
internal sealed class Clauses
{
    private const int LongestClause = 60;
    private const int LongestPhrase = 12;
    private readonly Items items;
    private readonly NounPhrases phrases;
    private readonly Cues cues;
    private readonly MainSubjects main;
    private readonly Attachments attachments;

    public Clauses(Items items, NounPhrases phrases, Cues cues)
    {
        (this.items, this.phrases, this.cues) = (items, phrases, cues);
        main = new MainSubjects(items, phrases, cues);
        attachments = new Attachments(items, cues, CanBeVerb);
    }

    /// <summary>The subject before a finite verb: a phrase from which only attachments, adverbs and auxiliaries lead to the verb.</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="from">The first item that may belong to the clause.</param>
    public Mention? SubjectBefore(int verb, int from)
    {
        if (!CanBeVerb(verb)) return null;
        var last = WithoutAdverbs(verb, from);
        if (last > from && (cues.Be.Contains(items[last - 1]) || items[last - 1].Key is "and" or "but" or "or" or "to")) return null;
        var start = ClauseStart(last, from);
        if (NextTo(last, start) is { } next) return next;
        for (var i = start; i < last; i++)
        {
            if (!CanBegin(i, start)) continue;
            if (phrases.Read(i) is not { } mention || mention.End > last || items[mention.End - 1].IsPossessive) continue;
            if (attachments.Lead(mention.End, last)) return IsRelative(i) ? WithAntecedent(mention, start) : mention;
        }
        return null;
    }

    // "…, while Berg said": a phrase that fills what is between a comma or conjunction and the verb.
    private Mention? NextTo(int last, int start)
    {
        last = WithoutBrackets(last, start);
        for (var i = last - 1; i > Math.Max(start, last - LongestPhrase); i--)
        {
            var before = items[i - 1];
            if (!before.Is(',') && !(cues.Subordinators.Contains(before) && before.Key is not ("and" or "or" or "who" or "which" or "than"))) continue;
            return phrases.Read(i) is { } mention && mention.End == last && !items[last - 1].IsPossessive && !IsRelative(i) ? mention : null;
        }
        return null;
    }

    // "Berg (Labour), said": the end of what stands before the brackets.
    private int WithoutBrackets(int last, int start)
    {
        var close = last > start && items[last - 1].Is(',') ? last - 1 : last;
        if (close <= start || !items[close - 1].Is(')')) return last;
        for (var i = close - 1; i > Math.Max(start, close - LongestPhrase); i--)
        {
            if (items[i].Is('(')) return i;
        }
        return last;
    }

    private bool IsRelative(int i) => items[i].Key is "who" or "which";

    // "Berg, who called it": the phrase before "who", which belongs to its mention.
    private Mention WithAntecedent(Mention who, int start)
    {
        var end = who.First > start && items[who.First - 1].Is(',') ? who.First - 1 : who.First;
        for (var i = start; i < end; i++)
        {
            if ((i == start || CanFollow(i)) && phrases.Read(i) is { } mention && mention.End == end) return mention with { Span = new Span(mention.Span.Start, who.Span.End) };
        }
        return who;
    }

    /// <summary>The words before a verb as its subject, where they are few and nothing else stands before it.</summary>
    public Mention? LooseBefore(int verb, int from)
    {
        var start = ClauseStart(verb, from);
        for (var i = verb - 1; i > start; i--)
        {
            if (items[i].Is(',')) start = i + 1;
        }
        if (cues.NounVerbs.Contains(items[verb]) || !CanBeVerb(verb)) return null;
        return items[start].Key is "this" or "these" or "that" or "those" ? null : phrases.ReadLoose(start, WithoutAdverbs(verb, from));
    }

    /// <summary>The subject after an inverted verb ("said X"), or null.</summary>
    public Mention? SubjectAfter(int verb)
    {
        if (!CanBeVerb(verb)) return null;
        var i = verb + 1;
        while (i < items.Count && cues.Adverbs.Contains(items[i]) && !phrases.IsNameWord(i)) i++;
        if (phrases.Read(i) is { } mention) return mention.Kind == MentionKind.Pronoun ? null : mention;
        var end = i;
        while (end < items.Count && items[end].IsWord && !cues.Prepositions.Contains(items[end]) && !cues.Subordinators.Contains(items[end])) end++;
        return phrases.ReadLoose(i, end);
    }

    /// <summary>Who speaks through a participle: whoever stands right before it ("with Berg saying"), else (", saying") the subject of the clause of
    /// speaking before it, else the sentence's.</summary>
    public Mention? SubjectOfParticiple(int first, int participle) =>
        RightBefore(first, participle) ?? Last(first, participle, cues.Speak)?.Speaker ?? MainSubject(first, participle);

    private Mention? RightBefore(int first, int participle)
    {
        var end = WithoutAdverbs(participle, first);
        if (end > first && items[end - 1].Key == "as") end--;
        for (var i = Math.Max(first, end - LongestPhrase); i < end; i++)
        {
            if ((i == first || CanFollow(i)) && phrases.Read(i) is { } mention && mention.End == end && !items[end - 1].IsPossessive && !IsPaper(mention)) return i > first && items[i - 1].Key == "by" ? null : mention;
        }
        return null;
    }

    // "issued a statement saying": the issuer speaks.
    private bool IsPaper(Mention mention) => mention.Kind == MentionKind.Institution && !items[mention.End - 1].IsCapital && cues.Nouns.Contains(items[mention.End - 1]);

    // A phrase does not begin inside another.
    private bool CanFollow(int i) => items[i].IsWord && !phrases.IsNameWord(i - 1) && !cues.Determiners.Contains(items[i - 1]);

    /// <summary>The sentence's main subject: see <see cref="MainSubjects"/>.</summary>
    public Mention? MainSubject(int first, int end) => main.Of(first, end);

    /// <summary>The clause "X said" or "said X" between two places, whichever verb of speaking comes first; null where there is none.</summary>
    public Clause? First(int from, int end, WordSet verbs)
    {
        for (var i = from; i < Math.Min(end, from + LongestClause); i++)
        {
            if (!items[i].IsWord || !verbs.Contains(items[i]) || !CanBeVerb(i)) continue;
            if (SubjectBefore(i, from) is { } before) return new Clause(before, i);
            if (phrases.ReadLoose(from, WithoutAdverbs(i, from)) is { } loose) return new Clause(loose, i);
            if (i == from || (i > from && IsOnlyAdverbs(from, i)))
            {
                if (SubjectAfter(i) is { } after && after.End <= end) return new Clause(after, i);
            }
        }
        return null;
    }

    /// <summary>The clause whose verb stands last between two places.</summary>
    public Clause? Last(int from, int end, WordSet verbs)
    {
        for (var i = end - 1; i >= Math.Max(from, end - LongestClause); i--)
        {
            if (!verbs.Contains(items[i])) continue;
            if ((SubjectBefore(i, from) ?? (IsCoordinated(i, from) ? MainSubject(from, i) : null)) is { } subject) return new Clause(subject, i);
        }
        return null;
    }

    /// <summary>Whether the verb's clause is one that a comma ends before the sentence's own: "When Lund asked for more, Berg answered".</summary>
    public bool IsInAdverbial(int verb, int first, int end)
    {
        if (!(cues.Subordinators.Contains(items[first]) || items[first].Key == "according") || items[first].Key is "as" or "and" or "but" or "or" or "so") return false;
        var comma = first;
        while (comma < end && !items[comma].Is(',')) comma++;
        return verb < comma && comma < end && MainSubject(first, end) is { } subject && subject.First > comma;
    }

    /// <summary>Whether "and" or "but" joins the verb to a clause before it.</summary>
    public bool IsCoordinated(int verb, int first)
    {
        var i = verb - 1;
        while (i > first && cues.Adverbs.Contains(items[i])) i--;
        return i > first && items[i].IsWord && items[i].Key is "and" or "but" or "or";
    }

    /// <summary>Whether only adverbs stand from an item up to a phrase.</summary>
    public bool BeginsAt(int from, int phrase) => IsOnlyAdverbs(from, phrase);

    // The end of the subject: before the adverbs and auxiliaries that lead to the verb.
    private int WithoutAdverbs(int verb, int from)
    {
        while (verb > from && cues.Adverbs.Contains(items[verb - 1])) verb--;
        return verb;
    }

    // "the State Department", "heads of state", "the report", "states are": a form of a verb that is none where it stands.
    private bool CanBeVerb(int i)
    {
        if (i + 1 < items.Count && cues.Be.Contains(items[i + 1]) && cues.NounVerbs.Contains(items[i])) return false;
        if (i == 0 || !items[i - 1].IsWord) return true;
        var before = items[i - 1];
        return !items[i].IsCapital && !cues.Determiners.Contains(before) && !(cues.Prepositions.Contains(before) && before.Key is not ("to" or "before" or "after" or "since" or "until"));
    }

    // A clause begins after a quotation, semicolon, colon, dash or bracket.
    private int ClauseStart(int verb, int from)
    {
        var start = verb;
        while (start > from && verb - start < LongestClause)
        {
            var item = items[start - 1];
            if (item.Kind is ItemKind.Quote or ItemKind.Break || item.Is(';') || item.Is(':') || (item.IsDash && !IsHyphen(start - 1))) break;
            start--;
        }
        return start;
    }

    private bool IsHyphen(int i) => i > 0 && i + 1 < items.Count && items[i].Span.Start == items[i - 1].Span.End && items[i + 1].Span.Start == items[i].Span.End;

    private bool IsOnlyAdverbs(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (items[i].IsWord && !cues.Adverbs.Contains(items[i])) return false;
        }
        return true;
    }

    // A subject is no object of a preposition and does not begin inside another phrase.
    private bool CanBegin(int i, int start)
    {
        if (!items[i].IsWord) return false;
        if (i == start) return true;
        var before = items[i - 1];
        if (!before.IsWord) return !(before.Is('.') && before.Sentence == items[i].Sentence);
        if (cues.Prepositions.Contains(before) && before.Key is not ("as" or "since" or "after" or "before" or "until")) return false;
        return !phrases.IsNameWord(i - 1) && !cues.Determiners.Contains(before);
    }
}
