using System.Text;
using Framing.Text;

namespace Framing.Counting;

/// <summary>What may stand between two words of a phrase: white space (a line break too) or one hyphen, nothing beside a Chinese character.</summary>
internal static class Joint
{
    /// <summary>Where the word begins that is joined to this one, whatever paragraphs there are; 0 where other punctuation or the end stands between.</summary>
    /// <param name="text">The text.</param>
    /// <param name="left">The word.</param>
    /// <param name="to">Where the text ends.</param>
    /// <param name="hasSpace">Whether white space stands between them.</param>
    /// <param name="reached">How far it was looked.</param>
    public static int Next(Utf8Text text, in Token left, int to, out bool hasSpace, out int reached)
    {
        var (spaces, hyphens) = (0, 0);
        for (reached = left.After; reached < to;)
        {
            var rune = text.At(reached);
            if (Characters.IsWord(rune) && !Characters.IsMark(rune)) break;
            if (Rune.IsWhiteSpace(rune)) spaces++;
            else if (rune.IsBmp && Characters.IsHyphen((char)rune.Value)) hyphens++;
            else if (!Characters.IsIgnorable(rune))
            {
                (hasSpace, reached) = (spaces > 0, left.After);
                return 0;
            }
            reached += Utf8Text.Size(rune);
        }
        hasSpace = spaces > 0;
        if (reached >= to) return 0;
        var joins = (spaces, hyphens) switch
        {
            (0, 0) => Characters.IsHan(text.At(left.Start)) || Characters.IsHan(text.At(reached)),
            (_, 0) or (0, 1) => true,
            _ => false,
        };
        return joins ? reached : 0;
    }
}
