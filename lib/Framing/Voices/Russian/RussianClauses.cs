namespace Framing.Voices.Russian;

/// <summary>Finds who is the subject of a Russian verb of speaking: before or after it, by case and agreement, not by nearness.</summary>
internal sealed class RussianClauses(Items items, RussianPhrases phrases, RussianCues cues)
{
    private const int LongestClause = 60;
    private static readonly string[] NotMasculine = ["ова", "ева", "ина", "ына", "ская", "цкая", "ову", "еву", "ину", "овой", "евой", "овым", "евым", "иным", "ского", "скому", "ским", "ому", "ого"];
    private static readonly string[] NotFeminine = ["ов", "ев", "ский", "цкий", "ову", "еву", "ину", "овой", "евой", "ского", "скому", "ским", "ому", "ого"];

    /// <summary>The subject before a verb: the first phrase that can be one in the nearest part of the sentence between commas that has any.</summary>
    public Mention? SubjectBefore(int verb, int from)
    {
        Mention? apposition = null;
        var (end, low) = (verb, Math.Max(from, verb - LongestClause));
        for (var i = verb - 1; ; i--)
        {
            var last = i < low || IsBoundary(i);
            if (!last && !items[i].Is(',')) continue;
            var closed = end < verb;
            var subordinate = items[i + 1].IsWord && cues.Subordinators.Contains(items[i + 1].Key);
            if (!(closed && subordinate) && Subject(i + 1, end, items[verb].Key, verb) is { } subject)
            {
                if (subject.Kind == MentionKind.Pronoun && subordinate) return Antecedent(i) ?? subject;
                // "Захарова, представитель МИД, заявила": what fills the part between two commas is an apposition.
                if (last || !closed || subject.First > i + 1 || subject.End < end) return subject;
                apposition ??= subject;
            }
            if (last) return apposition ?? (i >= 0 && i == verb - 1 && items[i].Kind == ItemKind.Quote ? Titled(i) : null);
            end = i;
        }
    }

    /// <summary>The subject after an inverted verb, or what follows it in the genitive or after "в" where the verb asks for that.</summary>
    public Mention? SubjectAfter(int verb, int end)
    {
        var key = items[verb].Key;
        if (cues.Impersonal.Contains(key)) return In(verb + 1, end);
        var stop = Stop(verb + 1, end);
        if (cues.Citing.Contains(key)) return Cited(verb + 1, stop);
        if (Subject(verb + 1, stop, key, verb) is { } subject) return subject;
        // "заявил, комментируя решение, Лавров": over a gerund between commas.
        if (stop + 1 < end && items[stop].Is(',') && items[stop + 1].IsWord && !cues.Subordinators.Contains(items[stop + 1].Key))
        {
            var close = Stop(stop + 1, end);
            if (close < end && items[close].Is(',')) return Subject(close + 1, Stop(close + 1, end), key, verb);
        }
        return null;
    }

    /// <summary>Whom "по словам", "в заявлении" and the like name: the phrase at this item in whatever case.</summary>
    public Mention? Owner(int at, int end)
    {
        while (at < end && items[at].IsWord && cues.Adverbs.Contains(items[at].Key)) at++;
        if (at < end && items[at].Kind == ItemKind.Quote) return null;
        // "в декларации Россия названа": a nominative is nobody's.
        if (at < end && items[at].IsWord && cues.Seats.Contains(items[at].Key)) return null;
        return at < end && phrases.Read(at, false) is { } mention && mention.End <= end ? phrases.Joint(mention, false, end) : null;
    }

    /// <summary>The clause of the nearest verb before a place, with its subject.</summary>
    public Clause? Last(int from, int end, Func<string, bool> isVerb)
    {
        for (var i = end - 1; i >= Math.Max(from, end - LongestClause); i--)
        {
            if (!items[i].IsWord || !isVerb(items[i].Key)) continue;
            if (cues.Citing.Contains(items[i].Key) && SubjectAfter(i, end) is { } cited) return new Clause(cited, i);
            if (SubjectBefore(i, from) is { } before) return new Clause(before, i);
            if (SubjectAfter(i, end) is { } after) return new Clause(after, i);
        }
        return null;
    }

