using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

public class ConcordanceTests
{
    [Theory]
    [InlineData(0, "", "")]
    [InlineData(1, "the", "is")]
    [InlineData(2, "end the", "is not")]
    [InlineData(3, "“An end the", "is not, he")]
    [InlineData(50, "“An end the", "is not, he said.")]
    [InlineData(int.MaxValue, "“An end the", "is not, he said.")]
    public void A_line_shows_the_words_around_the_match_within_its_paragraph(int window, string left, string right)
    {
        var line = Assert.Single(Made.Corpus("Before.\n\n“An end the  cold\nwar’s is not, he said.\n\nAfter.").Concordance("cold war", window).Lines);
        Assert.Equal((left, "cold war", right), (line.Left, line.Hit.Form, line.Right.TrimStart('’', 's', ' ')));
    }

    [Theory]
    [InlineData(Sorting.Place, "1 2 3 4")]
    [InlineData(Sorting.Left, "2 3 1 4")]
    [InlineData(Sorting.Right, "4 3 2 1")]
    [InlineData(Sorting.Source, "2 4 3 1")]
    [InlineData(Sorting.Speaker, "2 4 3 1")]
    public void Lines_are_sorted(Sorting sort, string order)
    {
        var corpus = Made.Of(
            Made.Document("a", "no war zones 1"),
            Made.Document("b", "a big war that is 2", "Chen", "China"),
            Made.Document("c", "the good Big WAR on 3", "Zinin", "Russia"),
            Made.Document("d", "under war never 4", "Chen", "China"));
        Assert.Equal(order, string.Join(' ', corpus.Concordance("war", sort: sort).Lines.Select(l => l.Right[^1])));
    }

    [Fact]
    public void Every_hit_of_a_count_has_its_line()
    {
        var counts = Made.Corpus("war and war", "peace or war").Count(Lexicon.Of("war", "peace"), By.Document);
        Assert.Equal(4, counts.Concordance().Lines.Count);
        Assert.Equal(["d1 war", "d1 war", "d2 peace", "d2 war"], counts.Concordance().Lines.Select(l => $"{l.Hit.Document.Id} {l.Hit.Form}"));
    }

    [Fact]
    public void A_line_names_the_line_of_the_file_as_an_editor_counts()
    {
        long Line(string text) => (long)Made.Corpus(text).Concordance("war").ToTable().Rows[0][^1]!;
        Assert.Equal([1, 3, 3, 3, 2], new[] { "war", "a\n\nwar", "a\r\n\r\nwar", "a\r\rwar", "a\nb war" }.Select(Line));
    }

    [Fact]
    public void A_negative_window_is_refused() =>
        Assert.Equal("a window of -1 words cannot be shown; write 0 or more", Assert.Throws<InputException>(() => Made.Corpus("war").Concordance("war", -1)).Message);

    [Fact]
    public void Any_text_has_a_line_for_each_hit_that_gives_back_its_paragraph() => Texts.Nasty.ForAll(text =>
    {
        var corpus = Made.Corpus(text);
        foreach (var line in corpus.Concordance(Lexicon.Of("war", "s", "cold *", "冷"), 1000).Lines)
        {
            var paragraph = corpus.Documents[0].ParagraphAt(line.Hit.Span.Start).Of(text);
            string Plain(string s) => string.Concat(s.Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(Plain(paragraph), Plain(line.Left + line.Hit.Form + line.Right));
        }
    });

    [Fact]
    public void A_text_is_let_go_when_its_lines_are_read()
    {
        var corpus = Made.Corpus("He said “war”.");
        Assert.Single(corpus.Concordance("war").Lines);
        var document = Assert.Single(corpus.Documents);
        Assert.NotSame(document.Read(), document.Read());
        Assert.NotSame(Assert.Single(corpus.OneByOne()), document);
    }

    [Fact]
    public void A_fault_far_into_a_text_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "");
        File.WriteAllBytes(path, [.. Enumerable.Repeat((byte)'\n', 100_000), 0xFF]);
        var error = Assert.Throws<InputException>(() => Framing.Corpora.Corpus.Load(folder.Path).Concordance("war"));
        Assert.Equal((path, 100_001), (error.File, error.Line));
    }
}
