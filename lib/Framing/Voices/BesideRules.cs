namespace Framing.Voices;

/// <summary>Rules for speakers named right beside the quotation.</summary>
internal sealed class BesideRules(Surroundings around, NounPhrases phrases, Owners owners, Clauses clauses, Cues cues)
{
    private const int LongestLead = 14;
    private const int LongestReply = 6;
    private readonly Items items = around.Items;

    /// <summary><c>X said: "…"</c>, <c>X said that "…"</c>, <c>X called it a "…"</c>: a clause leads into the quotation.</summary>
    public Finding Introduced(Place place)
    {
        var (at, first) = (place.At, place.First);
        var i = at - 1;
        while (i >= first && IsBetweenVerbAndQuotation(items[i])) i--;
        if (i < first || !items[i].IsWord) return Finding.None;
        var from = around.AfterQuote(first, at);
        var isVerb = cues.Finite.Contains(items[i]);
        if (isVerb && clauses.SubjectBefore(i, from) is { } subject) return Finding.By("introduced", subject, i);
        if (isVerb && clauses.IsCoordinated(i, first) && clauses.MainSubject(first, i) is { } shared) return Finding.By("coordinated", shared, i);
        if (cues.Participles.Contains(items[i]) && clauses.SubjectOfParticiple(first, i) is { } main) return Finding.By("participle", main, i);
        if (isVerb && clauses.LooseBefore(i, from) is { } loose) return Finding.By("introduced", loose, i);
        var leads = items[at - 1].Is(':') || items[at - 1].Kind == ItemKind.Break || items[at - 1].Is(',') || items[at - 1].Key is "that";
        return leads && clauses.Last(from, at, cues.Speak) is { } clause && at - clause.Cue <= LongestLead && !clauses.IsInAdverbial(clause.Cue, first, at)
            ? Finding.By("introduced", clause.Speaker, clause.Cue) : Finding.None;
    }

    /// <summary><c>"…," said X</c>, <c>"…," X said</c>, <c>"…", according to X</c>.</summary>
    public Finding Following(Place place)
    {
        var (at, from, limit) = (place.At, place.At + 1, ClauseEnd(place));
        var comma = from < limit && items[from].Is(',');
        if (comma) from++;
        if (from >= limit) return Finding.None;
        if (IsSummed(from)) from++;
        var stop = around.NextQuote(from, limit);
        if (!comma && around.LastInside(at) is not (',' or '!' or '?' or '…' or '，') && !IsBareClause(place, from, stop) && Reply(from, stop).IsNone) return Finding.None;
        if (owners.Cited(from, from) is { } named) return Finding.By("according", named, from);
        if (items[from].Key == "as" && clauses.First(from + 1, stop, cues.Finite) is { } aside && clauses.BeginsAt(from + 1, aside.Speaker.First)) return Finding.By("following", aside.Speaker, aside.Cue);
        if (Reply(from, stop) is { IsNone: false } reply) return reply;
        if (clauses.First(from, stop, cues.Speak) is not { } clause) return Finding.None;
        if (clause.Speaker.First > clause.Cue) return Finding.By("inverted", clause.Speaker, clause.Cue);
        var speaker = clauses.BeginsAt(from, clause.Speaker.First) ? clause.Speaker : phrases.ReadLoose(from, clause.Speaker.End);
        return speaker is null ? Finding.None : Finding.By("following", speaker, clause.Cue);
    }

    /// <summary><c>"…" – X explains</c>, on the next line too.</summary>
    public Finding Dash(Place place)
    {
        var i = place.At + 1;
        while (i < items.Count && (items[i].Is(',') || items[i].Is('.') || (items[i].Kind == ItemKind.Break && items[i - 1].Kind != ItemKind.Break))) i++;
        if (i + 1 >= items.Count || !items[i].IsDash) return Finding.None;
        var stop = i + 1;
        while (stop < items.Count && items[stop].Kind is ItemKind.Word or ItemKind.Mark && items[stop].Sentence == items[i + 1].Sentence) stop++;
        return clauses.First(i + 1, stop, cues.Speak) is { } clause && (clause.Speaker.First > clause.Cue || clauses.BeginsAt(i + 1, clause.Speaker.First))
            ? Finding.By("dash", clause.Speaker, clause.Cue) : Finding.None;
    }

    /// <summary><c>"…" and "…," X said</c>: the first shares the second's speaker.</summary>
    public Finding Joined(Place place)
    {
        var i = place.At + 1;
        while (i < place.End && (items[i].Is(',') || (items[i].IsWord && items[i].Key is "and" or "or" or "but"))) i++;
        if (i == place.At + 1 || i >= place.End || items[i].Kind != ItemKind.Quote) return Finding.None;
        return Following(place with { Quote = place.Quote + 1, At = i }).IsNone ? Finding.None : Finding.Shared("joined", place.Quote + 1);
    }

    /// <summary><c>"…," X said, "…"</c>: the second shares the first's speaker.</summary>
    public Finding Interrupted(Place place)
    {
        if (place.Quote == 0) return Finding.None;
        var before = around.Of(place.Quote - 1).At;
        if (before < place.First) return Finding.None;
        if (Following(place with { Quote = place.Quote - 1, At = before, End = place.At }) is { IsNone: false } own) return clauses.Last(Math.Max(own.Cue, own.Speaker!.End - 1) + 1, place.At, cues.Speak) is null ? Finding.Shared("interrupted", place.Quote - 1) : Finding.None;
        return Finding.None;
    }

    private static bool IsBetweenVerbAndQuotation(Item item) => item.Is(',') || item.Is(':') || item.Kind == ItemKind.Break
        || (item.IsWord && item.Key is "that" or "as" or "a" or "an" or "the" or "of" or "how" or "why" or "like" or "him" or "her" or "it" or "them");

    // "…," was Berg's answer; "…" was how Berg put it.
    private Finding Reply(int from, int stop)
    {
        if (!cues.Be.Contains(items[from])) return Finding.None;
        if (items[from + 1].Key == "how" && phrases.Read(from + 2) is { } describer) return Finding.By("following", describer, from);
        for (var i = from + 1; i < Math.Min(stop, from + LongestReply); i++)
        {
            if (cues.Nouns.Contains(items[i]) && owners.Of(i, from + 1) is { } owner) return Finding.By("following", owner, i);
        }
        return Finding.None;
    }

    // Without a comma only a clause of its own follows: "…" X said.
    private bool IsBareClause(Place place, int from, int stop) => cues.Speak.Contains(items[from])
        || (phrases.Read(from) is { } subject && subject.End < stop && cues.Speak.Contains(items[subject.End]) && around.WordsIn(place) > 3);

    // The clause of a quotation that ends in ? or ! stands in what looks like the next sentence.
    private int ClauseEnd(Place place)
    {
        var next = place.At + 1;
        return next < items.Count && place.End == next && items[next].Kind != ItemKind.Break && around.LastInside(place.At) is '?' or '!' || IsSummed(next) ? around.Sentence(next).End : place.End;
    }

    // "…." That is how Berg puts it.
    private bool IsSummed(int i) => i + 3 < items.Count && items[i].Key is "that" or "this" && cues.Be.Contains(items[i + 1]) && items[i + 2].Key == "how";
}
