using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public class NgramsCommandTests
{
    [Fact]
    public async Task Each_run_has_every_measure_under_its_name()
    {
        var run = await Type("ngrams", "--least-hits", "3", "--format", "jsonl");
        var row = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Equal(["words", "observed", "expected", "documents", "logDice", "mi", "mi3", "tScore", "zScore", "gSquared", "deltaPSecond", "deltaPFirst", "dice"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_table_says_whose_words_were_looked_at_and_what_was_left_out()
    {
        var output = (await Type("ngrams", "--size", "3", "--least-hits", "2", "--in", "origin=China")).Output;
        Assert.StartsWith("Runs of 3 words, origin of the voice China: ", output, StringComparison.Ordinal);
        Assert.Matches("[\\d,]+ with fewer than 2 hits are left out", output);
    }

    [Fact]
    public async Task A_run_of_one_word_is_refused() => Assert.Equal(2, (await Type("ngrams", "--size", "1")).ExitCode);
}
