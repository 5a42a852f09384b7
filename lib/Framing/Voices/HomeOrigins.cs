namespace Framing.Voices;

/// <summary>The country of an office or body of state that an English text names without one, as a text does with its own. What it finds is inferred.</summary>
/// <remarks>
/// In order: the body named before with its country (<c>the Philippine coast guard</c>, then <c>coast guard spokesperson X</c>); the seat that a sentence
/// before it in the paragraph begins with (<c>In Moscow, …</c>); the dateline.
/// </remarks>
internal sealed class HomeOrigins(ItemReader reader, Cues cues)
{
    private const int LastHeading = 3;
    private readonly Items items = reader.Items;
    private Origin? home;

    public ShownOrigin Of(Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (cues.Institutions.Contains(items[i]) && i > 0 && NamedBefore(mention.First, i) is { IsKnown: true } body) return new ShownOrigin(body, IsInferred: true);
            if (cues.National.Contains(items[i]) && !(items[i].Key == "president" && i > mention.First && items[i - 1].IsCapital)) return new ShownOrigin(Seat(mention.First) is { IsKnown: true } seat ? seat : home ??= Home(), IsInferred: true);
        }
        return ShownOrigin.Unknown;
    }

    // The same two words, or the one that the phrase begins with, with a country right before them, or before what owns them.
    private Origin NamedBefore(int first, int head)
    {
        for (var i = head - 1; i > 1; i--)
        {
            if (head - i > Surroundings.Reach) break;
            if (!items[i].IsWord || items[i].Key != items[head].Key || (first < head && items[i - 1].Key != items[head - 1].Key)) continue;
            var end = first < head ? i - 1 : i;
            for (var k = Math.Max(0, end - 4); k < end; k++)
            {
                if (Gazetteer.Default.LongestAt(items.Text, items, k, end, out var form) is > 0 and var length && k + length == end && !form.IsAmbiguous) return form.Origin;
            }
        }
        return Origin.Unknown;
    }

    // "In Beijing, Foreign Ministry spokesman Gao": at the head of its sentence or of one before it in the paragraph.
    private Origin Seat(int item)
    {
        for (var i = item - 1; i >= 0 && item - i < Surroundings.Reach && items[i].Kind != ItemKind.Break; i--)
        {
            if (items[i].Key != "in" || (i > 0 && items[i - 1].Sentence == items[i].Sentence && items[i - 1].Kind != ItemKind.Break)) continue;
            return Gazetteer.Default.LongestAt(items.Text, items, i + 1, item, out var seat) is > 0 and var length && items[i + 1 + length].Is(',') && seat.IsPlace ? seat.Origin : Origin.Unknown;
        }
        return Origin.Unknown;
    }

    private Origin Home()
    {
        for (var p = 0; p < reader.Count && p < LastHeading; p++)
        {
            var (first, end) = reader.Paragraph(p);
            if (Datelines.Country(items, first, end) is { IsKnown: true } country) return country;
        }
        return Origin.Unknown;
    }
}
