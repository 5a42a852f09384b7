using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>Content words are written as their keys, in order; <c>@</c> stands before a country or body, <c>not</c> for any denial.</summary>
public class ContentWordsTests
{
    [Theory]
    [InlineData("We are firmly opposed to conflicts and confrontations.", "firm oppos confli confro")]
    [InlineData("a defence organisation, a defense organization", "defenc organi defenc organi")]
    [InlineData("policies and policy, parties and party", "polici polici parti parti")]
    [InlineData("planned, planning, plans, plan", "plan plan plan plan")]
    [InlineData("pass, bus, crisis", "pass bus crisis")]
    [InlineData("the United States, Washington, American and U.S.", "@US @US @US @US")]
    [InlineData("NATO's plans for China", "@NATO plan @China")]
    [InlineData("We don't; nobody ever did, and never will.", "not not not")]
    [InlineData("30 tanks in 2024", "30 tank 2024")]
    [InlineData("государства против войны и войну не начнут", "госуда войн войн not начнут")]
    [InlineData("Соединённые Штаты", "@US")]
    [InlineData("不会破坏和平", "not 破 坏 平")]
    [InlineData("", "")]
    [InlineData("It is what it is.", "")]
    public void A_quotation_is_known_by_these_words(string quotation, string keys) =>
        Assert.Equal(keys, string.Join(' ', new ContentWords().Read(quotation).Select(w => w.Key)));

    [Theory]
    [InlineData("tanks", 2, ContentKind.Plain)]
    [InlineData("NATO", 4, ContentKind.Name)]
    [InlineData("2024", 4, ContentKind.Name)]
    [InlineData("坏", 1, ContentKind.Plain)]
    [InlineData("never", 0, ContentKind.Denial)]
    public void A_name_or_figure_weighs_two_words_a_character_half_a_one_and_a_denial_nothing(string word, int weight, object kind)
    {
        var read = Assert.Single(new ContentWords().Read(word));
        Assert.Equal((weight, kind), (read.Weight, read.Kind));
    }
}
