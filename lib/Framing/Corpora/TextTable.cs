using System.Text.Json;

namespace Framing.Corpora;

/// <summary>Reads a table whose rows are documents: <c>id</c> and <c>text</c>, and any column a metadata table may have.</summary>
internal static class TextTable
{
    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".jsonl";

    public static IReadOnlyList<DocumentSource> Read(string path)
    {
        var rows = path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? JsonLines(path) : MetadataTable.Rows(path);
        var (documents, seen) = (new List<DocumentSource>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (row, line) in rows)
        {
            documents.Add(Document(row, path, line));
            MetadataTable.RefuseTwice(documents[^1], seen, path, line);
        }
        return documents;
    }

    private static DocumentSource Document(IReadOnlyDictionary<string, string> row, string path, int line)
    {
        if (!row.TryGetValue("text", out var text)) throw new InputException("there is no 'text' here; each row needs 'id' and 'text'", path, line);
        var id = row.GetValueOrDefault("id") is { Length: > 0 } given ? given : throw new InputException("the 'id' is missing or empty; each row needs 'id' and 'text'", path, line);
        var document = new DocumentSource(id, text, Hash.Of(text), new Provenance(), CorpusSource.WholeBody(text), new Dictionary<string, string>());
        return MetadataTable.WithMetadata(document, row, path, line);
    }

    private static IEnumerable<(IReadOnlyDictionary<string, string> Row, int Line)> JsonLines(string path)
    {
        using var reader = new StringReader(TextFile.Read(path).Text);
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            yield return (Object(json, path, line), line);
        }
    }

    // Nested values (an annotation beside the text, say) are no facets and are left out.
    private static Dictionary<string, string> Object(string json, string path, int line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                return parsed.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                    .GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Last().Value is { ValueKind: JsonValueKind.String } words ? words.GetString()! : g.Last().Value.GetRawText());
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InputException("this line is not a JSON object; write {\"id\": …, \"text\": …} on one line", path, line, e);
        }
        throw new InputException("this line is not a JSON object; write {\"id\": …, \"text\": …} on one line", path, line);
    }
}
