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
    private const int LongestSentence = 150;
    private readonly string letters = line.Letters;

    /// <summary>The subject of a verb; null where the sentence shows none, or nobody.</summary>
    /// <param name="verb">Index of the verb's first character.</param>
    /// <param name="first">The first item that may belong to the sentence.</param>
    public Mention? Before(int verb, int first)
    {
        first = Math.Max(first, verb - LongestSentence);
        for (var end = verb; end > first;)
        {
            var start = end;
            while (start > first && !line.EndsClause(start - 1)) start--;
            if (end == verb && phrases.Paper(start, verb) is { } paper) return paper;
            if (OfClause(start, end) is { } found) return found == ChinesePhrases.Nobody ? null : found;
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

    /// <summary>The Chinese name without an office that a sentence begins with: two or three characters, the first a surname.</summary>
    public (int From, int End)? NameAt(int start)
    {
        var from = AfterOpeners(start, Math.Min(letters.Length, start + LongestAdverbial));
        if (from >= letters.Length || !cues.Surnames.Contains(letters[from])) return null;
        var end = End(from, Math.Min(letters.Length, from + ChinesePhrases.LongestName));
        return end - from is 2 or 3 && phrases.LastRole(from, end).At < 0 && line.Place(from, end) == 0 && cues.Institutions.Ending(letters, end, from) == 0 && phrases.IsName(from, end) ? (from, end) : null;
    }

    /// <summary>The name after a noun of office, as far as it goes; null where none stands there.</summary>
    public (int From, int End)? NameAfter(int role, int limit)
    {
        var end = End(role, limit);
        if (end - role > 4 && letters[end - 1] == '地') end -= 3;
        while (end > role && cues.Suffixes.Ending(letters, end, role) is > 0 and var suffix) end -= suffix;
        return phrases.IsName(role, end) ? (role, end) : null;
    }

    /// <summary>Where the phrase begins that a noun of office stands in.</summary>
    public int PhraseStart(int role, int first)
    {
        var start = role;
        while (start > first && role - start < 24 && (char.IsLetter(letters[start - 1]) || letters[start - 1] is '、') && "和与同跟对向在访".IndexOf(letters[start - 1]) < 0) start--;
        return start;
    }

    private Mention? OfClause(int start, int end)
    {
        var from = AfterOpeners(start, end);
        if (from >= end) return null;
        var to = End(from, end);
        return to > from ? phrases.Read(from, to) : null;
    }

    private int AfterOpeners(int at, int end)
    {
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

    // The end of "在例行记者会上"; the clause's end where nothing closes it.
    private int Adverbial(int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + LongestAdverbial); i++)
        {
            if (cues.AdverbialCloses.At(letters, i, end) is > 0 and var close && (i + close >= end || letters[i + close] != '的')) return i + close;
            if (Math.Max(cues.Wholes.At(letters, i, end), line.Place(i, end)) is > 1 and var whole) i += whole - 1;
        }
        return end;
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
            if (whole > 0 && whole >= stop)
            {
                at += whole;
                continue;
            }
            // "欧盟外交与安全政策高级代表", "中国与俄罗斯"
            if (letters[at] == '与' && line.Place(from, at) > 0 && phrases.LastRole(from, at).At < 0)
            {
                at++;
                continue;
            }
            if (stop > 0 || cues.Speak.At(letters, at, end) > 0 || cues.NotVerbs.At(letters, at, end) > 0) break;
            if (letters[at] == '0' || (!char.IsLetter(letters[at]) && letters[at] is not ('、' or '·' or '‧' or '・' or '-' or '-' or '.' or ' ' or ChineseLine.Title))) break;
            at++;
        }
        return at;
    }
}
