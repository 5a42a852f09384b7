using System.Text.Json.Nodes;
using System.Threading.Channels;
using Framing.Scripting;

namespace Framing.Kernel;

/// <summary>Answers what clients ask: each request in the order in which it came, all of them about one session.</summary>
internal sealed class Requests(KernelServer server, ScriptSession session)
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;
    private int executionCount;

    /// <summary>Answers until there is no more to come.</summary>
    public async Task ServeAsync(ChannelReader<Message> waiting)
    {
        await foreach (var request in waiting.ReadAllAsync())
        {
            var failed = await AnswerAsync(request);
            // Run All sends every cell before the first has run; after an error the rest is given back.
            while (failed && waiting.TryRead(out var next))
            {
                if (next.Type == "execute_request") Busy(next, () => Reply(next, new JsonObject { ["status"] = "aborted", ["execution_count"] = executionCount }));
                else await AnswerAsync(next);
            }
        }
    }

    /// <summary>Answers what is not to wait for the cell that runs.</summary>
    public void AtOnce(Message request) => Busy(request, () =>
    {
        if (request.Type == "interrupt_request")
        {
            Interrupt();
            Reply(request, Ok(), atOnce: true);
        }
        else if (Simple(request) is { } reply) Reply(request, reply, atOnce: true);
        if (request.Type == "shutdown_request") server.Stop();
    });

    /// <summary>Stops the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        // What waits for it goes on elsewhere: this thread serves the sockets, or is the system's own for signals.
        lock (gate) _ = running?.CancelAsync();
    }

    // Whether it was a cell, and failed.
    private async Task<bool> AnswerAsync(Message request)
    {
        Status(request, "busy");
        var failed = false;
        try
        {
            if (request.Type == "execute_request") failed = await ExecuteAsync(request);
            else if (Simple(request) is { } reply) Reply(request, reply);
        }
        catch (Exception e)
        {
            // The session is worth more than the answer to one question.
            Reply(request, new JsonObject { ["status"] = "error", ["ename"] = e.GetType().Name, ["evalue"] = e.Message, ["traceback"] = new JsonArray() });
        }
        Status(request, "idle");
        if (request.Type == "shutdown_request") server.Stop();
        return failed;
    }

    private JsonObject? Simple(Message request) => request.Type switch
    {
        "kernel_info_request" => KernelInfo.Reply(),
        "complete_request" => Completion.Reply(session, Code(request), Cursor(request)),
        "inspect_request" => Inspection.Reply(session, Code(request), Cursor(request)),
        "is_complete_request" => Completeness.Reply(Code(request)),
        "history_request" => Ok("history", new JsonArray()),
        "comm_info_request" => Ok("comms", new JsonObject()),
        "shutdown_request" => Ok("restart", (bool?)request.Content["restart"] ?? false),
        "comm_open" => Closed(request),
        _ => null,
    };

    private async Task<bool> ExecuteAsync(Message request)
    {
        var silent = (bool?)request.Content["silent"] ?? false;
        var code = Code(request).ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(code) || silent) silent = true;
        else executionCount++;
        if (!silent) server.Publish(request.Published("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = executionCount }));
        var outputs = new PublishedOutputs(server, request, executionCount);
        var error = string.IsNullOrWhiteSpace(code) ? null : await RunAsync(request, code, outputs);
        outputs.Flush();
        if (error is null)
        {
            Reply(request, new JsonObject { ["status"] = "ok", ["execution_count"] = executionCount, ["payload"] = new JsonArray(), ["user_expressions"] = new JsonObject() });
            return false;
        }
        outputs.Error(Json(error));
        var reply = Json(error);
        (reply["status"], reply["execution_count"]) = ("error", executionCount);
        Reply(request, reply);
        return (bool?)request.Content["stop_on_error"] ?? true;
    }

    private async Task<CellError?> RunAsync(Message request, string code, ICellSink outputs)
    {
        // Brackets, as clients show the number beside the cell.
        var name = $"cell [{executionCount}]";
        using var cancel = new CancellationTokenSource();
        lock (gate) running = cancel;
        try
        {
            var declared = (string?)(request.Metadata["polyglot_notebook"] as JsonObject)?["kernelName"];
            return await session.RunAsync(CellText.Of(code, declared, name, null), name, outputs, cancel.Token);
        }
        catch (InputException e)
        {
            return new CellError(nameof(InputException), e.Message, 0, [e.Message]);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new CellError("Interrupted", "the cell was stopped", 0, [$"{name} was stopped; what it had declared is forgotten"]);
        }
        finally
        {
            lock (gate) running = null;
        }
    }

    private void Busy(Message request, Action answer)
    {
        Status(request, "busy");
        answer();
        Status(request, "idle");
    }

    private void Status(Message request, string state) => server.Publish(request.Published("status", new JsonObject { ["execution_state"] = state }));

    private void Reply(Message request, JsonObject content, bool atOnce = false) =>
        server.Reply(request.Reply(request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content), atOnce);

    // There is nothing here that a widget could speak to.
    private JsonObject? Closed(Message request)
    {
        server.Publish(request.Published("comm_close", new JsonObject { ["comm_id"] = request.Content["comm_id"]?.DeepClone(), ["data"] = new JsonObject() }));
        return null;
    }

    private static JsonObject Ok(string? key = null, JsonNode? value = null)
    {
        var reply = new JsonObject { ["status"] = "ok" };
        if (key is not null) reply[key] = value;
        return reply;
    }

    private static JsonObject Json(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => JsonValue.Create(line))]),
    };

    private static string Code(Message request) => (string?)request.Content["code"] ?? "";

    // Clients count characters of Unicode, strings here count UTF-16 units.
    private static int Cursor(Message request) => Offsets.FromCharacters(Code(request), (int?)request.Content["cursor_pos"] ?? int.MaxValue);
}
