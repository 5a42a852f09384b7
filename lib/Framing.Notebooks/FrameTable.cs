using Deedle;
using Framing.Display;

namespace Framing.Notebooks;

/// <summary>A Deedle frame as a table: its row keys, then its columns. What opened from a result's values opens from them in a frame too.</summary>
internal sealed class FrameTable : IFrameOperation<Table>
{
    /// <summary>The table of a frame's first rows; says so where there are more.</summary>
    public static Table Write(IFrame frame) => frame.Apply(new FrameTable());

    Table IFrameOperation<Table>.Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
    {
        var keys = frame.ColumnKeys.ToList();
        var types = frame.ColumnTypes.ToList();
        var origins = keys.Select(k => FrameOrigin.Of(k as string)).ToList();
        var cells = keys.Select(k => frame.Columns[k].ObservationsAll.Take(ResultFormatters.MostRows).Select(o => o.Value.HasValue ? o.Value.Value : null).ToList()).ToList();
        var rows = frame.RowKeys.Take(ResultFormatters.MostRows).Select((key, r) => (object?[])[Key(key), .. cells.Select(c => c[r])]).ToList();
        return new Table([new("row", ""), .. keys.Select((k, i) => new Column(Key(k), Key(k), origins[i]?.Column.Format ?? Format(types[i])))], rows)
        {
            Open = (row, column) => column > 0 ? origins[column - 1]?.Open(origins, rows[row].AsSpan(1)) : null,
            Note = frame.RowCount > ResultFormatters.MostRows ? $"The first {Wording.Of(ResultFormatters.MostRows)} of {Wording.Of(frame.RowCount)} rows." : "",
        };
    }

    private static string Key<T>(T key) => key?.ToString() ?? "";

    private static ColumnFormat Format(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal ? ColumnFormat.Count : ColumnFormat.Text;
}
