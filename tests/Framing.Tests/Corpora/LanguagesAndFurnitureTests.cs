using Framing.Corpora;
using Framing.Counting;
using Framing.Text;

namespace Framing.Tests.Corpora;

public class LanguagesAndFurnitureTests
{
    private const string English = "The ministry said on Friday that the cold war is over and that it is time for peace.";
    private const string Russian = "Министерство заявило в пятницу, что холодная война давно закончилась и что пора подумать о мире в регионе.";
    private const string Chinese = "外交部发言人说，冷战思维不得人心，北约应当放弃。";

    [Theory]
    [InlineData(English, "en")]
    [InlineData(Russian, "ru")]
    [InlineData(Chinese, "zh")]
    [InlineData("Міністерство заявило в п'ятницю, що холодна війна давно закінчилася і що час подумати про мир.", "uk")]
    [InlineData("北大西洋条約機構は冷戦の産物であり、解散すべきだと述べた。", "ja")]
    [InlineData("Das Ministerium sagte am Freitag, der Kalte Krieg ist vorbei und es wird Zeit für den Frieden.", null)]
    [InlineData("Short text.", null)]
    public void A_language_is_told_by_its_letters_and_commonest_words(string text, string? language) => Assert.Equal(language, Language.Of(text, new Span(0, text.Length)));

    [Fact]
    public void A_mixed_document_shows_its_languages_by_paragraph()
    {
        var corpus = Made.Corpus($"{English}\n\n{Russian}\n\n{English}\n\nShort.");
        Assert.Equal(["en 3", "ru 1"], corpus.LanguageTable().Rows.Select(r => $"{r[1]} {r[2]}"));
        Assert.Equal("en", By.Language.Of(corpus.Documents[0], corpus.Documents[0].Narrator));
    }

    [Theory]
    [InlineData("3609", "a number alone, as counters have it")]
    [InlineData("X", "a single letter alone")]
    [InlineData("https://page.example/1", "an address on the net")]
    [InlineData("© Daily Sun", "a notice of rights")]
    [InlineData("Read more »", "words by which a page leads on")]
    [InlineData("Comments 12", "words by which a page leads on")]
    [InlineData("Ежедневная рассылка", "in Cyrillic letters, unlike the rest of the text")]
    public void A_line_of_the_page_is_suggested_with_its_reason(string line, string reason)
    {
        var suggestion = Assert.Single(Made.Corpus($"{English}\n\n{line}\n").FurnitureSuggestions().All);
        Assert.Equal((3, line, reason), (suggestion.Line, suggestion.Text, suggestion.Reason));
    }

    [Fact]
    public void What_stands_in_three_documents_is_the_page_s()
    {
        var corpus = Made.Corpus($"Subscribe to us today!\n\n{English}", $"Subscribe to us today!\n\n{Russian}", $"{Chinese}\n\nSubscribe to us today!");
        Assert.Equal(["the line stands in 3 documents"], corpus.FurnitureSuggestions().All.Select(s => s.Reason).Distinct());
        Assert.Empty(Made.Corpus($"Subscribe!\n\n{English}", $"Subscribe!\n\n{English}", $"{English}\n\nSubscribe!").FurnitureSuggestions().All);
        Assert.Empty(Made.Corpus(English, Russian, Chinese + "\n\n2024年。").FurnitureSuggestions().All);
    }
}
