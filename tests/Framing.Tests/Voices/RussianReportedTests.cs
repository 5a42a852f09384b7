using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class RussianReportedTests
{
    [Theory]
    [InlineData("Анна Берг заявила журналистам в среду, что блок будет расти.", "что блок будет расти", "reported that")]
    [InlineData("Анна Берг спросила, почему договор не подписан.", "почему договор не подписан", "reported that")]
    [InlineData("Анна Берг спросила, будет ли подписан договор.", "будет ли подписан договор", "reported that")]
    [InlineData("Анна Берг выразила уверенность, что блок будет расти.", "что блок будет расти", "reported that")]
    [InlineData("Анна Берг вышла из зала, заявив, что договор не нужен.", "что договор не нужен", "reported that")]
    [InlineData("Заявление Анны Берг о том, что блок будет расти, удивило послов.", "что блок будет расти", "reported that")]
    [InlineData("По словам Анны Берг, блок будет расти.", "блок будет расти", "according to")]
    [InlineData("Как отметила Анна Берг, блок растет.", "блок растет", "according to")]
    [InlineData("Блок растет, отметила Анна Берг.", "Блок растет", "reported after")]
    public void A_report_has_its_content_and_its_speaker(string text, string content, string rule)
    {
        var report = Assert.Single(Reports(text));
        Assert.Equal((content, "Анна Берг", rule), (report.Span.Of(text), report.Attribution.Speaker, report.Attribution.Rule));
    }

    [Theory]
    [InlineData("В заявлении министерства говорится, что учения завершены.", "министерство")]
    [InlineData("Согласно докладу института, экономика страны растет.", "институт")]
    public void Who_speaks_by_a_paper_is_whose_it_is(string text, string speaker) => Assert.Equal(speaker, Assert.Single(Reports(text)).Attribution.Speaker);

    [Theory]
    [InlineData("Блок, отметила Анна Берг, растет быстрее прогноза.")]
    [InlineData("Блок, по словам Анны Берг, растет быстрее прогноза.")]
    public void The_author_s_words_inside_a_report_stay_his(string text)
    {
        var stretches = VoiceReader.Cut(text, new Span(0, text.Length), new Voice(Mode.Narration, "Author", Origin.Unknown), Read(text)).ToList();
        Assert.Equal(text, string.Concat(stretches.Select(s => s.Span.Of(text))));
        Assert.Equal([Mode.Reported, Mode.Narration, Mode.Reported, Mode.Narration], stretches.Select(s => s.Voice.Mode));
    }

    [Theory]
    [InlineData("Анна Берг подчеркнула, что решение принято, и добавила, что визит состоится.", "что решение принято, Анна Берг", "что визит состоится, Анна Берг")]
    [InlineData("Анна Берг сказала, что договор нужен, однако Карл Лунд возразил, что уже поздно.", "что договор нужен, Анна Берг", "что уже поздно, Карл Лунд")]
    [InlineData("Анна Берг сказала, что Карл Лунд считает, что договор нужен.", "что Карл Лунд считает, что договор нужен, Анна Берг")]
    public void A_report_ends_where_the_author_speaks_again(string text, params string[] reports) =>
        Assert.Equal(reports, Reports(text).Select(r => $"{r.Span.Of(text)}, {r.Attribution.Speaker}"));

    [Theory]
    [InlineData("Мы подчеркиваем, что блок будет расти.")]
    [InlineData("Следует отметить, что блок будет расти.")]
    [InlineData("Блок будет расти, чтобы выжить.")]
    [InlineData("Анна Берг заявила: «Блок будет расти».")]
    public void What_nobody_else_says_stays_with_the_author(string text) => Assert.Empty(Reports(text));

    private static IEnumerable<Quotation> Reports(string text) => Read(text).Where(q => q.Mode == QuotationMode.Indirect);

    private static IReadOnlyList<Quotation> Read(string text) => VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty, reported: true);
}
