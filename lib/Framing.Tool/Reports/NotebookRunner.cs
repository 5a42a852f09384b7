using Framing.Scripting;

using System.Text.Json.Nodes;

namespace Framing.Tool.Reports;

/// <summary>A notebook with the outputs of one run.</summary>
/// <param name="Notebook">The notebook; after a failed cell the cells stand without outputs.</param>
/// <param name="Failed">The cell that failed, or null.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record ExecutedNotebook(NotebookFile Notebook, NotebookCell? Failed = null, CellError? Error = null)
{
    /// <summary>Where and why it failed, in one line.</summary>
    /// <param name="path">The file that has its cells, as the user knows it.</param>
    public string Reason(string path) => Failed is null || Error is null ? ""
        : $"{path}: {Failed.Name}{(Error.Line > 0 ? $", line {Error.Line}" : "")}: {Error.Name}: {Error.Message.ReplaceLineEndings(" ")}";
}

/// <summary>Runs a notebook's cells from the first to the last in a session of its own, and stops at the first that fails.</summary>
/// <remarks>Nothing of the run but its results is kept: no time, no random id, execution counts from 1.</remarks>
internal static class NotebookRunner
{
    public static async Task<ExecutedNotebook> RunAsync(NotebookFile notebook, CancellationToken cancellation = default)
    {
        var executed = notebook.Copy();
        foreach (var cell in executed.Cells.Where(c => c.IsCode)) Clear(cell);
        using var session = new ScriptSession(executed.Folder);
        var count = 0;
        foreach (var cell in executed.Cells.Where(c => c.IsCode && !string.IsNullOrWhiteSpace(c.Source)))
        {
            var outputs = new CellOutputs(++count);
            var error = await session.RunAsync(cell.Text(executed.ShownPath), cell.Name, outputs, cancellation);
            if (error is not null) outputs.Error(error);
            cell.Json["execution_count"] = count;
            cell.Json["outputs"] = outputs.ToJson();
            if (error is not null) return new(executed, cell, error);
        }
        return new(executed);
    }

    private static void Clear(NotebookCell cell)
    {
        cell.Json["execution_count"] = null;
        cell.Json["outputs"] = new JsonArray();
    }
}
