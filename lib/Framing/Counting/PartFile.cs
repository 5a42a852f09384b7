using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>A <see cref="CountPart"/> as a file: JSON lines, the head first, then a line for each group, then the checksum of all before.</summary>
/// <remarks>A file without its last line was cut short and is refused, as is one in which a byte changed. It is written beside its place and moved
/// there whole, so that a process that dies leaves no part.</remarks>
public static class PartFile
{
    private const string Format = "framing part 4";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private sealed record Head(string Format, int Shard, int Shards, string Texts, PartOrigin Origin, string[][] Facets, string[][] Terms);

    private sealed record Group(string[] Values, long Words, long Chinese, int Documents, long[][] Cells, Found[] Terms);

    private sealed record Found(int Term, int Documents, long[][] Cells, Dictionary<string, long> Forms);

    private sealed record Tail(string Sha256);

    /// <summary>Writes a part, whole or not at all.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, CountPart part)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = File.Create(beside))
            using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
            {
                foreach (var line in Lines(part))
                {
                    file.Write(line);
                    hash.AppendData(line);
                }
                file.Write(Line(new Tail(Convert.ToHexStringLower(hash.GetHashAndReset()))));
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw new InputException($"this part cannot be written ({e.Message.TrimEnd('.')}); name a file that can", path, inner: e);
        }
    }

    /// <summary>Reads a part.</summary>
    /// <exception cref="InputException">The file is not there, is no part, was cut short or was changed.</exception>
    public static CountPart Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this part cannot be read ({e.Message.TrimEnd('.')}); name a file that `framing count --shard` wrote", path, inner: e);
        }
        var lines = Split(bytes);
        if (lines.Count == 0 || Parsed<Head>(bytes.AsSpan(lines[0])) is not { Format: Format } head) throw new InputException("this is no part; name files that `framing count --shard` of this version wrote", path);
        var again = $"count share {head.Shard}/{head.Shards} again";
        if (bytes[^1] != '\n' || Parsed<Tail>(bytes.AsSpan(lines[^1])) is not { } tail) throw new InputException($"this part was cut short; {again}", path, lines.Count);
        if (tail.Sha256 != Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..lines[^1].Start)))) throw new InputException($"this part was changed after it was written: its checksum does not fit; {again}", path, lines.Count);
        var lexicon = new Lexicon([.. head.Terms.Select(t => new Term(t[0], t[1], "", []))], [], head.Origin.Lexicon);
        var tally = new Tally(lexicon, [.. head.Facets.Select(f => By.Named(f[0], f[1]))]);
        foreach (var line in lines[1..^1]) Add(tally, Parsed<Group>(bytes.AsSpan(line)) is { } group && IsSound(group) ? group : throw new InputException($"this line is no group of counts; {again}", path, lines.IndexOf(line) + 1));
        return new CountPart(new Shard(head.Shard, head.Shards), head.Origin, head.Texts, tally);
    }

    private static void Add(Tally tally, Group read)
    {
        var group = tally.Group(read.Values);
        group.Add(read.Words, read.Chinese, read.Documents, Sums(read.Cells));
        foreach (var found in read.Terms)
        {
            var term = group.Term(found.Term);
            term.Add(found.Documents, Sums(found.Cells));
            foreach (var (form, times) in found.Forms) term.Add(form, times);
        }
    }

    private static IEnumerable<byte[]> Lines(CountPart part)
    {
        var (tally, shard) = (part.Tally, part.Shard);
        yield return Line(new Head(Format, shard.Number, shard.Of, part.Texts, part.Origin, [.. tally.Facets.Select(f => new[] { f.Name, f.Title })], [.. tally.Lexicon.Terms.Select(t => new[] { t.Id, t.Name })]));
        foreach (var group in tally.Groups)
        {
            var found = group.Terms.Index().Where(t => t.Item is not null).Select(t => new Found(t.Index, t.Item!.Documents, Cells(t.Item.Cells), new(t.Item.Sorted())));
            yield return Line(new Group([.. group.Values], group.Words, group.Chinese, group.Documents, Cells(group.Cells), [.. found]));
        }
    }

    private static bool IsSound(Group group) => group.Terms.SelectMany(t => t.Cells).Concat(group.Cells).All(c => c is [>= 0 and < DrawnDocuments.Cells, _]);

    // Each cell with what it holds.
    private static long[][] Cells(CellSums sums) => [.. sums.Sums.Select(s => new[] { s.Cell, s.Amount })];

    private static CellSums Sums(long[][] cells)
    {
        var sums = new CellSums();
        foreach (var cell in cells) sums.Add((int)cell[0], cell[1]);
        return sums;
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    private static T? Parsed<T>(ReadOnlySpan<byte> line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<(int Start, int End)> Split(byte[] bytes)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = bytes.AsSpan(start).IndexOf((byte)'\n');
            end = end < 0 ? bytes.Length : start + end;
            lines.Add((start, end));
            start = end + 1;
        }
        return lines;
    }

    private static ReadOnlySpan<byte> AsSpan(this byte[] bytes, (int Start, int End) line) => bytes.AsSpan(line.Start..line.End);
}
