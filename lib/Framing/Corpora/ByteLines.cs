using System.Text;

namespace Framing.Corpora;

/// <summary>The lines of a stream of UTF-8, a mark at its beginning left out; no more is held than the longest.</summary>
/// <remarks>A line ends at a line feed, a carriage return or both together.</remarks>
internal sealed class ByteLines(Stream stream)
{
    private byte[] bytes = new byte[Math.Min(stream.Length + 1, 1 << 16)];
    private long offset;
    private int at, end;
    private bool isBegun, isAfterReturn;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Where it begins in the stream.</summary>
    public long From { get; private set; }

    /// <summary>Reads a line, without its end; it is there until the next is read.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        line = default;
        if (!isBegun) Begin();
        if (at == end && !Fill()) return false;
        if (isAfterReturn && bytes[at] == '\n' && ++at == end && !Fill()) return false;
        var length = 0;
        while (true)
        {
            if (bytes.AsSpan(at + length, end - at - length).IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var more)
            {
                Take(length + more, out line);
                isAfterReturn = bytes[at] == '\r';
                at++;
                return true;
            }
            length = end - at;
            if (Fill()) continue;
            isAfterReturn = false;
            Take(length, out line);
            return true;
        }
    }

    private void Begin()
    {
        isBegun = true;
        while (end < Encoding.UTF8.Preamble.Length && Fill())
        {
        }
        if (bytes.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble)) at = Encoding.UTF8.Preamble.Length;
    }

    private void Take(int length, out ReadOnlyMemory<byte> line)
    {
        (line, From) = (bytes.AsMemory(at, length), offset + at);
        Number++;
        at += length;
    }

    // Reads on, behind what is not taken yet.
    private bool Fill()
    {
        bytes.AsSpan(at, end - at).CopyTo(bytes);
        (offset, at, end) = (offset + at, 0, end - at);
        if (end == bytes.Length) Array.Resize(ref bytes, 2 * end);
        var read = stream.Read(bytes, end, bytes.Length - end);
        end += read;
        return read > 0;
    }
}
