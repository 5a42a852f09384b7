using System.CommandLine;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tool.Commands;

/// <summary><c>framing compare</c>: which terms, or which words, one part of a corpus has more often than another.</summary>
internal static class CompareCommand
{
    private const int MostShown = 25;

    // Most runs of words are met once or twice and say nothing; there are millions of them.
    private const int LeastHitsOfRuns = 5;

    private const string Description = """
        Compares how often terms occur in a target and in a reference: both counts, what they are counted among, and how far they lie apart.
        A table shows the terms that are most the target's and most the reference's; the other formats have every row and measure.

        Example:
          framing compare --target origin=China --reference origin=Russia --lexicon seeds/lexicon.yaml
          framing compare --target origin=China --reference origin=Russia --words --format csv
          framing compare --target origin=China --reference origin=Russia --ngrams 2 --least-hits 2 --unit speaker
        """;

    public static Command Create()
    {
        var target = SubcorpusOption.Create("--target", "Whose words are asked about: a facet and its value, for example origin=China.", required: true);
        var reference = SubcorpusOption.Create("--reference", "What they are held against: for example origin=Russia.", required: true);
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon file: its terms are compared.", HelpName = "FILE" };
        var words = new Option<bool>("--words") { Description = "All words are compared (the default without a lexicon)." };
        var ngrams = Choices.Number("--ngrams", "All runs of so many words are compared: 2 for pairs.", least: 1);
        var leastHits = Choices.Number("--least-hits", $"Words or runs with fewer hits on both sides together are left out (default: 1, of runs {LeastHitsOfRuns}).", least: 1);
        var unit = new Option<string?>("--unit") { Description = "What is taken for independent of each other in p-values and drawn bounds: document (the default), speaker, or another facet.", HelpName = "FACET" };
        var independent = new Option<bool>("--independent-words") { Description = "Adds chi-squared and Fisher's p, which take every word for an independent draw: no evidence about texts." };
        var (format, save) = (Choices.Format("table"), Choices.Save());
        var command = new Command("compare", Description) { target, reference, lexicon, words, ngrams, leastHits, unit, independent };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var file = parsed.GetValue(lexicon);
            var run = parsed.Chosen(ngrams);
            if ((file is null ? 0 : 1) + (parsed.GetValue(words) ? 1 : 0) + (run is null ? 0 : 1) > 1) throw new InputException("--lexicon, --words and --ngrams cannot be mixed; give one of them");
            if (file is not null && parsed.Chosen(leastHits) is not null) throw new InputException("--least-hits leaves out words; a lexicon's terms are all shown");
            var terms = file is null ? null : Lexicon.Load(file);
            var corpus = corpusOptions.Load(parsed);
            var (one, other) = (SubcorpusOption.Of(corpus, parsed.GetRequiredValue(target)!, "--target"), SubcorpusOption.Of(corpus, parsed.GetRequiredValue(reference)!, "--reference"));
            var units = parsed.GetValue(unit) is { } facet ? By.Parse(facet, corpus) : null;
            var least = parsed.Chosen(leastHits) ?? (run > 1 ? LeastHitsOfRuns : 1);
            var comparison = Waiting.For($"comparing in {corpus.Documents.Count} documents", error, () => terms is null ? one.CompareWith(other, run ?? 1, least, units) : one.CompareWith(other, terms, units));
            CorpusOptions.WarnOfMarks(comparison.Marks, error);
            var (chosen, path) = (parsed.Chosen(format) ?? Format.Table, parsed.GetValue(save));
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
