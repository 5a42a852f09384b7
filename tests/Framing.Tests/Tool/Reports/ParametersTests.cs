using Framing.Tool.Reports;
using static Framing.Tests.Tool.Reports.MadeNotebook;

namespace Framing.Tests.Tool.Reports;

[Collection(nameof(OneAtATime))]
public sealed class ParametersTests : IDisposable
{
    private const string Declared = "parameters:var n = 3;\nlong big = 1;\nvar share = 0.5;\nvar exact = 1m;\nvar quoted = true;\nvar from = new DateOnly(2024, 1, 1);\nDateTime at = new(2024, 1, 1);\nstring? title = null;\n"
        + "var terms = new[] { \"a\" };\nstring[] names = [\"b\"];\nList<string> more = [];\nvar till = DateOnly.Parse(\"2024-01-01\");\nvar odd = Math.PI * 2;\nint[] years = [2023];\nvar shares = new[] { 0.5 };\nIReadOnlyList<DateOnly> days = [];";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("n=-7", "n", "-7", "Int32")]
    [InlineData("big=5000000000", "big", "5000000000", "Int64")]
    [InlineData("share=1e-3", "share", "0.001", "Double")]
    [InlineData("exact=0.10", "exact", "0.10", "Decimal")]
    [InlineData("quoted=FALSE", "quoted", "False", "Boolean")]
    [InlineData("from=2024-02-29", "from.ToString(\"o\")", "2024-02-29", "String")]
    [InlineData("till=2024-02-29", "till.ToString(\"o\")", "2024-02-29", "String")]
    [InlineData("at=2024-02-29T18:30", "at.ToString(\"s\")", "2024-02-29T18:30:00", "String")]
    [InlineData("title=he said \"冷战\" = {x}\\n", "title", "he said \"冷战\" = {x}\\n", "String")]
    [InlineData("title=", "title", "", "String")]
    [InlineData("terms=cold war, hegemon*", "string.Join('|', terms)", "cold war|hegemon*", "String")]
    [InlineData("names=[\"a, b\", \"c\"]", "string.Join('|', names)", "a, b|c", "String")]
    [InlineData("more=", "string.Join('|', more)", "", "String")]
    [InlineData("years=2023, 2024", "years.Sum()", "4047", "Int32")]
    [InlineData("years=[2023, 2024]", "years.Sum()", "4047", "Int32")]
    [InlineData("shares=0.25,1e-3", "shares.Sum()", "0.251", "Double")]
    [InlineData("days=2024-02-29", "days[0].ToString(\"o\")", "2024-02-29", "String")]
    public async Task A_value_keeps_the_declared_type(string setting, string expression, string value, string type)
    {
        var notebook = folder.Load(Declared, $"var it = {expression};\n$\"{{it}} {{it.GetType().Name}}\"");
        Assert.Equal($"{value} {type}", Shown(Last(await NotebookRunner.RunAsync(Parameters.Set(notebook, [setting])))[0]));
    }

    [Theory]
    [InlineData("n=many", "no whole number, and the notebook’s n is one")]
    [InlineData("n=1.5", "no whole number")]
    [InlineData("share=NaN", "no number like 0.5")]
    [InlineData("quoted=yes", "true or false")]
    [InlineData("from=01.02.2024", "2024-01-31")]
    [InlineData("from=2024-02-30", "2024-01-31")]
    [InlineData("names=[\"a\"", "begins like JSON")]
    [InlineData("odd=1", "cannot be set")]
    [InlineData("years=2023,soon", "--set years=soon: this is no whole number, and the notebook’s years holds such")]
    [InlineData("corpus=x", "it knows n, big, share, exact, quoted, from, at, title, terms, names, more, till, odd, years, shares, days")]
    [InlineData("corpus", "name=value")]
    [InlineData("=x", "name=value")]
    public void What_does_not_fit_is_refused(string setting, string why) =>
        Assert.Contains(why, Assert.Throws<InputException>(() => Parameters.Set(folder.Load(Declared), [setting])).Message);

    [Fact]
    public void A_notebook_without_parameters_is_refused() =>
        Assert.Contains("no cell tagged `parameters`", Assert.Throws<InputException>(() => Parameters.Set(folder.Load("var n = 1;"), ["n=2"])).Message);

    [Fact]
    public void A_single_value_is_given_once_and_a_list_in_as_many_pieces_as_one_likes()
    {
        Assert.Contains("2 times", Assert.Throws<InputException>(() => Parameters.Set(folder.Load(Declared), ["n=1", "n=2"])).Message);
        Assert.Equal("// Parameters\nterms = [\"a\", \"b\", \"c\"];", Parameters.Set(folder.Load(Declared), ["terms=a,b", "terms=c"]).Cells[1].Source);
    }

    [Fact]
    public void The_new_cell_stands_after_the_tagged_one_and_replaces_an_older_one()
    {
        var once = Parameters.Set(folder.Load("md:# T", Declared, "n"), ["n=5"]);
        Assert.Equal(["# T", Declared["parameters:".Length..], "// Parameters\nn = 5;", "n"], once.Cells.Select(c => c.Source));
        Assert.Equal(["injected-parameters"], once.Cells[2].Tags);
        Assert.Equal("// Parameters\nn = 6;", Parameters.Set(once, ["n=6"]).Cells[2].Source);
        Assert.Equal(4, Parameters.Set(once, ["n=6"]).Cells.Count);
    }

    [Fact]
    public void No_settings_leave_the_notebook_as_it_is()
    {
        var notebook = folder.Load("var n = 1;");
        Assert.Same(notebook, Parameters.Set(notebook, []));
    }

    [Fact]
    public void A_relative_path_given_for_a_path_is_the_caller_s()
    {
        folder.Write("texts/a.txt", "a");
        folder.Write("notebooks/corpus/a.txt", "a");
        var notebook = NotebookFile.Load(folder.Notebook("notebooks/n.ipynb", "parameters:var corpus = \"corpus\"; var word = \"corpora\";"));
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder.Path);
            Assert.Equal("// Parameters\ncorpus = \"../texts\";\nword = \"texts\";", Parameters.Set(notebook, ["corpus=texts", "word=texts"]).Cells[1].Source);
            Assert.Equal($"// Parameters\ncorpus = \"{folder["texts"]}\";", Parameters.Set(notebook, [$"corpus={folder["texts"]}"]).Cells[1].Source);
            Assert.Equal("--set corpus=textes: there is no such file or folder, and the notebook’s corpus is one", Assert.Throws<InputException>(() => Parameters.Set(notebook, ["corpus=textes"])).Message);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    public void Dispose() => folder.Dispose();
}
