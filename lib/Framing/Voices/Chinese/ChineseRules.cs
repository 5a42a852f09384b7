namespace Framing.Voices.Chinese;

/// <summary>Finds who speaks a quotation in a Chinese text, from the characters around it.</summary>
/// <remarks>
/// The rules, in the order in which they are tried; the first that finds somebody decides. Their names are those of the English rules.
/// <list type="number">
/// <item><b>introduced</b>: a verb of speaking right before it, or before its colon (<c>X表示：“…”</c>, <c>X称“…”</c>); <b>colon</b>: <c>X：“…”</c>.</item>
/// <item><b>following</b>: <c>“…，”X说</c>. <b>joined</b>: <c>“…”、“…”，X说</c>. <b>interrupted</b>: <c>“…，”X说，“…”</c>.</item>
/// <item><b>clause</b>: the nearest verb of speaking before it in its sentence (<c>X批评北约固守“…”</c>).</item>
/// <item><b>opening</b>: its sentence begins <c>据X报道</c>; <b>label</b>: <c>X：</c>. <b>closing</b>: it ends in <c>，X说。</c></item>
/// <item><b>described</b>: a whole sentence that nobody is said to speak, right before one about somebody (<c>“…。”张桂兰今年八十岁</c>).</item>
/// <item><b>continued</b>, <b>paragraph</b>: a sentence of nothing but quotation goes on with the speaker before it; <b>previous</b>: the
/// verb of speaking in the sentence before it.</item>
/// </list>
/// Names of works in 《》 are words of the author here, not quotations.
/// </remarks>
internal sealed class ChineseRules(Surroundings around, ChineseLine line, ChineseSubjects subjects, ChineseKinds kinds, ChineseCues cues)
{
    private const int LongestJoint = 8;
    private const int LongFragment = 10;
    private const int LongestLabel = 5;
    private readonly string letters = line.Letters;
    private Finding last = Finding.None;

    /// <summary>What the rules find for the quotation of this index.</summary>
    public Finding Find(int quote)
    {
        var place = around.Of(quote);
        if (letters[place.At] != ChineseLine.Quote) return Finding.None;
        foreach (var rule in (ReadOnlySpan<Func<Place, Finding>>)[Introduced, Called, Following, Joined, Interrupted, Clause, Opening, Closing, Continued, Previous, Described])
        {
            var finding = rule(place);
            if (!finding.IsNone) return last = finding;
        }
        return last = Finding.None;
    }

    private Finding By(string rule, Mention speaker, int verb) => Finding.By(rule, speaker, verb, Math.Max(1, cues.Speak.At(letters, verb, letters.Length)));

    private Finding Introduced(Place place)
    {
        var end = place.At;
        while (end > place.First && letters[end - 1] is '：' or ':' or '，' or ',' or '—' or ChineseLine.Break) end--;
        if (end <= place.First) return Finding.None;
        var colon = letters.IndexOfAny(['：', ':'], end, place.At - end) >= 0;
        var from = AfterQuote(place);
        if (VerbEnding(end, from) is > 0 and var length) return (subjects.Cited(end - length, from) ?? subjects.Before(end - length, place.First)) is { } subject ? By("introduced", Own(new Clause(subject, end - length), place.First).Speaker, end - length) : Finding.None;
        if (!colon) return Finding.None;
        if (LastVerb(from, end) is { } clause) return By("introduced", clause.Speaker, clause.Cue);
        var start = line.ClauseStart(end, from);
        // "X的反应十分强硬：“…”"
        var of = letters.IndexOf('的', start, end - start);
        if (of > start && subjects.NameAt(start) is { } named && subjects.Phrase(named.From, named.End) is { } told) return Finding.By("colon", told, end);
        if (of > start && subjects.Within(start, of) is { Kind: MentionKind.Name } owner) return Finding.By("colon", owner, end);
        return end - start <= 20 && (subjects.Within(start, end) ?? subjects.Phrase(start, end)) is { Kind: MentionKind.Name or MentionKind.Role or MentionKind.Institution or MentionKind.Pronoun } label ? Finding.By("colon", label, end) : Finding.None;
    }

    // "X将此称为“…”"
    private Finding Called(Place place)
    {
        if (cues.Calling.Ending(letters, place.At, place.First) is not (> 0 and var length)) return Finding.None;
        // "X斥之为“…”"
        if (letters.IndexOf('之', place.At - length, length) >= 0 && subjects.Before(place.At - length, place.First) is { } caller) return Finding.By("introduced", caller, place.At - length, length);
        for (var i = place.At - length - 1; i > place.First && !line.EndsClause(i); i--)
        {
            if (letters[i] is '将' or '把' && subjects.Before(i, place.First) is { } subject) return Finding.By("introduced", subject, place.At - length, length);
        }
        return Finding.None;
    }

