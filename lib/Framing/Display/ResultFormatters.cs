using System.Globalization;
using System.Runtime.CompilerServices;

// Charts, frames and prose show themselves by the same convention.
[assembly: InternalsVisibleTo("Framing.Notebooks")]

namespace Framing.Display;

/// <summary>A result with HTML of its own, where a table would not do.</summary>
internal interface IMarkup
{
    /// <summary>The result as HTML; every value in it is escaped.</summary>
    string ToHtml();
}

/// <summary>A result whose full table repeats itself: the one for reading says the same in fewer rows.</summary>
internal interface IReadable
{
    /// <summary>The table for reading.</summary>
    Table ToReadable();
}

/// <summary>How the library's results show themselves in every notebook host: as their own HTML, else as a table, else as one line.</summary>
internal sealed class ResultFormatters
{
    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>What a terminal, a search and a screen reader get.</summary>
    public const string Plain = "text/plain";

    /// <summary>A page with more rows than this is not read any more, and a long one stops an editor.</summary>
    public const int MostRows = 500;

    /// <summary>The formatters; called by the host.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter(Html, ToHtml),
        new TypeFormatter(Plain, ToText),
    ];

    private static string ToHtml(object value) => value switch
    {
        IMarkup markup => markup.ToHtml(),
        ITabular tabular => Cut(Read(tabular)).ToHtml(),
        _ => $"<span class=\"framing-value\">{TableHtml.Escape(value.ToString() ?? "")}</span>",
    };

    private static string ToText(object value) => value is ITabular tabular ? Cut(Read(tabular)).ToText() : value.ToString() ?? "";

    private static Table Read(ITabular tabular) => tabular is IReadable readable ? readable.ToReadable() : tabular.ToTable();

    private static Table Cut(Table table) => table.Rows.Count <= MostRows ? table : table with
    {
        Rows = [.. table.Rows.Take(MostRows)],
        Note = string.Create(CultureInfo.InvariantCulture, $"The first {MostRows:N0} of {table.Rows.Count:N0} rows; ToTable() and ToTable().ToCsv() give all. {table.Note}").TrimEnd(),
    };
}
