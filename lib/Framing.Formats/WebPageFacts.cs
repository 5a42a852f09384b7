using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Framing.Corpora;

namespace Framing.Formats;

/// <summary>What a web page states about itself: in its metadata (Open Graph, Dublin Core, schema.org), else in its marked-up headings and times.</summary>
internal sealed class WebPageFacts
{
    private readonly IHtmlDocument page;
    private readonly List<JsonElement> statements = [];

    public WebPageFacts(IHtmlDocument page)
    {
        this.page = page;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']")) Collect(script.TextContent);
    }

    /// <summary>The headline, without the site's name that titles often carry.</summary>
    public string? Title => Meta("og:title", "dc.title") ?? Stated("headline") ?? (page.QuerySelectorAll("h1") is { Length: 1 } headings ? Words(headings[0].TextContent) : null);

    /// <summary>The author; of several, all.</summary>
    public string? Author => Meta("author", "dc.creator", "article:author") is { } name && !Uri.IsWellFormedUriString(name, UriKind.Absolute) ? name : Stated("author");

    /// <summary>The name the site gives itself.</summary>
    public string? Outlet => Meta("og:site_name", "dc.publisher", "application-name") ?? Stated("publisher");

    /// <summary>The day of publication as written, ISO 8601.</summary>
    public string? Date => new[]
    {
        Meta("article:published_time", "dc.date", "dc.date.issued", "date", "pubdate", "publishdate"), Stated("datePublished"),
        page.QuerySelector("[itemprop='datePublished']") is { } item ? item.GetAttribute("content") ?? item.GetAttribute("datetime") : null,
        page.QuerySelectorAll("time[datetime]") is { Length: 1 } times ? times[0].GetAttribute("datetime") : null,
    }.Select(Day).FirstOrDefault(d => d is not null);

    /// <summary>The language, as two or three letters.</summary>
    public string? Language => (page.DocumentElement?.GetAttribute("lang") ?? Meta("og:locale", "dc.language", "content-language"))?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 or 3 } language ? language : null;

    private string? Meta(params string[] names) => names
        .Select(n => page.QuerySelectorAll("meta").FirstOrDefault(m => n.Equals(m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)))
        .Select(m => Words(m?.GetAttribute("content"))).FirstOrDefault(v => v is not null);

    // schema.org gives a name as a string, as an object with a name, or as a list of either.
    private string? Stated(string property) => statements.Select(s => s.TryGetProperty(property, out var value) ? Words(Name(value)) : null).FirstOrDefault(v => v is not null);

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Name(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Name).Where(n => n is not null)),
        _ => null,
    };

    private void Collect(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement.Clone();
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph)) root = graph;
            statements.AddRange(root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : root.ValueKind == JsonValueKind.Object ? [root] : []);
            statements.Sort((a, b) => IsArticle(b).CompareTo(IsArticle(a)));
        }
        catch (JsonException)
        {
            // A page's broken metadata says nothing; its text is read all the same.
        }
    }

    private static bool IsArticle(JsonElement statement) => statement.TryGetProperty("headline", out _);

    private static string? Day(string? stamp)
    {
        var day = stamp?.Trim() is { Length: >= 10 } written && written[..10] is var first && PartialDate.IsValid(first) ? first : stamp?.Trim();
        return day is not null && PartialDate.IsValid(day) ? day : null;
    }

    private static string? Words(string? text) => text is null || string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is not { Length: > 0 } words ? null : words;
}
