using Framing.Counting;
using Framing.Display;
using Spectre.Console;

namespace Framing.Tool.Commands;

/// <summary>Writes a table to standard output.</summary>
internal static class TableOutput
{
    /// <summary>Writes counts: what a program reads has the same columns for every corpus, what a person reads those that say something.</summary>
    public static void Write(Counts counts, Format format, TextWriter output, string? file) =>
        Write(counts.ToTable(allColumns: format != Format.Table || file is not null), format, output, file);

    /// <summary>Writes it in a format, or to the file that <c>--save</c> names.</summary>
    public static void Write(Display.Table table, Format format, TextWriter output, string? file = null)
    {
        if (file is not null)
        {
            table.Save(file);
            return;
        }
        switch (format)
        {
            case Format.Csv: output.Write(table.ToCsv()); break;
            case Format.Excel: output.Write(table.ToExcelCsv()); break;
            case Format.Json: output.Write(table.ToJson()); break;
            case Format.JsonLines: output.Write(table.ToJsonLines()); break;
            case Format.Table when ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected:
                Draw(table, output);
                break;
            default: output.Write(table.ToText()); break;
        }
    }

    private static void Draw(Display.Table table, TextWriter output) => Draw(table, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));

    /// <summary>Draws a table; every value goes in as text, not as markup, for a corpus is other people's text.</summary>
    public static void Draw(Display.Table table, IAnsiConsole console)
    {
        var drawn = new Spectre.Console.Table().Border(TableBorder.Rounded);
        if (table.Caption.Length > 0) drawn.Title(Markup.Escape(table.Caption));
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(new Spectre.Console.Text(column.Title, new Style(decoration: Decoration.Bold)))
            {
                Alignment = column.Format is ColumnFormat.Count or ColumnFormat.Rate or ColumnFormat.Share or ColumnFormat.Score or ColumnFormat.Before ? Justify.Right : Justify.Left,
            });
        }
        foreach (var row in table.Cells)
        {
            drawn.AddRow(row.Select((cell, i) => new Spectre.Console.Text(cell, table.Columns[i].Format == ColumnFormat.Key ? new Style(Color.Orange1) : Style.Plain)));
        }
        console.Write(drawn);
        if (table.Note.Length > 0) console.WriteLine(table.Note, new Style(decoration: Decoration.Dim));
    }
}
