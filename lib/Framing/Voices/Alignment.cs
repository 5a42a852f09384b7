namespace Framing.Voices;

/// <summary>Lays the words of two utterances side by side, in order.</summary>
internal static class Alignment
{
    /// <summary>The weight of the words that both have, in whatever order.</summary>
    public static int Shared(IReadOnlyList<ContentWord> x, IReadOnlyList<ContentWord> y)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in x) left[word.Key] = left.GetValueOrDefault(word.Key) + 1;
        var shared = 0;
        foreach (var word in y)
        {
            if (!left.TryGetValue(word.Key, out var count) || count == 0) continue;
            left[word.Key] = count - 1;
            shared += word.Weight;
        }
        return shared;
    }

    /// <summary>The weight of the heaviest words that stand in the same order in both: their longest common subsequence.</summary>
    public static int InOrder(IReadOnlyList<ContentWord> x, IReadOnlyList<ContentWord> y)
    {
        var row = new int[y.Count + 1];
        foreach (var word in x)
        {
            var diagonal = 0;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = word.Key == y[j - 1].Key ? diagonal + word.Weight : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[^1];
    }

    /// <summary>The stretch of y for which twice the weight matched with x in order, less the price of each unit of its own weight, is the greatest.</summary>
    /// <returns>The stretch and the weight matched in it; an empty one where nothing is gained.</returns>
    public static (IReadOnlyList<ContentWord> Stretch, int Matched) BestStretch(IReadOnlyList<ContentWord> x, IReadOnlyList<ContentWord> y, double price)
    {
        var row = new (double Gain, int Matched, int From)[y.Count + 1];
        for (var j = 0; j < row.Length; j++) row[j] = (0, 0, j);
        foreach (var word in x)
        {
            var diagonal = row[0];
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                var best = row[j - 1] with { Gain = row[j - 1].Gain - (price * y[j - 1].Weight) };
                if (above.Gain >= best.Gain) best = above;
                if (word.Key == y[j - 1].Key)
                {
                    var taken = (Gain: diagonal.Gain + ((2 - price) * word.Weight), Matched: diagonal.Matched + word.Weight, diagonal.From);
                    if (taken.Gain > best.Gain) best = taken;
                }
                (row[j], diagonal) = (best, above);
            }
        }
        var end = 0;
        for (var j = 1; j < row.Length; j++)
        {
            if (row[j].Gain > row[end].Gain) end = j;
        }
        return ([.. y.Take(end).Skip(row[end].From)], row[end].Matched);
    }
}
