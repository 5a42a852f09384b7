namespace Framing.Kernel;

/// <summary>Places in a text as Jupyter counts them, in characters of Unicode, and as strings do, in UTF-16 units.</summary>
internal static class Offsets
{
    /// <summary>The UTF-16 offset of a character; the text's end for one beyond it.</summary>
    public static int FromCharacters(string text, int characters)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (characters-- <= 0) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    /// <summary>The number of characters before a UTF-16 offset.</summary>
    public static int ToCharacters(string text, int offset) => text[..offset].EnumerateRunes().Count();
}
