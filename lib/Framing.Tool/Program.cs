using System.CommandLine;
using System.Text;
using Framing.Tool.Commands;
using Framing.Tool.Reports;

namespace Framing.Tool;

/// <summary>The command line <c>framing</c>: its verbs, and what bad usage and bad input look like to a caller.</summary>
/// <remarks>Results go to standard output, progress and warnings to standard error. Exit codes: 0 done, 1 a finding (a failed
/// cell, a difference), 2 bad usage or bad input, with one sentence on standard error.</remarks>
internal static class Program
{
    private const int BadInput = 2;
    private const int Interrupted = 130;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly OrderedDictionary<string, Func<Command>> Verbs = new(StringComparer.Ordinal)
    {
        ["init"] = InitCommand.Create,
        ["count"] = CountCommand.Create,
        ["merge"] = MergeCommand.Create,
        ["kwic"] = KwicCommand.Create,
        ["compare"] = CompareCommand.Create,
        ["collocates"] = CollocatesCommand.Create,
        ["ngrams"] = NgramsCommand.Create,
        ["dispersion"] = DispersionCommand.Create,
        ["quotes"] = QuotesCommand.Create,
        ["evaluate"] = EvaluateCommand.Create,
        ["report"] = ReportCommand.Create,
        ["kernel"] = KernelCommand.Create,
    };

    public static Task<int> Main(string[] args)
    {
        // Results are UTF-8 whatever the locale; the console of Windows has to be told.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Utf8;
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true });
        return RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one command line, writing to the two streams it is given.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        // A phrase may begin with "@": nothing on this command line names a response file.
        var parsed = Root(args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var message = parsed.UnmatchedTokens is [var first, ..] ? $"'{first}' is no verb, argument or option here" : parsed.Errors[0].Message.TrimEnd('.');
            error.WriteLine($"framing: {message}; `framing {Verb(parsed)}--help` shows the usage");
            return BadInput;
        }
        try
        {
            var streams = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error };
            return await parsed.InvokeAsync(streams);
        }
        catch (InputException e)
        {
            error.WriteLine($"framing: {e.Located}");
            return BadInput;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("FRAMING_DEBUG") != "1")
        {
            error.WriteLine($"framing: {e.Message.ReplaceLineEndings(" ")} ({e.GetType().Name}; FRAMING_DEBUG=1 shows where)");
            return BadInput;
        }
    }

    // The verb that is asked for is enough; where none is, all are there to be listed.
    private static RootCommand Root(IReadOnlyList<string> args)
    {
        var root = new RootCommand("Counts phrases in news texts by the voice that says them: the author's, or that of a quoted speaker.");
        if (args is ["--version"]) return root;
        if (args.Count > 0 && Verbs.TryGetValue(args[0], out var asked)) root.Add(asked());
        else foreach (var create in Verbs.Values) root.Add(create());
        return root;
    }

    private static string Verb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
