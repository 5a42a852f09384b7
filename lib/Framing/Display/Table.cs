namespace Framing.Display;

/// <summary>How a column's values are shown; the values themselves are kept unrounded.</summary>
public enum ColumnFormat
{
    /// <summary>Text, left aligned.</summary>
    Text,

    /// <summary>A whole number with thousands separators.</summary>
    Count,

    /// <summary>A number with one decimal.</summary>
    Rate,

    /// <summary>A share between 0 and 1, shown as a percentage, with one decimal where it is small.</summary>
    Share,

    /// <summary>A figure between 0 and 1 with three decimals, as precision, recall and F1 are given.</summary>
    Score,

    /// <summary>How many times as much, with three significant digits.</summary>
    Ratio,

    /// <summary>Figures with words between them, right aligned: <c>2 of 4</c>, <c>0.2–37.2</c>.</summary>
    Figures,

    /// <summary>Text, right aligned: what stands left of a keyword.</summary>
    Before,

    /// <summary>Text, emphasised: a keyword.</summary>
    Key,
}

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Name">The name in JSON, CSV and data frames, for example <c>ratePer10k</c>.</param>
/// <param name="Title">The heading that people read, with the unit.</param>
/// <param name="Format">How values are shown.</param>
public sealed record Column(string Name, string Title, ColumnFormat Format = ColumnFormat.Text)
{
    /// <summary>The heading that people read, on one line without control characters: a column's name is other people's text too.</summary>
    public string Title { get; init; } = TableText.OneLine(Title);

    /// <summary>What people read in place of a value, for example a term's name for its id; exports keep the value.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

/// <summary>Rows and columns: the one form in which every result is shown, exported and turned into a data frame.</summary>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">One array a row, one value a column: string, long, double, bool, a mapping of forms to counts, or null for what is not there.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<object?[]> Rows) : ITabular
{
    /// <summary>What the table shows, on one line; empty for none.</summary>
    public string Caption { get; init => field = TableText.OneLine(value); } = "";

    /// <summary>What a reader has to know to read it (units, what an interval assumes), on one line; empty for none.</summary>
    public string Note { get; init => field = TableText.OneLine(value); } = "";

    /// <summary>What a value rests on, as HTML that opens from it, by row and column; null where nothing does. Asked only when the table is shown.</summary>
    internal Func<int, int, string?> Open { get; init; } = (_, _) => null;

    /// <summary>What tells this table from others of a page that the same opens from; empty for what stands in it.</summary>
    internal string Place { get; init; } = "";

    /// <summary>The rows as people read them: labels for ids, thousands separators, one decimal, each value on one line without control characters.</summary>
    public IEnumerable<string[]> Cells => Rows.Select(row => Columns.Select((c, i) => TableText.Show(row[i], c)).ToArray());

    /// <summary>The table for a terminal: aligned columns, no colour.</summary>
    public string ToText() => TableText.Write(this);

    /// <summary>The table as HTML; every value is escaped.</summary>
    public string ToHtml() => TableHtml.Write(this);

    /// <summary>The table as comma-separated values with a heading line, numbers unrounded.</summary>
    public string ToCsv() => TableExport.Csv(this);

    /// <summary>The same for spreadsheet programs: with a byte order mark, and an apostrophe before each text that they would run as a formula.</summary>
    public string ToExcelCsv() => TableExport.Csv(this, isForExcel: true);

    /// <summary>The rows as a JSON array of objects, one a line; what is not a finite number is null.</summary>
    public string ToJson() => TableExport.Json(this);

    /// <summary>The rows as JSON objects, one a line.</summary>
    public string ToJsonLines() => TableExport.JsonLines(this);

    /// <summary>Writes the table to a file, whole or not at all; its extension says how: <c>.csv</c> (safe for spreadsheets), <c>.json</c>, <c>.jsonl</c>, <c>.html</c>, <c>.txt</c> or <c>.parquet</c>.</summary>
    /// <exception cref="InputException">The extension is another, or the file cannot be written.</exception>
    public void Save(string path) => TableFile.Write(this, path);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    Table ITabular.ToTable() => this;
}

/// <summary>A result that is a table.</summary>
public interface ITabular
{
    /// <summary>The result as rows and columns.</summary>
    Table ToTable();
}
