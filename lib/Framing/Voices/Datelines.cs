namespace Framing.Voices;

/// <summary>Where the news comes from, before its first sentence: <c>NAIROBI, Kenya (AP) — …</c>, <c>SUVA: …</c>.</summary>
internal static class Datelines
{
    private const int Longest = 10;
    private const int ShortestPlace = 3;

    /// <summary>The item after a dateline that begins at an item; the item itself where none does.</summary>
    public static int After(Items items, int first, int end)
    {
        if (first >= end || !items[first].IsWord || items.HasSmallLetter(first) || items[first].Span.Length < ShortestPlace) return first;
        for (var i = first + 1; i < Math.Min(end, first + Longest); i++)
        {
            if (items[i].IsDash && items[i].Span.Start > items[i - 1].Span.End) return i + 1;
            if (items[i].IsWord && !items[i].IsCapital && !char.IsDigit(items[i].Key[0])) break;
        }
        return first;
    }

    /// <summary>The country of the dateline that begins at an item, by its place or by what follows the place's comma; Unknown where there is none.</summary>
    public static Origin Country(Items items, int first, int end)
    {
        var after = After(items, first, end);
        if (after == first && first + 1 < end && items[first + 1].Is(':')) after = first + 1;
        for (var i = first; i < after; i++)
        {
            if ((i == first || items[i - 1].Is(',')) && Gazetteer.Default.LongestAt(items.Text, items, i, after, out var place) > 0 && !place.IsOrganisation) return place.Origin;
        }
        return Origin.Unknown;
    }
}
