using Framing.Tests.Tool.Reports;
using static Framing.Tests.Tool.Reports.MadeNotebook;

namespace Framing.Tests.Scripting;

[Collection(nameof(OneAtATime))]
public sealed class CellErrorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("CompilationError", 2, "CS0103", "var a = 1;\nmissing + a")]
    [InlineData("CompilationError", 1, "CS1002", "int n = 1 int")]
    [InlineData("CompilationError", 1, "dotnet build", "#r \"bin/Absent.dll\"")]
    [InlineData("System.InvalidOperationException", 3, "here", "var a = 1;\n\nthrow new InvalidOperationException(\"here\");")]
    [InlineData("System.DivideByZeroException", 2, "zero", "var zero = 0;\n1 / zero")]
    [InlineData("System.InvalidOperationException", 1, "late", "await Task.FromException(new InvalidOperationException(\"late\"));")]
    public async Task An_error_says_what_and_on_which_line(string name, int line, string message, string code)
    {
        var run = await folder.RunAsync("md:# Title", "1", code);
        Assert.Equal((3, name, line), (run.Failed!.Number, run.Error!.Name, run.Error.Line));
        Assert.Contains(message, run.Error.Message);
        Assert.Matches($@"n\.ipynb: cell 3, line {line}: {name}: ", run.Reason("n.ipynb"));
    }

    [Fact]
    public async Task An_error_in_a_method_of_an_earlier_cell_names_the_line_of_each()
    {
        var run = await folder.RunAsync("int Fail(int n)\n{\n    throw new FormatException(\"no\");\n}", "var n = 2;\nFail(n)");
        Assert.Equal((2, 2), (run.Failed!.Number, run.Error!.Line));
        Assert.Equal(["System.FormatException: no", "  at cell 1, line 3", "  at cell 2, line 2"], run.Error.Trace);
    }

    [Fact]
    public async Task An_error_names_its_cause()
    {
        var run = await folder.RunAsync("try { int.Parse(\"x\"); } catch (Exception e) { throw new ArgumentException(\"outer\", e); }");
        Assert.Contains(run.Error!.Trace, l => l.StartsWith("  because of System.FormatException: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_in_an_input_names_the_input_s_file_and_line()
    {
        var run = await folder.RunAsync("#r \"Framing.dll\"", "throw new Framing.InputException(\"mend it\", \"corpus.yaml\", 7);");
        Assert.Equal("corpus.yaml:7: mend it", run.Error!.Message);
    }

    [Fact]
    public async Task A_value_that_cannot_be_shown_fails_the_cell()
    {
        var run = await folder.RunAsync("IEnumerable<int> Bad() { yield return 1; throw new InvalidOperationException(\"in the middle\"); }", "Bad()");
        Assert.Equal((2, "in the middle"), (run.Failed!.Number, run.Error!.Message));
    }

    [Fact]
    public async Task Nothing_runs_after_a_failed_cell()
    {
        var run = await folder.RunAsync("1", "throw new Exception(\"stop\");", "File.WriteAllText(\"ran.txt\", \"\")");
        Assert.False(File.Exists(folder["ran.txt"]));
        Assert.Equal(["1", "2", ""], run.Notebook.Cells.Select(c => c.Json["execution_count"]?.ToJsonString() ?? ""));
        Assert.Equal("error", (string?)Assert.Single(run.Notebook.Cells[1].Outputs)["output_type"]);
        Assert.Empty(Last(run));
    }

    [Fact]
    public async Task What_an_error_shows_names_no_path_of_this_machine()
    {
        var run = await folder.RunAsync("try { throw new Exception(); } catch (Exception e) { Console.Write(e); }", "throw new Exception(\"x\");");
        Assert.DoesNotContain(folder.Path, run.Notebook.ToString());
    }

    public void Dispose() => folder.Dispose();
}
