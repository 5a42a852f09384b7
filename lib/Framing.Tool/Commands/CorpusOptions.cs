using System.CommandLine;
using Framing.Corpora;
using Framing.Display;

namespace Framing.Tool.Commands;

/// <summary>The options of every verb that reads a corpus, and the corpus they name.</summary>
internal sealed class CorpusOptions
{
    private const int MostListed = 10;

    private readonly Option<string> path = new("--corpus")
    {
        Description = "A folder of texts (with corpus.yaml, index.csv, index.tsv or none), a table of texts (.csv, .tsv, .jsonl), a .zip of texts, or one text (.txt, .md, .html, .docx, .pdf).",
        HelpName = "PATH",
        DefaultValueFactory = _ => "seeds",
    };

    private readonly Option<string?> metadata = new("--metadata")
    {
        Description = "A table (.csv, .tsv) whose column 'file' names files below the corpus folder; its other columns are facets.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> sections = new("--sections")
    {
        Description = "The sections counted, with commas: body (the default), title, subtitle, dateline, byline, lede.",
        HelpName = "KIND,…",
    };

    private readonly Option<bool> withoutInferred = new("--no-inferred")
    {
        Description = "Origins that are inferred and not proven by a text are taken for Unknown.",
    };

    private readonly Option<bool> reported = new("--reported")
    {
        Description = "Reported speech (\"X said that …\") counts for whom it reports; without this it is the author's narration.",
    };

    private readonly Option<bool> characters = new("--characters")
    {
        Description = "A Chinese character counts as a word in every rate; without this Chinese is cut into words by ICU's dictionary, which takes far longer than counting.",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "The encoding of the files, for example windows-1251, koi8-r, gb18030 or big5 (default: each file's own, found out).",
        HelpName = "NAME",
    };

    private readonly Option<string?> textColumn = new("--text-column")
    {
        Description = "The column of a table that holds the texts (default: text, body, content or the like, else the one with the longest values).",
        HelpName = "NAME",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "A file that cannot be read is an error; without this it is set aside, with the reason, and the rest is counted.",
    };

    private readonly Option<bool> noDuplicates = new("--no-duplicates")
    {
        Description = "Documents that repeat another, word for word or nearly, are set aside; without this each counts.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public CorpusOptions(Command command)
    {
        command.Add(path);
        command.Add(metadata);
        command.Add(encoding);
        command.Add(textColumn);
        command.Add(strict);
        command.Add(noDuplicates);
        command.Add(sections);
        command.Add(withoutInferred);
        command.Add(reported);
        command.Add(characters);
    }

    /// <summary>Reads the corpus; what was set aside is listed as a warning.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="threads">How many files are opened at once; null for as many as there are cores.</param>
    /// <exception cref="InputException">It cannot be read, or a section has no such name.</exception>
    public Corpus Load(ParseResult parsed, int? threads = null)
    {
        var error = parsed.InvocationConfiguration.Error;
        var kinds = Parts(parsed.GetValue(sections)) is { Count: > 0 } names ? names.Select(Kind).ToArray() : null;
        var intake = new Intake { Encoding = parsed.GetValue(encoding), TextColumn = parsed.GetValue(textColumn), IsStrict = parsed.GetValue(strict), Threads = threads ?? Environment.ProcessorCount };
        var corpus = Waiting.For("reading the corpus", error, () => Corpus.Load(parsed.GetRequiredValue(path), parsed.GetValue(metadata), intake));
        if (kinds is not null) corpus = corpus.Counting(kinds);
        if (parsed.GetValue(noDuplicates)) corpus = corpus.WithoutDuplicates();
        Warn(error, "set aside", corpus.SetAside);
        Warn(error, "note", corpus.Notes);
        if (parsed.GetValue(characters)) corpus = corpus.WithCharactersAsWords();
        if (parsed.GetValue(reported)) corpus = corpus.WithReportedSpeech();
        return parsed.GetValue(withoutInferred) ? corpus.WithoutInferred() : corpus;
    }

    /// <summary>Lists the marks of a corpus that nothing could be made of; its voices are read for it.</summary>
    public static void WarnOfMarks(Corpus corpus, TextWriter error) => WarnOfMarks(OpenMarks.Of(corpus), error);

    /// <summary>Lists the quotation marks that are never closed, by document and line, and the documents that mark quotations by two apostrophes.</summary>
    public static void WarnOfMarks(OpenMarks marks, TextWriter error)
    {
        Warn(error, "a quotation is never closed and ends with its paragraph", marks.Unclosed.First, marks.Unclosed.Count);
        Warn(error, "two apostrophes ('') are no quotation mark here, what they enclose counts as narration; replace them by \" where they quote", marks.TwoApostrophes.First, marks.TwoApostrophes.Count);
    }

    /// <summary>The values of an option that takes several, with commas or said more than once.</summary>
    public static IReadOnlyList<string> Parts(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>Lists the first of so many places on standard error, and how many more there are.</summary>
    public static void Warn(TextWriter error, string what, IReadOnlyList<string> places) => Warn(error, what, places.Take(MostListed), places.Count);

    private static void Warn(TextWriter error, string what, IEnumerable<string> first, long count)
    {
        var listed = first.ToList();
        foreach (var place in listed) error.WriteLine($"framing: warning: {what}: {TableText.OneLine(place)}");
        if (count > listed.Count) error.WriteLine($"framing: warning: {what}: {count - listed.Count} more");
    }

    private static SectionKind Kind(string name) => Enum.TryParse<SectionKind>(name, ignoreCase: true, out var kind) && !int.TryParse(name, out _) ? kind
        : throw new InputException($"'{name}' is no kind of section; write body, title, subtitle, dateline, byline or lede");
}
