using System.Text.Json.Nodes;
using Framing.Tool.Reports;

namespace Framing.Tests.Tool.Reports;

public sealed class NotebookFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("{\n \"cells\": [\n  oops\n", 3, "not JSON")]
    [InlineData("", 1, "not JSON")]
    [InlineData("[]", 0, "no object")]
    [InlineData("{\"a\": 1, \"a\": 2}", 0, "a key twice")]
    [InlineData("{\"a\": \"\\ud83d\"}", 0, "half a character")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", 0, "nbformat 4")]
    [InlineData("{\"cells\": []}", 0, "nbformat 4")]
    [InlineData("{\"nbformat\": 4}", 0, "no list of cells")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\", \"source\": \"\"}]}", 0, "cell 1 is no cell")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 1}]}", 0, "cell 1 is no cell")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": {}}", 0, "kernel is not named")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"name\": \"python3\", \"language\": \"python\"}}}", 0, "kernel is python3")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"kernelspec\": {\"name\": \".net-fsharp\", \"language\": \"F#\"}}}", 0, "kernel is .net-fsharp")]
    public void What_cannot_be_run_is_refused(string text, int line, string why)
    {
        var path = folder.Write("n.ipynb", text);
        var refused = Assert.Throws<InputException>(() => NotebookFile.Load(path));
        Assert.Equal((path, line), (refused.File, refused.Line));
        Assert.Contains(why, refused.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("cannot be read", Assert.Throws<InputException>(() => NotebookFile.Load(folder["absent.ipynb"])).Message);

    [Theory]
    [InlineData("fsharp")]
    [InlineData("mermaid")]
    [InlineData("sql")]
    [InlineData("pwsh")]
    [InlineData("kql")]
    public void A_cell_in_a_language_that_cannot_be_run_is_refused(string language)
    {
        var root = MadeNotebook.Root("1", "2");
        root["cells"]![1]!["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        Assert.Contains($"cell 2 is written in {language}", Refused(JsonText.Write(root)));
        Assert.Contains($"cell 2 begins with `#!{language}`, which can be neither run nor shown here", Refused(MadeNotebook.Text("1", $"#!{language}\n2")));
        root["cells"]![1]!["metadata"] = new JsonObject { ["dotnet_interactive"] = new JsonObject { ["language"] = language } };
        Assert.Contains($"cell 2 is written in {language}", Refused(JsonText.Write(root)));
    }

    [Theory]
    [InlineData("1\n#!time\n2", "`#!time` on its line 2")]
    [InlineData("#!csharp\n#!whos", "`#!whos` on its line 2")]
    [InlineData("#!share --from fsharp x", "begins with `#!share --from fsharp x`")]
    [InlineData("%%time\n1 + 1", "`%%time` on its line 1")]
    [InlineData("#r \"nuget: Deedle, 8.1.0\"", "would fetch a package")]
    [InlineData("#i \"nuget:packages\"", "would fetch a package")]
    public void What_only_one_program_knows_is_refused(string code, string why) => Assert.Contains(why, Refused(MadeNotebook.Text(code)));

    [Theory]
    [InlineData("1", "CSharp", "1")]
    [InlineData("#!csharp\n1", "CSharp", "\n1")]
    [InlineData("#!html\n<b>x</b>", "Html", "<b>x</b>")]
    [InlineData("#!markdown\n**x**", "Markdown", "**x**")]
    [InlineData("#!js\nlet x", "JavaScript", "let x")]
    public void A_first_line_can_name_the_language(string source, string language, string code) =>
        Assert.Equal((language, code), folder.Load(source).Cells[0].Text("") is var (l, c) ? (l.ToString(), c) : default);

    [Fact]
    public void A_notebook_is_written_as_Jupyter_writes_it()
    {
        const string Written =
            "{\n \"cells\": [\n  {\n   \"cell_type\": \"markdown\",\n   \"id\": \"a\",\n   \"metadata\": {},\n   \"source\": [\n    \"# Холодная война\\n\",\n    \"冷战 😀 \\\"<&>'\\\" \\\\ \\u0001\"\n   ]\n  }\n ],\n"
            + " \"metadata\": {\n  \"kernelspec\": {\n   \"language\": \"C#\",\n   \"name\": \".net-csharp\"\n  },\n  \"of_another_program\": [\n   1.0,\n   1e5,\n   null,\n   true\n  ]\n },\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";
        var notebook = NotebookFile.Load(folder.Write("n.ipynb", Written));
        Assert.Equal(Written, notebook.ToString());
        Assert.Equal("# Холодная война\n冷战 😀 \"<&>'\" \\ \u0001", notebook.Cells[0].Source);
    }

    [Fact]
    public void Keys_are_sorted_whatever_their_order_was() =>
        Assert.Equal("{\n \"B\": [],\n \"a\": {},\n \"é\": 1\n}\n", JsonText.Write(JsonNode.Parse("{\"é\": 1, \"a\": {}, \"B\": []}")!));

    [Fact]
    public void A_byte_order_mark_is_no_error() => Assert.Empty(NotebookFile.Load(folder.Write("n.ipynb", "\uFEFF" + MadeNotebook.Text())).Cells);

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb", new[] { "a\n", "b" })]
    [InlineData("a\n\n", new[] { "a\n", "\n" })]
    public void A_text_is_kept_as_lines(string text, string[] lines)
    {
        Assert.Equal(lines, NotebookFile.Lines(text).Select(l => (string)l!));
        Assert.Equal(text, NotebookFile.Joined(NotebookFile.Lines(text)));
    }

    public void Dispose() => folder.Dispose();

    private string Refused(string text) => Assert.Throws<InputException>(() => NotebookFile.Load(folder.Write("n.ipynb", text))).Message;
}
