using System.Runtime.CompilerServices;

namespace Framing.Text;

/// <summary>Bytes looked at side by side: one, 16, 32 or 64, by what the machine has. What is asked of them is written once, over this.</summary>
/// <remarks>A comparison gives 0xFF where it holds and 0 elsewhere.</remarks>
internal interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many bytes.</summary>
    static abstract int Width { get; }

    /// <summary>The bytes that stand there.</summary>
    static abstract TSelf Load(ref readonly byte at);

    /// <summary>The same byte in every lane.</summary>
    static abstract TSelf Of(byte value);

    /// <summary>The table of sixteen bytes that stands there, as <see cref="LaneTables"/> writes it.</summary>
    static abstract TSelf Table(ref readonly byte sixteen);

    /// <summary>Each lane's entry of a table; lanes hold 0 to 15.</summary>
    static abstract TSelf Lookup(TSelf table, TSelf lanes);

    static abstract TSelf operator &(TSelf a, TSelf b);

    static abstract TSelf operator |(TSelf a, TSelf b);

    static abstract TSelf operator ~(TSelf a);

    /// <summary>The upper four bits of each lane.</summary>
    static abstract TSelf High(TSelf lanes);

    /// <summary>Where a lane holds this byte.</summary>
    static abstract TSelf Is(TSelf lanes, byte value);

    /// <summary>Where a lane lies between two bytes, both included.</summary>
    static abstract TSelf Within(TSelf lanes, byte first, byte last);

    /// <summary>The top bit of each lane, the first lane lowest.</summary>
    static abstract ulong TopBits(TSelf lanes);
}

/// <summary>Tables of sixteen bytes for <see cref="ILanes{TSelf}.Lookup"/>, which looks them up in each sixteen lanes: each stands there four times.</summary>
internal static class LaneTables
{
    /// <summary>So many bytes from one table to the next.</summary>
    public const int Size = 64;

    /// <summary>Tables one after the other.</summary>
    public static byte[] Of(ReadOnlySpan<byte> tables)
    {
        var repeated = new byte[tables.Length * 4];
        for (var i = 0; i < repeated.Length; i++) repeated[i] = tables[(i / Size * 16) + (i % 16)];
        return repeated;
    }
}

/// <summary>One byte at a time: what a machine without vectors does, and what the others are tested against.</summary>
internal readonly record struct Lanes1(byte Byte) : ILanes<Lanes1>
{
    private readonly ulong low, high;

    private Lanes1(ulong low, ulong high) : this(0) => (this.low, this.high) = (low, high);

    public static int Width => 1;

    public static Lanes1 Load(ref readonly byte at) => new(at);

    public static Lanes1 Of(byte value) => new(value);

    public static Lanes1 Table(ref readonly byte sixteen) => new(Unsafe.ReadUnaligned<ulong>(in sixteen), Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in sixteen), 8)));

    public static Lanes1 Lookup(Lanes1 table, Lanes1 lanes) => new((byte)((lanes.Byte < 8 ? table.low : table.high) >> (lanes.Byte % 8 * 8)));

    public static Lanes1 operator &(Lanes1 a, Lanes1 b) => new((byte)(a.Byte & b.Byte));

    public static Lanes1 operator |(Lanes1 a, Lanes1 b) => new((byte)(a.Byte | b.Byte));

    public static Lanes1 operator ~(Lanes1 a) => new((byte)~a.Byte);

    public static Lanes1 High(Lanes1 lanes) => new((byte)(lanes.Byte >> 4));

    public static Lanes1 Is(Lanes1 lanes, byte value) => new(lanes.Byte == value ? (byte)0xFF : (byte)0);

    public static Lanes1 Within(Lanes1 lanes, byte first, byte last) => new(lanes.Byte >= first && lanes.Byte <= last ? (byte)0xFF : (byte)0);

    public static ulong TopBits(Lanes1 lanes) => (ulong)lanes.Byte >> 7;
}
