using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Tests.Counting;

public sealed class CountPartTests : IDisposable
{
    private static readonly Lexicon Terms = Lexicon.Of("cold war", "war", "冷战");
    private static readonly By[] Facets = [By.Origin, By.Voice];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_document_is_in_exactly_one_share() => Gen.Select(Gen.String, Gen.Int[1, 40]).ForAll(
        sample => Assert.Single(Enumerable.Range(1, sample.Item2), n => new Shard(n, sample.Item2).Contains(sample.Item1)), 300);

    [Theory]
    [InlineData("d1", 7)]
    [InlineData("статья", 11)]
    [InlineData("", 5)]
    public void A_document_stays_in_its_share_from_one_version_to_the_next(string id, int share) => Assert.True(new Shard(share, 16).Contains(id));

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/4")]
    [InlineData("a/b")]
    [InlineData(" 1/4")]
    public void A_share_that_is_none_is_refused(string text) => Assert.Contains("write for example 3/16", Assert.Throws<InputException>(() => Shard.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_written_and_read_in_any_order_add_up_to_the_whole() => Gen.Select(Texts.News.Array[1, 6], Gen.Int[1, 4]).ForAll(sample =>
    {
        var corpus = Made.Of([.. sample.Item1.Select((t, i) => Made.Document($"d{i}", t, $"author {i % 2}", i % 3 == 0 ? "China" : "Russia"))]);
        var parts = Written(corpus, sample.Item2);
        parts.Reverse();
        Assert.Equal(corpus.Count(Terms, Facets, 1).ToTable().ToJson(), CountPart.Merge(parts).ToTable().ToJson());
    }, 100);

    [Fact]
    public void Parts_of_Chinese_add_up_in_words_and_in_characters_and_not_with_each_other()
    {
        var corpus = Made.Corpus("冷战思维。", "“冷战思维不得人心，”林剑说。", "王毅说中国反对霸权。", "no war");
        foreach (var counted in (Corpus[])[corpus, corpus.WithReportedSpeech(), corpus.WithCharactersAsWords()])
        {
            Assert.Equal(counted.Count(Terms, Facets, 1).ToTable().ToJson(), CountPart.Merge(Written(counted, 3)).ToTable().ToJson());
        }
        Assert.Contains("\"unit\":\"Chinese characters\"", CountPart.Merge(Written(corpus.WithCharactersAsWords(), 2)).ToTable().ToJson(), StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => CountPart.Merge([Written(corpus, 2)[0], Written(corpus.WithCharactersAsWords(), 2)[1]]));
        Assert.Contains("another definition of what is counted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_from_documents_drawn_again_are_the_same_from_parts_and_in_any_order()
    {
        DocumentSource[] documents = [.. Enumerable.Range(0, 40).Select(i => Made.Document($"d{i}", $"War {string.Concat(Enumerable.Repeat(i % 7 == 0 ? "war and " : "peace and ", i % 5))}rest.", "Petrov", "Russia"))];
        var whole = Made.Of(documents).Count(Terms, Facets, 1);
        var drawn = whole["war", "Russia", "narration"];
        Assert.InRange(drawn.Rate.Value, drawn.Drawn.Low + 1, drawn.Drawn.High - 1);
        Assert.Equal(whole.ToTable(true).ToJson(), CountPart.Merge(Written(Made.Of(documents), 3)).ToTable(true).ToJson());
        Assert.Equal(whole.ToTable(true).ToJson(), Made.Of([.. documents.Reverse()]).Count(Terms, Facets, 2).ToTable(true).ToJson());
        Assert.Equal(drawn.Drawn, Bootstrap.OfSums(Sum(t => t.Terms[1]!.Cells), Sum(t => t.Cells)));

        double[] Sum(Func<TallyGroup, CellSums> of) => DrawnDocuments.Sum(of(Made.Of(documents).Tally(Terms, Facets, 1).Group("Russia", "narration")).Sums);
    }

    [Fact]
    public void Fewer_documents_than_ten_and_terms_without_a_hit_have_no_bounds_from_drawing()
    {
        Counts Of(int documents) => Made.Corpus([.. Enumerable.Repeat("War and peace.", documents)]).Count(Lexicon.Of("war", "frieden"));
        Assert.True(double.IsNaN(Of(9)["war"].Drawn.Low));
        Assert.Equal(Of(10)["war"].Rate.Value, Of(10)["war"].Drawn.Low, 1e-9);
        Assert.True(double.IsNaN(Of(10)["frieden"].Drawn.High));
        Assert.Contains("\"drawnLow\": null", Of(9).ToTable(allColumns: true).ToJson().Replace("\":null", "\": null", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("drawn", Of(9).ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Drawn from", Of(10).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_share_is_named()
    {
        var parts = Written(Corpus(), 4);
        parts.RemoveAt(1);
        Refused("share 2/4 is missing", parts);
        parts.RemoveAt(0);
        Refused("shares 1/4, 2/4 are missing", parts);
    }

    [Fact]
    public void A_share_given_twice_is_refused()
    {
        var parts = Written(Corpus(), 2);
        Refused("this part is share 1/2, and so is", [.. parts, parts[0]]);
    }

    [Fact]
    public void A_part_of_anything_else_is_refused()
    {
        var part = Written(Corpus(), 2)[0];
        (string, CountPart) Other(Corpus corpus, Lexicon terms, By[] facets, int of = 2) => ("other", CountPart.Of(corpus, terms, facets, new Shard(of, of), 1));
        Refused("another corpus", [part, Other(Made.Corpus("war"), Terms, Facets)]);
        Refused("another lexicon", [part, Other(Corpus(), Lexicon.Of("war"), Facets)]);
        Refused("other facets", [part, Other(Corpus(), Terms, [By.Origin])]);
        Refused("another definition", [part, Other(Corpus().WithReportedSpeech(), Terms, Facets)]);
        Refused("share 3/3, and", [part, Other(Corpus(), Terms, Facets, 3)]);
        var build = part.Part.Origin with { Code = "older" };
        Refused("another build", [part, ("other", CountPart.Of(Corpus(), Terms, Facets, new Shard(2, 2), 1) with { Origin = build })]);
    }

    [Fact]
    public void A_part_cut_short_anywhere_is_refused()
    {
        var path = folder.Path + "/a.part";
        PartFile.Write(path, CountPart.Of(Corpus(), Terms, Facets, new Shard(1, 1), 1));
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<InputException>(() => PartFile.Read(path));
        }
    }

    [Fact]
    public void A_part_in_which_a_byte_changed_is_refused()
    {
        var path = folder.Path + "/a.part";
        PartFile.Write(path, CountPart.Of(Corpus(), Terms, Facets, new Shard(1, 1), 1));
        var whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).ForAll(change =>
        {
            var bytes = (byte[])whole.Clone();
            bytes[change.Item1] ^= change.Item2;
            File.WriteAllBytes(path, bytes);
            Assert.Throws<InputException>(() => PartFile.Read(path));
        }, 500);
    }

    [Fact]
    public void No_other_file_stays_beside_a_part()
    {
        Written(Corpus(), 2);
        Assert.Equal(["1.part", "2.part"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_corpus_that_counts_each_statement_once_has_no_shares() =>
        Assert.Contains("a statement is told in several", Assert.Throws<InputException>(() => CountPart.Of(Corpus().PerStatement(), Terms, Facets, new Shard(1, 2), 1)).Message, StringComparison.Ordinal);

    private static Corpus Corpus() => Made.Of([.. Enumerable.Range(0, 8).Select(i => Made.Document($"d{i}", $"“The cold war is back,” said Wu Wei. War {i}.", "Petrov", "Russia"))]);

    private List<(string Name, CountPart Part)> Written(Corpus corpus, int shares)
    {
        var parts = new List<(string, CountPart)>();
        for (var n = 1; n <= shares; n++)
        {
            var path = $"{folder.Path}/{n}.part";
            PartFile.Write(path, CountPart.Of(corpus, Terms, Facets, new Shard(n, shares), 1));
            parts.Add((path, PartFile.Read(path)));
        }
        return parts;
    }

    private static void Refused(string message, IReadOnlyList<(string, CountPart)> parts) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => CountPart.Merge(parts)).Message, StringComparison.Ordinal);
}
