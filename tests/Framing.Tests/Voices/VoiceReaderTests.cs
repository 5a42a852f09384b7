using Framing.Voices;

namespace Framing.Tests.Voices;

public class VoiceReaderTests
{
    [Fact]
    public void Quotations_stand_in_order_inside_the_text_and_name_their_speaker_from_it() => Texts.News.ForAll(text =>
    {
        var document = Made.Corpus(text).WithReportedSpeech().Documents[0];
        Assert.Equal(document.Quotations.OrderBy(q => q.Outer.Start).ThenByDescending(q => q.Outer.End), document.Quotations);
        foreach (var quotation in document.Quotations)
        {
            var a = quotation.Attribution;
            Assert.True(quotation.Outer.Start >= 0 && quotation.Outer.End <= text.Length && quotation.Outer.Contains(quotation.Span));
            Assert.All([a.Mention, a.Cue], s => Assert.True(s is null || (s.Value.Start >= 0 && s.Value.End <= text.Length && s.Value.Length > 0)));
            Assert.InRange(a.Confidence, 0, 1);
            Assert.Equal(a.Rule == "none", a == Attribution.None);
            if (a.Speaker is null) Assert.False(a.Origin.IsKnown);
            if (quotation.Kind != QuotationKind.Speech && !quotation.IsNested) Assert.Equal(Attribution.None, a);
        }
    });

    [Fact]
    public void A_nested_quotation_stays_with_the_outer_speaker() => Texts.News.ForAll(text =>
    {
        foreach (var stretch in Made.Corpus(text).Documents[0].Stretches.Where(s => s.Voice.Mode == Mode.Quoted))
        {
            Assert.False(stretch.Quotation!.IsNested);
            Assert.Equal(QuotationKind.Speech, stretch.Quotation.Kind);
        }
    });

    [Fact]
    public void The_same_text_is_read_the_same_way_every_time() => Texts.News.ForAll(text =>
        Assert.Equal(Made.Corpus(text).Documents[0].Quotations, Made.Corpus(text).Documents[0].Quotations), 200);
}
