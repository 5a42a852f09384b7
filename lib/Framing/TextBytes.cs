using System.Text;

namespace Framing;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="EncodingName">The encoding's name, for example <c>utf-8</c>.</param>
/// <param name="IsGuessed">Whether only the look of the bytes says so.</param>
internal sealed record TextBytes(string Text, string EncodingName, bool IsGuessed)
{
    // Of a text wrongly read as UTF-16 far fewer characters are of a kind that texts are made of.
    private const double LeastUsual = 0.95;

    // One NUL in so many characters is a blemish of a text; more make a binary file.
    private const int FewNuls = 100;

    // The mark of UTF-16 is the beginning of that of UTF-32.
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode, Encoding.BigEndianUnicode];

    // What a file's first bytes say is asked of so many; a guess needs no more.
    private const int Sampled = 1 << 16;

    /// <summary>Reads bytes. The rules, in order: the encoding asked for; a byte order mark; valid UTF-8 without NUL; UTF-16 where it reads as text; a guess.</summary>
    /// <exception cref="InputException">They are not text, or in no encoding that can be told; the line is that of the first byte that is not UTF-8.</exception>
    public static TextBytes Read(byte[] bytes, Encoding? asked = null, string? file = null)
    {
        if (asked is not null)
        {
            return Strict(asked, bytes, MarkLength(bytes, asked)) is { } text ? new(text, asked.WebName, false)
                : throw new InputException($"this is not {asked.WebName} text; name another encoding, or none", file);
        }
        foreach (var marked in Marked)
        {
            if (MarkLength(bytes, marked) is not (> 0 and var mark)) continue;
            return Strict(marked, bytes, mark) is { } text ? new(text, marked.WebName, false)
                : throw new InputException($"this begins with the mark of {marked.WebName} and is not it throughout; save it anew", file, LineOfFault(bytes));
        }
        var hasNul = bytes.AsSpan().Contains((byte)0);
        if (!hasNul && Strict(Encoding.UTF8, bytes, 0) is { } utf8) return new(utf8, Encoding.UTF8.WebName, false);
        if (hasNul && Utf16(bytes) is { } utf16) return utf16;
        if (hasNul) return Strict(Encoding.UTF8, bytes, 0) is { } torn && torn.AsSpan().Count('\0') * FewNuls <= torn.Length ? new(torn, Encoding.UTF8.WebName, false)
            : throw new InputException("this is a binary file and no text; take it out of the corpus", file);
        return FileFormats.Beside?.Guess(bytes) is { } guess && Strict(guess, bytes, 0) is { } guessed ? new(guessed, guess.WebName, true)
            : throw new InputException("this is not UTF-8 text; save it as UTF-8, or name its encoding", file, LineOfFault(bytes));
    }

    /// <summary>What is said of a text whose encoding was guessed.</summary>
    public static string Guessed(string encoding) => $"read as {encoding}, by the look of the bytes; --encoding names another";

    /// <summary>The encoding of a name, for example <c>windows-1251</c>.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static Encoding Named(string name) => Find(name)
        ?? throw new InputException($"'{name}' is no encoding; write for example utf-8, utf-16, windows-1251, koi8-r, gb18030 or big5");

    /// <summary>The encoding of a name, or null.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int MarkLength(byte[] bytes, Encoding encoding) =>
        encoding.Preamble is { Length: > 0 } mark && bytes.AsSpan().StartsWith(mark) ? mark.Length : 0;

    private static string? Strict(Encoding encoding, byte[] bytes, int from)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes, from, bytes.Length - from);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Every text in UTF-16 with a line end or a space in it has a NUL.
    private static TextBytes? Utf16(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (Strict(encoding, bytes, 0) is { } text && ShareUsual(text) >= LeastUsual) return new(text, encoding.WebName, true);
        }
        return null;
    }

    private static double ShareUsual(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sampled));
        var usual = 0;
        foreach (var c in sample)
        {
            if (c is (>= ' ' and < '\u0250') or '\t' or '\n' or '\r' or (>= '\u0400' and <= '\u04FF') or (>= '\u2010' and <= '\u2040') or (>= '\u3000' and <= '\u301F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFF60')) usual++;
        }
        return (double)usual / Math.Max(1, sample.Length);
    }

    private static int LineOfFault(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return 1 + bytes.AsSpan(0, at).Count((byte)'\n');
    }
}
