using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;

namespace Framing.Kernel;

/// <summary>A message of Jupyter's protocol, version 5.3: on the wire the identities of who is to have it, a mark, a signature, and four JSON objects.</summary>
/// <param name="Identities">Who sent it or is to have it; the topic where it is published.</param>
/// <param name="Header">Its type, id, session and time.</param>
/// <param name="Parent">The header of the message it answers; empty where it answers none.</param>
/// <param name="Metadata">What the client says beside it.</param>
/// <param name="Content">What it says.</param>
internal sealed record Message(IReadOnlyList<byte[]> Identities, JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    private static readonly byte[] Mark = "<IDS|MSG>"u8.ToArray();
    private static readonly string Session = Guid.NewGuid().ToString("N");

    public string Type => (string?)Header["msg_type"] ?? "";

    /// <summary>Reads one.</summary>
    /// <returns>Null for what has not the key's signature or is no message.</returns>
    public static Message? Read(NetMQMessage wire, byte[] key)
    {
        var frames = wire.Select(f => f.ToByteArray()).ToList();
        var mark = frames.FindIndex(f => f.AsSpan().SequenceEqual(Mark));
        if (mark < 0 || frames.Count < mark + 6) return null;
        var parts = frames[(mark + 2)..(mark + 6)];
        if (!CryptographicOperations.FixedTimeEquals(Signature(parts, key), frames[mark + 1])) return null;
        try
        {
            var read = parts.ConvertAll(p => JsonNode.Parse(p) as JsonObject ?? []);
            return new(frames[..mark], read[0], read[1], read[2], read[3]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An answer to this message, to whoever sent it.</summary>
    public Message Reply(string type, JsonObject content) => new(Identities, NewHeader(type), Copy(Header), [], content);

    /// <summary>What this message led to, for all who listen.</summary>
    public Message Published(string type, JsonObject content) => new([Encoding.UTF8.GetBytes(type)], NewHeader(type), Copy(Header), [], content);

    /// <summary>The message as it goes on the wire, signed.</summary>
    public NetMQMessage Write(byte[] key)
    {
        var parts = new[] { Header, Parent, Metadata, Content }.Select(j => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(j)).ToList();
        return new NetMQMessage(Identities.Append(Mark).Append(Signature(parts, key)).Concat(parts).Select(f => new NetMQFrame(f)));
    }

    private static JsonObject NewHeader(string type) => new()
    {
        ["msg_id"] = Guid.NewGuid().ToString("N"),
        ["session"] = Session,
        ["username"] = "framing",
        ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
        ["msg_type"] = type,
        ["version"] = "5.3",
    };

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();

    private static byte[] Signature(IEnumerable<byte[]> parts, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts) hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
