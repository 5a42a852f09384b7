using System.Security.Cryptography;
using System.Text;

namespace Framing;

/// <summary>A file's text as it was read, with the hash of its bytes.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</param>
internal sealed record TextFile(string Text, string Sha256)
{
    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="InputException">The file is missing or unreadable, or is not UTF-8.</exception>
    public static TextFile Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file; check the path", path, 0, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this file cannot be read ({e.Message.TrimEnd('.')}); check its permissions", path, 0, e);
        }
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes, mark, bytes.Length - mark);
            return new TextFile(text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.Take(mark + Math.Max(0, e.Index)).Count(b => b == (byte)'\n');
            throw new InputException("this is not UTF-8 text; save it as UTF-8", path, line, e);
        }
    }
}
