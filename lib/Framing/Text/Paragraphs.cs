using System.Buffers;

namespace Framing.Text;

/// <summary>Cuts text into paragraphs, and tells a paragraph's end from a line that was merely broken.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A blank line ends a paragraph.</item>
/// <item>In a block of at least three lines, none over 120 characters, of which most end in mid-sentence, every line break is a
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
        var paragraphs = new List<Span>();
        foreach (var block in Blocks(text, within))
        {
            if (block.Count == 1)
            {
                paragraphs.Add(block[0]);
                continue;
            }
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
        return paragraphs;
    }

    /// <summary>The lines of a text, line ends left out; the list's index plus one is the line number an editor shows.</summary>
    public static IReadOnlyList<Span> Lines(string text, Span within)
    {
        var lines = new List<Span>();
        var start = within.Start;
        while (text.AsSpan(start, within.End - start).IndexOfAny(LineEnds) is >= 0 and var length)
        {
            var end = start + length;
            lines.Add(new Span(start, end));
            start = end + (text[end] == '\r' && end + 1 < within.End && text[end + 1] == '\n' ? 2 : 1);
        }
        lines.Add(new Span(start, within.End));
        return lines;
    }

    private static IEnumerable<List<Span>> Blocks(string text, Span within)
    {
        var block = new List<Span>();
        foreach (var line in Lines(text, within))
        {
            var trimmed = line.Trim(text);
            if (trimmed.Length > 0)
            {
                block.Add(trimmed);
            }
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }
        if (block.Count > 0) yield return block;
    }
}
