using System.Globalization;
using Framing.Display;

namespace Framing.Voices;

/// <summary>How well what was found agrees with what was annotated.</summary>
/// <param name="Right">How many agree.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Gold">How many were annotated.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public readonly record struct Score(int Right, int Found, int Gold)
{
    /// <summary>Right among found, 0 to 1; NaN where nothing was found.</summary>
    public double Precision => Found == 0 ? double.NaN : (double)Right / Found;

    /// <summary>Right among annotated, 0 to 1; NaN where nothing was annotated.</summary>
    public double Recall => Gold == 0 ? double.NaN : (double)Right / Gold;

    /// <summary>The harmonic mean of precision and recall: 2·right / (found + annotated); NaN where there is neither.</summary>
    public double F1 => Found + Gold == 0 ? double.NaN : 2.0 * Right / (Found + Gold);

    /// <summary>The three with their counts, on one line.</summary>
    /// <example><c>F1 0.800 (precision 4/5, recall 4/5)</c></example>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {F1:F3} (precision {Right}/{Found}, recall {Right}/{Gold})");
}

/// <summary>How many of those asked are right.</summary>
/// <param name="Right">How many are right.</param>
/// <param name="Of">How many were asked.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public readonly record struct Accuracy(int Right, int Of)
{
    /// <summary>The right share, 0 to 1; NaN where none was asked.</summary>
    public double Share => Of == 0 ? double.NaN : (double)Right / Of;

    /// <summary>The share with its counts, on one line.</summary>
    /// <example><c>0.750 (3 of 4)</c></example>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share:F3} ({Right} of {Of})");
}
