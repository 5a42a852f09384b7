using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>Finds the subject of a Chinese verb of speaking: the run of characters before it, back to the clause's start.</summary>
/// <remarks>
/// <list type="number">
/// <item>From the clause's start, openers (对此, 当天), dates and adverbial phrases (在…上, 就…问题) are passed over.</item>
/// <item>The subject goes on to the first word after which an adverbial or a verb stands (在, 就, 再次, 表示); words in which such a
/// character is a part (议会, 日本) are passed over whole.</item>
/// <item>A clause that has none (并强调) has that of the clause before it in the sentence.</item>
/// <item>What follows the last noun of office in it is the name: <c>中国外交部发言人林剑</c>. Without an office it is a body by its last
/// character (外交部, 中方), else a name if it is short.</item>
/// </list>
/// </remarks>
internal sealed class ChineseSubjects(IReadOnlyList<Item> items, ChineseLine line, ChineseCues cues)
{
    private const int LongestName = 8;
    private const int LongestForeignName = 24;
    private const int LongestAdverbial = 40;
    private const int LongestSentence = 150;
    private const string NoNames = "的了是不有这那些我你他她它被把么什们个种次事题很都也就吗呢吧而且或但若如已";
    private static readonly Mention Nobody = new(-1, -1, MentionKind.Pronoun, null, default);
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
            if (end == verb && Paper(start, verb) is { } paper) return paper;
            if (OfClause(start, end) is { } found) return found == Nobody ? null : found;
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
    public Mention? Within(int start, int end) => OfClause(start, end) is { } found && found != Nobody ? found : null;

    /// <summary>The phrase that stands between two places ("据X报道").</summary>
    public Mention? Phrase(int start, int end) => start < end && Classify(start, end) is { } found && found != Nobody ? found : null;

