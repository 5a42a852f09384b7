using System.Text;

namespace Framing.Text;

/// <summary>Text in either encoding, so that the word rule is written once. Places are code units: bytes in UTF-8, chars in UTF-16.</summary>
internal interface IText
{
    /// <summary>The code unit at a place.</summary>
    int Unit(int at);

    /// <summary>The character that begins at a place; U+FFFD, no word character, for what is none.</summary>
    Rune At(int at);

    /// <summary>The character that ends before a place; U+FFFD at the beginning.</summary>
    Rune Before(int at);

    /// <summary>How many code units a character takes.</summary>
    static abstract int Size(Rune rune);
}

/// <summary>A string as text.</summary>
internal readonly ref struct Utf16Text(ReadOnlySpan<char> text) : IText
{
    private readonly ReadOnlySpan<char> text = text;

    public int Unit(int at) => text[at];

    public Rune At(int at)
    {
        var c = text[at];
        return char.IsSurrogate(c) ? Decode(at) : new Rune(c);
    }

    public Rune Before(int at)
    {
        Rune.DecodeLastFromUtf16(text[..at], out var rune, out _);
        return rune;
    }

    public static int Size(Rune rune) => rune.Utf16SequenceLength;

    private Rune Decode(int at)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return rune;
    }
}

/// <summary>Valid UTF-8 bytes as text.</summary>
internal readonly ref struct Utf8Text(ReadOnlySpan<byte> text) : IText
{
    private readonly ReadOnlySpan<byte> text = text;

    public int Unit(int at) => text[at];

    public Rune At(int at)
    {
        if (text[at] < 0x80) return new Rune(text[at]);
        Rune.DecodeFromUtf8(text[at..], out var rune, out _);
        return rune;
    }

    public Rune Before(int at)
    {
        Rune.DecodeLastFromUtf8(text[..at], out var rune, out _);
        return rune;
    }

    public static int Size(Rune rune) => rune.Utf8SequenceLength;
}
