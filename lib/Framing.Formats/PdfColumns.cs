using UglyToad.PdfPig.Content;

namespace Framing.Formats;

/// <summary>Parts the words of a page where a gutter runs down between columns, however narrow it is beside the spaces of a justified line.</summary>
/// <remarks>
/// A gutter is a strip, at least <see cref="LeastWidth"/> of a line's height wide, that hardly a word crosses, with five lines or more on each side, each side
/// a fifth of the width or more. What crosses it (a headline over both columns) stands by itself, and the columns above and below it are
/// read before and after it. Columns are parted again in the same way.
/// </remarks>
internal static class PdfColumns
{
    /// <summary>The narrowest gutter, in heights of a line.</summary>
    private const double LeastWidth = 0.4;

    private const int LeastLines = 5, MostColumns = 8;
    private const double LeastShare = 0.2, MostCrossing = 0.1;

    /// <summary>The words of each part of a page, in the order in which the parts are read.</summary>
    public static IReadOnlyList<IReadOnlyList<Word>> Part(IReadOnlyList<Word> words) => Part(words, MostColumns);

    private static IReadOnlyList<IReadOnlyList<Word>> Part(IReadOnlyList<Word> words, int most)
    {
        if (most == 1 || Gutter(words) is not { } gutter) return [words];
        var crossing = words.Where(w => Left(w) < gutter && Right(w) > gutter).OrderByDescending(Middle).ToList();
        var (parts, left) = (new List<IReadOnlyList<Word>>(), words.ToHashSet());
        foreach (var word in crossing.Where(left.Contains))
        {
            var row = left.Where(w => Middle(w) >= Low(word) && Middle(w) <= High(word)).ToList();
            AddColumns(left.Where(w => Middle(w) > High(word)).ToList());
            Add(row);
        }
        AddColumns([.. left]);
        return parts;

        void AddColumns(List<Word> band)
        {
            if (band.Count == 0) return;
            left.ExceptWith(band);
            foreach (var column in band.GroupBy(w => Right(w) > gutter).OrderBy(g => g.Key)) parts.AddRange(Part([.. column], most / 2));
        }

        // Rows that cross one after the other stand together.
        void Add(List<Word> row)
        {
            left.ExceptWith(row);
            if (parts.Count > 0 && parts[^1].Any(crossing.Contains)) parts[^1] = [.. parts[^1], .. row];
            else parts.Add(row);
        }
    }

    // The middle of the widest gutter, or null where there is none.
    private static double? Gutter(IReadOnlyList<Word> words)
    {
        if (words.Count < 2 * LeastLines) return null;
        var (first, last) = (words.Min(Left), words.Max(Right));
        var height = words.Select(w => High(w) - Low(w)).Order().ElementAt(words.Count / 2);
        if (!(last - first is > 0 and < 100_000) || !(height > 0)) return null;
        // How many words stand over each point of the width.
        var covered = new int[(int)(last - first) + 2];
        foreach (var word in words)
        {
            for (var x = (int)Math.Floor(Left(word) - first); x < Math.Ceiling(Right(word) - first); x++) covered[x]++;
        }
        var most = (int)(MostCrossing * Lines(words, height));
        (double Middle, int Width)? widest = null;
        for (int x = 1, end; x < covered.Length - 1; x = end + 1)
        {
            end = x;
            while (end < covered.Length - 1 && covered[end] <= most) end++;
            var middle = first + ((x + end) / 2.0);
            if (end - x >= Math.Max(3, LeastWidth * height) && end - x > (widest?.Width ?? 0) && IsColumn(words.Where(w => Right(w) <= middle)) && IsColumn(words.Where(w => Left(w) >= middle))) widest = (middle, end - x);
        }
        return widest?.Middle;

        bool IsColumn(IEnumerable<Word> side)
        {
            var own = side.ToList();
            return own.Count > 0 && own.Max(Right) - own.Min(Left) >= LeastShare * (last - first) && Lines(own, height) >= LeastLines;
        }
    }

    private static int Lines(IEnumerable<Word> words, double height) => words.Select(w => (long)(Middle(w) / height)).Distinct().Count();

    private static double Left(Word word) => word.BoundingBox.Left;

    private static double Right(Word word) => word.BoundingBox.Right;

    private static double Low(Word word) => word.BoundingBox.Bottom;

    private static double High(Word word) => word.BoundingBox.Top;

    private static double Middle(Word word) => (Low(word) + High(word)) / 2;
}
