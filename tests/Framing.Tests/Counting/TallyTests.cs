using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

public class TallyTests
{
    private static readonly Lexicon Terms = Lexicon.Of("cold war", "war", "冷战", "wa*");

    [Fact]
    public void Parts_of_a_corpus_add_up_to_the_whole() => Gen.Select(Texts.News.Array[1, 6], Gen.Int[1, 3]).ForAll(sample =>
    {
        var (texts, parts) = sample;
        var documents = texts.Select((t, i) => Made.Document($"d{i}", t, $"author {i % 2}", i % 3 == 0 ? "China" : "Russia")).ToArray();
        By[] facets = [By.Origin, By.Author];
        var sum = new Tally(Terms, facets);
        foreach (var part in documents.GroupBy(d => d.Id[^1] % parts)) sum.Add(Made.Of([.. part]).Tally(Terms, facets, threads: 1));
        Assert.Equal(Made.Of(documents).Count(Terms, facets, 2).ToTable().ToCsv(), sum.ToCounts(new Definition(), null).ToTable().ToCsv());
    }, 300);

    [Fact]
    public void A_group_holds_words_documents_hits_and_forms()
    {
        var tally = Made.Of(Made.Document("a", "War, war and peace.", "Wu"), Made.Document("b", "War.", "Wu"), Made.Document("c", "Peace.", "Wu")).Tally(Lexicon.Of("war"), [By.Author], 1);
        var group = Assert.Single(tally.Groups);
        Assert.Equal(("Wu", 6L, 3), (group.Values[0], group.Words, group.Documents));
        Assert.Equal((3L, 2), (group.Terms[0]!.Hits, group.Terms[0]!.Documents));
        Assert.Equal(["War 2", "war 1"], group.Terms[0]!.Sorted().Select(f => $"{f.Key} {f.Value}"));
    }

    [Fact]
    public void Counts_added_up_without_the_texts_say_that_they_hold_no_sentences() =>
        Assert.Contains("hold no sentences", Assert.Throws<InputException>(() => Made.Corpus("war").Tally(Lexicon.Of("war"), [], 1).ToCounts(new Definition(), null).Hits.Count()).Message, StringComparison.Ordinal);
}
