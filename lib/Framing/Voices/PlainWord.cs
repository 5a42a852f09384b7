using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Framing.Voices;

/// <summary>A word of one to fifteen plain letters (A to Z) and digits, a byte each, zero after them: cut, folded and compared at once.</summary>
internal static class PlainWord
{
    /// <summary>Cuts the plain letters and digits that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">What comes after so many characters is no part of the word.</param>
    /// <param name="word">The word.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>False where there are none, or more than a plain word has; what comes after them is not looked at.</returns>
    public static bool TryCut(ReadOnlySpan<char> text, int most, out Vector128<byte> word, out int length)
    {
        if (text.Length < Vector128<byte>.Count)
        {
            Span<char> padded = stackalloc char[Vector128<byte>.Count];
            padded.Clear();
            text.CopyTo(padded);
            return TryCut(padded, most, out word, out length);
        }
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, (nuint)Vector128<ushort>.Count));
        var letters = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        length = Math.Min(most, BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits()));
        word = bytes & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        return length - 1 < Vector128<byte>.Count - 1 && length > 0;
    }

    /// <summary>Whether a run of plain letters is a word by the tokenizer's rules whatever follows: no accent, apostrophe or abbreviation's dot.</summary>
    public static bool EndsPlainly(string text, int start, int end, int limit) =>
        end == limit || (text[end] < 0x80 && text[end] != '\'' && !(text[end] == '.' && end == start + 1));

    /// <summary>The word in small letters.</summary>
    public static Vector128<byte> Fold(Vector128<byte> word) =>
        word | (Vector128.Create((byte)0x20) & ~Vector128.Equals(word, Vector128<byte>.Zero));

    /// <summary>A hash of all its letters.</summary>
    public static ulong Hash(Vector128<byte> word)
    {
        var halves = word.AsUInt64();
        var hash = (halves[0] * 0x9E3779B97F4A7C15) ^ (halves[1] * 0xC2B2AE3D27D4EB4F);
        return (hash ^ (hash >> 32)) * 0xBF58476D1CE4E5B9;
    }
}
