using System.Text;

namespace Framing.Text;

/// <summary>Valid UTF-8 text with zeros before and after it, so that blocks may be read over its ends.</summary>
internal sealed class Utf8Buffer
{
    private const int Before = 64;
    private const int After = 4 * WordMask.Size;

    private byte[] bytes = new byte[Before + After];

    /// <summary>How many bytes of text there are.</summary>
    public int Length { get; private set; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => bytes.AsSpan(Before, Length);

    /// <summary>The first byte; zeros stand before it.</summary>
    public ref byte First => ref bytes[Before];

    /// <summary>Room for so many bytes of text; what stood there before stays.</summary>
    public Span<byte> Room(int length)
    {
        if (bytes.Length < Before + length + After) Array.Resize(ref bytes, Before + Math.Max(length, bytes.Length) + After);
        return bytes.AsSpan(Before, length);
    }

    /// <summary>Says that the text is so long, and ends it with zeros.</summary>
    public void Close(int length)
    {
        Length = length;
        bytes.AsSpan(Before + length, After).Clear();
    }

    /// <summary>Takes a string; half characters become U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text) => Close(Encoding.UTF8.GetBytes(text, Room(text.Length * 3)));
}
