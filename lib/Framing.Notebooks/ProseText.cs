using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Framing.Notebooks;

/// <summary>An interpolated sentence, as the compiler hands it over: its own words, and the values put into it.</summary>
/// <remarks>
/// How values read: a whole number with thousands separators, <c>{n:times}</c> as <c>not once</c>, <c>once</c>, <c>twice</c>, <c>3 times</c>, and
/// <c>{n:article|articles}</c> as <c>no articles</c>, <c>1 article</c>, <c>2 articles</c>; any other number with one decimal or the .NET format asked
/// for (<c>{share:P0}</c>); a rate or count with hits, words, rate and interval, <c>{rate:times}</c> only its hits and <c>{rate:per}</c> only the rate;
/// a list as <c>a, b and c</c>. Always in the invariant culture.
/// </remarks>
[InterpolatedStringHandler]
public sealed partial class ProseText
{
    private readonly List<(string Text, bool IsValue)> parts = [];

    /// <summary>Called by the compiler.</summary>
    public ProseText(int literalLength, int formattedCount) => parts.EnsureCapacity((2 * formattedCount) + Math.Min(literalLength, 1));

    /// <summary>Called by the compiler for the sentence's own words.</summary>
    public void AppendLiteral(string literal) => parts.Add((literal, false));

    /// <summary>Called by the compiler for a value.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <summary>Called by the compiler for a value with a format.</summary>
    public void AppendFormatted<T>(T value, string? format) => parts.Add((Wording.Of(value, format), true));

    internal string ToHtml() => Write(WebUtility.HtmlEncode, (tag, opens) => opens ? $"<{tag}>" : $"</{tag}>");

    internal string ToText() => Write(s => s, (_, _) => "");

    private string Write(Func<string, string> escape, Func<string, bool, string> mark)
    {
        var (written, open) = (new StringBuilder(), new Stack<string>());
        foreach (var (text, isValue) in parts)
        {
            foreach (var piece in isValue ? [text] : Pieces(text))
            {
                var tag = isValue ? null : piece switch { "`" => "code", _ when open.Contains("code") => null, "**" => "strong", "*" => "em", _ => null };
                if (tag is null) written.Append(escape(piece.Length == 2 && piece[0] == '\\' && !isValue ? piece[1..] : piece));
                else if (open.TryPeek(out var last) && last == tag) written.Append(mark(open.Pop(), false));
                else { open.Push(tag); written.Append(mark(tag, true)); }
            }
        }
        return open.TryPeek(out var left) ? throw new FormatException($"the emphasis <{left}> is not closed; close it, or write a backslash before a mark that is meant as such") : written.ToString();
    }

    // Marks, escaped marks, and the runs of words between them.
    private static IEnumerable<string> Pieces(string text) => Mark().Split(text).Where(p => p.Length > 0);

    [GeneratedRegex(@"(\\[*`\\]|\*\*|\*|`)")]
    private static partial Regex Mark();
}
