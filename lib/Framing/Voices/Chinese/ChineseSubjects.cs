namespace Framing.Voices.Chinese;

/// <summary>Finds the subject of a Chinese verb of speaking: the run of characters before it, back to the clause's start.</summary>
/// <remarks>
/// <list type="number">
/// <item>From the clause's start, openers (对此, 当天), dates and adverbial phrases (在…上, 就…问题) are passed over.</item>
/// <item>The subject goes on to the first word after which an adverbial or a verb stands (在, 就, 再次, 表示); words in which such a
/// character is a part (议会, 日本) are passed over whole.</item>
/// <item>A clause that has none (并强调) has that of the clause before it in the sentence.</item>
/// </list>
/// </remarks>
internal sealed class ChineseSubjects(ChineseLine line, ChinesePhrases phrases, ChineseCues cues)
{
    private const int LongestAdverbial = 40;
    private const int LongestDateline = 25;
    private const int ShortestClause = 4;
    private const int LongestSentence = 150;
    private readonly string letters = line.Letters;

    /// <summary>The subject of a verb; null where the sentence shows none, or nobody.</summary>
    /// <param name="verb">Index of the verb's first character.</param>
    /// <param name="first">The first item that may belong to the sentence.</param>
    public Mention? Before(int verb, int first)
    {
        first = Math.Max(first, verb - LongestSentence);
        // "报道称，……": the verb begins with the paper's noun.
        if ((verb == 0 || line.EndsThought(verb - 1)) && cues.Papers.At(letters, verb, letters.Length) is > 0 and var noun) return phrases.PaperAt(verb, verb + noun);
        for (var end = verb; end > first;)
        {
            var start = line.ClauseStart(end, first);
            var found = OfClause(start, end);
            // "《朝日时报》发表社论称": the paper and not what it prints.
            if (end == verb && !(found is { Kind: MentionKind.Institution } && letters[found.First] == ChineseLine.Title) && phrases.Paper(start, verb) is { } paper) return paper;
            if (found is not null) return found == ChinesePhrases.Nobody ? null : found;
            if (start <= first || line.EndsSentence(start - 1) || letters[start - 1] is ChineseLine.Quote or '：' or ':') return null;
            end = start - 1;
        }
        return null;
    }

    /// <summary>Who is cited in the clause that ends here ("X援引Y的话说": Y), or null.</summary>
    public Mention? Cited(int end, int first)
    {
        if (end - 2 <= first || letters[end - 1] != '话' || letters[end - 2] != '的') return null;
        for (var i = end - 3; i > first && !line.EndsClause(i); i--)
        {
            if (cues.Citing.At(letters, i, end) is > 0 and var verb) return Phrase(i + verb, end - 2);
        }
        return null;
    }

    /// <summary>The subject that a clause begins with, before its verb or end.</summary>
    public Mention? Within(int start, int end) => OfClause(start, end) is { } found && found != ChinesePhrases.Nobody ? found : null;

    /// <summary>The person by name whom a sentence is about: the subject of its first clause.</summary>
    public Mention? About(int start, int stop)
    {
        var end = line.ClauseEnd(start, stop);
        if (NameAt(start) is { } name) return Phrase(name.From, name.End);
        return Within(start, end) is { Kind: MentionKind.Name } person && phrases.LastRole(person.First, person.End).At >= 0 ? person : null;
    }

    /// <summary>The phrase that stands between two places ("据X报道").</summary>
    public Mention? Phrase(int start, int end) => start < end && phrases.Read(start, end) is { } found && found != ChinesePhrases.Nobody ? found : null;

