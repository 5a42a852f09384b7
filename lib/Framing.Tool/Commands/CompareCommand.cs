using System.CommandLine;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tool.Commands;

/// <summary><c>framing compare</c>: which terms, or which words, one part of a corpus has more often than another.</summary>
internal static class CompareCommand
{
    private const int MostShown = 25;

    private const string Description = """
        Compares how often terms occur in a target and in a reference: both counts, what they are counted among, and how far they lie apart.
        A table shows the terms that are most the target's and most the reference's; the other formats have every row and measure.

        Example:
          framing compare --target origin=China --reference origin=Russia --lexicon seeds/lexicon.yaml
          framing compare --target origin=China --reference origin=Russia --words --format csv
        """;

    public static Command Create()
    {
        var target = SubcorpusOption.Create("--target", "Whose words are asked about: a facet and its value, for example origin=China.", required: true);
        var reference = SubcorpusOption.Create("--reference", "What they are held against: for example origin=Russia.", required: true);
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon file: its terms are compared.", HelpName = "FILE" };
        var words = new Option<bool>("--words") { Description = "All words are compared (the default without a lexicon)." };
        var independent = new Option<bool>("--independent-words") { Description = "Adds chi-squared and Fisher's p, which take every word for an independent draw: no evidence about texts." };
        var (format, save) = (Choices.Format("table"), Choices.Save());
        var command = new Command("compare", Description) { target, reference, lexicon, words, independent };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var file = parsed.GetValue(lexicon);
            if (file is not null && parsed.GetValue(words)) throw new InputException("--lexicon and --words cannot be mixed; give one of them");
            var terms = file is null ? null : Lexicon.Load(file);
            var corpus = corpusOptions.Load(parsed);
            var (one, other) = (SubcorpusOption.Of(corpus, parsed.GetRequiredValue(target)!, "--target"), SubcorpusOption.Of(corpus, parsed.GetRequiredValue(reference)!, "--reference"));
            var comparison = Waiting.For($"comparing in {corpus.Documents.Count} documents", error, () => terms is null ? one.CompareWith(other) : one.CompareWith(other, terms));
            if (one.IsOfVoice || other.IsOfVoice) CorpusOptions.WarnOfMarks(corpus, error);
            var (chosen, path) = (parsed.GetValue(format) ?? Format.Table, parsed.GetValue(save));
            if (chosen != Format.Table || path is not null || parsed.GetValue(independent))
            {
                TableOutput.Write(comparison.ToTable(parsed.GetValue(independent)), chosen, output, path);
            }
            else if (comparison.Rows.Count <= 2 * MostShown)
            {
                TableOutput.Write(comparison.Top(comparison.Rows.Count), chosen, output);
            }
            else
            {
                TableOutput.Write(comparison.Top(MostShown) with { Note = "" }, chosen, output);
                output.WriteLine();
                TableOutput.Write(comparison.Top(-MostShown), chosen, output);
            }
            return 0;
        });
        return command;
    }
}
