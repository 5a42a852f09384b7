using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Framing.Display;

/// <summary>Writes a table for other programs: values unrounded, names as in the command line's contract.</summary>
internal static class TableExport
{
    private static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What makes a spreadsheet take a text for a formula, and so for a command, where a cell begins with it.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    public static string Csv(Table table, bool isForExcel = false)
    {
        var text = new StringBuilder(isForExcel ? "\uFEFF" : "");
        Record(table.Columns.Select(c => isForExcel ? Harmless(c.Name) : c.Name));
        foreach (var row in table.Rows) Record(row.Select(value => isForExcel && value is not (int or long or double) ? Harmless(Plain(value)) : Plain(value)));
        return text.ToString();

        void Record(IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append('\n');
    }

    // In quotation marks, doubled inside, where a comma, a mark or a line end stands in it, or a space at an end, which a reader may trim.
    // Source: Y. Shafranovich, Common Format and MIME Type for Comma-Separated Values (CSV) Files, RFC 4180 (2005).
    private static string Field(string value)
    {
        var isBare = !value.StartsWith(' ') && !value.EndsWith(' ');
        foreach (var c in value) isBare &= c is not (',' or '"' or '\r' or '\n');
        return isBare ? value : $"\"{value.Replace("\"", "\"\"")}\"";
    }

    public static string Json(Table table) => table.Rows.Count == 0 ? "[]\n" : "[\n" + string.Join(",\n", table.Rows.Select(r => Object(table, r))) + "\n]\n";

    public static string JsonLines(Table table) => string.Concat(table.Rows.Select(r => Object(table, r) + "\n"));

    private static string Harmless(string value) => value.Length > 0 && Formula.Contains(value[0]) ? "'" + value : value;

    private static string Object(Table table, object?[] row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(table.Columns[i].Name);
                Write(json, row[i]);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case double d when !double.IsFinite(d): json.WriteNullValue(); break;
            case double d: json.WriteNumberValue(d); break;
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case bool b: json.WriteBooleanValue(b); break;
            case IReadOnlyDictionary<string, long> forms:
                json.WriteStartObject();
                foreach (var (form, count) in forms) json.WriteNumber(form, count);
                json.WriteEndObject();
                break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    /// <summary>A value as text: numbers unrounded, what is not finite empty, forms with their counts in brackets.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        double d when !double.IsFinite(d) => "",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        IReadOnlyDictionary<string, long> forms => string.Join("; ", forms.Select(f => $"{f.Key} ({f.Value.ToString(CultureInfo.InvariantCulture)})")),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
