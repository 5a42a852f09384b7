using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>From the Russian phrase that speaks to the speaker: cases joined, surname to full name, office and pronoun to the person, and the origin.</summary>
/// <remarks>
/// Names: the registry first, whatever the case; then, of all forms in the text that share the stem, the fullest, and of these the one
/// most like a nominative. A pronoun, or an office of one word ("дипломат"), is the person the text last named with that office, else
/// the last speaker. Origin: the registry; then the country or body in the phrase or in an apposition to it, or in another phrase that
/// names the same person.
/// </remarks>
internal sealed class RussianResolver
{
    private const int Memory = 4;
    private readonly string text;
    private readonly Items items;
    private readonly RussianPhrases phrases;
    private readonly RussianCues cues;
    private readonly RussianPersons persons;
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private (string Name, int At, bool IsName)? last;

    public RussianResolver(string text, Items items, RussianPhrases phrases, RussianCues cues, SpeakerRegistry registry)
    {
        (this.text, this.items, this.phrases, this.cues) = (text, items, phrases, cues);
        persons = new RussianPersons(items, phrases, cues, registry);
        foreach (var mention in persons.Mentions)
        {
            if (Evidence(mention) is { IsKnown: true } origin) origins.TryAdd(RussianPersons.StemOf(mention.Name!), origin);
        }
    }

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin.</summary>
    public (string? Speaker, Origin Origin) Resolve(Mention mention)
    {
        if (BodyFor(mention) is { } body) mention = body;
        else if (IsBare(mention) && cues.SpeechNouns.Contains(items[mention.First].Key)) return (null, Origin.Unknown);
        var name = mention.Kind switch
        {
            MentionKind.Name => persons.Full(mention),
            MentionKind.Role => persons.Registered(phrases.TextOf(mention.First, mention.End))?.Name ?? Person(mention, persons.RolesOf(mention)) ?? phrases.Nominative(mention),
            MentionKind.Pronoun => Pronoun(mention),
            _ => phrases.Nominative(mention),
        };
        if (name is null) return (null, Origin.Unknown);
        var known = persons.Registered(name);
        var speaker = known?.Name ?? name;
        if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) last = (speaker, mention.First, known is not null || mention.Kind == MentionKind.Name || persons.IsName(name));
        return (speaker, known is { Origin.IsKnown: true } ? known.Origin : OriginOf(mention, name));
    }

    private string? Pronoun(Mention mention) => items[mention.First].Key switch
    {
        "он" or "она" or "его" or "ее" or "него" or "нее" or "ней" or "ним" or "нему" or "который" or "которая" => Person(mention, null),
        _ => null,
    };

    private string? Person(Mention mention, HashSet<string>? roles)
    {
        var sentence = items[mention.First].Sentence;
        var at = persons.Before(mention.First);
        var names = persons.Mentions;
        if (roles is not null)
        {
            var evidence = Evidence(mention);
            for (var k = at; k >= 0 && k > at - 40; k--)
            {
                if (persons.RolesOf(names[k]).Overlaps(roles) && !(evidence.IsKnown && Evidence(names[k]) is { IsKnown: true } origin && origin != evidence)) return persons.Full(names[k]);
            }
            if (Enumerable.Range(mention.First, mention.End - mention.First).Count(i => items[i].IsWord && !phrases.IsHyphen(i + 1)) > 1 || cues.Anonymous.Contains(items[mention.First].Key)) return null;
        }
        if (last is { } speaker && (roles is null || speaker.IsName) && sentence - items[speaker.At].Sentence <= Memory && Fits(mention, speaker.Name)) return speaker.Name;
        // The first person of the nearest sentence that has one.
        string? found = null;
        for (var k = at; k >= 0 && k > at - 40 && sentence - items[names[k].First].Sentence <= Memory; k--)
        {
            if (found is not null && items[names[k].First].Sentence != items[names[k + 1].First].Sentence) break;
            if (persons.IsPerson(names[k]) && Fits(mention, persons.Full(names[k]))) found = persons.Full(names[k]);
        }
        return found;
    }

    private bool Fits(Mention mention, string name)
    {
        return items[mention.First].Key switch
        {
            "она" or "ее" or "нее" or "ней" or "которая" => RussianPersons.IsFemale(name) != false,
            "он" or "его" or "него" or "ним" or "нему" or "который" => RussianPersons.IsFemale(name) != true,
            _ => true,
        };
    }

    // For "они" the group or body named last, in this or the last two sentences; for "ведомство" and "издание" the body with a name of its own.
    private Mention? BodyFor(Mention mention)
    {
        var pronoun = mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "они" or "оно" or "их" or "них";
        if (!pronoun && !IsBare(mention)) return null;
        for (var i = mention.First - 1; i >= 0 && items[mention.First].Sentence - items[i].Sentence <= 2; i--)
        {
            if (!items[i].IsWord || !IsHeadOfPhrase(i) || phrases.Read(i, false) is not { Kind: MentionKind.Institution or MentionKind.Group } body || body.End > mention.First) continue;
            if (pronoun || !(body.Kind == MentionKind.Group || IsBare(body))) return body;
        }
        return null;
    }

    // "представитель ведомства Чжан Сяоган": the body named before.
    private Mention? BodyIn(Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (cues.ObliqueInstitutions.ContainsKey(items[i].Key) && !items[i].IsCapital) return BodyFor(phrases.Paper(i));
        }
        return null;
    }

    private bool IsBare(Mention mention) => mention.Kind == MentionKind.Institution && mention.End - mention.First == 1 && !items[mention.First].IsCapital && persons.Registered(mention.Name!) is null;

    private bool IsHeadOfPhrase(int i) => i == 0 || !items[i - 1].IsWord && !phrases.IsHyphen(i - 1) || cues.Prepositions.Contains(items[i - 1].Key) || cues.IsFinite(items[i - 1].Key);

    private Origin OriginOf(Mention mention, string name)
    {
        if (mention.Kind != MentionKind.Pronoun && Evidence(mention) is { IsKnown: true } beside) return beside;
        if (mention.Kind is MentionKind.Name or MentionKind.Role && BodyIn(mention) is { } body && Evidence(body) is { IsKnown: true } ofBody) return ofBody;
        if (mention.Kind is MentionKind.Name or MentionKind.Pronoun or MentionKind.Role && origins.TryGetValue(RussianPersons.StemOf(name), out var elsewhere)) return elsewhere;
        return Gazetteer.Default.Find(name)?.Origin ?? Origin.Unknown;
    }

    // The first country or body in the phrase or in an apposition to it; two that speak together are of one origin or of none.
    private Origin Evidence(Mention mention)
    {
        var end = mention.End;
        if (end + 1 < items.Count && items[end].Is(',') && phrases.Read(end + 1, true) is { Kind: MentionKind.Role } apposition) end = apposition.End;
        var found = Origin.Unknown;
        for (var i = mention.First; i < end; i++)
        {
            var length = Gazetteer.Default.LongestAt(text, items, i, end, out var form);
            if (length == 0) continue;
            var topic = i > mention.First && IsTopic(items[i - 1].Key);
            i += length - 1;
            if (topic) continue;
            if (form.IsAmbiguous && (mention.Kind == MentionKind.Name && mention.End - mention.First <= 2 || i - length >= mention.First && items[i - length].IsCapital)) continue;
            if (mention.Kind != MentionKind.Group) return form.Origin;
            if (found.IsKnown && found != form.Origin) return Origin.Unknown;
            found = form.Origin;
        }
        return found;
    }

    // "эксперт по Китаю", "Институт Китая", "посол в Китае": what somebody is busy with, or where.
    private static bool IsTopic(string before) => before is "по" or "в" or "во" or "на" || before.StartsWith("институт", StringComparison.Ordinal) || before.StartsWith("изучен", StringComparison.Ordinal) || before.StartsWith("исследован", StringComparison.Ordinal);
}
