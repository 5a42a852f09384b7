using System.Text.Json.Nodes;
using Framing.Scripting;

namespace Framing.Tool.Reports;

/// <summary>Collects what a cell shows as the outputs that nbformat keeps, in the order in which they came.</summary>
/// <param name="executionCount">The cell's place among those run, counted from 1.</param>
internal sealed class CellOutputs(int executionCount) : ICellSink
{
    private readonly Lock gate = new();
    private readonly List<JsonObject> outputs = [];
    private readonly Dictionary<string, JsonObject> displayed = [];
    private readonly Dictionary<JsonObject, System.Text.StringBuilder> streams = [];

    public void Stream(string name, string text)
    {
        lock (gate)
        {
            if (outputs.LastOrDefault() is not { } last || !streams.ContainsKey(last) || (string?)last["name"] != name)
            {
                last = new JsonObject { ["name"] = name, ["output_type"] = "stream" };
                outputs.Add(last);
                streams[last] = new();
            }
            streams[last].Append(text);
        }
    }

    public void Display(MimeBundle data, string id)
    {
        var output = new JsonObject { ["data"] = data.ToJson(NotebookFile.Lines), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };
        lock (gate)
        {
            outputs.Add(output);
            displayed[id] = output;
        }
    }

    public void Update(MimeBundle data, string id)
    {
        lock (gate) displayed[id]["data"] = data.ToJson(NotebookFile.Lines);
    }

    public void Result(MimeBundle data)
    {
        var output = new JsonObject { ["data"] = data.ToJson(NotebookFile.Lines), ["execution_count"] = executionCount, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" };
        lock (gate) outputs.Add(output);
    }

    /// <summary>The error that ended the cell.</summary>
    public void Error(CellError error)
    {
        var trace = new JsonArray();
        foreach (var line in error.Trace) trace.Add(JsonValue.Create(line));
        lock (gate) outputs.Add(new JsonObject { ["ename"] = error.Name, ["evalue"] = error.Message, ["output_type"] = "error", ["traceback"] = trace });
    }

    /// <summary>The outputs so far. What a cell's background work writes later is not in a notebook, which would differ from run to run.</summary>
    public JsonArray ToJson()
    {
        lock (gate)
        {
            foreach (var (output, text) in streams) output["text"] = NotebookFile.Lines(text.ToString());
            return new JsonArray([.. outputs]);
        }
    }
}
