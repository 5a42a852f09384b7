using System.CommandLine;
using System.Globalization;
using Framing.Corpora;
using Framing.Counting;
using Framing.Display;
using Framing.Voices;

namespace Framing.Tool.Commands;

/// <summary><c>framing evaluate</c>: how well quotations and speakers are read, against annotated ones.</summary>
internal static class EvaluateCommand
{
    private const int MostListed = 20;

    private const string Description = """
        Compares the quotations, speakers and origins that are read with annotated ones: precision, recall and F1, each rule's own
        precision, stated confidence against measured, and the errors.

        Example:
          framing evaluate tests/Framing.Tests/Gold/seeds.jsonl
          framing evaluate news.jsonl --kind direct --errors 100
        """;

    private enum Kind
    {
        Direct,
        Mixed,
        Indirect,
        All,
    }

    public static Command Create()
    {
        var file = new Argument<string>("GOLD") { Description = "A coding sheet of `framing count … --coding-sheet` (.csv, .tsv), or annotated quotations, a JSON object a line: {id, text?, quotes: [{start, end, type, speaker_text, speaker_start, speaker_end, speaker_ref, aliases, origin}], ignore?, nonspeech?}." };
        var path = new Option<string>("--corpus") { Description = "Where the annotated documents are, by id (default: seeds); not read where the lines of GOLD carry their texts.", HelpName = "PATH", DefaultValueFactory = _ => "seeds" };
        var kind = Choices.OneOf<Kind>("--kind", "Which quotations count (default: all that GOLD has).", new("direct", Kind.Direct), new("mixed", Kind.Mixed), new("indirect", Kind.Indirect), new("all", Kind.All));
        var overlap = new Option<double?>("--overlap")
        {
            Description = $"The share of words, above 0 and at most 1, that two stretches need in common (default: {Evaluation.LeastOverlap.ToString(CultureInfo.InvariantCulture)}).",
            HelpName = "SHARE",
            CustomParser = argument =>
            {
                if (double.TryParse(argument.Tokens[0].Value, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1) return share;
                argument.AddError($"'{argument.Tokens[0].Value}' is nothing that --overlap takes; write a number above 0 and at most 1");
                return null;
            },
        };
        var errors = Choices.Number("--errors", $"How many errors are listed (default: {MostListed}).", least: 0);
        var (format, save) = (Choices.Format("table"), Choices.Save());
        var command = new Command("evaluate", Description) { file, path, kind, overlap, errors, format, save };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (Path.GetExtension(parsed.GetRequiredValue(file)).ToLowerInvariant() is ".csv" or ".tsv")
            {
                var sheet = CodingSheet.Read(parsed.GetRequiredValue(file), Corpus.Load(parsed.GetRequiredValue(path)));
                Write([("summary", sheet.ToTable()), ("errors", Shown(sheet.Disagreements(), parsed.Chosen(errors) ?? MostListed))], parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
                return 0;
            }
            var gold = Gold.Load(parsed.GetRequiredValue(file));
            var corpus = gold.Texts() ?? Corpus.Load(parsed.GetRequiredValue(path));
            var modes = Modes(parsed.Chosen(kind) ?? Kind.All);
            if (modes.Count == 0 && gold.Documents.Any(d => d.Quotations.Any(q => q.Mode == QuotationMode.Indirect))) corpus = corpus.WithReportedSpeech();
            var evaluation = Waiting.For($"reading who speaks in {gold.Documents.Count} documents", error, () => corpus.Evaluate(gold, modes, parsed.GetValue(overlap) ?? Evaluation.LeastOverlap));
            Write(evaluation, parsed.Chosen(errors) ?? MostListed, parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
            return 0;
        });
        return command;
    }

    private static IReadOnlyCollection<QuotationMode> Modes(Kind kind) => kind switch
    {
        Kind.Direct => [QuotationMode.Direct],
        Kind.Mixed => [QuotationMode.Mixed],
        Kind.Indirect => [QuotationMode.Indirect],
        _ => [],
    };

    private static void Write(Evaluation evaluation, int mostErrors, Format format, TextWriter output, string? save) =>
        Write([("summary", evaluation.ToTable()), ("rules", evaluation.ByRule()), ("confidence", evaluation.ByConfidence()), ("errors", Shown(evaluation.ErrorTable(), mostErrors))], format, output, save);

    private static Table Shown(Table errors, int most) =>
        errors.Rows.Count <= most ? errors : errors with { Rows = [.. errors.Rows.Take(most)], Note = $"The first {most}; --errors N lists more." };

    private static void Write((string Name, Table Table)[] tables, Format format, TextWriter output, string? save)
    {
        if (save is not null)
        {
            OneUnderAnother(tables).Save(save);
            return;
        }
        switch (format)
        {
            case Format.Table:
                foreach (var (name, table) in tables)
                {
                    if (name != tables[0].Name) output.Write('\n');
                    TableOutput.Write(table, format, output);
                }
                break;
            case Format.Json: output.Write($"{{{string.Join(",\n", tables.Select(t => $"\"{t.Name}\": {t.Table.ToJson().TrimEnd()}"))}}}\n"); break;
            default: TableOutput.Write(OneUnderAnother(tables), format, output); break;
        }
    }

    // A file and comma-separated values have one heading: the columns of all tables, and before them the table's name.
    private static Table OneUnderAnother((string Name, Table Table)[] tables)
    {
        var columns = tables.SelectMany(t => t.Table.Columns).DistinctBy(c => c.Name).ToList();
        return new([new("table", "Table"), .. columns], [.. tables.SelectMany(t => t.Table.Rows.Select(r => (object?[])[t.Name, .. columns.Select(c => Value(t.Table, r, c.Name))]))]);
    }

    private static object? Value(Table table, object?[] row, string column) =>
        table.Columns.Select((c, i) => (c.Name, Value: row[i])).FirstOrDefault(c => c.Name == column).Value;
}
