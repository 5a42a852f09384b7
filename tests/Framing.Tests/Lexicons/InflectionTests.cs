using CsCheck;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Tests.Lexicons;

public class InflectionTests
{
    [Theory]
    [InlineData("~менталитет холодной войны", "Сторонники менталитета холодной войны. Менталитетом «холодной войны», менталитету холодной\nвойны", "менталитета холодной войны 1, менталитету холодной войны 1")]
    [InlineData("~холодная война", "холодной войной, холодную войну; холод войны", "холодной войной 1, холодную войну 1")]
    [InlineData("~тяжёлый удар", "тяжелого удара и тяжёлым ударом", "тяжелого удара 1, тяжёлым ударом 1")]
    [InlineData("~расширение НАТО", "расширением НАТО", "расширением НАТО 1")]
    [InlineData("~СНГ и войн*", "СНГ и война", "СНГ и война 1")]
    [InlineData("холодная война", "холодной войны", "")]
    [InlineData("冷战思维", "冷戰思維与冷战思维", "冷战思维 1, 冷戰思維 1")]
    [InlineData("發展", "发展、發展", "发展 1, 發展 1")]
    public void A_phrase_is_found_in_all_its_forms(string pattern, string text, string forms) =>
        Assert.Equal(forms, string.Join(", ", Made.Corpus(text).Count(pattern).Rows[0].Forms.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {f.Value}")));

    [Fact]
    public void Forms_are_asked_for_where_there_are_some() =>
        Assert.Equal("~ in the pattern '~cold war' asks for the forms of Russian words, and there is none; leave it out, or write * for an ending", Assert.Throws<InputException>(() => PhrasePattern.Parse("~cold war")).Message);

    [Fact]
    public void A_form_and_a_wildcard_that_begin_alike_are_kept_apart()
    {
        var counts = Made.Corpus("война войны воинский войнушка").Count(Lexicon.Of("~война", "войн*"));
        Assert.Equal([2, 3], counts.Rows.Select(r => r.Rate.Hits));
    }

    [Fact]
    public void A_stem_begins_its_word() => Gen.Char["абвгеиклмностуыьюящйнн"].Array[1, 12].Select(c => new string(c)).ForAll(word => Assert.StartsWith(RussianStem.Of(word), word, StringComparison.Ordinal));

    [Fact]
    public void Variants_of_Chinese_characters_are_those_of_each_other() => Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString()).ForAll(character =>
        Assert.All(ChineseVariants.Of(character), v => Assert.Equal(ChineseVariants.Of(character).Order(StringComparer.Ordinal), ChineseVariants.Of(v).Order(StringComparer.Ordinal))));
}
