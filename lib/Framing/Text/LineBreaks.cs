using System.Buffers;
using System.Text;

namespace Framing.Text;

/// <summary>Tells whether a paragraph ends between two words of UTF-8 text: the rule of <see cref="Paragraphs"/>, asked for one place.</summary>
internal static class LineBreaks
{
    // More than a line that can be wrapped has, as a rule; where it does not do, more are looked at.
    private const int View = 1024;

    /// <summary>Whether a line break stands in a gap between words.</summary>
    public static bool IsIn(ReadOnlySpan<byte> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (SizeAt(gap, i) > 0) return true;
        }
        return false;
    }

    /// <summary>Whether a paragraph ends in a gap; null where the lines that tell lie beyond an end of the text at hand.</summary>
    /// <param name="text">The text at hand.</param>
    /// <param name="from">Where the gap begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="isBeginning">Whether the text begins where the text at hand does.</param>
    /// <param name="isEnd">Whether it ends there.</param>
    public static bool? EndParagraph(ReadOnlySpan<byte> text, int from, int to, bool isBeginning, bool isEnd)
    {
        for (var at = from; at < to;)
        {
            var size = SizeAt(text, at);
            if (size == 0)
            {
                at++;
                continue;
            }
            var (before, after) = (at, at + size);
            if (LineBefore(text, ref before, isBeginning) is not { } line || LineAfter(text, ref after, isEnd) is not { } next) return null;
            if (line.Width == 0 || next.Width == 0) return true;
            if (!next.GoesOn(line))
            {
                if (AreWrapped(text, at, at + size, isBeginning, isEnd) is not { } wrapped) return null;
                if (!wrapped) return true;
            }
            at += size;
        }
        return false;
    }

    private static bool? AreWrapped(ReadOnlySpan<byte> text, int before, int after, bool isBeginning, bool isEnd)
    {
        var lines = new List<Line>();
        for (var i = 0; i < Paragraphs.Around && before >= 0; i++)
        {
            if (LineBefore(text, ref before, isBeginning) is not { } line) return null;
            if (line.Width == 0) break;
            if (line.IsLong) return false;
            lines.Add(line);
        }
        lines.Reverse();
        for (var i = 0; i < Paragraphs.Around && after >= 0; i++)
        {
            if (LineAfter(text, ref after, isEnd) is not { } line) return null;
            if (line.Width == 0) break;
            if (line.IsLong) return false;
            lines.Add(line);
        }
        return Line.AreWrapped([.. lines]);
    }

    // The line that ends at a place, and where the one before it ends, -1 where none does.
    private static Line? LineBefore(ReadOnlySpan<byte> text, ref int end, bool isBeginning)
    {
        for (var view = View; ; view *= 4)
        {
            var least = Math.Max(0, end - view);
            var start = end;
            while (start > least && !EndsBreak(text, start)) start--;
            var isWhole = start > least || EndsBreak(text, start) || (start == 0 && isBeginning);
            if (!isWhole && start == 0) return Long(text[..end]);
            var line = Read(text[start..end]);
            if (!isWhole && !line.IsLong) continue;
            end = start == 0 ? -1 : isWhole ? start - SizeBefore(text, start) : start;
            return line;
        }
    }

    // The line that begins at a place, and where the one after it begins, -1 where none does.
    private static Line? LineAfter(ReadOnlySpan<byte> text, ref int start, bool isEnd)
    {
        for (var view = View; ; view *= 4)
        {
            var most = Math.Min(text.Length, start + view);
            var end = start;
            while (end < most && SizeAt(text, end) == 0) end++;
            var isWhole = end < most || (end == text.Length && isEnd);
            if (!isWhole && end == text.Length) return Long(text[start..]);
            var line = Read(text[start..end]);
            if (!isWhole && !line.IsLong) continue;
            start = end == text.Length ? -1 : isWhole ? end + SizeAt(text, end) : end;
            return line;
        }
    }

    // A line of which an end is not at hand is known only by being too long.
    private static Line? Long(ReadOnlySpan<byte> part) => Read(part) is { IsLong: true } line ? line : null;

    private static Line Read(ReadOnlySpan<byte> line)
    {
        var chars = ArrayPool<char>.Shared.Rent(line.Length);
        var read = Line.Of(chars.AsSpan(0, Encoding.UTF8.GetChars(line, chars)));
        ArrayPool<char>.Shared.Return(chars);
        return read;
    }

    private static int SizeAt(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'\n' => 1,
        (byte)'\r' => at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1,
        0xE2 when at + 2 < text.Length && text[at + 1] == 0x80 && text[at + 2] is 0xA8 or 0xA9 => 3,
        _ => 0,
    };

    private static bool EndsBreak(ReadOnlySpan<byte> text, int at) => at > 0 && SizeBefore(text, at) > 0;

    private static int SizeBefore(ReadOnlySpan<byte> text, int at) => text[at - 1] switch
    {
        (byte)'\n' => at > 1 && text[at - 2] == '\r' ? 2 : 1,
        (byte)'\r' => 1,
        0xA8 or 0xA9 when at > 2 && text[at - 2] == 0x80 && text[at - 3] == 0xE2 => 3,
        _ => 0,
    };
}
