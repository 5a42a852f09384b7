using Framing.Display;

namespace Framing.Lexicons;

/// <summary>What is counted under one name: phrases, in as many languages as there are.</summary>
/// <param name="Id">The name in commands and cells, for example <c>cold-war</c>.</param>
/// <param name="Name">The name in tables and charts, for example <c>Cold War</c>.</param>
/// <param name="Frame">The name of the frame it belongs to; empty for a pattern given by hand.</param>
/// <param name="Phrases">The phrases; one match of any of them is a hit.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Term(string Id, string Name, string Frame, IReadOnlyList<PhrasePattern> Phrases) : ITabular
{
    /// <summary>What the term means, in one sentence; may be empty.</summary>
    public string Gloss { get; init; } = "";

    /// <summary>Why it is counted, in one sentence; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>What has to hold around a match for it to count; none as a rule.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Whether it has conditions, or one of its phrases.</summary>
    internal bool IsConditional => Conditions.Count > 0 || Phrases.Any(p => p.Conditions.Count > 0);

    /// <summary>A term made of one pattern, which is also its name.</summary>
    /// <exception cref="InputException">The pattern cannot be read.</exception>
    public static Term Of(string pattern) => new(pattern, pattern, "", [PhrasePattern.Parse(pattern)]);

    /// <inheritdoc/>
    public Table ToTable() => TermTable.Write([this]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A way of seeing things that several terms belong to.</summary>
/// <param name="Id">The name in commands and cells, for example <c>bloc-politics</c>.</param>
/// <param name="Name">The name in tables and charts.</param>
/// <param name="Gloss">What the frame is, in one sentence; may be empty.</param>
public sealed record Frame(string Id, string Name, string Gloss);

/// <summary>The terms that are counted, grouped in frames.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Lexicon : ITabular
{
    private readonly Lazy<string> sha256;

    internal Lexicon(IReadOnlyList<Term> terms, IReadOnlyList<Frame> frames, string sha256) : this(terms, frames, new Lazy<string>(sha256))
    {
    }

    private Lexicon(IReadOnlyList<Term> terms, IReadOnlyList<Frame> frames, Lazy<string> sha256) =>
        (Terms, Frames, this.sha256) = (terms, [.. frames.Where(f => terms.Any(t => t.Frame == f.Name))], sha256);

    /// <summary>The terms, in the order of the file.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The frames of the terms, in the order of the file; empty for patterns given by hand.</summary>
    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>SHA-256 of the file it was read from (64 hexadecimal digits), of the patterns if they were given by hand.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>What another tool's dictionary has and a lexicon cannot express, each with file, line and reason; empty for our own files.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The terms with these ids, in the order given, each once.</summary>
    /// <exception cref="InputException">An id is not in the lexicon; the message lists those that are.</exception>
    public Lexicon this[params string[] ids] => new([.. ids.Distinct().Select(Find)], Frames, sha256) { LeftOut = LeftOut };

    /// <summary>One term for each frame, with the phrases of all its terms: what a frame's total is counted with, each place once.</summary>
    /// <exception cref="InputException">A term has conditions, which the phrases of its frame's other terms do not share.</exception>
    public Lexicon ByFrame() => Terms.FirstOrDefault(t => t.Conditions.Count > 0) is { } term ? throw new InputException($"the term '{term.Id}' has conditions and cannot be added up with its frame; count the terms one by one")
        : new([.. Frames.Select(f => new Term(f.Id, f.Name, f.Name, [.. Terms.Where(t => t.Frame == f.Name).SelectMany(t => t.Phrases)]) { Gloss = f.Gloss })], Frames, sha256) { LeftOut = LeftOut };

    /// <summary>Reads a lexicon file, or another tool's dictionary: LIWC (<c>.dic</c>), WordStat (<c>.cat</c>), Yoshikoder (<c>.ykd</c>), Lexicoder (<c>.lcd</c>,
    /// <c>.lc3</c>), quanteda (YAML), or a table of patterns and categories (<c>.csv</c>, <c>.tsv</c>).</summary>
    /// <remarks>A dictionary's categories become terms, nested ones with their path as id (<c>economy/state</c>); see <see cref="LeftOut"/>.</remarks>
    /// <exception cref="InputException">The file is missing, malformed, names an id twice or holds a pattern that cannot be read.</exception>
    public static Lexicon Load(string path) => LexiconFile.Load(path);

    /// <summary>A lexicon of patterns given by hand, each a term of its own.</summary>
    /// <exception cref="InputException">A pattern cannot be read, or none is given.</exception>
    public static Lexicon Of(params IReadOnlyList<string> patterns)
    {
        if (patterns.Count == 0) throw new InputException("no pattern is given; write at least one, for example \"cold war\"");
        return Of([.. patterns.Distinct().Select(Term.Of)]);
    }

    private static Lexicon Of(IReadOnlyCollection<Term> terms) => new([.. terms], [], new Lazy<string>(() => Hash.Of(string.Join('\n', terms.Select(t => t.Id)))));

    /// <inheritdoc/>
    public Table ToTable() => TermTable.Write(Terms);

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    /// <summary>A lexicon of the patterns in a file, one a line; blank lines and lines that begin with <c>#</c> are left out.</summary>
    /// <exception cref="InputException">The file cannot be read, or a pattern in it; the message names the line.</exception>
    public static Lexicon OfFile(string path)
    {
        var (patterns, number) = (new OrderedDictionary<string, Term>(StringComparer.Ordinal), 0);
        foreach (var line in TextFile.Read(path).Text.Split('\n'))
        {
            number++;
            var pattern = line.Trim();
            if (pattern.Length == 0 || pattern[0] == '#') continue;
            try
            {
                if (!patterns.ContainsKey(pattern)) patterns.Add(pattern, Term.Of(pattern));
            }
            catch (InputException e)
            {
                throw new InputException(e.Message, path, number, e);
            }
        }
        return patterns.Count > 0 ? Of(patterns.Values) : throw new InputException("there is no pattern in this file; write one on each line", path);
    }

    private Term Find(string id) => Terms.FirstOrDefault(t => t.Id == id)
        ?? throw new InputException($"the term '{id}' is not in the lexicon; it has {string.Join(", ", Terms.Select(t => t.Id))}");
}
