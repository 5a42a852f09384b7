using Framing.Text;

namespace Framing.Voices;

/// <summary>A stretch of reported speech: what is reported, who says it.</summary>
/// <param name="Content">What is said, in the author's wording; "that" belongs to it.</param>
/// <param name="Finding">The rule, the phrase that speaks and the cue.</param>
internal readonly record struct Reported(Span Content, Finding Finding);

/// <summary>Finds reported speech: what an author says that somebody said, without quotation marks.</summary>
/// <remarks>
/// The rules, in order, for each sentence:
/// <list type="number">
/// <item><b>according to</b>: "According to X, …" and "…, according to X": all but those words.</item>
/// <item><b>reported after</b>: "…, X said": what stands before the comma.</item>
/// <item><b>reported that</b>: "X said that …", "X asked whether …": from the conjunction to the sentence's end.</item>
/// <item><b>reported</b>: "X said the plan …", without a conjunction, for verbs of speaking: from the word after the verb and what goes with it
/// ("in a statement", "on Monday", "reporters").</item>
/// <item><b>reported saying</b>: "…, saying (that) …": the sentence's subject speaks.</item>
/// </list>
/// The author's own "we emphasise", "I believe" and the impersonal "it should be noted" report nobody. A quotation that follows the verb
/// directly is direct speech and no report; fragments in marks inside a report stay quotations.
/// </remarks>
internal sealed class ReportedRules(Surroundings around, NounPhrases phrases, Clauses clauses, Cues cues)
{
    private const int ShortestReport = 3;
    private readonly Items items = around.Items;

    /// <summary>The reports of the section, in order of place, not overlapping.</summary>
    public IEnumerable<Reported> Find()
    {
        for (var i = 0; i < items.Count;)
        {
            var (first, end) = around.Sentence(i);
            if (Sentence(first, end) is { } reported) yield return reported;
            i = Math.Max(end, i + 1);
        }
    }

    private Reported? Sentence(int first, int end)
    {
        while (first < end && !items[first].IsWord && items[first].Kind != ItemKind.Quote) first++;
        if (end - first < ShortestReport) return null;
        return According(first, end) ?? After(first, end) ?? Before(first, end);
    }

    private Reported? According(int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
        {
            if (!items[i].IsWord || items[i].Key != "according" || items[i + 1].Key != "to") continue;
            var named = phrases.ReadObject(i + 2) ?? phrases.ReadLoose(i + 2, Stop(i + 2, end));
            if (named is null) return null;
            var comma = Stop(named.End, end);
            return i == first ? Make(comma + 1, end, "according to", named, i) : Make(first, i, "according to", named, i);
        }
        return null;
    }

    // "…, X said." and "…, said X.": the clause after the last comma that begins with it.
    private Reported? After(int first, int end)
    {
        for (var i = end - 2; i > first + ShortestReport; i--)
        {
            if (!items[i].Is(',')) continue;
            if (clauses.First(i + 1, Math.Min(end, i + 25), cues.Speak) is not { } clause || IsAuthor(clause.Speaker)) continue;
            var begins = clause.Speaker.First > clause.Cue ? clause.Cue == i + 1 : clauses.BeginsAt(i + 1, clause.Speaker.First);
            var rest = Math.Max(clause.Cue, clause.Speaker.End - 1) + 1;
            if (begins && !Continues(rest, end) && HasVerb(first, i) && !IsAdverbial(first, i)) return Make(first, i, "reported after", clause.Speaker, clause.Cue);
        }
        return null;
    }

    // "When he left, nobody laughed": a clause before the sentence's own, not what is said. "If we fail, we pay, he said" is said.
    private bool IsAdverbial(int first, int comma)
    {
        if (!items[first].IsWord || !cues.Subordinators.Contains(items[first])) return false;
        for (var i = first; i < comma; i++)
        {
            if (items[i].Is(',')) return false;
        }
        return true;
    }

