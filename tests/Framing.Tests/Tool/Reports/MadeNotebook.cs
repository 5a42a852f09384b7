using System.Text.Json.Nodes;
using Framing.Scripting;
using Framing.Tool.Reports;

namespace Framing.Tests.Tool.Reports;

/// <summary>Small notebooks made from strings. A cell that begins with <c>md:</c> is Markdown, one with <c>parameters:</c> is tagged so, any other is C#.</summary>
internal static class MadeNotebook
{
    public static string Text(params string[] cells) => JsonText.Write(Root(cells));

    /// <summary>Writes one into a folder and gives back its path.</summary>
    public static string Notebook(this TemporaryFolder folder, string name, params string[] cells) => folder.Write(name, Text(cells));

    /// <summary>Writes one and reads it as the tool does.</summary>
    public static NotebookFile Load(this TemporaryFolder folder, params string[] cells) => NotebookFile.Load(folder.Write("n.ipynb", Text(cells)));

    /// <summary>Runs one that lies in the folder.</summary>
    public static Task<ExecutedNotebook> RunAsync(this TemporaryFolder folder, params string[] cells) => NotebookRunner.RunAsync(folder.Load(cells));

    /// <summary>The text of an output in one of its forms, or of a stream.</summary>
    public static string Shown(JsonObject output, string type = MimeBundle.Plain) =>
        output["data"] is JsonObject data ? NotebookFile.Form(data, type)! : NotebookFile.Joined(output["text"])!;

    /// <summary>The outputs of the last cell.</summary>
    public static IReadOnlyList<JsonObject> Last(ExecutedNotebook executed) => executed.Notebook.Cells[^1].Outputs;

    public static JsonObject Root(params string[] cells) => new()
    {
        ["cells"] = new JsonArray([.. cells.Select((c, i) => Cell(c, i + 1))]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    };

    private static JsonObject Cell(string text, int number)
    {
        if (text.StartsWith("md:", StringComparison.Ordinal))
            return new JsonObject { ["cell_type"] = "markdown", ["id"] = $"cell-{number}", ["metadata"] = new JsonObject(), ["source"] = NotebookFile.Lines(text[3..]) };
        var parameters = text.StartsWith("parameters:", StringComparison.Ordinal);
        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{number}",
            ["metadata"] = parameters ? new JsonObject { ["tags"] = new JsonArray("parameters") } : new JsonObject(),
            ["outputs"] = new JsonArray(),
            ["source"] = NotebookFile.Lines(parameters ? text["parameters:".Length..] : text),
        };
    }
}

/// <summary>Tests that change the process's working directory or console, which no other test may see.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
