using System.Text;
using System.Text.Json;

namespace Framing.Corpora;

/// <summary>Reads lines of JSON objects, each a row; blank lines are none.</summary>
/// <remarks>Strings, numbers and truth values are values, the last of a name; nested values (an annotation beside the text, say) are no facets and are left out.</remarks>
internal static class JsonRows
{
    /// <summary>The rows of a stream of UTF-8.</summary>
    /// <param name="stream">The stream, at its beginning.</param>
    /// <param name="path">The file that errors name.</param>
    /// <param name="attempt">Does the work of reading a line; after an error that it does not throw the next line is read.</param>
    public static IEnumerable<TableRow> Read(Stream stream, string path, Action<Action> attempt)
    {
        var lines = new ByteLines(stream);
        while (lines.TryRead(out var line))
        {
            if (line.Span.Trim(" \t\v\f"u8).IsEmpty) continue;
            Dictionary<string, string>? values = null;
            attempt(() => values = Values(line.Span, path, lines.Number));
            if (values is not null) yield return new TableRow(values, lines.Number) { Place = (lines.From, lines.From + line.Length) };
        }
    }

    /// <summary>A value of the object that a line is; null where it has none of this name.</summary>
    /// <exception cref="InputException">The line is no object.</exception>
    public static string? Value(ReadOnlySpan<byte> line, string path, string column) => Values(line, path, 0, column).GetValueOrDefault(column);

    // All values, or those of one column alone.
    private static Dictionary<string, string> Values(ReadOnlySpan<byte> line, string path, int number, string? column = null)
    {
        try
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            var json = new Utf8JsonReader(line);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    if (column is not null && !json.ValueTextEquals(column))
                    {
                        json.Skip();
                        continue;
                    }
                    var name = column ?? json.GetString()!;
                    json.Read();
                    if (json.TokenType == JsonTokenType.String) values[name] = json.GetString()!;
                    else if (json.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False) values[name] = Encoding.UTF8.GetString(json.ValueSpan);
                    else json.Skip();
                }
                // Nothing may come after the object.
                json.Read();
                return values;
            }
        }
        catch (JsonException e)
        {
            throw NoObject(path, number, e);
        }
        catch (InvalidOperationException e)
        {
            throw new InputException("half a character stands in this line (such as \\ud800 alone); write it whole or take it out", path, number, e);
        }
        throw NoObject(path, number, null);
    }

    private static InputException NoObject(string path, int line, Exception? inner) => new("this line is not a JSON object; write {\"id\": …, \"text\": …} on one line", path, line, inner);
}
