using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Framing.Tool.Reports;

/// <summary>A page that stands alone: one look, everything inside it, and nothing that could ask the network for more.</summary>
/// <remarks>The page's policy names the scripts that may run by the hashes of their texts: the page's own and those of the notebook's own HTML
/// and JavaScript cells. A script that got into an output from a text under study does nothing (R12).</remarks>
internal static class ReportPage
{
    /// <summary>What the pages of this program say made them.</summary>
    public const string Generator = "<meta name=\"generator\" content=\"framing report\">";

    private static readonly string Look = Resource(typeof(ReportPage).Assembly, "report.css");

    // Once in a process: 3.6 MB. An end tag inside would end the element.
    private static readonly Lazy<string> Plotly = new(() => Resource(typeof(Plotly.NET.GenericChart).Assembly, "plotly-2.28.0.min.js").Replace("</script", "<\\/script", StringComparison.Ordinal));

    private static readonly Lazy<string> Behaviour = new(() => Resource(typeof(ReportPage).Assembly, "report.js"));

    /// <summary>The page as text.</summary>
    /// <param name="title">Its title, not escaped.</param>
    /// <param name="summary">One sentence on what it says, not escaped.</param>
    /// <param name="language">Its language, as <c>lang</c> has it.</param>
    /// <param name="body">What stands between header and end, as HTML.</param>
    /// <param name="charts">Whether a chart asks for Plotly.</param>
    /// <param name="allowed">Texts of further scripts that may run.</param>
    public static string Write(string title, string summary, string language, string body, bool charts = false, IEnumerable<string>? allowed = null)
    {
        var acts = charts || body.Contains("class=\"framing-table\"", StringComparison.Ordinal);
        string[] own = [.. charts ? (string[])[Plotly.Value] : [], .. acts ? (string[])[Behaviour.Value] : []];
        var hashes = own.Concat(allowed ?? []).Select(Hash).Distinct().ToList();
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(OutputHtml.Escape(language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; script-src ")
            .Append(hashes.Count == 0 ? "'none'" : string.Join(' ', hashes)).Append("; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append(Generator).Append('\n')
            .Append("<title>").Append(OutputHtml.Escape(title)).Append("</title>\n")
            .Append("<meta name=\"description\" content=\"").Append(OutputHtml.Escape(summary)).Append("\">\n")
            .Append("<style>\n").Append(Look).Append("</style>\n");
        if (charts) page.Append("<script>").Append(Plotly.Value).Append("</script>\n");
        page.Append("</head>\n<body>\n").Append(body);
        if (acts) page.Append("<script>").Append(Behaviour.Value).Append("</script>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Resource(Assembly assembly, string end)
    {
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(end, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
