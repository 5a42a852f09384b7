using Deedle;
using Framing.Display;

namespace Framing.Notebooks;

/// <summary>Every result as a data frame.</summary>
public static class Frames
{
    /// <summary>The result's rows as a Deedle frame: rows numbered from 0, columns by their names in exports (<c>ratePer10k</c>), numbers unrounded.</summary>
    /// <remarks>A column of whole numbers has the type <see cref="long"/>, one of numbers <see cref="double"/>, one of yes and no <see cref="bool"/>, any other
    /// <see cref="string"/>; what is not there is missing. Forms matched with their counts become one string.</remarks>
    /// <example><c>corpus.Count(lexicon, By.Origin).ToFrame()</c></example>
    public static Frame<int, string> ToFrame(this ITabular result)
    {
        var table = result.ToTable();
        var frame = Frame.CreateEmpty<int, string>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var values = table.Rows.Select(r => r[i]).ToList();
            var present = values.OfType<object>().ToList();
            var name = FrameOrigin.Key(table, i);
            if (present.Count > 0 && present.TrueForAll(v => v is long or int)) Add(frame, name, values, Convert.ToInt64);
            else if (present.Count > 0 && present.TrueForAll(v => v is double)) Add(frame, name, values, v => (double)v);
            else if (present.Count > 0 && present.TrueForAll(v => v is bool)) Add(frame, name, values, v => (bool)v);
            else Add(frame, name, values, v => FrameOrigin.Held(v)?.ToString() ?? "");
        }
        return frame;
    }

    private static void Add<T>(Frame<int, string> frame, string name, IReadOnlyList<object?> values, Func<object, T> convert)
    {
        var series = new SeriesBuilder<int, T>();
        for (var row = 0; row < values.Count; row++)
        {
            if (values[row] is { } value) series.Add(row, convert(value));
        }
        frame.AddColumn(name, (ISeries<int>)series.Series);
    }
}