    /// <summary>The sentence's first phrase that can be a subject: whom a gerund speaks for.</summary>
    public Mention? MainSubject(int first, int end)
    {
        Mention? body = null;
        for (var i = first; i < end; i++)
        {
            // "В министерстве отказались говорить, указав …"
            if (items[i].IsWord && body is not null && IsPlural(items[i].Key)) return body;
            if (items[i].IsWord && cues.Prepositions.Contains(items[i].Key))
            {
                if (i == first && In(i, end) is { Kind: MentionKind.Institution } inside) body = inside;
                i = AfterPreposition(i, end) - 1;
            }
            else if (items[i].IsWord && phrases.Read(i, true) is { } subject && subject.End <= end) return subject;
        }
        return null;
    }

    // Persons and groups come before bodies: "сообщил ТАСС источник". Of several the first.
    private Mention? Subject(int from, int end, string verb, int at)
    {
        Mention? body = null;
        var free = true;
        for (var i = from; i < end; i++)
        {
            var item = items[i];
            if (!item.IsWord)
            {
                free |= item.Kind == ItemKind.Mark;
                continue;
            }
            if (cues.Prepositions.Contains(item.Key))
            {
                var (inside, after) = (In(i, end), AfterPreposition(i, end));
                if (body is null && item.Key is "в" or "во" or "на" && IsPlural(verb) && inside is { Kind: MentionKind.Institution or MentionKind.Name }) body = inside;
                (i, free) = (after - 1, true);
                continue;
            }
            if (phrases.Read(i, true) is { } mention && mention.End <= end && Agrees(verb, mention, free))
            {
                if (mention.Kind is not MentionKind.Institution) return IsPlural(verb) ? phrases.Joint(mention, true, end) : mention;
                body ??= IsPlural(verb) ? phrases.Joint(mention, true, end) : mention;
            }
            if (phrases.Read(i, true) is { } skipped) i = Math.Max(i, Math.Min(skipped.End, end) - 1);
            free = cues.Adverbs.Contains(item.Key) || cues.IsFinite(item.Key);
        }
        return body ?? (from > at && from < end && items[from].Kind == ItemKind.Quote ? Titled(from) : null);
    }

    // "пишет «Коммерсантъ»", "«Коммерсантъ» пишет"
    private Mention? Titled(int quote) => phrases.Inside(quote) is { Length: > 1 and < 40 } name && char.IsUpper(name[0]) ? new Mention(quote, quote + 1, MentionKind.Institution, name, items[quote].Span) : null;

    /// <summary>The paper that an impersonal verb's sentence names before it ("В докладе института утверждается"), or whose it is.</summary>
    public Mention? PaperBefore(int verb, int from)
    {
        for (var i = Math.Max(from, verb - LongestClause); i < verb; i++)
        {
            if (items[i].IsWord && items[i].Key is "в" or "во" && In(i, verb, true) is { } paper) return paper;
        }
        return null;
    }

    // "в Кремле", "в заявлении МИД КНР", "на сайте ведомства": the body or whose the paper is.
    private Mention? In(int at, int end, bool papersOnly = false)
    {
        if (at + 1 >= end || items[at].Key is not ("в" or "во" or "на")) return null;
        var i = at + 1;
        while (i < end && items[i].IsWord && RussianForms.IsAdjective(items[i].Key) && !items[i].IsCapital && phrases.Read(i, false) is null) i++;
        if (papersOnly && i < end && items[i].Key == "проекте") i++;
        // "в тексте выступления министра"
        while (i + 1 < end && items[i].IsWord && items[i + 1].IsWord && IsPaper(items[i].Key) && cues.SpeechNouns.Contains(items[i + 1].Key)) i++;
        if (i < end && items[i].IsWord && IsPaper(items[i].Key)) return (i + 1 < end ? Owner(i + 1, end) : null) ?? phrases.Paper(i);
        return papersOnly ? null : i < end && items[i].Kind == ItemKind.Quote ? Titled(i) : Owner(i, end);
    }

    private bool IsPaper(string word) => cues.SpeechNouns.Contains(word) || word is "сайте" or "странице" or "блоге" or "канале" or "аккаунте" or "тексте" or "итогам";

