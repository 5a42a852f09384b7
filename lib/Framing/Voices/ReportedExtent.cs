namespace Framing.Voices;

/// <summary>Where what is reported ends.</summary>
internal sealed class ReportedExtent(Items items, NounPhrases phrases, Cues cues)
{
    private const int LongestSubject = 8;

    /// <summary>The end of a clause: the sentence's, or where the author speaks again (", adding …", ", according to …", ", but she said …", a semicolon).</summary>
    public int OfClause(int from, int end)
    {
        var open = 0;
        for (var i = from + 1; i < end; i++)
        {
            if (items[i].Is(';')) return i;
            open += items[i].Is('(') ? 1 : items[i].Is(')') ? -1 : 0;
            if (open < 0) return i;
            if (items[i].Key is "and" or "but" or "while" && i + 2 < end && SaysAgain(i + 1, end)) return i;
            var comma = items[i].Is(',') && !IsInNumber(i);
            if (!comma && items[i].Kind != ItemKind.Quote || i + 1 >= end || !items[i + 1].IsWord) continue;
            var next = i + 1;
            while (next + 1 < end && items[next].IsWord && cues.Adverbs.Contains(items[next])) next++;
            if (!items[next].IsWord) continue;
            if (cues.Reported.Participle.Contains(items[next]) || (items[next].Key == "according" && next + 1 < end && items[next + 1].Key == "to")) return comma ? i : i + 1;
            if (comma && next == i + 1 && cues.Reported.Verb.Contains(items[next]) && items[next].Key.EndsWith("ed", StringComparison.Ordinal)) return i;
            if (comma && (items[next].Key == "while" || IsGerund(items[next].Key) || (items[i + 1].Key is "but" or "and" or "as" && SpeaksAgain(i + 2, end)))) return i;
        }
        return end;
    }

