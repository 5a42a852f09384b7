using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Framing.Text;

/// <summary>Sixty-four bytes at a time.</summary>
internal readonly struct Lanes64(Vector512<byte> v) : ILanes<Lanes64>
{
    private readonly Vector512<byte> v = v;

    public static int Width => 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Load(ref readonly byte at) => new(Vector512.LoadUnsafe(in at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Of(byte value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Table(ref readonly byte sixteen) => new(Vector512.LoadUnsafe(in sixteen));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Lookup(Lanes64 table, Lanes64 lanes) => new(Avx512BW.IsSupported ? Avx512BW.Shuffle(table.v, lanes.v) : Vector512.ShuffleNative(table.v, lanes.v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator &(Lanes64 a, Lanes64 b) => new(a.v & b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator |(Lanes64 a, Lanes64 b) => new(a.v | b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 operator ~(Lanes64 a) => new(~a.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 High(Lanes64 lanes) => new(Vector512.ShiftRightLogical(lanes.v.AsUInt16(), 4).AsByte() & Vector512.Create((byte)0x0F));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Is(Lanes64 lanes, byte value) => new(Vector512.Equals(lanes.v, Vector512.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes64 Within(Lanes64 lanes, byte first, byte last) => new(Vector512.LessThanOrEqual(lanes.v - Vector512.Create(first), Vector512.Create((byte)(last - first))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong TopBits(Lanes64 lanes) => lanes.v.ExtractMostSignificantBits();
}