    /// <summary>The foreign name with a dot (弗拉基米尔·普京) that a clause begins with; null where it begins otherwise.</summary>
    public (int From, int End)? NameAround(int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < ChinesePhrases.LongestForeignName && !line.EndsClause(start - 1)) start--;
        var from = AfterOpeners(start, letters.Length);
        var end = from < dot ? End(from, Math.Min(letters.Length, dot + ChinesePhrases.LongestForeignName)) : 0;
        return end > dot + 1 && phrases.LastRole(from, end).At < 0 && phrases.IsName(from, end) ? (from, end) : null;
    }

    /// <summary>Whether a thought begins here, or a clause of it after one that is short or only opens it: "对此说法，廖倩…".</summary>
    public bool BeginsThought(int at)
    {
        if (at == 0 || line.EndsThought(at - 1)) return true;
        if (letters[at - 1] is not ('，' or ',')) return false;
        var start = at - 1;
        while (start > 0 && at - start < LongestAdverbial && !line.EndsClause(start - 1)) start--;
        return (start == 0 || line.EndsThought(start - 1)) && (at - 1 - start <= ShortestClause || Math.Max(cues.Openers.At(letters, start, at), cues.AdverbialOpens.At(letters, start, at)) > 0);
    }

    /// <summary>The Chinese name without an office that a thought begins with, also after 的: two or three characters, the first a surname.</summary>
    public (int From, int End)? NameAt(int start)
    {
        var limit = start;
        while (limit < Math.Min(letters.Length, start + LongestAdverbial) && !line.EndsClause(limit)) limit++;
        var from = AfterOpeners(start, limit);
        var to = phrases.WithoutSuffix(from, End(from, limit));
        if (from < to && cues.Surnames.Contains(letters[from])) to = phrases.WithoutVerb(from, to);
        if (from < to && letters.LastIndexOf('的', to - 1, to - from) is >= 0 and var of && of + 1 < to) from = of + 1;
        if (from >= to || !cues.Surnames.Contains(letters[from])) return null;
        return to - from is 2 or 3 && phrases.LastRole(from + 1, to).At < 0 && line.Place(from, to) == 0 && cues.Institutions.Ending(letters, to, from) == 0 && phrases.IsName(from, to) ? (from, to) : null;
    }

    /// <summary>The name after a noun of office, as far as it goes; null where none stands there.</summary>
    public (int From, int End)? NameAfter(int role, int limit)
    {
        var end = End(role, limit);
        if (end - role > 4 && letters[end - 1] == '地') end -= 3;
        end = phrases.WithoutSuffix(role, end);
        // "发言人聂海峰大校"
        if (phrases.LastRole(role + 1, end) is { At: > 0 } rank && rank.At > role + 1) end = rank.At;
        end = phrases.WithoutVerb(role, end);
        return phrases.IsName(role, end) ? (role, end) : null;
    }

    /// <summary>Whom a thought that begins here retells ("据X报道"), after a dateline; null where it does not begin so.</summary>
    public Mention? According(int start)
    {
        start = AfterDateline(start, Math.Min(letters.Length, start + LongestDateline));
        foreach (var (open, closes) in cues.According)
        {
            if (start + open.Length >= letters.Length || string.CompareOrdinal(letters, start, open, 0, open.Length) != 0) continue;
            for (var i = start + open.Length + 1; i < letters.Length && !line.EndsClause(i); i++)
            {
                if (closes.At(letters, i, letters.Length) > 0) return Phrase(start + open.Length, i);
            }
        }
        return null;
    }

    /// <summary>Where the phrase begins that a noun of office stands in.</summary>
    public int PhraseStart(int role, int first)
    {
        var start = role;
        while (start > first && role - start < 24 && (char.IsLetter(letters[start - 1]) || letters[start - 1] is '、') && ("和与同跟对向在访".IndexOf(letters[start - 1]) < 0 || (letters[start - 1] == '和' && letters[start] == '平'))) start--;
        return start;
    }

    private Mention? OfClause(int start, int end)
    {
        var from = AfterOpeners(start, end);
        if (from >= end) return Topic(start, end);
        var to = End(from, end);
        // "曾参与铁路建设的老工人约瑟夫": what begins as an adverbial tells of a name.
        if (to == from && letters.LastIndexOf('的', end - 1, end - from) is > 0 and var of && of + 1 < end) to = End(from = of + 1, end);
        return to > from ? phrases.Read(from, to) : null;
    }

    // "就美国防长日前称……提问": a clause that is all adverbial tells what somebody else said.
    private Mention? Topic(int start, int end)
    {
        var about = letters.IndexOf('就', start, end - start);
        if (about < 0) about = letters.AsSpan(start, end - start).IndexOf("针对") is >= 0 and var against ? start + against + 1 : -1;
        return about >= 0 && about + 1 < end ? phrases.Read(about + 1, End(about + 1, end)) : null;
    }

    private int AfterOpeners(int at, int end)
    {
        at = AfterDateline(at, end);
        while (at < end)
        {
            var skipped = Math.Max(cues.Openers.At(letters, at, end), cues.Connectives.At(letters, at, end));
            if (letters[at] == '0' || (!char.IsLetter(letters[at]) && letters[at] is not (ChineseLine.Title or ChineseLine.Quote))) skipped = Math.Max(skipped, 1 + (at + 1 < end && letters[at] == '0' && "年月日时点分号".Contains(letters[at + 1]) ? 1 : 0));
            if (skipped == 0 && cues.Wholes.At(letters, at, end) == 0 && line.Place(at, end) == 0 && cues.AdverbialOpens.At(letters, at, end) > 0) skipped = Adverbial(at, end) - at;
            if (skipped == 0) break;
            at += skipped;
        }
        return at;
    }

    // "新华社北京6月3日电（记者周航）", "〔记者吴家豪／台北报导〕" at a paragraph's head.
    private int AfterDateline(int at, int end)
    {
        if (at > 0 && letters[at - 1] != ChineseLine.Break) return at;
        for (var i = at + 2; i < Math.Min(end, at + LongestDateline); i++)
        {
            if (letters[i] is '电' or '讯' && letters[i - 1] is '日' or '0' or '报') { at = i + 1; break; }
        }
        while (at < end && "（(〔【[".Contains(letters[at]) && letters.AsSpan(at, Math.Min(end - at, LongestDateline)).IndexOfAny("）)〕】]") is > 0 and var close) at += close + 1;
        return at;
    }

    // And not "部长曾表示", "发言人于北京说".
    private bool BeginsGivenName(int at, int end) => at < end && char.IsLetter(letters[at]) && cues.Speak.At(letters, at, end) == 0 && cues.Stops.At(letters, at, end) == 0 && cues.Wholes.At(letters, at, end) == 0 && line.Place(at, end) == 0;

    // The end of "在例行记者会上"; the clause's end where nothing closes it.
    private int Adverbial(int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + LongestAdverbial); i++)
        {
            if (cues.AdverbialCloses.At(letters, i, end) is > 0 and var close && (i + close >= end || letters[i + close] != '的')) return i + close;
            if (Math.Max(cues.Wholes.At(letters, i, end), line.Place(i, end)) is > 1 and var whole) i += whole - 1;
        }
        // "在老街开茶馆的温兆麟": what nothing closes tells of a name.
        return letters.LastIndexOf('的', end - 1, end - at) is >= 0 and var of && of + 1 < end && cues.Surnames.Contains(letters[of + 1]) ? of + 1 : end;
    }

    // The end of the subject that begins here.
    private int End(int from, int end)
    {
        var at = from;
        while (at < end)
        {
            if (letters[at] is '（' or '(')
            {
                while (at < end && letters[at] is not ('）' or ')')) at++;
                at = Math.Min(at + 1, end);
                continue;
            }
            var whole = Math.Max(cues.Wholes.At(letters, at, end), line.Place(at, end));
            var stop = cues.Stops.At(letters, at, end);
            if (whole > 0 && (whole > stop || (whole == stop && at == from)))
            {
                at += whole;
                continue;
            }
            if (Inside(from, at, end, stop) is > 0 and var inside)
            {
                at += inside;
                continue;
            }
            if (stop > 0 || cues.Speak.At(letters, at, end) > 0 || cues.NotVerbs.At(letters, at, end) > 0) break;
            if (letters[at] == '0' || (!char.IsLetter(letters[at]) && letters[at] is not ('、' or '·' or '‧' or '・' or '-' or '-' or '.' or ' ' or ChineseLine.Title))) break;
            at++;
        }
        return at;
    }

    // How many characters here belong to the subject although one begins a stop or verb; 0 where they do not.
    private int Inside(int from, int at, int end, int stop)
    {
        // "欧盟外交与安全政策高级代表", "中国与俄罗斯"
        if (letters[at] == '与' && line.Place(from, at) > 0 && phrases.LastRole(from, at).At < 0) return 1;
        // "国际问题学者"
        if (stop == 0 && cues.NotVerbs.At(letters, at, end) is > 0 and var noun && Math.Max(cues.Roles.At(letters, at + noun, end), cues.Institutions.At(letters, at + noun, end)) > 0) return noun;
        // "统计分析司司长"
        if (stop == 0 && cues.Speak.At(letters, at, end) is > 0 and var act && at + act < end && "司局处部科组室".Contains(letters[at + act]) && cues.Roles.At(letters, at + act + 1, end) > 0) return act + 1;
        if (stop != 1) return 0;
        // "里长郭彦均"
        if (letters[at] == '均' && at - 2 > 0 && cues.Surnames.Contains(letters[at - 2]) && cues.Roles.Ending(letters, at - 2, 0) > 0) return 1;
        // "总商会理事"
        if (letters[at] == '会' && cues.Roles.At(letters, at + 1, end) > 0) return 1;
        // "总统李在明": after an office a surname alone is none.
        if (at > from && at + 1 < end && cues.Surnames.Contains(letters[at - 1]) && (cues.Roles.Ending(letters, at - 1, 0) > 0 || (at - 1 == from && phrases.IsAgain(from)))) return 2;
        // "发言人于海", "理事曾丽珊": a surname begins the name.
        return cues.Surnames.Contains(letters[at]) && cues.Roles.Ending(letters, at, 0) > 0 && BeginsGivenName(at + 1, end) ? 1 : 0;
    }
}
