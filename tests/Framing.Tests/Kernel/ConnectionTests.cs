using System.Text;
using System.Text.Json.Nodes;
using Framing.Kernel;
using Framing.Tests.Tool;
using Framing.Tests.Tool.Reports;
using NetMQ;

namespace Framing.Tests.Kernel;

[Collection(nameof(OneAtATime))]
public sealed class ConnectionTests : IDisposable
{
    private const string Ports = "\"shell_port\": 1, \"control_port\": 2, \"iopub_port\": 3, \"stdin_port\": 4, \"hb_port\": 5";
    private static readonly byte[] Key = "key"u8.ToArray();

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_connection_file_says_where_the_client_waits()
    {
        var connection = ConnectionFile.Load(folder.Write("c.json", "{\"transport\": \"tcp\", \"ip\": \"127.0.0.1\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\", " + Ports + "}"));
        Assert.Equal(("tcp://127.0.0.1:1", "k"), (connection.Address("shell_port"), connection.Key));
    }

    [Theory]
    [InlineData("{\"transport\": \"tcp\", \"ip\": \"0.0.0.0\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\", " + Ports + "}", "other machines")]
    [InlineData("{\"transport\": \"tcp\", \"ip\": \"192.168.0.2\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\", " + Ports + "}", "other machines")]
    [InlineData("{\"transport\": \"tcp\", \"ip\": \"example.org\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\", " + Ports + "}", "other machines")]
    [InlineData("{\"transport\": \"tcp\", \"ip\": \"127.0.0.1\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"\", " + Ports + "}", "no key")]
    [InlineData("{\"transport\": \"ipc\", \"ip\": \"x\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\", " + Ports + "}", "tcp alone")]
    [InlineData("{\"transport\": \"tcp\", \"ip\": \"127.0.0.1\", \"signature_scheme\": \"hmac-sha256\", \"key\": \"k\"}", "no connection file")]
    [InlineData("[]", "no connection file")]
    [InlineData("nothing", "no connection file")]
    public async Task What_is_not_safe_or_no_connection_file_is_refused(string text, string why)
    {
        var path = folder.Write("c.json", text);
        var run = await CommandLine.Type("kernel", "run", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"framing: {path}: ", run.Error);
        Assert.Contains(why, run.Error);
    }

    [Fact]
    public void A_message_is_read_as_it_was_written()
    {
        var request = new Message([[1]], new JsonObject { ["msg_type"] = "execute_request", ["msg_id"] = "m" }, [], [], new JsonObject { ["code"] = "冷战" });
        var reply = Message.Read(request.Reply("execute_reply", new JsonObject { ["status"] = "ok" }).Write(Key), Key)!;
        Assert.Equal(("execute_reply", "m", "ok"), (reply.Type, (string?)reply.Parent["msg_id"], (string?)reply.Content["status"]));
        Assert.Equal([1], Assert.Single(reply.Identities));
    }

    [Fact]
    public void A_message_that_was_changed_or_signed_by_another_is_none()
    {
        var wire = new Message([], new JsonObject { ["msg_type"] = "execute_request" }, [], [], new JsonObject { ["code"] = "1" }).Write(Key);
        Assert.NotNull(Message.Read(wire, Key));
        Assert.Null(Message.Read(wire, "other"u8.ToArray()));
        Assert.Null(Message.Read(new NetMQMessage(wire.Take(5).Append(new NetMQFrame("{\"code\":\"2\"}"u8.ToArray()))), Key));
        Assert.Null(Message.Read(new NetMQMessage([new NetMQFrame(Encoding.UTF8.GetBytes("nothing"))]), Key));
    }

    [Fact]
    public async Task Installing_writes_an_entry_of_its_own_where_Jupyter_looks()
    {
        var before = Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR");
        Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", folder.Path);
        try
        {
            var run = await CommandLine.Type("kernel", "install");
            Assert.Equal((0, folder["kernels/framing-csharp/kernel.json"] + "\n"), (run.ExitCode, run.Output));
            var spec = JsonNode.Parse(File.ReadAllText(run.Output.Trim()))!;
            Assert.Equal(("C# (Framing)", "message"), ((string?)spec["display_name"], (string?)spec["interrupt_mode"]));
            Assert.Equal(["kernel", "run", "{connection_file}"], spec["argv"]!.AsArray().Select(a => (string?)a).TakeLast(3));
            Assert.Equal([folder["kernels/framing-csharp"]], Directory.EnumerateDirectories(folder["kernels"]));
        }
        finally
        {
            Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", before);
        }
    }

    public void Dispose() => folder.Dispose();
}
