using System.Text.Json.Nodes;

namespace Framing.Tool.Reports;

/// <summary>Whether a notebook's saved outputs are those of a rerun.</summary>
internal static class NotebookComparison
{
    private const int Shown = 120;

    /// <summary>One entry for each cell whose outputs differ: the cell and the first line in which they do, as saved and as rerun.</summary>
    public static IEnumerable<string> Differences(NotebookFile saved, NotebookFile rerun)
    {
        foreach (var (before, after) in saved.Cells.Zip(rerun.Cells))
        {
            if (!before.IsCode) continue;
            var (old, now) = (Lines(before), Lines(after));
            var at = 0;
            while (at < old.Count && at < now.Count && old[at] == now[at]) at++;
            if (at == old.Count && at == now.Count) continue;
            var (a, b) = Around(at < old.Count ? old[at].Text : null, at < now.Count ? now[at].Text : null);
            yield return $"{saved.ShownPath}: {before.Name}: line {at + 1} of its output ({(at < now.Count ? now[at] : old[at]).Kind})\n  saved: {a}\n  rerun: {b}";
        }
    }

    // What a cell shows as lines of text, each with the form it belongs to; how the file breaks it into strings does not matter.
    private static List<(string Kind, string Text)> Lines(NotebookCell cell)
    {
        var lines = new List<(string, string)> { ("execution count", cell.Json["execution_count"]?.ToJsonString() ?? "none") };
        foreach (var output in cell.Outputs)
        {
            var kind = output["output_type"]?.ToString() ?? "";
            if (output["data"] is JsonObject data)
            {
                foreach (var (type, node) in data.OrderBy(d => d.Key, StringComparer.Ordinal)) Add($"{kind}, {type}", NotebookFile.Joined(node) ?? (node is null ? "null" : JsonText.Write(node)));
            }
            else if (kind == "error") Add(kind, $"{output["ename"]}: {output["evalue"]}");
            else Add($"{kind}, {output["name"]}", NotebookFile.Joined(output["text"]) ?? "");
        }
        return lines;

        void Add(string kind, string text) => lines.AddRange(text.Split('\n').Select(line => (kind, line)));
    }

    // Two long lines from a little before the place where they part.
    private static (string, string) Around(string? a, string? b)
    {
        var same = 0;
        while (same < (a?.Length ?? 0) && same < (b?.Length ?? 0) && a![same] == b![same]) same++;
        var from = Math.Max(0, same - (Shown / 3));
        return (Cut(a, from), Cut(b, from));
    }

    private static string Cut(string? line, int from) => line is null ? "(nothing)"
        : (from > 0 ? "…" : "") + line[from..Math.Min(line.Length, from + Shown)] + (line.Length > from + Shown ? "…" : "");
}
