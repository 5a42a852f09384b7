using Framing.Corpora;
using Framing.Formats;

namespace Framing.Tests.Formats;

public class PdfFileTests
{
    [Fact]
    public void Lines_are_joined_and_a_word_parted_at_a_line_s_end_is_whole()
    {
        var text = Read(Written.Pdf([
            (50, 700, "The ministry warned of a new hege-"), (50, 688, "mony and of the cold"), (50, 676, "war that never ended."),
            (50, 600, "A second paragraph stands by itself"), (50, 588, "and has an end."),
        ]));
        Assert.Equal("The ministry warned of a new hegemony and of the cold war that never ended.\n\nA second paragraph stands by itself and has an end.", text.Text);
    }

    [Fact]
    public void A_sentence_goes_on_over_the_page_and_running_heads_are_furniture()
    {
        (double, double, string)[] Page(int number, params string[] lines) => [(250, 800, $"Daily Sun, page {number}"), .. lines.Select((l, i) => (50d, 600d - (12 * i), l))];
        var text = Read(Written.Pdf(Page(1, "The ministry warned of a new cold"), Page(2, "war that never ended."), Page(3, "It said so again.")));
        Assert.Equal("The ministry warned of a new cold war that never ended.\n\nIt said so again.", text.Text[..text.Sections[0].Span.End]);
        Assert.Equal([SectionKind.Body, SectionKind.Furniture], text.Sections.Select(s => s.Kind));
        Assert.Equal("3 running heads and page numbers are set apart as page furniture", text.Notes.Single());
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        (double, double, string)[] Column(double left, params string[] lines) => [.. lines.Select((l, i) => (left, 700d - (12 * i), l))];
        var text = Read(Written.Pdf([.. Column(50, "First the left column has", "its words, in lines that", "end here."), .. Column(350, "Then the right column", "follows with words", "of its own.")]));
        Assert.Equal("First the left column has its words, in lines that end here.\n\nThen the right column follows with words of its own.", text.Text);
    }

    [Fact]
    public void Columns_close_together_are_parted_where_hardly_a_word_crosses_the_gutter()
    {
        const string words = "ministry said friday mentality hegemony peace region people want trade";
        // Lines that are nearly as wide as their column, whose spaces are as wide as the gutter.
        (double, double, string)[] Justified(double left, string name, int lines) =>
            [.. Enumerable.Range(0, lines).SelectMany(i => words.Split(' ').Skip(i % 3).Take(4).Select((w, k) => (left + (k * 58) + (w.Length % 2), 680d - (12 * i), k == 0 ? $"{name}{i}" : k == 3 ? w.PadRight(8, 'w') : w.PadRight(9, 'w'))))];
        var text = Read(Written.Pdf([.. Enumerable.Range(0, 8).Select(k => (50d + (60 * k), 730d, "Headlines")), .. Justified(50, "left", 12), .. Justified(288, "right", 12)])).Text;
        var order = text.Split((char[]?)null).Where(w => w.StartsWith("left", StringComparison.Ordinal) || w.StartsWith("right", StringComparison.Ordinal)).ToList();
        Assert.Equal([.. Enumerable.Range(0, 12).Select(i => $"left{i}"), .. Enumerable.Range(0, 12).Select(i => $"right{i}")], order);
        Assert.StartsWith("Headlines", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_numbers_beside_it_is_no_page_of_two_columns()
    {
        var text = Read(Written.Pdf([.. Enumerable.Range(1, 9).SelectMany(i => new[] { (50d, 700d - (12 * i), $"{i}"), (64d, 700d - (12 * i), "the ministry said on Friday that peace is near") })])).Text;
        Assert.StartsWith("1 the ministry said on Friday that peace is near 2 the", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("well-|known and well-known", "well-known and well-known")]
    [InlineData("hege-|mony", "hegemony")]
    [InlineData("NATO-|Russia", "NATO- Russia")]
    [InlineData("hege\u00AD|mony", "hegemony")]
    [InlineData("冷战|思维，|不得人心", "冷战思维，不得人心")]
    [InlineData("北约|NATO", "北约 NATO")]
    public void Lines_join_by_their_ends(string lines, string expected) => Assert.Equal([expected], PdfLines.Join([lines.Split('|')]));

    [Fact]
    public void Pages_without_text_are_said_and_a_file_of_nothing_else_is_refused()
    {
        Assert.Equal(["page 2 of 2 has no text"], Read(Written.Pdf([(50, 700, "Words.")], [])).Notes);
        Assert.Equal("there is no text in this PDF, only pictures of pages; have their text recognised first", Assert.Throws<InputException>(() => Read(Written.Pdf([[]]))).Message);
    }

    [Fact]
    public void A_file_cut_short_is_refused_or_read_and_nothing_else()
    {
        var whole = Written.Pdf([(50, 700, "The ministry warned of a new cold war.")]);
        for (var length = 0; length < whole.Length; length += 37)
        {
            try
            {
                Assert.Contains("cold war", Read(whole[..length]).Text, StringComparison.Ordinal);
            }
            catch (InputException e)
            {
                Assert.EndsWith(e.Message.Contains("damaged", StringComparison.Ordinal) ? "save it anew from its source" : "have their text recognised first", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static ExtractedText Read(byte[] content) => new FormatLibrary().ReadText(".pdf", content, null);
}
