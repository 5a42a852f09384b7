using Framing.Corpora;

namespace Framing.Formats.Dictionaries;

/// <summary>A dictionary as a table (<c>.csv</c>, <c>.tsv</c>): a category and a pattern on each row.</summary>
/// <remarks>The pattern stands in a column <c>pattern</c>, <c>word</c>, <c>phrase</c> or <c>term</c>; its category in <c>category</c>, <c>sentiment</c> or
/// <c>term</c>, nested ones with <c>/</c> between them; a column <c>frame</c> names the category above. Without a category a pattern is its own.</remarks>
internal static class TableDictionary
{
    private static readonly string[] Patterns = ["pattern", "word", "phrase", "term"], Categories = ["category", "sentiment", "term"];

    public static void Read(string path, DictionaryBuilder dictionary)
    {
        foreach (var (row, line) in MetadataTable.Rows(path))
        {
            var pattern = Patterns.FirstOrDefault(row.ContainsKey) ?? throw new InputException($"no column names the patterns; call it {string.Join(", ", Patterns[..^1])} or {Patterns[^1]}", path, 1);
            var category = Categories.FirstOrDefault(c => c != pattern && row.GetValueOrDefault(c) is { Length: > 0 }) is { } column ? row[column] : row[pattern];
            string[] frame = row.GetValueOrDefault("frame") is { Length: > 0 } name ? [name] : [];
            if (row[pattern].Length > 0) dictionary.Add([.. frame, .. category.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], row[pattern], line);
        }
    }
}
