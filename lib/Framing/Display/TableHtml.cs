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
        + ".framing-behinds:has(>[popover])>summary{display:none}.framing-behinds:has(>[popover])::details-content{content-visibility:visible}"
        + ".framing-behind[popover]{max-width:min(46em,90vw);max-height:22em;overflow:auto;padding:.4em 1.2em 1em;border:1px solid rgba(128,128,128,.5);border-radius:6px;text-align:left;white-space:normal;background:var(--paper,var(--vscode-editor-background,Canvas));color:var(--ink,var(--vscode-editor-foreground,CanvasText))}"
        // Beside the number. A program that shows a notebook's outputs in one tall frame, with its own cells above them, has to be asked for the room.
        + "@supports (position-area:bottom){.framing-behinds>[popover]{position-area:bottom;position-try:flip-block;inset:auto;margin:.3em}}"
        + ".framing-table:has(:popover-open)::after{content:'';display:block;height:23em}"
        + ".framing-note{margin:.4em .6em;font-size:.85em;max-width:60em;opacity:.85}</style>";

    // In a narrow place a concordance keeps its keyword in the middle, and what says whose it is goes below.
    private const string Stacked =
        "<style>.framing-kwic{container-type:inline-size;overflow-wrap:anywhere}@container (max-width:54em){.framing-kwic :is(table,thead,tbody,caption){display:block;text-align:left}"
        + ".framing-kwic tr:not([hidden]){display:grid;grid-template-columns:1fr auto 1fr;padding:.3em 0;border-bottom:1px solid rgba(128,128,128,.3)}"
        + ".framing-kwic tr>:nth-child(n+4){grid-column:1/-1;font-size:.92em;opacity:.85}.framing-kwic tr>:nth-child(4):nth-last-child(2){grid-column:1}.framing-kwic tr>:nth-child(5):last-child{grid-column:2/-1}"
        + ".framing-table.framing-kwic tr>:is(th,td){border:0;padding:0 .3em;min-width:0!important;max-width:none;white-space:normal!important}}</style>";

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
        var html = new StringBuilder(table.Columns is [{ Format: ColumnFormat.Before }, ..] ? $"<div class=\"framing-table framing-kwic\">{Look}{Stacked}<table>" : $"<div class=\"framing-table\">{Look}<table>");
        if (table.Caption.Length > 0) html.Append("<caption>").Append(Escape(table.Caption)).Append("</caption>");
        html.Append("<thead><tr>");
        foreach (var column in table.Columns) html.Append("<th scope=\"col\"").Append(Style(column.Format, column.Title.Contains(' ') ? "" : ";white-space:nowrap")).Append('>').Append(Escape(column.Title)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        var (opening, place) = (new OrderedDictionary<string, string>(), table.Place.Length > 0 ? table.Place : Hash.Of(string.Join('\n', cells.SelectMany(c => c).Prepend(table.Caption))));
        for (var r = 0; r < cells.Count; r++)
        {
            html.Append("<tr>");
            for (var i = 0; i < cells[r].Length; i++)
            {
                var value = Escape(cells[r][i]);
                if (table.Columns[i].Format == ColumnFormat.Key) value = $"<mark>{value}</mark>";
                if (table.Open(r, i) is { } behind)
                {
                    var id = Id(behind, place);
                    opening[id] = behind;
                    value = $"<button type=\"button\" class=\"framing-opens\" popovertarget=\"{id}\" title=\"Show the sentences\">{value}</button>";
                }
                html.Append("<td").Append(styles[i]).Append('>').Append(value).Append("</td>");
            }
            html.Append("</tr>");
        }
        if (cells.Count == 0) html.Append("<tr><td style=\"text-align:left\" colspan=\"").Append(table.Columns.Count).Append("\">none</td></tr>");
        html.Append("</tbody></table>");
        if (table.Note.Length > 0) html.Append("<p class=\"framing-note\">").Append(Escape(table.Note)).Append("</p>");
        if (opening.Count > 0) Behind(html, opening);
        return html.Append("</div>").ToString();
    }

    /// <summary>The name in the page of what opens from a value: the same for the same content, so that a rerun is the same to the byte.</summary>
    /// <param name="behind">What opens.</param>
    /// <param name="place">The table: what is folded away in one cannot be opened from another.</param>
    public static string Id(string behind, string place) => $"behind-{Hash.Of(place + behind)[..12]}";

    // By the browser itself, without a script: click or Enter opens, Escape closes. A viewer that knows no such boxes, or takes buttons and attributes
    // out of a notebook, has the sentences folded below the table.
    private static void Behind(StringBuilder html, OrderedDictionary<string, string> opening)
    {
        html.Append(SentenceHtml.Look).Append("<details class=\"framing-behinds\"><summary>The sentences behind the numbers</summary>");
        foreach (var (id, behind) in opening) html.Append($"<div id=\"{id}\" class=\"framing-behind framing-sentences\" popover>{behind}</div>");
        html.Append("</details>");
    }

    /// <summary>Text made safe inside an element or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Width(int longest, bool isFirst, int sentence) => longest <= (isFirst ? LongestFirst : LongestName) ? ";white-space:nowrap" : longest >= sentence ? ";min-width:clamp(7em,13vw,12em)" : "";

    private static string Style(ColumnFormat format, string width) => $" style=\"text-align:{(TableText.IsRight(format) ? "right" : "left")}{width}\"";
}
