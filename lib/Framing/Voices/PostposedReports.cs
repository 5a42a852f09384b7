namespace Framing.Voices;

/// <summary>Finds reports whose verb stands after or inside what it reports: "…, X said", "…, he said, …", "…, according to X".</summary>
internal sealed class PostposedReports(Items items, NounPhrases phrases, Clauses clauses, ReportedSubjects subjects, ReportedExtent extent, DoubledApostrophes doubled, Cues cues)
{
    private const int ShortestReport = 3;
    private const int LongestTail = 30;
    private const int MostModifiers = 3;

    /// <summary>What a sentence reports so, and who says it; null where it reports nothing so.</summary>
    public (Complement Content, Clause By)? Find(int first, int end)
    {
        if ((According(first, end) ?? As(first, end) ?? In(first, end)) is { } according) return according;
        for (var i = end - 2; i > first; i--)
        {
            if (items[i].Is(',') && (!doubled.Contains(i) || doubled.OpeningOf(i + 1) >= 0) && After(i, first, end) is { } report) return report;
        }
        return null;
    }

    // "As the paper reported, …"
    private (Complement, Clause)? As(int first, int end)
    {
        if (items[first].Key != "as" || clauses.First(first + 1, Math.Min(end, first + LongestTail), cues.Reported.Said) is not { } clause) return null;
        var comma = extent.AfterAdjuncts(clause.Cue + 1, end);
        return comma < end && items[comma].Is(',') && clauses.BeginsAt(first + 1, clause.Speaker.First) ? (new Complement(comma + 1, end, "according to"), clause) : null;
    }

    // "In Berg's view, …", "In a new survey, …"
    private (Complement, Clause)? In(int first, int end)
    {
        if (items[first].Key != "in" || first + ShortestReport >= end) return null;
        var comma = extent.OfSubordinate(first, end);
        if (comma + ShortestReport >= end) return null;
        for (var i = first + 1; i < comma && i < first + LongestTail; i++)
        {
            if (items[i].IsWord && cues.Subordinators.Contains(items[i])) return null;
            var next = items[i + 1];
            var whole = next.Is(',') || (next.IsWord && (cues.Prepositions.Contains(next.Key) || next.Key.EndsWith("ed", StringComparison.Ordinal) || next.Key is "last" or "this"));
            if (items[i].IsWord && cues.Reported.View.Contains(items[i]) && whole && (subjects.Owner(i, first) ?? Loose(first + 1, i + 1)) is { } view) return (new Complement(comma + 1, end, "according to"), new Clause(view, first));
        }
        return null;
    }

    private (Complement, Clause)? According(int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
        {
            if (!items[i].IsWord || items[i].Key != "according" || items[i + 1].Key != "to" || doubled.Contains(i)) continue;
            var named = phrases.ReadObject(i + 2) ?? phrases.ReadLoose(i + 2, extent.OfSubordinate(i + 1, end)) ?? Loose(i + 2, extent.OfPhrase(i + 2, end));
            if (named is null) return null;
            var by = new Clause(named, i);
            var comma = extent.OfSubordinate(named.End - 1, end);
            var follows = comma + ShortestReport < end && items[comma + 1].IsWord && !cues.Subordinators.Contains(items[comma + 1]);
            var begins = AfterBracket(first, i);
            if (WordsBetween(begins, i) < 2) return follows ? (new Complement(comma + 1, end, "according to"), by) : null;
            return items[i - 1].Is(',') && follows && !extent.HasVerb(begins, i) ? (new Complement(begins, end, "according to") { Aside = (i - 1, comma + 1) }, by) : (new Complement(begins, i, "according to"), by);
        }
        return null;
    }

