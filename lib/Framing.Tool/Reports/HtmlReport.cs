using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Framing.Scripting;

namespace Framing.Tool.Reports;

/// <summary>An executed notebook as a page to read: prose and results in order, the code folded away.</summary>
/// <param name="title">The first heading, or the file's name.</param>
/// <param name="answer">The answer to the notebook's question in plain text; empty when it has none.</param>
/// <param name="html">The page.</param>
internal sealed partial class HtmlReport(string title, string answer, string html)
{
    public string Title => title;

    public string Answer => answer;

    /// <inheritdoc/>
    public override string ToString() => html;

    /// <param name="executed">The notebook as it ran.</param>
    /// <param name="folder">The folder that the page will stand in, for links.</param>
    public static HtmlReport Of(ExecutedNotebook executed, string folder)
    {
        var notebook = executed.Notebook;
        var body = new StringBuilder("<header><nav><a href=\"index.html\">All reports</a></nav></header>\n<main>\n");
        if (executed.Failed is { } failed) Warn(body, executed, failed);
        var toNotebook = Path.GetRelativePath(folder, notebook.Folder).Replace('\\', '/') is var way && way == "." ? "" : way + "/";
        var scripts = new List<string>();
        foreach (var cell in notebook.Cells)
        {
            if (cell.IsMarkdown) body.Append("<section class=\"prose\">\n").Append(Kept(MarkdownText.ToHtml(cell.Source, link => Link(link, toNotebook)))).Append("</section>\n");
            else if (cell.IsCode) Code(body, cell, cell == executed.Failed, Kept);
        }
        body.Append("</main>\n");
        var title = notebook.Cells.Where(c => c.IsMarkdown).Select(c => MarkdownText.Heading(c.Source)).FirstOrDefault(h => h is not null) ?? notebook.Name;
        var answer = AnswerOf(notebook);
        var page = body.ToString();
        return new(title, answer, ReportPage.Write(title, answer, "en", page, page.Contains("class=\"framing-plot\"", StringComparison.Ordinal), scripts));

        // The notebook's own HTML may bring scripts of its own.
        string Kept(string own)
        {
            scripts.AddRange(Script().Matches(own).Select(m => m.Groups[1].Value));
            return own;
        }
    }

    private static void Code(StringBuilder body, NotebookCell cell, bool failed, Func<string, string> keep)
    {
        if (string.IsNullOrWhiteSpace(cell.Source)) return;
        var outputs = string.Concat(cell.Outputs.Select(OutputHtml.Of));
        if (cell.Text("").Language != CellLanguage.CSharp) keep(outputs);
        body.Append(failed ? "<section class=\"code\" id=\"failed\">\n<details open" : "<section class=\"code\">\n<details").Append("><summary>Code</summary><pre><code>").Append(OutputHtml.Escape(cell.Source)).Append("</code></pre></details>\n")
            .Append(outputs).Append("</section>\n");
    }

    private static void Warn(StringBuilder body, ExecutedNotebook executed, NotebookCell failed)
    {
        body.Append("<div class=\"failed\" role=\"alert\"><p><strong>This run is not complete.</strong> It stopped at <a href=\"#failed\">").Append(failed.Name);
        if (executed.Error is { Line: > 0 } error) body.Append(", line ").Append(error.Line);
        body.Append("</a>. What stands before it was computed; what stands after it was not.</p><pre>").Append(OutputHtml.Escape(executed.Error?.Message ?? "")).Append("</pre></div>\n");
    }

    private static string AnswerOf(NotebookFile notebook)
    {
        var shown = notebook.Cells.SelectMany(c => c.Outputs).Select(OutputHtml.Of).Select(h => Answered().Match(h)).FirstOrDefault(m => m.Success);
        if (shown is not null) return Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(shown.Groups[2].Value, "")), " ").Trim();
        return notebook.Cells.Where(c => c.IsMarkdown).Select(c => MarkdownText.Paragraph(c.Source)).FirstOrDefault(p => p is not null) ?? "";
    }

    // A notebook's page stands beside this one; any other file is where it is, seen from the page's folder.
    private static string Link(string link, string toNotebook)
    {
        if (link[0] is '#' or '/' || Scheme().IsMatch(link)) return link;
        var notebook = OtherNotebook().Match(link);
        return notebook.Success ? $"{notebook.Groups[1].Value}.html{notebook.Groups[2].Value}" : toNotebook + link;
    }

    [GeneratedRegex("<script[^>]*>(.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("<(\\w+)[^>]*\\sclass=\"(?:[^\"]*\\s)?framing-answer(?:\\s[^\"]*)?\"[^>]*>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Answered();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([^/#?]+)\.ipynb(#.*)?$")]
    private static partial Regex OtherNotebook();
}
