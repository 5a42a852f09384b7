using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Framing.Tool.Reports;

/// <summary>Runs a notebook with other values, by papermill's convention: the cell tagged <c>parameters</c> declares them, and a cell put in after it, tagged
/// <c>injected-parameters</c>, assigns what was given.</summary>
/// <remarks>A value keeps the type that the notebook declares: number, date, yes or no, string, list of strings. Where the notebook's own value
/// names a file or folder that exists, so has the one given; a relative path is the caller's, and is written relative to the notebook.</remarks>
internal static class Parameters
{
    private const string Injected = "injected-parameters";

    /// <summary>The notebook with the values of <paramref name="settings"/> (<c>name=value</c>) in it.</summary>
    /// <exception cref="InputException">A name is not among the notebook's parameters, or a value is not of its type.</exception>
    public static NotebookFile Set(NotebookFile notebook, IReadOnlyList<string> settings)
    {
        if (settings.Count == 0) return notebook;
        var given = settings.Select(Split).GroupBy(s => s.Name, s => s.Value).ToList();
        var cell = Cell(notebook)
            ?? throw new InputException($"--set {given[0].Key}: this notebook has no cell tagged `parameters`; tag the cell that declares them", notebook.ShownPath);
        var known = Declared(cell);
        var lines = new List<string> { "// Parameters" };
        foreach (var values in given)
        {
            var parameter = known.FirstOrDefault(p => p.Name == values.Key)
                ?? throw new InputException($"--set {values.Key}: this notebook has no such parameter; it knows {string.Join(", ", known.Select(p => p.Name))}", notebook.ShownPath);
            lines.Add($"{parameter.Name} = {parameter.Expression([.. values.Select(v => Located(parameter, v, notebook.Folder))])};");
        }
        return With(notebook, cell.Number, string.Join('\n', lines));
    }

    /// <summary>What a notebook's parameters cell declares; none where it has no such cell.</summary>
    public static IReadOnlyList<Parameter> Of(NotebookFile notebook) => Cell(notebook) is { } cell ? Declared(cell) : [];

    private static NotebookCell? Cell(NotebookFile notebook) => notebook.Cells.FirstOrDefault(c => c.IsCode && c.Tags.Contains("parameters"));

    private static NotebookFile With(NotebookFile notebook, int after, string source)
    {
        var cell = new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray(Injected) },
            ["outputs"] = new JsonArray(),
            ["source"] = NotebookFile.Lines(source),
        };
        if (notebook.Cells[after - 1].Json.ContainsKey("id")) cell["id"] = Injected;
        return notebook.WithCells(cells =>
        {
            cells.Insert(after, cell);
            foreach (var old in notebook.Cells.Where(c => c.Tags.Contains(Injected)).Reverse()) cells.RemoveAt(old.Number > after ? old.Number : old.Number - 1);
        });
    }

    private static List<Parameter> Declared(NotebookCell cell) =>
    [
        .. CSharpSyntaxTree.ParseText(cell.Source, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)).GetRoot().ChildNodes()
            .Select(node => node switch
            {
                FieldDeclarationSyntax field => field.Declaration,
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
                _ => null,
            })
            .OfType<VariableDeclarationSyntax>()
            .SelectMany(d => d.Variables.Select(v => Parameter.Of(d.Type, v))),
    ];

    private static string Located(Parameter parameter, string value, string folder)
    {
        if (parameter.Text is not { Length: > 0 } own || value.Length == 0 || !Path.Exists(Path.Combine(folder, own))) return value;
        if (!Path.Exists(value)) throw new InputException($"--set {parameter.Name}={value}: there is no such file or folder, and the notebook’s {parameter.Name} is one");
        return Path.IsPathFullyQualified(value) ? value : Path.GetRelativePath(folder, Path.GetFullPath(value)).Replace('\\', '/');
    }

    private static (string Name, string Value) Split(string setting) =>
        setting.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (setting[..at].Trim(), setting[(at + 1)..])
            : throw new InputException($"--set {setting}: write it as name=value");
}
