using System.Collections;
using System.Globalization;
using Framing.Counting;
using Framing.Statistics;

namespace Framing.Notebooks;

/// <summary>How a computed value reads inside a sentence, in the invariant culture.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A whole number has thousands separators; <c>{n:times}</c> reads <c>not once</c>, <c>once</c>, <c>twice</c>, <c>3 times</c>;
/// <c>{n:article|articles}</c> reads <c>no articles</c>, <c>1 article</c>, <c>2 articles</c>.</item>
/// <item>Any other number has one decimal, or the format asked for: <c>{share:P0}</c> reads <c>16 %</c>.</item>
/// <item>A rate or count shows hits, words, rate and interval; <c>{rate:times}</c> only the hits, <c>{rate:per}</c> only the rate with its unit.</item>
/// <item>A list reads <c>a, b and c</c>, an empty one <c>none</c>.</item>
/// </list>
/// </remarks>
internal static class Wording
{
    public static string Of(object? value, string? format = null) => value switch
    {
        null => "–",
        string text => text,
        Count count => Of(count.Rate, format),
        Rate rate => Rate(rate, format),
        int or long or short or byte => Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture), format),
        double or float or decimal => ((IFormattable)value).ToString(format ?? "N1", CultureInfo.InvariantCulture),
        IEnumerable list => List(list),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Whole(long number, string? format) => format switch
    {
        "times" => number switch { 0 => "not once", 1 => "once", 2 => "twice", _ => $"{Of(number)} times" },
        { } noun when noun.Split('|') is [var one, var many] => number switch { 0 => $"no {many}", 1 => $"1 {one}", _ => $"{Of(number)} {many}" },
        _ => number.ToString(format ?? "N0", CultureInfo.InvariantCulture),
    };

    private static string Rate(Rate rate, string? format)
    {
        if (rate.Words == 0) return "no words";
        var per = $"{Of(rate.Value)} per {Of(Statistics.Rate.Per)} words";
        return format switch
        {
            "times" => Whole(rate.Hits, "times"),
            "per" => per,
            null => $"{Whole(rate.Hits, "times")} in {Of(rate.Words)} words ({per}, 95 % interval {Of(rate.Interval.Low)}–{Of(rate.Interval.High)})",
            _ => throw new FormatException($"a rate has no format '{format}'; write times, per or none"),
        };
    }

    private static string List(IEnumerable list)
    {
        var items = list.Cast<object?>().Select(i => Of(i)).ToList();
        return items.Count switch
        {
            0 => "none",
            1 => items[0],
            _ => $"{string.Join(", ", items[..^1])} and {items[^1]}",
        };
    }
}
