using System.Globalization;
using ICU4N.Text;

namespace Framing.Formats;

/// <summary>Cuts Chinese into words by ICU's dictionary: 冷战思维 is 冷战 and 思维.</summary>
/// <remarks>Names and words that the dictionary does not have are cut into shorter ones. The dictionary comes with the package, so that every machine cuts alike.</remarks>
internal static class ChineseWords
{
    private static readonly ThreadLocal<BreakIterator> Breaks = new(() => BreakIterator.GetWordInstance(CultureInfo.InvariantCulture));

    /// <summary>The length of each word of a run of Chinese characters, in UTF-16 units; they add up to the run's.</summary>
    public static IEnumerable<int> Lengths(string run)
    {
        var breaks = Breaks.Value!;
        breaks.SetText(run);
        var lengths = new List<int>();
        for (int start = breaks.First(), end = breaks.Next(); end != BreakIterator.Done; start = end, end = breaks.Next()) lengths.Add(end - start);
        return lengths;
    }
}
