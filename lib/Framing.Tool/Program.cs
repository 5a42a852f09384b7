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

    public static Task<int> Main(string[] args)
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage) Console.OutputEncoding = new UTF8Encoding(false);
        return RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one command line, writing to the two streams it is given.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        // A phrase may begin with "@": nothing on this command line names a response file.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    private static RootCommand Root()
    {
        var root = new RootCommand("Counts phrases in news texts by the voice that says them: the author's, or that of a quoted speaker.");
        root.Add(InitCommand.Create());
        root.Add(CountCommand.Create());
        root.Add(MergeCommand.Create());
        root.Add(KwicCommand.Create());
        root.Add(CompareCommand.Create());
        root.Add(CollocatesCommand.Create());
        root.Add(DispersionCommand.Create());
        root.Add(QuotesCommand.Create());
        root.Add(EvaluateCommand.Create());
        root.Add(ReportCommand.Create());
        root.Add(KernelCommand.Create());
        return root;
    }

    private static string Verb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
