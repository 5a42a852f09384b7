using Framing.Text;

namespace Framing.Counting;

/// <summary>The text at hand, and what of it is looked at.</summary>
/// <param name="Text">The bytes at hand: the whole text, or a part that moves along it.</param>
/// <param name="From">Where to begin: at a word, or between words.</param>
/// <param name="To">Where to end; no word and no phrase goes on there.</param>
/// <param name="Offset">Where the bytes at hand begin among all that the same scanner has been given.</param>
/// <param name="IsBeginning">Whether the text begins where the bytes at hand do.</param>
/// <param name="IsEnd">Whether it ends where they do.</param>
/// <param name="IsParagraph">Whether all of it is one paragraph.</param>
internal readonly record struct Scene(Utf8Buffer Text, int From, int To, long Offset, bool IsBeginning, bool IsEnd, bool IsParagraph)
{
    /// <summary>So many bytes after a word are needed to know that it ends.</summary>
    public const int Margin = 16;
}
