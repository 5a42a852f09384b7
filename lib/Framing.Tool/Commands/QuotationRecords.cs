using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Framing.Corpora;
using Framing.Display;
using Framing.Voices;

namespace Framing.Tool.Commands;

/// <summary>Quotations for other programs: offsets are UTF-16 units of the document's text, what nobody knows is null.</summary>
internal static class QuotationRecords
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document's quotations as one JSON object on one line: <c>{id, quotes: […]}</c>.</summary>
    public static string Json(Document document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteStartArray("quotes");
            foreach (var quotation in document.Quotations) Write(json, document, quotation);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>One row a quotation, with the document's id before the same fields.</summary>
    public static Table Table(IEnumerable<Document> documents)
    {
        string[] names = ["id", "start", "end", "text", "kind", "mode", "speaker", "speaker_start", "speaker_end", "origin", "cue", "rule", "confidence", "inferred", "nested", "unclosed"];
        return new Table([.. names.Select(n => new Column(n, n))], [.. documents.SelectMany(d => d.Quotations.Select(q => Row(d, q)))]);
    }

    private static object?[] Row(Document document, Quotation q) =>
    [
        document.Id, (long)q.Span.Start, (long)q.Span.End, q.Span.Of(document.Text), Name(q.Kind), Name(q.Mode),
        q.Attribution.Speaker, (long?)q.Attribution.Mention?.Start, (long?)q.Attribution.Mention?.End, q.Attribution.Origin.ToString(),
        q.Attribution.Cue?.Of(document.Text), q.Attribution.Rule, q.Attribution.Confidence, q.Attribution.IsInferred, q.IsNested, q.IsUnclosed,
    ];

    private static void Write(Utf8JsonWriter json, Document document, Quotation q)
    {
        json.WriteStartObject();
        json.WriteNumber("start", q.Span.Start);
        json.WriteNumber("end", q.Span.End);
        json.WriteString("text", q.Span.Of(document.Text));
        json.WriteString("kind", Name(q.Kind));
        json.WriteString("mode", Name(q.Mode));
        json.WriteString("speaker", q.Attribution.Speaker);
        WriteNumber(json, "speaker_start", q.Attribution.Mention?.Start);
        WriteNumber(json, "speaker_end", q.Attribution.Mention?.End);
        json.WriteString("origin", q.Attribution.Origin.ToString());
        json.WriteString("cue", q.Attribution.Cue?.Of(document.Text));
        json.WriteString("rule", q.Attribution.Rule);
        json.WriteNumber("confidence", q.Attribution.Confidence);
        if (q.Attribution.IsInferred) json.WriteBoolean("inferred", true);
        if (q.IsNested) json.WriteBoolean("nested", true);
        if (q.IsUnclosed) json.WriteBoolean("unclosed", true);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
