using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public class CompareCommandTests
{
    private static readonly string[] Sides = ["compare", "--target", "origin=China", "--reference", "origin=Russia"];

    [Fact]
    public async Task Each_row_has_all_cells_and_measures_under_their_names()
    {
        var run = await Type([.. Sides, "--lexicon", Repository.Path("seeds/lexicon.yaml"), "--format", "json"]);
        var rows = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        var row = rows.Single(r => r.GetProperty("term").GetString() == "cold-war");
        Assert.Equal(
            [
                "term", "targetHits", "targetWords", "targetDocuments", "targetDocumentsTotal", "referenceHits", "referenceWords", "referenceDocuments", "referenceDocumentsTotal",
                "targetRate", "targetLow", "targetHigh", "targetDrawnLow", "targetDrawnHigh", "referenceRate", "referenceLow", "referenceHigh", "referenceDrawnLow", "referenceDrawnHigh",
                "rateRatio", "rateRatioLow", "rateRatioHigh", "rateRatioDrawnLow", "rateRatioDrawnHigh", "logRatio", "percentDiff", "oddsRatio", "simpleMaths", "logOddsZ", "gSquared", "logLikelihood", "bic", "permutationP", "permutationQ", "attainableP",
            ],
            row.EnumerateObject().Select(p => p.Name));
        Assert.Equal((2, 0), (row.GetProperty("targetHits").GetInt64(), row.GetProperty("referenceHits").GetInt64()));
        // Infinite, and no p where the documents cannot carry one.
        Assert.All(new[] { "rateRatio", "rateRatioHigh", "logRatio", "permutationP", "targetDrawnLow", "rateRatioDrawnHigh" }, n => Assert.Equal(JsonValueKind.Null, row.GetProperty(n).ValueKind));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Tests_of_independent_words_stand_only_where_they_are_asked_for()
    {
        var run = await Type([.. Sides, "--words", "--independent-words", "--format", "jsonl"]);
        var row = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Equal(["chiSquared", "fisher"], row.EnumerateObject().TakeLast(2).Select(p => p.Name));
        Assert.DoesNotContain("fisher", (await Type([.. Sides, "--words", "--format", "csv"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_shows_what_is_most_the_target_s_and_most_the_reference_s_and_the_floor()
    {
        var output = (await Type(Sides)).Output;
        Assert.Equal(2, output.Split('\n').Count(l => l.StartsWith("Term ", StringComparison.Ordinal)));
        Assert.Matches("no p below 0\\.\\d\\d is possible\\. So none is shown", output);
    }

    [Fact]
    public async Task Pairs_of_words_are_compared_by_speaker_where_that_is_asked_for()
    {
        var run = await Type([.. Sides, "--ngrams", "2", "--least-hits", "2", "--unit", "speaker", "--format", "table"]);
        Assert.Matches(@"\d+ against \d+ speakers: no p below", run.Output);
        Assert.Matches(@"[\d,]+ with fewer than 2 hits are left out", run.Output);
    }

    [Theory]
    [InlineData("Option '--reference' is required", "compare", "--target", "origin=China")]
    [InlineData("'China' is nothing that --target takes; write a facet and its value, for example origin=China", "compare", "--target", "China", "--reference", "origin=Russia")]
    [InlineData("the facet 'origins' is not known", "compare", "--target", "origins=China", "--reference", "origin=Russia")]
    [InlineData("no word is counted for origin=Rusia; there are origin=Russia, ", "compare", "--target", "origin=China", "--reference", "origin=Rusia")]
    [InlineData("--least-hits leaves out words; a lexicon's terms are all shown", "compare", "--target", "origin=China", "--reference", "origin=Russia", "--least-hits", "2", "--lexicon", "x.yaml")]
    [InlineData("the facet 'speakers' is not known", "compare", "--target", "origin=China", "--reference", "origin=Russia", "--unit", "speakers")]
    [InlineData("--lexicon, --words and --ngrams cannot be mixed", "compare", "--target", "origin=China", "--reference", "origin=Russia", "--words", "--ngrams", "2")]
    [InlineData("--lexicon, --words and --ngrams cannot be mixed", "compare", "--target", "origin=China", "--reference", "origin=Russia", "--words", "--lexicon", "x.yaml")]
    [InlineData("words of '000_474dc8fc75a82301' belong to both origin=China and source.origin=Russia", "compare", "--target", "origin=China", "--reference", "source.origin=Russia", "--lexicon", "@lexicon")]
    public async Task Bad_usage_is_one_sentence_and_exit_2(string message, params string[] args)
    {
        var run = await Type([.. args.Select(a => a == "@lexicon" ? Repository.Path("seeds/lexicon.yaml") : a)]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("framing: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }
}
