using CsCheck;
using Framing.Text;

namespace Framing.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t… —", "")]
    [InlineData("The Cold War.", "The|Cold|War")]
    [InlineData("anti-hegemonic bloc", "anti|hegemonic|bloc")]
    [InlineData("snake_case", "snake|case")]
    [InlineData("Covid19 and 5G", "Covid19|and|5G")]
    [InlineData("10,000 at 3.5", "10|000|at|3|5")]
    public void Letters_and_digits_make_a_word_and_all_else_parts_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("the U.S. and the U.S.-led bloc", "the|U.S.|and|the|U.S.|led|bloc")]
    [InlineData("the U.S.S.R", "the|U.S.S.R")]
    [InlineData("т.е. так", "т.е.|так")]
    [InlineData("plan B.The rest", "plan|B|The|rest")]
    [InlineData("It is plan B. Then", "It|is|plan|B|Then")]
    [InlineData("Ph.D.", "Ph|D")]
    [InlineData("Gen. J. Smith", "Gen|J|Smith")]
    public void Single_letters_with_dots_between_them_are_one_word_with_its_last_dot(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("don't, can’t", "don't|can’t")]
    [InlineData("O’Brien and d'Estaing", "O’Brien|and|d'Estaing")]
    [InlineData("О'Генри", "О'Генри")]
    [InlineData("мʼясо", "мʼясо")]
    [InlineData("rock'n'roll", "rock'n'roll")]
    [InlineData("the ’90s and '45", "the|90s|and|45")]
    [InlineData("the allies' plans", "the|allies|plans")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("3'5", "3|5")]
    [InlineData("l’«Europe»", "l|Europe")]
    public void An_apostrophe_between_two_letters_belongs_to_the_word(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("NATO's plans", "NATO|plans")]
    [InlineData("NATO’S PLANS", "NATO|PLANS")]
    [InlineData("NATOʼs plans", "NATO|plans")]
    [InlineData("Beijing＇s plans", "Beijing|plans")]
    [InlineData("the U.S.'s plans", "the|U.S.|plans")]
    [InlineData("the 1990's war", "the|1990|war")]
    [InlineData("the G7’s war", "the|G7|war")]
    [InlineData("the fiance\u0301’s war", "the|fiance\u0301|war")]
    [InlineData("the “bloc”'s plans", "the|bloc|plans")]
    [InlineData("the alliance (NATO)'s plans", "the|alliance|NATO|plans")]
    [InlineData("北约's plans", "北|约|plans")]
    [InlineData("'s Gravenhage", "s|Gravenhage")]
    [InlineData("it's", "it")]
    [InlineData("class's", "class")]
    [InlineData("O'Sullivan", "O'Sullivan")]
    public void A_possessive_s_is_no_part_of_a_word_and_no_word(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("Холодная война", "Холодная|война")]
    [InlineData("冷战思维。", "冷|战|思|维")]
    [InlineData("用NATO的2条", "用|NATO|的|2|条")]
    [InlineData("\U00020000人", "\U00020000|人")]
    [InlineData("ＮＡＴＯ　２０２４", "ＮＡＴＯ|２０２４")]
    [InlineData("カタカナ 냉전", "カタカナ|냉전")]
    [InlineData("cafe\u0301 и\u0306", "cafe\u0301|и\u0306")]
    [InlineData("\u0301abc", "abc")]
    [InlineData("\U0001D400\U0001D401 👍", "\U0001D400\U0001D401")]
    public void Other_scripts_keep_their_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("hege\u00ADmony", "hege\u00ADmony")]
    [InlineData("hege\u00AD mony", "hege|mony")]
    [InlineData("NATO\u200Bs", "NATO\u200Bs")]
    [InlineData("NATO\u200B’s plan", "NATO|plan")]
    [InlineData("\uFEFFNATO", "NATO")]
    [InlineData("a\uD800b", "a|b")]
    [InlineData("\uDC00", "")]
    [InlineData("a\0b", "a|b")]
    public void Invisible_characters_stay_inside_a_word_and_broken_ones_part_words(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void Every_word_gives_back_its_place_in_the_text() => Texts.Nasty.ForAll(text =>
    {
        var after = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var word = text[token.Start..token.End];
            Assert.True(token.Start >= after && token.End > token.Start && token.After >= token.End && token.After <= text.Length);
            Assert.True(Characters.IsWord(Characters.At(word, 0)) && !word.Any(char.IsWhiteSpace));
            after = token.After;
        }
    });

    [Fact]
    public void No_letter_and_no_digit_is_lost() => Texts.Nasty.ForAll(text =>
    {
        var covered = new bool[text.Length];
        foreach (var token in Tokenizer.Tokenize(text)) Array.Fill(covered, true, token.Start, token.After - token.Start);
        for (var i = 0; i < text.Length; i++)
        {
            var possessive = text[i] is 's' or 'S' && i > 0 && Characters.IsApostrophe(text[i - 1]);
            Assert.True(covered[i] || possessive || !char.IsLetterOrDigit(text[i]) || !Characters.IsWord(Characters.At(text, i)), $"{text} at {i}");
        }
    });

    [Fact]
    public void Words_of_the_parts_between_spaces_are_the_words_of_the_whole() => Texts.Nasty.ForAll(text =>
    {
        var parts = new List<Token>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i])) continue;
            parts.AddRange(Tokenizer.Tokenize(text, new Span(start, i)));
            start = i;
        }
        Assert.Equal(Tokenizer.Tokenize(text), parts);
    });

    private static string Words(string text) => string.Join('|', Tokenizer.Tokenize(text).Select(t => text[t.Start..t.End]));
}
