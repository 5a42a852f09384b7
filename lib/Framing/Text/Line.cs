namespace Framing.Text;

/// <summary>What a line, without the white space around it, is to the paragraph rule.</summary>
/// <param name="Width">Its width in columns, two for a Chinese character or mark; 0 for a blank line.</param>
/// <param name="EndsThought">Whether it ends with punctuation that ends a sentence or part of one, closing marks aside.</param>
/// <param name="BeginsLower">Whether it begins with a lower-case letter.</param>
internal readonly record struct Line(int Width, bool EndsThought, bool BeginsLower)
{
    private const int LongestWrapped = 120;
    private const int ShortestWrapped = 30;

    // From the radicals on to the full-width forms characters fill two columns; those of two units do so by themselves.
    private const char FirstWide = '\u2E80', LastWide = '\uFF60';

    /// <summary>Whether it is too long to be a wrapped line.</summary>
    public bool IsLong => Width > LongestWrapped;

    /// <summary>Reads a line.</summary>
    public static Line Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length == 0) return default;
        var end = line.Length - 1;
        while (end > 0 && line[end] is '"' or '”' or '’' or '»' or '」' or '』' or ')' or ']' or '“') end--;
        return new(WidthOf(line), Characters.EndsSentence(line[end]) || line[end] is ':' or ';' or '：' or '；', char.IsLower(line[0]));
    }

    private static int WidthOf(ReadOnlySpan<char> line)
    {
        var width = line.Length;
        for (var at = line.IndexOfAnyInRange(FirstWide, LastWide); at >= 0 && at < line.Length; at++) width += line[at] is (>= FirstWide and <= '\uD7FF') or (>= '\uF900' and <= LastWide) ? 1 : 0;
        return width;
    }

    /// <summary>Whether a sentence was broken between the line before and this one.</summary>
    public bool GoesOn(Line before) => !before.EndsThought && BeginsLower;

    /// <summary>Whether lines that follow each other are one paragraph, wrapped.</summary>
    public static bool AreWrapped(ReadOnlySpan<Line> lines)
    {
        if (lines.Length < 3) return false;
        var longest = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.Width);
        if (longest is <= ShortestWrapped or > LongestWrapped) return false;
        var inMidSentence = 0;
        foreach (var line in lines[..^1])
        {
            if (!line.EndsThought && line.Width * 2 > longest) inMidSentence++;
        }
        return inMidSentence * 2 > lines.Length - 1;
    }
}
