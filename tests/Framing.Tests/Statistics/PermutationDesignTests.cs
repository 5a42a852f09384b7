using CsCheck;
using Framing.Statistics;

namespace Framing.Tests.Statistics;

public class PermutationDesignTests
{
    private static readonly (long, long) Target = (100, 0);
    private static readonly (long, long) Reference = (0, 100);

    [Fact]
    public void Four_documents_against_one_cannot_give_less_than_a_fifth()
    {
        var design = new PermutationDesign([Reference, Target, Target, Target, Target]);
        Assert.Equal("4 against 1 documents: no p below 0.20 is possible", design.Limit);
        Assert.Equal(0.2, design.PValue([new(0, 0, 9)]));
        Assert.False(design.CanTell);
    }

    [Fact]
    public void Two_groups_of_one_size_have_each_arrangement_twice()
    {
        // All six hits of the target: 1 of C(6, 3) = 20 arrangements, and its mirror image.
        var design = new PermutationDesign([Target, Target, Target, Reference, Reference, Reference]);
        Assert.Equal((20, 0.1), ((int)design.Arrangements, design.Floor));
        Assert.Equal(0.1, design.PValue([new(0, 2, 0), new(1, 2, 0), new(2, 2, 0)]));
    }

    [Fact]
    public void In_a_document_with_both_voices_their_labels_change_places()
    {
        // Six documents, in each the target says it and the reference does not: 2 of 2⁶ arrangements.
        var design = new PermutationDesign([.. Enumerable.Repeat((100L, 100L), 6)]);
        Assert.Equal((0, 0, 6), (design.Target, design.Reference, design.Both));
        Assert.Equal(2 / 64.0, design.Floor);
        Assert.Equal(2 / 64.0, design.PValue([.. Enumerable.Range(0, 6).Select(i => new UnitHits(i, 1, 0))]));
        Assert.Equal("6 documents with both voices: no p below 0.03 is possible", design.Limit);
    }

    [Fact]
    public void Documents_of_each_kind_are_named_where_there_are_any()
    {
        Assert.Equal("3 documents with both voices, 1 with the reference’s alone: no p below 0.12 is possible", new PermutationDesign([(1, 1), (1, 1), (1, 1), Reference]).Limit);
        Assert.Equal("1 document with both voices, 2 with the target’s alone, 1 with the reference’s alone: no p below 0.17 is possible", new PermutationDesign([(1, 1), Target, Target, Reference]).Limit);
    }

    [Fact]
    public void A_document_with_neither_voice_plays_no_part()
    {
        var (with, without) = (new PermutationDesign([Target, (0, 0), Reference, Target]), new PermutationDesign([Target, Reference, Target]));
        Assert.Equal(without.Floor, with.Floor);
        Assert.Equal(without.PValue([new(1, 0, 3)]), with.PValue([new(2, 0, 3)]));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    [InlineData(0, 0)]
    public void Without_a_voice_on_one_side_there_is_nothing_to_deal(int target, int reference)
    {
        var design = new PermutationDesign([.. Enumerable.Repeat(Target, target), .. Enumerable.Repeat(Reference, reference)]);
        Assert.Equal((1, 1), (design.Floor, design.PValue([])));
    }

    [Fact]
    public void A_term_absent_from_both_has_p_one() => Assert.Equal(1, new PermutationDesign([.. Enumerable.Repeat((50L, 60L), 8)]).PValue([]));

    [Fact]
    public void The_exact_p_is_the_share_of_all_labellings_counted_one_by_one() => Documents(1, 7).ForAll(documents =>
    {
        var found = Design(documents).PValue(Hits(documents));
        Assert.Equal(OneByOne(documents), found, 1e-12);
        Assert.True(found >= Design(documents).Floor - 1e-12);
    }, samples: 400);

    [Fact]
    public void Drawn_arrangements_come_near_the_exact_share() => Documents(12, 14).ForAll(documents =>
    {
        // Every document twice has too many arrangements; the law of large numbers is judged against a second, independent drawing.
        DocumentRates[] twice = [.. documents, .. documents];
        var design = Design(twice);
        if (design.IsExact) return;
        var random = new Random(7);
        const int Draws = 1500;
        var observed = Difference(twice);
        var extreme = Enumerable.Range(0, Draws).Count(_ => Difference(Relabelled(twice, random)) >= observed - 1e-12);
        Assert.Equal((double)extreme / Draws, design.PValue(Hits(twice)), 0.05);
        Assert.Equal(design.PValue(Hits(twice)), Design(twice).PValue(Hits(twice)));
    }, samples: 3);

    [Fact]
    public void Counts_of_a_billion_do_not_overflow()
    {
        var design = new PermutationDesign([.. Enumerable.Repeat((4_000_000_000L, 5_000_000_000L), 7)]);
        Assert.Equal(2 / 128.0, design.PValue([.. Enumerable.Range(0, 7).Select(i => new UnitHits(i, 1_000_000_000, 999_999_999))]));
    }

    [Fact]
    public void Sums_of_all_arrangements_are_those_of_each_bit_by_itself() => Gen.Select(Gen.ULong.Array[ArrangedSums.Words], Gen.OneOf(Gen.Long[-40, 40], Gen.Long[-40_000, 40_000], Gen.Long[-9_000_000_000, 9_000_000_000])).Array[0, 60].ForAll(documents =>
    {
        var sums = Enumerable.Repeat(1.0, ArrangedSums.Lanes).ToArray();
        using var arranged = new ArrangedSums([.. documents.Select((d, i) => (i, d.Item2))], ArrangedSums.Words);
        arranged.Add([.. documents.SelectMany(d => d.Item1)], sums);
        for (var bit = 0; bit < ArrangedSums.Lanes; bit++) Assert.Equal(1 + documents.Sum(d => (d.Item1[bit / 64] >> bit & 1) != 0 ? (double)d.Item2 : 0), sums[bit]);
    });

    [Fact]
    public void Every_dealing_gives_as_many_labels_and_every_choice_of_documents_as_often()
    {
        var (times, labels) = (new Dictionary<(int, int), int>(), new ulong[6 * ArrangedSums.Words]);
        for (var seed = 0UL; seed < 40; seed++)
        {
            Array.Clear(labels);
            DealtLabels.Deal([0, 2, 3, 4, 5], 2, [1], seed, labels, ArrangedSums.Words);
            for (var lane = 0; lane < ArrangedSums.Lanes; lane++)
            {
                int[] dealt = [.. new[] { 0, 2, 3, 4, 5 }.Where(d => (labels[(d * ArrangedSums.Words) + (lane / 64)] >> lane & 1) != 0)];
                Assert.Equal(2, dealt.Length);
                times[(dealt[0], dealt[1])] = times.GetValueOrDefault((dealt[0], dealt[1])) + 1;
            }
        }
        // 20,480 dealings over ten choices; a fair one strays by 43 at one standard deviation.
        Assert.Equal(10, times.Count);
        Assert.All(times.Values, t => Assert.InRange(t, 2048 - 170, 2048 + 170));
    }

    [Fact]
    public void No_draw_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationDesign([Target, Reference], 0));

