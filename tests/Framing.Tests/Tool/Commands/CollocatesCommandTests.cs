using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public class CollocatesCommandTests
{
    [Fact]
    public async Task Each_collocate_has_every_measure_under_its_name()
    {
        var run = await Type("collocates", "NATO", "--window", "3", "--format", "jsonl");
        var row = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Equal(["collocate", "observed", "expected", "frequency", "documents", "logDice", "mi", "mi3", "tScore", "zScore", "gSquared", "deltaPCollocate", "deltaPNode", "dice"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_table_says_what_E_is_and_whose_words_were_looked_at()
    {
        var run = await Type("collocates", "security", "--in", "origin=China");
        Assert.StartsWith("Beside “security”, origin of the voice China: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("E, expected: places beside the node × the word’s frequency / all words but the node’s own", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispersion_shows_the_range_alone_below_five_hits()
    {
        var rows = JsonDocument.Parse((await Type("dispersion", "NATO", "cold war", "--format", "json")).Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["term", "hits", "range", "documents", "dp", "dpNorm", "juillandD", "kl"], rows[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal((JsonValueKind.Number, JsonValueKind.Null), (rows[0].GetProperty("dp").ValueKind, rows[1].GetProperty("dp").ValueKind));
    }

    [Theory]
    [InlineData("'0' is nothing that --window takes; write a whole number, 1 or more", "collocates", "war", "--window", "0")]
    [InlineData("--window and --sentence cannot be mixed", "collocates", "war", "--window", "3", "--sentence")]
    [InlineData("--in looks at one part's words alone", "collocates", "war", "--across-voices", "--in", "origin=China")]
    [InlineData("there is nothing to count", "dispersion")]
    [InlineData("no word is counted for origin=Foo; there are origin=Russia, origin=China, ", "collocates", "war", "--in", "origin=Foo")]
    [InlineData("no word is counted for year=1999; there are year=2024", "dispersion", "war", "--in", "year=1999")]
    [InlineData("no word is counted for origin=Foo; there are origin=Russia, origin=China, ", "ngrams", "--in", "origin=Foo")]
    [InlineData("the facet 'orign' is not known; known are document, origin, voice, ", "collocates", "war", "--in", "orign=China")]
    public async Task Bad_usage_is_one_sentence_and_exit_2(string message, params string[] args)
    {
        var run = await Type(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("framing: " + message, run.Error, StringComparison.Ordinal);
    }
}
