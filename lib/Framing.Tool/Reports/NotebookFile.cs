using System.Text.Json;
using System.Text.Json.Nodes;
using Framing.Scripting;

namespace Framing.Tool.Reports;

/// <summary>A cell of a notebook, over the JSON it stands in.</summary>
/// <param name="Number">Its place in the notebook, counted from 1.</param>
/// <param name="Json">The cell as the file has it.</param>
internal sealed record NotebookCell(int Number, JsonObject Json)
{
    /// <summary>How messages call it.</summary>
    public string Name => $"cell {Number}";

    public bool IsCode => (string?)Json["cell_type"] == "code";

    public bool IsMarkdown => (string?)Json["cell_type"] == "markdown";

    /// <summary>The cell's text, with line feeds between its lines.</summary>
    public string Source => NotebookFile.Joined(Json["source"])!.ReplaceLineEndings("\n");

    public IReadOnlyList<string> Tags => Json["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(t => t?.ToString() ?? "")] : [];

    /// <summary>A code cell's language and text.</summary>
    /// <exception cref="InputException">The cell asks for what cannot be run here.</exception>
    public CellText Text(string file) =>
        CellText.Of(Source, Declared("polyglot_notebook", "kernelName") ?? Declared("dotnet_interactive", "language"), Name, file);

    public IReadOnlyList<JsonObject> Outputs => Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>()] : [];

    private string? Declared(string host, string key) =>
        Json["metadata"]?[host] is JsonObject members && members[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}

/// <summary>A notebook in Jupyter's format, version 4, whose kernel is C#.</summary>
/// <remarks>What is not known here is kept as it is. It is written as Jupyter writes it (<see cref="JsonText"/>).</remarks>
internal sealed class NotebookFile
{
    private NotebookFile(string path, string full, JsonObject root)
    {
        (ShownPath, FullPath, Root) = (path, full, root);
        Cells = [.. ((JsonArray)root["cells"]!).Select((cell, i) => new NotebookCell(i + 1, (JsonObject)cell!))];
    }

    /// <summary>The file as the user named it, for messages.</summary>
    public string ShownPath { get; }

    /// <summary>The file it was read from.</summary>
    public string FullPath { get; }

    /// <summary>The folder of that file, which relative paths in the notebook are relative to.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>The file's name without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>The whole notebook as JSON.</summary>
    public JsonObject Root { get; }

    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Reads a notebook and refuses one that could not be run.</summary>
    /// <exception cref="InputException">It is not JSON, not a notebook of version 4, not for C#, or has a cell in a language that cannot be run.</exception>
    public static NotebookFile Load(string path)
    {
        JsonObject root;
        try
        {
            using var file = File.OpenRead(path);
            root = JsonNode.Parse(file) as JsonObject ?? throw new InputException("this is JSON, but no notebook: it is no object", path);
            _ = JsonText.Write(root); // Reads every key and string, so that what is wrong in them is found here.
        }
        catch (JsonException e)
        {
            throw new InputException("this is not JSON, and so no notebook; open it in a text editor and mend it there, or fetch it anew", path, (int)(e.LineNumber ?? 0) + 1, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the notebook cannot be read: {e.Message}", path, inner: e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new InputException("this JSON has a key twice or half a character in a string; save it anew from a notebook program", path, inner: e);
        }
        CheckFormat(root, path);
        var notebook = new NotebookFile(path, Path.GetFullPath(path), root);
        foreach (var cell in notebook.Cells.Where(c => c.IsCode)) _ = cell.Text(path);
        return notebook;
    }

    /// <summary>A copy whose cells can be changed without changing this one.</summary>
    public NotebookFile Copy() => WithCells(_ => { });

    /// <summary>A copy with other cells.</summary>
    public NotebookFile WithCells(Action<JsonArray> change)
    {
        var root = (JsonObject)Root.DeepClone();
        change((JsonArray)root["cells"]!);
        return new(ShownPath, FullPath, root);
    }

    /// <summary>The notebook as the file's text.</summary>
    public override string ToString() => JsonText.Write(Root);

    /// <summary>A text that nbformat keeps as one string or as a list of lines.</summary>
    public static string? Joined(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray lines when lines.All(l => l is JsonValue v && v.TryGetValue<string>(out _)) => string.Concat(lines.Select(l => (string)l!)),
        _ => null,
    };

    /// <summary>A text as nbformat keeps it: a list of lines, each with its line feed.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var feed and >= 0 ? feed + 1 : text.Length;
            lines.Add(JsonValue.Create(text[at..end]));
            at = end;
        }
        return lines;
    }

    /// <summary>The form of a type in an output's data as text, or null.</summary>
    public static string? Form(JsonObject data, string type) => !data.TryGetPropertyValue(type, out var node) ? null
        : MimeBundle.IsJson(type) ? node?.ToJsonString() : Joined(node);

    private static void CheckFormat(JsonObject root, string path)
    {
        if (root["nbformat"] is not JsonValue version || !version.TryGetValue<int>(out var major) || major != 4)
            throw new InputException($"only notebooks of nbformat 4 can be run, and this one says {root["nbformat"]?.ToJsonString() ?? "nothing"}; open it in VS Code or Jupyter and save it anew", path);
        if (root["cells"] is not JsonArray cells)
            throw new InputException("this notebook has no list of cells; open it in VS Code or Jupyter and save it anew", path);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not JsonObject cell || cell["cell_type"]?.ToString() is not ("code" or "markdown" or "raw") || Joined(cell["source"]) is null || cell["metadata"] is not (null or JsonObject))
                throw new InputException($"cell {i + 1} is no cell of nbformat 4 (a cell_type of code, markdown or raw, and a source); open the notebook in VS Code or Jupyter and save it anew", path);
        }
        var kernel = (root["metadata"] as JsonObject)?["kernelspec"] as JsonObject;
        var name = kernel?["name"]?.ToString() ?? "";
        var language = kernel?["language"]?.ToString() ?? "";
        if (name != ".net-csharp" && !language.Equals("C#", StringComparison.OrdinalIgnoreCase))
            throw new InputException($"this notebook's kernel is {(name.Length > 0 ? name : "not named")}, and only C# notebooks can be run; choose the kernel .NET (C#) and save it anew", path);
    }
}
