using CsCheck;
using Framing.Voices;

namespace Framing.Tests.Voices;

public class RetellingTests
{
    private static readonly ContentWords Reader = new();

    /// <summary>Utterances of few words, so that many are alike; some are made from the one before.</summary>
    private static readonly Gen<Utterance[]> Alike = Gen.Select(Gen.Int[0, 2], Gen.OneOf([.. "a b c d e f g h i j k l m n @A @B not 字".Split(' ').Select(Gen.Const)]).Array[0, 12]).Array[0, 14].Select(made =>
    {
        var utterances = new List<Utterance>();
        foreach (var (of, words) in made)
        {
            IEnumerable<string> before = utterances.Count == 0 ? [] : utterances[^1].Words.Select(w => w.Key);
            utterances.Add(Made(of switch { 0 => words, 1 => [.. before, .. words.Take(2)], _ => before.Skip(1).Take(7) }));
        }
        return utterances.ToArray();
    });

    [Fact]
    public void Most_statements_are_known_again_in_another_translation()
    {
        // All that can be asked of words alone: what is missed says the same in other words throughout.
        Assert.Equal((18, 30), (StatementPairs.Retold.Count(Retold), StatementPairs.Retold.Length));
        Assert.Equal((10, 14), (StatementPairs.RetoldLater.Count(Retold), StatementPairs.RetoldLater.Length));
    }

    [Fact]
    public void Different_statements_on_one_matter_stay_apart()
    {
        Assert.DoesNotContain(StatementPairs.Different, Retold);
        // A formula with one word exchanged is beyond the rule.
        Assert.Equal("We strongly condemn the attack on the embassy and express our condolences to the families of the victims.", Assert.Single(StatementPairs.DifferentLater, Retold).One);
    }

    [Theory]
    // Fewer than five words are never enough.
    [InlineData("peace in the whole region", "peace in the whole region", false)]
    [InlineData("peace, trade and stability in the region", "peace, trade and stability in the region", false)]
    [InlineData("peace, trade, growth and stability in the region", "peace, trade, growth and stability in the region", true)]
    // Five have to agree nearly all.
    [InlineData("peace, trade, growth and stability in the region", "peace, trade, wealth and stability in the region", false)]
    // A name or figure in another's place, a denial on one side.
    [InlineData("The envoy of Poland left the town before the talks began.", "The envoy of Norway left the town before the talks began.", false)]
    [InlineData("Some 300 ships passed the strait with grain last month.", "Some 500 ships passed the strait with grain last month.", false)]
    [InlineData("The ship will leave the port with grain this month.", "The ship will not leave the port with grain this month.", false)]
    [InlineData("The ship will never leave the port with grain and fish.", "No ship will leave the port with grain and fish.", true)]
    // A part of a longer one.
    [InlineData("grain, fish and timber will be sold abroad", "We have decided that from next month on grain, fish and timber will be sold abroad, while oil and gas stay at home.", true)]
    [InlineData("grain, meat and timber will be sold abroad", "We have decided that from next month on grain, fish and timber will be sold abroad, while oil and gas stay at home.", false)]
    [InlineData("", "", false)]
    [InlineData("", "grain, fish and timber will be sold abroad", false)]
    public void The_rule_has_these_edges(string one, string other, bool retold)
    {
        Assert.Equal(retold, Retold((one, other)));
        Assert.Equal(retold, Retold((other, one)));
    }

    [Fact]
    public void Similarity_is_between_0_and_1_the_same_both_ways_and_1_to_itself() => Alike.ForAll(utterances =>
    {
        foreach (var one in utterances)
        {
            Assert.Equal(one.Weight == 0 ? 0 : 1, Retelling.Similarity(one, one));
            foreach (var other in utterances)
            {
                Assert.InRange(Retelling.Similarity(one, other), 0, 1);
                Assert.Equal(Retelling.Similarity(one, other), Retelling.Similarity(other, one));
            }
        }
    }, 300);

    [Fact]
    public void The_best_stretch_is_as_good_as_the_best_of_all_stretches() => Alike.ForAll(utterances =>
    {
        foreach (var (one, other) in from x in utterances from y in utterances where x.Weight > 0 && Retelling.IsPart(x, y) select (x, y))
        {
            // Words in order alone, as the stretch is chosen by them.
            var stretches = from start in Enumerable.Range(0, other.Words.Count) from length in Enumerable.Range(1, other.Words.Count - start) select (IReadOnlyList<ContentWord>)[.. other.Words.Skip(start).Take(length)];
            double Ratio(IReadOnlyList<ContentWord> stretch) => 2.0 * Alignment.InOrder(one.Words, stretch) / (one.Weight + stretch.Sum(w => w.Weight));
            var (ratio, best) = (0.0, stretches.Max(Ratio));
            while (Alignment.BestStretch(one.Words, other.Words, ratio) is { Matched: > 0 } found && Ratio(found.Stretch) > ratio + 1e-9) ratio = Ratio(found.Stretch);
            Assert.Equal(best, ratio, 1e-9);
        }
    }, 300);

    [Fact]
    public void The_index_finds_what_comparing_each_with_each_finds() => Alike.ForAll(utterances =>
    {
        string Wording(int i) => string.Join(' ', utterances[i].Words.Select(w => w.Key));
        var knowable = Enumerable.Range(0, utterances.Length).Where(i => Retelling.Threshold(utterances[i]) <= 1).ToList();
        var first = knowable.GroupBy(Wording).ToDictionary(g => g.Key, g => g.First());
        var twins = knowable.Where(i => first[Wording(i)] != i).Select(i => (first[Wording(i)], i));
        var pairs = from i in first.Values from j in first.Values where i < j && Retelling.IsRetold(utterances[i], utterances[j], out _)
            select utterances[i].Weight <= utterances[j].Weight ? (i, j) : (j, i);
        Assert.Equal(twins.Concat(pairs).Order(), RetellingIndex.Pairs(utterances).Select(p => (p.Shorter, p.Longer)).Order());
    });

    [Fact]
    public void A_hundred_thousand_quotations_of_a_thousand_speakers_are_compared()
    {
        var random = new Random(1);
        Utterance Say() => Made(Enumerable.Range(0, 12).Select(_ => $"w{(int)(3000 * Math.Pow(random.NextDouble(), 2))}"));
        Assert.Equal(0, Enumerable.Range(0, 1000).Sum(_ => RetellingIndex.Pairs([.. Enumerable.Range(0, 100).Select(_ => Say())]).Count()));
    }

    private static bool Retold((string One, string Other) pair) => Retelling.IsRetold(Read(pair.One), Read(pair.Other), out _);

    private static Utterance Read(string quotation) => Utterance.Of(quotation, new(0, quotation.Length), Reader);

    private static Utterance Made(IEnumerable<string> keys) => new([.. keys.Select(k => new ContentWord(k,
        k[0] == '@' ? 4 : k == "not" ? 0 : k == "字" ? 1 : 2, k[0] == '@' ? ContentKind.Name : k == "not" ? ContentKind.Denial : ContentKind.Plain))], []);
}
