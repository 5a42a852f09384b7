using Framing.Text;

namespace Framing.Tests.Text;

public class ParagraphsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n \n", "")]
    [InlineData("One.", "One.")]
    [InlineData("One.\n\nTwo.", "One.¶Two.")]
    [InlineData("One.\r\n \r\nTwo.\r\n", "One.¶Two.")]
    [InlineData("One.\nTwo.", "One.¶Two.")]
    [InlineData("One.\rTwo.", "One.¶Two.")]
    [InlineData("One.\u2029Two.", "One.¶Two.")]
    [InlineData("  One.  \n", "One.")]
    public void A_blank_line_or_a_line_end_after_a_full_stop_ends_a_paragraph(string text, string paragraphs) => Assert.Equal(paragraphs, Split(text));

    [Theory]
    [InlineData("The expansion of the\nalliance goes on.", "The expansion of the\nalliance goes on.")]
    [InlineData("Холодная\nвойна.", "Холодная\nвойна.")]
    [InlineData("First, he said,\nthen he left.", "First, he said,\nthen he left.")]
    [InlineData("He said so.\nthen he left.", "He said so.¶then he left.")]
    [InlineData("He said “so.”\nthen he left.", "He said “so.”¶then he left.")]
    [InlineData("He said:\nthen he left.", "He said:¶then he left.")]
    [InlineData("A heading\nThe text begins.", "A heading¶The text begins.")]
    [InlineData("The expansion of the\n\nalliance goes on.", "The expansion of the¶alliance goes on.")]
    public void A_sentence_broken_across_lines_is_one_paragraph(string text, string paragraphs) => Assert.Equal(paragraphs, Split(text));

    [Fact]
    public void A_block_of_wrapped_lines_is_one_paragraph()
    {
        const string block = "The expansion of the alliance to the borders of\nRussia was noted by Beijing. The ministry said\nNATO should not bring chaos to Asia, and that\nChina was ready.";
        Assert.Equal(block + "¶After it.", Split(block + "\n\nAfter it."));
    }

    [Fact]
    public void A_list_of_short_lines_is_no_wrapped_block() => Assert.Equal("China¶Russia¶Japan¶South Korea", Split("China\nRussia\nJapan\nSouth Korea"));

    [Fact]
    public void Lines_are_those_of_an_editor()
    {
        const string text = "a\nb\r\nc\rd\n";
        Assert.Equal(["a", "b", "c", "d", ""], Paragraphs.Lines(text, new Span(0, text.Length)).Select(l => l.Of(text)));
    }

    [Fact]
    public void Paragraphs_hold_every_character_that_is_no_white_space() => Texts.Nasty.ForAll(text =>
    {
        var paragraphs = Paragraphs.Split(text, new Span(0, text.Length));
        Assert.Equal(paragraphs.OrderBy(p => p.Start), paragraphs);
        Assert.All(paragraphs, p => Assert.True(p.Length > 0 && p == p.Trim(text)));
        Assert.All(Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])), i => Assert.Single(paragraphs, p => p.Contains(i)));
    });

    private static string Split(string text) => string.Join('¶', Paragraphs.Split(text, new Span(0, text.Length)).Select(p => p.Of(text)));
}
