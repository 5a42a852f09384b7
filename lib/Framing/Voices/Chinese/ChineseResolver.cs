using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>From the Chinese phrase that speaks to the speaker: short to full name, office and pronoun to the person, and the origin.</summary>
/// <remarks>
/// Names: the registry first, in either kind of characters; then the fuller name in the text (<c>普京</c>: <c>弗拉基米尔·普京</c>). An office
/// without a name is the person the text last named with that office; a pronoun the last speaker, else the person named last. A paper or
/// meeting without a name (<c>报告指出</c>) is that of the body named before it, else it speaks for itself. Origin: the registry; then what
/// <see cref="ChineseOrigins"/> sees in the phrase; then another phrase that names the same person.
/// </remarks>
internal sealed class ChineseResolver
{
    private const int Memory = 4;
    private const int Reach = 40;
    private const int LongestReach = 150;
    private readonly string text;
    private readonly Items items;
    private readonly ChineseLine line;
    private readonly ChineseSubjects subjects;
    private readonly ChineseCues cues;
    private readonly SpeakerRegistry registry;
    private readonly List<(string Name, string Role, int At, bool IsSubject)> names = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> full = new(StringComparer.Ordinal);
    private readonly ChineseOrigins evidence;
    private readonly Dictionary<string, ShownOrigin> origins = new(StringComparer.Ordinal);
    private (string Name, int At)? last;
    private (string Name, ShownOrigin Origin, int At)? body;
    private readonly (string Name, ShownOrigin Origin, int At)? source;

    public ChineseResolver(string text, Items items, ChineseLine line, ChineseSubjects subjects, ChineseCues cues, SpeakerRegistry registry)
    {
        (this.text, this.items, this.line, this.subjects, this.cues, this.registry) = (text, items, line, subjects, cues, registry);
        evidence = new ChineseOrigins(text, items, line, cues);
        source = Source();
        Collect();
    }

