using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Framing.Tool.Reports;

/// <summary>A folder of reports and the page that lists them.</summary>
/// <remarks>A file is there whole or not at all: it is written beside its place and moved. A run that failed leaves the report that was there and puts
/// <c>NAME.failed.html</c> and <c>NAME.failed.ipynb</c> beside it, which the next run that succeeds takes away.</remarks>
/// <param name="folder">The folder; made when it is not there.</param>
internal sealed partial class ReportFolder(string folder)
{
    // Title and summary stand at the head of each page, before anything large.
    private const int HeadLength = 64 * 1024;

    public string FullPath => Path.GetFullPath(folder);

    /// <summary>Makes the folder and tries whether files can be written in it, before anything is run for it.</summary>
    /// <exception cref="InputException">Reports cannot be written there.</exception>
    public void Open()
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var tried = new FileStream(PathOf(".part"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"reports cannot be written in this folder ({e.Message.TrimEnd('.')}); name another with --out", folder, inner: e);
        }
    }

    /// <summary>Puts a report in its place, and the executed notebook in its own.</summary>
    /// <param name="executed">The notebook as it ran.</param>
    /// <param name="notebookPath">Where the executed notebook goes, if it did not fail.</param>
    /// <returns>The report's path.</returns>
    public string Add(ExecutedNotebook executed, string notebookPath)
    {
        var name = executed.Notebook.Name;
        var failed = new[] { PathOf(name + ".failed.ipynb"), PathOf(name + ".failed.html") };
        if (executed.Failed is null) Array.ForEach(failed, File.Delete);
        var page = executed.Failed is null ? PathOf(name + ".html") : failed[1];
        Write(executed.Failed is null ? notebookPath : failed[0], executed.Notebook.ToString());
        Write(page, HtmlReport.Of(executed, FullPath).ToString());
        if (executed.Failed is null && FirstDrawing(executed.Notebook) is { } drawing) Write(PathOf(name + ".svg"), drawing);
        return page;
    }

    // The first chart as a file of its own, for pages that show pictures and run nothing.
    private static string? FirstDrawing(NotebookFile notebook) => notebook.Cells.SelectMany(c => c.Outputs)
        .Select(o => NotebookFile.Joined(o["data"]?["image/svg+xml"])).FirstOrDefault(d => d is not null);

    /// <summary>Writes <c>index.html</c> over the reports that are in the folder now.</summary>
    /// <returns>Its path.</returns>
    public string WriteIndex()
    {
        var body = new StringBuilder("<main>\n<h1>Questions and answers</h1>\n<p class=\"lead\">Each question with its answer, computed from the texts. The page behind it has the numbers, the charts, every sentence, and what it cannot show.</p>\n<ul class=\"reports\">\n");
        foreach (var name in Directory.EnumerateFiles(folder, "*.html").Select(p => Unfailed().Replace(Path.GetFileNameWithoutExtension(p), "")).Distinct().Order(StringComparer.Ordinal))
        {
            var isThere = File.Exists(PathOf(name + ".html"));
            if (name == "index" || Read(PathOf(isThere ? name + ".html" : name + ".failed.html")) is not var (title, answer)) continue;
            var link = OutputHtml.Escape(Uri.EscapeDataString(name));
            body.Append("<li><span class=\"number\">").Append(OutputHtml.Escape(Number().Match(name).Value)).Append("</span><div>")
                .Append(isThere ? $"<a href=\"{link}.html\">{OutputHtml.Escape(title)}</a>" : OutputHtml.Escape(title));
            if (isThere && answer.Length > 0) body.Append("<p>").Append(OutputHtml.Escape(answer)).Append("</p>");
            if (File.Exists(PathOf(name + ".failed.html"))) body.Append($"<p class=\"stale\">The last {(isThere ? "rerun" : "run")} stopped before its end: <a href=\"{link}.failed.html\">how far it came</a>.</p>");
            body.Append("</div></li>\n");
        }
        var index = PathOf("index.html");
        Write(index, ReportPage.Write("Questions and answers", "Each question with its computed answer.", "en", body.Append("</ul>\n</main>\n").ToString()));
        return index;
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string path, string text)
    {
        var beside = path + ".part";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(false));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this cannot be written ({e.Message.TrimEnd('.')}); make room or name another folder with --out", path, inner: e);
        }
    }

    private string PathOf(string name) => Path.Combine(FullPath, name);

    private static (string Title, string Answer)? Read(string page)
    {
        var start = new char[HeadLength];
        using var reader = new StreamReader(page, Encoding.UTF8);
        var head = new string(start, 0, reader.ReadBlock(start));
        if (!head.Contains(ReportPage.Generator, StringComparison.Ordinal)) return null;
        return (WebUtility.HtmlDecode(Title().Match(head).Groups[1].Value), WebUtility.HtmlDecode(Summary().Match(head).Groups[1].Value));
    }

    // What marks a run that stopped.
    [GeneratedRegex(@"\.failed$")]
    private static partial Regex Unfailed();

    // The place in the reading order.
    [GeneratedRegex("^[0-9]*")]
    private static partial Regex Number();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<meta name=\"description\" content=\"([^\"]*)\">")]
    private static partial Regex Summary();
}
