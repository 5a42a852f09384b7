using System.Globalization;

namespace Framing.Statistics;

/// <summary>How often something occurs among so many words, with what it rests on.</summary>
/// <param name="Hits">The count.</param>
/// <param name="Words">The denominator, in words.</param>
public readonly record struct Rate(long Hits, long Words)
{
    /// <summary>The unit of all rates: per so many words.</summary>
    public const int Per = 10_000;

    /// <summary>Hits per 10,000 words; NaN without words.</summary>
    public double Value => PerWords(Per);

    /// <summary>Hits per so many words, 1 or more, where another unit is the custom: per million, say; NaN without words.</summary>
    public double PerWords(long words) => Words == 0 ? double.NaN : (double)Hits * words / Words;

    /// <summary>Exact 95 % bounds per 10,000 words, assuming independent words (too narrow where a word bunches); NaN without words.</summary>
    public Interval Interval => Words == 0 ? new(double.NaN, double.NaN) : Statistics.Interval.Garwood(Hits).Times((double)Per / Words);

    /// <summary>Count, denominator, rate and interval in one line.</summary>
    /// <example><c>2 in 1,234 words: 16.2 per 10,000 (2.0–58.5)</c></example>
    public override string ToString() => Words == 0
        ? "no words"
        : string.Create(CultureInfo.InvariantCulture, $"{Hits:N0} in {Words:N0} words: {Value:F1} per 10,000 ({Interval.Low:F1}–{Interval.High:F1})");
}
