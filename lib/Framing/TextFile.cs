using System.Security.Cryptography;
using System.Text;

namespace Framing;

/// <summary>A file's text as it was read, with the hash of its bytes.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</param>
internal sealed record TextFile(string Text, string Sha256)
{
    // A text of more characters is more than one string can hold.
    private const long Largest = 1L << 30;

    /// <summary>Reads a text file; its encoding is found as <see cref="TextBytes"/> has it.</summary>
    /// <exception cref="InputException">The file is missing or unreadable, or is no text.</exception>
    public static TextFile Read(string path, Encoding? encoding = null)
    {
        var bytes = Bytes(path);
        return new TextFile(TextBytes.Read(bytes, encoding, path).Text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>A file's content.</summary>
    /// <exception cref="InputException">The file is missing, unreadable or too large for one text.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: >= Largest }) throw new InputException("this file is larger than 1 GB; cut it into several texts", path);
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file; check the path", path, 0, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this file cannot be read ({e.Message.TrimEnd('.')}); check its permissions", path, 0, e);
        }
    }
}
