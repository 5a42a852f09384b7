using Framing.Tool;

namespace Framing.Tests.Tool;

/// <summary>Runs <c>framing</c> in this process, on the seeds unless another corpus is named.</summary>
internal static class CommandLine
{
    /// <summary>What a run left behind.</summary>
    public sealed record Run(int ExitCode, string Output, string Error);

    /// <summary>Types <c>framing</c> with these arguments.</summary>
    public static async Task<Run> Type(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        string[] all = args is [("count" or "kwic" or "quotes" or "compare" or "collocates" or "ngrams" or "dispersion") and var verb, .. var rest] && !rest.Contains("--corpus") ? [verb, "--corpus", Repository.Path("seeds"), .. rest] : args;
        var exitCode = await Program.RunAsync(all, output, error);
        return new Run(exitCode, output.ToString(), error.ToString());
    }
}
