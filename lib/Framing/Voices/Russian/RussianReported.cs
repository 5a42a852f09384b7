using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Finds reported speech in Russian: what an author says that somebody said, without quotation marks.</summary>
/// <remarks>
/// The rules, in order, for each sentence:
/// <list type="number">
/// <item><b>according to</b>: <c>По словам X, …</c>, <c>Как отметил X, …</c>, <c>…, по словам X</c>.</item>
/// <item><b>reported after</b>: <c>…, заявил X</c>. In both the sentence may go on after the author's words: <c>…, заявил X, …</c>.</item>
/// <item><b>reported that</b>: a verb, gerund or noun of speaking before a comma and a conjunction: <c>X заявил, что …</c>, <c>…, добавив, что …</c>,
/// <c>X выразил уверенность, что …</c>, <c>слова X о том, что …</c>, <c>X спросил, будет ли …</c>, <c>В заявлении X говорится, что …</c>;
/// to the sentence's end, or to the comma before which the author speaks again (<c>…, и добавил, что …</c>).</item>
/// </list>
/// The author's own "мы" reports nobody, nor does a passive. Fragments in marks inside a report stay quotations.
/// </remarks>
internal sealed class RussianReported(Surroundings around, RussianPhrases phrases, RussianClauses clauses, RussianCues cues)
{
    private const int ShortestReport = 2;
    private const int LongestTail = 25;
    private readonly Items items = around.Items;

    /// <summary>The reports of the passage, in order of place, not overlapping.</summary>
    public IEnumerable<Reported> Find()
    {
        for (var i = 0; i < items.Count;)
        {
            var (first, end) = around.Sentence(i);
            if ((According(first, end) ?? After(first, end)) is { } reported) yield return reported;
            else foreach (var that in That(first, end)) yield return that;
            i = Math.Max(end, i + 1);
        }
    }

    private Reported? According(int first, int end)
    {
        // "Как отметил X, …"
        if (first + 2 < end && items[first].Key == "как" && cues.Speak.Contains(items[first + 1].Key) && clauses.SubjectAfter(first + 1, end) is { } said) return Make(Comma(said.End, end) + 1, end, "according to", said, first + 1, 1);
        for (var i = first; i + 2 < end; i++)
        {
            var length = cues.AccordingAt(items, i, end);
            var his = length == 0 && cues.IsHisWords(items, i, end);
            if (length == 0 && !his) continue;
            // "согласно докладу института": whose paper it is.
            var paper = !his && items[i + length].IsWord && cues.SpeechNouns.Contains(items[i + length].Key) ? 1 : 0;
            if ((his ? phrases.Read(i + 1, false) : clauses.Owner(i + length + paper, end)) is not { } owner) return null;
            length = Math.Max(length, his ? 3 : 0);
            var comma = Comma(Math.Max(owner.End, i + 3), end);
            if (i <= first + 1) return Make(comma + 1, end, "according to", owner, i, length);
            return items[i - 1].Is(',') ? Around(first, (i - 1, comma), end, "according to", owner, i, length) : Make(first, i, "according to", owner, i, length);
        }
        return null;
    }

    private Reported? After(int first, int end)
    {
        for (var i = end - 2; i > first; i--)
        {
            if (!items[i].Is(',') || !items[i + 1].IsWord || !cues.Speak.Contains(items[i + 1].Key)) continue;
            var comma = Comma(i + 1, end);
            if (IsConjunction(comma + 1, end) || clauses.SubjectAfter(i + 1, comma) is not { } subject || IsAuthor(subject) || comma - i > LongestTail) continue;
            return Around(first, (i, comma), end, "reported after", subject, i + 1, 1);
        }
        return null;
    }

    // All but the author's words between two commas; where nothing stands after them, what stands before.
    private Reported? Around(int first, (int From, int To) aside, int end, string rule, Mention speaker, int cue, int length)
    {
        var goesOn = aside.To + 1 < end && items[aside.To].Is(',') && !cues.IsGerund(items[aside.To + 1].Key) && around.WordsBetween(aside.To, end) > 0;
        if (!goesOn) return Make(first, aside.From, rule, speaker, cue, length);
        return Make(first, end, rule, speaker, cue, length) is { } whole ? whole with { Aside = new Span(items[aside.From].Span.Start, items[aside.To].Span.End) } : null;
    }

