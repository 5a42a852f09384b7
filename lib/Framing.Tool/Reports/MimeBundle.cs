using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tool.Reports;

/// <summary>One value in each form that a viewer may choose from.</summary>
/// <param name="Forms">MIME type and text, preferred first.</param>
internal sealed record MimeBundle(IReadOnlyList<(string Type, string Text)> Forms)
{
    public const string Html = "text/html";

    public const string Plain = "text/plain";

    /// <summary>A single form.</summary>
    public static MimeBundle Of(string type, string text) => new([(type, text)]);

    /// <summary>The value as .NET Interactive formats it: in the forms asked for, else in those its type prefers.</summary>
    public static MimeBundle Of(object? value, IReadOnlyCollection<string> types)
    {
        // The package's signatures do not say so, but it formats null, and knows what it prefers for it.
        if (types.Count == 0) types = Formatter.GetPreferredMimeTypesFor(value?.GetType()!);
        return new([.. types.Select(type => (type, value!.ToDisplayString(type).ReplaceLineEndings("\n")))]);
    }

    /// <summary>The forms as nbformat keeps them: JSON as JSON, all else as lines of text.</summary>
    public JsonObject ToJson()
    {
        var data = new JsonObject();
        foreach (var (type, text) in Forms) data[type] = IsJson(type) ? Parsed(text) : NotebookFile.Lines(text);
        return data;
    }

    /// <summary>The form of a type in an output's data as text, or null.</summary>
    public static string? Read(JsonObject data, string type) => !data.TryGetPropertyValue(type, out var node) ? null
        : IsJson(type) ? node?.ToJsonString() : NotebookFile.Joined(node);

    private static bool IsJson(string type) => type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

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
