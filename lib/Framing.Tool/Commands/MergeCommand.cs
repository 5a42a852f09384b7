using System.CommandLine;
using Framing.Counting;

namespace Framing.Tool.Commands;

/// <summary><c>framing merge</c>: adds the counts of all shares of a corpus.</summary>
internal static class MergeCommand
{
    private const string Description = """
        Adds the parts that `framing count --shard I/N --out FILE` wrote and prints what one count of the whole corpus prints.
        A part that is missing, given twice, cut short, changed or counted from anything else is refused.

        Example:
          framing count "cold war" --by origin --shard 1/2 --out 1.part
          framing count "cold war" --by origin --shard 2/2 --out 2.part
          framing merge 1.part 2.part
        """;

    public static Command Create()
    {
        var parts = new Argument<string[]>("PART") { Description = "The parts of all shares, in any order.", Arity = ArgumentArity.OneOrMore };
        var (format, save) = (Choices.Format("table"), Choices.Save());
        var command = new Command("merge", Description) { parts, format, save };
        command.SetAction(parsed =>
        {
            var counts = CountPart.Merge([.. (parsed.GetValue(parts) ?? []).Select(path => (path, PartFile.Read(path)))]);
            TableOutput.Write(counts, parsed.Chosen(format) ?? Format.Table, parsed.InvocationConfiguration.Output, parsed.GetValue(save));
            return 0;
        });
        return command;
    }
}
