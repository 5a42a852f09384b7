using System.Globalization;
using System.Text;

namespace Framing.Display;

/// <summary>Writes a table for a terminal and formats single values for people.</summary>
internal static class TableText
{
    private const int WidestCell = 72;

    public static string Write(Table table)
    {
        var columns = table.Columns;
        var cells = table.Cells.Select(row => row.Select((cell, i) => Clip(cell, columns[i].Format)).ToArray()).ToList();
        var widths = columns.Select((c, i) => cells.Select(r => Width(r[i])).Append(Width(c.Title)).Max()).ToArray();
        var text = new StringBuilder();
        if (table.Caption.Length > 0) text.Append(table.Caption).Append('\n').Append('\n');
        Line(text, columns, widths, [.. columns.Select(c => c.Title)]);
        Line(text, columns, widths, [.. widths.Select(w => new string('─', w))]);
        foreach (var row in cells) Line(text, columns, widths, row);
        if (table.Note.Length > 0) text.Append('\n').Append(table.Note).Append('\n');
        return text.ToString();
    }

    /// <summary>A column's value as people read it, in the invariant culture.</summary>
    public static string Show(object? value, Column column) => Show(value is string id ? column.Labels.GetValueOrDefault(id, id) : value, column.Format);

    /// <summary>A value as people read it, in the invariant culture.</summary>
    public static string Show(object? value, ColumnFormat format) => value switch
    {
        null => "–",
        double d when double.IsNaN(d) => "–",
        double d when double.IsInfinity(d) => d > 0 ? "∞" : "−∞",
        double d when format == ColumnFormat.Share && d is > 0 and < 0.0005 => "< 0.1 %",
        double d when format == ColumnFormat.Share => (d * 100).ToString(d is > 0 and < 0.0995 ? "F1" : "F0", CultureInfo.InvariantCulture) + " %",
        double d when format == ColumnFormat.Ratio => Significant(d),
        double d when format == ColumnFormat.Rate && Math.Abs(d) is > 0 and < 0.0995 => Signed(d.ToString("G2", CultureInfo.InvariantCulture)),
        double d => Signed(d.ToString(format switch { ColumnFormat.Rate => "N1", ColumnFormat.Score => "F3", _ => "G4" }, CultureInfo.InvariantCulture)),
        long or int => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
        bool b => b ? "yes" : "no",
        IReadOnlyDictionary<string, long> forms => OneLine(string.Join(", ", forms.Select(f => $"{f.Key} {f.Value.ToString("N0", CultureInfo.InvariantCulture)}"))),
        _ => OneLine(value.ToString() ?? ""),
    };

    /// <summary>Whether a column is aligned to the right.</summary>
    public static bool IsRight(ColumnFormat format) => format is ColumnFormat.Count or ColumnFormat.Rate or ColumnFormat.Share or ColumnFormat.Score or ColumnFormat.Ratio or ColumnFormat.Figures or ColumnFormat.Before;

    /// <summary>Columns a string takes in a terminal: Chinese, full-width and pictorial characters take two, combining marks none.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
        }
        return width;
    }

    // Three digits from the first that is not 0; thousands are rounded too.
    private static string Significant(double value)
    {
        if (value == 0) return "0";
        var decimals = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var rounded = decimals >= 0 ? Math.Round(value, Math.Min(15, decimals)) : Math.Round(value / Math.Pow(10, -decimals)) * Math.Pow(10, -decimals);
        return Signed(rounded.ToString($"N{Math.Clamp(decimals, 0, 15)}", CultureInfo.InvariantCulture));
    }

    // A minus is no hyphen, and what is rounded to 0 has none.
    private static string Signed(string number) => number[0] != '-' ? number : number.AsSpan(1).IndexOfAnyExcept("0.,") < 0 ? number[1..] : $"−{number[1..]}";

    private static void Line(StringBuilder text, IReadOnlyList<Column> columns, int[] widths, string[] cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var pad = new string(' ', Math.Max(0, widths[i] - Width(cells[i])));
            line.Append(i > 0 ? "  " : "").Append(IsRight(columns[i].Format) ? pad + cells[i] : cells[i] + pad);
        }
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    // A long cell keeps its end where it is read from the right, its beginning elsewhere.
    private static string Clip(string cell, ColumnFormat format)
    {
        if (Width(cell) <= WidestCell) return cell;
        var (first, last, room) = (0, cell.Length, WidestCell - 1);
        var kept = format == ColumnFormat.Before ? Enumerable.Reverse(Elements(cell)) : Elements(cell);
        foreach (var element in kept.TakeWhile(e => (room -= Width(e)) >= 0))
        {
            if (format == ColumnFormat.Before) last -= element.Length;
            else first += element.Length;
        }
        return format == ColumnFormat.Before ? "…" + cell[last..] : cell[..first] + "…";
    }

    private static List<string> Elements(string cell)
    {
        var elements = new List<string>();
        for (var e = StringInfo.GetTextElementEnumerator(cell); e.MoveNext();) elements.Add(e.GetTextElement());
        return elements;
    }

    /// <summary>Text on one line. Control characters would move the terminal's cursor, marks of direction turn a line round; a corpus is other people's text.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c);
        }
        return clean.ToString();
    }
}
