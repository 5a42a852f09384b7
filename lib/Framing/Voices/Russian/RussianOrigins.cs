using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>For whom a Russian phrase speaks.</summary>
/// <remarks>
/// In order: the country or body in the phrase or in an apposition to it; that of the body it names without its name ("представитель
/// ведомства"); for "глава республики" and "генсек альянса" a country or organisation named shortly before; that of another phrase which names the same person.
/// A country after по, в, на or an institute that studies it is a topic and no evidence.
/// </remarks>
internal sealed class RussianOrigins
{
    private const int LongestReach = 80;
    private static readonly string[] Countries = ["республики", "страны", "государства", "королевства", "султаната", "эмирата"];
    private static readonly string[] Alliances = ["альянса", "блока", "организации", "союза"];
    private readonly string text;
    private readonly Items items;
    private readonly RussianPhrases phrases;
    private readonly RussianBodies bodies;
    private readonly Dictionary<string, Origin> known = new(StringComparer.Ordinal);

    public RussianOrigins(string text, Items items, RussianPhrases phrases, RussianBodies bodies, RussianPersons persons)
    {
        (this.text, this.items, this.phrases, this.bodies) = (text, items, phrases, bodies);
        foreach (var mention in persons.Mentions)
        {
            if (Shown(mention) is { IsKnown: true } origin) Learn(mention.Name!, origin);
        }
    }

    /// <summary>Keeps whom a person speaks for, unless it is known already.</summary>
    public void Learn(string name, Origin origin) => known.TryAdd(RussianPersons.StemOf(name), origin);

    /// <summary>The origin of a phrase that leads to this name.</summary>
    public Origin Of(Mention mention, string name)
    {
        if (mention.Kind != MentionKind.Pronoun && Shown(mention) is { IsKnown: true } shown) return shown;
        if (mention.Kind is MentionKind.Name or MentionKind.Pronoun or MentionKind.Role && known.TryGetValue(RussianPersons.StemOf(name), out var elsewhere)) return elsewhere;
        return Gazetteer.Default.Find(name)?.Origin ?? Origin.Unknown;
    }

    private Origin Shown(Mention mention)
    {
        var beside = Beside(mention);
        if (beside.IsKnown || mention.Kind is not (MentionKind.Name or MentionKind.Role or MentionKind.Institution)) return beside;
        if (mention.Kind == MentionKind.Institution) return NamedBefore(mention);
        return !Has(mention, Alliances) && bodies.In(mention) is { } body && Beside(body) is { IsKnown: true } ofBody ? ofBody : NamedBefore(mention);
    }

    /// <summary>The first country or body in the phrase or in an apposition to it; two that speak together are of one origin or of none.</summary>
    public Origin Beside(Mention mention)
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

    // "министр финансов республики", "генсек альянса": the first country or organisation named in its sentence, also in the quotation before it, else in one of the two before.
    private Origin NamedBefore(Mention mention)
    {
        var (country, organisation) = (Has(mention, Countries), Has(mention, Alliances));
        if (!country && !organisation) return Origin.Unknown;
        var (first, near) = (mention.First, Math.Max(0, mention.First - LongestReach));
        for (var sentence = items[mention.First].Sentence; sentence >= 0 && items[mention.First].Sentence - sentence <= 2 && first > near; sentence--)
        {
            var end = first;
            while (first > near && items[first - 1].Sentence == sentence) first--;
            for (var i = first; i < end; i++)
            {
                var found = items[i].Kind == ItemKind.Quote && sentence == items[mention.First].Sentence ? First(ItemReader.Words(items[i].Span.Of(text), Vocabulary.Any), organisation) : At(items, i, organisation);
                if (found is { } origin) return origin;
            }
        }
        return Origin.Unknown;
    }

    private bool Has(Mention mention, params string[] words) => Enumerable.Range(mention.First, mention.End - mention.First).Any(i => items[i].IsWord && words.Contains(items[i].Key));

    private static Origin? First(Items items, bool organisation) => Enumerable.Range(0, items.Count).Select(i => At(items, i, organisation)).FirstOrDefault(o => o is not null);

    private static Origin? At(Items items, int i, bool organisation) =>
        items[i].IsWord && Gazetteer.Default.LongestAt(items.Text, items, i, items.Count, out var form) > 0 && !form.IsAmbiguous && form.IsOrganisation == organisation ? form.Origin : null;

    // "эксперт по Китаю", "Институт Китая", "посол в Китае": what somebody is busy with, or where.
    private static bool IsTopic(string before) => before is "по" or "в" or "во" or "на" || before.StartsWith("институт", StringComparison.Ordinal) || before.StartsWith("изучен", StringComparison.Ordinal) || before.StartsWith("исследован", StringComparison.Ordinal);
}
