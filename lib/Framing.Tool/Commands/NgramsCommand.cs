using System.CommandLine;
using Framing.Counting;

namespace Framing.Tool.Commands;

/// <summary><c>framing ngrams</c>: which words stand one after the other.</summary>
internal static class NgramsCommand
{
    private const int MostShown = 30;

    private const string Description = """
        Shows the runs of words that keep together, in all voices or in one: how often each is there, and how often it would be if its words were
        independent. A table shows the closest; the other formats have every run and measure. To hold one voice's runs against another's, see
        `framing compare --ngrams`.

        Example:
          framing ngrams --size 2 --least-hits 3 --in origin=China
        """;

    public static Command Create()
    {
        var size = Choices.Number("--size", "How many words a run has (default: 2).", least: 2);
        var leastHits = Choices.Number("--least-hits", "Runs with fewer hits are left out (default: 5).", least: 1);
        var part = SubcorpusOption.Create("--in", "Whose words are looked at: a facet and its value, for example origin=China (default: all).");
        var (format, save) = (Choices.Format("table"), Choices.Save());
        var command = new Command("ngrams", Description) { size, leastHits, part };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var corpus = corpusOptions.Load(parsed);
            var (words, least) = (parsed.Chosen(size) ?? 2, parsed.Chosen(leastHits) ?? 5);
            var side = parsed.GetValue(part) is { } named ? SubcorpusOption.Of(corpus, named, "--in") : null;
            var ngrams = Waiting.For($"looking in {corpus.Documents.Count} documents", error, () => side?.Ngrams(words, least) ?? corpus.Ngrams(words, least));
            CorpusOptions.WarnOfMarks(ngrams.Marks, error);
            var (chosen, path) = (parsed.Chosen(format) ?? Format.Table, parsed.GetValue(save));
            TableOutput.Write(chosen == Format.Table && path is null ? ngrams.Top(MostShown) : ngrams.ToTable(), chosen, output, path);
            return 0;
        });
        return command;
    }
}
