using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public sealed class MergeCommandTests : IDisposable
{
    private static readonly string[] Count = ["count", "cold war", "hegemon*", "--by", "origin,document"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Merged_shares_print_what_one_count_prints(string format)
    {
        foreach (var n in new[] { 1, 2, 3 })
        {
            var run = await Type([.. Count, "--shard", $"{n}/3", "--out", Part(n)]);
            Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        }
        Assert.Equal((await Type([.. Count, "--format", format])).Output, (await Type("merge", Part(3), Part(1), Part(2), "--format", format)).Output);
        await Type([.. Count, "--save", folder["one.jsonl"]]);
        await Type("merge", Part(3), Part(1), Part(2), "--save", folder["merged.jsonl"]);
        Assert.Equal(File.ReadAllText(folder["one.jsonl"]), File.ReadAllText(folder["merged.jsonl"]));
    }

    [Fact]
    public async Task What_cannot_be_merged_is_one_sentence_and_exit_2()
    {
        await Type([.. Count, "--shard", "1/2", "--out", Part(1)]);
        await Refused("share 2/2 is missing", "merge", Part(1));
        await Refused("and so is", "merge", Part(1), Part(1));
        await Refused("cannot be read", "merge", Part(2));
        await Refused("this is no part", "merge", folder.Write("x", "{}\n"));
        File.WriteAllText(Part(2), File.ReadAllText(Part(1))[..^10]);
        await Refused("was cut short; count share 1/2 again", "merge", Part(2));
    }

    [Theory]
    [InlineData("name it with --out", "--shard", "1/2")]
    [InlineData("say which with --shard", "--out", "x")]
    [InlineData("write for example 3/16", "--shard", "3/2", "--out", "x")]
    [InlineData("a statement is told in several", "--shard", "1/2", "--out", "x", "--per-statement")]
    public async Task A_share_without_a_file_and_a_file_without_a_share_are_refused(string message, params string[] args) => await Refused(message, [.. Count, .. args]);

    private string Part(int n) => System.IO.Path.Combine(folder.Path, $"{n}.part");

    private static async Task Refused(string message, params string[] args)
    {
        var run = await Type(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }
}