    private static Gen<DocumentRates[]> Documents(int least, int most) => Gen.Select(Gen.Int[0, 2], Gen.Long[0, 5], Gen.Long[0, 5], Gen.Long[6, 90], Gen.Long[6, 90])
        .Select((kind, a, b, m, n) => new DocumentRates(kind == 1 ? default : new(a, m), kind == 0 ? default : new(b, n))).Array[least, most];

    private static PermutationDesign Design(DocumentRates[] documents) => new([.. documents.Select(d => (d.Target.Words, d.Reference.Words))]);

    private static UnitHits[] Hits(DocumentRates[] documents) =>
        [.. documents.Select((d, i) => new UnitHits(i, d.Target.Hits, d.Reference.Hits)).Where(h => h.Target + h.Reference > 0)];

    private static double Difference(IReadOnlyList<DocumentRates> documents)
    {
        double Side(Func<DocumentRates, Rate> side) => (double)documents.Sum(d => side(d).Hits) / documents.Sum(d => side(d).Words);
        return Math.Abs(Side(d => d.Target) - Side(d => d.Reference));
    }

    // Every way to turn documents around that leaves as many one-voiced documents on the target's side.
    private static double OneByOne(DocumentRates[] documents)
    {
        static bool IsOfTargetAlone(DocumentRates d) => d.Target.Words > 0 && d.Reference.Words == 0;
        var observed = Difference(documents);
        if (double.IsNaN(observed)) return 1;
        var differences = Enumerable.Range(0, 1 << documents.Length)
            .Select(turned => documents.Select((d, i) => (turned >> i & 1) == 0 ? d : new DocumentRates(d.Reference, d.Target)).ToArray())
            .Where(all => all.Count(IsOfTargetAlone) == documents.Count(IsOfTargetAlone)).Select(Difference).ToList();
        return (double)differences.Count(d => d >= observed - 1e-12) / differences.Count;
    }

    private static DocumentRates[] Relabelled(DocumentRates[] documents, Random random)
    {
        int[] single = [.. Enumerable.Range(0, documents.Length).Where(i => documents[i].Target.Words == 0 || documents[i].Reference.Words == 0)];
        bool[] labels = [.. single.Select(i => documents[i].Target.Words > 0)];
        random.Shuffle(labels);
        return [.. documents.Select((d, i) => Array.IndexOf(single, i) is >= 0 and var at
            ? (d.Target.Words > 0 == labels[at] ? d : new DocumentRates(d.Reference, d.Target))
            : random.Next(2) == 0 ? d : new DocumentRates(d.Reference, d.Target))];
    }
}
