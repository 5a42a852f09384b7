using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Counts the words of UTF-8 text and finds a lexicon's phrases in it, in one pass.</summary>
/// <remarks>
/// The text is read in blocks of 64 bytes:
/// <list type="number">
/// <item><see cref="WordMask"/> tells with a few vector operations which bytes are letters or digits. A word begins where one stands after none:
/// 64 places are told by one shift, and their words are counted by counting bits.</item>
/// <item>Where that may be wrong (an apostrophe or a full stop before a word, a character that the mask does not know), a look at the bytes
/// around it puts it right, and if that does not do, the <see cref="Tokenizer"/> reads the block.</item>
/// <item><see cref="FirstBytes"/> tells which of the words may begin a phrase: few.</item>
/// <item><see cref="PhraseWalk"/> follows the phrases from there.</item>
/// </list>
/// No object is made for a word. What is found does not depend on how the text is cut into parts, nor on the width of the vectors.
/// </remarks>
internal sealed class PhraseScanner(FirstBytes firstBytes)
{
    private readonly PhraseWalk walk = new(firstBytes.Phrases);
    private Scene scene;
    private int lastStart;
    private int lastRead;
    private int known;

    /// <summary>The words counted since the last restart.</summary>
    public long Words { get; private set; }

    /// <summary>How many of them are Chinese characters.</summary>
    public long Han { get; private set; }

    /// <summary>Whether Chinese characters may stand in what the last scan read; false where none do.</summary>
    public bool MayHaveHan { get; private set; }

    /// <summary>What was found since it was cleared; places are those of the text at hand.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>Counts words from 0 again.</summary>
    public void Restart() => (Words, Han) = (0, 0);

    /// <summary>Reads on.</summary>
    /// <returns>How far it came: to the end asked for, or to a place from which it can go on once more of the text around is at hand.</returns>
    public int Scan(in Scene where) =>
        Vector512.IsHardwareAccelerated ? Scan<Lanes64>(where)
        : Vector256.IsHardwareAccelerated ? Scan<Lanes32>(where)
        : Vector128.IsHardwareAccelerated ? Scan<Lanes16>(where)
        : Scan<Lanes1>(where);

    /// <summary>The same with vectors of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Scan<T>(in Scene where) where T : struct, ILanes<T>
    {
        (scene, lastStart, lastRead, known, MayHaveHan) = (where, -1, -1, where.From, false);
        walk.Enter(where);
        ref var text = ref scene.Text.First;
        // Words near the end of a part wait for the next one: how they go on is not at hand.
        var stop = scene.IsEnd ? scene.To : Math.Min(scene.To, scene.Text.Length - WordMask.Size - Scene.Margin);
        var (block, run, doubt, words) = (scene.From, 0UL, scene.From > 0 ? 0b111UL : 0UL, Words);
        var mask = WordMask.Read<T>(ref Unsafe.Add(ref text, block));
        while (block < stop)
        {
            var next = WordMask.Read<T>(ref Unsafe.Add(ref text, block + WordMask.Size));
            var starts = (mask.Word & ~((mask.Word << 1) | run)) | mask.Han;
            var doubtful = starts & ((mask.Joiner << 1) | (mask.Curly << 3) | doubt);
            run = mask.Word >> 63;
            if ((doubtful | mask.Unsure) != 0 || block < known)
            {
                if (Correct(ref text, block, doubtful, mask.Unsure, ref starts, ref run))
                {
                    Words = words;
                    return Resume(block);
                }
            }
            if (scene.To - block < WordMask.Size) starts &= (1UL << (scene.To - block)) - 1;
            for (var candidates = firstBytes.Candidates<T>(ref Unsafe.Add(ref text, block), starts, mask, next); candidates != 0; candidates &= candidates - 1)
            {
                var place = BitOperations.TrailingZeroCount(candidates);
                var before = BitOperations.PopCount(starts & ((1UL << place) - 1));
                if (walk.From(block + place, words + before, Matches)) continue;
                Words = words + before;
                Han += BitOperations.PopCount(starts & mask.Han & ((1UL << place) - 1));
                MayHaveHan |= mask.Han != 0;
                return block + place;
            }
            words += BitOperations.PopCount(starts);
            if (mask.Han != 0)
            {
                Han += BitOperations.PopCount(starts & mask.Han);
                MayHaveHan = true;
            }
            if (starts != 0) lastStart = block + BitOperations.Log2(starts);
            doubt = (mask.Joiner >> 63) | ((mask.Curly | mask.Unsure) >> 61);
            mask = next;
            block += WordMask.Size;
        }
        Words = words;
        return block >= scene.To ? scene.To : Resume(block);
    }

