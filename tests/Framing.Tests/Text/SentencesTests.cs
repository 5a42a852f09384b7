using Framing.Text;

namespace Framing.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("No end", "No end")]
    [InlineData("One. Two! Three? Four… Five.", "One.|Two!|Three?|Four…|Five.")]
    [InlineData("At 3.5 percent. Then", "At 3.5 percent.|Then")]
    [InlineData("A war?! Yes.", "A war?!|Yes.")]
    [InlineData("It grew by 3. In May it fell.", "It grew by 3.|In May it fell.")]
    public void A_sentence_ends_on_its_mark_before_white_space(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("Mr. Lin spoke. He left.", "Mr. Lin spoke.|He left.")]
    [InlineData("Gen. Cavoli and Adm. Paparo met.", "Gen. Cavoli and Adm. Paparo met.")]
    [InlineData("See No. 5 of St. Petersburg.", "See No. 5 of St. Petersburg.")]
    [InlineData("J. R. Smith said so. It is.", "J. R. Smith said so.|It is.")]
    [InlineData("В 2022 г. Москва ответила. Так и было.", "В 2022 г. Москва ответила.|Так и было.")]
    [InlineData("На ул. Правды. Там.", "На ул. Правды.|Там.")]
    public void An_abbreviation_before_a_name_or_number_ends_no_sentence(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("The U.S. Army left. It came.", "The U.S. Army left.|It came.")]
    [InlineData("They live in the U.S. The army left.", "They live in the U.S.|The army left.")]
    [InlineData("the U.S. and its allies", "the U.S. and its allies")]
    public void After_U_S_only_a_common_opener_begins_a_sentence(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("He waited… and left. So", "He waited… and left.|So")]
    [InlineData("He waited... and left. So", "He waited... and left.|So")]
    [InlineData("He waited... Then left.", "He waited...|Then left.")]
    public void An_ellipsis_before_a_small_letter_ends_no_sentence(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("“It is war.” He left.", "“It is war.”|He left.")]
    [InlineData("\"It is war.\" He left.", "\"It is war.\"|He left.")]
    [InlineData("He said «война.» Так.", "He said «война.»|Так.")]
    [InlineData("It is so (I think.) He left.", "It is so (I think.)|He left.")]
    [InlineData("\"Is it war?\" he asked. Yes.", "\"Is it war?\" he asked.|Yes.")]
    [InlineData("It ends. \"It begins.\"", "It ends.|\"It begins.\"")]
    public void Closing_marks_and_brackets_belong_to_the_sentence_they_end(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("冷战结束了。北约没有。", "冷战结束了。|北约没有。")]
    [InlineData("他说：“冷战结束了。”北约呢？", "他说：“冷战结束了。”|北约呢？")]
    public void Chinese_marks_end_a_sentence_without_white_space(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Fact]
    public void Sentences_hold_every_character_that_is_no_white_space_once_and_in_order() => Texts.Nasty.ForAll(text =>
    {
        var sentences = Sentences.Split(text, new Span(0, text.Length));
        var after = 0;
        foreach (var sentence in sentences)
        {
            Assert.True(sentence.Start >= after && sentence.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[after..sentence.Start]));
            after = sentence.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[after..]));
    });

    private static string Split(string text) => string.Join('|', Sentences.Split(text, new Span(0, text.Length)).Select(s => s.Of(text)));
}
