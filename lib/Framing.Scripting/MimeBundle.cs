using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Scripting;

/// <summary>One value in each form that a viewer may choose from.</summary>
/// <param name="Forms">MIME type and text, preferred first.</param>
internal sealed record MimeBundle(IReadOnlyList<(string Type, string Text)> Forms)
{
    public const string Html = "text/html";

    public const string Plain = "text/plain";

    /// <summary>A single form.</summary>
    public static MimeBundle Of(string type, string text) => new([(type, text)]);

    /// <summary>The value as .NET Interactive formats it: in the forms asked for, else in those its type prefers, with plain text for terminals.</summary>
    public static MimeBundle Of(object? value, IReadOnlyCollection<string> types)
    {
        // The package's signatures do not say so, but it formats null, and knows what it prefers for it.
        if (types.Count == 0)
        {
            types = [.. Formatter.GetPreferredMimeTypesFor(value?.GetType()!)];
            if (value is not IHtmlContent && !types.Contains(Plain)) types = [.. types, Plain];
        }
        return new([.. types.Select(type => (type, value!.ToDisplayString(type).ReplaceLineEndings("\n")))]);
    }

    /// <summary>The forms as a JSON object: JSON as JSON, all else as <paramref name="text"/> writes it.</summary>
    public JsonObject ToJson(Func<string, JsonNode> text)
    {
        var data = new JsonObject();
        foreach (var (type, form) in Forms) data[type] = IsJson(type) ? Parsed(form) : text(form);
        return data;
    }

    /// <summary>Whether a type is kept as JSON.</summary>
    public static bool IsJson(string type) => type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
