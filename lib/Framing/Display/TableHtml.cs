using System.Net;
using System.Text;

namespace Framing.Display;

/// <summary>Writes a table as HTML that stands alone: escaped, with a caption and a note, without scripts.</summary>
/// <remarks>Its look comes with it and takes the page's text colour and background, so that it reads on a light and on a dark page.</remarks>
internal static class TableHtml
{
    private const string Look =
        "<style>.framing-table{overflow-x:auto;margin:.6em 0}"
        + ".framing-table table{border-collapse:collapse;margin:0;font-size:.93em;font-variant-numeric:tabular-nums}"
        + ".framing-table caption{text-align:left;font-weight:600;padding:.2em .6em .4em;color:inherit}"
        + ".framing-table th,.framing-table td{padding:.3em .6em;vertical-align:top;max-width:36em;border:0;border-bottom:1px solid rgba(128,128,128,.3);background:transparent;color:inherit}"
        + ".framing-table thead th{vertical-align:bottom;font-weight:600;border-bottom:1px solid}"
        + ".framing-table mark{background:rgba(230,159,0,.35);color:inherit}"
        + ".framing-note{margin:.4em .6em;font-size:.85em;max-width:60em;opacity:.85}</style>";

    // Up to this length a column (of names, dates, ranges) is not broken over lines, the first one even with longer names.
    private const int LongestName = 18, LongestFirst = 28;

    // From this length on a column of sentences keeps some width, so that a narrow page scrolls and does not pile up words.
    private const int Sentence = 60;

    public static string Write(Table table)
    {
        var cells = table.Cells.ToList();
        var styles = table.Columns.Select((c, i) => Style(c.Format, Width(cells.Select(r => r[i].Length).DefaultIfEmpty().Max(), i == 0))).ToList();
        var html = new StringBuilder("<div class=\"framing-table\">").Append(Look).Append("<table>");
        if (table.Caption.Length > 0) html.Append("<caption>").Append(Escape(table.Caption)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns) html.Append("<th scope=\"col\"").Append(Style(column.Format, "")).Append('>').Append(Escape(column.Title)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in cells)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                var value = Escape(row[i]);
                html.Append("<td").Append(styles[i]).Append('>').Append(table.Columns[i].Format == ColumnFormat.Key ? $"<mark>{value}</mark>" : value).Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (table.Note.Length > 0) html.Append("<p class=\"framing-note\">").Append(Escape(table.Note)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    /// <summary>Text made safe inside an element or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Width(int longest, bool isFirst) => longest <= (isFirst ? LongestFirst : LongestName) ? ";white-space:nowrap" : longest >= Sentence ? ";min-width:12em" : "";

    private static string Style(ColumnFormat format, string width) => $" style=\"text-align:{(TableText.IsRight(format) ? "right" : "left")}{width}\"";
}
