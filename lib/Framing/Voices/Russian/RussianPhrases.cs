using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Reads Russian noun phrases by shape: adjectives, a noun of office, group or body, its complements, a name.</summary>
/// <remarks>
/// <c>официальный представитель МИД КНР Линь Цзянь</c>: the complements go on while words look like genitives (<c>министр иностранных дел</c>),
/// over <c>по</c>, <c>при</c> and <c>в</c> where a name follows what they govern (<c>представитель Китая при ООН Чжан Цзюнь</c>). The name is
/// the phrase's last run of capitalised words after countries and abbreviations. A phrase without an office is a run of capitalised words.
/// Cases are told by endings; there is no dictionary of names.
/// </remarks>
internal sealed class RussianPhrases
{
    private static readonly string[] Surnames = ["ов", "ев", "ин", "ын", "ск", "цк", "енк", "ян", "дзе", "швили", "ук", "юк", "ич"];

    private readonly string text;
    private readonly Items items;
    private readonly RussianCues cues;
    private readonly RussianWords words;
    private readonly Gazetteer gazetteer = Gazetteer.Default;
    // What stands with a capital letter inside a sentence, and what so follows another such word: stems of names and of surnames.
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    public RussianPhrases(string text, Items items, RussianCues cues)
    {
        (this.text, this.items, this.cues, words) = (text, items, cues, new RussianWords(text, items, cues));
        for (var i = 1; i < items.Count; i++)
        {
            if (!words.IsName(i) || words.IsInitial(i)) continue;
            var stem = RussianForms.Stem(items[i].Key);
            names.Add(stem);
            if (words.IsName(i - 1) && items[i - 1].Span.Length > 1) surnames.Add(stem);
        }
    }

    /// <summary>The phrase that begins at an item, or null where none does.</summary>
    /// <param name="i">The item.</param>
    /// <param name="nominative">Whether its head has to be in the nominative.</param>
    public Mention? Read(int i, bool nominative)
    {
        if (i < 0 || i >= items.Count || !items[i].IsWord) return null;
        if ((nominative ? cues.Pronouns : cues.Objects).Contains(items[i].Key) && (items[i].Key is not ("тот" or "та" or "там") || (i + 1 < items.Count && items[i + 1].IsWord && cues.IsFinite(items[i + 1].Key)))) return Make(i, i + 1, MentionKind.Pronoun, null);
        if (HeadFrom(i, nominative) is >= 0 and var head) return Office(i, head, nominative);
        // "один из собеседников"
        if (items[i].Key is "один" or "одна" or "одного" or "одной" && i + 2 < items.Count && items[i + 1].Key == "из" && HeadFrom(i + 2, false) is >= 0 and var of) return Make(i, Complements(of + 1, items[of].Key), MentionKind.Role, null);
        // "польская Rzecz Dzisiaj"
        if (items[i].Key[0] >= 'Ѐ' && RussianForms.IsAdjective(items[i].Key) && words.IsName(i + 1) && items[i + 1].Key[0] < 'Ѐ' && gazetteer.LongestAt(text, items, i, i + 1, out _) > 0) return Make(i, words.RunEnd(i + 1), MentionKind.Institution, TextOf(i + 1, words.RunEnd(i + 1)));
        if (words.ParticlesAt(i) is > 0 and var particles && words.RunEnd(i + particles) is var close) return Make(i, close, MentionKind.Name, TextOf(i, close));
        return words.IsName(i) && !cues.Adverbs.Contains(items[i].Key) ? Named(i) : null;
    }

    /// <summary>"Россия и Китай": a phrase and the one that "и" joins to it as one group, else the phrase.</summary>
    public Mention Joint(Mention mention, bool nominative, int end) => mention.End + 1 < end && items[mention.End].Key == "и" && mention.Kind is MentionKind.Name or MentionKind.Institution
        && Read(mention.End + 1, nominative) is { } other && other.Kind == mention.Kind && other.End <= end ? Make(mention.First, other.End, MentionKind.Group, null) : mention;

    /// <summary>A paper that nobody's name stands on ("говорится в статье"): whose it is the text before it may show.</summary>
    public Mention Paper(int i) => Make(i, i + 1, MentionKind.Institution, TextOf(i, i + 1));

    /// <summary>Whether a mark joins two words without spaces.</summary>
    public bool IsHyphen(int i) => words.IsHyphen(i);

