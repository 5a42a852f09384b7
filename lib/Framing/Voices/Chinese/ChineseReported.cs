using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>Finds reported speech in Chinese: what an author says that somebody said, without quotation marks.</summary>
/// <remarks>
/// The rules, in order, for each sentence: <b>reported that</b>: <c>X表示，…</c>, to the sentence's end or to the comma before which the author
/// speaks again (<c>…，并强调…</c>, <c>…，他补充说，…</c>); <b>reported</b>: <c>X称…</c> without a comma; where there is neither, <b>according to</b>:
/// <c>据X报道，…</c>, or <b>reported after</b>: <c>…，X说。</c> The author's own 我们 reports nobody.
/// Fragments in marks inside a report stay quotations; a verb that leads into direct speech makes no report.
/// </remarks>
internal sealed class ChineseReported(Surroundings around, ChineseLine line, ChineseSubjects subjects, ChineseCues cues)
{
    private const int ShortestReport = 5;
    private const int LongestClause = 15;
    private readonly string letters = line.Letters;

    /// <summary>The reports of the passage, in order of place, not overlapping.</summary>
    public IEnumerable<Reported> Find()
    {
        for (var i = 0; i < letters.Length;)
        {
            var end = i;
            while (end < letters.Length && !line.EndsSentence(end)) end++;
            foreach (var reported in Sentence(i, end)) yield return reported;
            i = end + 1;
        }
    }

    private IEnumerable<Reported> Sentence(int first, int end)
    {
        Mention? before = null;
        for (var from = first; from < end && That(from, end, first, before) is { } that; from = that.End)
        {
            before = that.Speaker;
            if (that.Report is { } report) yield return report;
        }
        if (before is null && end > first && (According(first, end) ?? After(first, end)) is { } other) yield return other;
    }

    private Reported? According(int first, int end)
    {
        foreach (var (open, closes) in cues.According)
        {
            if (string.CompareOrdinal(letters, first, open, 0, open.Length) != 0) continue;
            var comma = line.ClauseEnd(first, end);
            if (closes.Ending(letters, comma, first) is > 0 and var length && subjects.Phrase(first + open.Length, comma - length) is { } named) return Make(comma + 1, end, "according to", named, comma - length, length);
        }
        return null;
    }

    // The first verb of speaking with a subject whose words follow after a comma, or without one at some length; with where they end.
    private (Reported? Report, Mention Speaker, int End)? That(int from, int end, int first, Mention? before)
    {
        // "并强调": the same speaker.
        var joined = before is not null && letters[from + 1] is '并' or '还' or '也' or '又';
        for (var i = from == first ? first + 1 : from; i + ShortestReport < end; i++)
        {
            var length = cues.Speak.At(letters, i, end);
            if (length == 0 || !ChineseRules.IsVerb(cues, letters, i, first, end)) continue;
            var next = i + length;
            var comma = letters[next] is '，' or ',';
            if (letters[next] is '：' or ':' || (comma && letters[next + 1] == ChineseLine.Quote) || (joined && i <= from + 3 ? before : subjects.Before(i, first)) is not { } subject) { i += length - 1; continue; }
            var start = comma ? next + 1 : next;
            var stop = SpeaksAgain(start, end);
            return (Make(start, stop, comma ? "reported that" : "reported", subject, i, length), subject, stop);
        }
        return null;
    }

    // "…，并强调…", "…，他补充说，…": the comma from which the author speaks again, else the sentence's end.
    private int SpeaksAgain(int from, int end)
    {
        for (var comma = from; comma + ShortestReport < end; comma++)
        {
            if (letters[comma] is not ('，' or ',' or '；')) continue;
            var clause = comma + 1;
            var joined = letters[clause] is '并' or '还' or '也' or '又';
            for (var i = clause + 1; i < Math.Min(end, clause + LongestClause) && !line.EndsClause(i); i++)
            {
                var length = cues.Speak.At(letters, i, end);
                if (length == 0 || !ChineseRules.IsVerb(cues, letters, i, clause, end)) continue;
                if (joined && i <= clause + 2) return comma;
                if (i + length < end && letters[i + length] is '，' or ',' && subjects.Within(clause, i) is not null) return comma;
                i += length - 1;
            }
        }
        return end;
    }

    private Reported? After(int first, int end)
    {
        var start = line.ClauseStart(end, first);
        var length = cues.Speak.Ending(letters, end, start);
        return start - first > ShortestReport && letters[start - 1] is '，' or ',' && length > 0 && subjects.Within(start, end - length) is { } subject ? Make(first, start, "reported after", subject, end - length, length) : null;
    }

    private Reported? Make(int from, int end, string rule, Mention speaker, int cue, int length) => Reported.Of(around.Items, from, end, Finding.By(rule, speaker, cue, length), ShortestReport);
}