    private Reported? Before(int first, int end)
    {
        for (var i = first; i < end - ShortestReport; i++)
        {
            if (!items[i].IsWord) continue;
            var speaks = cues.Report.Contains(items[i]);
            if (speaks || cues.ReportThat.Contains(items[i]))
            {
                if (IsSubordinate(i, first)) continue;
                var content = Content(i, end, speaks);
                if (content == 0) continue;
                if ((clauses.SubjectBefore(i, first) ?? clauses.LooseBefore(i, first) ?? (clauses.IsCoordinated(i, first) ? clauses.MainSubject(first, i) : null)) is not { } subject || IsAuthor(subject)) continue;
                if (Make(content, end, IsConjunction(content) ? "reported that" : "reported", subject, i) is { } found) return found;
            }
            else if (cues.Reporting.Contains(items[i]) && i > first && items[i - 1].Is(',') && Content(i, end, true) is > 0 and var said && clauses.MainSubject(first, i) is { } main && !IsAuthor(main))
            {
                if (Make(said, end, "reported saying", main, i) is { } found) return found;
            }
        }
        return null;
    }

    // Where the report begins after a verb; 0 where none does. Whom it was said to, where and when stand between.
    private int Content(int verb, int end, bool speaks)
    {
        var at = verb + 1;
        if (IsConjunction(at)) return at;
        if (items[verb].Key is "told" or "tells" or "tell" or "reminded" or "informed" or "assured" or "warned" or "asked" && phrases.Read(at) is { } whom) at = whom.End;
        var clause = at;
        for (var i = at; i < Math.Min(end - 1, at + 7) && items[i].IsWord; i++)
        {
            if (!IsConjunction(i)) continue;
            return i == at || IsTime(items[at].Key) || cues.Prepositions.Contains(items[at]) ? i : 0;
        }
        if (!speaks) return 0;
        while (clause < end && items[clause].IsWord && IsTime(items[clause].Key)) clause++;
        if (clause >= end || !items[clause].IsWord || cues.Prepositions.Contains(items[clause]) || cues.Adverbs.Contains(items[clause]) || cues.Subordinators.Contains(items[clause])) return 0;
        return HasVerb(clause + 1, Math.Min(end, clause + 20)) ? clause : 0;
    }

    // "When X said that …, Y left": what is reported ends where nothing shows it.
    private bool IsSubordinate(int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 8); i--)
        {
            if (items[i].Is(',') || items[i].Kind == ItemKind.Quote) return false;
            if (items[i].IsWord && items[i].Key is "when" or "after" or "as" or "while" or "if" or "although" or "though" or "having" or "because" or "which") return true;
        }
        return false;
    }

    private bool IsConjunction(int i) => items[i].IsWord && items[i].Key is "that" or "whether" or "if" or "how" or "why";

    private static bool IsTime(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "today" or "yesterday" or "earlier" or "reporters";

    // A report without a conjunction is a clause: it has a verb, which an auxiliary, "be" or an ending shows.
    private bool HasVerb(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!items[i].IsWord) continue;
            var word = items[i].Key;
            if (cues.Be.Contains(items[i]) || cues.Finite.Contains(items[i]) || word is "has" or "have" or "had" or "will" or "would" or "can" or "could" or "should" or "must" or "may" or "might" or "do" or "does" or "did"
                || (i > from && word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal) || word.EndsWith("'re", StringComparison.Ordinal)))) return true;
        }
        return false;
    }

    private bool Continues(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (items[i].Kind == ItemKind.Quote || IsConjunction(i)) return true;
        }
        return end - from > 16 || (from < end && items[from].IsWord && !cues.Prepositions.Contains(items[from]) && !IsTime(items[from].Key) && HasVerb(from, end));
    }

    private bool IsAuthor(Mention mention) => mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "i" or "we";

    private int Stop(int from, int end)
    {
        while (from < end && !items[from].Is(',') && items[from].Kind != ItemKind.Break) from++;
        return from;
    }

    private Reported? Make(int from, int end, string rule, Mention speaker, int cue)
    {
        while (from < end && !items[from].IsWord && items[from].Kind != ItemKind.Quote) from++;
        while (end > from && !items[end - 1].IsWord && items[end - 1].Kind != ItemKind.Quote) end--;
        return around.WordsBetween(from, end) >= ShortestReport ? new Reported(new Span(items[from].Span.Start, items[end - 1].Span.End), Finding.By(rule, speaker, cue)) : null;
    }
}
