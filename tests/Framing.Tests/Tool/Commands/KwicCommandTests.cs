using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public sealed class KwicCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_match_is_a_line_with_its_words_speaker_and_source()
    {
        var run = await Type("kwic", "cold war mentality", "--window", "3", "--format", "jsonl");
        var line = JsonDocument.Parse(Assert.Single(run.Output.TrimEnd('\n').Split('\n'))).RootElement;
        Assert.Equal(["left", "match", "right", "speaker", "origin", "voice", "document", "source.origin", "line"], line.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["Cold War mentality", "China", "quoted", "004_4a10c4a27f31f85b", "Russia"], new[] { "match", "origin", "voice", "document", "source.origin" }.Select(n => line.GetProperty(n).GetString()));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("place")]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("source")]
    [InlineData("speaker")]
    public async Task Every_order_has_the_same_lines(string sort)
    {
        var lines = (await Type("kwic", "NATO", "--sort", sort, "--format", "jsonl")).Output.Split('\n');
        Assert.Equal((await Type("kwic", "NATO", "--format", "jsonl")).Output.Split('\n').Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_match_the_table_is_empty_and_the_run_is_done()
    {
        var run = await Type("kwic", "война");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("война: 0 lines\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("[]\n", (await Type("kwic", "война", "--format", "json")).Output);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        var corpus = folder.Write("a.txt", "a \u001B[2J\u202E<b>war</b> [red]x[/]\u0007 end");
        var table = (await Type("kwic", "war", "--corpus", corpus)).Output;
        Assert.DoesNotContain(table, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
        Assert.Contains("[red]x[/]", table, StringComparison.Ordinal);
        var row = JsonDocument.Parse((await Type("kwic", "war", "--corpus", corpus, "--format", "jsonl")).Output).RootElement;
        Assert.Equal("a \u001B[2J\u202E<b>", row.GetProperty("left").GetString());
    }

    [Theory]
    [InlineData("Required argument 'PATTERN' missing", "kwic")]
    [InlineData("'peace' is no verb, argument or option here", "kwic", "war", "peace")]
    [InlineData("'-1' is nothing that --window takes; write a whole number, 0 or more", "kwic", "war", "--window", "-1")]
    [InlineData("'up' is nothing that --sort takes; write place, left, right, source or speaker", "kwic", "war", "--sort", "up")]
    [InlineData("the pattern '*' would match every word", "kwic", "*")]
    public async Task Bad_usage_is_one_sentence_and_exit_2(string message, params string[] args)
    {
        var run = await Type(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("framing: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }
}
