using Framing.Corpora;
using Framing.Formats;

namespace Framing.Tests.Formats;

public class WordFileTests
{
    [Fact]
    public void Each_paragraph_is_one_and_what_was_deleted_is_none()
    {
        var text = Read(Written.Docx(
            "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>A new war</w:t></w:r></w:p>",
            "<w:p><w:r><w:t xml:space=\"preserve\">The cold </w:t></w:r><w:del><w:r><w:delText>hot</w:delText></w:r></w:del><w:r><w:t>war</w:t><w:br/><w:t>goes on</w:t></w:r></w:p>",
            "Last &amp; least."));
        Assert.Equal("A new war\n\nThe cold war\ngoes on\n\nLast & least.", text.Text);
        Assert.Equal([SectionKind.Title, SectionKind.Body], text.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void A_text_box_is_read_once() =>
        Assert.Equal("Once.", Read(Written.Docx("<w:p><mc:AlternateContent><mc:Choice><w:t>Once.</w:t></mc:Choice><mc:Fallback><w:t>Once.</w:t></mc:Fallback></mc:AlternateContent></w:p>")).Text);

    [Fact]
    public void A_text_box_is_no_part_of_the_paragraph_that_it_is_anchored_in() =>
        Assert.Equal("In a box.\n\nThe cold war.", Read(Written.Docx("<w:p><w:r><w:t xml:space=\"preserve\">The cold </w:t><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>war.</w:t></w:r></w:p>")).Text);

    [Fact]
    public void Moved_text_stands_where_it_was_moved_to() =>
        Assert.Equal("One.\n\nTwo.", Read(Written.Docx("<w:p><w:moveFrom><w:r><w:t>Two.</w:t></w:r></w:moveFrom><w:r><w:t>One.</w:t></w:r></w:p>", "<w:p><w:moveTo><w:r><w:t>Two.</w:t></w:r></w:moveTo></w:p>")).Text);

    [Fact]
    public void The_cells_of_a_table_are_paragraphs_row_by_row() =>
        Assert.Equal("Cold\n\nwar\n\nHot\n\npeace", Read(Written.Docx("<w:tbl>" + string.Concat(new[] { ("Cold", "war"), ("Hot", "peace") }.Select(r => $"<w:tr><w:tc><w:p><w:r><w:t>{r.Item1}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{r.Item2}</w:t></w:r></w:p></w:tc></w:tr>")) + "</w:tbl>")).Text);

    [Fact]
    public void Whoever_typed_it_is_no_author()
    {
        var author = Read(Written.Docx("Words.")).Provenance.Author.Name;
        Assert.Equal((null, Standing.Unknown, "the file's properties name Typist as its creator, who need not be the author"), (author.Value, author.Standing, author.Reason));
    }

    [Fact]
    public void A_file_cut_short_is_refused_wherever_it_is_cut()
    {
        var whole = Written.Docx([.. Enumerable.Range(0, 50).Select(i => $"Paragraph {i} with some words.")]);
        for (var length = 0; length < whole.Length - 1; length += 7)
        {
            var error = Assert.Throws<InputException>(() => Read(whole[..length]));
            Assert.Contains("this .docx file is damaged or cut short", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "this Word file is encrypted or of the old .doc kind")]
    [InlineData(new byte[0], "this .docx file is damaged or cut short")]
    public void What_is_no_Word_file_is_refused_in_one_sentence(byte[] content, string message) =>
        Assert.StartsWith(message, Assert.Throws<InputException>(() => Read(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_that_defines_entities_is_refused() =>
        Assert.Contains("damaged", Assert.Throws<InputException>(() => Read(Written.Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">]><d>&a;</d>"u8.ToArray())))).Message, StringComparison.Ordinal);

    private static ExtractedText Read(byte[] content) => new FormatLibrary().ReadText(".docx", content, null);
}