    // Where a bracket stands open, what is reported begins in it.
    private int AfterBracket(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (items[i].Is(')')) return first;
            if (items[i].Is('(')) return i + 1;
        }
        return first;
    }

    private Mention? Loose(int first, int end) => first < end && items[first].IsWord ? new Mention(first, end, MentionKind.Group, null, new Framing.Text.Span(items[first].Span.Start, items[end - 1].Span.End)) : null;

    // The first verb that can stand after what it reports: in "the report says" the second.
    private Clause? Said(int start, int end)
    {
        if (clauses.First(start, end, cues.Reported.Said) is not { } clause) return null;
        if (subjects.Group(clause.Cue, start) is not null) return clause;
        var next = clause.Cue + 1;
        while (next < end && !(items[next].IsWord && cues.Reported.Said.Contains(items[next]))) next++;
        return next < end && subjects.Group(next, start) is not null && clauses.SubjectBefore(next, start) is { } subject ? new Clause(subject, next) : null;
    }

    // "law enforcement officials said": modifiers may stand before the phrase that was read.
    private bool BeginsNear(int start, int subject)
    {
        if (clauses.BeginsAt(start, subject)) return true;
        for (var i = start; i < subject; i++)
        {
            if (!items[i].IsWord || cues.Prepositions.Contains(items[i]) || cues.Subordinators.Contains(items[i]) || cues.Finite.Contains(items[i]) || cues.Be.Contains(items[i]) || cues.Reported.Participle.Contains(items[i])) return false;
        }
        return subject - start <= MostModifiers;
    }

    // The clause after a comma that begins with it and reports nothing after itself.
    private (Complement, Clause)? After(int comma, int first, int end)
    {
        var start = doubled.Contains(comma + 1) ? comma + 3 : comma + 1;
        if (Said(start, Math.Min(end, start + LongestTail)) is not { } clause) return null;
        var inverted = clause.Speaker.First > clause.Cue;
        var begins = inverted ? clause.Cue == start && !cues.Reported.Person.Contains(items[clause.Cue]) && (clause.Speaker.Kind == MentionKind.Name || phrases.Read(clause.Speaker.First) is not null) : BeginsNear(start, clause.Speaker.First);
        var opening = doubled.OpeningOf(comma + 1);
        var from = opening >= first ? opening : first;
        if (!begins || WordsBetween(from, comma) < 1) return null;
        var rest = Math.Max(clause.Cue, clause.Speaker.End - 1) + 1;
        if (!inverted && cues.Reported.Person.Contains(items[clause.Cue]) && phrases.ReadObject(rest) is { } whom && whom.End <= end) rest = whom.End;
        rest = extent.AfterAdjuncts(rest, end);
        var adverbial = opening < 0 && IsAdverbial(first, comma);
        if (rest + 1 < end && items[rest].Is(',') && doubled.EndFrom(rest + 1) is var stop && stop > rest + 1) return (new Complement(from, stop, "reported after") { Aside = (comma, rest + 1) }, clause);
        if (opening < 0 && !inverted && rest + ShortestReport < end && items[rest].Is(',') && IsCarriedOn(rest + 1))
        {
            return (new Complement(from, end, "reported after") { Aside = (comma, rest + 1) }, clause);
        }
        return adverbial || (opening < 0 && (!extent.HasVerb(from, comma) || Continues(rest, end))) ? null : (new Complement(from, comma, "reported after"), clause);
    }

    // "The bloc, he said, would grow": after the author's words the sentence goes on, with its verb or a conjunction.
    private bool IsCarriedOn(int i) => items[i].IsWord && !cues.Reported.Participle.Contains(items[i]) && !items[i].Key.EndsWith("ing", StringComparison.Ordinal) && items[i].Key is not ("who" or "which" or "where" or "when" or "while" or "as" or "a" or "an" or "after" or "before");

    // "When he left, nobody laughed": a clause before the sentence's own, not what is said. "If we fail, we pay, he said" is said.
    private bool IsAdverbial(int first, int comma) => items[first].IsWord && (items[first].Key.EndsWith("ing", StringComparison.Ordinal) || items[first].Key.EndsWith("ed", StringComparison.Ordinal) || (cues.Subordinators.Contains(items[first]) && items[first].Key is not ("that" or "and" or "but" or "so" or "or")) || cues.Prepositions.Contains(items[first])) && extent.OfSubordinate(first, comma) == comma;

    // What follows is a report of its own: a quotation, a conjunction or a clause.
    private bool Continues(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (items[i].Is(',')) break;
            if (items[i].Kind == ItemKind.Quote || items[i].Key is "that" or "whether") return true;
        }
        return from < end && items[from].IsWord && !cues.Prepositions.Contains(items[from]) && !cues.Reported.Participle.Contains(items[from]) && !cues.Subordinators.Contains(items[from]);
    }

    private int WordsBetween(int from, int end)
    {
        var count = 0;
        for (var i = from; i < end; i++) count += items[i].IsWord ? 1 : 0;
        return count;
    }
}
