namespace Framing.Voices;

/// <summary>Rules for speakers named elsewhere in the quotation's sentence.</summary>
internal sealed class SentenceRules(Surroundings around, NounPhrases phrases, Owners owners, Clauses clauses, Cues cues)
{
    private const int NearVerb = 6;
    private const int LongestLabel = 8;
    private const int NearNoun = 25;
    private readonly Items items = around.Items;

    /// <summary><c>in the statement of X: "…"</c>, <c>X's claim that they are "…"</c>, <c>X's slogan is "…"</c>.</summary>
    public Finding Noun(Place place)
    {
        for (var i = place.At - 1; i >= Math.Max(place.First, place.At - NearNoun); i--)
        {
            if (!cues.Nouns.Contains(items[i])) continue;
            var of = i + 2 < place.At && items[i + 1].Key is "of" or "by" or "from" ? phrases.Read(i + 2) : null;
            var (owner, end) = of is null ? (owners.Of(i, place.First), i + 1) : (of, of.End);
            if (owner is not null && end <= place.At && LeadsIn(end, place.At) && !IsReported(place.First, i)) return Finding.By("noun", owner, i);
        }
        return Finding.None;
    }

    /// <summary>The clause before it: a verb that names or describes if it is close, else the nearest verb of speaking, else any verb that can lead into
    /// one. But whoever an aside names speaks: <c>the plan, X said, has found "…"</c>.</summary>
    public Finding Clause(Place place)
    {
        var found = Nearest(place, Math.Max(place.First, place.At - NearVerb), cues.Frame, null);
        if (found.IsNone) found = Nearest(place, place.First, cues.Speak, cues.Speaking);
        if (found.IsNone) found = Nearest(place, place.First, cues.Frame, cues.Framing);
        return Aside(place) is { IsNone: false } aside ? aside : found;
    }

    // ", Berg said," and ", says Berg, the mayor,".
    private Finding Aside(Place place)
    {
        for (var i = place.At - 2; i > place.First + 1; i--)
        {
            if (!cues.Speak.Contains(items[i]) || IsHearsay(i)) continue;
            if (items[i + 1].Is(',') && clauses.SubjectBefore(i, place.First) is { } before && items[Math.Max(before.First - 1, place.First)].Is(',')) return Finding.By("aside", before, i);
            if (items[i - 1].Is(',') && clauses.SubjectAfter(i) is { } after && after.End < place.At && items[after.End].Is(',')) return Finding.By("aside", after, i);
        }
        return Finding.None;
    }

    /// <summary>The sentence ends in <c>, X said</c> or <c>, according to X</c>.</summary>
    public Finding Closing(Place place)
    {
        for (var i = place.At + 1; i < place.End; i++)
        {
            if (items[i].Kind == ItemKind.Quote || !(items[i].Is(',') || (i > place.At + 1 && items[i - 1].Kind == ItemKind.Quote))) continue;
            var from = items[i].Is(',') ? i + 1 : i;
            if (from + 1 >= place.End) continue;
            if (owners.Cited(from, from) is { } named) return Finding.By("closing", named, from);
            if (clauses.First(from, place.End, cues.Speak) is { } clause && (clause.Speaker.First > clause.Cue ? clause.Cue == from : clauses.BeginsAt(from, clause.Speaker.First))) return Finding.By("closing", clause.Speaker, clause.Cue);
        }
        return Finding.None;
    }

    /// <summary>The sentence begins with <c>According to X</c>, or has it after a comma before the quotation.</summary>
    public Finding Opening(Place place)
    {
        for (var i = place.At - 3; i >= place.First; i--)
        {
            if (!items[i].IsWord || !(i == place.First || !items[i - 1].IsWord || cues.Subordinators.Contains(items[i - 1]))) continue;
            var comma = i;
            while (comma < place.At && !items[comma].Is(',')) comma++;
            if (owners.Cited(i, comma) is { } named) return Finding.By("opening", named, i);
        }
        return Finding.None;
    }

    /// <summary><c>At the meeting of X it was stated that "…"</c>: the body or paper that the sentence names first.</summary>
    public Finding Impersonal(Place place)
    {
        for (var i = place.At - 1; i >= Math.Max(place.First + 2, place.At - NearVerb); i--)
        {
            if (!cues.Speak.Contains(items[i]) || !cues.Be.Contains(items[i - 1]) || items[i - 2].Key != "it") continue;
            for (var k = place.First; k < i - 2; k++)
            {
                if ((k == place.First || !phrases.IsNameWord(k - 1)) && phrases.Read(k) is { Kind: MentionKind.Institution } body && body.End <= i - 2) return Finding.By("impersonal", body, i);
            }
        }
        return Finding.None;
    }

