using Framing.Fuzz;

namespace Framing.Tests;

/// <summary>A share of the inputs that nobody would write; <c>dotnet run --project tests/Framing.Fuzz</c> tries a million.</summary>
public class FuzzTests
{
    private const int Inputs = 25;

    public static TheoryData<string> Names() => [.. Targets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_input_ends_a_reader_but_by_one_sentence(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        Assert.All(Enumerable.Range(0, Inputs), number => Assert.Null(target.Try(number)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_input_is_the_same_each_time(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        Assert.Equal(target.Input(7), target.Input(7));
        Assert.NotEmpty(Enumerable.Range(0, Inputs).Select(n => Convert.ToHexString(target.Input(n))).Distinct().Skip(Inputs / 2));
    }

    // Found by the fuzzer: a mark that is also an apostrophe, a mark without width where a word is looked for.
    [Theory]
    [InlineData("冷战：‘剑’s")]
    [InlineData("'O》g t说ой йны'\u00ADt")]
    [InlineData("according to J,＂w\uFEFF")]
    public void Each_word_has_one_voice(string text) => Checks.Voices(Checks.Plain(text));

    // Found by the fuzzer: what a message repeats of a pattern must not break its line.
    [Fact]
    public void A_message_is_one_line() => Assert.DoesNotContain('\n', Assert.Throws<InputException>(() => Framing.Lexicons.PhrasePattern.Parse("cold,\n\nwar")).Message);

    [Fact]
    public void A_file_whose_parser_gives_up_in_its_own_way_is_damaged()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(Targets.Seed("page.pdf")).Replace("/BaseFont", "/BaseXont", StringComparison.Ordinal);
        Assert.Contains("this .pdf file is damaged", Assert.Throws<InputException>(() => new Framing.Formats.FormatLibrary().ReadText(".pdf", System.Text.Encoding.Latin1.GetBytes(pdf), null)).Message, StringComparison.Ordinal);
    }
}
