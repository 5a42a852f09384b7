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
        var command = new Command("report", "Reruns notebooks and writes for each a page that needs no network.") { notebooks, set, folder, check };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ReportOptions(parsed.GetValue(notebooks) ?? [], parsed.GetValue(set) ?? [], parsed.GetValue(folder), parsed.GetValue(check));
            return new ReportRun(options, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(cancellation);
        });
        return command;
    }
}
