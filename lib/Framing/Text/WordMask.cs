using System.Runtime.CompilerServices;

namespace Framing.Text;

/// <summary>What the 64 bytes of a block are to the word rule, a bit for each.</summary>
/// <remarks>
/// A word begins where a letter or digit stands and none stands before it: with the bits of a block side by side this is one shift, and
/// the words of a block are counted by counting bits. Read here are the characters that make up nearly all text: ASCII, the letters U+00C0 to
/// U+027F and U+0400 to U+047F, Chinese characters, and the usual marks. All else is <see cref="Unsure"/>, and whoever reads
/// the block asks the <see cref="Tokenizer"/> about it.
/// </remarks>
internal struct WordMask
{
    /// <summary>Bytes in a block.</summary>
    public const int Size = 64;

    /// <summary>The bytes of letters and digits that run on in a word.</summary>
    public ulong Word;

    /// <summary>The first bytes of Chinese characters: each is a word.</summary>
    public ulong Han;

    /// <summary>Straight apostrophes and full stops: a word may go on after them.</summary>
    public ulong Joiner;

    /// <summary>The first bytes of curly apostrophes, which are single quotation marks too: a word may go on after them.</summary>
    public ulong Curly;

    /// <summary>The first bytes of characters that need a closer look: accented letters, whose case is not told here, and all that is not told
    /// apart here.</summary>
    public ulong Unsure;

    /// <summary>Reads a block; two bytes before it and two after it are looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordMask Read<T>(ref byte block) where T : struct, ILanes<T>
    {
        var (word, joiner, leads, marks, curly) = (0UL, 0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < Size; i += T.Width)
        {
            ref var at = ref Unsafe.Add(ref block, i);
            var (bytes, next, third) = (T.Load(ref at), T.Load(ref Unsafe.Add(ref at, 1)), T.Load(ref Unsafe.Add(ref at, 2)));
            // Joined as bits: where a comparison gives bits, it need not become bytes for it.
            word |= (T.TopBits(T.Within(bytes | T.Of(0x20), (byte)'a', (byte)'z')) | T.TopBits(T.Within(bytes, (byte)'0', (byte)'9'))) << i;
            joiner |= (T.TopBits(T.Is(bytes, (byte)'\'')) | T.TopBits(T.Is(bytes, (byte)'.'))) << i;
            leads |= T.TopBits(T.Within(bytes, 0xC0, 0xFF)) << i;
            var general = T.TopBits(T.Is(bytes, 0xE2)) & T.TopBits(T.Is(next, 0x80));
            marks |= (general & ~T.TopBits(T.Within(third, 0x8B, 0x8D))) << i;
            curly |= (general & T.TopBits(T.Within(third, 0x98, 0x99))) << i;
        }
        // Quotation marks and dashes are all that most texts in Latin letters have beyond ASCII.
        return leads == marks && Unsafe.Subtract(ref block, 1) < 0xC0 ? new WordMask { Word = word, Joiner = joiner, Curly = curly } : ReadOthers<T>(ref block, word, joiner);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static WordMask ReadOthers<T>(ref byte block, ulong word, ulong joiner) where T : struct, ILanes<T>
    {
        var (characters, curly, unsure) = (0UL, 0UL, 0UL);
        for (var i = 0; i < Size; i += T.Width)
        {
            ref var at = ref Unsafe.Add(ref block, i);
            var (before, bytes, next, third) = (T.Load(ref Unsafe.Subtract(ref at, 1)), T.Load(ref at), T.Load(ref Unsafe.Add(ref at, 1)), T.Load(ref Unsafe.Add(ref at, 2)));
            var latin = T.Within(bytes, 0xC3, 0xC9);
            var sign = T.Is(bytes, 0xC3) & (T.Is(next, 0x97) | T.Is(next, 0xB7));
            var letter = (latin & ~sign) | T.Within(bytes, 0xD0, 0xD1);
            var han = T.Within(bytes, 0xE5, 0xE9) | (T.Is(bytes, 0xE4) & ~T.Is(next, 0xB7)) | (T.Is(bytes, 0xE3) & T.Within(next, 0x90, 0xBF));
            var general = T.Is(bytes, 0xE2) & T.Is(next, 0x80);
            var mark = (general & ~T.Within(third, 0x8B, 0x8D))
                | (T.Is(bytes, 0xC2) & ~(T.Is(next, 0xAA) | T.Is(next, 0xAD) | T.Is(next, 0xB5) | T.Is(next, 0xBA)))
                | (T.Is(bytes, 0xE3) & T.Is(next, 0x80) & (T.Within(third, 0x80, 0x84) | T.Within(third, 0x88, 0xA9)))
                | (T.Is(bytes, 0xEF) & T.Is(next, 0xBC) & ((T.Within(third, 0x81, 0x8F) & ~T.Is(third, 0x87)) | T.Within(third, 0x9A, 0xA0)));
            var ended = (T.Within(before, 0xC3, 0xC9) & ~(T.Is(before, 0xC3) & (T.Is(bytes, 0x97) | T.Is(bytes, 0xB7)))) | T.Within(before, 0xD0, 0xD1);
            word |= T.TopBits(letter | ended) << i;
            characters |= T.TopBits(han) << i;
            curly |= T.TopBits(general & T.Within(third, 0x98, 0x99)) << i;
            unsure |= T.TopBits(T.Within(bytes, 0xC0, 0xFF) & ~(T.Within(bytes, 0xD0, 0xD1) | han | mark)) << i;
        }
        return new WordMask { Word = word, Han = characters, Joiner = joiner, Curly = curly, Unsure = unsure };
    }
}
