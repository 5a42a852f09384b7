using System.Text;
using Framing.Corpora;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Framing.Formats;

/// <summary>The words of a Markdown file: without markup and link addresses, a paragraph for each block; front matter says what the text is.</summary>
/// <remarks>
/// Front matter is YAML between two lines of <c>---</c> on top. Its keys are those of a metadata table (<c>title</c>, <c>author</c>,
/// <c>date</c>, <c>outlet</c>, <c>source.origin</c>, …); any other with one value is a column. A first heading of the first rank is the title.
/// Blocks of HTML are left out, and so is code.
/// </remarks>
internal static class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build();

    public static ExtractedText Read(byte[] content, Encoding? encoding)
    {
        var source = TextBytes.Read(content, encoding);
        var parsed = Markdown.Parse(source.Text, Pipeline);
        var blocks = new TextBlocks();
        foreach (var block in parsed.Descendants<LeafBlock>())
        {
            if (block is CodeBlock or HtmlBlock or YamlFrontMatterBlock || block.Inline is null) continue;
            var isTitle = block is HeadingBlock { Level: 1 } && !blocks.HasTitle;
            blocks.Add(Words(block), isTitle ? SectionKind.Title : SectionKind.Body);
        }
        var (metadata, note) = FrontMatter(parsed, source.Text);
        var text = blocks.Write(new Provenance { Title = Claim.Declared(blocks.Title) }, TextBlocks.OfEncoding(source));
        return (metadata is null ? text : text.WithMetadata(metadata)) with { Notes = [.. text.Notes, .. note] };
    }

    private static string Words(LeafBlock block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.WriteLeafInline(block);
        return writer.ToString();
    }

    private static (IReadOnlyDictionary<string, string>? Metadata, IReadOnlyList<string> Notes) FrontMatter(MarkdownDocument parsed, string text)
    {
        if (parsed.FirstOrDefault() is not YamlFrontMatterBlock block) return (null, []);
        // The block's own lines of hyphens would begin a new YAML document.
        var yaml = string.Join('\n', text.Substring(block.Span.Start, block.Span.Length).Split('\n')[1..^1]);
        try
        {
            return (YamlSource.Parse(yaml, "").Root.Scalars(), []);
        }
        catch (InputException e)
        {
            return (null, [$"its front matter is left out: {e.Message} (line {e.Line + 1})"]);
        }
    }
}
