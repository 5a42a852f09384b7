using Framing.Scripting;
using Framing.Tool.Reports;
using static Framing.Tests.Tool.Reports.MadeNotebook;

namespace Framing.Tests.Tool.Reports;

[Collection(nameof(OneAtATime))]
public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_rerun_of_its_own_result_is_the_same_to_the_byte()
    {
        var once = await folder.RunAsync("md:# T", "using System.Globalization;", "new { a = 1.5, b = new[] { \"冷战\", \"<b>\" } }", "Console.WriteLine(1.5);\nnew Dictionary<string, object> { [\"x\"] = DayOfWeek.Monday }", "#!html\n<p>x</p>");
        var path = folder.Write("n.ipynb", once.Notebook.ToString());
        Assert.Equal(once.Notebook.ToString(), (await NotebookRunner.RunAsync(NotebookFile.Load(path))).Notebook.ToString());
    }

    [Fact]
    public async Task Cells_are_counted_as_they_run_and_empty_ones_are_not_run()
    {
        var run = await folder.RunAsync("1", "md:text", " \n", "#!html\n<b>x</b>", "2");
        Assert.Equal(["1", "none", "none", "2", "3"], run.Notebook.Cells.Select(c => c.Json["execution_count"]?.ToJsonString() ?? "none"));
    }

    [Fact]
    public async Task Old_outputs_go()
    {
        var notebook = (await folder.RunAsync("\"old\"")).Notebook.WithCells(cells => cells[0]!["source"] = "var x = 1;");
        Assert.Empty(Last(await NotebookRunner.RunAsync(notebook)));
        Assert.Single(notebook.Cells[0].Outputs);
    }

    [Fact]
    public async Task Cells_in_languages_of_the_page_are_shown_as_such()
    {
        var run = await folder.RunAsync("#!html\n<i>h</i>", "#!markdown\n**m**", "#!javascript\nlet j = 1;");
        Assert.Equal(["<i>h</i>", "<p><strong>m</strong></p>\n", "<script type=\"text/javascript\">let j = 1;</script>"], run.Notebook.Cells.Select(c => Shown(c.Outputs[0], MimeBundle.Html)));
    }

    [Fact]
    public async Task JSON_is_kept_as_JSON_and_text_as_lines()
    {
        var run = await folder.RunAsync("\"{\\\"data\\\": [1.0]}\".DisplayAs(\"application/vnd.plotly.v1+json\");\n\"a\\nb\".DisplayAs(\"text/html\");");
        Assert.Equal("{\"data\":[1.0]}", Last(run)[0]["data"]!["application/vnd.plotly.v1+json"]!.ToJsonString());
        Assert.Equal("""{"text/html":["a\n","b"]}""", Last(run)[1]["data"]!.ToJsonString());
    }

    [Fact]
    public async Task What_comes_after_the_last_line_of_a_cell_is_not_waited_for()
    {
        var run = await folder.RunAsync("var gate = new TaskCompletionSource();\n_ = gate.Task.ContinueWith(_ => Console.Write(\"late\"), TaskContinuationOptions.ExecuteSynchronously);\nConsole.Write(\"now\");", "gate.SetResult();\nConsole.Write(\"then\");");
        Assert.Equal(["now"], run.Notebook.Cells[0].Outputs.Select(o => Shown(o)));
        Assert.Equal("then", Shown(Last(run)[^1]));
    }

    [Fact]
    public async Task Differences_are_told_by_cell_and_line()
    {
        var saved = (await folder.RunAsync("var n = 1;", "Console.WriteLine(\"same\");\nConsole.Write($\"n is {n}\");", "\"same\"")).Notebook;
        Assert.Empty(NotebookComparison.Differences(saved, (await NotebookRunner.RunAsync(saved)).Notebook));
        var rerun = (await NotebookRunner.RunAsync(saved.WithCells(cells => cells[0]!["source"] = "var n = 2;"))).Notebook;
        Assert.Equal([$"{saved.ShownPath}: cell 2: line 3 of its output (stream, stdout)\n  saved: n is 1\n  rerun: n is 2"], NotebookComparison.Differences(saved, rerun));
    }

    [Fact]
    public async Task A_difference_far_into_a_long_line_is_shown_around_it()
    {
        var saved = (await folder.RunAsync("new string('x', 5000) + \"1\"")).Notebook;
        var rerun = (await folder.RunAsync("new string('x', 5000) + \"2\"")).Notebook;
        Assert.EndsWith("…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx2", Assert.Single(NotebookComparison.Differences(saved, rerun)));
    }

    public void Dispose() => folder.Dispose();
}
