using Framing.Text;

namespace Framing.Voices;

/// <summary>What a rule found for one quotation: the phrase that speaks, or another quotation whose speaker it shares.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Speaker">The phrase that speaks, or null.</param>
/// <param name="Cue">Index of the item that marks the speech; -1 for none.</param>
/// <param name="SameAs">The quotation whose speaker this one shares; -1 for none.</param>
internal readonly record struct Finding(string Rule, Mention? Speaker, int Cue, int SameAs)
{
    public static readonly Finding None = new("none", null, -1, -1);

    public bool IsNone => Speaker is null && SameAs < 0;
}

/// <summary>Finds who speaks a quotation, from the words around it.</summary>
/// <remarks>
/// The rules, in the order in which they are tried; the first that finds somebody decides:
/// <list type="number">
/// <item><b>introduced</b>: a clause before it leads into it by comma, colon, <i>that</i> or the verb itself (<c>X said: "…"</c>).</item>
/// <item><b>inverted</b>: <c>"…," said X</c>. <b>following</b>: <c>"…," X said</c>. <b>according</b>: <c>"…", according to X</c>.</item>
/// <item><b>dash</b>: <c>"…" – X explains</c>, on the next line too.</item>
/// <item><b>joined</b>: <c>"…" and "…," X said</c>. <b>interrupted</b>: <c>"…," X said, "…"</c>.</item>
/// <item><b>noun</b>: a statement, message or assessment of X leads into it.</item>
/// <item><b>clause</b>: the nearest clause of speaking before it in its sentence; <b>participle</b>: its subject, through <i>saying</i>.</item>
/// <item><b>closing</b>: its sentence ends in <c>, X said</c> or <c>, according to X</c>; <b>opening</b>: it begins <c>According to X,</c>.</item>
/// <item><b>colon</b>: the subject of the sentence whose colon leads into it.</item>
/// <item><b>continued</b>: a sentence of nothing but quotation goes on with the speaker before it in the paragraph.</item>
/// <item><b>previous</b>: the subject of the sentence before it in the paragraph.</item>
/// </list>
/// </remarks>
internal sealed class AttributionRules
{
    private const int Reach = 150;
    private readonly IReadOnlyList<Item> items;
    private readonly Cues cues;
    private readonly Clauses clauses;
    private readonly NounPhrases phrases;
    private readonly string text;
    private readonly int[] places;
    private readonly List<(int First, int End)> sentences = [];

    public AttributionRules(string text, IReadOnlyList<Item> items, NounPhrases phrases, Cues cues)
    {
        (this.text, this.items, this.phrases, this.cues) = (text, items, phrases, cues);
        clauses = new Clauses(items, phrases, cues);
        places = [.. Enumerable.Range(0, items.Count).Where(i => items[i].Kind == ItemKind.Quote)];
        for (var i = 0; i < items.Count; i++)
        {
            if (i == 0 || items[i].Sentence != items[i - 1].Sentence) sentences.Add((i, i + 1));
            else sentences[^1] = (sentences[^1].First, i + 1);
        }
    }

    /// <summary>What the rules find for the quotation of this index.</summary>
    public Finding Find(int quote)
    {
        var at = places[quote];
        var (first, end) = Sentence(at);
        Func<int, int, int, Finding>[] rules = [Introduced, Following, Dash, (a, f, e) => Joined(quote, a, e), (a, f, _) => Interrupted(quote, a, f), Noun, ClauseBefore, Closing, Opening, Colon, (a, f, e) => Continued(quote, a, f, e), Previous];
        foreach (var rule in rules)
        {
            var finding = rule(at, first, end);
            if (!finding.IsNone) return Owned(finding, first);
        }
        return Finding.None;
    }

    // "X issued a statement which emphasised": a statement that nobody's name stands on is its issuer's.
    private Finding Owned(Finding finding, int first)
    {
        if (finding.Speaker is not { Kind: MentionKind.Institution } paper || paper.First <= first || !cues.Nouns.Contains(items[paper.End - 1].Key) || items[paper.End - 1].IsCapital) return finding;
        if (finding.Cue <= paper.End || clauses.Last(first, paper.First, cues.IsFinite) is not { } issued) return finding;
        return finding with { Speaker = issued.Speaker };
    }

