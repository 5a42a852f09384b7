using System.Text.RegularExpressions;
using Framing.Tool.Reports;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Framing.Tests.Notebooks;

/// <summary>The craft rules that a program can hold notebooks to.</summary>
public partial class NotebookCraftTests
{
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names() => [.. Files];

    [Fact]
    public void There_are_notebooks() => Assert.Superset(new HashSet<string> { "01-sources.ipynb", "02-cold-war-and-hegemony.ipynb" }, Files.ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_kernel_is_that_of_polyglot_notebooks(string name)
    {
        var root = Load(name).Root;
        Assert.Equal("""{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}""", root["metadata"]!["kernelspec"]!.ToJsonString());
        Assert.Equal("""{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}""", root["metadata"]!["polyglot_notebook"]!.ToJsonString());
        Assert.Equal((4, 5), ((int)root["nbformat"]!, (int)root["nbformat_minor"]!));
        Assert.All(Code(name), c => Assert.Equal("csharp", (string?)c.Json["metadata"]!["polyglot_notebook"]!["kernelName"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_cell_has_an_id_of_its_own_that_is_a_word(string name)
    {
        var ids = Load(name).Cells.Select(c => (string?)c.Json["id"]).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-z]+(-[a-z]+)*$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_title_is_a_question_and_says_what_it_cannot_show(string name)
    {
        var first = Load(name).Cells[0];
        Assert.True(first.IsMarkdown);
        Assert.Matches(@"^# [^\n]+\?\n", first.Source);
        Assert.Contains("**What would be an answer.**", first.Source);
        Assert.Contains("**What this cannot show.**", first.Source);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parameters_are_literals(string name)
    {
        var cell = Code(name).Single(c => c.Tags.Contains("parameters"));
        Assert.All(Statements(cell), s => Assert.IsType<FieldDeclarationSyntax>(s));
        Assert.All(Statements(cell).Cast<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables), v => Assert.IsAssignableFrom<LiteralExpressionSyntax>(v.Initializer!.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_number_about_the_data_is_typed(string name)
    {
        foreach (var cell in Load(name).Cells)
        {
            var prose = cell.IsMarkdown ? Links().Replace(cell.Source, "") : string.Join('\n', Words(cell));
            Assert.False(Number().IsMatch(prose), $"{name}, {cell.Name} has '{Number().Match(prose).Value}': {prose}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_cell_is_long_or_defines_a_class(string name) => Assert.All(Code(name), c =>
    {
        Assert.True(c.Source.Split('\n').Length <= 15, c.Name);
        Assert.DoesNotContain(Statements(c), s => s is BaseTypeDeclarationSyntax);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_shown_is_led_in_by_a_sentence_with_a_colon(string name)
    {
        var cells = Load(name).Cells;
        foreach (var cell in Code(name).Where(c => Statements(c).LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } }))
        {
            var before = cells[cell.Number - 2];
            Assert.True(before.IsMarkdown && before.Source.EndsWith(':'), $"{name}, {cell.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_is_the_first_thing_shown_and_the_footer_the_last(string name)
    {
        var shown = Code(name).Where(c => Statements(c).LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } }).ToList();
        Assert.Contains("Prose.Answer(", shown[0].Source);
        Assert.StartsWith("Footer.Of(", Load(name).Cells[^1].Source);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Saved_outputs_are_those_of_one_run_from_first_to_last(string name)
    {
        var counts = Code(name).Select(c => (int?)c.Json["execution_count"]).ToList();
        if (counts.TrueForAll(c => c is null)) Assert.All(Code(name), c => Assert.Empty(c.Outputs));
        else Assert.Equal(Enumerable.Range(1, counts.Count).Select(n => (int?)n), counts);
        Assert.DoesNotContain(Code(name).SelectMany(c => c.Outputs), o => (string?)o["output_type"] == "error");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_cell_names_files_below_the_notebook_s_folder(string name) =>
        Assert.All(Reference().Matches(Code(name)[0].Source), m => Assert.Matches(@"^bin/[\w.]+\.dll$", m.Groups[1].Value));

    private static NotebookFile Load(string name) => NotebookFile.Load(Repository.Path("notebooks", name));

    private static List<NotebookCell> Code(string name) => [.. Load(name).Cells.Where(c => c.IsCode)];

    private static List<Microsoft.CodeAnalysis.SyntaxNode> Statements(NotebookCell cell) =>
        [.. ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(cell.Source, new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot()).Members];

    // What a cell says in words of its own: the texts of its interpolated strings.
    private static IEnumerable<string> Words(NotebookCell cell) =>
        CSharpSyntaxTree.ParseText(cell.Source, new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot().DescendantNodes().OfType<InterpolatedStringTextSyntax>().Select(t => t.TextToken.ValueText);

    [GeneratedRegex(@"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|half|third|quarter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex("^#r \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
