using System.Text;
using AngleSharp.Dom;

namespace Framing.Formats;

/// <summary>The words of an HTML element, a paragraph for each block; <c>br</c> breaks a line.</summary>
internal static class HtmlBlocks
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "form", "button", "select", "textarea", "iframe", "object", "svg", "math", "figure", "head", "title", "rp", "rt", "img",
    };

    /// <summary>The blocks in order, white space as in the source but for runs within a line.</summary>
    public static IEnumerable<string> Of(IElement? root)
    {
        if (root is null) yield break;
        var words = new StringBuilder();
        // Not by recursion: a page may nest its elements without end.
        for (INode? node = root.FirstChild, next; node is not null; node = next)
        {
            var isSilent = node is IElement element && Silent.Contains(element.LocalName);
            if (node is IElement start && !isSilent && Breaks(start, words) is { } before) yield return before;
            if (node is IText text) words.Append(string.Join(' ', text.Data.Split('\n', '\r', '\t')));
            next = isSilent ? null : node.FirstChild;
            while (next is null && node is not null && node != root)
            {
                if (node is IElement end && !Silent.Contains(end.LocalName) && Breaks(end, words) is { } after) yield return after;
                next = node.NextSibling;
                node = node.Parent;
            }
        }
        if (Take(words) is { } last) yield return last;
    }

    // The block that ends where an element of its own line begins or ends; null inside a line.
    private static string? Breaks(IElement element, StringBuilder words)
    {
        if (Inline.Contains(element.LocalName)) return null;
        if (element.LocalName.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            if (words.Length > 0 && words[^1] != '\n') words.Append('\n');
            return null;
        }
        return Take(words);
    }

    private static string? Take(StringBuilder words)
    {
        var block = words.ToString().Trim();
        words.Clear();
        return block.Length > 0 ? string.Join('\n', block.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))) : null;
    }
}
