using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>Stretches are written as <c>depth:text</c>, with <c>!</c> where the closing mark is missing and <c>→</c> where the speech goes on in the
/// next paragraph, in order of their opening marks.</summary>
public class QuotationMarksTests
{
    [Theory]
    [InlineData("He said \"no\" twice.", "0:no")]
    [InlineData("He said “no” and “yes”.", "0:no|0:yes")]
    [InlineData("Он сказал «нет» и ушел.", "0:нет")]
    [InlineData("Er sagte „nein“ und „ja“.", "0:nein|0:ja")]
    [InlineData("On rzekł „nie” i „tak”.", "0:nie|0:tak")]
    [InlineData("他说「不」和『是』。", "0:不|0:是")]
    [InlineData("他说：“不”。", "0:不")]
    [InlineData("他说＂不＂。", "0:不")]
    [InlineData("He said ‘no’ twice.", "0:no")]
    [InlineData("He said 'no' twice.", "0:no")]
    [InlineData("‹no› and „yes\"", "0:no|0:yes")]
    [InlineData("\"No,\" he said, \"never.\"", "0:No,|0:never.")]
    [InlineData("(\"no\")—\"yes\"", "0:no|0:yes")]
    [InlineData("He said:\"no\".", "0:no")]
    [InlineData("He said ”no” twice.", "0:no")]
    [InlineData("He said “no“ twice.", "0:no")]
    [InlineData("He said “no\" twice.", "0:no")]
    [InlineData("`` No , '' he said , `` never . ''", "0: No , |0: never . ")]
    [InlineData("He said ``no'' and ``yes''.", "0:no|0:yes")]
    [InlineData("He said ''no'' twice.", "")]
    [InlineData("He said \". . . and no\" and \"... and yes\".", "0:. . . and no|0:... and yes")]
    [InlineData("No marks at all.", "")]
    [InlineData("\"\"", "0:")]
    public void Marks_of_every_style_are_paired(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Theory]
    [InlineData("“a “b” c”", "0:a “b” c|1:b")]
    [InlineData("“a ‘b’ c”", "0:a ‘b’ c|1:b")]
    [InlineData("«a «b» c»", "0:a «b» c|1:b")]
    [InlineData("«a „b“ c»", "0:a „b“ c|1:b")]
    [InlineData("\"a 'b' c\"", "0:a 'b' c|1:b")]
    [InlineData("“a “b “c” d” e”", "0:a “b “c” d” e|1:b “c” d|2:c")]
    [InlineData("「a『b』c」", "0:a『b』c|1:b")]
    [InlineData("``a \"b\" 'c' d''", "0:a \"b\" 'c' d|1:b|1:c")]
    [InlineData("“a “b” c” and “d”", "0:a “b” c|1:b|0:d")]
    public void A_mark_inside_an_open_quotation_begins_a_nested_one_of_the_same_style_too(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Theory]
    [InlineData("don't and can’t and O'Brien")]
    [InlineData("the ’90s and the '90s")]
    [InlineData("the allies’ plans and the allies' plans")]
    [InlineData("NATO's and NATO’s")]
    [InlineData("rock 'n' roll")]
    [InlineData("tell ‘em how ‘bout the allies’ plans")]
    [InlineData("6'2\" tall")]
    [InlineData("’Tis so")]
    [InlineData("the 1990's")]
    [InlineData("‘ don’\u00ADt say")]
    public void An_apostrophe_is_never_a_quotation_mark(string text) => Assert.Equal("", Pair(text));