    /// <summary>Whether the quotation's sentence has no words but quotations.</summary>
    public bool IsAlone(int quote)
    {
        var (first, end) = Sentence(places[quote]);
        for (var i = first; i < end; i++)
        {
            if (items[i].IsWord) return false;
        }
        return true;
    }

    /// <summary>The item a quotation stands at.</summary>
    public int PlaceOf(int quote) => places[quote];

    // A sentence of hundreds of items is a list or a broken text: only what stands near the quotation is read.
    private (int First, int End) Sentence(int at)
    {
        var (first, end) = sentences[items[at].Sentence];
        return (Math.Max(first, at - Reach), Math.Min(end, at + Reach));
    }

    private Finding Introduced(int at, int first, int end)
    {
        var i = at - 1;
        while (i >= first && (items[i].Is(',') || items[i].Is(':') || items[i].Kind == ItemKind.Break || (items[i].IsWord && items[i].Key is "that" or "as" or "a" or "an" or "the" or "of" or "how" or "why" or "like" or "him" or "her" or "it" or "them"))) i--;
        if (i < first || !items[i].IsWord) return Finding.None;
        var from = AfterQuote(first, at);
        var isVerb = cues.IsFinite(items[i].Key);
        if (isVerb && clauses.SubjectBefore(i, from) is { } subject) return new("introduced", subject, i, -1);
        if (isVerb && IsCoordinated(i, first) && clauses.MainSubject(first, i) is { } shared) return new("coordinated", shared, i, -1);
        if (cues.IsParticiple(items[i].Key) && clauses.MainSubject(first, i) is { } main) return new("participle", main, i, -1);
        if (isVerb && clauses.LooseBefore(i, from) is { } loose) return new("introduced", loose, i, -1);
        var leads = items[at - 1].Is(':') || items[at - 1].Kind == ItemKind.Break || items[at - 1].Is(',') || items[at - 1].Key is "that";
        if (leads && clauses.Last(from, at, cues.Speak.Contains) is { } clause && at - clause.Cue <= 14) return new("introduced", clause.Speaker, clause.Cue, -1);
        return Finding.None;
    }

    private Finding Following(int at, int first, int end)
    {
        var from = at + 1;
        var limit = SentenceEndAfter(at, end);
        var comma = from < limit && items[from].Is(',');
        if (comma) from++;
        var inside = ItemReader.LastInside(text, items[at].Span);
        if (from >= limit) return Finding.None;
        var stop = NextQuote(from, limit);
        // Without a comma only a clause of its own is taken: "…" X said.
        if (!comma && inside is not (',' or '!' or '?' or '…' or '，') && !cues.Speak.Contains(items[from].Key) && !(phrases.Read(from) is { } bare && bare.End < stop && cues.Speak.Contains(items[bare.End].Key) && Words(at) > 3)) return Finding.None;
        if (items[from].IsWord && items[from].Key == "according" && phrases.ReadObject(from + 2) is { } named) return new("according", named, from, -1);
        if (clauses.First(from, stop, cues.Speak.Contains) is not { } clause) return Finding.None;
        if (clause.Speaker.First > clause.Cue) return new("inverted", clause.Speaker, clause.Cue, -1);
        var speaker = BeginsAt(from, clause.Speaker.First) ? clause.Speaker : phrases.ReadLoose(from, clause.Speaker.End);
        return speaker is null || LeadsInto(clause.Cue, stop, limit) ? Finding.None : new("following", speaker, clause.Cue, -1);
    }

    private Finding Dash(int at, int first, int end)
    {
        var i = at + 1;
        while (i < items.Count && (items[i].Is(',') || items[i].Is('.') || items[i].Kind == ItemKind.Break)) i++;
        if (i >= items.Count || !items[i].IsDash || i + 1 >= items.Count) return Finding.None;
        var stop = i + 1;
        while (stop < items.Count && items[stop].Kind is ItemKind.Word or ItemKind.Mark && items[stop].Sentence == items[i + 1].Sentence) stop++;
        return clauses.First(i + 1, stop, cues.Speak.Contains) is { } clause && (clause.Speaker.First > clause.Cue || BeginsAt(i + 1, clause.Speaker.First))
            ? new("dash", clause.Speaker, clause.Cue, -1) : Finding.None;
    }

