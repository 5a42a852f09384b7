using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Framing.Corpora;

/// <summary>A share of a corpus's documents: what one of several processes counts.</summary>
/// <remarks>A document is in the share that its id alone decides, so that shares stay the same whatever the order, the machine and the other
/// documents; each document is in exactly one. Shares are about equal in documents, not in words.</remarks>
/// <param name="Number">Which share, counted from 1.</param>
/// <param name="Of">How many there are.</param>
public sealed record Shard(int Number, int Of)
{
    /// <summary>Reads <c>3/16</c>: the third of sixteen.</summary>
    /// <exception cref="InputException">It is not two whole numbers, the first between 1 and the second.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var number, var of] && Whole(number) is { } n && Whole(of) is { } m && n >= 1 && n <= m
            ? new(n, m)
            : throw new InputException($"'{text}' is no share of the documents; write for example 3/16, the third of sixteen");

    /// <summary>Whether the document of this id belongs to the share.</summary>
    public bool Contains(string id) => (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (ulong)Of) + 1 == Number;

    /// <inheritdoc/>
    public override string ToString() => $"{Number}/{Of}";

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
