using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Framing.Corpora;

/// <summary>A table in a file, read row by row: no more than a row of it is held, and any row can be read again.</summary>
/// <remarks>A <c>.jsonl</c> has an object in each line, anything else a heading and separated values. What is not UTF-8 is held whole, as UTF-8.</remarks>
internal sealed class TableFile
{
    private readonly string path;
    private readonly byte[]? held;
    private byte[]? heading;
    private SafeFileHandle? opened;

    /// <exception cref="InputException">The file is missing or unreadable, or is no text.</exception>
    public TableFile(string path, Encoding? encoding = null)
    {
        this.path = path;
        if (TextFile.IsEmpty(path)) throw new InputException("this table is empty, or a pipe and no file; put rows under a heading into it", path, 1);
        if (encoding is not null || !TextFile.IsUtf8(path)) held = Encoding.UTF8.GetBytes(TextFile.Read(path, encoding).Text);
    }

    /// <summary>The rows, in order, each read when it is asked for.</summary>
    /// <param name="attempt">Does the work of reading one line's object; what it does not throw on goes on with the next line.</param>
    /// <exception cref="InputException">The file is no table from here on; the message names the line.</exception>
    public IEnumerable<TableRow> Rows(Action<Action> attempt)
    {
        using Stream stream = held is null ? TextFile.Open(path) : new MemoryStream(held);
        foreach (var row in Rows(stream, attempt))
        {
            heading ??= Bytes(0, row.Heading);
            yield return row;
        }
    }

    /// <summary>A value of a row, read again.</summary>
    /// <exception cref="InputException">The file is not what it was when the row was read first.</exception>
    public string Value((long From, long To) place, string column)
    {
        try
        {
            if (IsLines) return JsonRows.Value(Bytes(place.From, place.To), path, column) ?? throw new InputException("this row is another than before", path);
            using var stream = new MemoryStream([.. heading!, .. Bytes(place.From, place.To)]);
            foreach (var row in Rows(stream, work => work()))
            {
                if (row.Values.GetValueOrDefault(column) is { } value) return value;
            }
        }
        catch (InputException e)
        {
            throw new InputException("this file was changed while it was read; count it again", path, 0, e);
        }
        throw new InputException("this file was changed while it was read; count it again", path);
    }

    private bool IsLines => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<TableRow> Rows(Stream stream, Action<Action> attempt) => IsLines ? JsonRows.Read(stream, path, attempt) : SeparatedRows.Read(stream, path, attempt);

    private byte[] Bytes(long from, long to)
    {
        if (held is not null) return held[(int)from..(int)to];
        LazyInitializer.EnsureInitialized(ref opened, () => TextFile.OpenHandle(path));
        var bytes = new byte[to - from];
        return TextFile.ReadAt(opened, bytes, from) == bytes.Length ? bytes : throw new InputException("this file ends earlier than before", path);
    }
}
