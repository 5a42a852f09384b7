using Framing.Voices;

namespace Framing.Tests.Voices;

public class ConfidenceTests
{
    [Theory]
    [InlineData(0, 0, 0.75)] // 15/20
    [InlineData(1, 1, 0.76)] // 16/21
    [InlineData(0, 5, 0.6)] // 15/25
    [InlineData(80, 80, 0.95)] // 95/100
    [InlineData(545, 550, 0.98)] // 560/570
    public void A_rule_states_what_was_measured_drawn_towards_three_in_four_and_rounded_down(int right, int of, double stated) =>
        Assert.Equal(stated, Confidence.Stated(new Accuracy(right, of)));

    [Fact]
    public void A_rule_that_was_never_measured_states_three_in_four() =>
        Assert.All(Enum.GetValues<QuotationMode>(), mode => Assert.Equal(0.75, Confidence.Of("unheard of", mode)));

    [Fact]
    public void A_rule_may_be_surer_of_whole_sentences_than_of_fragments() =>
        Assert.True(Confidence.Of("following", QuotationMode.Direct) > Confidence.Of("following", QuotationMode.Mixed));

    [Fact]
    public void Every_attribution_states_what_its_rule_and_mode_do() => Texts.News.ForAll(text =>
        Assert.All(
            Made.Corpus(text).WithReportedSpeech().Documents[0].Quotations.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false }),
            q => Assert.Equal(q.Attribution == Attribution.None ? 0 : Confidence.Of(q.Attribution.Rule, q.Mode), q.Attribution.Confidence)));
}
