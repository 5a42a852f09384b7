using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Lexicons;

public sealed class ConditionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("near: 2, of: [nato]", "NATO seeks hegemony", 1)]
    [InlineData("near: 2, of: [nato]", "hegemony of NATO", 1)]
    [InlineData("near: 1, of: [nato]", "hegemony of NATO", 0)]
    [InlineData("near: 9, of: [nato]", "hegemony.\n\nNATO", 0)]
    [InlineData("near: 9, of: [nato]", "“Hegemony is over,” said NATO chief Jens Stoltenberg.", 0)]
    [InlineData("after: 3, of: [nato]", "NATO seeks hegemony", 1)]
    [InlineData("after: 3, of: [nato]", "hegemony of NATO", 0)]
    [InlineData("before: 3, of: [nato]", "hegemony of NATO", 1)]
    [InlineData("before: 3, of: [nato]", "NATO seeks hegemony", 0)]
    [InlineData("not_before: 1, of: [theory]", "hegemony theory and hegemony", 1)]
    [InlineData("not_near: 3, of: [nato]", "hegemony of NATO and then, of course, hegemony of others", 1)]
    [InlineData("not_after: 3, of: [no, not, without]", "There is no hegemony, not a hegemony; hegemony without end", 0)]
    [InlineData("not_after: 2, of: [no, not, without]", "There is no hegemony here, but hegemony goes on, no doubt", 1)]
    [InlineData("after: 4, of: [cold war, arms race]", "the cold war of hegemony; the war of hegemony", 1)]
    public void A_match_counts_where_its_condition_holds(string condition, string text, int hits)
    {
        var lexicon = Read($"[{{{condition}}}]")["hegemony"];
        var corpus = Made.Corpus(text);
        Assert.Equal(hits, corpus.Count(lexicon).Rows[0].Rate.Hits);
        Assert.Equal(hits, corpus.Count(lexicon).Hits.Count());
        Assert.Equal(hits, corpus.Count(lexicon, By.Document, By.Voice).Rows.Sum(r => r.Rate.Hits));
        folder.Write("a.txt", text);
        Assert.Equal(hits, Framing.Corpora.Corpus.Load(folder["a.txt"]).Count(lexicon).Rows[0].Rate.Hits);
    }

    [Fact]
    public void All_conditions_have_to_hold_and_terms_without_any_are_as_they_were()
    {
        var lexicon = Read("[{near: 5, of: [nato]}, {not_after: 1, of: [no]}]");
        Assert.Equal([1, 3], Made.Corpus("NATO hegemony. NATO and no hegemony.\n\nHegemony.").Count(lexicon).Rows.Select(r => r.Rate.Hits));
        Assert.Contains("near 5: nato; not_after 1: no", lexicon.ToString(), StringComparison.Ordinal);
        Assert.Contains("has conditions and cannot be added up", Assert.Throws<InputException>(lexicon.ByFrame).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_of_one_phrase_leaves_the_others_of_its_term_alone()
    {
        PhrasePattern Phrase(string text, params Condition[] conditions) => PhrasePattern.Parse(text).Where(conditions);
        var notNo = new Condition(Relation.NotAfter, 1, [PhrasePattern.Parse("no")]);
        long Hits(string text, params PhrasePattern[] phrases) => Made.Corpus(text).Count(new Lexicon([new Term("t", "t", "", phrases)], [], "")).Rows[0].Rate.Hits;
        Assert.Equal(2, Hits("no hegemony, no cold war, a hegemony", Phrase("hegemony", notNo), Phrase("cold war")));
        Assert.Equal(3, Hits("no hegemony, no cold war, a hegemony", Phrase("hegemony", notNo), Phrase("hegemon*"), Phrase("cold war")));
        // Where the longer phrase is found and does not count, the shorter one inside it does not either.
        Assert.Equal(0, Hits("no cold war", Phrase("cold war", notNo), Phrase("war")));
        // Phrases that overlap: each is told where the term was found.
        Assert.Equal(2, Hits("w x y z", Phrase("w x"), Phrase("x y", notNo), Phrase("y z", notNo)));
    }

    [Theory]
    [InlineData("[{near: 0, of: [nato]}]", "'0' is no distance in words; write 1 or more")]
    [InlineData("[{near: 2, after: 2, of: [nato]}]", "a condition has one of near, after, before, not_near, not_after, not_before")]
    [InlineData("[{near: 2}]", "a condition names words")]
    [InlineData("[{near: 2, of: [\"a,b\"]}]", "never stands inside a phrase")]
    [InlineData("[{beside: 2, of: [nato]}]", "the key 'beside' is not known here")]
    public void A_condition_that_cannot_be_read_is_refused_with_its_line(string conditions, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(conditions));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(7, error.Line);
    }

    private Lexicon Read(string conditions) => Lexicon.Load(folder.Write("lexicon.yaml",
        $"frames:\n  - id: f\n    name: F\n    terms:\n      - id: hegemony\n        phrases: {{en: [hegemony]}}\n        conditions: {conditions}\n      - id: all\n        phrases: {{en: [hegemony]}}\n"));
}
