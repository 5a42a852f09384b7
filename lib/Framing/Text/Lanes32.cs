using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Framing.Text;

/// <summary>Thirty-two bytes at a time.</summary>
internal readonly struct Lanes32(Vector256<byte> v) : ILanes<Lanes32>
{
    private readonly Vector256<byte> v = v;

    public static int Width => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Load(ref readonly byte at) => new(Vector256.LoadUnsafe(in at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Of(byte value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Table(ref readonly byte sixteen) => new(Vector256.LoadUnsafe(in sixteen));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Lookup(Lanes32 table, Lanes32 lanes) => new(Avx2.IsSupported ? Avx2.Shuffle(table.v, lanes.v) : Vector256.ShuffleNative(table.v, lanes.v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator &(Lanes32 a, Lanes32 b) => new(a.v & b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator |(Lanes32 a, Lanes32 b) => new(a.v | b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 operator ~(Lanes32 a) => new(~a.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 High(Lanes32 lanes) => new(Vector256.ShiftRightLogical(lanes.v.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0x0F));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Is(Lanes32 lanes, byte value) => new(Vector256.Equals(lanes.v, Vector256.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes32 Within(Lanes32 lanes, byte first, byte last) => new(Vector256.LessThanOrEqual(lanes.v - Vector256.Create(first), Vector256.Create((byte)(last - first))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong TopBits(Lanes32 lanes) => lanes.v.ExtractMostSignificantBits();
}
