namespace Framing.Text;

/// <summary>What a line, without the white space around it, is to the paragraph rule.</summary>
/// <param name="Length">Its length in UTF-16 units; 0 for a blank line.</param>
/// <param name="EndsThought">Whether it ends with punctuation that ends a sentence or part of one, closing marks aside.</param>
/// <param name="BeginsLower">Whether it begins with a lower-case letter.</param>
internal readonly record struct Line(int Length, bool EndsThought, bool BeginsLower)
{
    private const int LongestWrapped = 120;
    private const int ShortestWrapped = 30;

    /// <summary>Whether it is too long to be a wrapped line.</summary>
    public bool IsLong => Length > LongestWrapped;

    /// <summary>Reads a line.</summary>
    public static Line Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length == 0) return default;
        var end = line.Length - 1;
        while (end > 0 && line[end] is '"' or '”' or '’' or '»' or '」' or '』' or ')' or ']' or '“') end--;
        return new(line.Length, Characters.EndsSentence(line[end]) || line[end] is ':' or ';' or '：' or '；', char.IsLower(line[0]));
    }

    /// <summary>Whether a sentence was broken between the line before and this one.</summary>
    public bool GoesOn(Line before) => !before.EndsThought && BeginsLower;

    /// <summary>Whether lines that follow each other are one paragraph, wrapped.</summary>
    public static bool AreWrapped(ReadOnlySpan<Line> lines)
    {
        if (lines.Length < 3) return false;
        var longest = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.Length);
        if (longest is <= ShortestWrapped or > LongestWrapped) return false;
        var inMidSentence = 0;
        foreach (var line in lines[..^1])
        {
            if (!line.EndsThought && line.Length * 2 > longest) inMidSentence++;
        }
        return inMidSentence * 2 > lines.Length - 1;
    }
}
