using System.Text;

namespace Framing.Text;

/// <summary>Tells the words of Chinese, by the dictionary that <c>Framing.Formats</c> brings.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>What is cut is a whole run of Chinese characters of a text, whoever says what of it; nothing else stands in a run, no white space either.</item>
/// <item>A word belongs to the stretch in which it begins, so that the words of stretches add up to those of the text.</item>
/// <item>A run of more than <see cref="Longest"/> units is cut there first: no text is written so, and memory stays bounded.</item>
/// </list>
/// </remarks>
internal sealed class ChineseWords
{
    /// <summary>The longest run that is cut in one, in UTF-16 units.</summary>
    public const int Longest = 1 << 14;

    private int[] ends = [];
    private char[] run = [];
    private int length;
    private (long Characters, long Words) read;
    private string? text;
    private Span cut;
    private int count;

    /// <summary>Begins to read a text that comes in parts.</summary>
    public void Begin() => (length, read) = (0, default);

    /// <summary>Reads the next part of a text, whole characters in UTF-8.</summary>
    public void Read(ReadOnlySpan<byte> part)
    {
        while (part.Length > 0)
        {
            if (length == 0 && part.IndexOfAnyExceptInRange((byte)0, (byte)0xE2) is var other && other != 0)
            {
                if (other < 0) return;
                part = part[other..];
            }
            Rune.DecodeFromUtf8(part, out var rune, out var size);
            part = part[size..];
            var isHan = Characters.IsHan(rune);
            if (length > 0 && (!isHan || length + rune.Utf16SequenceLength > Longest)) Close();
            if (!isHan) continue;
            if (length + 2 > run.Length) Array.Resize(ref run, Math.Max(64, 2 * run.Length));
            length += rune.EncodeToUtf16(run.AsSpan(length));
            read.Characters++;
        }
    }

    /// <summary>Ends the text.</summary>
    /// <returns>How many Chinese characters it has, and how many words they are.</returns>
    public (long Characters, long Words) End()
    {
        Close();
        return read;
    }

    /// <summary>How many Chinese characters a stretch of a text has, and how many words begin there.</summary>
    public (long Characters, long Words) CountIn(string text, Span stretch)
    {
        var (characters, words) = (0L, 0L);
        for (var at = Next(text, stretch.Start, stretch); at < stretch.End; at = Next(text, cut.End, stretch))
        {
            CutAt(text, at);
            foreach (var unit in text.AsSpan(at, Math.Min(cut.End, stretch.End) - at)) characters += char.IsLowSurrogate(unit) ? 0 : 1;
            words += cut.Start == at && cut.End <= stretch.End ? count : Words().LongCount(w => Begins(w, stretch));
        }
        return (characters, words);
    }

    /// <summary>The words of Chinese that begin in a stretch of a text, in order; the last may go on after it.</summary>
    public IEnumerable<Span> In(string text, Span stretch)
    {
        for (var at = Next(text, stretch.Start, stretch); at < stretch.End; at = Next(text, cut.End, stretch))
        {
            CutAt(text, at);
            foreach (var word in Words().Where(w => Begins(w, stretch))) yield return word;
        }
    }

    /// <summary>The words of a stretch: of its tokens those that are no Chinese characters, and the words of Chinese.</summary>
    public IReadOnlyList<Token> Join(string text, Span stretch, IReadOnlyList<Token> tokens)
    {
        if (Next(text, stretch.Start, stretch) == stretch.End) return tokens;
        var others = tokens.Where(t => !Characters.IsHan(Characters.At(text, t.Start))).ToList();
        return [.. In(text, stretch).Select(w => new Token(w.Start, w.End, w.End)).Concat(others).OrderBy(t => t.Start)];
    }

    private static bool Begins(Span word, Span stretch) => stretch.Contains(word.Start);

    // The next Chinese character of a stretch; its end where there is none.
    private static int Next(string text, int at, Span stretch)
    {
        for (; at < stretch.End; at++)
        {
            var other = text.AsSpan(at, stretch.End - at).IndexOfAnyExceptInRange('\0', '\u3004');
            if (other < 0) return stretch.End;
            at += other;
            if (Characters.IsHan(Characters.At(text, at))) return at;
        }
        return at;
    }

    // Cuts the run around a place, or so much of it as is cut in one.
    private void CutAt(string text, int at)
    {
        var isSame = ReferenceEquals(text, this.text);
        if (isSame && cut.Contains(at)) return;
        var start = at;
        // The runs of a text are asked for in order: what ends here was cut before.
        if (!isSame || cut.End != at)
        {
            while (Characters.Before(text, start) is var before && Characters.IsHan(before)) start -= before.Utf16SequenceLength;
        }
        var end = EndOf(text, start);
        while (end <= at) (start, end) = (end, EndOf(text, end));
        (this.text, cut) = (text, new Span(start, end));
        count = Cut(text.AsSpan(start, end - start));
    }

    private int Cut(ReadOnlySpan<char> run)
    {
        if (ends.Length < run.Length) ends = new int[Math.Max(64, 2 * run.Length)];
        return FileFormats.Beside!.ChineseWords(run, ends);
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && Characters.At(text, end) is var rune && Characters.IsHan(rune) && end + rune.Utf16SequenceLength - start <= Longest) end += rune.Utf16SequenceLength;
        return end;
    }

    private IEnumerable<Span> Words()
    {
        for (var (i, from) = (0, cut.Start); i < count; from = cut.Start + ends[i++]) yield return new Span(from, cut.Start + ends[i]);
    }

    /// <summary>Reads what is no Chinese.</summary>
    public void Close()
    {
        if (length == 0) return;
        read.Words += Cut(run.AsSpan(0, length));
        length = 0;
    }
}
