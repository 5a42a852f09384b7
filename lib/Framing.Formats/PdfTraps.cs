using System.Buffers.Text;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Framing.Formats;

/// <summary>What a PDF file may hold to bring its reader down: an object that is nothing but a reference to itself, and a stream that unpacks to more than any text is.</summary>
internal static class PdfTraps
{
    /// <summary>Refuses a file in which following references never ends; the parser would follow them until its stack does.</summary>
    /// <exception cref="InputException">It is such a file.</exception>
    public static void RefuseLoops(ReadOnlySpan<byte> content)
    {
        var references = new Dictionary<int, int>();
        for (var at = 0; content[at..].IndexOf(" obj"u8) is >= 0 and var next; at += next + 4)
        {
            if (NumberOf(content[..(at + next)]) is { } number && Reference(content[(at + next + 4)..]) is { } referred) references[number] = referred;
        }
        foreach (var first in references.Keys)
        {
            var (slow, fast) = (first, first);
            while (references.TryGetValue(fast, out fast) && references.TryGetValue(fast, out fast))
            {
                slow = references[slow];
                if (slow == fast) throw new InputException("an object of this PDF refers to itself; save it anew from its source");
            }
        }
    }

    // The object's number before "0 obj".
    private static int? NumberOf(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd("0123456789"u8).TrimEnd(" \r\n\t"u8);
        var digits = before.Length - before.TrimEnd("0123456789"u8).Length;
        return digits is > 0 and < 10 && Utf8Parser.TryParse(before[^digits..], out int number, out _) ? number : null;
    }

    // The number in "4 0 R", where the object is that and no more.
    private static int? Reference(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, 64)].TrimStart(" \r\n\t"u8);
        if (!Utf8Parser.TryParse(content, out int number, out var used)) return null;
        content = content[used..].TrimStart(" \r\n\t"u8);
        return Utf8Parser.TryParse(content, out int _, out used) && content[used..].TrimStart(" \r\n\t"u8).StartsWith("R"u8) ? number : null;
    }

    /// <summary>The parser's own filters, where none unpacks more than <see cref="BoundedStream.Most"/>.</summary>
    public static IFilterProvider Filters { get; } = new BoundedFilters(DefaultFilterProvider.Instance);

    private sealed class BoundedFilters(IFilterProvider inner) : IFilterProvider
    {
        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(inner.GetFilters(dictionary));

        public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(inner.GetNamedFilters(names));

        public IReadOnlyList<IFilter> GetAllFilters() => Bounded(inner.GetAllFilters());

        private static IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new BoundedFlate(f) : f)];
    }

    private sealed class BoundedFlate(IFilter inner) : IFilter
    {
        // Deflate makes at most so many bytes of one.
        private const long MostOfOne = 1032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length * MostOfOne > BoundedStream.Most) Measure(input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static void Measure(Memory<byte> input)
        {
            try
            {
                using var packed = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                using var bounded = new BoundedStream(packed);
                bounded.CopyTo(Stream.Null);
            }
            catch (InvalidDataException)
            {
                // What is damaged the parser mends or refuses by itself.
            }
        }
    }
}
