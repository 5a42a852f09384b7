namespace Framing.Voices.Russian;

/// <summary>Finds who speaks a quotation in a Russian text, from the words around it.</summary>
/// <remarks>
/// The rules, in the order in which they are tried; the first that finds somebody decides. Their names are those of the English rules.
/// <list type="number">
/// <item><b>introduced</b>: a clause before it leads into it by colon, <i>что</i> or the verb itself (<c>X заявил: «…»</c>).</item>
/// <item><b>inverted</b>: <c>«…», — сказал X</c>. <b>following</b>: <c>«…», — X сказал</c>. <b>according</b>: <c>«…», по словам X</c>.</item>
/// <item><b>joined</b>: <c>«…» и «…», — сказал X</c>. <b>interrupted</b>: <c>«…, — сказал X, — …»</c>.</item>
/// <item><b>noun</b>: <c>в заявлении X: «…»</c>. <b>opening</b>: the sentence begins <c>По словам X,</c> or <c>Как заявил X,</c>;
/// <b>label</b>: or <c>X:</c>.</item>
/// <item><b>clause</b>: the nearest clause of speaking before it; <b>participle</b>: the sentence's subject, through <i>подчеркнув</i>;
/// <b>closing</b>: the sentence ends in <c>, заявил X</c>.</item>
/// <item><b>interview</b>: an answer after a question is of whom the text names before the first question.</item>
/// <item><b>continued</b>, <b>paragraph</b>: a sentence of nothing but quotation goes on with the speaker before it;
/// <b>previous</b>: the clause of speaking in the sentence before it.</item>
/// </list>
/// A passive ("было заявлено") and an author's "мы" name nobody.
/// </remarks>
internal sealed class RussianRules(Surroundings around, RussianPhrases phrases, RussianClauses clauses, RussianKinds kinds, RussianCues cues)
{
    private const int NearVerb = 6;
    private const int NearNoun = 14;
    private static readonly string[] VerbEndings = ["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ет", "ит", "ют", "ят", "ется", "ится"];
    private Finding last = Finding.None;
    private readonly Items items = around.Items;
    private readonly RussianParagraphs paragraphs = new(around, phrases, clauses, cues);

    /// <summary>What the rules find for the quotation of this index.</summary>
    public Finding Find(int quote)
    {
        var place = around.Of(quote);
        foreach (var rule in (ReadOnlySpan<Func<Place, Finding>>)[Introduced, Headline, Following, Joined, Interrupted, Named, Noun, Opening, Clause, Closing, paragraphs.Answer, paragraphs.Continued, paragraphs.Previous])
        {
            var finding = rule(place);
            if (!finding.IsNone) return last = finding;
        }
        return last = Finding.None;
    }

    private Finding Introduced(Place place)
    {
        var i = place.At - 1;
        while (i >= place.First && (items[i].Is(',') || items[i].Is(':') || items[i].Kind == ItemKind.Break || IsBetween(items[i]))) i--;
        if (i < place.First || !items[i].IsWord) return Finding.None;
        var from = AfterQuote(place.First, place.At);
        if (cues.IsFinite(items[i].Key) && clauses.SubjectBefore(i, from) is { } subject) return Finding.By("introduced", subject, i);
        if (cues.IsGerund(items[i].Key) && clauses.MainSubject(place.First, i) is { } main) return Finding.By("participle", main, i);
        var leads = items[place.At - 1].Is(':') || items[place.At - 1].Kind == ItemKind.Break || items[place.At - 1].Key is "что";
        if (!leads) return Finding.None;
        // "X привел слова Y:"
        if (items[i + 1].Is(':') && Noun(place) is { IsNone: false } owned && owned.Speaker!.End == i + 1) return owned;
        if (clauses.Last(from, place.At, k => cues.Speak.Contains(k) || cues.Impersonal.Contains(k) || cues.Citing.Contains(k)) is { } clause) return Finding.By("introduced", clause.Speaker, clause.Cue);
        return items[i + 1].Is(':') && clauses.MainSubject(from, i + 1) is { } about && !(about.Kind == MentionKind.Pronoun && items[about.First].Key is not ("он" or "она")) ? Finding.By("colon", about, i + 1) : Finding.None;
    }

