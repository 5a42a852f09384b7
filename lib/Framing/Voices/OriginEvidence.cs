namespace Framing.Voices;

/// <summary>Finds the country or organisation that an English text shows a speaker to speak for: in the phrase itself or in an apposition to it.</summary>
/// <remarks>
/// In order: the phrase or an apposition to it; what stands before its office (<c>Germany's economy minister</c>) or in an office before its comma
/// (<c>Russia's trade minister, Ivan Petrov,</c>); the body it belongs to; the seat after a government's body (<c>the Foreign Ministry in Minsk</c>);
/// else what <see cref="HomeOrigins"/> infers.
/// </remarks>
internal sealed class OriginEvidence(ItemReader reader, Cues cues)
{
    public const int LongestApposition = 25;
    private const int LongestBody = 7;
    private const int LongestOffice = 5;
    private readonly Items items = reader.Items;
    private readonly HomeOrigins home = new(reader, cues);

    /// <summary>The first country or body in the phrase or in an apposition to it; one after "in", "to", "on" or "with" is a place or a topic.</summary>
    public ShownOrigin Of(Mention mention)
    {
        var end = mention.End;
        if (end < items.Count && items[end].Is(','))
        {
            var close = end + 1;
            while (close < items.Count && close - end < LongestApposition && items[close].Kind is ItemKind.Word or ItemKind.Mark && !items[close].Is(',') && !items[close].Is('.')) close++;
            if (items[end + 1 < items.Count ? end + 1 : end].IsWord && close < items.Count && IsApposition(end + 1, close)) end = close;
        }
        for (var i = mention.First; i < end; i++)
        {
            var length = Gazetteer.Default.LongestAt(items.Text, items, i, end, out var form);
            if (length == 0) continue;
            var before = i > mention.First ? items[i - 1].Key : "";
            if (before == "the" && i > mention.First + 1) before = items[i - 2].Key;
            if (!(before is "in" or "to" or "on" or "with" or "against" or "from") && !(form.IsAmbiguous && mention.Kind == MentionKind.Name && mention.End - mention.First <= 2)) return form.Origin;
            i += length - 1;
        }
        if (BesideOffice(mention) is { IsKnown: true } office) return office;
        if (BodyOf(mention) is { IsKnown: true } body) return body;
        return SeatedIn(mention) is { IsKnown: true } seat ? seat : home.Of(mention);
    }

    // "Germany's economy minister Lena Fischer" where the phrase begins at the office; "Russia's deputy trade minister, Viktor Sayenko,".
    private Origin BesideOffice(Mention mention)
    {
        var last = mention.First > 1 && items[mention.First - 1].Is(',') ? mention.First - 2 : cues.Heads.Contains(items[mention.First]) ? mention.First : -1;
        if (last < 0 || !cues.Roles.Contains(items[last]) || items[last].Sentence != items[mention.First].Sentence) return Origin.Unknown;
        for (var i = last - 1; i >= Math.Max(0, last - LongestOffice) && items[i].IsWord && !cues.Prepositions.Contains(items[i]) && (!cues.Finite.Contains(items[i]) || cues.Heads.Contains(items[i])); i--)
        {
            if (Gazetteer.Default.LongestAt(items.Text, items, i, last, out var form) > 0 && !form.IsAmbiguous) return i > 0 && items[i - 1].IsWord && items[i - 1].Key is "in" or "to" or "on" or "with" or "against" or "from" ? Origin.Unknown : form.Origin;
        }
        return Origin.Unknown;
    }

    // "an official at South Korea's Ministry of Unification": the body that the phrase belongs to.
    private Origin BodyOf(Mention mention)
    {
        if (mention.End + 1 >= items.Count || items[mention.End].Key is not ("at" or "of" or "from" or "for")) return Origin.Unknown;
        var first = cues.Determiners.Contains(items[mention.End + 1]) ? mention.End + 2 : mention.End + 1;
        var end = first;
        while (end < items.Count && end - first < LongestBody && items[end].IsWord && !cues.Prepositions.Contains(items[end])) end++;
        if (first >= end || Gazetteer.Default.LongestAt(items.Text, items, first, end, out var form) == 0) return Origin.Unknown;
        for (var i = first; i < end; i++)
        {
            if (cues.Institutions.Contains(items[i])) return form.Origin;
        }
        return Origin.Unknown;
    }

    // "the Foreign Ministry in Minsk": a government's body is where its country's is. An embassy is not.
    private Origin SeatedIn(Mention mention)
    {
        if (mention.End + 1 >= items.Count || items[mention.End].Key != "in" || !cues.Governing.Contains(items[mention.End - 1])) return Origin.Unknown;
        return Gazetteer.Default.LongestAt(items.Text, items, mention.End + 1, Math.Min(items.Count, mention.End + 5), out var seat) > 0 ? seat.Origin : Origin.Unknown;
    }

    // An apposition names an office or body and has no finite verb of speaking.
    private bool IsApposition(int from, int end)
    {
        var head = false;
        for (var i = from; i < end; i++)
        {
            if (cues.Speak.Contains(items[i]) && i > from) return false;
            head |= cues.Heads.Contains(items[i]);
        }
        return head && !cues.Pronouns.Contains(items[from]) && !cues.Subordinators.Contains(items[from]);
    }
}