    public string TextOf(int first, int end) => string.Join(' ', text[items[first].Span.Start..items[end - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The head that adjectives and hyphenated parts lead to: "старший научный сотрудник", "пресс-секретарь".
    private int HeadFrom(int i, bool nominative)
    {
        for (var k = i; k < Math.Min(items.Count, i + 8) && items[k].IsWord; k++)
        {
            var adjective = RussianForms.IsAdjective(items[k].Key);
            if (cues.IsHead(items[k].Key, nominative) && !words.IsHyphen(k + 1))
            {
                return adjective && HeadFrom(k + 1, nominative) is >= 0 and var later ? later : k;
            }
            if (words.IsHyphen(k + 1)) k++;
            else if (!adjective && !(items[k].Key == "и" && k > i)) return -1;
        }
        return -1;
    }

    private Mention Office(int first, int head, bool nominative)
    {
        var key = items[head].Key;
        // "главы" is several heads, or of one.
        var group = IsGroup(key) && (nominative || !(cues.ObliqueRoles.TryGetValue(key, out var one) && one[^1] == 'а'));
        var end = Complements(head + 1, key);
        var (start, stop) = NameIn(head + 1, end, nominative);
        // "с министром Павел Громов", "с журналистами Павел Громов": the name is a phrase of its own.
        if (start < stop && (group || (!nominative && !cues.Roles.Contains(key) && IsNominativeSurname(items[stop - 1].Key)))) (start, stop, end) = (0, 0, start);
        if (start < stop) return Make(first, end, MentionKind.Name, TextOf(start, stop));
        if (group) return Make(first, end, MentionKind.Group, null);
        if (cues.IsRole(key)) return WithApposition(Make(first, end, MentionKind.Role, null));
        var name = items[end - 1].Kind == ItemKind.Quote ? Inside(end - 1) : TextOf(first, end);
        return Make(first, end, MentionKind.Institution, name);
    }

    private bool IsGroup(string word) => cues.Groups.Contains(word) || (cues.ObliqueGroups.ContainsKey(word) && !cues.Roles.Contains(word));

    private static bool IsNominativeSurname(string word) => word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal) || word.EndsWith("ин", StringComparison.Ordinal) || word.EndsWith("ский", StringComparison.Ordinal);

    // "политолог, профессор МГУ Иван Иванов": the name in an apposition to an office.
    private Mention WithApposition(Mention office)
    {
        var head = office.End + 1 < items.Count && items[office.End].Is(',') ? HeadFrom(office.End + 1, true) : -1;
        if (head < 0) return office;
        var end = Complements(head + 1, items[head].Key);
        var (start, stop) = NameIn(head + 1, end, true);
        return start < stop ? new Mention(office.First, end, MentionKind.Name, TextOf(start, stop), new Span(office.Span.Start, items[end - 1].Span.End)) : office;
    }

    private int Complements(int k, string head)
    {
        for (var steps = 0; k < items.Count && steps < 24; steps++)
        {
            var item = items[k];
            if (words.IsHyphen(k)) k += 2;
            else if (item.Kind == ItemKind.Quote) { if (!IsTitleOf(k)) break; k++; }
            else if (item.Is('.')) { if (!(k > 0 && items[k - 1].Span.Length == 1 && words.IsName(k + 1))) break; k++; }
            else if (!item.IsWord) break;
            // After a person's two names nothing belongs to the office.
            else if (!item.IsCapital && words.IsProper(k - 1) && words.IsProper(k - 2) && words.ParticlesAt(k) == 0) break;
            // "заявил журналистам замглавы МИД"
            else if (cues.Roles.Contains(item.Key) && (head.EndsWith("ам", StringComparison.Ordinal) || head.EndsWith("ям", StringComparison.Ordinal))) break;
            // "МИД Норвегии обвинения отверг": nor to a country but an office.
            else if (!item.IsCapital && k > 0 && items[k - 1].IsCapital && cues.ObliqueSeats.ContainsKey(items[k - 1].Key) && words.IsGenitive(item.Key) && !cues.IsRole(item.Key)) break;
            else if (words.IsName(k) || words.IsGenitive(item.Key) || (IsCommanding(head) && item.Key.EndsWith('м')) || (cues.Roles.Contains(item.Key) && words.IsName(k + 1)) || item.Span.Length == 1 && char.IsDigit(item.Key[0])) k++;
            else if (words.ParticlesAt(k) is > 0 and var particles) k += particles + 1;
            // "Института США и Канады Валерий Гарбузов"
            else if (item.Key == "и" && gazetteer.LongestAt(text, items, k - 1, k, out _) > 0 && k + 1 < items.Count && gazetteer.LongestAt(text, items, k + 1, items.Count, out _) is > 0 and var second && words.IsName(k + 1 + second)) k += 1 + second;
            // "министр науки и высшего образования РФ Павел Громов"
            else if (item.Key == "и" && AfterAnd(k) is > 0 and var joined) k = joined;
            else if (AfterPreposition(k, head) is > 0 and var after) k = after;
            else break;
        }
        return Math.Min(k, items.Count);
    }

    // After "и" and another genitive that lead on to a name; 0 where they do not.
    private int AfterAnd(int k)
    {
        var i = k + 1;
        while (i < Math.Min(items.Count, k + 4) && items[i].IsWord && !items[i].IsCapital && words.IsGenitive(items[i].Key)) i++;
        return i > k + 1 && words.IsName(i) && words.IsGenitive(items[k - 1].Key) ? i : 0;
    }

    // Where the phrase goes on after a preposition: at the name that what it governs leads to; 0 where there is none.
    private int AfterPreposition(int k, string head)
    {
        var key = items[k].Key;
        if (words.IsProper(k - 1)) return 0;
        if (k + 1 >= items.Count || key is not ("по" or "при" or "в" or "во" or "на" or "за" or "от" or "из")) return 0;
        if (items[k + 1].Key is "делах" or "отставке" || (head == "кандидат" && key == "в")) return k + 2;
        if (items[k + 1].Kind == ItemKind.Quote && IsTitleOf(k + 1) && words.IsName(k + 2)) return k + 2;
        var i = k + 1;
        var place = gazetteer.LongestAt(text, items, i, items.Count, out _);
        // "генконсул в Хабаровске Анна Берг"
        if (key == "в" && cues.IsRole(head) && words.IsName(i) && "еи".Contains(items[i].Key[^1]) && words.IsName(i + 1)) return i + 1;
        if (place > 0 && (words.IsName(i + place) || (key is "в" or "при" && (IsAccredited(head) || cues.Anonymous.Contains(head))))) return i + place;
        // "представитель при всемирной организации Павел Громов"
        if (key == "при" && IsAccredited(head))
        {
            while (i + 1 < items.Count && items[i].IsWord && RussianForms.IsAdjective(items[i].Key)) i++;
            if (items[i].IsWord && words.IsName(i + 1)) return i + 1;
        }
        // "источник в правительстве", "источник в дипломатических кругах"
        if (key is "в" or "из" or "при" && cues.Anonymous.Contains(head))
        {
            while (i + 1 < items.Count && items[i].IsWord && RussianForms.IsAdjective(items[i].Key)) i++;
            return items[i].IsWord && !items[i].IsCapital ? i + 1 : 0;
        }
        if (key != "по") return 0;
        // "эксперт по Центральной Азии Леонид Шац"
        for (var given = i + 1; given < Math.Min(items.Count, i + 4) && items[given - 1].IsWord; given++)
        {
            if (words.IsName(given) && RussianNames.IsGivenForm(items[given].Key) && words.IsName(given + 1)) return given;
        }
        while (i < Math.Min(items.Count, k + 8) && items[i].IsWord && !items[i].IsCapital && !cues.IsFinite(items[i].Key) && !cues.Subordinators.Contains(items[i].Key)) i++;
        return i > k + 1 && words.IsName(i) ? i : 0;
    }

    // "командующий флотом"
    private static bool IsCommanding(string head) => head.StartsWith("командующ", StringComparison.Ordinal) || head.StartsWith("управляющ", StringComparison.Ordinal) || head.StartsWith("заведующ", StringComparison.Ordinal);

    // Who is sent somewhere: of these the place belongs to the office.
    private static bool IsAccredited(string head) => head.StartsWith("посо", StringComparison.Ordinal) || head.StartsWith("посл", StringComparison.Ordinal) || head.StartsWith("консул", StringComparison.Ordinal)
        || head.StartsWith("постпред", StringComparison.Ordinal) || head.StartsWith("представи", StringComparison.Ordinal) || head.StartsWith("дипмисси", StringComparison.Ordinal) || head.StartsWith("мисси", StringComparison.Ordinal);

    // A short name in marks that begins with a capital letter: "газета «Известия»".
    private bool IsTitleOf(int k) => items[k].Span.Length is > 2 and < 60 && char.IsUpper(text[items[k].Span.Start + 1]) && !Characters.EndsSentence(items.LastInside(items[k].Span));

    /// <summary>Whether a quotation is the name of the body or paper before it and so a part of its phrase, or hangs on a preposition.</summary>
    public bool IsInPhrase(int k) => items[k].Kind == ItemKind.Quote && k > 0 && items[k - 1].IsWord
        && (cues.Works.Contains(items[k - 1].Key) || cues.Prepositions.Contains(items[k - 1].Key) || cues.IsHead(items[k - 1].Key, false)) && IsTitleOf(k);

    /// <summary>What stands inside the marks of a quotation.</summary>
    public string Inside(int quote) => text[items[quote].Span.Start..items[quote].Span.End].Trim('«', '»', '„', '“', '”', '"', ' ');

    private Mention? Named(int i)
    {
        var place = gazetteer.LongestAt(text, items, i, items.Count, out _);
        var end = Math.Max(words.RunEnd(i), i + place);
        if (words.IsInitial(i) && (cues.SpeechNouns.Contains(items[i].Key) || (end == i + 1 && !IsKnownName(i)))) return null;
        var whole = gazetteer.LongestAt(text, items, i, end, out _);
        // A name in Latin letters is a paper's or a firm's: persons are written in Cyrillic.
        if (whole == end - i || items[i].Key[0] < 'Ѐ' || (end == i + 1 && (words.IsAbbreviation(i) || cues.NominativeOf(items[i].Key, MentionKind.Institution) is not null)) || Enumerable.Range(i, end - i).Any(k => cues.Media.Contains(items[k].Key))) return Make(i, end, MentionKind.Institution, TextOf(i, end));
        var (start, stop) = end == i + 1 ? (i, end) : NameIn(i, end, false);
        return start < stop ? Make(i, end, MentionKind.Name, TextOf(start, stop)) : Make(i, end, MentionKind.Institution, TextOf(i, end));
    }

    // A capital letter at a sentence's head makes a name only of a word that shows it otherwise.
    private bool IsKnownName(int i) => names.Contains(RussianForms.Stem(items[i].Key)) || IsSurname(items[i].Key) || gazetteer.LongestAt(text, items, i, i + 1, out _) > 0
        || words.IsAbbreviation(i) || (i + 1 < items.Count && items[i + 1].IsWord && cues.IsFinite(items[i + 1].Key));

    private static bool IsSurname(string word) => word.Length > 4 && Array.Exists(Surnames, s => RussianForms.Stem(word).EndsWith(s, StringComparison.Ordinal));

    // The capitalised words that end the phrase, after countries, abbreviations and offices: empty where it names nobody.
    private (int Start, int End) NameIn(int from, int end, bool nominative)
    {
        var run = from;
        while (run < end && !(words.IsName(run) && words.RunEnd(run) >= end)) run++;
        var start = run;
        for (var k = run; k < end; k++)
        {
            var country = gazetteer.LongestAt(text, items, k, end, out _);
            if (country > 0) (start, k) = (k + country, k + country - 1);
            else if (items[k].IsWord && (words.IsAbbreviation(k) || (cues.IsHead(items[k].Key, false) && !IsSurnameAfterGiven(k, start)))) start = k + 1;
        }
        while (start < end && !items[start].IsWord) start++;
        if (start > from && start + 1 < end && items[start - 1].Key == "в") start++;
        // "Ближнему Востоку Ирина Берг"
        for (var k = start + 1; k + 1 < end; k++)
        {
            if (items[k].IsWord && RussianNames.IsGivenForm(items[k].Key) && !RussianNames.IsGivenForm(items[start].Key) && words.IsName(k + 1)) start = k;
        }
        var count = Enumerable.Range(start, Math.Max(0, end - start)).Count(k => items[k].IsWord);
        var genitive = start < end && "аяыи".Contains(items[start].Key[^1]);
        if (nominative && count == 3 && genitive && end - start == 3) start++;
        return count == 1 && genitive && !RussianNames.IsGiven(items[start].Key) && !IsSurname(items[start].Key) && !surnames.Contains(RussianForms.Stem(items[start].Key)) ? (end, end) : (start, end);
    }

    // "Анна Королёва": a surname that is an office elsewhere.
    private bool IsSurnameAfterGiven(int k, int start) => k > start && items[k].IsCapital && items[k - 1].IsWord && RussianNames.IsGivenForm(items[k - 1].Key);

    private Mention Make(int first, int end, MentionKind kind, string? name) => new(first, end, kind, name, new Span(items[first].Span.Start, items[end - 1].Span.End));
}
