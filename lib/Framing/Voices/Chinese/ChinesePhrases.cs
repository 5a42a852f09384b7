using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>Reads what a run of Chinese characters names.</summary>
/// <remarks>
/// What follows the last noun of office is the name: <c>中国外交部发言人林剑</c>; or what stands between two (<c>司令克勒上将</c>), or before it
/// if it begins with a surname (<c>王毅外长</c>). An office alone is a role. Without an office it is a group or body by its last
/// characters (分析人士, 外交部, 中方), else a name if it is short. What stands before 的 only tells of it.
/// </remarks>
internal sealed class ChinesePhrases(Items items, ChineseLine line, ChineseCues cues)
{
    public const int LongestName = 8;
    private const int LongestChineseName = 4;
    public const int LongestForeignName = 24;
    private const string GivenNames = "若如有且";
    private const string NoNames = "的了是不有这那些我你他她它被把么们个种次事题很都也就吗呢吧而且或但若如已";

    /// <summary>A subject that is nobody: 有人, 外界.</summary>
    public static readonly Mention Nobody = new(-1, -1, MentionKind.Pronoun, null, default);

    private readonly string letters = line.Letters;
    private readonly Lazy<Dictionary<string, int>> names = new(() => Names(line.Letters, cues));

    /// <summary>What the items from one place up to another name; <see cref="Nobody"/> where they name nobody, null where they are none.</summary>
    public Mention? Read(int start, int end)
    {
        // "含糊地回答"
        if (end - start > 4 && letters[end - 1] == '地') end -= 3;
        // "陶女士直摇头"
        for (var i = start + 1; i < end; i++)
        {
            if (cues.Suffixes.At(letters, i, end) is > 1 and var suffix && cues.Surnames.Contains(letters[i - 1])) end = i + suffix;
        }
        end = WithoutSuffix(start, end);
        if (start >= end) return null;
        if (cues.Nobody.At(letters, start, end) is > 0 and var nobody && (nobody > 1 || nobody == end - start)) return Nobody;
        // "他打了个比方", and not 他国, 她们.
        if (letters[start] is '他' or '她' && end - start > 1 && !"们国人方乡的".Contains(letters[start + 1])) end = start + 1;
        if (cues.Pronouns.Contains(letters, start, end)) return Make(start, end, MentionKind.Pronoun, null);
        var from = letters.LastIndexOf('的', end - 1, end - start) is >= 0 and var of && end - of > 2 ? of + 1 : start;
        // "国际能源署的报告": whose paper it is.
        if (from > start + 1 && cues.Papers.Contains(letters, from, end) && Read(start, from - 1) is { Kind: MentionKind.Institution or MentionKind.Name } owner) return owner;
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
        if (after < end && WithoutVerb(after, end) is var stop && IsName(after, stop)) return Make(start, stop, MentionKind.Name, Name(after, stop));
        // "舰队司令克勒上将": the name between two offices.
        if (after == end && LastRole(from, role) is { At: >= 0 } first && cues.Institutions.Ending(letters, role, first.After) == 0 && IsName(first.After, role)) return Make(start, end, MentionKind.Name, Name(first.After, role));
        // "王医生": a surname alone needs its office.
        if (after == end && role - from == 1 && cues.Surnames.Contains(letters[from])) return Make(start, end, MentionKind.Name, line.TextOf(from, end));
        // "王毅外长"
        if (after == end && role - from is 2 or 3 && cues.Surnames.Contains(letters[from]) && line.Place(from, role) == 0 && cues.Institutions.Ending(letters, role, from) == 0) return Make(start, end, MentionKind.Name, Name(from, role));
        return Make(start, after, MentionKind.Role, line.TextOf(from, after));
    }

    /// <summary>Where a phrase ends without 等人, 先生 and the like; a surname alone keeps it: 周太太.</summary>
    public int WithoutSuffix(int start, int end)
    {
        while (end > start && cues.Suffixes.Ending(letters, end, start) is > 0 and var suffix && !IsSurnameAlone(start, end - suffix)) end -= suffix;
        return end;
    }

    private bool IsSurnameAlone(int start, int end) => end > start && cues.Surnames.Contains(letters[end - 1]) && (end - 1 == start || letters[end - 2] == '的' || cues.Roles.Ending(letters, end - 1, start) > 0);