    private Finding Joined(int quote, int at, int end)
    {
        var i = at + 1;
        while (i < end && (items[i].Is(',') || (items[i].IsWord && items[i].Key is "and" or "or" or "but"))) i++;
        return i > at + 1 && i < end && items[i].Kind == ItemKind.Quote && Following(i, at, end) is { IsNone: false } ? new("joined", null, -1, quote + 1) : Finding.None;
    }

    private Finding Interrupted(int quote, int at, int first)
    {
        if (quote == 0 || places[quote - 1] < first) return Finding.None;
        var before = places[quote - 1];
        var words = 0;
        for (var i = before + 1; i < at; i++) words += items[i].IsWord ? 1 : 0;
        var own = Following(before, first, at);
        if (!own.IsNone) return new("interrupted", null, -1, quote - 1);
        return words <= 12 && clauses.First(before + 1, at, cues.IsFinite) is null ? new("interrupted", null, -1, quote - 1) : Finding.None;
    }

    // "in the statement of X: …", "X's assessment: …", "X issued a statement: …"
    private Finding Noun(int at, int first, int end)
    {
        for (var i = at - 1; i >= Math.Max(first, at - 14); i--)
        {
            if (!items[i].IsWord || !cues.Nouns.Contains(items[i].Key)) continue;
            if (i + 2 < at && items[i + 1].Key is "of" or "by" or "from" && phrases.Read(i + 2) is { } of && of.End <= at) return new("noun", of, i, -1);
            if (i > first && items[i - 1].IsPossessive && phrases.Read(i - 1) is { } owner) return new("noun", owner, i, -1);
        }
        return Finding.None;
    }

    // A verb that names or describes, close before the quotation, else the nearest verb of speaking, else any verb that can lead into one.
    private Finding ClauseBefore(int at, int first, int end)
    {
        if (Clause(at, Math.Max(first, at - 6), first, cues.Frame.Contains, _ => false) is { IsNone: false } near) return near;
        if (Clause(at, first, first, cues.Speak.Contains, cues.Speaking.Contains) is { IsNone: false } speech) return speech;
        return Clause(at, first, first, cues.Frame.Contains, cues.Framing.Contains);
    }

