using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;
using Framing.Text;

namespace Framing;

/// <summary>A file's text as it was read, with the hash of its bytes.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Content">The file's bytes.</param>
internal sealed record TextFile(string Text, byte[] Content)
{
    // A text of more characters is more than one string can hold.
    private const long Largest = 1L << 30;
    private const int Sampled = 1 << 16;
    private const int Piece = 1 << 20;

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    private static readonly UTF8Encoding Utf8Strictly = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text file; its encoding is found as <see cref="TextBytes"/> has it.</summary>
    /// <exception cref="InputException">The file is missing or unreadable, or is no text.</exception>
    public static TextFile Read(string path, Encoding? encoding = null)
    {
        var bytes = Bytes(path);
        return new TextFile(TextBytes.Read(bytes, encoding, path).Text, bytes);
    }

    /// <summary>The text of a UTF-8 file, without a byte order mark.</summary>
    /// <exception cref="InputException">The file is missing, unreadable, too large for one text or not UTF-8; the message names the line.</exception>
    public static string ReadUtf8(string path) => Asking(path, () =>
    {
        using var file = Open(path);
        var size = file.Length < Largest ? (int)file.Length : throw TooLarge(path);
        var lent = size <= Piece ? ArrayPool<byte>.Shared.Rent(size) : new byte[size];
        try
        {
            var text = lent.AsSpan(0, file.ReadAtLeast(lent.AsSpan(0, size), size, throwOnEndOfStream: false));
            return Utf8Strictly.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
        }
        catch (DecoderFallbackException)
        {
            Measure(path);
            throw;
        }
        finally
        {
            if (size <= Piece) ArrayPool<byte>.Shared.Return(lent);
        }
    });

    /// <summary>A file's content.</summary>
    /// <exception cref="InputException">The file is missing, unreadable or too large for one text.</exception>
    public static byte[] Bytes(string path) => Asking(path, () => new FileInfo(path) is { Exists: true, Length: >= Largest }
        ? throw TooLarge(path) : File.ReadAllBytes(path));

    /// <summary>Brings all of a UTF-8 file to hand, its byte order mark included.</summary>
    /// <exception cref="InputException">The file is missing, unreadable or too large for one text, or is not UTF-8; the message names the line.</exception>
    public static void Read(string path, Utf8Buffer into) => Asking(path, () =>
    {
        using var file = Open(path);
        if (file.Length >= Largest) throw TooLarge(path);
        var room = into.Room((int)file.Length);
        into.Close(file.ReadAtLeast(room, room.Length, throwOnEndOfStream: false));
        return Utf8Check.IsValid(into) ? default : Measure(path);
    });

    /// <summary>Whether there is nothing in a file. A pipe, a socket or a device has no length either; it is not opened, which would wait for whoever writes to it.</summary>
    public static bool IsEmpty(string path) => Size(path) == 0;

    /// <summary>A file's size in bytes; -1 where there is no such file.</summary>
    public static long Size(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : -1;

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="InputException">It is missing or unreadable.</exception>
    public static FileStream Open(string path) => Asking(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));

    /// <summary>Opens a file for reading at any place.</summary>
    /// <exception cref="InputException">It is missing or unreadable.</exception>
    public static SafeFileHandle OpenHandle(string path) => Asking(path, () => File.OpenHandle(path));

    /// <summary>Whether a file of so many bytes begins as UTF-8 text does; one no longer than a sample is it throughout.</summary>
    /// <exception cref="InputException">The file is missing or unreadable.</exception>
    public static bool LooksUtf8(string path, long size) => Asking(path, () =>
    {
        using var file = OpenHandle(path);
        var bytes = ArrayPool<byte>.Shared.Rent(Sampled);
        var sample = bytes.AsSpan(0, ReadAt(file, bytes.AsSpan(0, (int)Math.Min(size, Sampled)), 0));
        // A character that the sample's end cuts is no fault.
        if (sample.Length == Sampled) sample = WholeCharacters(sample);
        var looks = Utf8.IsValid(sample) && !sample.Contains((byte)0);
        ArrayPool<byte>.Shared.Return(bytes);
        return looks;
    });

    /// <summary>Whether a file is UTF-8 text throughout; it is not held.</summary>
    /// <exception cref="InputException">The file is missing or unreadable.</exception>
    public static bool IsUtf8(string path) => Asking(path, () =>
    {
        using var file = Open(path);
        var bytes = new byte[Piece];
        for (var kept = 0; ;)
        {
            var read = file.Read(bytes.AsSpan(kept));
            if (read == 0) return kept == 0;
            var whole = WholeCharacters(bytes.AsSpan(0, kept + read));
            if (!Utf8.IsValid(whole) || whole.Contains((byte)0)) return false;
            kept = kept + read - whole.Length;
            bytes.AsSpan(whole.Length, kept).CopyTo(bytes);
        }
    });

    /// <summary>Reads bytes from a place on.</summary>
    /// <returns>How many there were; fewer than asked for only where the file ends.</returns>
    public static int ReadAt(SafeFileHandle file, Span<byte> bytes, long place)
    {
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes[read..], place + read) is var more and > 0) read += more;
        return read;
    }

    /// <summary>The hash of a UTF-8 file's bytes and the length of its text in UTF-16 units, without holding it.</summary>
    /// <exception cref="InputException">The file is missing or unreadable, or is not UTF-8; the message names the line.</exception>
    public static (string Sha256, long Length) Measure(string path) => Asking(path, () =>
    {
        using var file = Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (bytes, chars) = (new byte[Piece], new char[Piece + 1]);
        var (length, line, kept, isBeginning) = (0L, 1, 0, true);
        while (true)
        {
            var read = file.Read(bytes.AsSpan(kept));
            hash.AppendData(bytes, kept, read);
            var status = Utf8.ToUtf16(bytes.AsSpan(0, kept + read), chars, out var used, out var written, replaceInvalidSequences: false, isFinalBlock: read == 0);
            line += bytes.AsSpan(0, used).Count((byte)'\n');
            if (status == OperationStatus.InvalidData) throw new InputException("this is not UTF-8 text; save it as UTF-8, or name its encoding", path, line);
            length += written - (isBeginning && written > 0 && chars[0] == '\uFEFF' ? 1 : 0);
            isBeginning &= written == 0;
            kept = kept + read - used;
            bytes.AsSpan(used, kept).CopyTo(bytes);
            if (read == 0) return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
    });

    // Without what may be the beginning of a character that its end cuts.
    private static Span<byte> WholeCharacters(Span<byte> bytes)
    {
        for (var cut = 0; cut < 3 && bytes.Length > 0 && bytes[^1] >= 0x80 && !Utf8.IsValid(bytes); cut++) bytes = bytes[..^1];
        return bytes;
    }

    private static InputException TooLarge(string path) => new("this file is larger than 1 GB; cut it into several texts", path);

    private static T Asking<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path.Contains('\uFFFD') ? "the name of this file is not UTF-8 and cannot be told; rename it" : "there is no such file; check the path", path, 0, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this file cannot be read ({e.Message.TrimEnd('.')}); check its permissions", path, 0, e);
        }
    }
}
