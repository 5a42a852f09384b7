using Framing.Text;

namespace Framing.Voices;

/// <summary>Reads noun phrases by shape: determiner, modifiers, head, name. No dictionary of names is needed.</summary>
/// <remarks>
/// A phrase is a pronoun; or capitalised words in a row (initials, "de", "bin" and offices with "of" inside: "Secretary of State John
/// Kerry"), with lower-case modifiers before a noun of office, group or body ("a senior U.S. official", "the Chinese embassy"). Its name
/// is the last run of capitalised words that are not titles, offices or countries; where a name in commas follows an office, that one.
/// </remarks>
internal sealed class NounPhrases(string text, Items items, Cues cues)
{
    private const int MostModifiers = 6;
    private const int LongestEnding = 8;
    private static readonly string[] Demonyms = ["an", "ese", "ish", "french", "dutch", "greek", "czech", "swiss"];
    private readonly Gazetteer gazetteer = Gazetteer.Default;

    /// <summary>The phrase that begins at an item, or null where none does.</summary>
    public Mention? Read(int i)
    {
        if (i < 0 || i >= items.Count || !items[i].IsWord) return null;
        if (cues.Pronouns.Contains(items[i])) return Make(i, i + 1, MentionKind.Pronoun, null);
        var end = Walk(i);
        return end == i ? Apposed(i) : Classify(i, end);
    }

    // "The insurer, Arne Holm, said": whatever a noun is, a name in commas after it is whose.
    private Mention? Apposed(int i)
    {
        if (!cues.Determiners.Contains(items[i])) return null;
        var comma = i + 1;
        while (comma < Math.Min(items.Count, i + 4) && items[comma].IsWord && !items[comma].IsCapital && !cues.NotModifiers.Contains(items[comma])) comma++;
        return comma > i + 1 && comma < items.Count && items[comma].Is(',') && WithApposition(Make(i, comma, MentionKind.Role, null)) is { Kind: MentionKind.Name } named ? named : null;
    }

    /// <summary>Any words as a phrase, where the grammar leaves no other subject ("a friend said", "screenwriter Cole Haddon wrote").</summary>
    public Mention? ReadLoose(int first, int end)
    {
        if (first >= end || end - first > 12 || !items[first].IsWord) return null;
        if (cues.Prepositions.Contains(items[first]) || cues.Subordinators.Contains(items[first]) || cues.Adverbs.Contains(items[first])) return null;
        if (cues.NotNames.Contains(items[first]) && !cues.Determiners.Contains(items[first])) return null;
        for (var i = first; i < end; i++)
        {
            if (items[i].IsWord ? cues.Subordinators.Contains(items[i]) || cues.Be.Contains(items[i]) || items[i].Key.EndsWith("n't", StringComparison.Ordinal) || (cues.Prepositions.Contains(items[i]) && items[i].Key != "of") || (cues.Speak.Contains(items[i]) && !cues.Heads.Contains(items[i])) || (i > first && cues.Naming.Contains(items[i]) && !cues.NounVerbs.Contains(items[i])) || (i > first && items[i].Key is "a" or "an" or "the" && !cues.Prepositions.Contains(items[i - 1])) || cues.Pronouns.Contains(items[i]) : !IsInsideWords(items[i])) return null;
        }
        var (start, stop) = NameIn(first, end);
        return start < stop ? Named(first, end, start, stop) : Make(first, end, MentionKind.Role, null);
    }

    private static bool IsInsideWords(Item item) => item.Kind == ItemKind.Mark && (item.Key is "." or "&" or "/" || Characters.IsHyphen(item.Key[0]));

    /// <summary>The phrase after a preposition ("according to …"): also "him", "her", "them".</summary>
    public Mention? ReadObject(int i) => i < items.Count && !items[i].IsCapital && cues.Objects.Contains(items[i]) ? Make(i, i + 1, MentionKind.Pronoun, null) : Read(i);

    /// <summary>The longest phrase that ends right before an item.</summary>
    public Mention? Ending(int end, int first)
    {
        for (var i = Math.Max(first, end - LongestEnding); i < end; i++)
        {
            if (items[i].IsWord && (i == first || !IsNameWord(i - 1)) && Walk(i) >= end) return Classify(i, end);
        }
        return null;
    }

    /// <summary>Whether the word may be part of a name where it stands.</summary>
    public bool IsNameWord(int i) => i < items.Count && items[i].IsWord && items[i].IsCapital && !cues.NotNames.Contains(items[i]);

    /// <summary>The words of the phrase, determiners left out.</summary>
    public string Bare(Mention mention)
    {
        var first = mention.First;
        while (first < mention.End - 1 && cues.Determiners.Contains(items[first])) first++;
        return Text(first, mention.End);
    }

