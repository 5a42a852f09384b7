using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Framing.Text;

/// <summary>Sixteen bytes at a time.</summary>
internal readonly struct Lanes16(Vector128<byte> v) : ILanes<Lanes16>
{
    private readonly Vector128<byte> v = v;

    public static int Width => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Load(ref readonly byte at) => new(Vector128.LoadUnsafe(in at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Of(byte value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Table(ref readonly byte sixteen) => new(Vector128.LoadUnsafe(in sixteen));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Lookup(Lanes16 table, Lanes16 lanes) => new(Vector128.ShuffleNative(table.v, lanes.v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator &(Lanes16 a, Lanes16 b) => new(a.v & b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator |(Lanes16 a, Lanes16 b) => new(a.v | b.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 operator ~(Lanes16 a) => new(~a.v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 High(Lanes16 lanes) => new(Vector128.ShiftRightLogical(lanes.v.AsUInt16(), 4).AsByte() & Vector128.Create((byte)0x0F));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Is(Lanes16 lanes, byte value) => new(Vector128.Equals(lanes.v, Vector128.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes16 Within(Lanes16 lanes, byte first, byte last) => new(Vector128.LessThanOrEqual(lanes.v - Vector128.Create(first), Vector128.Create((byte)(last - first))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong TopBits(Lanes16 lanes) => lanes.v.ExtractMostSignificantBits();
}
