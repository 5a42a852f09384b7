using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class ChineseReportedTests
{
    [Theory]
    [InlineData("林剑表示，中方将继续推动对话。", "中方将继续推动对话", "林剑", "reported that")]
    [InlineData("林剑在回答记者提问时表示，中方反对单边制裁。", "中方反对单边制裁", "林剑", "reported that")]
    [InlineData("专家认为经济将在明年继续增长。", "经济将在明年继续增长", "专家", "reported")]
    [InlineData("据新华社报道，双方将在五月举行会谈。", "双方将在五月举行会谈", "新华社", "according to")]
    [InlineData("双方将在五月举行会谈，林剑说。", "双方将在五月举行会谈", "林剑", "reported after")]
    public void A_report_has_its_content_and_its_speaker(string text, string content, string speaker, string rule)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((content, speaker, rule), (report.Span.Of(text), report.Attribution.Speaker, report.Attribution.Rule));
    }

    [Theory]
    [InlineData("林剑指出，中方将继续推动对话，并强调双方应当保持克制。", "中方将继续推动对话，林剑", "双方应当保持克制，林剑")]
    [InlineData("林剑强调中方的立场没有改变，普京补充说，双方保持沟通。", "中方的立场没有改变，林剑", "双方保持沟通，普京")]
    public void A_report_ends_where_the_author_speaks_again(string text, params string[] reports) =>
        Assert.Equal(reports, Reports(text).Select(r => $"{r.Span.Of(text)}，{r.Attribution.Speaker}"));

    [Theory]
    [InlineData("我们强调，双方应当保持克制。")]
    [InlineData("应当指出，双方应当保持克制。")]
    [InlineData("他被告知会议已经取消。")]
    public void What_nobody_else_says_stays_with_the_author(string text) => Assert.Empty(Reports(text));

    private static IEnumerable<Quotation> Reports(string text) =>
        VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty, reported: true).Where(q => q.Mode == QuotationMode.Indirect);
}
