using System.CommandLine;
using Framing.Counting;

namespace Framing.Tool.Commands;

/// <summary><c>framing dispersion</c>: how evenly phrases are spread over the documents.</summary>
internal static class DispersionCommand
{
    private const string Description = """
        Shows how evenly phrases are spread over the documents, in all voices or in one: range, DP, DPnorm, Juilland's D and KL; below five hits
        the range alone.

        Example:
          framing dispersion NATO "cold war" --in origin=Russia
        """;

    public static Command Create()
    {
        var patterns = new Argument<string[]>("PATTERN") { Description = "Words with spaces between them; * inside a word stands for any letters. Each pattern is a term of its own.", Arity = ArgumentArity.ZeroOrMore };
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon file: terms with their phrases, in frames.", HelpName = "FILE" };
        var part = SubcorpusOption.Create("--in", "Whose words are looked at: a facet and its value, for example origin=China (default: all).");
        var (format, save) = (Choices.Format("table"), Choices.Save());
        patterns.Validators.Add(Choices.RefuseOptions);
        var command = new Command("dispersion", Description) { patterns, lexicon, part };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var terms = CountCommand.Terms(parsed.GetValue(patterns) ?? [], null, parsed.GetValue(lexicon));
            var corpus = corpusOptions.Load(parsed);
            var spread = Waiting.For($"looking in {corpus.Documents.Count} documents", error, () => parsed.GetValue(part) is { } side
                ? SubcorpusOption.Of(corpus, side, "--in").Dispersion(terms)
                : corpus.Dispersion(terms));
            CorpusOptions.WarnOfMarks(spread.Marks, error);
            TableOutput.Write(spread.ToTable(), parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
            return 0;
        });
        return command;
    }
}