    // A headline, "«…»: Тбилиси ответил на критику".
    private Finding Headline(Place place)
    {
        if (place.At != place.First || place.At + 2 >= place.End || !items[place.At + 1].Is(':')) return Finding.None;
        return clauses.MainSubject(place.At + 2, place.End) is { Kind: not MentionKind.Pronoun } about ? Finding.By("colon", about, place.At + 1) : Finding.None;
    }

    private Finding Following(Place place)
    {
        var (i, end) = (place.At + 1, ClauseEnd(place));
        while (i < end && (items[i].Is(',') || items[i].IsDash || items[i].Is('.') || items[i].Is('…'))) i++;
        if (i >= end || i == place.At + 1 || !items[i].IsWord) return Finding.None;
        var marked = items[i - 1].IsDash || items[i - 1].Is(',');
        if (!marked) return Finding.None;
        var finding = After(i, end, "inverted", "following", "according");
        return finding.IsNone && items[i - 1].IsDash ? AnyVerb(i, end) : finding;
    }

    // "«…», — развёл руками X": after the dash any verb in the third person is one of speaking.
    private Finding AnyVerb(int i, int end)
    {
        for (var k = i; k < Math.Min(end, i + 4) && items[k].IsWord && !items[k].IsCapital; k++)
        {
            var key = items[k].Key;
            if (key.Length > 3 && VerbEndings.Any(e => key.EndsWith(e, StringComparison.Ordinal)) && clauses.SubjectAfter(k, end) is { } subject) return Finding.By("inverted", subject, k);
        }
        return Finding.None;
    }

    // What an author's clause after a quotation says: "сказал X", "X сказал", "по словам X", "как заявил X", "говорится в заявлении X".
    private Finding After(int i, int end, string inverted, string following, string according)
    {
        if (items[i].Key is "и" or "а" or "но") return Finding.None;
        if (items[i].Key is "как" && i + 1 < end) i++;
        if (According(i, end) is { } named) return Finding.By(according, named.Owner, i, named.Length);
        var verb = i;
        while (verb < end && items[verb].IsWord && cues.Adverbs.Contains(items[verb].Key)) verb++;
        if (verb >= end) return Finding.None;
        if (items[verb].IsWord && (cues.IsFinite(items[verb].Key) || cues.Impersonal.Contains(items[verb].Key))) return clauses.SubjectAfter(verb, end) is { } subject ? Finding.By(inverted, subject, verb) : Finding.None;
        for (var k = verb + 1; k < Math.Min(end, verb + 24) && items[k].Kind is ItemKind.Word or ItemKind.Mark && !items[k].Is(','); k++)
        {
            if (!items[k].IsWord) continue;
            if (cues.Speak.Contains(items[k].Key) && clauses.SubjectBefore(k, verb) is { } before) return Finding.By(following, before, k);
            if ((cues.Speak.Contains(items[k].Key) || cues.Impersonal.Contains(items[k].Key)) && clauses.SubjectAfter(k, end) is { } after) return Finding.By(following, after, k);
        }
        return Finding.None;
    }

    // "по словам X", "по его словам"
    private (Mention Owner, int Length)? According(int i, int end)
    {
        if (cues.AccordingAt(items, i, end) is > 0 and var length) return clauses.Owner(i + length, end) is { } owner ? (owner, length) : null;
        return cues.IsHisWords(items, i, end) && phrases.Read(i + 1, false) is { } pronoun ? (pronoun, 3) : null;
    }

