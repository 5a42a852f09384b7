namespace Framing.Display;

/// <summary>The beginning of a long text, for where the whole would not be read.</summary>
internal static class Beginning
{
    /// <summary>The first words and …, never half a word nor half a character; the whole where it is short enough.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most it may be, in UTF-16 units without the …; a single word longer than this is cut.</param>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var space = text.LastIndexOf(' ', longest);
        return text[..(space > 0 ? space : char.IsLowSurrogate(text[longest]) ? longest - 1 : longest)] + " …";
    }
}
