namespace Framing.Voices.Russian;

/// <summary>Rules for quotations whose own sentence names nobody: answers of an interview, and what goes on with the speaker before it.</summary>
internal sealed class RussianParagraphs(Surroundings around, RussianPhrases phrases, RussianClauses clauses, RussianCues cues)
{
    private const int LongFragment = 5;
    private readonly Items items = around.Items;
    private Mention? interviewee;
    private bool isSought;

    /// <summary>A line of dialogue right after a question that is nobody's: whom the text names before the first one.</summary>
    public Finding Answer(Place place)
    {
        if (!IsLine(place.At) || place.At < 2 || items[place.At - 1].Kind != ItemKind.Break) return Finding.None;
        var asked = place.At - 2;
        while (asked > 0 && (items[asked].Is('*') || items[asked].Is('_'))) asked--;
        // "Смеётся и наливает чай.": what he does before he answers.
        if (!items[asked].Is('?') && !items[Head(asked)].IsDash && around.Sentence(asked).First is > 1 and var staged && items[staged - 1].Kind == ItemKind.Break) asked = staged - 2;
        if (!items[asked].Is('?') && !items[Head(asked)].IsDash) return Finding.None;
        if (!isSought)
        {
            (isSought, interviewee) = (true, Interviewee(Math.Max(0, Head(asked) - 1)));
        }
        return interviewee is { } person ? Finding.By("interview", person, -1) : Finding.None;
    }

    // The first item of a paragraph.
    private int Head(int i)
    {
        while (i > 0 && items[i - 1].Kind != ItemKind.Break) i--;
        return i;
    }

    // Who is said to speak last before a place, else the first person named.
    private Mention? Interviewee(int end)
    {
        for (var i = end - 1; i >= 0;)
        {
            var (first, stop) = around.Sentence(i);
            if (clauses.Last(first, Math.Min(end, stop), cues.Speak.Contains) is { Speaker: { Kind: MentionKind.Name } person }) return person;
            i = Math.Min(i, first) - 1;
        }
        for (var i = 0; i < end; i++)
        {
            if (phrases.Read(i, true) is { Kind: MentionKind.Name } named && named.Name!.Contains(' ')) return named;
        }
        // "— Рита Осиповна, ваш фонд…?": who is addressed.
        for (var i = end; i < Math.Min(items.Count, end + 4); i++)
        {
            if (phrases.Read(i, true) is { Kind: MentionKind.Name } named && named.Name!.Contains(' ') && named.End < items.Count && items[named.End].Is(',')) return named;
        }
        return null;
    }

    private bool IsLine(int at) => around.Text[items[at].Span.Start] is '—' or '–' or '-';

    /// <summary>A sentence of nothing but quotation goes on with the speaker before it, in the paragraph or from the end of the last one.</summary>
    public Finding Continued(Place place)
    {
        if (place.Quote == 0 || !around.IsAlone(place)) return Finding.None;
        // A line of dialogue is another's.
        if (IsLine(place.At)) return Finding.None;
        var before = around.Of(place.Quote - 1).At;
        var breaks = around.BreaksBetween(before, place.At);
        if (breaks == 1 && items[place.At - 1].Kind == ItemKind.Break && items[place.At - 2].Sentence == items[before].Sentence) return Finding.Shared("paragraph", place.Quote - 1);
        if (breaks > 0) return Finding.None;
        var distance = items[place.At].Sentence - items[before].Sentence;
        if (distance == 2 && Previous(place) is { IsNone: false } between) return between;
        return distance <= 2 ? Finding.Shared("continued", place.Quote - 1) : Finding.None;
    }

    /// <summary>The sentence before it in the paragraph has a clause of speaking, or at least a subject.</summary>
    public Finding Previous(Place place)
    {
        if (place.First == 0 || items[place.First - 1].Kind == ItemKind.Break) return Finding.None;
        var (start, stop) = around.Sentence(place.First - 1);
        if (!around.IsAlone(place) && around.WordsIn(place) <= LongFragment) return Finding.None;
        if (clauses.Last(start, stop, cues.IsFinite) is { } clause) return Finding.By(around.IsAlone(place) ? "previous" : "carried", clause.Speaker, clause.Cue);
        return around.IsAlone(place) && clauses.MainSubject(start, stop) is { } subject ? Finding.By("previous", subject, -1) : Finding.None;
    }
}
