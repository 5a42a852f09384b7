using Framing.Corpora;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Framing.Formats;

/// <summary>The words of a PDF file: paragraphs in reading order, column by column (see <see cref="PdfColumns"/>), lines joined to sentences.</summary>
/// <remarks>
/// A word parted by a hyphen at a line's end is joined (see <see cref="PdfLines"/>), and so is a paragraph that goes on over the page's end. Page
/// numbers and heads that run over three pages or more are page furniture and stand at the end. Whom the file's properties name as its author
/// may be whoever typed it: the author stays unknown, and the reason says the name.
/// </remarks>
internal static class PdfFile
{
    // A line of words at the edge of this many pages, numbers aside, belongs to the pages and not to the text.
    private const int LeastRepeated = 3;

    public static ExtractedText Read(byte[] content)
    {
        using var file = Open(content);
        var pages = Enumerable.Range(1, file.NumberOfPages).Select(n => Blocks(file.GetPage(n))).ToList();
        var running = pages.SelectMany(p => p.Select(WithoutNumbers).Where((_, i) => i == 0 || i == p.Count - 1).Distinct()).CountBy(b => b)
            .Where(b => b.Value >= LeastRepeated || (b.Key.Length == 0 && b.Value > 1)).Select(b => b.Key).ToHashSet();
        bool IsFurniture(IReadOnlyList<IReadOnlyList<string>> page, int i) => (i == 0 || i == page.Count - 1) && running.Contains(WithoutNumbers(page[i]));
        var paragraphs = PdfLines.Join([.. pages.SelectMany(p => p.Where((_, i) => !IsFurniture(p, i)))]);
        var furniture = pages.SelectMany(p => p.Where((_, i) => IsFurniture(p, i))).Select(b => string.Join('\n', b)).ToList();
        if (paragraphs.Count == 0) throw new InputException("there is no text in this PDF, only pictures of pages; have their text recognised first");

        var text = new TextBlocks();
        foreach (var paragraph in paragraphs) text.Add(paragraph, SectionKind.Body);
        foreach (var line in furniture) text.Add(line, SectionKind.Furniture);
        var empty = pages.Index().Where(p => p.Item.Count == 0).Select(p => p.Index + 1).ToList();
        return text.Write(
            new Provenance { Title = Claim.Declared(Said(file.Information.Title)), Author = Author(Said(file.Information.Author)) },
            [
                .. empty.Count == 0 ? (string[])[] : [$"{(empty.Count == 1 ? "page" : "pages")} {string.Join(", ", empty)} of {pages.Count} {(empty.Count == 1 ? "has" : "have")} no text"],
                .. furniture.Count == 0 ? (string[])[] : [$"{furniture.Count} running heads and page numbers are set apart as page furniture"],
            ]);
    }

    private static PdfDocument Open(byte[] content)
    {
        PdfTraps.RefuseLoops(content);
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { FilterProvider = PdfTraps.Filters });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new InputException("this PDF is encrypted; save it without a password", inner: e);
        }
    }

    // Each block a list of lines.
    private static List<IReadOnlyList<string>> Blocks(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        return [.. PdfColumns.Part(words).SelectMany(BlocksOf)];
    }

    private static IEnumerable<IReadOnlyList<string>> BlocksOf(IReadOnlyList<Word> words)
    {
        if (words.Count == 0) return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(b => b.ReadingOrder).Select(b => (IReadOnlyList<string>)[.. b.TextLines.Select(l => l.Text.Trim()).Where(l => l.Length > 0)]).Where(b => b.Count > 0)];
    }

    private static string WithoutNumbers(IReadOnlyList<string> block) => string.Concat(block).Where(char.IsLetter).Aggregate("", (s, c) => s + c);

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) || value.Contains('\uFFFD') ? null : value.Trim();

    private static Party Author(string? name) => new(name is null ? Claim.None : new Claim(null, Standing.Unknown, [], $"the file's properties name {name} as its author, who need not have written it"), Claim.None);
}
