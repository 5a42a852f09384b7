using System.Globalization;

namespace Framing.Corpora;

/// <summary>An ISO date that may be only a year or a month.</summary>
internal static class PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool IsValid(string value) => DateTime.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A key that sorts dates: one known only to the year or month stands behind its days, none behind all.</summary>
    public static string Latest(string? value)
    {
        foreach (var length in (int[])[10, 7, 4])
        {
            if (Part(value, length) is not "Unknown" and var part) return length == 10 ? part : part + "~";
        }
        return "~";
    }

    /// <summary>Whether at least a year can be read.</summary>
    public static bool HasYear(string? value) => Part(value, 4) != "Unknown";

    /// <summary>The year (4 characters), month (7) or day (10) of a date; <c>Unknown</c> where it is not so exact.</summary>
    public static string Part(string? value, int length)
    {
        if (value is null) return "Unknown";
        var day = value.Split('T', ' ')[0];
        return IsValid(day) && day.Length >= length ? day[..length] : "Unknown";
    }
}
