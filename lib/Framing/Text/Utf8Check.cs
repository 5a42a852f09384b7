using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Framing.Text;

/// <summary>Tells whether bytes are UTF-8, a block at a time.</summary>
/// <remarks>
/// Each fault shows in two bytes that follow each other, or in a byte two or three after a lead. Three tables, one each for the upper and lower
/// half of the byte before and the upper half of this one, name the faults that the half allows; a fault is where all three name it.
/// Source: J. Keiser and D. Lemire, Validating UTF-8 in less than one instruction per byte, Software: Practice and Experience 51 (2021).
/// </remarks>
internal static class Utf8Check
{
    private const byte TooShort = 1, TooLong = 2, Overlong3 = 4, TooLarge = 8, Surrogate = 16, Overlong2 = 32, TooLargeOrOverlong4 = 64, TwoContinuations = 128;
    private const byte Any = TooShort | TooLong | TwoContinuations;
    private const byte Large = Any | TooLarge | TooLargeOrOverlong4;

    private static readonly byte[] Tables = LaneTables.Of(
    [
        // By the upper half of the byte before.
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLargeOrOverlong4,
        // By its lower half.
        Any | Overlong3 | Overlong2 | TooLargeOrOverlong4, Any | Overlong2, Any, Any, Any | TooLarge, Large, Large, Large,
        Large, Large, Large, Large, Large, Large | Surrogate, Large, Large,
        // By the upper half of this byte.
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLargeOrOverlong4, TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge, TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort,
    ]);

    /// <summary>Whether the text is UTF-8 throughout.</summary>
    public static bool IsValid(Utf8Buffer text) =>
        Vector512.IsHardwareAccelerated ? IsValid<Lanes64>(text)
        : Vector256.IsHardwareAccelerated ? IsValid<Lanes32>(text)
        : Vector128.IsHardwareAccelerated ? IsValid<Lanes16>(text)
        : IsValid<Lanes1>(text);

    /// <summary>The same with vectors of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool IsValid<T>(Utf8Buffer text) where T : struct, ILanes<T>
    {
        ref var first = ref text.First;
        var (beforeHigh, beforeLow, hereHigh) = (T.Table(ref Tables[0]), T.Table(ref Tables[64]), T.Table(ref Tables[128]));
        var faults = T.Of(0);
        // The zeros after the text show a character that its end cuts. Three bytes after one beyond ASCII are looked at.
        for (var (i, due) = (0, 0); i <= text.Length + 3; i += T.Width)
        {
            ref var at = ref Unsafe.Add(ref first, i);
            var here = T.Load(ref at);
            var isAscii = T.TopBits(here) == 0;
            if (isAscii && due <= 0) continue;
            due = isAscii ? due - T.Width : 3;
            var before = T.Load(ref Unsafe.Subtract(ref at, 1));
            var (second, third) = (T.Load(ref Unsafe.Subtract(ref at, 2)), T.Load(ref Unsafe.Subtract(ref at, 3)));
            var named = T.Lookup(beforeHigh, T.High(before)) & T.Lookup(beforeLow, before & T.Of(0x0F)) & T.Lookup(hereHigh, T.High(here));
            var inside = (T.Within(second, 0xE0, 0xFF) | T.Within(third, 0xF0, 0xFF)) & T.Of(0x80);
            faults |= (named | inside) & ~(named & inside);
        }
        return T.TopBits(~T.Is(faults, 0)) == 0;
    }
}