    /// <summary>Where a Chinese name ends that runs on into what follows ("黄晓玲随队赴意清点"): after three or two characters that stand in the text again.</summary>
    public int WithoutVerb(int start, int end)
    {
        if (end - start < 4 || !cues.Surnames.Contains(letters[start]) || letters.IndexOfAny(['·', '‧', '・', 'A'], start, end - start) >= 0) return end;
        for (var length = 3; length > 1; length--)
        {
            if (names.Value.GetValueOrDefault(letters.Substring(start, length)) > 1) return start + length;
        }
        return end - start > LongestChineseName && !IsTransliterated(start, end) ? start + 3 : end;
    }

    // "马卡罗夫斯基": in the characters that foreign names are written with.
    private bool IsTransliterated(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!cues.Transliterating.Contains(letters[i])) return false;
        }
        return true;
    }

    /// <summary>Whether the three characters here, which begin with a surname, stand in the text again.</summary>
    public bool IsAgain(int at) => at + 3 <= letters.Length && names.Value.GetValueOrDefault(letters.Substring(at, 3)) > 1;

    // How often two and three characters that begin with a surname stand in the text.
    private static Dictionary<string, int> Names(string letters, ChineseCues cues)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (!cues.Surnames.Contains(letters[i])) continue;
            for (var length = 2; length < 4 && i + length <= letters.Length && char.IsLetter(letters[i + length - 1]); length++)
            {
                var name = letters.Substring(i, length);
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }
        return counts;
    }

    // "中国和俄罗斯", "英国首相斯塔默和法国总统马克龙": two who speak together.
    private bool IsJoint(int from, int role, int end)
    {
        var and = letters.IndexOfAny(['和', '与', '及'], from, end - from);
        if (and <= from || and + 1 >= end) return false;
        return role < 0 ? line.Place(from, and) == and - from && line.Place(and + 1, end) == end - and - 1 : LastRole(from, and) is { At: >= 0 } first && first.After < and && role > and;
    }

    /// <summary>The last noun of office between two places and the item after it; -1 for none.</summary>
    public (int At, int After) LastRole(int from, int end)
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

    /// <summary>Whether the items may be a person's name: two to eight characters, more with a dot or in Latin letters, none of them a particle.</summary>
    public bool IsName(int from, int end)
    {
        while (from < end && letters[from] == ' ') from++;
        if (end - from < 2 && !(end - from == 1 && letters[from] == 'A')) return false;
        var foreign = letters.IndexOfAny(['·', '‧', '・', 'A'], from, end - from) >= 0;
        if (end - from > (foreign ? LongestForeignName : LongestName)) return false;
        for (var i = from; i < end; i++)
        {
            var letter = letters[i];
            if ((NoNames.Contains(letter) && !(GivenNames.Contains(letter) && i > from && end - from <= 3 && cues.Surnames.Contains(letters[from]))) || !(char.IsLetter(letter) || letter is '·' or '‧' or '・' or '-' or '.' or ' ' or '（' or '）' or '(' or ')')) return false;
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

    private string Inside(int title) => line.TextOf(title, title + 1).Trim('《', '》', '〈', '〉', '“', '”', '「', '」', '"');

    /// <summary>A paper right before the verb with something said of it: <c>路透社看到的这份文件要求</c>.</summary>
    public Mention? Paper(int start, int verb)
    {
        if (cues.Papers.Ending(letters, verb, start) is not (> 0 and var length)) return null;
        var before = verb - length;
        if (before - 2 >= start && letters.AsSpan(before - 2, 2) is "这份" or "这篇" or "这项" or "那份") before -= 2;
        return before > start && letters[before - 1] == '的' ? Make(verb - length, verb, MentionKind.Institution, line.TextOf(verb - length, verb)) : null;
    }

    /// <summary>A paper's noun that is the beginning of the verb: <c>报道称</c>.</summary>
    public Mention PaperAt(int first, int end) => Make(first, end, MentionKind.Institution, line.TextOf(first, end));

    private Mention Make(int first, int end, MentionKind kind, string? name) => new(first, end, kind, name, new Span(items[first].Span.Start, items[end - 1].Span.End));
}
