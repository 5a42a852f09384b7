using Deedle;
using Framing.Display;

namespace Framing.Notebooks;

/// <summary>A Deedle frame as a table: its row keys, then its columns.</summary>
internal sealed class FrameTable : IFrameOperation<Table>
{
    private const int MostRows = 50;

    /// <summary>The table of a frame's first rows; says so where there are more.</summary>
    public static Table Write(IFrame frame) => frame.Apply(new FrameTable());

    Table IFrameOperation<Table>.Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
    {
        var keys = frame.ColumnKeys.ToList();
        var types = frame.ColumnTypes.ToList();
        var cells = keys.Select(k => frame.Columns[k].ObservationsAll.Take(MostRows).Select(o => o.Value.HasValue ? o.Value.Value : null).ToList()).ToList();
        var rows = frame.RowKeys.Take(MostRows).Select((key, r) => (object?[])[Key(key), .. cells.Select(c => c[r])]).ToList();
        return new Table([new("row", ""), .. keys.Select((k, i) => new Column(Key(k), Key(k), Format(types[i])))], rows)
        {
            Note = frame.RowCount > MostRows ? $"The first {Wording.Of(MostRows)} of {Wording.Of(frame.RowCount)} rows." : "",
        };
    }

    private static string Key<T>(T key) => key?.ToString() ?? "";

    private static ColumnFormat Format(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal ? ColumnFormat.Count : ColumnFormat.Text;
}
