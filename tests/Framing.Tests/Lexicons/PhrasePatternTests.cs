using System.Text;
using Framing.Lexicons;

namespace Framing.Tests.Lexicons;

public class PhrasePatternTests
{
    [Theory]
    [InlineData("cold war", "cold war")]
    [InlineData("  Cold   WAR ", "cold war")]
    [InlineData("cold-war", "cold war")]
    [InlineData("“cold war”", "cold war")]
    [InlineData("\"cold war\"", "cold war")]
    [InlineData("China’s rise", "china rise")]
    [InlineData("don't", "don't")]
    [InlineData("U.S.-led", "u.s led")]
    [InlineData("hegemon*", "hegemon*")]
    [InlineData("anti-hegemon**", "anti hegemon*")]
    [InlineData("* war", "* war")]
    [InlineData("холодн* войн*", "холодн* войн*")]
    [InlineData("冷战思维", "冷 战 思 维")]
    [InlineData("北约 NATO", "北 约 nato")]
    [InlineData("allies'", "allies")]
    public void A_pattern_is_its_words_in_their_folded_forms(string pattern, string words) =>
        Assert.Equal(words, string.Join(' ', PhrasePattern.Parse(pattern).Words.Select(w => w.Forms[0])));

    [Theory]
    [InlineData("organisation", "organization", true)]
    [InlineData("organization", "organisation", true)]
    [InlineData("organis*", "organizing", true)]
    [InlineData("labour*", "labors", true)]
    [InlineData("promise", "promize", false)]
    [InlineData("hegemon*", "hegemon", true)]
    [InlineData("hegemon*", "hegemony", true)]
    [InlineData("hegemon*", "antihegemony", false)]
    [InlineData("*hegemon*", "antihegemonic", true)]
    [InlineData("wom?n", "women", true)]
    [InlineData("wom?n", "womn", false)]
    [InlineData("a*b*c", "aXbXbc", true)]
    [InlineData("a*b*c", "aXbXbcX", false)]
    [InlineData("* war", "anything", true)]
    [InlineData("war?", "war", false)]
    public void A_word_of_the_pattern_matches_its_spellings_and_wildcards(string pattern, string word, bool matches) =>
        Assert.Equal(matches, PhrasePattern.Parse(pattern).Words[0].Matches(Encoding.UTF8.GetBytes(word)));

    [Theory]
    [InlineData("", "the pattern '' has no word in it")]
    [InlineData(" - ", "has no word in it")]
    [InlineData("\"\"", "has no word in it")]
    [InlineData("*", "would match every word")]
    [InlineData("* **", "would match every word")]
    [InlineData("cold, war", "',' in the pattern 'cold, war' is no part of a word")]
    [InlineData("cold—war", "'—' in the pattern")]
    [InlineData("the “cold” war", "'“' in the pattern")]
    [InlineData("the allies' plans", "''' in the pattern")]
    [InlineData("hegemon.*", "'.' in the pattern 'hegemon.*' is no part of a word")]
    [InlineData("(cold|hot) war", "'(' in the pattern")]
    [InlineData("冷战*", "stands beside a Chinese character")]
    [InlineData("a\uD800*", "in the pattern")]
    public void A_pattern_that_can_never_match_is_refused_with_the_way_out(string pattern, string message)
    {
        var error = Assert.Throws<InputException>(() => PhrasePattern.Parse(pattern));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(';', error.Message);
    }

    [Fact]
    public void A_long_word_against_many_stars_comes_to_an_end() =>
        Assert.False(PhrasePattern.Parse(string.Concat(Enumerable.Repeat("a*", 50)) + "b").Words[0].Matches(Encoding.UTF8.GetBytes(new string('a', 20_000))));
}
