using CsCheck;
using Framing.Corpora;

namespace Framing.Tests.Corpora;

public class DuplicatesTests
{
    private static readonly string Article = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));

    [Fact]
    public void The_same_words_in_another_layout_repeat_the_first_document()
    {
        var corpus = Made.Corpus("The cold war is over now.", "Another text of some length here.", "The COLD-war\nis over, now!");
        var found = Assert.Single(corpus.Duplicates().All);
        Assert.Equal(("d3", "d1", 1.0), (found.Document.Id, found.Of.Id, found.Similarity));
        Assert.Equal(["d1", "d2"], corpus.WithoutDuplicates().Documents.Select(d => d.Id));
        Assert.Equal(["d3: repeats d1 (100 % of their words in common)"], corpus.WithoutDuplicates().SetAside);
        Assert.NotEqual(corpus.Sha256, corpus.WithoutDuplicates().Sha256);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(40, false)]
    public void Nearly_the_same_words_do_and_many_other_words_do_not(int added, bool isRepeated) =>
        Assert.Equal(isRepeated ? 1 : 0, Made.Corpus(Article, Article + string.Concat(Enumerable.Range(0, added).Select(i => $" new{i}"))).Duplicates().All.Count);

    [Fact]
    public void What_is_found_quickly_is_what_a_comparison_of_all_with_all_finds() => Gen.Int[0, 30].Array[2, 8].ForAll(cuts =>
    {
        var corpus = Made.Corpus([.. cuts.Select(c => string.Join(' ', Article.Split(' ')[c..(c + 60)]))]);
        var (kept, slow) = (new List<Document>(), new List<string>());
        foreach (var document in corpus.Documents)
        {
            var best = kept.Select(k => (k, Similarity(k, document))).Where(k => k.Item2 >= Duplicates.LeastSimilarity).ToList();
            if (best.Count == 0) kept.Add(document);
            else slow.Add($"{document.Id} {best.Max(b => b.Item2):F6}");
        }
        Assert.Equal(slow, corpus.Duplicates().All.Select(d => $"{d.Document.Id} {d.Similarity:F6}"));
    }, samples: 200);

    [Fact]
    public void Documents_without_words_repeat_nothing() => Assert.Empty(Made.Corpus("", "…", "").Duplicates().All);

    private static double Similarity(Document one, Document other)
    {
        static HashSet<string> Runs(Document d) => [.. d.Text.Split(' ') is var words ? Enumerable.Range(0, words.Length - 4).Select(i => string.Join(' ', words[i..(i + 5)])) : []];
        var (a, b) = (Runs(one), Runs(other));
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }
}
