namespace Framing.Voices;

/// <summary>Rules for quotations whose own sentence names nobody.</summary>
internal sealed class ParagraphRules(Surroundings around, NounPhrases phrases, Owners owners, Clauses clauses, Cues cues)
{
    private readonly Items items = around.Items;

    /// <summary>A sentence of nothing but quotation goes on with the speaker before it, in the paragraph or from the end of the last one.</summary>
    public Finding Continued(Place place)
    {
        if (place.Quote == 0 || !around.IsAlone(place)) return Finding.None;
        var before = around.Of(place.Quote - 1).At;
        var breaks = around.BreaksBetween(before, place.At);
        if (breaks == 1 && around.IsOwnParagraph(place) && items[place.At - 2].Sentence == items[before].Sentence) return Finding.Shared("paragraph", place.Quote - 1);
        if (breaks > 0) return Announced(place);
        var distance = items[place.At].Sentence - items[before].Sentence;
        if (distance == 2 && Previous(place) is { IsNone: false } between) return between;
        return distance <= 2 ? Finding.Shared("continued", place.Quote - 1) : Finding.None;
    }

    /// <summary>The sentence before it in the paragraph has a clause of speaking or at least a subject.</summary>
    public Finding Previous(Place place)
    {
        if (place.First == 0 || items[place.First - 1].Kind == ItemKind.Break) return Finding.None;
        var (start, stop) = around.Sentence(place.First - 1);
        if (!around.IsAlone(place))
        {
            if (around.WordsIn(place) <= QuotationKinds.LongFragment) return Finding.None;
            if (items[place.First].Key == "let") return Cited(start, stop);
            return clauses.First(start, stop, cues.Speak) is { } speech ? Finding.By("carried", speech.Speaker, speech.Cue) : Finding.None;
        }
        if (clauses.First(start, stop, cues.Finite) is { } clause) return Finding.By("previous", clause.Speaker, clause.Cue);
        return clauses.MainSubject(start, stop) is { } subject ? Finding.By("previous", subject, -1) : Finding.None;
    }

    // "… of Berg's attacks on them. Let us cite some: "…"": whose words the author announces.
    private Finding Cited(int start, int stop)
    {
        for (var i = stop - 1; i > start; i--)
        {
            if (cues.Nouns.Contains(items[i]) && (owners.Of(i, start) ?? phrases.Ending(i, start)) is { } owner) return Finding.By("carried", owner, i);
        }
        return Finding.None;
    }

    // A paragraph of nothing but quotation after a sentence of speaking: "He elaborated in an editorial."
    private Finding Announced(Place place)
    {
        if (place.At < 2 || !around.IsOwnParagraph(place)) return Finding.None;
        var (start, stop) = around.Sentence(place.At - 2);
        return clauses.First(start, stop, cues.Speak) is { } clause ? Finding.By("announced", clause.Speaker, clause.Cue) : Finding.None;
    }
}
