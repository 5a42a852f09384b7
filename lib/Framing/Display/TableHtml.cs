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

    // A column of names in front is not broken over lines, unless a name is too long for that.
    private const int LongestName = 32;

    public static string Write(Table table)
    {
        var names = table.Columns is [{ Format: ColumnFormat.Text }, ..] && table.Rows.All(r => r[0]?.ToString() is not { Length: > LongestName });
        var html = new StringBuilder("<div class=\"framing-table\">").Append(Look).Append("<table>");
        if (table.Caption.Length > 0) html.Append("<caption>").Append(Escape(table.Caption)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns) html.Append("<th scope=\"col\"").Append(Style(column.Format)).Append('>').Append(Escape(column.Title)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                var format = table.Columns[i].Format;
                var value = Escape(TableText.Show(row[i], table.Columns[i]));
                html.Append("<td").Append(i == 0 && names ? " style=\"text-align:left;white-space:nowrap\"" : Style(format)).Append('>').Append(format == ColumnFormat.Key ? $"<mark>{value}</mark>" : value).Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (table.Note.Length > 0) html.Append("<p class=\"framing-note\">").Append(Escape(table.Note)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    /// <summary>Text made safe inside an element or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Style(ColumnFormat format) => TableText.IsRight(format) ? " style=\"text-align:right\"" : " style=\"text-align:left\"";
}
