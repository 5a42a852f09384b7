using System.Net;
using System.Text;

namespace Framing.Display;

/// <summary>Writes a table as HTML that stands alone: escaped, with a caption and a note, without scripts.</summary>
internal static class TableHtml
{
    public static string Write(Table table)
    {
        var html = new StringBuilder("<div class=\"framing-table\"><table>");
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
                var value = Escape(TableText.Show(row[i], format));
                html.Append("<td").Append(Style(format)).Append('>').Append(format == ColumnFormat.Key ? $"<mark>{value}</mark>" : value).Append("</td>");
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
