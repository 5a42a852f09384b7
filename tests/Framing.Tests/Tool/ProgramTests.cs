using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool;

public class ProgramTests
{
    [Theory]
    [InlineData("--help", "count")]
    [InlineData("count --help", "framing count \"cold war\"")]
    [InlineData("kwic --help", "framing kwic \"hegemon*\"")]
    [InlineData("quotes --help", "framing quotes --corpus seeds")]
    public async Task Help_shows_an_example_and_exits_0(string args, string example)
    {
        var run = await Type(args.Split(' '));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Required command was not provided; `framing --help` shows the usage")]
    [InlineData("cuont", "'cuont' is no verb, argument or option here; `framing --help` shows the usage")]
    [InlineData("quotes --nonsense", "'--nonsense' is no verb, argument or option here; `framing quotes --help` shows the usage")]
    [InlineData("quotes --format", "Required argument missing for option: '--format'; `framing quotes --help` shows the usage")]
    [InlineData("count @nowhere.rsp", "'@' in the pattern '@nowhere.rsp' is no part of a word")]
    public async Task Bad_usage_is_one_sentence_on_standard_error_and_exit_2(string args, string message)
    {
        var run = await Type(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("framing: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }
}
