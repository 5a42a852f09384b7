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
        + ".framing-table caption{min-width:min(22em,80vw);text-align:left;font-weight:600;padding:.2em .6em .4em;color:inherit}"
        + ".framing-table th,.framing-table td{padding:.3em .6em;vertical-align:top;max-width:40em;border:0;border-bottom:1px solid rgba(128,128,128,.3);background:transparent;color:inherit}"
        + ".framing-table thead th{vertical-align:bottom;font-weight:600;border-bottom:1px solid}"
        + ".framing-table mark{background:rgba(230,159,0,.35);color:inherit}"
        + ".framing-opens{all:unset;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}.framing-opens:focus-visible{outline:2px solid;outline-offset:2px}"
        + ".framing-behind{max-width:min(46em,90vw);max-height:80vh;overflow:auto;padding:.4em 1.2em 1em;border:1px solid rgba(128,128,128,.5);border-radius:6px;text-align:left;white-space:normal;background:var(--paper,var(--vscode-editor-background,Canvas));color:var(--ink,var(--vscode-editor-foreground,CanvasText))}"
        + ".framing-behind:popover-open{display:block}"
        + ".framing-note{margin:.4em .6em;font-size:.85em;max-width:60em;opacity:.85}</style>";

    // Up to this length a column (of names, dates, ranges) is not broken over lines, the first one even with longer names.
    private const int LongestName = 18, LongestFirst = 28;

    // From this length on a column of sentences keeps some width, so that a narrow page scrolls and does not pile up words.
    private const int Sentence = 60;

    // The same for what stands on both sides of a keyword.
    private const int Context = 32;

    public static string Write(Table table)
    {
        var cells = table.Cells.ToList();
        var sentence = table.Columns.Any(c => c.Format == ColumnFormat.Before) ? Context : Sentence;
        var styles = table.Columns.Select((c, i) => Style(c.Format, Width(cells.Select(r => r[i].Length).DefaultIfEmpty().Max(), i == 0, sentence))).ToList();
        var html = new StringBuilder("<div class=\"framing-table\">").Append(Look).Append("<table>");
        if (table.Caption.Length > 0) html.Append("<caption>").Append(Escape(table.Caption)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns) html.Append("<th scope=\"col\"").Append(Style(column.Format, "")).Append('>').Append(Escape(column.Title)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        for (var r = 0; r < cells.Count; r++)
        {
            html.Append("<tr>");
            for (var i = 0; i < cells[r].Length; i++)
            {
                var value = Escape(cells[r][i]);
                if (table.Columns[i].Format == ColumnFormat.Key) value = $"<mark>{value}</mark>";
                if (table.Open(r, i) is { } behind) value = Opening(value, behind, html);
                html.Append("<td").Append(styles[i]).Append('>').Append(value).Append("</td>");
            }
            html.Append("</tr>");
        }
        if (cells.Count == 0) html.Append("<tr><td colspan=\"").Append(table.Columns.Count).Append("\">none</td></tr>");
        html.Append("</tbody></table>");
        if (table.Note.Length > 0) html.Append("<p class=\"framing-note\">").Append(Escape(table.Note)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    /// <summary>The name in the page of what opens from a value: the same for the same content, so that a rerun is the same to the byte.</summary>
    public static string Id(string behind) => $"behind-{Hash.Of(behind)[..12]}";

    // By the browser itself, without a script: click or Enter opens, Escape closes. What does not know that shows nothing (hidden).
    private static string Opening(string value, string behind, StringBuilder page)
    {
        var id = Id(behind);
        var look = page.ToString().Contains(SentenceHtml.Look, StringComparison.Ordinal) ? "" : SentenceHtml.Look;
        return $"<button type=\"button\" class=\"framing-opens\" popovertarget=\"{id}\" title=\"Show the sentences\">{value}</button><div id=\"{id}\" class=\"framing-behind framing-sentences\" popover hidden>{look}{behind}</div>";
    }

    /// <summary>Text made safe inside an element or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Width(int longest, bool isFirst, int sentence) => longest <= (isFirst ? LongestFirst : LongestName) ? ";white-space:nowrap" : longest >= sentence ? ";min-width:12em" : "";

    private static string Style(ColumnFormat format, string width) => $" style=\"text-align:{(TableText.IsRight(format) ? "right" : "left")}{width}\"";
}
