using System.Text.Json;
using Framing.Text;

namespace Framing.Voices;

/// <summary>Reads annotated quotations from JSON lines, strictly: what cannot be measured against is refused with its line.</summary>
internal static class GoldReader
{
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var (documents, seen) = (new List<GoldDocument>(), new HashSet<string>(StringComparer.Ordinal));
        using var reader = new StringReader(TextFile.Read(path).Text);
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            documents.Add(Document(json, path, line));
            if (!seen.Add(documents[^1].Id)) throw new InputException($"the id '{documents[^1].Id}' stands twice; put a document's quotations on one line", path, line);
        }
        return documents.Count > 0 ? documents : throw new InputException("there is no annotated document in this file; write one JSON object a line with id and quotes", path);
    }

    /// <summary>Refuses positions that do not lie in the document's text, or that lead to other words than were copied.</summary>
    public static void Check(GoldDocument document, string text)
    {
        InputException Error(string message) => new(message, document.Place.File, document.Place.Line);
        foreach (var span in document.Quotations.SelectMany(q => q.Parts.Concat(q.Mention is { } m ? [m] : [])).Concat(document.NotSpeech).Concat(document.Ignored))
        {
            if (span.End > text.Length) throw Error($"the stretch {span} leaves the text of '{document.Id}', which has {text.Length} UTF-16 units; correct it");
        }
        foreach (var quotation in document.Quotations.Where(q => q is { Parts.Count: 1, Copy: not null }))
        {
            if (Words(quotation.Whole.Of(text)) != Words(quotation.Copy!)) throw Error($"at {quotation.Whole} of '{document.Id}' the text is not what the annotation copies; count positions in UTF-16 units");
        }
    }

    private static GoldDocument Document(string json, string path, int line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement;
            var id = root.TryGetProperty("id", out var key) ? key.ToString() : "";
            if (id.Length == 0) throw new FormatException("the 'id' is missing or empty; each line needs id and quotes");
            if (!root.TryGetProperty("quotes", out _)) throw new FormatException("there is no 'quotes' here; write an empty list where nothing is quoted");
            return new GoldDocument(id, Text(root, "text"), [.. List(root, "quotes").Select(Quotation)], [.. List(root, "nonspeech").Select(Stretch)], [.. List(root, "ignore").Select(Stretch)]) { Place = (path, line) };
        }
        catch (FormatException e)
        {
            throw new InputException(e.Message, path, line, e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InputException("this line is not a JSON object; write {\"id\": …, \"quotes\": […]} on one line", path, line, e);
        }
    }

    private static GoldQuotation Quotation(JsonElement quote)
    {
        var parts = List(quote, "parts").Select(Part).ToList();
        if (parts.Zip(parts.Skip(1)).Any(p => p.First.End > p.Second.Start)) throw new FormatException("the parts of a quotation overlap or are out of order; list them in order of place");
        var names = List(quote, "aliases").Select(a => a.GetString()).Prepend(Text(quote, "speaker_text")).Prepend(Text(quote, "speaker_ref"));
        var mention = Number(quote, "speaker_start") is { } start && Number(quote, "speaker_end") is { } end ? Between(start, end) : (Span?)null;
        return new GoldQuotation(
            parts.Count > 0 ? parts : [Stretch(quote)],
            Mode(Text(quote, "type")),
            [.. names.OfType<string>().Where(n => n.Length > 0).Distinct()],
            Text(quote, "speaker_ref") is { Length: > 0 },
            mention,
            Text(quote, "origin") is { } origin ? new Origin(origin) : null)
        {
            Copy = Text(quote, "text"),
        };
    }

    private static QuotationMode? Mode(string? type) => type switch
    {
        null => null,
        "direct" => QuotationMode.Direct,
        "mixed" => QuotationMode.Mixed,
        "indirect" => QuotationMode.Indirect,
        _ => throw new FormatException($"'{type}' is no type of quotation; write direct, mixed or indirect"),
    };

    private static Span Part(JsonElement pair) => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 ? Between(Position(pair[0]), Position(pair[1]))
        : throw new FormatException("a part is a pair [start, end]; write it so");

    private static Span Stretch(JsonElement element) => Number(element, "start") is { } start && Number(element, "end") is { } end ? Between(start, end)
        : throw new FormatException("a stretch has no 'start' or no 'end'; write both as whole numbers");

    private static Span Between(int start, int end) => start >= 0 && start < end ? new Span(start, end)
        : throw new FormatException($"the stretch {start}..{end} is empty or turned round; start comes before end");

    private static IEnumerable<JsonElement> List(JsonElement element, string key) => !element.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null ? []
        : list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw new FormatException($"'{key}' is not a list; write [ … ]");

    private static string? Text(JsonElement element, string key) => !element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"'{key}' is not a string; write it in quotation marks");

    private static int? Number(JsonElement element, string key) => !element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null : Position(value);

    private static int Position(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw new FormatException($"'{value}' is no position; write a whole number");

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
