using System.CommandLine;
using Framing.Corpora;
using Framing.Counting;

namespace Framing.Tool.Commands;

/// <summary><c>framing collocates</c>: what stands beside a phrase.</summary>
internal static class CollocatesCommand
{
    private const int MostShown = 30;

    private const string Description = """
        Shows what words stand beside a phrase more often than elsewhere, in all voices or in one. A table shows the closest; the other formats
        have every word and measure.

        Example:
          framing collocates NATO --window 5 --in origin=China
        """;

    public static Command Create()
    {
        var pattern = new Argument<string>("PATTERN") { Description = "Words with spaces between them; * inside a word stands for any letters." };
        var window = Choices.Number("--window", "Words looked at on each side (default: 5); they leave neither paragraph nor voice.", least: 1);
        var sentence = new Option<bool>("--sentence") { Description = "The whole sentence is looked at, not a window." };
        var across = new Option<bool>("--across-voices") { Description = "Words of another voice in the same paragraph are company too." };
        var part = SubcorpusOption.Create("--in", "Whose words are looked at: a facet and its value, for example origin=China (default: all).");
        var (format, save) = (Choices.Format("table"), Choices.Save());
        pattern.Validators.Add(Choices.RefuseOptions);
        var command = new Command("collocates", Description) { pattern, window, sentence, across, part };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(sentence) && parsed.Chosen(window) is not null) throw new InputException("--window and --sentence cannot be mixed; give one of them");
            if (parsed.GetValue(across) && parsed.GetValue(part) is not null) throw new InputException("--in looks at one part's words alone; leave --across-voices out");
            var corpus = corpusOptions.Load(parsed);
            var (node, company, width) = (parsed.GetRequiredValue(pattern), parsed.GetValue(sentence) ? Company.Sentence : Company.Window, parsed.Chosen(window) ?? 5);
            var collocates = Waiting.For($"looking in {corpus.Documents.Count} documents", error, () => parsed.GetValue(part) is { } side
                ? SubcorpusOption.Of(corpus, side, "--in").Collocates(node, width, company)
                : corpus.Collocates(node, width, company, parsed.GetValue(across)));
            CorpusOptions.WarnOfMarks(collocates.Marks, error);
            var chosen = parsed.Chosen(format) ?? Format.Table;
            var path = parsed.GetValue(save);
            TableOutput.Write(chosen == Format.Table && path is null ? collocates.Top(MostShown) : collocates.ToTable(), chosen, output, path);
            return 0;
        });
        return command;
    }
}
