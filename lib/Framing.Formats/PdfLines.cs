using System.Text;
using Framing.Text;

namespace Framing.Formats;

/// <summary>Joins the lines of a page to paragraphs.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A hyphen at a line's end between two letters, the second in lower case, joins the word; it stays where the file has the word with the hyphen within a
/// line and never without. A soft hyphen always joins.</item>
/// <item>Between two Chinese characters or marks nothing is put, elsewhere a space.</item>
/// <item>A block that ends in mid-sentence goes on in the next one if that begins with a lower-case letter.</item>
/// </list>
/// </remarks>
internal static class PdfLines
{
    /// <summary>One paragraph for each block of lines, or for several that go on.</summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<IReadOnlyList<string>> blocks)
    {
        var known = blocks.SelectMany(b => b).SelectMany(l => l.Split(' ')).Select(w => w.Trim('.', ',', ';', ':', '”', '“', '"', '(', ')')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var paragraphs = new List<StringBuilder>();
        foreach (var block in blocks)
        {
            if (paragraphs.Count == 0 || !GoesOn(paragraphs[^1], block[0])) paragraphs.Add(new StringBuilder());
            foreach (var line in block) Append(paragraphs[^1], line, known);
        }
        return [.. paragraphs.Select(p => p.ToString())];
    }

    private static bool GoesOn(StringBuilder paragraph, string next) => char.IsLower(next[0]) && (char.IsLetter(paragraph[^1]) || paragraph[^1] is ',' or '-' or '\u00AD' or '‐');

    private static void Append(StringBuilder paragraph, string line, HashSet<string> known)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }
        var last = paragraph[^1];
        if (last == '\u00AD' || (Characters.IsHyphen(last) && paragraph.Length > 1 && char.IsLetter(paragraph[^2]) && char.IsLower(line[0])))
        {
            if (last == '\u00AD' || !IsCompound(paragraph, line, known)) paragraph.Length--;
        }
        else if (!(IsChinese(last) && IsChinese(line[0])))
        {
            paragraph.Append(' ');
        }
        paragraph.Append(line);
    }

    private static bool IsCompound(StringBuilder paragraph, string line, HashSet<string> known)
    {
        var start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1])) start--;
        var (first, second) = (paragraph.ToString(start, paragraph.Length - 1 - start), string.Concat(line.TakeWhile(char.IsLetter)));
        return known.Contains($"{first}-{second}") && !known.Contains(first + second);
    }

    private static bool IsChinese(char c) => Characters.IsHan(new Rune(char.IsSurrogate(c) ? 'x' : c)) || c is (>= '\u3001' and <= '\u301F') or (>= '\uFF01' and <= '\uFF5E') or '“' or '”';
}