    private Finding Following(Place place)
    {
        var from = place.At + 1;
        var comma = from < letters.Length && letters[from] is '，' or ',' or '—';
        while (from < letters.Length && letters[from] is '，' or ',' or '—') from++;
        if (!comma && around.LastInside(place.At) is not ('，' or '。' or '！' or '？' or '…' or ',' or '.' or '!' or '?')) return Finding.None;
        var end = line.ClauseEnd(from, letters.Length);
        if (PastOpening(from, end) is { } own) (from, end) = own;
        if (IsFragment(place.At) && LastVerb(line.ClauseStart(place.At, place.First), place.At) is not null) return Finding.None;
        if (end == from || (end < letters.Length && letters[end] is '：' or ':' or '？' or ChineseLine.Quote)) return Finding.None;
        if (Manner(from, end) is { } described) return described;
        if (VerbEnding(end, from) is not (> 0 and var length) || subjects.Within(from, end - length) is not { } subject) return Finding.None;
        return By("following", subject, end - length);
    }

    private bool IsFragment(int at) => around.Text.AsSpan(around.Items[at].Span.Start, around.Items[at].Span.Length).IndexOfAny("，。！？；…,") < 0;

    // "“…”一位代表这样描述会场气氛"
    private Finding? Manner(int from, int end)
    {
        for (var i = from + 1; i + 2 < end; i++)
        {
            if (letters.AsSpan(i, 2) is not ("这样" or "如此" or "如是") || cues.Speak.At(letters, i + 2, end) == 0) continue;
            return subjects.Within(from, i) is { } subject ? By("following", subject, i + 2) : null;
        }
        return null;
    }

    private Finding Joined(Place place)
    {
        var next = place.At + 1;
        while (next < letters.Length && letters[next] is '、' or '和' or '及' or '与' or '，') next++;
        if (next == place.At + 1 || next >= letters.Length || letters[next] != ChineseLine.Quote) return Finding.None;
        return Following(place with { Quote = place.Quote + 1, At = next }).IsNone ? Finding.None : Finding.Shared("joined", around.Items[next].Quote);
    }

    private Finding Interrupted(Place place)
    {
        if (Last(place) is not (>= 0 and var before)) return Finding.None;
        if (letters[place.At - 1] is '，' or ',' && !Following(around.Of(around.Items[before].Quote)).IsNone) return Finding.Shared("interrupted", around.Items[before].Quote);
        return place.At - before <= LongestJoint && IsSpeech(before) && LastVerb(before + 1, place.At) is null ? Finding.Shared("interrupted", around.Items[before].Quote) : Finding.None;
    }

    private Finding Clause(Place place)
    {
        if (LastVerb(place.First, place.At) is not { } clause) return Finding.None;
        clause = Own(clause, place.First);
        return By("clause", clause.Speaker, clause.Cue);
    }

    // "她说，中方敦促有关国家“…”", "美军司令称，美方的承诺“…”": the side that somebody speaks for is himself.
    private Clause Own(Clause clause, int first)
    {
        var side = clause.Speaker;
        if (side.Kind != MentionKind.Institution || letters[side.End - 1] != '方' || LastVerb(first, side.First) is not { } outer) return clause;
        var own = cues.OwnSides.Contains(letters, side.First, side.End) || (outer.Speaker is { Kind: MentionKind.Name or MentionKind.Role } speaker && letters.IndexOf(letters[side.First], speaker.First, speaker.End - speaker.First) >= 0);
        return own ? outer : clause;
    }

    // A term or title before it is nobody's speech to go on with.
    private bool IsSpeech(int at) => around.Items[at].Span is { Length: > 2 } outer && kinds.Judge(around.Items[at].Quote, new Framing.Text.Span(outer.Start + 1, outer.End - 1), last).Kind == QuotationKind.Speech;

    private Finding Described(Place place)
    {
        var end = place.At + 1;
        if (place.At != place.First || around.LastInside(place.At) is not ('，' or '。' or '！' or '？' or '…')) return Finding.None;
        end = line.ClauseEnd(end, letters.Length);
        var start = place.At + 1;
        if (PastOpening(start, end) is { } own) (start, end) = own;
        return end > start && subjects.Within(start, end) is { Kind: MentionKind.Name or MentionKind.Pronoun } about ? Finding.By("described", about, -1) : Finding.None;
    }

    // "“……”谈及此事，X难掩兴奋", "“……”10月11日，X说": the clause after one that only opens it.
    private (int Start, int End)? PastOpening(int start, int end)
    {
        if (end + 1 >= letters.Length || letters[end] != '，' || (cues.AdverbialOpens.At(letters, start, end) == 0 && letters[start] != '0') || subjects.Within(start, end) is not null) return null;
        var stop = line.ClauseEnd(end + 1, letters.Length);
        return (end + 1, stop);
    }