    private IEnumerable<Reported> That(int first, int end)
    {
        Mention? before = null;
        for (var i = first; i + ShortestReport < end; i++)
        {
            if (!items[i].IsWord || Conjunction(i, end) is not (> 0 and var that) || Speaker(i, first, that, before) is not { } speaker) continue;
            before = speaker;
            // "Слова X о том, что …, удивили": the sentence's own clause goes on after the comma.
            var stop = cues.SpeechNouns.Contains(items[i].Key) && i == first ? Comma(that, end) : SpeaksAgain(that, end);
            if (!IsAuthor(speaker) && Make(that, stop, "reported that", speaker, i, 1) is { } found) yield return found;
            i = stop - 1;
        }
    }

    // Who says what a word leads to; null where the word says nothing there.
    private Mention? Speaker(int i, int first, int that, Mention? before)
    {
        var key = items[i].Key;
        if (cues.IsGerund(key)) return clauses.MainSubject(first, i) ?? before;
        if (cues.Impersonal.Contains(key)) return i > first ? clauses.SubjectAfter(i, that) ?? Paper(first, i) : clauses.SubjectAfter(i, that);
        // "слова X о том, что": the owner stands between the noun and the conjunction.
        if (cues.SpeechNouns.Contains(key) && items[that - 2].Key is "том" or "тем") return clauses.Owner(i + 1, that) ?? before;
        if (!cues.Speak.Contains(key) && !(cues.Frame.Contains(key) && HoldsNoun(i, that))) return null;
        var coordinated = before is not null && i > first && items[i - 1].Key is "и" or "а" or "но" or "также" or "затем";
        return coordinated ? before : clauses.SubjectBefore(i, first) ?? clauses.SubjectAfter(i, that);
    }

    // "В заявлении министерства говорится": whose paper it is.
    private Mention? Paper(int first, int verb)
    {
        for (var i = first; i + 1 < verb; i++)
        {
            if (items[i].IsWord && cues.SpeechNouns.Contains(items[i].Key) && clauses.Owner(i + 1, verb) is { } owner) return owner;
        }
        return null;
    }

    // "выразил уверенность, что": a verb that says little has a noun before the conjunction.
    private bool HoldsNoun(int verb, int that) => that - 2 > verb && items[that - 2].IsWord && (cues.SpeechNouns.Contains(items[that - 2].Key) || items[that - 2].Key is "уверенность" or "надежду" or "сомнение" or "опасение" or "опасения" or "сожаление" or "убеждение" or "тем" or "том");

    // "заявил журналистам в среду, что": the conjunction after the word's own words; 0 where none stands there.
    private int Conjunction(int word, int end)
    {
        if (!cues.IsFinite(items[word].Key) && !cues.IsGerund(items[word].Key) && !cues.Impersonal.Contains(items[word].Key) && !cues.SpeechNouns.Contains(items[word].Key)) return 0;
        var comma = Comma(word + 1, Math.Min(end, word + LongestTail));
        return comma < end && items[comma].Is(',') && IsConjunction(comma + 1, end) ? comma + 1 : 0;
    }

    private bool IsConjunction(int i, int end) => i + 1 < end && items[i].IsWord
        && (items[i].Key is "что" or "чтобы" or "будто" or "почему" or "как" || (items[i + 1].IsWord && items[i + 1].Key == "ли"));

    // "…, и добавил, что …", "…, однако министр возразил, что …": the comma from which the author speaks again, else the sentence's end.
    private int SpeaksAgain(int that, int end)
    {
        for (var comma = Comma(that, end); comma + 1 < end; comma = Comma(comma + 1, end))
        {
            if (!items[comma].Is(',') || !items[comma + 1].IsWord || (cues.Subordinators.Contains(items[comma + 1].Key) && items[comma + 1].Key is not ("и" or "а" or "но"))) continue;
            var next = Comma(comma + 1, end);
            for (var i = comma + 1; i < next; i++)
            {
                if (items[i].IsWord && (cues.Speak.Contains(items[i].Key) || cues.IsGerund(items[i].Key)) && Conjunction(i, end) == next + 1) return comma;
            }
        }
        return end;
    }

    private int Comma(int from, int end)
    {
        while (from < end && !items[from].Is(',')) from++;
        return from;
    }

    private bool IsAuthor(Mention mention) => mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "я" or "мы";

    private Reported? Make(int from, int end, string rule, Mention speaker, int cue, int length) => Reported.Of(items, from, end, Finding.By(rule, speaker, cue, length), ShortestReport);
}
