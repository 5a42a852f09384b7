using Framing.Text;

namespace Framing.Voices;

/// <summary>From the phrase that speaks to the speaker: surname to full name, office and pronoun to the person, and the origin.</summary>
/// <remarks>
/// Names: the registry first; then the fullest name in the text with that surname. A pronoun or an office without a name ("the
/// diplomat") is the person the text last named with that office, else the last speaker, else the person its last sentence is about.
/// Origin: the registry; then the countries and bodies named in the phrase that speaks, in an apposition to it, or in any other
/// phrase of the text that names the same person; a place after "in" or "to" is no evidence.
/// </remarks>
internal sealed class SpeakerResolver
{
    private const int NamesBack = 40;
    private const int Memory = 3;
    private readonly Items items;
    private readonly ItemReader reader;
    private readonly Cues cues;
    private readonly NounPhrases phrases;
    private readonly SpeakerRegistry registry;
    private readonly Names names;
    private readonly OriginEvidence evidence;
    private readonly Bodies bodies;
    private readonly Dictionary<string, ShownOrigin> origins = new(StringComparer.Ordinal);
    private (string Name, int At)? last;
    private (string Name, int At)? lastBody;

    public SpeakerResolver(ItemReader reader, NounPhrases phrases, Cues cues, SpeakerRegistry registry)
    {
        (items, this.reader, this.phrases, this.cues, this.registry) = (reader.Items, reader, phrases, cues, registry);
        (names, evidence, bodies) = (new Names(reader, phrases, cues), new OriginEvidence(reader, cues), new Bodies(reader, phrases, cues));
    }

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin.</summary>
    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention)
    {
        if (IsImpersonal(mention)) return bodies.Before(mention) is { } body ? Resolve(body) : (null, Origin.Unknown);
        var name = NameOf(mention);
        if (name is null) return (null, Origin.Unknown);
        var known = registry.Find(name);
        var speaker = known?.Name ?? name;
        if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) last = (speaker, mention.First);
        if (mention.Kind == MentionKind.Institution) lastBody = (speaker, mention.First);
        return (speaker, known is { Origin.IsKnown: true } ? known.Origin : OriginOf(mention, name));
    }

    private string? NameOf(Mention mention)
    {
        if (Registered(mention) is { } known) return known;
        return mention.Kind switch
        {
            MentionKind.Name => Full(mention),
            MentionKind.Institution => SameBody(mention) ?? mention.Name,
            MentionKind.Group => phrases.Bare(mention),
            MentionKind.Role => Person(mention, RoleWords(mention)) ?? phrases.Bare(mention),
            _ => Pronoun(mention),
        };
    }

    // The longest end of the phrase that the registry knows: "the powerful Chinese Foreign Ministry" ends in one it does.
    private string? Registered(Mention mention)
    {
        if (mention.Kind == MentionKind.Pronoun) return null;
        var words = phrases.Bare(mention).Split(' ');
        for (var i = 0; i < words.Length && i < 8; i++)
        {
            if (i > 0 && !char.IsUpper(words[i][0])) continue;
            if (registry.Find(string.Join(' ', words[i..])) is { } known && (i == 0 || known.Kind != SpeakerKind.Place)) return known.Name;
        }
        return null;
    }

    private bool IsImpersonal(Mention mention) => mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "they" or "it" or "them" or "their" or "its";

    private string? Pronoun(Mention mention) => items[mention.First].Key is "he" or "she" or "him" or "her" or "his" or "who" ? Office(mention, last?.At ?? -1) ?? Person(mention, null) ?? Office(mention, -1) : null;

    // "The general took the floor. … he said": an office without a name that the sentence before is about.
    private string? Office(Mention mention, int since)
    {
        var (p, _, own) = reader.Back(mention.First, 0).First();
        var begin = reader.Paragraph(p).First;
        for (var i = mention.First - 1; i > begin && own - items[i].Sentence <= 1; i--)
        {
            if (mention.First - i > Surroundings.Reach) return null;
            if (items[i - 1].Sentence < items[i].Sentence && items[i].Sentence < own) return i > since && phrases.Read(i) is { Kind: MentionKind.Role } office ? NameOf(office) : null;
        }
        return begin > since && phrases.Read(begin) is { Kind: MentionKind.Role } first && first.End <= mention.First ? NameOf(first) : null;
    }

    // "the ministry", "the same newspaper": the body that spoke last, if it is one of these.
    private string? SameBody(Mention mention)
    {
        var head = items[mention.End - 1];
        if (lastBody is not { } body || head.IsCapital || items[mention.First].Key != "the" || mention.End - mention.First > 3 || SentencesBack(mention.First, body.At) is null) return null;
        for (var i = mention.First; i < mention.End; i++)
        {
            if (items[i].IsCapital && i > mention.First) return null;
        }
        return head.Key is "newspaper" or "paper" or "daily" or "agency" or "tabloid" or "magazine" or "broadcaster" or "outlet" ? cues.Governing.Contains(cues.Vocabulary.Of(body.Name.AsSpan(body.Name.LastIndexOf(' ') + 1))) ? null : body.Name
            : body.Name.EndsWith(head.Key, StringComparison.OrdinalIgnoreCase) ? body.Name : null;
    }

    private string Full(Mention name)
    {
        if (registry.Find(name.Name!) is { } known) return known.Name;
        return name.Name!.Contains(' ') ? name.Name : names.FullOf(name.Name, name.First) ?? name.Name;
    }

    private HashSet<string> RoleWords(Mention mention)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = mention.First; i < mention.End && !(items[i].Key is "of" or "for"); i++)
        {
            if (cues.Roles.Contains(items[i])) words.Add(items[i].Key);
        }
        return words;
    }

    private string? Person(Mention mention, HashSet<string>? roles)
    {
        if (roles is not null)
        {
            if (items[mention.First].Key is not ("the" or "this" or "that") && !cues.Titles.Contains(items[mention.First])) return null;
            foreach (var (name, _) in names.Before(mention.First).Take(NamesBack))
            {
                if (HasRole(name, roles)) return Full(name);
            }
            // "the Chinese diplomat": the last speaker, if for that country.
            if (mention.End - mention.First == 3 && last is { } of && evidence.Of(mention) is { IsKnown: true } country && SentencesBack(mention.First, of.At) is not null && OriginOfName(of.Name) == country.Origin) return of.Name;
            if (mention.End - mention.First > 2) return null;
            if (Unnamed(mention) is { } unnamed) return unnamed;
        }
        if (last is { } speaker && SentencesBack(mention.First, speaker.At) is { } since) return SubjectSince(mention.First, speaker.At, since) ?? speaker.Name;
        // The person the nearest sentence with one is about: the first named in it.
        string? found = null;
        var nearer = 0;
        foreach (var (name, sentences) in names.Before(mention.First).Take(NamesBack).TakeWhile(n => n.Sentences <= Memory + 1))
        {
            if (IsPerson(name))
            {
                if (found is not null && sentences != nearer) break;
                found = Full(name);
            }
            nearer = sentences;
        }
        return found;
    }

    // "A senior official told reporters … the official said": since the last speaker.
    private string? Unnamed(Mention mention)
    {
        var (end, head) = (mention.First, items[mention.End - 1]);
        for (var i = end - 1; i > (last?.At ?? -1) && end - i < Surroundings.Reach; i--)
        {
            if (items[i].IsWord && items[i].Key == head.Key && phrases.Ending(i + 1, Math.Max(0, i - Memory)) is { Kind: MentionKind.Role } office) return phrases.Bare(office);
        }
        return null;
    }

    private Origin OriginOfName(string name) => registry.Find(name)?.Origin ?? Elsewhere(name, last!.Value.At).Origin;

    // How many sentences a speaker was named before an item; null where it is more than a reader remembers.
    private int? SentencesBack(int item, int speaker)
    {
        var place = items[speaker].Span.Start;
        foreach (var (p, _, sentence) in reader.Back(item, int.MaxValue))
        {
            if (sentence - items[reader.Paragraph(p).End - 1].Sentence > Memory) return null;
            if (reader.SpanOf(p).Start <= place) return sentence - items[speaker].Sentence is <= Memory and var between ? between : null;
        }
        return null;
    }

    // Whoever a sentence after the last speaker's is about: a person named before any verb or pronoun in it.
    private string? SubjectSince(int item, int speaker, int since)
    {
        foreach (var (name, sentences) in names.Before(item).TakeWhile(n => n.Sentences < since))
        {
            if (sentences > 0 && IsPerson(name) && IsSubject(name)) return Full(name);
        }
        return null;
    }

    private bool IsSubject(Mention name)
    {
        for (var i = name.First - 1; i >= 0 && items[i].Sentence == items[name.First].Sentence; i--)
        {
            if (items[i].Kind == ItemKind.Quote || cues.NotBeforeSubject.Contains(items[i])) return false;
        }
        return true;
    }

    // A person has two names at least, an office before the name, or a full name elsewhere in the text.
    private bool IsPerson(Mention name)
    {
        if (registry.Find(name.Name!) is { } known) return known.Kind == SpeakerKind.Person;
        var words = name.Name!.Split(' ');
        if (Gazetteer.Default.Find(name.Name) is not null || words.Any(w => cues.Heads.Contains(cues.Vocabulary.Of(w)))) return false;
        return words.Length is 2 or 3 || names.BySurname(words[^1], name.First) is not null || cues.Titles.Contains(items[name.First]);
    }

    private bool HasRole(Mention name, HashSet<string> roles)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (items[i].IsWord && roles.Contains(items[i].Key)) return true;
        }
        return false;
    }

    private ShownOrigin OriginOf(Mention mention, string name)
    {
        if (mention.Kind != MentionKind.Pronoun && evidence.Of(mention) is { IsKnown: true } beside) return beside;
        if (mention.Kind is MentionKind.Name or MentionKind.Pronoun or MentionKind.Role && Elsewhere(name, mention.First) is { IsKnown: true } elsewhere) return elsewhere;
        return Gazetteer.Default.Find(name)?.Origin ?? Origin.Unknown;
    }

    // The origin beside the first other mention of the same person that shows one.
    private ShownOrigin Elsewhere(string name, int item)
    {
        var key = Folding.Fold(name);
        if (origins.TryGetValue(key, out var known)) return known;
        string[] words = [name[(name.LastIndexOf(' ') + 1)..], .. name.Contains(' ') ? [name[..name.IndexOf(' ')]] : Array.Empty<string>()];
        foreach (var other in words.Where(w => char.IsUpper(w[0])).SelectMany(w => names.Described(w, item)))
        {
            if (evidence.Of(other) is { IsKnown: true } origin && Folding.Fold(Full(other)) == key) return origins[key] = origin;
        }
        return origins[key] = ShownOrigin.Unknown;
    }
}
