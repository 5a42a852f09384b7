using System.Buffers;

namespace Framing.Text;

/// <summary>Cuts text into paragraphs, and tells a paragraph's end from a line that was merely broken.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A blank line ends a paragraph.</item>
/// <item>In a block of at least three lines, none over 120 columns (a Chinese character takes two), of which most end in mid-sentence, every line break is a
/// wrap: the block is one paragraph. Of a long block, the hundred lines before a break and after it decide.</item>
/// <item>Elsewhere a line break ends the paragraph, unless the line ends without punctuation and the next begins with a
/// lower-case letter: such a sentence was broken across lines.</item>
/// </list>
/// </remarks>
public static class Paragraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>The most lines before a break, and after it, that tell whether it is a wrap.</summary>
    internal const int Around = 100;

    /// <summary>The paragraphs of a stretch of the text, in order, without the white space around them.</summary>
    public static IReadOnlyList<Span> Split(string text, Span within)
    {
        var (paragraphs, block) = (new List<Span>(), new List<Span>());
        for (int? start = within.Start; start is { } at;)
        {
            var line = LineFrom(text, at, within.End, out start).Trim(text);
            if (line.Length > 0) block.Add(line);
            else Close(text, block, paragraphs);
        }
        Close(text, block, paragraphs);
        return paragraphs;
    }

    /// <summary>The lines of a text, line ends left out; the list's index plus one is the line number an editor shows.</summary>
    public static IReadOnlyList<Span> Lines(string text, Span within)
    {
        var lines = new List<Span>();
        for (int? start = within.Start; start is { } at;) lines.Add(LineFrom(text, at, within.End, out start));
        return lines;
    }

    // The line that begins at a place, and where the next one does; null after the last.
    private static Span LineFrom(string text, int start, int limit, out int? next)
    {
        var length = text.AsSpan(start, limit - start).IndexOfAny(LineEnds);
        var end = length < 0 ? limit : start + length;
        next = length < 0 ? null : end + (text[end] == '\r' && end + 1 < limit && text[end + 1] == '\n' ? 2 : 1);
        return new Span(start, end);
    }

    // The paragraphs of a block of lines without a blank one between; the block is empty after that.
    private static void Close(string text, List<Span> block, List<Span> paragraphs)
    {
        if (block.Count > 1) Cut(text, block, paragraphs);
        else paragraphs.AddRange(block);
        block.Clear();
    }

    private static void Cut(string text, List<Span> block, List<Span> paragraphs)
    {
        var lines = block.Select(l => Line.Of(text.AsSpan(l.Start, l.Length))).ToArray();
        var wrapped = Line.AreWrapped(lines);
        var start = block[0].Start;
        for (var i = 1; i < block.Count; i++)
        {
            if (lines.Length > Around) wrapped = Line.AreWrapped(lines.AsSpan()[Math.Max(0, i - Around)..Math.Min(lines.Length, i + Around)]);
            if (wrapped || lines[i].GoesOn(lines[i - 1])) continue;
            paragraphs.Add(new Span(start, block[i - 1].End));
            start = block[i].Start;
        }
        paragraphs.Add(new Span(start, block[^1].End));
    }
}
