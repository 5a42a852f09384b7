using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Framing.Corpora;
using SmartReader;

namespace Framing.Formats;

/// <summary>The article of a web page, without menus, scripts and feeds; title, author, date and outlet as the page states them.</summary>
/// <remarks>
/// What is the article is found by the rules of Mozilla's Readability (SmartReader); where they find nothing, as in very short texts or where elements
/// are nested without end, all that the page shows is taken. The encoding is that of a byte order mark, else the one the page declares, else the one its bytes look like. The date is
/// the day as written, in the page's own time zone. The outlet is the name the site gives itself, never its address. Nothing is fetched.
/// </remarks>
internal static partial class WebPage
{
    // A byline is the author's name and not much more.
    private const int LongestByline = 80;

    // Browsers nest elements no deeper either, and looking for the article takes the square of the depth.
    private const int Deepest = 512;

    // Parsing takes the square of the depth too. Tags are counted here and elements there: a page may leave some open and be flat.
    private const int DeepestTag = 1 << 12;

    // Browsers look for the declaration of the encoding in as many bytes.
    private const int Head = 1024;

    public static ExtractedText Read(byte[] content, Encoding? encoding)
    {
        var source = TextBytes.Read(content, encoding ?? Declared(content));
        var html = Shallow(source.Text);
        var page = new HtmlParser().ParseDocument(html);
        var facts = new WebPageFacts(page);
        var article = IsDeep(page) ? null : Article(html);
        var author = facts.Author ?? Named(article?.Author);
        var title = facts.Title ?? Named(article?.Title);
        var blocks = new TextBlocks();
        if (title is not null) blocks.Add(title, SectionKind.Title);
        var body = string.IsNullOrWhiteSpace(article?.Content) ? page.Body : new HtmlParser().ParseDocument(article.Content).Body;
        var isTop = true;
        foreach (var words in HtmlBlocks.Of(body))
        {
            if (words == title) continue;
            var isByline = isTop && author is not null && words.Length <= LongestByline && words.Contains(author, StringComparison.OrdinalIgnoreCase);
            blocks.Add(words, isByline ? SectionKind.Byline : SectionKind.Body);
            isTop = isTop && words.Length <= LongestByline;
        }
        return blocks.Write(
            new Provenance
            {
                Title = Claim.Declared(title),
                Date = Claim.Declared(facts.Date),
                Language = Claim.Declared(facts.Language),
                Author = new Party(Claim.Declared(author), Claim.None),
                Outlet = new Party(Claim.Declared(facts.Outlet), Claim.None),
            },
            TextBlocks.OfEncoding(source));
    }

    // The page without the tags that would be nested deeper than any page is.
    private static string Shallow(string html)
    {
        var depth = 0;
        return Containers().Replace(html, tag =>
        {
            depth = Math.Max(0, depth + (tag.Groups["end"].Length > 0 ? -1 : 1));
            return depth <= DeepestTag ? tag.Value : "";
        });
    }

    private static Article Article(string html)
    {
        using var reader = new Reader("http://page.invalid/", html);
        return reader.GetArticle();
    }

    private static bool IsDeep(IDocument page)
    {
        var depth = 0;
        for (INode? node = page, next; node is not null && depth <= Deepest; node = next)
        {
            next = node.FirstChild;
            if (next is not null) depth++;
            while (next is null && node is not null)
            {
                next = node.NextSibling;
                node = node.Parent;
                if (next is null) depth--;
            }
        }
        return depth > Deepest;
    }

    // A page that declares UTF-16 in letters of one byte each is not in it.
    private static Encoding? Declared(byte[] content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return null;
        var name = Charset().Match(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Head))).Groups[1].Value;
        if (name.Equals("gb2312", StringComparison.OrdinalIgnoreCase) || name.Equals("gbk", StringComparison.OrdinalIgnoreCase)) name = "gb18030";
        return name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : TextBytes.Find(name);
    }

    private static string? Named(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // What ends without a tag of its own (p, li, td) or never holds anything is not counted.
    [GeneratedRegex("""<(?<end>/?)(?:div|span|section|article|main|aside|header|footer|nav|form|fieldset|blockquote|center|table|ul|ol|dl|font|b|i|u|a|em|strong|small|big|s|tt|code|sub|sup|label|button|object|iframe|svg|g)\b[^<>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Containers();

    [GeneratedRegex("""<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
