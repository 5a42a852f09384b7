using System.Text.Json;

namespace Framing.Corpora;

/// <summary>Reads a table whose rows are documents: a column of texts, <c>id</c>, and any column a metadata table may have.</summary>
/// <remarks>
/// The texts stand in the column that the user names, else in one called <c>text</c>, <c>body</c>, <c>content</c>, <c>article</c> or the like, else in the one
/// whose values are the longest, which is said. A row without an id has its line number for one. A row that cannot be used is set aside; a quotation mark
/// that is never closed ends the table there.
/// </remarks>
internal static class TextTable
{
    private static readonly string[] Names = ["text", "body", "content", "article", "fulltext", "full_text", "maintext", "article_text", "transcript", "story", "speech", "текст", "正文", "内容"];

    // A column of texts has words in it: its values are longer than names and dates are.
    private const int LeastLength = 40;

    // The longest column is looked for in so many rows.
    private const int Sampled = 200;

    public static bool IsTable(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".jsonl";

    /// <summary>The documents of a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name for the user.</param>
    /// <param name="texts">How it is read, and where it is kept what could not be.</param>
    public static IReadOnlyList<DocumentSource> Read(string path, string name, TextReading texts)
    {
        var rows = new List<(IReadOnlyDictionary<string, string> Row, int Line)>();
        texts.Try(name, () =>
        {
            foreach (var row in IsLines(path) ? JsonLines(path, name, texts) : MetadataTable.Rows(path, texts.Intake.Named)) rows.Add(row);
        });
        if (rows.Count == 0) return [];
        var column = Column(rows, path, name, texts);
        var (documents, seen) = (new List<DocumentSource>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (row, line) in rows)
        {
            texts.Try(name, () =>
            {
                var document = Document(row, column, path, line);
                MetadataTable.RefuseTwice(document, seen, path, line);
                documents.Add(document);
            });
        }
        return documents;
    }

    private static string Column(List<(IReadOnlyDictionary<string, string> Row, int Line)> rows, string path, string name, TextReading texts)
    {
        var sample = rows.Take(Sampled).ToList();
        var columns = sample.SelectMany(r => r.Row.Keys).Distinct().ToList();
        if (texts.Intake.TextColumn is { } asked)
        {
            return columns.Contains(asked) ? asked : throw new InputException($"there is no column '{asked}'; there are {string.Join(", ", columns)}", path, sample[0].Line);
        }
        if (Names.Select(n => columns.Find(c => c.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null) is { } named) return named;
        var (longest, length) = columns.Select(c => (c, sample.Average(r => r.Row.GetValueOrDefault(c)?.Length ?? 0))).MaxBy(c => c.Item2);
        if (length < LeastLength) throw new InputException($"no column has texts in it; call it text, or name it with --text-column: {string.Join(", ", columns)}", path, sample[0].Line);
        texts.Note(name, $"the texts are taken from the column '{longest}', whose values are the longest; --text-column names another");
        return longest;
    }

    private static DocumentSource Document(IReadOnlyDictionary<string, string> row, string column, string path, int line)
    {
        if (row.GetValueOrDefault(column) is not { } text) throw new InputException($"there is no '{column}' in this row; add it", path, line);
        if (string.IsNullOrWhiteSpace(text)) throw new InputException($"the '{column}' of this row is empty; fill it or take the row out", path, line);
        var id = row.GetValueOrDefault("id") is { Length: > 0 } given ? given : $"line {line}";
        var document = new DocumentSource(id, text, Hash.Of(text), new Provenance(), null, DocumentSource.NoColumns);
        var described = MetadataTable.WithMetadata(document, row, path, line);
        return described with { Columns = described.Columns.Where(c => c.Key != column).ToDictionary(c => c.Key, c => c.Value) };
    }

    private static bool IsLines(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(IReadOnlyDictionary<string, string> Row, int Line)> JsonLines(string path, string name, TextReading texts)
    {
        using var reader = new StringReader(TextFile.Read(path, texts.Intake.Named).Text);
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            Dictionary<string, string>? row = null;
            texts.Try(name, () => row = Object(json, path, line));
            if (row is not null) yield return (row, line);
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
