using CsCheck;
using Framing.Text;

namespace Framing.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Hegemony", "hegemony")]
    [InlineData("ВОЙНА", "война")]
    [InlineData("O’Brien", "o'brien")]
    [InlineData("O‘Brien", "o'brien")]
    [InlineData("Ｏ＇Ｂｒｉｅｎ", "o'brien")]
    [InlineData("мʼясо", "м'ясо")]
    [InlineData("２０２４", "2024")]
    [InlineData("oﬃcial", "official")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Е\u0308лка", "елка")]
    [InlineData("U.S.", "u.s")]
    [InlineData("hege\u00ADmo\u200Bny", "hegemony")]
    [InlineData("冷", "冷")]
    [InlineData("", "")]
    public void A_word_folds_by_the_named_rules(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));

    [Theory]
    [InlineData("café", "cafe\u0301")]
    [InlineData("Й", "И\u0306")]
    [InlineData("ệ", "e\u0323\u0302")]
    [InlineData("ź", "Z\u0301")]
    [InlineData("ΰ", "υ\u0308\u0301")]
    public void A_letter_and_its_mark_equal_the_letter_they_make(string composed, string decomposed) =>
        Assert.Equal(Folding.Fold(composed), Folding.Fold(decomposed));

    [Fact]
    public void An_accent_is_kept() => Assert.NotEqual(Folding.Fold("resume"), Folding.Fold("résumé"));

    [Fact]
    public void Folding_twice_changes_nothing_more() => Texts.Nasty.ForAll(text =>
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var once = Folding.Fold(text.AsSpan(token.Start, token.End - token.Start));
            Assert.Equal(once, Folding.Fold(once));
        }
    });
}
