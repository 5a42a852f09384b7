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
        var file = new TableFile(path, texts.Intake.Named);
        using var rows = file.Rows(work => texts.Try(name, work)).GetEnumerator();
        var sample = new List<TableRow>();
        while (sample.Count < Sampled && Next(rows, name, texts)) sample.Add(rows.Current);
        if (sample.Count == 0) return [];
        var column = Column(sample, path, name, texts);
        var (documents, seen) = (new List<DocumentSource>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in sample) Add(row);
        sample.Clear();
        while (Next(rows, name, texts)) Add(rows.Current);
        return documents;

        void Add(TableRow row) => texts.Try(name, () =>
        {
            var document = Document(file, row, column, path);
            MetadataTable.RefuseTwice(document, seen, path, row.Line);
            documents.Add(document);
        });
    }

    // A table ends where it cannot be read on, which is said.
    private static bool Next(IEnumerator<TableRow> rows, string name, TextReading texts)
    {
        var isThere = false;
        texts.Try(name, () => isThere = rows.MoveNext());
        return isThere;
    }

    private static string Column(List<TableRow> sample, string path, string name, TextReading texts)
    {
        var columns = sample.SelectMany(r => r.Values.Keys).Distinct().ToList();
        if (texts.Intake.TextColumn is { } asked)
        {
            return columns.Contains(asked) ? asked : throw new InputException($"there is no column '{asked}'; there are {string.Join(", ", columns)}", path, sample[0].Line);
        }
        if (Names.Select(n => columns.Find(c => c.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null) is { } named) return named;
        var (longest, length) = columns.Select(c => (c, sample.Average(r => r.Values.GetValueOrDefault(c)?.Length ?? 0))).DefaultIfEmpty().MaxBy(c => c.Item2);
        if (length < LeastLength) throw new InputException($"no column has texts in it; call it text, or name it with --text-column{(columns.Count == 0 ? "" : $": {string.Join(", ", columns)}")}", path, sample[0].Line);
        texts.Note(name, $"the texts are taken from the column '{longest}', whose values are the longest; --text-column names another");
        return longest;
    }

    private static DocumentSource Document(TableFile file, TableRow row, string column, string path)
    {
        if (row.Values.GetValueOrDefault(column) is not { } text) throw new InputException($"there is no '{column}' in this row; add it", path, row.Line);
        if (string.IsNullOrWhiteSpace(text)) throw new InputException($"the '{column}' of this row is empty; fill it or take the row out", path, row.Line);
        var id = row.Values.GetValueOrDefault("id") is { Length: > 0 } given ? given : $"line {row.Line}";
        var place = row.Place;
        var document = new DocumentSource(id, new DocumentText(() => file.Value(place, column)), DocumentSource.Undeclared, null, DocumentSource.NoColumns);
        var described = MetadataTable.WithMetadata(document, row.Values, path, row.Line);
        return described.Columns.ContainsKey(column) ? described with { Columns = described.Columns.Where(c => c.Key != column).ToDictionary() } : described;
    }
}
