namespace Framing.Voices.Chinese;

/// <summary>For whom a Chinese phrase speaks.</summary>
/// <remarks>
/// In order: the country or body in the phrase, but for one after 驻, 对 or 访 or before 研究 and 问题; then, for a ministry that every country has
/// and that is named without one (<c>外交部发言人</c>): China or Taiwan where the text shows that it is written there, by a dateline or,
/// in simplified characters, by 中方 and 我国 as its own side, which is inferred; else the one country that the ministry was named with before.
/// </remarks>
internal sealed class ChineseOrigins
{
    private static readonly string[] Taiwanese = ["台北報導", "臺北報導", "中央社記者", "中央社台北"];
    private static readonly string[] Agencies = ["新华社", "中新社", "中新网"];
    private const int LongestDateline = 20;
    private readonly string text;
    private readonly Items items;
    private readonly ChineseLine line;
    private readonly ChineseCues cues;
    private readonly Lazy<Origin> home;
    private readonly Dictionary<string, (Origin Origin, int At)> ministries = new(StringComparer.Ordinal);

    public ChineseOrigins(string text, Items items, ChineseLine line, ChineseCues cues)
    {
        (this.text, this.items, this.line, this.cues) = (text, items, line, cues);
        home = new(Home);
        for (var i = 1; i < items.Count; i++)
        {
            if (cues.National.At(line.Letters, i, items.Count) is not (> 0 and var length) || Owner(i) is not { IsKnown: true } owner) continue;
            var ministry = line.Letters.Substring(i, length);
            ministries[ministry] = ministries.TryGetValue(ministry, out var other) ? (other.Origin == owner ? owner : Origin.Unknown, other.At) : (owner, i);
        }
    }

    /// <summary>What the items from one place up to another show; two that speak together are of one origin or of none.</summary>
    public ShownOrigin Of(int from, int end, bool joint = false) => Named(from, end, joint) is { IsKnown: true } named ? named : OfMinistry(from, end);

    // "俄外长", and not "20日外交部"
    private Origin Abbreviated(int at, int end) => at + 2 < end && cues.Abbreviations.TryGetValue(line.Letters[at], out var origin) && line.Place(at, end) == 0 && !(at > 0 && line.Letters[at - 1] == '0')
        && Math.Max(cues.Roles.At(line.Letters, at + 1, end), cues.Institutions.At(line.Letters, at + 1, end)) > 1 ? origin : Origin.Unknown;

    private Origin Named(int from, int end, bool joint)
    {
        if (Abbreviated(from, end) is { IsKnown: true } abbreviated) return abbreviated;
        var found = Origin.Unknown;
        for (var i = from; i < end; i++)
        {
            if (line.Place(i, end) == 0) continue;
            var length = Gazetteer.Default.LongestAt(text, items, i, end, out var form);
            var topic = i + length + 2 <= items.Count && line.Letters.Substring(i + length, 2) is "研究" or "问题" or "事务" && cues.Roles.At(line.Letters, i + length, items.Count) == 0;
            if (!topic && !(i > 0 && "驻对访涉援反".Contains(line.Letters[i - 1])) && !form.IsAmbiguous)
            {
                if (!joint) return form.Origin;
                if (found.IsKnown && found != form.Origin) return Origin.Unknown;
                found = form.Origin;
            }
            i += length - 1;
        }
        return found;
    }

    private ShownOrigin OfMinistry(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (cues.National.At(line.Letters, i, end) is not (> 0 and var length)) continue;
            if (home.Value.IsKnown) return new ShownOrigin(home.Value, IsInferred: true);
            return ministries.TryGetValue(line.Letters.Substring(i, length), out var before) && before.At < i ? before.Origin : Origin.Unknown;
        }
        return Origin.Unknown;
    }

    // The country that stands right before a ministry.
    private Origin Owner(int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (line.Place(i, at) is > 0 and var length && i + length == at && Gazetteer.Default.LongestAt(text, items, i, at, out var form) > 0) return form.Origin;
        }
        return Abbreviated(at - 1, Math.Min(items.Count, at + 8));
    }

    private Origin Home() => IsTraditional() ? Taiwanese.Any(Has) ? new("Taiwan") : Origin.Unknown : Has("中方") || Has("我国") || HasDateline() ? new("China") : Origin.Unknown;

    private bool Has(string words) => text.Contains(words, StringComparison.Ordinal);

    // "新华社北京4月8日电"
    private bool HasDateline() => Array.Exists(Agencies, a => text.IndexOf(a, StringComparison.Ordinal) is >= 0 and var agency && text.AsSpan(agency, Math.Min(LongestDateline, text.Length - agency)).Contains('电'));

    private bool IsTraditional()
    {
        var traditional = 0;
        for (var i = 0; i < items.Count; i++) traditional += items[i].IsWord && cues.Simplify(text[items[i].Span.Start]) != text[items[i].Span.Start] ? 1 : 0;
        return traditional * 20 > items.Count;
    }
}