    /// <summary>The foreign name with a dot (弗拉基米尔·普京) that a clause begins with; null where it begins otherwise.</summary>
    public (int From, int End)? NameAround(int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < LongestForeignName && !line.EndsClause(start - 1)) start--;
        var from = AfterOpeners(start, letters.Length);
        var end = from < dot ? End(from, Math.Min(letters.Length, dot + LongestForeignName)) : 0;
        return end > dot + 1 && LastRole(from, end).At < 0 && IsName(from, end) ? (from, end) : null;
    }

    /// <summary>The Chinese name without an office that a sentence begins with: two or three characters, the first a surname.</summary>
    public (int From, int End)? NameAt(int start)
    {
        var from = AfterOpeners(start, Math.Min(letters.Length, start + LongestAdverbial));
        if (from >= letters.Length || !cues.Surnames.Contains(letters[from])) return null;
        var end = End(from, Math.Min(letters.Length, from + LongestName));
        return end - from is 2 or 3 && LastRole(from, end).At < 0 && line.Place(from, end) == 0 && cues.Institutions.Ending(letters, end, from) == 0 && IsName(from, end) ? (from, end) : null;
    }

    /// <summary>The name after a noun of office, as far as it goes; null where none stands there.</summary>
    public (int From, int End)? NameAfter(int role, int limit)
    {
        var end = End(role, limit);
        if (end - role > 4 && letters[end - 1] == '地') end -= 3;
        while (end > role && cues.Suffixes.Ending(letters, end, role) is > 0 and var suffix) end -= suffix;
        return IsName(role, end) ? (role, end) : null;
    }

    /// <summary>Where the phrase begins that a noun of office stands in.</summary>
    public int PhraseStart(int role, int first)
    {
        var start = role;
        while (start > first && role - start < 24 && (char.IsLetter(letters[start - 1]) || letters[start - 1] is '、') && "和与同跟对向在访".IndexOf(letters[start - 1]) < 0) start--;
        return start;
    }

    // "路透社看到的这份文件要求": a paper right before the verb, with something said of it.
    private Mention? Paper(int start, int verb)
    {
        if (cues.Papers.Ending(letters, verb, start) is not (> 0 and var length)) return null;
        var before = verb - length;
        if (before - 2 >= start && letters.AsSpan(before - 2, 2) is "这份" or "这篇" or "这项" or "那份") before -= 2;
        return before > start && letters[before - 1] == '的' ? Make(verb - length, verb, MentionKind.Institution, line.TextOf(verb - length, verb)) : null;
    }

    private Mention? OfClause(int start, int end)
    {
        var from = AfterOpeners(start, end);
        if (from >= end) return null;
        var to = End(from, end);
        return to > from ? Classify(from, to) : null;
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
            if (letters[at] == '与' && line.Place(from, at) > 0 && LastRole(from, at).At < 0)
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

    private Mention? Classify(int start, int end)
    {
        // "含糊地回答"
        if (end - start > 4 && letters[end - 1] == '地') end -= 3;
        while (end > start && cues.Suffixes.Ending(letters, end, start) is > 0 and var suffix) end -= suffix;
        if (start >= end) return null;
        if (cues.Nobody.At(letters, start, end) is > 0 and var nobody && (nobody > 1 || nobody == end - start)) return Nobody;
        if (cues.Pronouns.At(letters, start, end) > 0) return Make(start, end, MentionKind.Pronoun, null);
        var from = letters.LastIndexOf('的', end - 1, end - start) is >= 0 and var of && end - of > 2 ? of + 1 : start;
        from += cues.Counters.At(letters, from, end) is var counter && counter < end - from ? counter : 0;
        var (role, after) = LastRole(from, end);
        if (IsJoint(from, role, end)) return Make(from, end, MentionKind.Group, null);
        if (role >= 0) return Office(start, from, role, after, end);
        for (var i = from; i < end; i++)
        {
            // "分析人士宋忠平"
            if (cues.Groups.At(letters, i, end) is > 1 and var group && i + group < end && cues.Surnames.Contains(letters[i + group]) && IsName(i + group, end)) return Make(start, end, MentionKind.Name, Name(i + group, end));
        }
        if (cues.Groups.Ending(letters, end, from) > 0) return Make(from, end, MentionKind.Group, null);
        if (letters.IndexOf(ChineseLine.Title, from, end - from) is >= 0 and var title) return Make(from, end, MentionKind.Institution, Inside(title));
        if (line.Place(from, end) == end - from || cues.Institutions.Ending(letters, end, from) > 0 || cues.Papers.Ending(letters, end, from) > 0) return Make(from, end, MentionKind.Institution, line.TextOf(from, end));
        // "台湾歌手张小明": after a country the last three characters, if they begin with a surname.
        if (end - from > 5 && line.Place(from, end) > 0 && cues.Surnames.Contains(letters[end - 3]) && IsName(end - 3, end)) return Make(start, end, MentionKind.Name, Name(end - 3, end));
        return IsName(from, end) ? Make(from, end, MentionKind.Name, Name(from, end)) : Nobody;
    }

    private Mention Office(int start, int from, int role, int after, int end)
    {
        if (after < end && cues.Institutions.Contains(letters, after, end)) return Make(start, end, MentionKind.Institution, line.TextOf(from, end));
        if (after < end && IsName(after, end)) return Make(start, end, MentionKind.Name, Name(after, end));
        // "舰队司令克勒上将": the name between two offices.
        if (after == end && LastRole(from, role) is { At: >= 0 } first && IsName(first.After, role)) return Make(start, end, MentionKind.Name, Name(first.After, role));
        // "王毅外长"
        if (after == end && role - from is 1 or 2 or 3 && cues.Surnames.Contains(letters[from]) && line.Place(from, role) == 0 && cues.Institutions.Ending(letters, role, from) == 0) return Make(start, end, MentionKind.Name, Name(from, role));
        return Make(start, after, MentionKind.Role, line.TextOf(from, after));
    }

    // "中国和俄罗斯", "英国首相斯塔默和法国总统马克龙": two who speak together.
    private bool IsJoint(int from, int role, int end)
    {
        var and = letters.IndexOfAny(['和', '与', '及'], from, end - from);
        if (and <= from || and + 1 >= end) return false;
        return role < 0 ? line.Place(from, and) == and - from && line.Place(and + 1, end) == end - and - 1 : LastRole(from, and) is { At: >= 0 } first && first.After < and && role > and;
    }

    // The last noun of office and the item after it.
    private (int At, int After) LastRole(int from, int end)
    {
        var found = (-1, -1);
        for (var i = from; i < end; i++)
        {
            var length = cues.Roles.At(letters, i, end);
            var body = cues.Institutions.At(letters, i, end);
            if (length > body) found = (i, i + length < end && letters[i + length] == '们' ? i + length + 1 : i + length);
            // The last character of a body may begin an office: 财政部长.
            i += Math.Max(1, length > body ? length : body - 1) - 1;
        }
        return found;
    }

    private bool IsName(int from, int end)
    {
        while (from < end && letters[from] == ' ') from++;
        if (end - from < 2 && !(end - from == 1 && letters[from] == 'A')) return false;
        var foreign = letters.IndexOfAny(['·', '‧', '・', 'A'], from, end - from) >= 0;
        if (end - from > (foreign ? LongestForeignName : LongestName)) return false;
        for (var i = from; i < end; i++)
        {
            var letter = letters[i];
            if (NoNames.Contains(letter) || !(char.IsLetter(letter) || letter is '·' or '‧' or '・' or '-' or '.' or ' ' or '（' or '）' or '(' or ')')) return false;
        }
        return true;
    }

    // The name without what stands in brackets after it.
    private string Name(int from, int end)
    {
        var name = line.TextOf(from, end);
        var bracket = name.IndexOfAny(['（', '(']);
        return (bracket > 0 ? name[..bracket] : name).Trim();
    }

    private string Inside(int title) => line.TextOf(title, title + 1).Trim('《', '》', '〈', '〉');

    private Mention Make(int first, int end, MentionKind kind, string? name) => new(first, end, kind, name, new Span(items[first].Span.Start, items[end - 1].Span.End));
}