    // Walks over determiner, modifiers, capitalised words and heads; returns the end of the last head or name.
    private int Walk(int i)
    {
        var (end, modifiers) = (i, 0);
        // "German economy minister": what begins with a country's adjective goes on as after "the".
        var determined = cues.Determiners.Contains(items[i]) || items[i].IsPossessive || (items[i].IsCapital && items[i].Word.BeginsOrigin && Demonyms.Any(e => items[i].Key.EndsWith(e, StringComparison.Ordinal)) && gazetteer.LongestAt(text, items, i, i + 1, out _) > 0);
        for (var k = i; k < items.Count && items[k].Kind is ItemKind.Word or ItemKind.Mark; k++)
        {
            var item = items[k];
            if (IsNameWord(k) || (item.IsWord && item.IsCapital && cues.Titles.Contains(item)) || IsHead(k, end) || IsGivenName(i, k))
            {
                end = k + 1;
                determined |= item.IsPossessive;
            }
            else if (end == k && k > i && Joiner(k) is > 0 and var width) k += width - 1;
            else if (!item.IsWord || !(determined || cues.Titles.Contains(item)) || (k > i && cues.NotModifiers.Contains(item)) || ++modifiers > MostModifiers) break;
        }
        return end;
    }

    // "Kim Yung-ho": what a hyphen joins to a second name, and not "Oslo-based" or "North Korea-led".
    private bool IsGivenName(int first, int k) => k - first >= 3 && items[k].IsWord && !items[k].IsCapital && items[k - 1].Kind == ItemKind.Mark && Joiner(k - 1) == 1
        && IsNameWord(k - 2) && IsNameWord(k - 3) && items[k].Key is not ("based" or "led" or "born" or "run" or "made" or "era" or "style" or "backed" or "wide")
        && gazetteer.LongestAt(text, items, k - 3, k - 1, out _) == 0;

    // A noun of office, group or body. One that is also a verb ("leads", "reports") is none directly after a finished phrase.
    private bool IsHead(int k, int end)
    {
        if (!cues.Heads.Contains(items[k])) return false;
        var follows = k > 0 && end == k && items[k - 1].IsWord && !items[k - 1].IsPossessive && !cues.Determiners.Contains(items[k - 1]);
        return !(follows && cues.Finite.Contains(items[k]));
    }

    // How many items join two parts of one phrase here: a title's dot, a hyphen, "de", "of (the)"; 0 where none do.
    private int Joiner(int k)
    {
        if (k + 1 >= items.Count) return 0;
        var (item, before, next) = (items[k], items[k - 1], items[k + 1]);
        if (item.Is('.')) return before.IsWord && before.IsCapital && next.IsCapital && item.Sentence == next.Sentence ? 1 : 0;
        if (item.Kind == ItemKind.Mark) return Characters.IsHyphen(item.Key[0]) && item.Span.Start == before.Span.End && next.Span.Start == item.Span.End ? 1 : 0;
        if (cues.Particles.Contains(item)) return next.IsCapital ? 1 : 0;
        if (item.Key is "of" or "for" && !before.IsPossessive && !EndsPerson(k))
        {
            if (IsNameWord(k + 1)) return 1;
            if (cues.Determiners.Contains(next) && (IsNameWord(k + 2) || (cues.Roles.Contains(before) && HeadSoon(k + 2)))) return 2;
            return cues.Roles.Contains(before) && HeadSoon(k + 1) ? 1 : 0;
        }
        return item.Key is "and" or "&" && before.IsCapital && IsNameWord(k + 1) && cues.Institutions.Contains(LastOfRun(k + 1)) ? 1 : 0;
    }

    // "Jason Gilbert of Oslo": two names that no office or body is among end the name. "Islamic Republic of", "Bank of" do not.
    private bool EndsPerson(int k) => k >= 2 && IsPersonal(k - 1) && IsPersonal(k - 2) && items[k - 1].Span.Start - items[k - 2].Span.End <= 2;

    private bool IsPersonal(int k) => IsNameWord(k) && !cues.Heads.Contains(items[k]) && !cues.Titles.Contains(items[k]);

    private bool HeadSoon(int k)
    {
        for (var n = k; n < Math.Min(items.Count, k + 3) && items[n].IsWord; n++)
        {
            if (cues.Heads.Contains(items[n])) return true;
        }
        return false;
    }

    private string LastOfRun(int k)
    {
        while (k + 1 < items.Count && items[k + 1].IsWord && items[k + 1].IsCapital) k++;
        return items[k].Key;
    }

