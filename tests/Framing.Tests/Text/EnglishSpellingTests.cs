using Framing.Text;

namespace Framing.Tests.Text;

public class EnglishSpellingTests
{
    [Theory]
    [InlineData("colour", "color")]
    [InlineData("favourable", "favorable")]
    [InlineData("neighbours", "neighbors")]
    [InlineData("unfavourable", "unfavorable")]
    [InlineData("centre", "center")]
    [InlineData("manoeuvres", "maneuvers")]
    [InlineData("defence", "defense")]
    [InlineData("practised", "practiced")]
    [InlineData("dialogue", "dialog")]
    [InlineData("travelled", "traveled")]
    [InlineData("programme", "program")]
    [InlineData("grey", "gray")]
    [InlineData("organise", "organize")]
    [InlineData("organisations", "organizations")]
    [InlineData("destabilising", "destabilizing")]
    [InlineData("militarised", "militarized")]
    [InlineData("analyse", "analyze")]
    [InlineData("fulfilment", "fulfillment")]
    public void British_and_American_spellings_stand_for_each_other(string british, string american)
    {
        Assert.Equal([british, american], EnglishSpelling.Variants(british));
        Assert.Equal([american, british], EnglishSpelling.Variants(american));
    }

    [Theory]
    [InlineData("promise")]
    [InlineData("promised")]
    [InlineData("exercise")]
    [InlineData("exercises")]
    [InlineData("advising")]
    [InlineData("compromised")]
    [InlineData("enterprise")]
    [InlineData("franchise")]
    [InlineData("raised")]
    [InlineData("rising")]
    [InlineData("wise")]
    [InlineData("otherwise")]
    [InlineData("disguised")]
    [InlineData("size")]
    [InlineData("prize")]
    [InlineData("seized")]
    [InlineData("crisis")]
    [InlineData("provision")]
    [InlineData("defensive")]
    [InlineData("four")]
    [InlineData("hour")]
    [InlineData("our")]
    [InlineData("or")]
    [InlineData("corridor")]
    [InlineData("number")]
    [InlineData("hegemony")]
    [InlineData("война")]
    public void Words_with_one_spelling_stay_alone(string word) => Assert.Equal([word], EnglishSpelling.Variants(word));

    [Theory]
    [InlineData("organis", "organiz")]
    [InlineData("organiz", "organis")]
    [InlineData("organisati", "organizati")]
    [InlineData("labour", "labor")]
    public void The_beginning_of_a_word_stands_for_both_spellings(string beginning, string other) =>
        Assert.Equal([beginning, other], EnglishSpelling.Variants(beginning, isPrefix: true));

    [Theory]
    [InlineData("cris")]
    [InlineData("promis")]
    [InlineData("hegemon")]
    [InlineData("expans")]
    public void A_beginning_with_one_spelling_stays_alone(string beginning) => Assert.Equal([beginning], EnglishSpelling.Variants(beginning, isPrefix: true));
}