    // The paper or agency that the text retells: the first that its sentences begin with, "据X报道". Later 报道称 and 文章指出 mean it.
    private (string Name, ShownOrigin Origin, int At)? Source()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if ((i > 0 && !line.EndsThought(i - 1)) || subjects.According(i) is not { Kind: MentionKind.Institution } paper) continue;
            return (paper.Name!, OriginOf(paper, paper.Name!), paper.First);
        }
        return null;
    }

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin.</summary>
    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention)
    {
        if (mention.Kind == MentionKind.Institution && cues.Papers.Contains(line.Letters, mention.First, mention.End))
        {
            if (cues.Statements.Contains(line.Letters, mention.First, mention.End) && last is { } spoke && items[mention.First].Sentence - items[spoke.At].Sentence <= 2 && !(body is { } since && since.At > spoke.At)) return (spoke.Name, origins.GetValueOrDefault(spoke.Name, ShownOrigin.Unknown));
            return body is { } owner && items[mention.First].Sentence - items[owner.At].Sentence <= 2 ? (owner.Name, owner.Origin)
                : source is { } paper && paper.At < mention.First ? (paper.Name, paper.Origin) : (line.TextOf(mention.First, mention.End), ShownOrigin.Unknown);
        }
        // "该报写道": the paper or body named last.
        if (mention.Kind == MentionKind.Institution && mention.First > 0 && line.Letters[mention.First - 1] == '该')
        {
            var paper = line.Letters[mention.First..mention.End].EndsWith('报') ? line.Letters.LastIndexOf(ChineseLine.Title, mention.First, Math.Min(mention.First + 1, LongestReach)) : -1;
            if (paper > (body?.At ?? -1)) return (subjects.Phrase(paper, paper + 1)?.Name, ShownOrigin.Unknown);
            if (body is { } same) return (same.Name, same.Origin);
        }
        var name = mention.Kind switch
        {
            MentionKind.Name => Full(mention.Name!),
            MentionKind.Role => Registered(mention.Name!)?.Name ?? Holder(mention) ?? mention.Name,
            MentionKind.Pronoun => Person(mention),
            _ => mention.Name ?? line.TextOf(mention.First, mention.End),
        };
        if (name is null) return (null, Origin.Unknown);
        var registered = Registered(name);
        var speaker = registered?.Name ?? name;
        ShownOrigin origin = registered is { Origin.IsKnown: true } ? registered.Origin : OriginOf(mention, name);
        if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) last = (speaker, mention.First);
        if (mention.Kind == MentionKind.Institution) body = (speaker, origin, mention.First);
        if (origin.IsKnown) origins.TryAdd(name, origin);
        return (speaker, origin);
    }

    private Speaker? Registered(string name) => registry.Find(name) ?? registry.Find(cues.Simplify(name));

    // Reads every name after an office once, with the origin that stands before it.
    private void Collect()
    {
        var letters = line.Letters;
        for (var i = 0; i < letters.Length; i++)
        {
            if ((i == 0 || line.EndsClause(i - 1)) && subjects.BeginsThought(i) && subjects.NameAt(i) is { } bare) Add(line.TextOf(bare.From, bare.End), "", bare.From, true);
            if (letters[i] is '·' or '‧' or '・' && subjects.NameAround(i) is { } foreign) Add(line.TextOf(foreign.From, foreign.End), "", foreign.From, BeginsSentence(foreign.From));
            if (cues.Roles.At(letters, i, letters.Length) is not (> 0 and var length)) continue;
            var role = letters.Substring(i, length);
            if (subjects.NameAfter(i + length, Math.Min(letters.Length, i + length + 24)) is { } found)
            {
                var name = line.TextOf(found.From, found.End).Trim();
                Add(name, role, found.From, BeginsSentence(i));
                if (evidence.Of(subjects.PhraseStart(i, 0), i + length) is { IsKnown: true } origin) origins.TryAdd(name, origin);
            }
            i += length - 1;
        }
        names.Sort((a, b) => a.At.CompareTo(b.At));
    }

    // Whether the clause of an item begins a thought.
    private bool BeginsSentence(int at)
    {
        while (at > 0 && !line.EndsClause(at - 1)) at--;
        return subjects.BeginsThought(at);
    }

    private void Add(string name, string role, int at, bool isSubject)
    {
        if (name.Length == 0) return;
        names.Add((name, role, at, isSubject));
        known.Add(name);
        foreach (var part in name.Split('·', '‧', '・').Skip(1)) full.TryAdd(part, name);
    }

    private string Full(string name)
    {
        if (Registered(name) is { } speaker) return speaker.Name;
        if (full.TryGetValue(name, out var fuller)) return fuller;
        // What the name runs on into is no part of it where its beginning is a name elsewhere.
        for (var length = name.Length; length > 1; length--)
        {
            if (known.Contains(name[..length])) return name[..length];
        }
        return name;
    }

    // The person named before with the office that the phrase ends in.
    private string? Holder(Mention mention)
    {
        var office = cues.Simplify(line.TextOf(mention.First, mention.End));
        var length = cues.Roles.Ending(line.Letters, mention.End, mention.First);
        var role = office[^length..];
        var origin = evidence.Of(mention.First, mention.End);
        if (cues.Anonymous.Contains(role, 0, role.Length)) return null;
        // "发言人强调" goes on with the spokesman of whom the text has no name.
        var unnamed = length == office.Length && last is { } speaker && speaker.Name.Length > length && cues.Simplify(speaker.Name).EndsWith(role, StringComparison.Ordinal) ? speaker.Name : null;
        for (var k = Before(mention.First); k >= 0 && items[mention.First].Sentence - items[names[k].At].Sentence <= Reach; k--)
        {
            var (name, other, place, _) = names[k];
            if (IsOfAnother(mention, office[..^length], place - other.Length)) continue;
            if (other.Length == 0 || !(other.EndsWith(role, StringComparison.Ordinal) || role.EndsWith(other, StringComparison.Ordinal))) continue;
            if (!(origin.IsKnown && origins.TryGetValue(name, out var its) && its.Origin != origin.Origin)) return unnamed is not null && names[k].At < last!.Value.At ? unnamed : Full(name);
        }
        return unnamed;
    }

    // "克里姆林宫发言人" is not the spokesman of another body.
    private bool IsOfAnother(Mention mention, string body, int role) => body.Length > 2 && line.Place(mention.First, mention.End) < body.Length
        && line.Letters.AsSpan(subjects.PhraseStart(role, 0), Math.Max(0, role - subjects.PhraseStart(role, 0))).IndexOf(body.AsSpan(body.Length - 2), StringComparison.Ordinal) < 0;

    // Index of the last name before an item; -1 for none.
    private int Before(int item)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].At < item) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private string? Person(Mention mention)
    {
        if ("我笔本".Contains(line.Letters[mention.First])) return null;
        var sentence = items[mention.First].Sentence;
        // Whom a sentence after the last speaker's begins with: "王丽娟来自湖南。她说……"
        for (var k = Before(mention.First); last is { } before && k >= 0 && names[k].At > before.At; k--)
        {
            if (names[k].IsSubject) return Full(names[k].Name);
        }
        if (Subject(mention) is { } office) return office;
        if (last is { } speaker && sentence - items[speaker.At].Sentence <= Memory) return speaker.Name;
        var named = Before(mention.First);
        return named >= 0 && sentence - items[names[named].At].Sentence <= Memory ? Full(names[named].Name) : null;
    }

    // "美国代表则要求加强制裁，他说": an office without a name that its sentence is about.
    private string? Subject(Mention mention)
    {
        var start = mention.First;
        while (start > 0 && !line.EndsThought(start - 1)) start--;
        var end = line.ClauseEnd(start, mention.First);
        if (end >= mention.First || subjects.Within(start, end) is not { Kind: MentionKind.Role } office) return null;
        if (evidence.Of(office.First, office.End) is { IsKnown: true } origin) origins.TryAdd(office.Name!, origin);
        return Holder(office) ?? office.Name;
    }

    private ShownOrigin OriginOf(Mention mention, string name)
    {
        var end = mention.End;
        if (mention.Kind == MentionKind.Name)
        {
            while (end > mention.First && text.AsSpan(items[mention.First].Span.Start, items[end - 1].Span.End - items[mention.First].Span.Start).LastIndexOf(mention.Name) is >= 0 and var at
                && items[mention.First].Span.Start + at < items[end - 1].Span.End) end--;
        }
        if (mention.Kind != MentionKind.Pronoun && evidence.Of(mention.First, end, mention.Kind == MentionKind.Group) is { IsKnown: true } beside) return beside;
        if (origins.TryGetValue(name, out var elsewhere)) return elsewhere;
        return mention.Kind is MentionKind.Pronoun or MentionKind.Name ? Origin.Unknown : Gazetteer.Default.Find(name)?.Origin ?? Origin.Unknown;
    }
}
