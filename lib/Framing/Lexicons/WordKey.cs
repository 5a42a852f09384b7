using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Framing.Lexicons;

/// <summary>A folded word as sixteen bytes: itself where it is that short, else its beginning and its length.</summary>
/// <remarks>Two short words have one key only if they are the same; of longer ones the letters have to be compared too.</remarks>
internal readonly record struct WordKey(ulong First, ulong Second)
{
    /// <summary>The most bytes that a key holds whole.</summary>
    public const int Whole = 16;

    // No byte of UTF-8 text.
    private const ulong Long = 0xFFUL << 56;

    /// <summary>Whether the key holds not all of the word.</summary>
    public bool IsLong => Second >= Long;

    /// <summary>The key of a folded word in UTF-8.</summary>
    public static WordKey Of(ReadOnlySpan<byte> word)
    {
        Span<byte> sixteen = stackalloc byte[Whole];
        sixteen.Clear();
        if (word.Length <= Whole)
        {
            word.CopyTo(sixteen);
            return new(MemoryMarshal.Read<ulong>(sixteen), MemoryMarshal.Read<ulong>(sixteen[8..]));
        }
        return new(MemoryMarshal.Read<ulong>(word), Long | (uint)word.Length | ((ulong)word[^1] << 48) | ((ulong)word[^2] << 40) | ((ulong)word[^3] << 32));
    }

    /// <summary>A number that tells most keys apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Hash(int salt) => (uint)((((First ^ (uint)salt * 0x9E3779B97F4A7C15UL) * 0xD6E8FEB86659FD93UL) ^ ((Second + First) * 0xC2B2AE3D27D4EB4FUL)) >> 33);
}