    private Finding Clause(int at, int from, int first, Func<string, bool> isFinite, Func<string, bool> isParticiple)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (!items[i].IsWord) continue;
            if (isParticiple(items[i].Key) && clauses.MainSubject(first, i) is { } main) return new("participle", main, i, -1);
            if (!isFinite(items[i].Key)) continue;
            if (clauses.SubjectBefore(i, AfterQuote(first, i)) is { } subject) return new("clause", subject, i, -1);
            if (IsCoordinated(i, first) && clauses.MainSubject(first, i) is { } shared) return new("coordinated", shared, i, -1);
            if (clauses.LooseBefore(i, AfterQuote(first, i)) is { } loose) return new("clause", loose, i, -1);
        }
        return Finding.None;
    }

    private bool IsCoordinated(int verb, int first)
    {
        var i = verb - 1;
        while (i > first && items[i].IsWord && cues.IsAdverb(items[i].Key)) i--;
        return i > first && items[i].IsWord && items[i].Key is "and" or "but" or "or";
    }

    private Finding Closing(int at, int first, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (items[i].Kind == ItemKind.Quote) continue;
            if (!items[i].Is(',') && !(i > at + 1 && items[i - 1].Kind == ItemKind.Quote)) continue;
            var from = items[i].Is(',') ? i + 1 : i;
            if (from + 1 >= end) continue;
            if (items[from].IsWord && items[from].Key == "according" && phrases.ReadObject(from + 2) is { } named) return new("closing", named, from, -1);
            if (clauses.First(from, end, cues.Speak.Contains) is { } clause && (clause.Speaker.First > clause.Cue ? clause.Cue == from : BeginsAt(from, clause.Speaker.First))) return new("closing", clause.Speaker, clause.Cue, -1);
        }
        return Finding.None;
    }

    private Finding Opening(int at, int first, int end)
    {
        return items[first].IsWord && items[first].Key == "according" && phrases.ReadObject(first + 2) is { } named ? new("opening", named, first, -1) : Finding.None;
    }

    private Finding Colon(int at, int first, int end)
    {
        var colon = at - 1;
        while (colon > first && items[colon].Kind == ItemKind.Break) colon--;
        if (colon <= first || !(items[colon].Is(':') || items[colon].IsDash)) return Finding.None;
        return clauses.MainSubject(first, colon) is { } subject ? new("colon", subject, colon, -1) : Finding.None;
    }

    private Finding Continued(int quote, int at, int first, int end)
    {
        if (quote == 0 || !IsAlone(quote)) return Finding.None;
        var before = places[quote - 1];
        var breaks = 0;
        for (var i = before; i < at; i++) breaks += items[i].Kind == ItemKind.Break ? 1 : 0;
        if (breaks == 1 && IsOwnParagraph(at) && items[at - 2].Sentence == items[before].Sentence) return new("paragraph", null, -1, quote - 1);
        if (breaks > 0) return IsOwnParagraph(at) ? Announced(at) : Finding.None;
        var distance = items[at].Sentence - items[before].Sentence;
        if (distance == 2 && Previous(at, first, end) is { IsNone: false } between) return between;
        return distance <= 2 ? new("continued", null, -1, quote - 1) : Finding.None;
    }

    // A paragraph of nothing but quotation after a sentence of speaking: "He elaborated in an editorial.", "…"
    private Finding Announced(int at)
    {
        if (at < 2) return Finding.None;
        var (start, stop) = Sentence(at - 2);
        return clauses.First(start, stop, cues.Speak.Contains) is { } clause ? new("announced", clause.Speaker, clause.Cue, -1) : Finding.None;
    }

    private bool IsOwnParagraph(int at) =>
        (at == 0 || items[at - 1].Kind == ItemKind.Break) && (at + 1 >= items.Count || items[at + 1].Kind == ItemKind.Break);

    private Finding Previous(int at, int first, int end)
    {
        if (first == 0 || items[first - 1].Kind == ItemKind.Break) return Finding.None;
        var (start, stop) = Sentence(first - 1);
        if (!IsAloneAt(first, end)) return Words(at) > 5 && clauses.First(start, stop, cues.Speak.Contains) is { } speech ? new("carried", speech.Speaker, speech.Cue, -1) : Finding.None;
        if (clauses.First(start, stop, cues.IsFinite) is { } clause) return new("previous", clause.Speaker, clause.Cue, -1);
        return clauses.MainSubject(start, stop) is { } subject ? new("previous", subject, -1, -1) : Finding.None;
    }

    private bool IsAloneAt(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (items[i].IsWord) return false;
        }
        return true;
    }

    private int Words(int at) => text.AsSpan(items[at].Span.Start, items[at].Span.Length).Count(' ') + 1;

    // The clause of a quotation that ends in ? or ! stands in what looks like the next sentence.
    private int SentenceEndAfter(int at, int end)
    {
        if (at + 1 < items.Count && end == at + 1 && items[at + 1].Kind != ItemKind.Break && ItemReader.LastInside(text, items[at].Span) is '?' or '!') return Sentence(at + 1).End;
        return end;
    }

    private int NextQuote(int from, int limit)
    {
        while (from < limit && items[from].Kind != ItemKind.Quote) from++;
        return from;
    }

    private int AfterQuote(int first, int at)
    {
        for (var i = at - 1; i >= first; i--)
        {
            if (items[i].Kind == ItemKind.Quote) return i + 1;
        }
        return first;
    }

    private bool BeginsAt(int from, int phrase)
    {
        for (var i = from; i < phrase; i++)
        {
            if (items[i].IsWord && !cues.IsAdverb(items[i].Key)) return false;
        }
        return true;
    }

    // Whether the verb's clause leads into the next quotation: then it is that one's.
    private bool LeadsInto(int verb, int stop, int limit) =>
        stop < limit && items[stop].Kind == ItemKind.Quote && items[verb - 1 < 0 ? 0 : verb].Sentence == items[stop].Sentence && stop - verb <= 1;
}
