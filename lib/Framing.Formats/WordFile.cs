using System.IO.Compression;
using System.Text;
using System.Xml;
using Framing.Corpora;

namespace Framing.Formats;

/// <summary>The words of a Word file (<c>.docx</c>): its paragraphs, those of tables included, then its footnotes and endnotes.</summary>
/// <remarks>
/// Deleted text of tracked changes is left out, and moved text where it was; a text box stands before the paragraph that it is anchored in. A paragraph in the style <i>Title</i> is the title. Whom the file's properties name as its creator
/// may be whoever typed it: the author stays unknown, and the reason says the name.
/// </remarks>
internal static class WordFile
{
    private static readonly string[] Parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

    public static ExtractedText Read(byte[] content)
    {
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new InputException("this Word file is encrypted or of the old .doc kind; save it as .docx without a password");
        using var archive = new ZipArchive(new MemoryStream(content));
        var blocks = new TextBlocks();
        foreach (var part in Parts)
        {
            if (archive.GetEntry(part) is { } entry) ReadPart(entry, blocks);
            else if (part == Parts[0]) throw new InputException("there is no Word document in this .docx file; save it anew from Word");
        }
        var creator = Creator(archive);
        return blocks.Write(new Provenance
        {
            Title = Claim.Declared(blocks.Title),
            Author = new Party(creator is null ? Claim.None : new Claim(null, Standing.Unknown, [], $"the file's properties name {creator} as its creator, who need not be the author"), Claim.None),
        });
    }

    private static void ReadPart(ZipArchiveEntry entry, TextBlocks blocks)
    {
        using var xml = Xml(entry);
        // Paragraphs stand in each other where a text box is anchored in one.
        var open = new Stack<(StringBuilder Words, SectionKind Kind)>();
        for (var more = xml.Read(); more;)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                // Older Word reads the fallback in place of what stands before it, with the same words.
                if (xml.LocalName is "Fallback" or "instrText" or "delText" or "moveFrom" or "rt")
                {
                    xml.Skip();
                    continue;
                }
                if (xml is { LocalName: "p", IsEmptyElement: false }) open.Push((new StringBuilder(), SectionKind.Body));
                else if (open.TryPeek(out var paragraph))
                {
                    var words = paragraph.Words;
                    if (xml.LocalName == "t")
                    {
                        words.Append(xml.ReadElementContentAsString());
                        continue;
                    }
                    if (xml.LocalName is "tab") words.Append(' ');
                    if (xml.LocalName is "br" or "cr") words.Append('\n');
                    if (xml.LocalName is "noBreakHyphen") words.Append('\u2011');
                    if (xml.LocalName is "pStyle" && IsTitle(xml) && !blocks.HasTitle) open.Push((open.Pop().Words, SectionKind.Title));
                }
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" } && open.TryPop(out var closed))
            {
                blocks.Add(closed.Words.ToString(), closed.Kind);
            }
            more = xml.Read();
        }
    }

    private static bool IsTitle(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "val") return xml.Value == "Title";
        }
        return false;
    }

    private static string? Creator(ZipArchive archive)
    {
        if (archive.GetEntry("docProps/core.xml") is not { } entry) return null;
        using var xml = Xml(entry);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "creator" } && xml.ReadElementContentAsString().Trim() is { Length: > 0 } creator) return creator;
        }
        return null;
    }

    private static XmlReader Xml(ZipArchiveEntry entry) =>
        XmlReader.Create(new BoundedStream(entry.Open()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
