using System.Buffers;

namespace Framing.Voices;

/// <summary>The kinds of quotation marks: which open and close together.</summary>
internal enum MarkStyle { None, StraightDouble, CurlyDouble, LowHigh, Angle, SingleAngle, Corner, DoubleCorner, Title, Grave, Single }

/// <summary>What each quotation mark is by its shape.</summary>
internal static class MarkStyles
{
    /// <summary>All characters that have a style.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("\"＂“”„〝〞«»‹›「」『』《》〈〉‘’'`");

    /// <summary>Whether a mark can open a quotation of this style.</summary>
    public static bool IsOpening(char c, MarkStyle style) => style switch
    {
        MarkStyle.StraightDouble or MarkStyle.CurlyDouble => c is '"' or '“',
        MarkStyle.LowHigh => c == '„',
        MarkStyle.Angle => c is '«' or '»',
        MarkStyle.SingleAngle => c == '‹',
        MarkStyle.Corner => c == '「',
        MarkStyle.DoubleCorner => c == '『',
        MarkStyle.Title => false,
        _ => c == '‘',
    };

    /// <summary>Whether a mark can close what another style opened.</summary>
    /// <param name="c">The mark.</param>
    /// <param name="style">Its own style.</param>
    /// <param name="open">The style that is open.</param>
    public static bool Closes(char c, MarkStyle style, MarkStyle open) => style == open
        ? c is not ('«' or '‹' or '「' or '『' or '《' or '〈' or '„' or '‘' or '〝')
        : (open, c) is (MarkStyle.LowHigh, '“' or '”' or '"') or (MarkStyle.CurlyDouble, '"') or (MarkStyle.StraightDouble, '”');

    /// <summary>The style of a character; <see cref="MarkStyle.None"/> for one that is no mark.</summary>
    public static MarkStyle Of(char c) => c switch
    {
        '"' or '＂' => MarkStyle.StraightDouble,
        '“' or '”' or '„' or '〝' or '〞' => MarkStyle.CurlyDouble,
        '«' or '»' => MarkStyle.Angle,
        '‹' or '›' => MarkStyle.SingleAngle,
        '「' or '」' => MarkStyle.Corner,
        '『' or '』' => MarkStyle.DoubleCorner,
        '《' or '》' or '〈' or '〉' => MarkStyle.Title,
        '‘' or '’' or '\'' => MarkStyle.Single,
        '`' => MarkStyle.Grave,
        _ => MarkStyle.None,
    };
}
