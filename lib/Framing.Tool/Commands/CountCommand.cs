using System.CommandLine;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tool.Commands;

/// <summary><c>framing count</c>: how often phrases occur, by source, by voice or by any other facet.</summary>
internal static class CountCommand
{
    private const string Description = """
        Counts phrases by source, by voice or by any other facet. Rows without a hit are kept.

        Example:
          framing count "cold war" "hegemon*" --by source.origin
          framing count --lexicon seeds/lexicon.yaml --by origin,voice --format csv
        """;

    public static Command Create()
    {
        var patterns = new Argument<string[]>("PATTERN")
        {
            Description = "Words with spaces between them; * inside a word stands for any letters. Each pattern is a term of its own.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--patterns") { Description = "A file with a pattern on each line; blank lines and lines that begin with # are left out.", HelpName = "FILE" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A lexicon file (terms with their phrases, in frames), or a dictionary of LIWC (.dic), WordStat (.cat), Yoshikoder (.ykd), Lexicoder (.lcd, .lc3), quanteda (.yml), or a table of patterns and categories.", HelpName = "FILE" };
        var by = new Option<string[]>("--by")
        {
            Description = "Facets, with commas: document, origin (of the voice), voice, speaker, source.origin, outlet, author, language, original.language, year, month, date, or a column of the metadata.",
            HelpName = "FACET,…",
        };
        var perStatement = new Option<bool>("--per-statement")
        {
            Description = "A statement told in several quotations counts once, by its first telling; without this each telling counts. `framing quotes --statements` lists them.",
        };
        var threads = Choices.Number("--threads", "How many threads count (default: all cores); the result does not depend on it.", least: 1);
        var shard = new Option<string?>("--shard") { Description = "Counts only a share of the documents, for example 3/16, the third of sixteen, into the part that --out names; `framing merge` adds the parts.", HelpName = "I/N" };
        var part = new Option<string?>("--out") { Description = "The file of a share's counts.", HelpName = "FILE" };
        var format = Choices.Format("table");
        var save = Choices.Save();
        var sheet = new Option<string?>("--coding-sheet") { Description = "Writes the hits with their sentences to a file as well, for people to code by hand; `framing evaluate FILE` reads it back.", HelpName = "FILE" };
        patterns.Validators.Add(Choices.RefuseOptions);
        var command = new Command("count", Description) { patterns, file, lexicon, by, perStatement, threads, shard, part };
        var corpusOptions = new CorpusOptions(command);
        command.Add(format);
        command.Add(save);
        command.Add(sheet);
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var terms = Terms(parsed.GetValue(patterns) ?? [], parsed.GetValue(file), parsed.GetValue(lexicon));
            CorpusOptions.Warn(error, "left out of the dictionary", terms.LeftOut);
            var cores = parsed.Chosen(threads) ?? Environment.ProcessorCount;
            var corpus = corpusOptions.Load(parsed, cores);
            if (parsed.GetValue(perStatement)) corpus = corpus.PerStatement();
            var facets = CorpusOptions.Parts(parsed.GetValue(by)).Select(name => By.Parse(name, corpus)).ToList();
            if (Share(parsed.GetValue(shard), parsed.GetValue(part)) is var (share, path))
            {
                PartFile.Write(path, Waiting.For($"counting share {share} of {corpus.Documents.Count} documents", error, () => CountPart.Of(corpus, terms, facets, share, cores)));
                return 0;
            }
            var counts = Waiting.For($"counting in {corpus.Documents.Count} documents", error, () => corpus.Count(terms, facets, cores));
            CorpusOptions.WarnOfMarks(counts.Marks, error);
            if (parsed.GetValue(sheet) is { } hits) CodingSheet.Of(counts).Save(hits);
            TableOutput.Write(counts, parsed.Chosen(format) ?? Format.Table, output, parsed.GetValue(save));
            return 0;
        });
        return command;
    }

    private static (Shard Share, string Path)? Share(string? shard, string? path) => (shard, path) switch
    {
        (null, null) => null,
        (null, _) => throw new InputException("--out names the file of a share's counts; say which with --shard, or send the table of all documents there with >"),
        (_, null) => throw new InputException("a share's counts go into a file; name it with --out"),
        _ => (Shard.Parse(shard), path),
    };

    /// <summary>The terms that patterns, a file of patterns or a lexicon name.</summary>
    /// <exception cref="InputException">None or more than one of them is given, or it cannot be read.</exception>
    internal static Lexicon Terms(string[] patterns, string? file, string? lexicon) => (patterns, file, lexicon) switch
    {
        ([], null, null) => throw new InputException("there is nothing to count; give a pattern, --patterns FILE or --lexicon FILE"),
        (_, null, null) => Lexicon.Of(patterns),
        ([], { } path, null) => Lexicon.OfFile(path),
        ([], null, { } path) => Lexicon.Load(path),
        _ => throw new InputException("patterns, --patterns and --lexicon cannot be mixed; give one of them"),
    };
}
