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
    private readonly string text;
    private readonly Items items;
    private readonly Cues cues;
    private readonly NounPhrases phrases;
    private readonly SpeakerRegistry registry;
    private readonly List<Mention> names = [];
    private readonly Dictionary<string, string> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private (string Name, int At)? last;

    public SpeakerResolver(string text, Items items, NounPhrases phrases, Cues cues, SpeakerRegistry registry)
    {
        (this.text, this.items, this.phrases, this.cues, this.registry) = (text, items, phrases, cues, registry);
        Collect();
    }

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin.</summary>
    public (string? Speaker, Origin Origin) Resolve(Mention mention)
    {
        var name = NameOf(mention);
        if (name is null) return (null, Origin.Unknown);
        var known = registry.Find(name);
        var speaker = known?.Name ?? name;
        if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) last = (speaker, mention.First);
        return (speaker, known is { Origin.IsKnown: true } ? known.Origin : OriginOf(mention, name));
    }

    private string? NameOf(Mention mention)
    {
        if (Registered(mention) is { } known) return known;
        return mention.Kind switch
        {
            MentionKind.Name => Full(mention.Name!),
            MentionKind.Institution => mention.Name,
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

    private string? Pronoun(Mention mention) => items[mention.First].Key is "he" or "she" or "him" or "her" or "his" or "who" ? Person(mention, null) : items[mention.First].Key is "they" or "it" or "them" or "their" or "its" ? Body(mention) : null;

    private string Full(string name)
    {
        if (registry.Find(name) is { } known) return known.Name;
        if (name.Contains(' ')) return name;
        var key = Folding.Fold(name);
        return bySurname.GetValueOrDefault(key) ?? byFirst.GetValueOrDefault(key) ?? name;
    }

    // Reads every name once: full names by surname, and the origins that stand beside them.
    private void Collect()
    {
        var prose = Prose();
        for (var i = 0; i < items.Count; i++)
        {
            if (!MayBeginName(i) || phrases.Read(i) is not { } mention) continue;
            if (mention.Kind == MentionKind.Name)
            {
                names.Add(mention);
                if (mention.Name!.Contains(' ') && prose.Contains(items[mention.First].Sentence)) AddFullName(mention.Name);
                if (Evidence(mention) is { IsKnown: true } origin) origins.TryAdd(Folding.Fold(Full(mention.Name)), origin);
            }
            i = Math.Max(i, mention.End - 1);
        }
        foreach (var name in names.Where(n => n.Name!.Contains(' '))) AddFullName(name.Name!);
    }

    // A sentence with a longer word in small letters. In a headline, where every longer word has a capital, a run of capitals may be more than a name.
    private HashSet<int> Prose()
    {
        var prose = new HashSet<int>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].IsWord && !items[i].IsCapital && items[i].Span.Length > 3) prose.Add(items[i].Sentence);
        }
        return prose;
    }

    private void AddFullName(string name)
    {
        bySurname.TryAdd(Folding.Fold(name.Split(' ')[^1]), name);
        // Chinese, Korean and Japanese names often have the surname first: "Mao" is Mao Ning, if nobody's last name is Mao.
        byFirst.TryAdd(Folding.Fold(name.Split(' ')[0]), name);
    }

    // A name word, or an office or title right before one.
    private bool MayBeginName(int i) => items[i].IsWord && (items[i].IsCapital
        || (i + 1 < items.Count && items[i + 1].IsCapital && (cues.Titles.Contains(items[i]) || cues.Roles.Contains(items[i]))));

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
        var sentence = items[mention.First].Sentence;
        var at = names.FindLastIndex(n => n.End <= mention.First);
        if (roles is not null)
        {
            if (items[mention.First].Key is not ("the" or "this" or "that") && !cues.Titles.Contains(items[mention.First])) return null;
            for (var k = at; k >= 0 && k > at - 40; k--)
            {
                if (HasRole(names[k], roles)) return Full(names[k].Name!);
            }
            if (mention.End - mention.First > 2) return null;
        }
        if (last is { } speaker && sentence - items[speaker.At].Sentence <= 3) return SubjectSince(speaker.At, at, sentence) ?? speaker.Name;
        // The person the nearest sentence with one is about: the first named in it.
        string? found = null;
        for (var k = at; k >= 0 && k > at - 40; k--)
        {
            if (!IsPerson(names[k]) || sentence - items[names[k].First].Sentence > 4) continue;
            if (found is not null && items[names[k].First].Sentence != items[names[k + 1].First].Sentence) break;
            found = Full(names[k].Name!);
        }
        return found;
    }

    // Whoever a sentence after the last speaker's is about: a person named before any verb or pronoun in it.
    private string? SubjectSince(int speaker, int at, int sentence)
    {
        for (var k = at; k >= 0 && names[k].First > speaker; k--)
        {
            var own = items[names[k].First].Sentence;
            if (own > items[speaker].Sentence && own < sentence && IsPerson(names[k]) && IsSubject(names[k])) return Full(names[k].Name!);
        }
        return null;
    }

    private bool IsSubject(Mention name)
    {
        for (var i = name.First - 1; i >= 0 && items[i].Sentence == items[name.First].Sentence; i--)
        {
            if (items[i].Kind == ItemKind.Quote || (items[i].IsWord && (cues.Finite.Contains(items[i]) || cues.Be.Contains(items[i]) || cues.Pronouns.Contains(items[i])))) return false;
        }
        return true;
    }

    // A person has two names at least, an office before the name, or a full name elsewhere in the text.
    private bool IsPerson(Mention name)
    {
        if (registry.Find(name.Name!) is { } known) return known.Kind == SpeakerKind.Person;
        var words = name.Name!.Split(' ');
        if (Gazetteer.Default.Find(name.Name) is not null || words.Any(w => cues.Heads.Contains(Folding.Fold(w)))) return false;
        return words.Length is 2 or 3 || bySurname.ContainsKey(Folding.Fold(words[^1])) || HasTitle(name);
    }

    private bool HasTitle(Mention name) => cues.Titles.Contains(items[name.First]);

    private bool HasRole(Mention name, HashSet<string> roles)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (items[i].IsWord && roles.Contains(items[i].Key)) return true;
        }
        return false;
    }

    private string? Body(Mention mention)
    {
        for (var i = mention.First - 1; i >= 0 && items[mention.First].Sentence - items[i].Sentence <= 1; i--)
        {
            if (items[i].IsWord && phrases.Read(i) is { Kind: MentionKind.Institution or MentionKind.Group } body && body.End <= mention.First && (i == 0 || !phrases.IsNameWord(i - 1))) return body.Name ?? phrases.Bare(body);
        }
        return null;
    }

    private Origin OriginOf(Mention mention, string name)
    {
        if (mention.Kind != MentionKind.Pronoun && Evidence(mention) is { IsKnown: true } beside) return beside;
        if (mention.Kind is MentionKind.Name or MentionKind.Pronoun or MentionKind.Role && origins.TryGetValue(Folding.Fold(name), out var elsewhere)) return elsewhere;
        return Gazetteer.Default.Find(name)?.Origin ?? Origin.Unknown;
    }

    // The first country or body in the phrase or in an apposition to it; one after "in", "to", "on" or "with" is a place or a topic.
    private Origin Evidence(Mention mention)
    {
        var end = mention.End;
        if (end < items.Count && items[end].Is(','))
        {
            var close = end + 1;
            while (close < items.Count && close - end < 25 && items[close].Kind is ItemKind.Word or ItemKind.Mark && !items[close].Is(',') && !items[close].Is('.')) close++;
            if (items[end + 1 < items.Count ? end + 1 : end].IsWord && close < items.Count && IsApposition(end + 1, close)) end = close;
        }
        for (var i = mention.First; i < end; i++)
        {
            var length = Gazetteer.Default.LongestAt(text, items, i, end, out var form);
            if (length == 0) continue;
            var before = i > 0 ? items[i - 1].Key : "";
            if (before == "the" && i > 1) before = items[i - 2].Key;
            if (!(before is "in" or "to" or "on" or "with" or "against" or "from") && !(form.IsAmbiguous && mention.Kind == MentionKind.Name && mention.End - mention.First <= 2)) return form.Origin;
            i += length - 1;
        }
        return Origin.Unknown;
    }

    // An apposition names an office or body and has no finite verb of speaking.
    private bool IsApposition(int from, int end)
    {
        var head = false;
        for (var i = from; i < end; i++)
        {
            if (!items[i].IsWord) continue;
            if (cues.Speak.Contains(items[i]) && i > from) return false;
            head |= cues.Heads.Contains(items[i]);
        }
        return head && !cues.Pronouns.Contains(items[from]) && !cues.Subordinators.Contains(items[from]);
    }
}