    /// <summary><c>Anna Berg: "…"</c>: the name alone before the colon, at the sentence's beginning or after a dash.</summary>
    public Finding Label(Place place)
    {
        var colon = place.At - 1;
        while (colon > place.First && items[colon].Kind == ItemKind.Break) colon--;
        if (colon <= place.First || !items[colon].Is(':')) return Finding.None;
        for (var i = colon - 1; i >= Math.Max(place.First, colon - LongestLabel); i--)
        {
            if (i != place.First && !items[i - 1].IsDash && items[i - 1].Kind != ItemKind.Break) continue;
            return phrases.Read(i) is { } mention && mention.End == colon ? Finding.By("label", mention, colon) : Finding.None;
        }
        return Finding.None;
    }

    /// <summary>A colon or dash leads into it from its sentence's subject.</summary>
    public Finding Colon(Place place)
    {
        var colon = place.At - 1;
        while (colon > place.First && items[colon].Kind == ItemKind.Break) colon--;
        if (colon <= place.First || !(items[colon].Is(':') || items[colon].IsDash)) return Finding.None;
        return clauses.MainSubject(place.First, colon) is { } subject ? Finding.By("colon", subject, colon) : Finding.None;
    }

    /// <summary><c>X issued a statement which emphasised</c>: a statement that no name stands on is its issuer's.</summary>
    public Finding Owned(Finding finding, Place place)
    {
        if (finding.Speaker is not { Kind: MentionKind.Institution } paper || paper.First <= place.First || finding.Cue <= paper.End) return finding;
        var head = items[paper.End - 1];
        if (head.IsCapital || !cues.Nouns.Contains(head) || clauses.Last(place.First, paper.First, cues.Finite) is not { } issued) return finding;
        return finding with { Speaker = issued.Speaker };
    }

    /// <summary><c>X dismissed talk of a "…"</c>: what somebody denies is worded by others.</summary>
    public Finding Worded(Finding finding, Place place)
    {
        if (finding.Cue < 0 || !cues.Denying.Contains(items[finding.Cue])) return finding;
        var isOthers = false;
        for (var i = finding.Cue + 1; i < place.At; i++)
        {
            if (items[i].Key == "as") return finding;
            if (cues.Nouns.Contains(items[i]) && items[i + 1].Key is "that" or "of" or "about") isOthers = true;
        }
        return isOthers ? Finding.None : finding;
    }

    /// <summary><c>X said that Y wants "…"</c>: what X says of Y is worded by X, unless Y says it or calls something so.</summary>
    public Finding Reporter(Finding finding, Place place)
    {
        if (finding.Speaker is not { } inner || finding.Cue < inner.End || inner.First <= place.First + 1) return finding;
        var i = inner.First - 1;
        while (i > place.First && (items[i].Key == "that" || cues.Adverbs.Contains(items[i]) || cues.Objects.Contains(items[i]))) i--;
        if (!cues.Speak.Contains(items[i]) || (inner.Kind != MentionKind.Pronoun && (cues.Speak.Contains(items[finding.Cue]) || cues.Naming.Contains(items[finding.Cue])))) return finding;
        return clauses.SubjectBefore(i, around.AfterQuote(place.First, i)) is { } outer ? finding with { Speaker = outer, Cue = i } : finding;
    }

    // From the noun to the quotation stand a mark, a form of "be", or a clause with "that" in which nobody else speaks.
    private bool LeadsIn(int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (items[i].Key is "that") return clauses.Last(i + 1, at, cues.Speak) is null;
            if (items[i].IsWord && !cues.Be.Contains(items[i]) && (cues.Finite.Contains(items[i]) || cues.Participles.Contains(items[i]) || i - from > 6 || !HasThat(i, at))) return false;
        }
        return true;
    }

    // "Berg said that their claim is …": what is said of the noun is Berg's.
    private bool IsReported(int first, int noun) =>
        clauses.Last(first, noun, cues.Speak) is { } clause && (HasThat(clause.Cue, noun) || !cues.Prepositions.Contains(items[clause.Cue + 1]));

    private bool HasThat(int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (items[i].Key == "that") return true;
        }
        return false;
    }

    // "those who, they say, pay": an aside that names nobody.
    private bool IsHearsay(int verb) => verb > 1 && verb + 1 < items.Count && items[verb].Key == "say" && items[verb - 1].Key == "they" && items[verb - 2].Is(',') && items[verb + 1].Is(',');

    private Finding Nearest(Place place, int from, WordSet finite, WordSet? participles)
    {
        for (var i = place.At - 1; i >= from; i--)
        {
            if (!items[i].IsWord) continue;
            if (participles?.Contains(items[i]) == true && clauses.SubjectOfParticiple(place.First, i) is { } main) return Finding.By("participle", main, i);
            if (!finite.Contains(items[i])) continue;
            if (IsHearsay(i) || clauses.IsInAdverbial(i, place.First, place.At)) continue;
            var start = around.AfterQuote(place.First, i);
            if (clauses.SubjectBefore(i, start) is { } subject) return Finding.By("clause", subject, i);
            if (clauses.IsCoordinated(i, place.First) && clauses.MainSubject(place.First, i) is { } shared) return Finding.By("coordinated", shared, i);
            if (clauses.LooseBefore(i, start) is { } loose) return Finding.By("clause", loose, i);
        }
        return Finding.None;
    }
}
