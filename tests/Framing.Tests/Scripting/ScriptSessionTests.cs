using Framing.Scripting;
using Framing.Tests.Tool.Reports;
using Framing.Tool.Reports;
using static Framing.Tests.Tool.Reports.MadeNotebook;

namespace Framing.Tests.Scripting;

[Collection(nameof(OneAtATime))]
public sealed class ScriptSessionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("6 * 7", "42")]
    [InlineData("var x = 6; x * 7", "42")]
    [InlineData("await Task.FromResult(42)", "42")]
    [InlineData("(1.5).ToString()", "1.5")]
    [InlineData("string.Join(',', Enumerable.Range(0, 3))", "0,1,2")]
    [InlineData("int Twice(int n) => 2 * n; Twice(21)", "42")]
    [InlineData("class P { public int Q { get; set => field = 2 * value; } } new P { Q = 21 }.Q", "42")]
    public async Task The_last_expression_is_the_result(string code, string value)
    {
        var run = await folder.RunAsync(code);
        Assert.Null(run.Error);
        var output = Assert.Single(Last(run));
        Assert.Equal("execute_result", (string?)output["output_type"]);
        Assert.Contains(value, Shown(output, output["data"]!.AsObject().First().Key));
    }

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("using System.Globalization;")]
    [InlineData("void F() { } F()")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("\"shown\".DisplayAs(\"text/plain\");")]
    public async Task What_has_no_value_has_no_result(string code) =>
        Assert.DoesNotContain(Last(await folder.RunAsync(code)), o => (string?)o["output_type"] == "execute_result");

    [Fact]
    public async Task A_null_that_was_computed_is_shown() => Assert.Contains("null", Shown(Assert.Single(Last(await folder.RunAsync("(string)null"))), MimeBundle.Html));

    [Fact]
    public async Task Cells_see_what_was_declared_before_them()
    {
        var run = await folder.RunAsync("using System.Globalization;\nvar n = 20;\nint Add(int k) => n + k;", "n++;", "Add(21).ToString(CultureInfo.InvariantCulture)");
        Assert.Equal("42", Shown(Last(run)[0]));
    }

    [Fact]
    public async Task Sessions_do_not_see_each_other()
    {
        Assert.Null((await folder.RunAsync("var mine = 1;")).Error);
        Assert.Contains("'mine'", (await folder.RunAsync("mine")).Error!.Message);
    }

    [Fact]
    public async Task Streams_and_shown_values_come_in_the_order_in_which_they_were_written()
    {
        var run = await folder.RunAsync("Console.Write(\"a\");\nConsole.WriteLine(\"b\");\nConsole.Error.Write(\"冷战\");\ndisplay(\"c\");\n\"d\".Display();\nConsole.Write('e');\n\"f\"");
        Assert.Equal(
            ["stdout ab\n", "stderr 冷战", "display_data c", "display_data d", "stdout e", "execute_result f"],
            Last(run).Select(o => $"{o["name"] ?? o["output_type"]} {Shown(o)}"));
    }

    [Fact]
    public async Task A_shown_value_can_be_updated() => Assert.Equal("after", Shown(Assert.Single(Last(await folder.RunAsync("var shown = display(\"before\");\nshown.Update(\"after\");")))));

    [Fact]
    public async Task A_shown_value_is_not_shown_again_as_the_result() => Assert.Single(Last(await folder.RunAsync("display(\"once\")")));

    [Fact]
    public async Task The_library_s_results_show_themselves()
    {
        var run = await folder.RunAsync("#r \"Framing.Notebooks.dll\"\n#r \"Framing.dll\"", "Framing.Notebooks.Prose.Markdown($\"Of {\"<b>\"}\")");
        var output = Assert.Single(Last(run));
        Assert.Equal("<p class=\"framing-prose\">Of &lt;b&gt;</p>", Shown(output, MimeBundle.Html));
        Assert.Equal("Of <b>", Shown(output));
    }

    [Fact]
    public async Task What_is_written_outside_a_cell_stays_on_the_console()
    {
        await folder.RunAsync("1");
        var console = Console.Out;
        try
        {
            using var elsewhere = new StringWriter();
            Console.SetOut(elsewhere);
            var run = await folder.RunAsync("Console.Write(\"inside\")");
            Console.Write("outside");
            Assert.Equal("inside", Shown(Assert.Single(Last(run))));
            Assert.Equal("outside", elsewhere.ToString());
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    [Fact]
    public async Task The_working_directory_is_the_notebook_s_and_comes_back()
    {
        var before = Directory.GetCurrentDirectory();
        folder.Write("texts/a.txt", "Россия"u8.ToArray());
        Assert.Equal("Россия", Shown(Last(await folder.RunAsync("File.ReadAllText(\"texts/a.txt\")"))[0]));
        Assert.Equal(before, Directory.GetCurrentDirectory());
    }

    [Theory]
    [InlineData("await Task.Delay(System.Threading.Timeout.Infinite);")]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Yield();\nwhile (true) { }")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("while (true) try { new SemaphoreSlim(0).Wait(); } catch { }")]
    public async Task An_endless_cell_can_be_stopped_and_the_session_goes_on(string endless)
    {
        using var session = new ScriptSession(folder.Path);
        Assert.Null(await session.RunAsync(CSharp("using System.Threading;\nvar gate = new TaskCompletionSource();\nvar n = 41;"), "cell 1", new CellOutputs(1)));
        using var cancel = new CancellationTokenSource();
        var begun = new Begun();
        var running = session.RunAsync(CSharp("Console.Write(\"on\");\n" + endless), "cell 2", begun, cancel.Token);
        await begun.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var after = new CellOutputs(3);
        Assert.Null(await session.RunAsync(CSharp("n + 1"), "cell 3", after));
        Assert.Contains("42", after.ToJson().ToJsonString());
    }

    [Fact]
    public async Task A_cell_may_wait_for_its_own_awaits() =>
        Assert.Contains("42", Shown(Last(await folder.RunAsync("async Task<int> Later() { await Task.Yield(); return 42; }", "await Task.Yield();\nLater().Result.ToString()"))[0]));

    [Fact]
    public async Task Cells_run_in_one_folder_at_a_time()
    {
        using var other = new TemporaryFolder();
        using (new ScriptSession(folder.Path))
        {
            using var second = new ScriptSession(folder.Path);
            Assert.Throws<InvalidOperationException>(() => new ScriptSession(other.Path));
        }
        await other.RunAsync("1");
    }

    public void Dispose() => folder.Dispose();

    private static CellText CSharp(string code) => new(CellLanguage.CSharp, code);

    // Says when a cell has begun to run.
    private sealed class Begun : ICellSink
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => begun.Task;

        public void Stream(string name, string text) => begun.TrySetResult();

        public void Display(MimeBundle data, string id) => begun.TrySetResult();

        public void Update(MimeBundle data, string id) => begun.TrySetResult();

        public void Result(MimeBundle data) => begun.TrySetResult();
    }
}
