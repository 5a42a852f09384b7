using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Finds reported speech in Russian: what an author says that somebody said, without quotation marks.</summary>
/// <remarks>
/// The rules, in order, for each sentence: <b>according to</b>: <c>По словам X, …</c>, <c>Как отметил X, …</c> and
/// <c>…, по словам X</c>; <b>reported after</b>:
/// <c>…, заявил X</c>; <b>reported that</b>: <c>X заявил, что …</c>, to the sentence's end. The author's own "мы" reports nobody, nor
/// does a passive. Fragments in marks inside a report stay quotations.
/// </remarks>
internal sealed class RussianReported(Surroundings around, RussianPhrases phrases, RussianClauses clauses, RussianCues cues)
{
    private const int ShortestReport = 3;
    private const int LongestTail = 25;
    private readonly Items items = around.Items;

    /// <summary>The reports of the passage, in order of place, not overlapping.</summary>
    public IEnumerable<Reported> Find()
    {
        for (var i = 0; i < items.Count;)
        {
            var (first, end) = around.Sentence(i);
            if ((According(first, end) ?? After(first, end) ?? That(first, end)) is { } reported) yield return reported;
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
            if ((his ? phrases.Read(i + 1, false) : clauses.Owner(i + length, end)) is not { } owner) return null;
            return i <= first + 1 ? Make(Comma(Math.Max(owner.End, i + 3), end) + 1, end, "according to", owner, i, Math.Max(length, his ? 3 : 0)) : Make(first, i, "according to", owner, i, Math.Max(length, his ? 3 : 0));
        }
        return null;
    }

    private Reported? After(int first, int end)
    {
        for (var i = end - 2; i >= Math.Max(first + ShortestReport, end - LongestTail); i--)
        {
            if (!items[i].Is(',') || !items[i + 1].IsWord || !cues.Speak.Contains(items[i + 1].Key) || Contains(i + 1, end, "что")) continue;
            if (clauses.SubjectAfter(i + 1, end) is { } subject && !IsAuthor(subject)) return Make(first, i, "reported after", subject, i + 1, 1);
        }
        return null;
    }

    private Reported? That(int first, int end)
    {
        for (var i = first; i + ShortestReport < end; i++)
        {
            if (!items[i].IsWord || !cues.Speak.Contains(items[i].Key)) continue;
            var that = Conjunction(i + 1, end);
            if (that == 0) continue;
            if ((clauses.SubjectBefore(i, first) ?? clauses.SubjectAfter(i, that)) is { } subject && !IsAuthor(subject)) return Make(that, end, "reported that", subject, i, 1);
        }
        return null;
    }

    // "заявил журналистам в среду, что": the conjunction after the verb's own words; 0 where none stands there.
    private int Conjunction(int from, int end)
    {
        var comma = Comma(from, Math.Min(end, from + LongestTail));
        return comma + 1 < end && items[comma].Is(',') && items[comma + 1].Key is "что" or "чтобы" or "будто" ? comma + 1 : 0;
    }

    private int Comma(int from, int end)
    {
        while (from < end && !items[from].Is(',')) from++;
        return from;
    }

    private bool Contains(int from, int end, string word) => Enumerable.Range(from, end - from).Any(i => items[i].Key == word);

    private bool IsAuthor(Mention mention) => mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "я" or "мы";

    private Reported? Make(int from, int end, string rule, Mention speaker, int cue, int length)
    {
        while (from < end && !items[from].IsWord && items[from].Kind != ItemKind.Quote) from++;
        while (end > from && !items[end - 1].IsWord && items[end - 1].Kind != ItemKind.Quote) end--;
        return end > from && around.WordsBetween(from, end) >= ShortestReport ? new Reported(new Span(items[from].Span.Start, items[end - 1].Span.End), Finding.By(rule, speaker, cue, length)) : null;
    }
}