    private Finding Joined(Place place)
    {
        var i = place.At + 1;
        while (i < place.End && (items[i].Is(',') || (items[i].IsWord && items[i].Key is "и" or "или" or "а"))) i++;
        if (i == place.At + 1 || i >= place.End || items[i].Kind != ItemKind.Quote) return Finding.None;
        return Following(place with { Quote = place.Quote + 1, At = i }).IsNone ? Finding.None : Finding.Shared("joined", place.Quote + 1);
    }

    private Finding Interrupted(Place place)
    {
        if (place.Quote == 0 || around.Of(place.Quote - 1).At is var before && before < place.First) return Finding.None;
        if (Elliptic(before, place.At) is { } named) return Finding.By("interrupted", named, -1);
        if (!IsSpeech(place.Quote - 1, before)) return Finding.None;
        if (items[place.At - 1].IsDash && !Following(place with { Quote = place.Quote - 1, At = before, End = place.At }).IsNone) return Finding.Shared("interrupted", place.Quote - 1);
        return around.WordsBetween(before, place.At) <= 8 && clauses.Last(before + 1, place.At, cues.IsFinite) is null && !HasWorkAfter(before) ? Finding.Shared("interrupted", place.Quote - 1) : Finding.None;
    }

    // A title or scare quote before it is nobody's speech to go on with.
    private bool IsSpeech(int quote, int at) => items[at].Span is { Length: > 2 } outer && kinds.Judge(quote, new Framing.Text.Span(outer.Start + 1, outer.End - 1), last).Kind == QuotationKind.Speech;

    // "в Пекине называют «…», а в Токио — «…»": before the dash another subject of the same verb.
    private Mention? Elliptic(int before, int at)
    {
        if (!items[at - 1].IsDash) return null;
        for (var i = before + 1; i < at - 1; i++)
        {
            if (items[i].IsWord && !cues.Prepositions.Contains(items[i].Key) && phrases.Read(i, items[i - 1].Key is not ("в" or "во" or "на")) is { Kind: not MentionKind.Pronoun } named && named.End == at - 1) return named;
        }
        return null;
    }

    // The item after the last quotation before a place that is not the name of a paper or body.
    private int AfterQuote(int first, int at)
    {
        while (at > first && (items[at - 1].Kind != ItemKind.Quote || phrases.IsInPhrase(at - 1))) at--;
        return at;
    }

    private bool HasWorkAfter(int at) => at > 0 && items[at - 1].IsWord && cues.Works.Contains(items[at - 1].Key);

    private Finding Named(Place place)
    {
        for (var i = place.At - 1; i >= Math.Max(place.First, place.At - NearVerb); i--)
        {
            if (!items[i].IsWord || !cues.Naming.Contains(items[i].Key) || IsCoordinated(i, place.First)) continue;
            if ((clauses.SubjectBefore(i, AfterQuote(place.First, i)) ?? clauses.SubjectAfter(i, place.At)) is { } subject) return Finding.By("clause", subject, i);
        }
        return Finding.None;
    }

    private Finding Noun(Place place)
    {
        for (var i = place.At - 1; i >= Math.Max(place.First, place.At - NearNoun); i--)
        {
            // "в её интервью газете": hers, and not the paper's.
            if (items[i].Key is "интервью" && items[i - 1].Key is "его" or "ее" or "их" && phrases.Read(i - 1, false) is { } own) return Finding.By("noun", own, i);
            if (items[i].IsWord && items[i].Key is not "интервью" && cues.SpeechNouns.Contains(items[i].Key) && i + 1 < place.At && clauses.Owner(i + 1, place.At) is { } owner) return Finding.By("noun", owner, i);
        }
        return Finding.None;
    }

    private Finding Opening(Place place)
    {
        // "Лавров: Запад «…»"
        if (phrases.Read(place.First, true) is { Kind: MentionKind.Name or MentionKind.Role or MentionKind.Institution } label && label.End < place.At && items[label.End].Is(':')) return Finding.By("label", label, label.End);
        for (var i = place.First; i < Math.Min(place.At, place.First + 4); i++)
        {
            if (According(i, place.At) is { } named) return Finding.By("opening", named.Owner, i, named.Length);
            if (items[i].IsWord && items[i].Key == "как" && After(i, place.At, "opening", "opening", "opening") is { IsNone: false } said)
            {
                // "X, как передаёт агентство, сказал, что «…»"
                return cues.Citing.Contains(items[said.Cue].Key) && Clause(place) is { IsNone: false } own ? own : said;
            }
        }
        return Finding.None;
    }

