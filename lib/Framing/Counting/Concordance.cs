using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>How the lines of a concordance are sorted.</summary>
public enum Sorting
{
    /// <summary>By place: document, then position.</summary>
    Place,

    /// <summary>By the words before the match, read from the match outwards.</summary>
    Left,

    /// <summary>By the words after the match.</summary>
    Right,

    /// <summary>By the source's origin and document.</summary>
    Source,

    /// <summary>By speaker.</summary>
    Speaker,
}

/// <summary>A line of a concordance.</summary>
/// <param name="Left">The words before the match, white space folded.</param>
/// <param name="Hit">The match, with document, voice and place.</param>
/// <param name="Right">The words after it.</param>
public sealed record ConcordanceLine(string Left, Hit Hit, string Right);

/// <summary>Every match in its words (KWIC), with speaker and source on each line.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Concordance : ITabular
{
    internal Concordance(string title, IReadOnlyList<ConcordanceLine> lines) => (Title, Lines) = (title, lines);

    /// <summary>What was looked for.</summary>
    public string Title { get; }

    /// <summary>The lines, sorted.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("left", "Before", ColumnFormat.Before), new("match", "Match", ColumnFormat.Key), new("right", "After"),
            new("speaker", "Speaker"), new("origin", "Origin"), new("voice", "Voice"), new("document", "Document"), new("source.origin", "Source"), new("line", "Line", ColumnFormat.Count),
        ],
        [.. Lines.Select(Row)])
    {
        Caption = $"{Title}: {Lines.Count} {(Lines.Count == 1 ? "line" : "lines")}",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static object?[] Row(ConcordanceLine line) =>
    [
        line.Left, line.Hit.Form, line.Right, line.Hit.Voice.Speaker, line.Hit.Voice.Origin.ToString(), line.Hit.Voice.Mode.ToString().ToLowerInvariant(),
        line.Hit.Document.Id, line.Hit.Document.SourceOrigin.ToString(), (long)line.Hit.Document.LineAt(line.Hit.Span.Start),
    ];
}

/// <summary>Makes concordances.</summary>
public static class Concordances
{
    /// <summary>The concordance of a pattern.</summary>
    /// <param name="corpus">Where to look.</param>
    /// <param name="pattern">For example <c>hegemon*</c>.</param>
    /// <param name="window">Words shown on each side, 0 or more; they do not leave the paragraph.</param>
    /// <param name="sort">The order of the lines.</param>
    /// <exception cref="InputException">The pattern cannot be read, or the window is negative.</exception>
    public static Concordance Concordance(this Corpus corpus, string pattern, int window = 10, Sorting sort = Sorting.Place) =>
        corpus.Concordance(Lexicon.Of(pattern), window, sort);

    /// <summary>The concordance of all terms of a lexicon.</summary>
    /// <exception cref="InputException">The window is negative.</exception>
    public static Concordance Concordance(this Corpus corpus, Lexicon lexicon, int window = 10, Sorting sort = Sorting.Place) =>
        Of(Counting.Tables(corpus, lexicon).Hits, string.Join(", ", lexicon.Terms.Select(t => t.Name)), window, sort);

    /// <summary>The concordance of hits: the sentences behind any count.</summary>
    public static Concordance Concordance(this Counts counts, int window = 10, Sorting sort = Sorting.Place) =>
        Of(counts.Hits, string.Join(", ", counts.Rows.Select(r => r.Term.Name).Distinct()), window, sort);

    private static Concordance Of(IEnumerable<Hit> hits, string title, int window, Sorting sort)
    {
        if (window < 0) throw new InputException($"a window of {window} words cannot be shown; write 0 or more");
        var words = new Dictionary<(Document, Span), IReadOnlyList<Token>>();
        return new Concordance(title, [.. Sort(hits.Select(h => Line(h, window, words)), sort)]);
    }

    private static IEnumerable<ConcordanceLine> Sort(IEnumerable<ConcordanceLine> lines, Sorting sort)
    {
        var placed = lines.OrderBy(l => l.Hit.Document.Id, StringComparer.Ordinal).ThenBy(l => l.Hit.Span.Start);
        return sort switch
        {
            Sorting.Left => placed.OrderBy(l => string.Join(' ', l.Left.ToLowerInvariant().Split(' ').Reverse()), StringComparer.Ordinal),
            Sorting.Right => placed.OrderBy(l => l.Right.ToLowerInvariant(), StringComparer.Ordinal),
            Sorting.Source => placed.OrderBy(l => l.Hit.Document.SourceOrigin),
            Sorting.Speaker => placed.OrderBy(l => l.Hit.Voice.Speaker == Voice.Unknown).ThenBy(l => l.Hit.Voice.Speaker, StringComparer.Ordinal),
            _ => placed,
        };
    }

    // The words of a paragraph are cut once for all its hits.
    private static ConcordanceLine Line(Hit hit, int window, Dictionary<(Document, Span), IReadOnlyList<Token>> words)
    {
        var text = hit.Document.Text;
        var paragraph = hit.Document.ParagraphAt(hit.Span.Start);
        if (!words.TryGetValue((hit.Document, paragraph), out var tokens)) words[(hit.Document, paragraph)] = tokens = Tokenizer.Tokenize(text, paragraph);
        var first = FirstFrom(tokens, hit.Span.Start);
        var after = FirstFrom(tokens, hit.Span.End);
        var from = window == 0 ? hit.Span.Start : window >= first ? paragraph.Start : tokens[first - window].Start;
        var to = window == 0 ? hit.Span.End : window >= tokens.Count - after ? paragraph.End : tokens[after + window - 1].After;
        return new ConcordanceLine(OneLine(text[from..hit.Span.Start]), hit, OneLine(text[hit.Span.End..to]));
    }

    // The index of the first word that begins at a place or after it.
    private static int FirstFrom(IReadOnlyList<Token> tokens, int place)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start >= place) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
