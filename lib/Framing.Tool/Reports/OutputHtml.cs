using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Framing.Scripting;

namespace Framing.Tool.Reports;

/// <summary>A cell's output as HTML: its HTML form if it has one, else the best of the others. What is not HTML is escaped.</summary>
internal static partial class OutputHtml
{
    public static string Of(JsonObject output) => (string?)output["output_type"] switch
    {
        "stream" => $"<pre class=\"stream {((string?)output["name"] == "stderr" ? "stderr" : "stdout")}\">{Escape(Terminal().Replace(NotebookFile.Joined(output["text"]) ?? "", ""))}</pre>\n",
        "error" => $"<pre class=\"error\">{Escape(Trace(output))}</pre>\n",
        _ when output["data"] is JsonObject data => $"<div class=\"output\">{Data(data)}</div>\n",
        _ => "",
    };

    /// <summary>Text made safe inside an element or a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Data(JsonObject data)
    {
        string? Form(string type) => NotebookFile.Form(data, type);
        if (Form(MimeBundle.Html) is { } html) return html;
        if (Form("application/vnd.plotly.v1+json") is { } figure)
            return $"<figure class=\"framing-chart\"><div class=\"framing-plot\" data-figure=\"{Escape(figure)}\"></div><div class=\"framing-static\">{Form("image/svg+xml")}</div></figure>";
        if (Form("image/svg+xml") is { } drawing) return drawing;
        if (Form("image/png") is { } png) return Picture("image/png", png);
        if (Form("image/jpeg") is { } jpeg) return Picture("image/jpeg", jpeg);
        if (Form("text/markdown") is { } markdown) return MarkdownText.ToHtml(markdown);
        return $"<pre>{Escape(Form(MimeBundle.Plain) ?? Form("application/json") ?? "")}</pre>";
    }

    private static string Picture(string type, string base64) => $"<img alt=\"\" src=\"data:{type};base64,{Escape(base64.ReplaceLineEndings(""))}\">";

    private static string Trace(JsonObject output) => output["traceback"] is JsonArray { Count: > 0 } lines
        ? Terminal().Replace(string.Join('\n', lines.Select(l => l?.ToString())), "")
        : $"{output["ename"]}: {output["evalue"]}";

    // Colours and cursor movements for a terminal.
    [GeneratedRegex(@"\x1b\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex Terminal();
}
