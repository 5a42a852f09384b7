using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Framing.Tests.Formats;

/// <summary>Files of other programs, written for a test.</summary>
internal static class Written
{
    /// <summary>A Word file with these paragraphs; one that begins with &lt; is the paragraph's XML.</summary>
    public static byte[] Docx(params string[] paragraphs) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
        ("word/document.xml", Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
            + string.Concat(paragraphs.Select(p => p.StartsWith('<') ? p : $"<w:p><w:r><w:t xml:space=\"preserve\">{p}</w:t></w:r></w:p>")) + "</w:body></w:document>")),
        ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Typist</dc:creator></cp:coreProperties>"u8.ToArray()));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A PDF whose pages have these lines, each at a height in points (A4 has 842) from a left edge.</summary>
    public static byte[] Pdf(params (double Left, double Height, string Line)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(595, 842);
            foreach (var (left, height, line) in lines) page.AddText(line, 10, new PdfPoint(left, height), font);
        }
        return builder.Build();
    }
}
