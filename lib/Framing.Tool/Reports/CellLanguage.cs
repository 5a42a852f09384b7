using System.Text.Json.Nodes;

namespace Framing.Tool.Reports;

/// <summary>What a cell's text is written in, of those that can be shown or run here.</summary>
internal enum CellLanguage
{
    /// <summary>Run by the script session.</summary>
    CSharp,

    /// <summary>Shown as it stands.</summary>
    Html,

    /// <summary>Run by the page that shows it.</summary>
    JavaScript,

    /// <summary>Shown as Markdown.</summary>
    Markdown,
}

/// <summary>Finds a code cell's language as Polyglot Notebooks does: by the cell's metadata, or by a first line such as <c>#!html</c>.</summary>
internal static class CellLanguages
{
    /// <summary>The language of a code cell and its text without the line that names it.</summary>
    /// <exception cref="InputException">The cell asks for what cannot be run here.</exception>
    public static (CellLanguage Language, string Code) Of(NotebookCell cell, string file)
    {
        var code = cell.Source;
        var name = Declared(cell.Json["metadata"]) ?? "csharp";
        var lines = code.Split('\n');
        var first = lines[0].Trim();
        if (first.StartsWith("#!", StringComparison.Ordinal))
        {
            name = first[2..];
            lines[0] = "";
            code = string.Join('\n', lines);
        }
        var language = Known(name) ?? throw new InputException(
            $"{cell.Name} is written in {name}, which cannot be run here; only C#, HTML, JavaScript and Markdown cells can, so write it in one of these or take it out", file);
        if (language == CellLanguage.CSharp) RefuseWhatOnlyOneHostKnows(cell, lines, file);
        else if (code.StartsWith('\n')) code = code[1..];
        return (language, code);
    }

    private static void RefuseWhatOnlyOneHostKnows(NotebookCell cell, string[] lines, string file)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("#!", StringComparison.Ordinal))
                throw new InputException($"{cell.Name} has `{line}` on its line {i + 1}, a command of one notebook program, which cannot be run here; give each language a cell of its own and take other commands out", file);
            if (line.StartsWith("#r", StringComparison.Ordinal) && line.Contains("\"nuget:", StringComparison.OrdinalIgnoreCase))
                throw new InputException($"{cell.Name} has `{line}` on its line {i + 1}, which would fetch a package at every run; refer to a .dll file instead", file);
        }
    }

    private static string? Declared(JsonNode? metadata) =>
        Text(metadata?["polyglot_notebook"], "kernelName") ?? Text(metadata?["dotnet_interactive"], "language");

    private static string? Text(JsonNode? node, string key) =>
        node is JsonObject members && members[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static CellLanguage? Known(string name) => name.Trim().ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CellLanguage.CSharp,
        "html" => CellLanguage.Html,
        "javascript" or "js" => CellLanguage.JavaScript,
        "markdown" or "md" => CellLanguage.Markdown,
        _ => null,
    };
}
