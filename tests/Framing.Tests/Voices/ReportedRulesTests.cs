using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class ReportedRulesTests
{
    [Theory]
    [InlineData("Anna Berg said that the bloc would grow.", "that the bloc would grow", "Anna Berg", "reported that")]
    [InlineData("Anna Berg told reporters that the bloc would grow.", "that the bloc would grow", "Anna Berg", "reported that")]
    [InlineData("Anna Berg asked whether the bloc would grow.", "whether the bloc would grow", "Anna Berg", "reported that")]
    [InlineData("Anna Berg said the bloc would grow.", "the bloc would grow", "Anna Berg", "reported")]
    [InlineData("The bloc would grow, Anna Berg said on Monday.", "The bloc would grow", "Anna Berg", "reported after")]
    [InlineData("The bloc would grow, said Anna Berg.", "The bloc would grow", "Anna Berg", "reported after")]
    [InlineData("According to Anna Berg, the bloc would grow.", "the bloc would grow", "Anna Berg", "according to")]
    [InlineData("The bloc would grow, according to Anna Berg.", "The bloc would grow", "Anna Berg", "according to")]
    [InlineData("Anna Berg left the room, saying the bloc would grow.", "the bloc would grow", "Anna Berg", "reported saying")]
    public void A_report_has_its_content_and_its_speaker(string text, string content, string speaker, string rule)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((content, speaker, rule), (report.Span.Of(text), report.Attribution.Speaker, report.Attribution.Rule));
    }

    [Theory]
    [InlineData("We emphasise that the bloc would grow.")]
    [InlineData("It should be noted that the bloc would grow.")]
    [InlineData("When Anna Berg said that, nobody laughed.")]
    [InlineData("The bloc would grow.")]
    [InlineData("Anna Berg said: \"The bloc would grow.\"")]
    [InlineData("The State Department building stands where the bloc would grow.")]
    public void What_nobody_else_says_stays_with_the_author(string text) => Assert.Empty(Reports(text));

    [Fact]
    public void Reports_are_narration_unless_asked_for()
    {
        const string text = "Anna Berg said that the bloc would grow. She called it \"robbery\" there.";
        Assert.DoesNotContain(Read(text, reported: false), q => q.Mode == QuotationMode.Indirect);
        var stretches = Cut(text, reported: true);
        Assert.Equal(text, string.Concat(stretches.Select(s => s.Span.Of(text))));
        Assert.Equal([Mode.Narration, Mode.Reported, Mode.Narration, Mode.Quoted, Mode.Narration], stretches.Select(s => s.Voice.Mode));
    }

    [Fact]
    public void What_the_author_reports_of_himself_is_narration() =>
        Assert.All(VoiceReader.Cut("The bloc would grow, Anna Berg writes.", new Span(0, 38), Narrator("Anna Berg"), Read("The bloc would grow, Anna Berg writes.", reported: true)), s => Assert.Equal(Mode.Narration, s.Voice.Mode));

    [Fact]
    public void A_fragment_in_marks_inside_a_report_stays_a_quotation()
    {
        const string text = "Anna Berg said that the bloc was \"open robbery\" and would grow.";
        Assert.Equal([Mode.Narration, Mode.Reported, Mode.Quoted, Mode.Reported, Mode.Narration], Cut(text, reported: true).Select(s => s.Voice.Mode));
    }

    private static IReadOnlyList<Quotation> Reports(string text) => [.. Read(text, reported: true).Where(q => q.Mode == QuotationMode.Indirect)];

    private static IReadOnlyList<Quotation> Read(string text, bool reported) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty, reported);

    private static IReadOnlyList<VoiceStretch> Cut(string text, bool reported) => [.. VoiceReader.Cut(text, new Span(0, text.Length), Narrator("Author"), Read(text, reported))];

    private static Voice Narrator(string name) => new(Mode.Narration, name, Origin.Unknown);
}
