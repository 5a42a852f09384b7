using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Framing.Kernel;

/// <summary>Where a client waits for its kernel and how it signs: the file that Jupyter hands to a kernel it starts.</summary>
/// <param name="Ip">An address of this machine alone.</param>
/// <param name="Ports">The ports of the five sockets, by name: <c>shell_port</c> and so on.</param>
/// <param name="Key">What every message is signed with.</param>
internal sealed record ConnectionFile(string Ip, IReadOnlyDictionary<string, int> Ports, string Key)
{
    private static readonly string[] Names = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"];

    /// <summary>Reads one.</summary>
    /// <exception cref="InputException">It cannot be read, is no connection file, names an address that others can reach, or signs nothing.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var ip = Text(json, "ip");
            if (Text(json, "transport") != "tcp") throw new InputException($"this kernel speaks over tcp alone, and the file asks for {Text(json, "transport")}; take out the client's setting for the transport", path);
            if (ip != "localhost" && !(IPAddress.TryParse(ip, out var address) && IPAddress.IsLoopback(address)))
                throw new InputException($"{ip} can be reached from other machines, where anyone could run code here; let the client use 127.0.0.1", path);
            if (Text(json, "signature_scheme") != "hmac-sha256" || Text(json, "key").Length == 0)
                throw new InputException("this kernel runs only what is signed by hmac-sha256, and the file has no key for it; let the client make one", path);
            return new(ip == "localhost" ? "127.0.0.1" : ip, Names.ToDictionary(n => n, n => (int)json[n]!), Text(json, "key"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the connection file cannot be read: {e.Message}", path, inner: e);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            throw new InputException("this is no connection file of a Jupyter client; `framing kernel install` lets clients start the kernel themselves", path, inner: e);
        }
    }

    /// <summary>The address of a socket, as ZeroMQ writes it.</summary>
    public string Address(string name) => $"tcp://{(Ip.Contains(':') ? $"[{Ip}]" : Ip)}:{Ports[name]}";

    private static string Text(JsonObject json, string key) => (string?)json[key] ?? "";
}
