using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Framing.Scripting;

/// <summary>A notebook's Markdown: CommonMark with tables, task lists, footnotes, strike-through and bare links, its raw HTML kept as Jupyter keeps it.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseFootnotes().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseAutoLinks()
        .Build();

    /// <summary>The text as HTML.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="link">What a link or picture points at becomes what this gives; null leaves it.</param>
    public static string ToHtml(string markdown, Func<string, string>? link = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var inline in link is null ? [] : document.Descendants<LinkInline>()) inline.Url = inline.Url is { Length: > 0 } url ? link!(url) : inline.Url;
        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    /// <summary>The first heading as plain text, or null.</summary>
    public static string? Heading(string markdown) => Markdown.Parse(markdown, Pipeline).OfType<HeadingBlock>().FirstOrDefault()?.Inline is { } title ? Plain(title) : null;

    /// <summary>The first paragraph as plain text, or null.</summary>
    public static string? Paragraph(string markdown) => Markdown.Parse(markdown, Pipeline).OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } text ? Plain(text) : null;

    private static string Plain(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline auto => auto.Url,
        LineBreakInline => " ",
        _ => "",
    })).Trim();
}
