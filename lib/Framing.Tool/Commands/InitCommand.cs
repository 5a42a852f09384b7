using System.CommandLine;
using Framing.Corpora;
using Framing.Display;

namespace Framing.Tool.Commands;

/// <summary><c>framing init</c>: a first corpus.yaml and speakers.yaml for a folder, for a person to correct.</summary>
internal static class InitCommand
{
    private const string Description = """
        Writes corpus.yaml and speakers.yaml into a folder of texts: what the files say of themselves, the languages, repeated texts, lines that look
        like page furniture, and the speakers without an origin, for a person to correct. Never writes over a file.

        Example:
          framing init my-articles
        """;

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of texts." };
        var encoding = new Option<string?>("--encoding") { Description = "The encoding of the files (default: each file's own, found out).", HelpName = "NAME" };
        var command = new Command("init", Description) { path, encoding };
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var (written, corpus) = Waiting.For("reading the texts", error, () => CorpusDraft.Write(parsed.GetRequiredValue(path), new Intake { Encoding = parsed.GetValue(encoding) }));
            CorpusOptions.Warn(error, "set aside", corpus.SetAside);
            CorpusOptions.Warn(error, "note", corpus.Notes);
            error.WriteLine($"framing: {corpus.Documents.Count} {(corpus.Documents.Count == 1 ? "text" : "texts")} found ({Languages(corpus)}), {corpus.Duplicates().All.Count} of them repeating another; read and correct what was written, then count with --corpus {TableText.OneLine(parsed.GetRequiredValue(path))}");
            foreach (var file in written) parsed.InvocationConfiguration.Output.WriteLine(file);
            return 0;
        });
        return command;
    }

    private static string Languages(Corpus corpus) =>
        string.Join(", ", corpus.Documents.CountBy(d => d.Language ?? "unknown language").OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key} {l.Value}"));
}
