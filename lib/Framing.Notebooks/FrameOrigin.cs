using System.Runtime.CompilerServices;
using Framing.Display;

namespace Framing.Notebooks;

/// <summary>The column of a result that a frame's column was made from.</summary>
/// <remarks>A frame holds values alone, and each step of work with it gives a new frame. What goes along from frame to frame is the very object that
/// is a column's key: by it the origin is known again. A row is known again by its values, whatever has become of its key: by all those that are left of
/// it and unchanged; where two rows of the result have the same, by none.</remarks>
internal sealed class FrameOrigin
{
    private static readonly ConditionalWeakTable<string, FrameOrigin> Known = [];

    private readonly Table table;
    private readonly int column;

    private FrameOrigin(Table table, int column) => (this.table, this.column) = (table, column);

    /// <summary>What the column was in the result.</summary>
    public Column Column => table.Columns[column];

    /// <summary>A key for the frame's column of the same name.</summary>
    public static string Key(Table table, int column)
    {
        var key = new string(table.Columns[column].Name.AsSpan()); // An object of its own, however often there is one of these letters.
        if (key.Length > 0) Known.Add(key, new(table, column));
        return key;
    }

    /// <summary>Where a column with this key comes from; null where that is not known.</summary>
    public static FrameOrigin? Of(string? key) => key is not null && Known.TryGetValue(key, out var origin) ? origin : null;

    /// <summary>A value as a frame holds it; null for what is not there.</summary>
    public static object? Held(object? value) => value switch
    {
        int whole => (long)whole,
        double.NaN => null,
        IReadOnlyDictionary<string, long> forms => string.Join("; ", forms.Select(f => $"{f.Key} ({Wording.Of(f.Value)})")),
        _ => value,
    };

    /// <summary>What opens from the value of this column in a row of a frame; null where nothing does or the row is not known again.</summary>
    /// <param name="origins">Where each of the frame's columns comes from.</param>
    /// <param name="values">The row's values.</param>
    public string? Open(IReadOnlyList<FrameOrigin?> origins, ReadOnlySpan<object?> values)
    {
        var found = -1;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!IsSame(table.Rows[row], origins, values)) continue;
            if (found >= 0) return null;
            found = row;
        }
        return found >= 0 ? table.Open(found, column) : null;
    }

    private bool IsSame(object?[] row, IReadOnlyList<FrameOrigin?> origins, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (origins[i] is { } origin && origin.table == table && !Equals(Held(row[origin.column]), Held(values[i]))) return false;
        }
        return true;
    }
}