    private Finding Opening(Place place)
    {
        // "拉夫罗夫：西方“…”"
        var label = letters.IndexOfAny(['：', ':'], place.First, place.At - place.First);
        if (label > place.First && label - place.First <= 20 && subjects.Phrase(place.First, label) is { Kind: MentionKind.Name or MentionKind.Role or MentionKind.Institution } speaker && VerbEnding(label, place.First) == 0 && !(speaker.Kind == MentionKind.Name && IsHeading(speaker))) return Finding.By("label", speaker, label);
        // A quotation that ends its sentence stands in one item's sentence with the next.
        var first = Last(place) is >= 0 and var before && around.LastInside(before) is '。' or '！' or '？' ? before + 1 : place.First;
        foreach (var (open, closes) in cues.According)
        {
            if (string.CompareOrdinal(letters, first, open, 0, open.Length) != 0) continue;
            for (var i = first + open.Length + 1; i < place.At && !line.EndsClause(i); i++)
            {
                if (closes.At(letters, i, place.At) > 0 && subjects.Phrase(first + open.Length, i) is { } named) return Finding.By("opening", named, i, closes.At(letters, i, place.At));
            }
        }
        return Finding.None;
    }

    // "中欧班列十五周年：": a heading is no name.
    private bool IsHeading(Mention name) => name.Name!.Length > LongestLabel && !name.Name.Contains('·') && !name.Name.Contains('‧');

    private Finding Closing(Place place)
    {
        for (var i = place.At + 1; i < place.End; i++)
        {
            if (!line.EndsSentence(i) && i + 1 < place.End) continue;
            var end = line.EndsSentence(i) ? i : i + 1;
            var start = line.ClauseStart(end, place.At + 1);
            if (start <= place.At + 1 || VerbEnding(end, start) is not (> 0 and var length)) return Finding.None;
            return subjects.Within(start, end - length) is { } subject ? By("closing", subject, end - length) : Finding.None;
        }
        return Finding.None;
    }

    private Finding Continued(Place place)
    {
        if (place.Quote == 0 || !around.IsAlone(place)) return Finding.None;
        var before = place.At - 1;
        while (before >= 0 && letters[before] != ChineseLine.Quote) before--;
        if (before < 0) return Finding.None;
        var breaks = around.BreaksBetween(before, place.At);
        var between = around.WordsBetween(before, place.At);
        if (breaks == 1 && letters[place.At - 1] == ChineseLine.Break && (between == 0 || !Following(around.Of(around.Items[before].Quote)).IsNone)) return Finding.Shared("paragraph", around.Items[before].Quote);
        if (breaks > 0) return Finding.None;
        if (between > 0 && Previous(place) is { IsNone: false } other) return other;
        return around.Items[place.At].Sentence - around.Items[before].Sentence <= 2 ? Finding.Shared("continued", around.Items[before].Quote) : Finding.None;
    }

    private Finding Previous(Place place)
    {
        if (place.First == 0 || letters[place.First - 1] == ChineseLine.Break) return Finding.None;
        if (!around.IsAlone(place) && around.Items[place.At].Span.Length <= LongFragment) return Finding.None;
        var (start, stop) = around.Sentence(place.First - 1);
        if (LastVerb(start, stop) is { } clause) return By(around.IsAlone(place) ? "previous" : "carried", clause.Speaker, clause.Cue);
        // "韩彩云不太高兴。“……”": whom the sentence before is about.
        return around.IsAlone(place) && subjects.About(start, stop) is { } about ? Finding.By("previous", about, -1) : Finding.None;
    }

    // The verb of speaking nearest before an end that has a subject. One after 的 or 被 is a noun or a passive.
    private Clause? LastVerb(int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
        {
            if (cues.Speak.At(letters, i, end) == 0 || !IsVerb(cues, letters, i, from, end)) continue;
            if ((subjects.Cited(i, from) ?? subjects.Before(i, from)) is { } subject) return new Clause(subject, i);
        }
        return null;
    }

    /// <summary>Whether a verb of speaking begins here and not a noun, a passive or a part of another word.</summary>
    public static bool IsVerb(ChineseCues cues, string letters, int at, int from, int end)
    {
        if (at > from && letters[at - 1] is '的' or '被' or '遭' or '受') return false;
        // Inside a longer verb it is that verb's part; inside a word of another sense it is none.
        for (var start = Math.Max(from, at - 4); start <= at; start++)
        {
            var reach = at - start;
            if (cues.NotVerbs.At(letters, start, end) > reach || Math.Max(1, reach) < cues.Wholes.At(letters, start, end) || (start < at && cues.Speak.At(letters, start, end) > reach)) return false;
        }
        return true;
    }

    // Length of the verb that ends a clause here; right before a colon or after a quotation also 道 and the like.
    private int VerbEnding(int end, int from)
    {
        if (cues.NotVerbs.Ending(letters, end, from) > 0 && !(end - 3 >= from && letters.AsSpan(end - 3, 2) is "的话")) return 0;
        if (cues.Speak.Ending(letters, end, from) is > 0 and var length) return length;
        return cues.Bare.Ending(letters, end, from);
    }

    private int AfterQuote(Place place)
    {
        var at = place.At;
        while (at > place.First && letters[at - 1] != ChineseLine.Quote) at--;
        return at;
    }

    // The quotation before this one in its sentence; -1 for none.
    private int Last(Place place) => AfterQuote(place) is var after && after > place.First ? after - 1 : -1;
}
