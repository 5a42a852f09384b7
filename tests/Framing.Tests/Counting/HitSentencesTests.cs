using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Counting;

public class HitSentencesTests
{
    private static readonly Counts Counts = Made.Of(
            Made.Document("d1", "First a peace. Then a cold\nwar came. “The cold war is <over>,” said Xi Jinping.", "Petrov", "Russia"))
        .Count(Lexicon.Of("zero sum", "cold war"), By.Origin);

    [Fact]
    public void Each_hit_stands_under_its_term_with_its_sentence()
    {
        var rows = Counts.Sentences().ToTable().Rows;
        Assert.Equal(["cold war", "Then a ", "cold war", " came."], rows[0][..4]);
        Assert.Equal(["cold war", "“The ", "cold war", " is <over>,” said Xi Jinping."], rows[1][..4]);
        Assert.Equal("Petrov", rows[0][4]);
    }

    [Fact]
    public void The_match_is_marked_and_the_rest_escaped()
    {
        var html = Counts.Sentences().ToDisplayString("text/html");
        Assert.Contains("Then a <mark>cold war</mark> came.", html);
        Assert.Contains("is &lt;over&gt;,", html);
    }

    [Fact]
    public void A_term_without_a_hit_says_so() => Assert.Contains("<h4>zero sum: no sentence</h4>", Counts.Sentences().ToDisplayString("text/html"));

    [Fact]
    public void There_are_as_many_sentences_as_hits() => Assert.Equal(Counts.Rows.Sum(r => r.Rate.Hits), Counts.Sentences().Hits.Count());

    [Fact]
    public void Many_sentences_of_a_term_are_folded_and_all_there()
    {
        var html = Made.Corpus(string.Concat(Enumerable.Repeat("War is here. ", 11))).Count("war").Sentences().ToDisplayString("text/html");
        Assert.Equal(12, html.Split("<blockquote>").Length);
        Assert.Equal(7, html.Split("<details><summary>5 more</summary>")[0].Split("<blockquote>").Length);
    }
}