    [Theory]
    [InlineData("‘The allies’ plans don’t change,’ he said.", "0:The allies’ plans don’t change,")]
    [InlineData("'The allies' plans don't change,' he said.", "0:The allies' plans don't change,")]
    [InlineData("“The ’90s don’t count.”", "0:The ’90s don’t count.")]
    [InlineData("the “bloc”’s plan", "0:bloc")]
    [InlineData("他说：‘冷战’s 论’。", "0:冷战’s 论")]
    public void Apostrophes_stand_inside_quotations(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Theory]
    [InlineData("“One.\n\nTwo.” He left.", "0:One.\n\nTwo.")]
    [InlineData("«Раз.\n\nДва». Он ушел.", "0:Раз.\n\nДва")]
    [InlineData("\"One.\n\nTwo.\" He left.", "0:One.\n\nTwo.")]
    [InlineData("«Раз.\n\nДва.\n\nТри». Он ушел.", "0:Раз.\n\nДва.\n\nТри")]
    public void A_quotation_goes_on_over_a_paragraph_break_where_the_next_paragraph_closes_it(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Theory]
    [InlineData("“One.\n\n“Two.\n\n“Three.” He left.", "0:One.→|0:Two.→|0:Three.")]
    [InlineData("«Раз.\n\n«Два». Он ушел.", "0:Раз.→|0:Два")]
    [InlineData("\"One.\n\n\"Two.\" He left.", "0:One.→|0:Two.")]
    [InlineData("\"One.\n\n\"Two,\" he said. \"Three.\"", "0:One.→|0:Two,|0:Three.")]
    [InlineData("“One.\n\n\"Two.\" He left.", "0:One.→|0:Two.")]
    [InlineData("“One ‘a.\n\n“Two.” He left.", "0:One ‘a.→|0:Two.")]
    public void A_mark_at_the_head_of_the_next_paragraph_opens_the_next_stretch_of_one_speech(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Theory]
    [InlineData("He said “no.\n\nThen “yes” again.", "0:no.!|0:yes")]
    [InlineData("He said \"no.\n\nThen he left.", "0:no.!")]
    [InlineData("He said “no.", "0:no.!")]
    [InlineData("Он сказал: «Нет.\n\nУшел.\n\n«Да», — и вернулся.", "0:Нет.!|0:Да")]
    [InlineData("He said \"no.\n\nHe left.\n\nThe 6\" shell.", "0:no.!")]
    [InlineData("“a ‘b c” d", "0:a ‘b c")]
    [InlineData("“a «b c” d", "0:a «b c|1:b c!")]
    [InlineData("a ” b » c", "")]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph_and_is_flagged(string text, string stretches) => Assert.Equal(stretches, Pair(text));

    [Fact]
    public void Nothing_nests_deeper_than_eight() => Assert.Equal(8, QuotationMarks.Pair(new string('“', 100), [new Span(0, 100)]).Count);

    [Fact]
    public void Stretches_nest_and_never_cross() => Texts.Nasty.ForAll(text =>
    {
        var found = QuotationMarks.Pair(text, Paragraphs.Split(text, new Span(0, text.Length)));
        foreach (var one in found)
        {
            Assert.True(one.Outer.Contains(one.Span));
            var mark = one.Span.Start - one.Outer.Start;
            Assert.Equal((text[one.Outer.Start] == '`' ? 2 : 1, one.IsUnclosed || one.GoesOn ? 0 : mark), (mark, one.Outer.End - one.Span.End));
            Assert.All(found, other => Assert.True(one == other || !one.Outer.Overlaps(other.Outer) || one.Span.Contains(other.Outer) || other.Span.Contains(one.Outer)));
            Assert.Equal(one.Depth, found.Count(other => other != one && other.Span.Contains(one.Outer)));
        }
    });

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("«")]
    [InlineData("» «")]
    [InlineData(" 'a")]
    [InlineData("‘a ")]
    [InlineData("a' ")]
    [InlineData("“«„‘")]
    [InlineData("「a』")]
    [InlineData(" \"a\n\n")]
    public void A_megabyte_of_marks_comes_to_an_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.NotNull(QuotationMarks.Pair(text, Paragraphs.Split(text, new Span(0, text.Length))));
    }

    private static string Pair(string text) => string.Join('|', QuotationMarks.Pair(text, Paragraphs.Split(text, new Span(0, text.Length)))
        .Select(m => $"{m.Depth}:{m.Span.Of(text)}{(m.IsUnclosed ? "!" : "")}{(m.GoesOn ? "→" : "")}"));
}
