using System.Text;
using System.Text.Json.Nodes;
using Framing.Scripting;

namespace Framing.Kernel;

/// <summary>Publishes what a running cell shows.</summary>
/// <remarks>What is written to the console goes out at most some twenty times a second: clients drop what comes faster than they can draw.</remarks>
internal sealed class PublishedOutputs(KernelServer server, Message request, int executionCount) : ICellSink
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly StringBuilder written = new();
    private string stream = "";
    private bool isWaiting;

    public void Stream(string name, string text)
    {
        lock (gate)
        {
            if (name != stream) Flush();
            stream = name;
            written.Append(text);
            if (!isWaiting) _ = Task.Delay(Pause).ContinueWith(_ => Flush(), TaskScheduler.Default);
            isWaiting = true;
        }
    }

    public void Display(MimeBundle data, string id) => Shown("display_data", new JsonObject { ["data"] = Json(data), ["metadata"] = new JsonObject(), ["transient"] = Transient(id) });

    public void Update(MimeBundle data, string id) => Shown("update_display_data", new JsonObject { ["data"] = Json(data), ["metadata"] = new JsonObject(), ["transient"] = Transient(id) });

    public void Result(MimeBundle data) => Shown("execute_result", new JsonObject { ["data"] = Json(data), ["execution_count"] = executionCount, ["metadata"] = new JsonObject() });

    /// <summary>The error that ended the cell.</summary>
    public void Error(JsonObject error) => Shown("error", error);

    /// <summary>Sends what was written and not yet sent.</summary>
    public void Flush()
    {
        lock (gate)
        {
            isWaiting = false;
            if (written.Length == 0) return;
            server.Publish(request.Published("stream", new JsonObject { ["name"] = stream, ["text"] = written.ToString() }));
            written.Clear();
        }
    }

    private void Shown(string type, JsonObject content)
    {
        lock (gate)
        {
            Flush();
            server.Publish(request.Published(type, content));
        }
    }

    private static JsonObject Json(MimeBundle data) => data.ToJson(text => JsonValue.Create(text));

    private JsonObject Transient(string id) => new() { ["display_id"] = $"{executionCount}-{id}" };
}