    // "цитирует Пескова ТАСС", "приводит агентство слова министра"
    private Mention? Cited(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (items[i].IsWord && items[i].Key is "слова" or "заявление" or "мнение" or "комментарий" or "цитату") return Owner(i + 1, end);
        }
        for (var i = from; i < end; i++)
        {
            if (phrases.Read(i, false) is not { } mention || mention.End > end) continue;
            if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) return mention;
            i = mention.End - 1;
        }
        return Subject(from, end, items[from - 1].Key, from - 1);
    }

    // After a preposition and what it governs.
    private int AfterPreposition(int at, int end)
    {
        var i = at + 1;
        while (i < end && items[i].IsWord && RussianForms.IsAdjective(items[i].Key) && phrases.Read(i, false) is null) i++;
        if (i < end && phrases.Read(i, false) is { } governed) return Math.Min(end, governed.End);
        return Math.Min(end, i + 1);
    }

    private bool IsBoundary(int i) => (items[i].Kind == ItemKind.Quote && !phrases.IsInPhrase(i)) || items[i].Kind == ItemKind.Break || items[i].Is(';') || items[i].Is(':') || (items[i].IsDash && !phrases.IsHyphen(i));

    // "с послом Чжан Ханьхуэем, который заявил": the phrase that ends at the comma.
    private Mention? Antecedent(int comma)
    {
        for (var i = Math.Max(0, comma - 12); i < comma; i++)
        {
            if (items[i].IsWord && phrases.Read(i, false) is { Kind: not MentionKind.Pronoun } mention && mention.End == comma) return mention;
        }
        return null;
    }

    private int Stop(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + LongestClause); i++)
        {
            var item = items[i];
            if (item.Kind == ItemKind.Break || item.Is(';') || item.Is(':') || item.Is(',') || item.Is('(') || (item.IsDash && !phrases.IsHyphen(i))) return i;
            if (item.Is('.') && item.Sentence != (i + 1 < items.Count ? items[i + 1].Sentence : -1)) return i;
        }
        return Math.Min(end, from + LongestClause);
    }

    private static bool IsPlural(string verb) => verb.EndsWith("ли", StringComparison.Ordinal) || verb.EndsWith("лись", StringComparison.Ordinal) || verb.EndsWith("ют", StringComparison.Ordinal) || verb.EndsWith("ят", StringComparison.Ordinal) || verb.EndsWith("ут", StringComparison.Ordinal) || verb.EndsWith("ны", StringComparison.Ordinal);

    private static bool Ends(string word, params string[] endings) => Array.Exists(endings, e => word.EndsWith(e, StringComparison.Ordinal));

    // Whether the phrase's form can be the subject of this form of the verb. A phrase right after a noun hangs on that noun.
    private bool Agrees(string verb, Mention mention, bool free)
    {
        var end = mention.End - 1;
        while (end > mention.First && !items[end].IsWord) end--;
        var key = items[end].Key;
        var head = items[mention.First].Key;
        if (Ends(verb, "ю", "юсь")) return head == "я";
        if (mention.Kind == MentionKind.Pronoun)
        {
            return head switch
            {
                "он" or "кто" or "который" => !Ends(verb, "ла", "лась", "ли", "лись"),
                "она" or "которая" => !Ends(verb, "л", "лся", "ли", "лись"),
                "они" or "мы" or "вы" or "которые" or "там" => IsPlural(verb) || Ends(verb, "ем", "им", "ете", "ите"),
                _ => true,
            };
        }
        var plural = IsPlural(verb);
        if (mention.Kind == MentionKind.Group) return plural;
        var isHeaded = cues.IsHead(head, true) || mention.Kind == MentionKind.Role || (mention.Kind == MentionKind.Name && !items[mention.First].IsCapital);
        if (isHeaded) return !plural || cues.Groups.Contains(head) || mention.Kind == MentionKind.Name;
        if (mention.Kind == MentionKind.Name)
        {
            if (!free && "аяуюеы".Contains(key[^1])) return false;
            if (Ends(verb, "л", "лся")) return !Ends(key, NotMasculine);
            if (Ends(verb, "ла", "лась")) return !Ends(key, NotFeminine);
            return !Ends(verb, "ло", "лось");
        }
        if (items[mention.First].Span.Length > 1 && key.Length <= 5 && key == head && !"аяуюеыи".Contains(key[^1])) return free || !plural;
        if (!free) return false;
        if (Ends(verb, "л", "лся")) return !"аяуюеыи".Contains(key[^1]) && !Ends(key, "ом", "ем");
        if (Ends(verb, "ла", "лась")) return "аяо".Contains(key[^1]) || cues.Media.Contains(key) || key.Length <= 4;
        return !Ends(key, "ы", "у", "ю", "ом", "ем", "ой", "ей");
    }
}
