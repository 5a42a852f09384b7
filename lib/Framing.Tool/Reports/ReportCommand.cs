using System.CommandLine;

namespace Framing.Tool.Reports;

/// <summary>The verb <c>framing report</c>.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebook") { Description = "Paths, or names in the folder notebooks; none for all of them.", Arity = ArgumentArity.ZeroOrMore };
        var set = new Option<string[]>("--set") { Description = "A value for a variable of the cell tagged parameters; with no --out the result goes to reports/set.", HelpName = "name=value" };
        var folder = new Option<string?>("--out") { Description = "Where executed notebooks and reports go; without it the notebook is written in place and its report to reports beside it.", HelpName = "DIR" };
        var check = new Option<bool>("--check") { Description = "Compare a rerun with the saved outputs, write nothing, and exit with 1 where they differ." };
        var only = new Option<string[]>("--only") { Description = "Of these notebooks, those with this in their names.", HelpName = "PART" };
        var watch = new Option<bool>("--watch") { Description = "Go on: rerun a notebook when it, its corpus or its lexicon changes, until Ctrl+C." };
        var command = new Command("report", "Reruns notebooks, as many at a time as there are cores, and writes for each a page that needs no network.") { notebooks, only, set, folder, check, watch };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ReportOptions(parsed.GetValue(notebooks) ?? [], parsed.GetValue(set) ?? [], parsed.GetValue(folder), parsed.GetValue(check), parsed.GetValue(only));
            var run = new ReportRun(options, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!parsed.GetValue(watch)) return await run.RunAsync(run.Load(), cancellation);
            if (options.Check) throw new InputException("--watch writes reports anew, and --check writes nothing; leave one of them out");
            await new ReportWatch(run).RunAsync(cancellation);
            return 0;
        });
        return command;
    }
}