    // Puts the words of a block right; true where the text at hand ends too soon to tell.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Correct(ref byte text, int block, ulong doubtful, ulong unsure, ref ulong starts, ref ulong run)
    {
        MayHaveHan |= unsure != 0;
        if (block < known)
        {
            // A word that was read whole goes on here.
            var left = known - block >= WordMask.Size ? 0 : ~0UL << (known - block);
            (starts, doubtful, unsure) = (starts & left, doubtful & left, unsure & left);
            if (left == 0) run = 0;
        }
        var isKnown = true;
        for (; unsure != 0; unsure &= unsure - 1) isKnown &= IsAccented(ref Unsafe.Add(ref text, block + BitOperations.TrailingZeroCount(unsure)));
        for (; doubtful != 0; doubtful &= doubtful - 1)
        {
            var place = BitOperations.TrailingZeroCount(doubtful);
            switch (Begins(ref Unsafe.Add(ref text, block + place)))
            {
                case false: starts &= ~(1UL << place); break;
                case null: isKnown = false; break;
            }
        }
        if (isKnown) return false;
        run = 0;
        return !ReadBlock(block, out starts);
    }

    private static bool IsCurly(ref byte at) => at == 0xE2 && Unsafe.Add(ref at, 1) == 0x80 && Unsafe.Add(ref at, 2) is 0x98 or 0x99;

    // “ ” „ or « » right before a place: no word goes on over them.
    private static bool IsQuotationMark(ref byte at) => Unsafe.Subtract(ref at, 2) switch
    {
        0x80 => Unsafe.Subtract(ref at, 3) == 0xE2 && Unsafe.Subtract(ref at, 1) is >= 0x9C and <= 0x9F,
        0xC2 => Unsafe.Subtract(ref at, 1) is 0xAB or 0xBB,
        _ => false,
    };

    private static bool IsAccented(ref byte at) => at is >= 0xC3 and <= 0xC9 && !(at == 0xC3 && Unsafe.Add(ref at, 1) is 0x97 or 0xB7);

    // Whether a word begins at a letter or digit that stands after an apostrophe or a full stop; null where that takes the whole rule to tell.
    private static bool? Begins(ref byte at)
    {
        char Byte(ref byte at, int i) => (char)Unsafe.Add(ref at, i);
        var (here, after, mark) = (Byte(ref at, 0), Byte(ref at, 1), Byte(ref at, -1));
        if (here >= 0x80) return null;
        if (mark == '.')
        {
            if (char.IsAsciiDigit(here) || char.IsAsciiLetterOrDigit(after)) return true;
            var before = Byte(ref at, -2);
            return before < 0x80 && !char.IsAsciiLetter(before) ? true : char.IsAsciiLetterOrDigit(Byte(ref at, -3)) && before < 0x80 ? true : null;
        }
        var size = mark == '\'' ? 1 : mark >= 0x80 && IsCurly(ref Unsafe.Subtract(ref at, 3)) ? 3 : 0;
        if (size == 0) return mark < 0x80 || IsQuotationMark(ref at) ? true : null;
        var last = Byte(ref at, -size - 1);
        if (last >= 0x80) return null;
        if (char.IsAsciiLetter(last)) return char.IsAsciiLetter(here) ? Byte(ref at, -size - 2) is '.' or '\'' or >= '\u0080' ? null : false : true;
        if (here is not ('s' or 'S') || char.IsAsciiLetterOrDigit(after)) return true;
        return char.IsAsciiDigit(last) && after < 0x80 ? false : char.IsAsciiDigit(last) || last is '.' or '"' or ')' or ']' ? null : true;
    }

    // Reads the words that begin in a block by the rule itself.
    private bool ReadBlock(int block, out ulong starts)
    {
        starts = 0;
        var text = new Utf8Text(scene.Text.Text);
        var at = AfterWords(text, block);
        while (Tokenizer.TryNext(text, at, Math.Min(block + WordMask.Size, scene.To), scene.To, out var token))
        {
            if (!scene.IsEnd && token.After + Scene.Margin > scene.Text.Length) return false;
            if (token.Start >= block) starts |= 1UL << (token.Start - block);
            (at, lastRead) = (token.After, token.Start);
        }
        known = at;
        return true;
    }

    // Where to go on reading words for a block: after the last word, else where the character or the apostrophe before the block begins.
    private int AfterWords(Utf8Text text, int block)
    {
        var at = block;
        while (at > 0 && (text.Unit(at) & 0xC0) == 0x80) at--;
        if (at > 0 && text.Before(at) is var mark && Characters.IsApostrophe(mark)) at -= Utf8Text.Size(mark);
        if (lastStart > lastRead && Tokenizer.TryNext(text, lastStart, lastStart + 1, scene.To, out var last)) (known, lastRead) = (Math.Max(known, last.After), lastStart);
        return Math.Max(at, known);
    }

    // A place from which a later pass goes on as if nothing had been before; a word that the text at hand cuts off is taken back.
    private int Resume(int block)
    {
        var at = AfterWords(new Utf8Text(scene.Text.Text), Math.Min(block, scene.To));
        if (scene.IsEnd || lastStart < 0 || known + Scene.Margin <= scene.Text.Length) return at;
        Words--;
        return lastStart;
    }
}