    private Finding Clause(Place place)
    {
        var from = AfterQuote(place.First, place.At);
        for (var i = place.At - 1; i >= place.First; i--)
        {
            if (!items[i].IsWord) continue;
            var key = items[i].Key;
            var near = place.At - i <= NearVerb;
            if (cues.IsGerund(key) && clauses.MainSubject(place.First, i) is { } main) return Finding.By("participle", main, i);
            if (cues.Citing.Contains(key) && clauses.SubjectAfter(i, place.At) is { } cited) return Finding.By("clause", cited, i);
            // "X назвал это «…» и пообещал, что … «…»"
            if (from > place.First && cues.Speak.Contains(key) && IsJoinedTo(from, i) && IsSpeech(place.Quote - 1, from - 1)) return Finding.Shared("interrupted", place.Quote - 1);
            if (!(cues.Speak.Contains(key) || cues.Impersonal.Contains(key) || (cues.Frame.Contains(key) && (near || i >= from)))) continue;
            // "Альянс, считает X, …"
            if (i > place.First && items[i - 1].Is(',') && cues.Speak.Contains(key) && clauses.SubjectAfter(i, place.At) is { } inserted && items[inserted.End].Is(',')) return Finding.By("clause", inserted, i);
            if (!cues.Impersonal.Contains(key) && clauses.SubjectBefore(i, AfterQuote(place.First, i)) is { } before) return Finding.By("clause", before, i);
            if (!IsCoordinated(i, place.First) && clauses.SubjectAfter(i, place.At) is { } after) return Finding.By("clause", after, i);
            if (cues.Impersonal.Contains(key) && clauses.PaperBefore(i, place.First) is { } paper) return Finding.By("clause", paper, i);
        }
        return Finding.None;
    }

    // Whether only "и", "а" and adverbs stand between a quotation and a verb.
    private bool IsJoinedTo(int from, int verb)
    {
        var joined = false;
        for (var i = from; i < verb; i++)
        {
            if (items[i].Is(',')) continue;
            if (!items[i].IsWord || !(items[i].Key is "и" or "а" or "но" || cues.Adverbs.Contains(items[i].Key))) return false;
            joined |= items[i].Key is "и" or "а" or "но";
        }
        return joined && items[from - 1].Kind == ItemKind.Quote;
    }

    // "и призвал Брюссель": what follows a second verb is its object.
    private bool IsCoordinated(int verb, int first) => verb > first && items[verb - 1].Key is "и" or "а" or "но" or "также" or "затем";

    private Finding Closing(Place place)
    {
        for (var i = place.At + 1; i + 1 < place.End; i++)
        {
            if (!(items[i].Is(',') || (items[i].IsDash && items[i - 1].Is(','))) || !items[i + 1].IsWord) continue;
            if (cues.Subordinators.Contains(items[i + 1].Key) && items[i + 1].Key != "как") continue;
            var finding = After(i + 1, place.End, "closing", "none", "closing");
            if (!finding.IsNone && finding.Rule == "closing") return finding;
        }
        return Finding.None;
    }

    private static bool IsBetween(Item item) => item.IsWord && item.Key is "что" or "это" or "его" or "ее" or "их" or "как" or "о" or "об" or "в" or "во" or "с" or "к" or "против" or "на" or "не" or "за";

    // The clause of a quotation that ends in ? or ! stands in what looks like the next sentence.
    private int ClauseEnd(Place place)
    {
        var next = place.At + 1;
        return next < items.Count && place.End == next && items[next].Kind != ItemKind.Break ? around.Sentence(next).End : place.End;
    }
}