    private Mention Classify(int i, int end)
    {
        var (nameStart, nameEnd) = NameIn(i, end);
        var head = HeadOf(i, end);
        if (nameStart < nameEnd && !(head >= 0 && cues.Roles.Contains(items[head]) && IsComplement(nameStart))) return Named(i, end, nameStart, nameEnd);
        if (head < 0) return Make(i, end, MentionKind.Institution, null);
        if (cues.Roles.Contains(items[head])) return WithApposition(Make(i, end, MentionKind.Role, null));
        var body = Make(i, end, cues.Groups.Contains(items[head]) ? MentionKind.Group : MentionKind.Institution, null);
        return body.Kind == MentionKind.Institution && head == end - 1 && !items[head].IsCapital ? WithApposition(body) : body;
    }

    // "a spokesman for Gazprom" is nobody by name.
    private bool IsComplement(int name) => name > 1 && (items[name - 1].Key is "of" or "for" || (items[name - 1].Key == "the" && items[name - 2].Key is "of" or "for"));

    // The first head that no other phrase hangs on: "the head of the Russian Foreign Ministry" is a head, not a ministry.
    private int HeadOf(int i, int end)
    {
        var head = -1;
        for (var k = i; k < end; k++)
        {
            if (items[k].Key is "of" or "for" && head >= 0) break;
            if (cues.Heads.Contains(items[k])) head = k;
        }
        return head;
    }

    // The last run of capitalised words after titles, offices and countries: empty where the phrase names nobody.
    private (int Start, int End) NameIn(int i, int end)
    {
        var start = end;
        while (start > i && (IsNameWord(start - 1) || IsGivenName(i, start - 1) || (start - 1 > i && start < end && (!items[start - 1].IsWord || cues.Particles.Contains(items[start - 1]))))) start--;
        while (start < end)
        {
            var country = gazetteer.LongestAt(text, items, start, end, out var form);
            if (country > 0 && form.IsAmbiguous && start + country == end - 1) break;
            var word = items[start];
            if (start + 2 < end && items[start + 1].Kind == ItemKind.Mark && items[start + 2].IsWord && !items[start + 2].IsCapital) start += 3;
            else if (country > 0) start += country;
            else if (!word.IsWord || !word.IsCapital || (word.IsPossessive && start < end - 1) || cues.Titles.Contains(word) || cues.Roles.Contains(word)) start++;
            else break;
        }
        // "Trade Minister Anna Berg": the name begins after the last title, if more than a suffix is left.
        for (var k = end - 2; k >= start; k--)
        {
            var body = cues.Institutions.Contains(items[k]) && end - k > 2;
            if (!items[k].IsWord || !(body || cues.Titles.Contains(items[k]) || cues.Roles.Contains(items[k])) || !items[k + 1].IsWord || items[k + 1].Key is "jr" or "sr" or "ii" or "iii") continue;
            start = k + 1;
            break;
        }
        return start < end && !cues.Heads.Contains(items[end - 1]) ? (start, end) : (end, end);
    }

    // "the spokesman, Lin Jian, said": the name in commas after an office.
    private Mention WithApposition(Mention role)
    {
        // "the envoy to the EU, Lin Jian,"
        var comma = role.End;
        while (comma < items.Count && comma - role.End < MostModifiers && (comma > role.End ? items[comma].IsCapital || cues.Determiners.Contains(items[comma]) : items[comma].Key is "to" or "at")) comma++;
        if (comma + 1 >= items.Count || !items[comma].Is(',') || !IsNameWord(comma + 1)) return role;
        var end = Walk(comma + 1);
        if (end >= items.Count || !(items[end].Is(',') || items[end].Is('.') || items[end].Is(':'))) return role;
        var (start, nameEnd) = NameIn(comma + 1, end);
        if (nameEnd - start < 2) return role;
        return new Mention(role.First, items[end].Is(',') ? end + 1 : end, text, Between(start, nameEnd), new Span(role.Span.Start, items[end - 1].Span.End));
    }

    private Span Between(int first, int end) => new(items[first].Span.Start, items[end - 1].Span.End);

    private Mention Named(int first, int end, int nameStart, int nameEnd) => new(first, end, text, Between(nameStart, nameEnd), Between(first, end));

    private Mention Make(int first, int end, MentionKind kind, string? name)
    {
        var mention = new Mention(first, end, kind, name, new Span(items[first].Span.Start, items[end - 1].Span.End));
        return name is null && kind == MentionKind.Institution ? mention with { Name = Bare(mention) } : mention;
    }

    private string Text(int start, int end) => string.Join(' ', text[items[start].Span.Start..items[end - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
