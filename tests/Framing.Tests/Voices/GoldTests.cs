using Framing.Corpora;
using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>The seeds' own gold: what is read may get better, and must not slide.</summary>
public class GoldTests
{
    private static readonly Gold Seeds = Gold.Load(Repository.Path("tests", "Framing.Tests", "Gold", "seeds.jsonl"));
    private static readonly Evaluation Evaluation = Corpus.Load(Repository.Path("seeds")).Evaluate(Seeds);

    [Fact]
    public void Everything_annotated_outside_page_furniture_is_measured() =>
        Assert.Equal((44, 1), (Evaluation.Spans.Gold, Evaluation.LeftOut));

    [Fact]
    public void Spans_are_found() => Assert.InRange(Evaluation.Spans.F1, 0.97, 1);

    [Fact]
    public void Speakers_are_right_end_to_end() => Assert.InRange(Evaluation.EndToEnd.F1, 0.97, 1);

    [Fact]
    public void Names_are_right_and_not_only_the_places_of_mentions() => Assert.InRange(Evaluation.Names.Share, 0.97, 1);

    [Fact]
    public void Origins_are_right() => Assert.InRange(Evaluation.Origins.Share, 0.97, 1);

    [Fact]
    public void Attributions_stated_at_nine_in_ten_are_right_at_least_that_often()
    {
        var band = Assert.Single(Evaluation.ByConfidence().Rows, r => Equals(r[0], "0.9 to 1"));
        Assert.InRange((double)band[4]!, 0.9, 1);
    }

    [Theory]
    [InlineData("en", 0.98, 0.85, 0.95)]
    [InlineData("ru", 0.965, 0.96, 0.95)]
    [InlineData("zh", 0.985, 0.965, 0.95)]
    [InlineData("en-late", 0.92, 0.67, 0.81)]
    [InlineData("ru-late", 0.91, 0.63, 0.95)]
    [InlineData("zh-late", 0.87, 0.79, 0.9)]
    public void News_made_up_in_each_language_is_read(string language, double speakers, double origins, double notSpeech)
    {
        var gold = Gold.Load(Repository.Path("tests", "Framing.Tests", "Gold", language + ".jsonl"));
        var evaluation = gold.Texts()!.Evaluate(gold);
        Assert.InRange(evaluation.Spans.F1, language.EndsWith("late", StringComparison.Ordinal) ? 0.96 : 0.97, 1);
        Assert.InRange(evaluation.EndToEnd.F1, speakers, 1);
        Assert.InRange(evaluation.Origins.Share, origins, 1);
        Assert.InRange(evaluation.NotSpeech.Share, notSpeech, 1);
    }
}
