using System.CommandLine;
using Framing.Corpora;

namespace Framing.Tool.Commands;

/// <summary><c>framing quotes</c>: every stretch between quotation marks, what it is and who speaks.</summary>
internal static class QuotesCommand
{
    private const string Description = """
        Lists every stretch between quotation marks: speech, scare quote or title, who speaks, and the rule that says so.
        One JSON object a document, unless another format is asked for.

        Example:
          framing quotes --corpus seeds
          framing quotes --corpus seeds --format table
          framing quotes --corpus seeds --unresolved
          framing quotes --corpus seeds --statements
        """;

    public static Command Create()
    {
        var format = Choices.Format("jsonl");
        var save = Choices.Save();
        var unresolved = new Option<bool>("--unresolved")
        {
            Description = "Lists instead the speakers without an origin, the most frequent first, as entries for speakers.yaml.",
        };
        var statements = new Option<bool>("--statements")
        {
            Description = "Lists instead the statements told more than once, in several articles, translations or in a lead and the body; as a table, unless another format is asked for.",
        };
        var command = new Command("quotes", Description);
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.Add(unresolved);
        command.Add(statements);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var corpus = corpusOptions.Load(parsed);
            var reading = $"reading who speaks in {corpus.Documents.Count} documents";
            if (!parsed.GetValue(unresolved) && !parsed.GetValue(statements) && parsed.GetValue(save) is null && (parsed.Chosen(format) ?? Format.JsonLines) is Format.JsonLines or Format.Json)
            {
                var marks = new OpenMarks();
                var objects = Waiting.For(reading, error, () => Objects(corpus, marks));
                CorpusOptions.WarnOfMarks(marks, error);
                if (parsed.Chosen(format) == Format.Json) output.Write($"[\n{string.Join(",\n", objects)}\n]\n");
                else foreach (var json in objects) output.Write(json + "\n");
                return 0;
            }
            Waiting.For(reading, error, () => corpus.Documents.Sum(d => d.Quotations.Count));
            CorpusOptions.WarnOfMarks(corpus, error);
            if (parsed.GetValue(unresolved))
            {
                if (parsed.GetValue(save) is { } file) corpus.UnresolvedSpeakers().ToTable().Save(file);
                else if (parsed.Chosen(format) is { } asked and not Format.JsonLines) TableOutput.Write(corpus.UnresolvedSpeakers().ToTable(), asked, output);
                else output.Write(corpus.UnresolvedSpeakers().ToYaml());
                return 0;
            }
            if (parsed.GetValue(statements)) TableOutput.Write(corpus.Statements().ToTable(), parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
            else if (parsed.GetValue(save) is { } file) QuotationRecords.Table(corpus.Documents).Save(file);
            else TableOutput.Write(parsed.Chosen(format) == Format.Table ? corpus.QuotationTable().ToTable() : QuotationRecords.Table(corpus.Documents), parsed.Chosen(format) ?? Format.Table, output);
            return 0;
        });
        return command;
    }

    // Nothing is written before all texts could be read; a text is let go when its quotations are.
    private static IReadOnlyList<string> Objects(Corpus corpus, OpenMarks marks) => [.. corpus.OneByOne().Select((document, i) =>
    {
        var json = QuotationRecords.Json(document);
        marks.Add(i, document);
        return json;
    })];
}
