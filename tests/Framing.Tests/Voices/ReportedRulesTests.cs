using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class ReportedRulesTests
{
    [Theory]
    [InlineData("Anna Berg said that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg told reporters on Monday that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg told the board of the Evening Post that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg said in a statement that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg asked whether the bloc would grow.", "whether the bloc would grow")]
    [InlineData("Anna Berg explained why the bloc would grow.", "why the bloc would grow")]
    [InlineData("Anna Berg has long believed that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Declaring that the bloc would grow, Anna Berg left the room.", "that the bloc would grow")]
    [InlineData("MOSCOW — Anna Berg said that the bloc would grow.", "that the bloc would grow")]
    [InlineData("In the end of the debate, Anna Berg tried to explain that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg refused to say whether the bloc would grow.", "whether the bloc would grow")]
    [InlineData("Anna Berg left the room, saying that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg pointed out that the bloc would grow.", "that the bloc would grow")]
    public void A_clause_with_its_conjunction_is_reported(string text, string content) => AssertReport(text, content, "Anna Berg", "reported that");

    [Theory]
    [InlineData("Anna Berg said the bloc would grow.", "the bloc would grow")]
    [InlineData("Anna Berg said Thursday the bloc would grow.", "the bloc would grow")]
    [InlineData("Anna Berg said millions lost their homes.", "millions lost their homes")]
    [InlineData("Anna Berg thinks the bloc will grow.", "the bloc will grow")]
    [InlineData("Anna Berg found it was too late.", "it was too late")]
    [InlineData("Anna Berg left the room, saying the bloc would grow.", "the bloc would grow")]
    [InlineData("Leaving the room, Anna Berg said the bloc would grow.", "the bloc would grow")]
    public void A_clause_without_a_conjunction_is_reported(string text, string content) => AssertReport(text, content, "Anna Berg", "reported");

    [Theory]
    [InlineData("Anna Berg wants to leave the bloc.", "to leave the bloc")]
    [InlineData("Anna Berg vowed not to leave the bloc.", "not to leave the bloc")]
    [InlineData("Anna Berg wants the bloc to grow.", "the bloc to grow")]
    [InlineData("Anna Berg urged the ministers to leave the bloc.", "to leave the bloc")]
    [InlineData("Anna Berg called on the ministers to leave the bloc.", "to leave the bloc")]
    public void An_infinitive_is_reported(string text, string content) => AssertReport(text, content, "Anna Berg", "reported to");

    [Theory]
    [InlineData("Anna Berg criticized the new treaty in a speech on Monday.", "the new treaty", "reported of")]
    [InlineData("Anna Berg defended the treaty and walked out.", "the treaty", "reported of")]
    [InlineData("Anna Berg praised the crops, roads and schools of the valley.", "the crops, roads and schools of the valley", "reported of")]
    [InlineData("Anna Berg suggested building new schools and mending old roads.", "building new schools and mending old roads", "reported of")]
    [InlineData("Anna Berg refused to endorse the treaty.", "the treaty", "reported of")]
    [InlineData("Anna Berg accused the ministers of hiding the treaty.", "hiding the treaty", "reported of")]
    [InlineData("Anna Berg called for a vote on the treaty.", "a vote on the treaty", "reported on")]
    [InlineData("Anna Berg warned against a vote in haste.", "a vote in haste", "reported on")]
    [InlineData("Anna Berg described the treaty as a mistake.", "the treaty as a mistake", "reported as")]
    [InlineData("Anna Berg called the treaty a mistake.", "the treaty a mistake", "reported as")]
    public void What_is_spoken_of_is_reported(string text, string content, string rule) => AssertReport(text, content, "Anna Berg", rule);

    [Theory]
    [InlineData("Despite Anna Berg's claim that the bloc would grow, nobody joined it.", "that the bloc would grow")]
    [InlineData("Nobody believed Anna Berg's claim that the bloc would grow.", "that the bloc would grow")]
    [InlineData("Anna Berg's promise to leave the bloc was kept.", "to leave the bloc")]
    [InlineData("Anna Berg expressed concern about the treaty.", "the treaty")]
    public void A_noun_that_stands_for_what_is_said_reports_it(string text, string content) => AssertReport(text, content, "Anna Berg", "reported noun");

    [Theory]
    [InlineData("The bloc would grow, Anna Berg said on Monday.", "The bloc would grow", "reported after")]
    [InlineData("The bloc would grow, said Anna Berg.", "The bloc would grow", "reported after")]
    [InlineData("The bloc would grow, Anna Berg told the Evening Post.", "The bloc would grow", "reported after")]
    [InlineData("The bloc would grow, Anna Berg, the former minister, told reporters.", "The bloc would grow", "reported after")]
    [InlineData("According to Anna Berg, the bloc would grow.", "the bloc would grow", "according to")]
    [InlineData("The bloc would grow, according to Anna Berg.", "The bloc would grow", "according to")]
    [InlineData("As Anna Berg noted, the bloc would grow.", "the bloc would grow", "according to")]
    [InlineData("In Anna Berg's view, the bloc would grow.", "the bloc would grow", "according to")]
    [InlineData("ANNA BERG: The bloc would grow. It has no choice.", "The bloc would grow. It has no choice", "reported label")]
    public void What_stands_before_or_after_the_words_that_report_it_is_reported(string text, string content, string rule) => AssertReport(text, content, text.Contains("BERG", StringComparison.Ordinal) ? "ANNA BERG" : "Anna Berg", rule);

    [Theory]
    [InlineData("The bloc would grow, the report says.", "report")]
    [InlineData("The bloc would grow, law enforcement officials said.", "officials")]
    public void A_body_or_a_group_speaks_after_what_it_says(string text, string speaker) => AssertReport(text, "The bloc would grow", speaker, "reported after");

    [Theory]
    [InlineData("The bloc, Anna Berg said, would grow.", ", Anna Berg said,")]
    [InlineData("In the end, Anna Berg said, the bloc would grow.", ", Anna Berg said,")]
    [InlineData("The bloc, according to Anna Berg, would grow.", ", according to Anna Berg,")]
    public void The_author_s_words_inside_a_report_stay_his(string text, string aside)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((text.TrimEnd('.'), aside), (report.Span.Of(text), report.Aside?.Of(text)));
        var stretches = Cut(text, reported: true);
        Assert.Equal(text, string.Concat(stretches.Select(s => s.Span.Of(text))));
        Assert.Equal(aside, stretches[1].Span.Of(text));
        Assert.Equal([Mode.Reported, Mode.Narration, Mode.Reported, Mode.Narration], stretches.Select(s => s.Voice.Mode));
    }

    [Theory]
    [InlineData("''The bloc will grow. We are sure,'' Anna Berg said.", "The bloc will grow. We are sure")]
    [InlineData("Anna Berg said, ''The bloc will grow. We are sure.''", "The bloc will grow. We are sure")]
    public void What_stands_between_doubled_apostrophes_is_spoken_by_whom_a_verb_beside_it_names(string text, string content)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((content, "Anna Berg"), (report.Span.Of(text).Trim('\'', '.'), report.Attribution.Speaker));
    }

    [Theory]
    [InlineData("Anna Berg said that the bloc would grow, adding that it was late.", "that the bloc would grow", "that it was late")]
    [InlineData("Anna Berg said the bloc would grow, but Karl Lund said it was late.", "the bloc would grow", "it was late")]
    [InlineData("The bloc would grow, Anna Berg said, adding that it was late.", "The bloc would grow", "that it was late")]
    [InlineData("Anna Berg said the bloc would grow and Karl Lund said it was late.", "the bloc would grow", "it was late")]
    [InlineData("When Anna Berg said that the bloc would grow, Karl Lund called the idea a dream.", "that the bloc would grow", "the idea a dream")]
    [InlineData("Anna Berg, who thinks that the bloc will grow, praised the treaty.", "that the bloc will grow", "the treaty")]
    public void A_report_ends_where_the_author_speaks_again(string text, params string[] contents) => Assert.Equal(contents, Reports(text).Select(r => r.Span.Of(text)));

    [Theory]
    [InlineData("We emphasise that the bloc would grow.")]
    [InlineData("It should be noted that the bloc would grow.")]
    [InlineData("It is worth noting that the bloc would grow.")]
    [InlineData("Let us mention some of the treaties.")]
    [InlineData("Let us not forget that the bloc would grow.")]
    [InlineData("It became known that the bloc would grow.")]
    [InlineData("You know that the bloc would grow.")]
    [InlineData("Anna Berg declined to comment.")]
    [InlineData("Anna Berg was told that the bloc would grow.")]
    [InlineData("When Anna Berg said that, nobody laughed.")]
    [InlineData("When Anna Berg left, the bloc would grow.")]
    [InlineData("The bloc would grow.")]
    [InlineData("Anna Berg said: \"The bloc would grow.\"")]
    [InlineData("\"The bloc would grow,\" Anna Berg told the Evening Post in May.")]
    [InlineData("The State Department building stands where the bloc would grow.")]
    [InlineData("The southern states that vote in March are small.")]
    [InlineData("The rebel-held town lies in a valley.")]
    public void What_nobody_else_says_stays_with_the_author(string text) => Assert.Empty(Reports(text));

    [Fact]
    public void Reports_are_narration_unless_asked_for()
    {
        const string text = "Anna Berg said that the bloc would grow. \"Robbery,\" she wrote.";
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

    private static void AssertReport(string text, string content, string speaker, string rule)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((content, speaker, rule), (report.Span.Of(text), report.Attribution.Speaker, report.Attribution.Rule));
    }

    private static IReadOnlyList<Quotation> Reports(string text) => [.. Read(text, reported: true).Where(q => q.Mode == QuotationMode.Indirect)];

    private static IReadOnlyList<Quotation> Read(string text, bool reported) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty, reported);

    private static IReadOnlyList<VoiceStretch> Cut(string text, bool reported) => [.. VoiceReader.Cut(text, new Span(0, text.Length), Narrator("Author"), Read(text, reported))];

    private static Voice Narrator(string name) => new(Mode.Narration, name, Origin.Unknown);
}
