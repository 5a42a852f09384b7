using Framing.Display;
using Framing.Text;

namespace Framing.Corpora;

/// <summary>A line that may belong to the page and not to the article.</summary>
/// <param name="Document">Where.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Reason">What speaks for it.</param>
public sealed record FurnitureSuggestion(Document Document, int Line, string Text, string Reason);

/// <summary>Lines of plain texts that look like page furniture, each with the reason: for a person to decide, nothing is cut.</summary>
/// <remarks>
/// The rules, in order; lines in sections that are declared to be anything but the body are left out:
/// <list type="number">
/// <item>The line stands in at least three documents, none of which repeats another.</item>
/// <item>It is a number or a single letter alone: a counter, a stray sign.</item>
/// <item>It is an address on the net, or begins with ©.</item>
/// <item>It is one of the words by which pages lead on: to log in, share, comment, subscribe, read more.</item>
/// <item>It is written in another script than most of its document, as the feed of a page in another language is.</item>
/// </list>
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class FurnitureSuggestions : ITabular
{
    private const int LeastRepeated = 3;

    // A paragraph of an article is not repeated by chance, but it may be quoted: only short lines are page furniture.
    private const int LongestRepeated = 200;

    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "log in", "login", "sign in", "sign up", "share", "comment", "comments", "subscribe", "newsletter", "read more", "read also", "related", "related articles", "home", "search", "print", "advertisement", "next", "previous",
        "войти", "поделиться", "комментарии", "комментировать", "подписаться", "читать далее", "читайте также", "главная", "поиск", "печать", "реклама", "ещё", "теги",
        "登录", "登錄", "分享", "评论", "評論", "订阅", "訂閱", "阅读更多", "相关新闻", "相關新聞", "首页", "首頁", "搜索", "打印", "广告", "上一篇", "下一篇",
    };

    internal FurnitureSuggestions(IReadOnlyList<Document> documents, Duplicates duplicates)
    {
        var repeated = documents.Except(duplicates.All.Select(d => d.Document)).SelectMany(d => Lines(d).Select(l => l.Text).Where(t => t.Length <= LongestRepeated).Distinct()).CountBy(t => t).Where(t => t.Value >= LeastRepeated).ToDictionary();
        All = [.. documents.SelectMany(d => Of(d, repeated))];
    }

    /// <summary>The lines, by document and place.</summary>
    public IReadOnlyList<FurnitureSuggestion> All { get; }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [new("document", "Document"), new("line", "Line", ColumnFormat.Count), new("text", "Text"), new("reason", "Why it may be page furniture")],
        [.. All.Select(s => (object?[])[s.Document.Id, (long)s.Line, s.Text, s.Reason])])
    {
        Note = "Suggestions: nothing is left out of a count unless corpus.yaml declares it page furniture.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static IEnumerable<FurnitureSuggestion> Of(Document document, Dictionary<string, int> repeated)
    {
        var whole = Scripts.Of(document.Text, new Span(0, document.Text.Length), Script.Latin);
        return Lines(document).Select(l => (l.Line, l.Text, Reason: Reason(l.Text, whole, repeated))).Where(l => l.Reason is not null).Select(l => new FurnitureSuggestion(document, l.Line, l.Text, l.Reason!));
    }

    private static string? Reason(string line, Script whole, Dictionary<string, int> repeated)
    {
        if (repeated.TryGetValue(line, out var times)) return $"the line stands in {times} documents";
        if (line.Length == 1 && char.IsLetter(line[0]) && !Characters.IsHan(Characters.At(line, 0))) return "a single letter alone";
        if (line.Any(char.IsDigit) && line.All(c => char.IsDigit(c) || char.IsPunctuation(c) || char.IsWhiteSpace(c)) && !char.IsPunctuation(line[^1])) return "a number alone, as counters have it";
        if (line.StartsWith("http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return "an address on the net";
        if (line[0] == '©') return "a notice of rights";
        if (Leading.Contains(line.TrimEnd(':', '.', '…', '»', '>', ' ')) || Leading.Contains(new string([.. line.Where(c => !char.IsDigit(c))]).Trim())) return "words by which a page leads on";
        return Scripts.Of(line, new Span(0, line.Length), whole) is var script && script != whole ? $"in {Name(script)}, unlike the rest of the text" : null;
    }

    private static string Name(Script script) => script switch { Script.Han => "Chinese characters", Script.Cyrillic => "Cyrillic letters", _ => "Latin letters" };

    private static IEnumerable<(int Line, string Text)> Lines(Document document) =>
        from line in Paragraphs.Lines(document.Text, new Span(0, document.Text.Length)).Index()
        let span = line.Item.Trim(document.Text)
        where span.Length > 0 && document.Sections.Any(s => s.Kind == SectionKind.Body && s.Span.Contains(span))
        select (line.Index + 1, span.Of(document.Text));
}
