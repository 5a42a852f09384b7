using System.Text;
using CsCheck;

namespace Framing.Fuzz;

/// <summary>Well-formed files, changed in a few places: most of a reader lies behind its first check.</summary>
internal static class Mutations
{
    private static readonly byte[][] Nasty = [.. ((string[])
    [
        "\0", "\n", "\r\n", "\"", "'", "<", ">", "&", "&#0;", "&#xD800;", "{", "}", "[", "]", ":", "- ", "  ", "\t", "%", "+", "*", "~", "(", ")", "@", "#", "---\n", "<div>", "</p>", "<!--", "<![CDATA[", "]]>", "<!DOCTYPE x [",
        "\\ud800", "\\u0000", "\\", "\uFEFF", "\u200B", "\u00AD", "\u202E", "\u2028", "“", "”", "«", "»", "「", "」", "冷战", "é", "e\u0301", "'s", "U.S.", "NaN", "null", "-1", "1e999", "2147483648", "\U0001F44D",
    ]).Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x80, 0x80]];

    /// <summary>One of the files, or a piece of one in another, with up to eight changes.</summary>
    public static Gen<byte[]> Of(params IReadOnlyList<byte[]> seeds) => Gen.Select(Gen.Int[0, seeds.Count - 1], Gen.Int[0, seeds.Count - 1], Change.Array[0, 8], (seed, other, changes) =>
    {
        var bytes = seeds[seed].ToList();
        foreach (var (kind, at, length, which) in changes) Apply(bytes, seeds[other], kind, (int)(at * bytes.Count), length, which);
        return bytes.ToArray();
    });

    private static Gen<(int Kind, double At, int Length, int Which)> Change => Gen.Select(Gen.Int[0, 7], Gen.Double[0, 0.999], Gen.Int[1, 40], Gen.Int[0, 255]);

    private static void Apply(List<byte> bytes, byte[] other, int kind, int at, int length, int which)
    {
        var rest = Math.Min(length, bytes.Count - at);
        switch (kind)
        {
            case 0 when bytes.Count > 0: bytes[at] = (byte)which; break;
            case 1 when bytes.Count > 0: bytes[at] ^= (byte)(1 << (which % 8)); break;
            case 2: bytes.RemoveRange(at, rest); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, rest)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5: bytes.InsertRange(at, other.AsSpan(Math.Min(which, other.Length), Math.Min(length, other.Length - Math.Min(which, other.Length)))); break;
            case 6: bytes.InsertRange(at, Enumerable.Repeat(Nasty[which % Nasty.Length], length).SelectMany(b => b)); break;
            default: bytes.InsertRange(at, Nasty[which % Nasty.Length]); break;
        }
    }
}
