using System.Text;
using Microsoft.Win32.SafeHandles;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Counts in UTF-8 files straight from their bytes, a part at a time: no file is ever held whole.</summary>
/// <param name="phrases">The phrases.</param>
/// <param name="chinese">Cuts Chinese into words; null where a character is a word.</param>
internal sealed class FileScan(FirstBytes phrases, ChineseWords? chinese = null)
{
    // Cuts are looked for in so much text at a time.
    private const int CutPiece = 1 << 12;
    private const int LongestAtHand = 1 << 30;

    private readonly PhraseScanner scanner = new(phrases);
    private readonly Utf8Buffer buffer = new();
    private long offset;

    /// <summary>Bytes that are read on at a time.</summary>
    public int Part { get; init; } = 1 << 19;

    /// <summary>Bytes kept at hand before them, 16 at least, for what lies before a word to be looked at; more are brought where a line begins farther off.</summary>
    public int Context { get; init; } = 1 << 14;

    /// <summary>Where a file's text may be cut so that no word and no phrase goes on over the cut: after a mark that stands in none of them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="every">About so many bytes are left between cuts; none is made where no such mark stands.</param>
    public static IReadOnlyList<(long From, long To)> Cuts(string path, long every)
    {
        using var file = TextFile.OpenHandle(path);
        var (from, size, ranges) = (Beginning(file), RandomAccess.GetLength(file), new List<(long, long)>());
        while (from + every < size && CutAfter(file, from + every) is { } cut)
        {
            ranges.Add((from, cut));
            from = cut;
        }
        ranges.Add((from, size));
        return ranges;
    }

    /// <summary>Counts a stretch of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="range">From where to where, as <see cref="Cuts"/> gives it; null for all.</param>
    /// <param name="group">Takes the counts.</param>
    /// <param name="document">The document.</param>
    /// <param name="most">The most bytes that the file may have.</param>
    /// <returns>False where it has more; then nothing was counted.</returns>
    /// <exception cref="InputException">The file cannot be read or is not UTF-8.</exception>
    public bool Count(string path, (long From, long To)? range, TallyGroup group, CountedDocument document, long most = long.MaxValue)
    {
        using var file = TextFile.OpenHandle(path);
        var size = RandomAccess.GetLength(file);
        if (size > most) return false;
        var beginning = range is null ? 0 : Beginning(file);
        var (at, to) = range ?? (0, size);
        scanner.Restart();
        chinese?.Begin();
        for (var (context, part) = (Context, Part); at < to;)
        {
            var start = Math.Max(beginning, at - context);
            var isEnd = Fill(file, ref start, (int)Math.Min(size - start, at - start + part), size, path);
            if (start == 0 && buffer.Text.StartsWith(Encoding.UTF8.Preamble))
            {
                (beginning, at) = (Encoding.UTF8.Preamble.Length, Encoding.UTF8.Preamble.Length);
                continue;
            }
            scanner.Matches.Clear();
            var reached = start + scanner.Scan(new Scene(buffer, (int)(at - start), (int)Math.Min(to - start, buffer.Length), offset + start, start == beginning, isEnd, IsParagraph: false));
            foreach (var match in scanner.Matches) group.AddHit(document, match.Term, buffer.Text[match.Start..match.End]);
            if (scanner.MayHaveHan) chinese?.Read(buffer.Text[(int)(at - start)..(int)(reached - start)]);
            else if (reached > at) chinese?.Close();
            if (reached == at && part > LongestAtHand / 4) throw new InputException($"a word or line at byte {at} goes on for over {part >> 20} MB; is this text?", path);
            (context, part) = reached == at ? (context * 4, part * 4) : (Context, Part);
            at = reached;
        }
        offset += size;
        var (characters, words) = chinese?.End() ?? (scanner.Han, scanner.Han);
        if (scanner.Words > 0) group.AddWords(document, scanner.Words - characters + words, words);
        return true;
    }

    private static long? CutAfter(SafeFileHandle file, long at)
    {
        Span<byte> piece = stackalloc byte[CutPiece];
        while (RandomAccess.Read(file, piece, at) is var read and > 0)
        {
            if (piece[..read].IndexOfAny(",;!?"u8) is var mark and >= 0) return at + mark + 1;
            if (piece[..read].IndexOf("。"u8) is var stop and >= 0) return at + stop + "。"u8.Length;
            at += read;
        }
        return null;
    }

    private static long Beginning(SafeFileHandle file)
    {
        Span<byte> mark = stackalloc byte[Encoding.UTF8.Preamble.Length];
        return RandomAccess.Read(file, mark, 0) == mark.Length && mark.SequenceEqual(Encoding.UTF8.Preamble) ? mark.Length : 0;
    }

    // Brings a part of the file to hand, whole characters only; true where it is the last one.
    private bool Fill(SafeFileHandle file, ref long start, int length, long size, string path)
    {
        var room = buffer.Room(length);
        if (TextFile.ReadAt(file, room[..length], start) < length) throw new InputException("this file was changed while it was read; count it again", path);
        var isEnd = start + length == size;
        var first = 0;
        while (start > 0 && first < length && (room[first] & 0xC0) == 0x80) first++;
        var last = isEnd ? length : EndOfWhole(room[..length]);
        if (first > 0) room[first..last].CopyTo(room);
        buffer.Close(last - first);
        if (!Utf8Check.IsValid(buffer)) TextFile.Measure(path);
        start += first;
        return isEnd;
    }

    // The end of the last character that is there whole.
    private static int EndOfWhole(ReadOnlySpan<byte> bytes)
    {
        for (var i = bytes.Length - 1; i >= Math.Max(0, bytes.Length - 4); i--)
        {
            var size = bytes[i] switch { < 0x80 => 1, < 0xC0 => 0, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            if (size > 0) return i + size <= bytes.Length ? bytes.Length : i;
        }
        return bytes.Length;
    }
}
