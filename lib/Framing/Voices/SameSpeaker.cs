using Framing.Text;

namespace Framing.Voices;

/// <summary>When two names mean one speaker, for measuring.</summary>
/// <remarks>
/// A name's <b>head</b> is the word that says who or what it is: the last one before what is attached to the phrase (an apposition after a
/// comma, bracket or dash; <i>who</i>, <i>of</i>, <i>from</i>, <i>at</i> and the like), an article or possessive aside. Two names mean the
/// same speaker where their heads are the same word, whatever its case: <c>Stoltenberg</c> and <c>NATO Secretary General Jens Stoltenberg</c>.
/// In Chinese, which does not part words, the longer has to end with the shorter, which has two characters at least.
/// </remarks>
internal static class SameSpeaker
{
    private static readonly HashSet<string> Attaching = new(StringComparer.Ordinal)
    {
        "who", "whom", "whose", "which", "of", "for", "from", "at", "in", "on", "to", "with",
    };

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    };

    /// <summary>Whether two names have one head.</summary>
    public static bool AreSame(string one, string other)
    {
        var (a, b) = (Head(one), Head(other));
        if (a.Length == 0 || b.Length == 0) return false;
        if (!IsHan(a) || !IsHan(b)) return a == b;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length > 1 && longer.EndsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>The folded head of a name; empty where it has no word.</summary>
    /// <example><c>Head("Chinese Foreign Ministry spokesman Lin Jian, who spoke")</c> is <c>jian</c>.</example>
    public static string Head(string name)
    {
        var (head, end) = ("", 0);
        foreach (var token in Tokenizer.Tokenize(name))
        {
            if (head.Length > 0 && name.AsSpan(end, token.Start - end).IndexOfAny(",(–—") >= 0) break;
            var word = Folding.Fold(name.AsSpan(token.Start, token.End - token.Start));
            if (head.Length > 0 && Attaching.Contains(word)) break;
            end = token.After;
            if (Leading.Contains(word)) continue;
            head = IsHan(word) && IsHan(head) ? head + word : word;
        }
        return head;
    }

    private static bool IsHan(string word) => word.Length > 0 && Characters.IsHan(Characters.At(word, 0));
}
