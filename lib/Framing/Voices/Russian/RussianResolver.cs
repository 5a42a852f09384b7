using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>From the Russian phrase that speaks to the speaker: cases joined, surname to full name, office and pronoun to the person, and the origin.</summary>
/// <remarks>
/// Names: the registry first, whatever the case; then, of all forms in the text that share the stem, the fullest, and of these the one
/// most like a nominative. A pronoun, or an office of one word ("дипломат"), is the person the text last named with that office, else
/// whom a sentence since the last speaker's is about, else the last speaker; gender has to agree. Origin: the registry's, else that of <see cref="RussianOrigins"/>.
/// </remarks>
internal sealed class RussianResolver
{
    private const int Memory = 4;
    private readonly Items items;
    private readonly RussianPhrases phrases;
    private readonly RussianCues cues;
    private readonly RussianPersons persons;
    private readonly RussianBodies bodies;
    private readonly RussianOrigins origins;
    private (string Name, int At, bool IsName)? last;

    public RussianResolver(string text, Items items, RussianPhrases phrases, RussianCues cues, SpeakerRegistry registry)
    {
        (this.items, this.phrases, this.cues) = (items, phrases, cues);
        persons = new RussianPersons(items, phrases, cues, registry);
        bodies = new RussianBodies(text, items, phrases, cues, registry);
        origins = new RussianOrigins(text, items, phrases, bodies, persons);
    }

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin.</summary>
    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention)
    {
        if (bodies.For(mention) is { } body) mention = body;
        else if (bodies.IsBare(mention) && cues.SpeechNouns.Contains(items[mention.First].Key)) return (cues.ObliqueSpeechNouns.GetValueOrDefault(items[mention.First].Key, items[mention.First].Key), Origin.Unknown);
        var name = mention.Kind switch
        {
            MentionKind.Name => persons.Full(mention),
            MentionKind.Role => persons.Registered(phrases.TextOf(mention.First, mention.End))?.Name ?? Person(mention, persons.RolesOf(mention)) ?? bodies.Nominative(mention),
            MentionKind.Pronoun => Pronoun(mention),
            _ => bodies.Nominative(mention),
        };
        if (name is null) return (null, Origin.Unknown);
        var known = persons.Registered(name);
        var speaker = known?.Name ?? name;
        if (mention.Kind is MentionKind.Name or MentionKind.Role or MentionKind.Pronoun) last = (speaker, mention.First, known is not null || mention.Kind == MentionKind.Name || persons.IsName(name));
        var origin = known is { Origin.IsKnown: true } ? known.Origin : origins.Of(mention, name);
        if (mention.Kind == MentionKind.Name && origin.IsKnown) origins.Learn(name, origin);
        return (speaker, origin);
    }

    private string? Pronoun(Mention mention) => items[mention.First].Key switch
    {
        "тот" or "та" => Latter(mention),
        "он" or "она" or "его" or "ее" or "него" or "нее" or "ней" or "ним" or "нему" or "который" or "которая" => Source(mention) ?? Person(mention, null),
        _ => null,
    };

    // "Прокуратура начала проверку. По её данным …", "Как рассказал источник, … — уточнил он": the body that the sentence before begins with, or an
    // office without a name in it.
    private string? Source(Mention mention)
    {
        var (first, feminine) = (mention.First, items[mention.First].Key is "ее" or "она");
        while (first > Math.Max(0, mention.First - Surroundings.Reach) && items[mention.First].Sentence - items[first - 1].Sentence <= 1 && items[first - 1].Kind != ItemKind.Break) first--;
        if (first > 0 && items[mention.First - 1].Key is "по" && items[mention.First + 1].Key is "данным" or "сведениям" or "информации")
        {
            return phrases.Read(first, true) is { Kind: MentionKind.Institution } body && body.End < mention.First && "ая".Contains(items[body.First].Key[^1]) == feminine ? bodies.Nominative(body) : null;
        }
        if (items[mention.First].Key is not ("он" or "она")) return null;
        for (var i = mention.First - 1; i >= first && i > (last?.At ?? -1); i--)
        {
            if (items[i].IsWord && cues.Anonymous.Contains(items[i].Key) && "ая".Contains(items[i].Key[^1]) == feminine && phrases.Read(i, true) is { Kind: MentionKind.Role } office) return bodies.Nominative(office);
        }
        return null;
    }

    // "сказал он мэру Анне Берг. Та ответила": the person named last.
    private string? Latter(Mention mention)
    {
        for (var k = persons.Before(mention.First); k >= 0 && items[mention.First].Sentence - items[persons.Mentions[k].First].Sentence <= 1; k--)
        {
            if (persons.IsPerson(persons.Mentions[k]) && Fits(mention, persons.Full(persons.Mentions[k]))) return persons.Full(persons.Mentions[k]);
        }
        return null;
    }

    private string? Person(Mention mention, HashSet<string>? roles)
    {
        var sentence = items[mention.First].Sentence;
        var at = persons.Before(mention.First);
        var names = persons.Mentions;
        if (roles is not null)
        {
            var evidence = origins.Beside(mention);
            for (var k = at; k >= 0 && k > at - 40; k--)
            {
                if (persons.RolesOf(names[k]).Overlaps(roles) && Fits(mention, persons.Full(names[k])) && !(evidence.IsKnown && origins.Beside(names[k]) is { IsKnown: true } origin && origin != evidence)) return persons.Full(names[k]);
            }
            // "белорусский лидер": of that country whoever was named last.
            for (var k = at; evidence.IsKnown && k >= 0 && k > at - 40; k--)
            {
                if (persons.RolesOf(names[k]).Count > 0 && origins.Beside(names[k]) == evidence && mention.End - mention.First == 2 && Fits(mention, persons.Full(names[k]))) return persons.Full(names[k]);
            }
            if (OfficeOf(mention) is { } other)
            {
                for (var k = at; k >= 0 && k > at - 40; k--)
                {
                    if (persons.RolesOf(names[k]).Overlaps(other) && Fits(mention, persons.Full(names[k]))) return persons.Full(names[k]);
                }
                if (last is { IsName: true } before && sentence - items[before.At].Sentence <= Memory) return before.Name;
            }
            if (Enumerable.Range(mention.First, mention.End - mention.First).Count(i => items[i].IsWord && !phrases.IsHyphen(i + 1)) > 1 || cues.Anonymous.Contains(items[mention.First].Key)) return null;
        }
        if (last is { } speaker && (roles is null || speaker.IsName) && sentence - items[speaker.At].Sentence <= Memory && SubjectSince(mention, speaker.At) is { } since) return since;
        if (last is { } one && (roles is null || one.IsName) && sentence - items[one.At].Sentence <= Memory && Fits(mention, one.Name)) return one.Name;
        // The first person of the nearest sentence that has one.
        string? found = null;
        for (var k = at; k >= 0 && k > at - 40 && sentence - items[names[k].First].Sentence <= Memory; k--)
        {
            if (found is not null && items[names[k].First].Sentence != items[names[k + 1].First].Sentence) break;
            if (persons.IsPerson(names[k]) && Fits(mention, persons.Full(names[k]))) found = persons.Full(names[k]);
        }
        return found;
    }

    // Whoever a sentence after the last speaker's begins with: "Приехала Анна Берг. «Я рада», — сказала она."
    private string? SubjectSince(Mention mention, int speaker)
    {
        for (var k = persons.Before(mention.First); k >= 0 && persons.Mentions[k].First > speaker; k--)
        {
            var (name, own) = (persons.Mentions[k], items[persons.Mentions[k].First].Sentence);
            if (own > items[speaker].Sentence && own <= items[mention.First].Sentence && persons.IsPerson(name) && persons.IsSubject(name) && Fits(mention, persons.Full(name))) return persons.Full(name);
        }
        return null;
    }

    // "глава государства" is the president named before.
    private HashSet<string>? OfficeOf(Mention mention) => mention.End - mention.First == 2 && items[mention.First].Key is "глава" or "главы" or "руководитель" or "руководителя" ? cues.Offices.GetValueOrDefault(items[mention.First + 1].Key) : null;

    private bool Fits(Mention mention, string name)
    {
        return items[mention.First].Key switch
        {
            "она" or "ее" or "нее" or "ней" or "которая" or "та" => RussianPersons.IsFemale(name) != false,
            "он" or "его" or "него" or "ним" or "нему" or "который" or "тот" => RussianPersons.IsFemale(name) != true,
            _ => mention.Kind != MentionKind.Role || IsSaidOfWoman(mention) is not { } hers || RussianPersons.IsFemale(name) is not { } female || female == hers,
        };
    }

    // "парламентарий приглашение приняла": the verb in the past that follows an office, or stands before it, shows whose it is.
    private bool? IsSaidOfWoman(Mention office)
    {
        for (var i = Math.Max(0, office.First - 1); i < Math.Min(items.Count, office.End + 6) && (i < office.First || items[i].Kind == ItemKind.Word || items[i].Is(',')); i++)
        {
            if (i >= office.First && i < office.End || !items[i].IsWord || !cues.IsFinite(items[i].Key)) continue;
            if (items[i].Key.EndsWith("ла", StringComparison.Ordinal) || items[i].Key.EndsWith("лась", StringComparison.Ordinal)) return true;
            if (items[i].Key.EndsWith('л') || items[i].Key.EndsWith("лся", StringComparison.Ordinal)) return false;
        }
        return null;
    }
}