    /// <summary>The first comma, else the end: a clause before the sentence's own ends there.</summary>
    public int OfSubordinate(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (items[i].Is(',') && !IsInNumber(i)) return i;
        }
        return end;
    }

    /// <summary>The end of a phrase: a comma, a verb that is not in a clause of its own, words of time or occasion.</summary>
    public int OfPhrase(int from, int end)
    {
        var (relative, gerund) = (false, from < end && items[from].Key.EndsWith("ing", StringComparison.Ordinal));
        for (var i = from; i < end; i++)
        {
            var item = items[i];
            if (item.Is(',') && !IsInNumber(i))
            {
                if (i > from && i + 1 < end && ListEnd(i, end) is > 0 and var listed)
                {
                    i = listed - 1;
                    continue;
                }
                return i;
            }
            if (item.Kind == ItemKind.Break || item.Is(';') || item.Is(':') || item.Is('(') || (item.IsDash && i > from && item.Span.Start > items[i - 1].Span.End)) return i;
            if (!item.IsWord || i == from || IsHyphenated(i)) continue;
            gerund |= item.Key.EndsWith("ing", StringComparison.Ordinal);
            relative |= item.Key is "that" or "who" or "which" or "what" or "how" or "why" or "where" or "whether" or "whose" || IsInnerSubject(i);
            if (item.Key is "because" or "while" or "when" or "although" or "though" or "after" or "before" or "since" or "unless" or "until" or "if" or "but" or "during" or "despite" or "so" || (item.Key == "as" && i + 1 < end && (cues.Pronouns.Contains(items[i + 1]) || items[i + 1].Key == "part"))) return i;
            if (item.Key is "and" or "or" && i + 1 < end && items[i + 1].IsWord && (items[i + 1].Key.EndsWith("ing", StringComparison.Ordinal) ? !gerund : IsVerbAfter(i + 1))) return i;
            if (item.Key is "last" or "this" && i + 1 < end && cues.Reported.Period.Contains(items[i + 1])) return i;
            if (item.Key is "on" or "in" or "at" && IsOccasion(i + 1, end)) return i;
            if (cues.Reported.Time.Contains(item) && !(item.Key is "recently" or "earlier" or "later" && i + 1 < end && items[i + 1].IsWord)) return i;
            if (!relative && items[i - 1].Key != "to" && (cues.Be.Contains(item.Key) || (cues.Reported.Auxiliary.Contains(item.Key) && item.Key is not ("not" or "never")))) return i;
        }
        return end;
    }

    /// <summary>The item after words of time, occasion and addressee that stand between a verb and what it reports.</summary>
    public int AfterAdjuncts(int at, int end)
    {
        while (at < end && items[at].IsWord)
        {
            var next = at;
            if (cues.Reported.Time.Contains(items[at]) || cues.Adverbs.Contains(items[at])) next = at + 1;
            else if (items[at].Key is "last" or "this" or "next" or "late" or "early" && at + 1 < end && (cues.Reported.Period.Contains(items[at + 1]) || cues.Reported.Time.Contains(items[at + 1]))) next = at + 2;
            else if (cues.Prepositions.Contains(items[at])) next = AfterOccasion(at + 1, end);
            if (next == at) return at;
            at = next;
        }
        return at < end && items[at].Is(',') && at + 2 < end && items[at + 1].Key == "however" && items[at + 2].Is(',') ? at + 3 : at;
    }

    /// <summary>Whether a finite verb shows itself: a form of "be", an auxiliary, a verb of the lists, an ending.</summary>
    public bool HasVerb(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!items[i].IsWord) continue;
            var word = items[i].Key;
            if (cues.Be.Contains(word) || cues.Reported.Auxiliary.Contains(items[i]) || (items[i].IsPossessive && cues.Pronouns.Contains(word))) return true;
            var noun = i > 0 && items[i - 1].IsWord && (cues.Determiners.Contains(items[i - 1]) || cues.Prepositions.Contains(items[i - 1]) || items[i - 1].IsPossessive);
            if (!noun && (cues.Finite.Contains(word) || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal) || word.EndsWith("'re", StringComparison.Ordinal) || word.EndsWith("'ve", StringComparison.Ordinal))))) return true;
        }
        return false;
    }

    // "in a statement on Monday", "to reporters": the item after the noun.
    private int AfterOccasion(int from, int end)
    {
        for (var k = from; k < Math.Min(end, from + 6) && items[k].IsWord; k++)
        {
            if (IsOccasionNoun(items[k]) || cues.Groups.Contains(items[k])) return k + 1;
        }
        return phrases.ReadObject(from) is { } read && read.End <= end ? read.End : from - 1;
    }

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && word is not ("including" or "following" or "according" or "during" or "nothing" or "something" or "anything" or "everything");

    // "and others have said": without a comma only the plainest verb shows that the author speaks again.
    private bool SaysAgain(int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 5) && items[i].IsWord; i++)
        {
            if (items[i].Key is "said" or "says" or "say") return !cues.Be.Contains(items[i - 1]) && items[i - 1].Key != "to";
        }
        return false;
    }

    // "but she said", "and other leaders said": a verb of speaking with a subject of its own, or of the same.
    private bool SpeaksAgain(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + LongestSubject) && items[i].IsWord; i++)
        {
            if (i > from && cues.Be.Contains(items[i])) return false;
            if (cues.Reported.Clause.Contains(items[i]) && !cues.Reported.Participle.Contains(items[i]) && !(i > from && (cues.Determiners.Contains(items[i - 1]) || cues.Prepositions.Contains(items[i - 1]) || items[i - 1].Key == "to"))) return true;
        }
        return false;
    }

    // "the crisis Clinton is facing": a clause without its pronoun.
    private bool IsInnerSubject(int i) => !items[i - 1].IsPossessive && items[i - 1].IsWord && !items[i - 1].IsCapital && !cues.Prepositions.Contains(items[i - 1]) && !cues.Determiners.Contains(items[i - 1]) && !cues.Heads.Contains(items[i - 1])
        && (cues.Pronouns.Contains(items[i]) || (phrases.IsNameWord(i) && !cues.Titles.Contains(items[i - 1]) && items[i - 1].Key is not ("and" or "or")));

    // "jobs, safety and health", ", including his own": the item from which the phrase goes on after a comma; 0 where it ends there.
    private int ListEnd(int comma, int end)
    {
        if (items[comma + 1].Key is "including" or "especially" or "particularly" or "not" or "though") return comma + 2;
        for (var i = comma + 1; i < Math.Min(end, comma + LongestSubject) && (items[i].IsWord || items[i].Is(',')); i++)
        {
            if (items[i].Key is "who" or "which" or "where" || cues.Be.Contains(items[i]) || cues.Reported.Verb.Contains(items[i]) || cues.Reported.Auxiliary.Contains(items[i]) || cues.Finite.Contains(items[i]) || items[i].Key.EndsWith("ing", StringComparison.Ordinal) || cues.Pronouns.Contains(items[i])) return 0;
            if (items[i].Key is "and" or "or" && i > comma + 1 && i + 1 < end && !IsVerbAfter(i + 1)) return i;
        }
        return 0;
    }

    private bool IsVerbAfter(int i)
    {
        var word = items[i].Key;
        while (i + 1 < items.Count && items[i].IsWord && cues.Adverbs.Contains(items[i])) word = items[++i].Key;
        return cues.Reported.Verb.Contains(word) || cues.Finite.Contains(word) || cues.Participles.Contains(word) || cues.Be.Contains(word) || cues.Reported.Auxiliary.Contains(word) || cues.Pronouns.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && phrases.Read(i) is null);
    }

    // "all-but-certain": no word of the phrase's own.
    private bool IsHyphenated(int i) => items[i - 1].IsDash && items[i - 1].Span.End == items[i].Span.Start;

    // "in a statement", "on Twitter", "at a rally": on what occasion, not what.
    private bool IsOccasion(int i, int end)
    {
        for (var k = i; k < Math.Min(end, i + 5) && items[k].IsWord; k++)
        {
            if (IsOccasionNoun(items[k])) return true;
        }
        return false;
    }

    private bool IsOccasionNoun(in Item item) => cues.Reported.Time.Contains(item) || cues.Reported.Period.Contains(item) || cues.Reported.Occasion.Contains(item) || cues.Nouns.Contains(item);

    private bool IsInNumber(int comma) => comma > 0 && comma + 1 < items.Count && items[comma + 1].IsWord && char.IsDigit(items[comma + 1].Key[0]) && items[comma].Span.End == items[comma + 1].Span.Start;
}
