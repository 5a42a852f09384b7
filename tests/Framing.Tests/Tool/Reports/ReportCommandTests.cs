using Framing.Tool.Reports;
using Program = Framing.Tool.Program;

namespace Framing.Tests.Tool.Reports;

[Collection(nameof(OneAtATime))]
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Directory.GetCurrentDirectory();

    public ReportCommandTests() => Directory.SetCurrentDirectory(folder.Path);

    [Fact]
    public async Task A_report_stands_beside_the_notebooks_and_the_index_lists_it()
    {
        folder.Notebook("notebooks/01-a.ipynb", "md:# Is 1 < 2?", "HTML(\"<p class=\\\"framing-answer\\\">It is &amp; stays.</p>\")");
        folder.Notebook("notebooks/02-b.ipynb", "md:# Second\n\nSaid here.", "1");
        var (code, output, error) = await Run();
        Assert.Equal((0, "notebooks/reports/01-a.html\nnotebooks/reports/02-b.html\nnotebooks/reports/index.html\n"), (code, output));
        // Whichever is done first.
        Assert.Matches(@"^(0[12]-[ab]: done, \d+\.\d s\n){2}2 notebooks, 0 failed, \d+\.\d s\n$", error);
        var index = Read("notebooks/reports/index.html");
        Assert.Contains("<a href=\"01-a.html\">Is 1 &lt; 2?</a><p>It is &amp; stays.</p>", index);
        Assert.Contains("<a href=\"02-b.html\">Second</a><p>Said here.</p>", index);
        Assert.Contains("\"execution_count\": 1", Read("notebooks/01-a.ipynb"));
    }

    [Fact]
    public async Task A_rerun_changes_no_byte()
    {
        folder.Notebook("notebooks/a.ipynb", "md:# T", "Console.WriteLine(\"冷战\");", "new { n = 1.5 }");
        await Run();
        var once = Files();
        await Run("a");
        Assert.Equal(3, once.Count);
        Assert.Equal(once, Files());
    }

    [Fact]
    public async Task A_failed_notebook_leaves_its_old_report_and_a_marked_one_until_it_succeeds()
    {
        folder.Notebook("notebooks/a.ipynb", "md:# T", "1");
        await Run();
        folder.Notebook("notebooks/a.ipynb", "md:# T", "1", "throw new Exception(\"broken <now>\");");
        var old = Read("notebooks/reports/a.html");
        var notebook = Read("notebooks/a.ipynb");
        var (code, output, error) = await Run("a");
        Assert.Equal((1, "notebooks/reports/a.failed.html\nnotebooks/reports/index.html\n"), (code, output));
        Assert.Contains("\nframing: notebooks/a.ipynb: cell 3, line 1: System.Exception: broken <now>\n", error);
        Assert.Equal((old, notebook), (Read("notebooks/reports/a.html"), Read("notebooks/a.ipynb")));
        Assert.Contains("broken &lt;now&gt;", Read("notebooks/reports/a.failed.html"));
        Assert.Contains("\"output_type\": \"error\"", Read("notebooks/reports/a.failed.ipynb"));
        Assert.Contains("a.failed.html", Read("notebooks/reports/index.html"));
        folder.Notebook("notebooks/a.ipynb", "md:# T", "2");
        Assert.Equal(0, (await Run("a")).Code);
        Assert.Empty(Directory.EnumerateFiles(folder["notebooks/reports"], "*.failed.*"));
        Assert.DoesNotContain("a.failed", Read("notebooks/reports/index.html"));
    }

    [Fact]
    public async Task A_notebook_that_never_came_to_its_end_is_in_the_index_too()
    {
        folder.Notebook("notebooks/1-a.ipynb", "md:# Why?", "throw new Exception();");
        await Run();
        Assert.Contains("<span class=\"number\">1</span><div>Why?<p class=\"stale\">The last run stopped before its end: <a href=\"1-a.failed.html\">", Read("notebooks/reports/index.html"));
    }

    [Fact]
    public async Task A_cell_that_fails_after_parameters_were_put_in_is_named_as_in_the_copy()
    {
        folder.Notebook("notebooks/a.ipynb", "parameters:var n = 1;", "if (n == 2) throw new Exception(\"two\");");
        Assert.Contains("framing: notebooks/reports/set/a.failed.ipynb: cell 3, line 1: System.Exception: two", (await Run("a", "--set", "n=2")).Error);
    }

    [Fact]
    public async Task Nothing_runs_for_a_folder_that_cannot_be_written()
    {
        folder.Notebook("notebooks/a.ipynb", "File.WriteAllText(\"ran\", \"\");");
        folder.Write("file", "");
        var (code, _, error) = await Run("a", "--out", "file/reports");
        Assert.Equal(2, code);
        Assert.Matches(@"^framing: .*file/reports: reports cannot be written in this folder \(.*\); name another with --out\n$", error);
        Assert.False(File.Exists(folder["notebooks/ran"]));
    }

    [Fact]
    public async Task The_others_run_though_one_fails()
    {
        folder.Notebook("notebooks/a.ipynb", "throw new Exception();");
        folder.Notebook("notebooks/b.ipynb", "1");
        Assert.Equal(1, (await Run()).Code);
        Assert.True(File.Exists(folder["notebooks/reports/b.html"]));
    }

    [Fact]
    public async Task Only_some_of_them_run()
    {
        folder.Notebook("notebooks/01-frames.ipynb", "1");
        folder.Notebook("notebooks/02-sources.ipynb", "1");
        Assert.Equal((0, "notebooks/reports/01-frames.html\nnotebooks/reports/index.html\n"), await Run("--only", "FRAME") is var done ? (done.Code, done.Output) : default);
        Assert.Equal((2, "", "framing: --only voices: no notebook here has that in its name; they are 01-frames, 02-sources\n"), await Run("--only", "voices"));
    }

    [Fact]
    public async Task Notebooks_of_one_folder_run_beside_each_other_and_do_not_mix()
    {
        string[] names = ["a", "b", "c", "d"];
        foreach (var name in names) folder.Notebook($"notebooks/{name}.ipynb", $"var own = \"{name}\";\nConsole.Write(own);", "await Task.Yield();\nConsole.Write(own);\nDirectory.GetCurrentDirectory()");
        Assert.Equal(0, (await Run()).Code);
        Assert.All(names, name => Assert.Equal([name, name, folder["notebooks"]], NotebookFile.Load(folder[$"notebooks/{name}.ipynb"]).Cells.SelectMany(c => c.Outputs).Select(o => MadeNotebook.Shown(o))));
    }

    [Fact]
    public async Task Watching_reruns_what_changes_until_it_is_ended()
    {
        folder.Notebook("notebooks/a.ipynb", "parameters:var path = \"words.txt\";", "File.ReadAllText(path)");
        folder.Notebook("notebooks/b.ipynb", "1");
        var words = folder.Write("notebooks/words.txt", "one");
        using var output = new Told();
        using var error = new Told();
        using var cancel = new CancellationTokenSource();
        var watching = new ReportWatch(new ReportRun(new ReportOptions([], []), output, error)).RunAsync(cancel.Token);
        await error.Says("watching 3 files");
        File.WriteAllText(words, "two");
        await error.Says("1 notebook, 0 failed");
        Assert.Contains("\"two\"", Read("notebooks/a.ipynb"));
        File.WriteAllText(folder["notebooks/b.ipynb"], "no notebook");
        await error.Says("framing: notebooks/b.ipynb:1: this is not JSON");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task Check_writes_nothing_and_tells_what_differs()
    {
        folder.Notebook("notebooks/a.ipynb", "md:# T", "File.ReadAllText(\"data.txt\")");
        folder.Write("notebooks/data.txt", "one");
        await Run();
        var saved = Files();
        Assert.Equal((0, ""), await Run("--check") is var same ? (same.Code, same.Output) : default);
        folder.Write("notebooks/data.txt", "two");
        var (code, output, error) = await Run("--check");
        Assert.Equal((1, "notebooks/a.ipynb: cell 2: line 2 of its output (execute_result, text/plain)\n  saved: one\n  rerun: two\n"), (code, output));
        Assert.Contains("a: differs in 1 cell, ", error);
        folder.Write("notebooks/data.txt", "one");
        Assert.Equal(saved, Files());
    }

    [Fact]
    public async Task With_a_folder_named_everything_goes_there_and_the_notebook_stays()
    {
        folder.Notebook("a.ipynb", "parameters:var n = 1;", "n.ToString()");
        var notebook = Read("a.ipynb");
        Assert.Equal((0, "elsewhere/a.html\nelsewhere/index.html\n"), await Run("a.ipynb", "--set", "n=42", "--out", "elsewhere") is var done ? (done.Code, done.Output) : default);
        Assert.Contains("\"42\"", Read("elsewhere/a.ipynb"));
        Assert.Equal(notebook, Read("a.ipynb"));
        Assert.False(Directory.Exists(folder["reports"]));
    }

    [Fact]
    public async Task Parameters_never_change_the_notebook_or_its_report()
    {
        folder.Notebook("notebooks/a.ipynb", "parameters:var n = 1;", "n.ToString()");
        await Run();
        var (notebook, report) = (Read("notebooks/a.ipynb"), Read("notebooks/reports/a.html"));
        Assert.Equal("notebooks/reports/set/a.html\nnotebooks/reports/set/index.html\n", (await Run("a", "--set", "n=2")).Output);
        Assert.Equal((notebook, report), (Read("notebooks/a.ipynb"), Read("notebooks/reports/a.html")));
    }

    [Theory]
    [InlineData("framing: c: there is no such notebook; those here are a, b\n", "c")]
    [InlineData("framing: notebooks/b.ipynb:1: this is not JSON", "b")]
    [InlineData("framing: notebooks/b.ipynb:1: this is not JSON")]
    [InlineData("framing: notebooks/a.ipynb: --set n: this notebook has no cell tagged", "a", "--set", "n=1")]
    [InlineData("framing: --check compares", "a", "--check", "--out", "x")]
    [InlineData("framing: --watch writes", "a", "--check", "--watch")]
    [InlineData("framing: notebooks/a.ipynb: --out names a file", "a", "--out", "notebooks/a.ipynb")]
    [InlineData("framing: notebooks/a.ipynb: two notebooks", "a", "notebooks/a.ipynb")]
    [InlineData("framing: Required argument missing for option: '--out'", "--out")]
    public async Task Bad_input_is_one_sentence_and_writes_nothing(string message, params string[] args)
    {
        folder.Notebook("notebooks/a.ipynb", "1");
        folder.Write("notebooks/b.ipynb", "no JSON"u8.ToArray());
        var saved = Files();
        var (code, output, error) = await Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Equal(saved, Files());
    }

    [Fact]
    public async Task Notebooks_are_found_beside_the_solution_above()
    {
        folder.Write("x.sln", ""u8.ToArray());
        folder.Notebook("notebooks/a.ipynb", "1");
        Directory.CreateDirectory(folder["lib/deep"]);
        Directory.SetCurrentDirectory(folder["lib/deep"]);
        Assert.Equal("../../notebooks/reports/a.html\n../../notebooks/reports/index.html\n", (await Run()).Output);
    }

    [Fact]
    public async Task Without_notebooks_it_says_so() => Assert.Equal((2, "", "framing: there is no folder `notebooks` here or beside a solution above; name the notebook to run\n"), await Run());

    [Fact]
    public async Task A_page_that_is_not_ours_is_not_in_the_index()
    {
        folder.Notebook("notebooks/a.ipynb", "1");
        folder.Write("notebooks/reports/other.html", "<title>Other</title>"u8.ToArray());
        await Run();
        Assert.DoesNotContain("Other", Read("notebooks/reports/index.html"));
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        folder.Dispose();
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (await Program.RunAsync(["report", .. args], output, error), output.ToString(), error.ToString());
    }

    private string Read(string name) => File.ReadAllText(folder[name]);

    private SortedDictionary<string, string> Files() => new(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText), StringComparer.Ordinal);
}
