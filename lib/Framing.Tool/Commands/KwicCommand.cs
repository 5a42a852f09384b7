using System.CommandLine;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tool.Commands;

/// <summary><c>framing kwic</c>: every match in its words, with speaker and source on each line.</summary>
internal static class KwicCommand
{
    private const string Description = """
        Shows every match in its words (key word in context), with speaker and source on each line.

        Example:
          framing kwic "hegemon*" --window 8 --sort speaker
        """;

    public static Command Create()
    {
        var pattern = new Argument<string>("PATTERN") { Description = "Words with spaces between them; * inside a word stands for any letters." };
        var window = Choices.Number("--window", "Words shown on each side (default: 10); they do not leave the paragraph.", least: 0);
        var sort = Choices.OneOf<Sorting>("--sort", "The order of the lines (default: place).", new("place", Sorting.Place), new("left", Sorting.Left), new("right", Sorting.Right), new("source", Sorting.Source), new("speaker", Sorting.Speaker));
        var format = Choices.Format("table");
        var save = Choices.Save();
        pattern.Validators.Add(Choices.RefuseOptions);
        var command = new Command("kwic", Description) { pattern, window, sort };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var term = Lexicon.Of(parsed.GetRequiredValue(pattern));
            var corpus = corpusOptions.Load(parsed);
            var concordance = Waiting.For($"looking in {corpus.Documents.Count} documents", error, () => corpus.Concordance(term, parsed.Chosen(window) ?? 10, parsed.Chosen(sort) ?? Sorting.Place));
            CorpusOptions.WarnOfMarks(concordance.Marks, error);
            TableOutput.Write(concordance.ToTable(), parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
            return 0;
        });
        return command;
    }
}
