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
/// <param name="Line">The line of the text in which the match begins, counted from 1.</param>
public sealed record ConcordanceLine(string Left, Hit Hit, string Right, int Line);

/// <summary>Every match in its words (KWIC), with speaker and source on each line.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Concordance : ITabular, IReadable
{
    internal Concordance(string title, IReadOnlyList<ConcordanceLine> lines) => (Title, Lines) = (title, lines);

    /// <summary>What was looked for.</summary>
    public string Title { get; }

    /// <summary>The lines, sorted.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; }

    /// <summary>The marks in the texts that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("left", "Before", ColumnFormat.Before), new("match", "Match", ColumnFormat.Key), new("right", "After"),
            new("speaker", "Speaker"), new("origin", "Origin"), new("voice", "Voice"), new("document", "Document"), new("source.origin", "Source"), new("line", "Line", ColumnFormat.Count),
        ],
        [.. Lines.Select(Row)])
    {
        Caption = Caption,
    };

    // Who and where in one column each, so that the words have the room.
    Table IReadable.ToReadable() => new(
        [new("left", "Before", ColumnFormat.Before), new("match", "Match", ColumnFormat.Key), new("right", "After"), new("speaker", "Speaker"), new("source", "Source")],
        [.. Lines.Select(l => (object?[])[l.Left, l.Hit.Form, l.Right, l.Hit.Voice.ToString(), $"{l.Hit.Document.Id}, line {l.Line} · {l.Hit.Document.SourceOrigin} · {l.Hit.Document.Provenance.Date.Value ?? "date unknown"}"])])
    {
        Caption = Caption,
    };

    private string Caption => $"{Title}: {Lines.Count} {(Lines.Count == 1 ? "line" : "lines")}";

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static object?[] Row(ConcordanceLine line) =>
    [
        line.Left, line.Hit.Form, line.Right, line.Hit.Voice.Speaker, line.Hit.Voice.Origin.ToString(), line.Hit.Voice.Mode.ToString().ToLowerInvariant(),
        line.Hit.Document.Id, line.Hit.Document.SourceOrigin.ToString(), (long)line.Line,
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

    /// <summary>The concordance of all terms of a lexicon. Each text is let go when its lines are read.</summary>
    /// <exception cref="InputException">The window is negative.</exception>
    public static Concordance Concordance(this Corpus corpus, Lexicon lexicon, int window = 10, Sorting sort = Sorting.Place)
    {
        Require(window);
        var phrases = new FirstBytes(new PhraseTrie(lexicon));
        var (lines, marks) = (new IReadOnlyList<ConcordanceLine>[corpus.Documents.Count], new OpenMarks());
        SideBySide.Run(lines.Length, Environment.ProcessorCount, () => (Reader: new PieceReader(phrases), Marks: new OpenMarks()), (i, own) =>
        {
            var document = corpus.Documents[i];
            var reading = document.Read();
            lines[i] = Lines(reading, Counting.Read(document, reading, own.Reader).Hits, window);
            own.Marks.Add(i, document, reading);
        }, own => marks.Add(own.Marks));
        return new Concordance(string.Join(", ", lexicon.Terms.Select(t => t.Name)), Sort(lines.SelectMany(l => l), sort)) { Marks = marks };
    }

    /// <summary>The concordance of hits: the sentences behind any count.</summary>
    public static Concordance Concordance(this Counts counts, int window = 10, Sorting sort = Sorting.Place)
    {
        Require(window);
        var lines = counts.Hits.GroupBy(h => h.Document).SelectMany(h => Lines(h.Key.Read(), h, window));
        return new Concordance(string.Join(", ", counts.Rows.Select(r => r.Term.Name).Distinct()), Sort(lines, sort)) { Marks = counts.Marks };
    }

    private static void Require(int window)
    {
        if (window < 0) throw new InputException($"a window of {window} words cannot be shown; write 0 or more");
    }

    private static IReadOnlyList<ConcordanceLine> Sort(IEnumerable<ConcordanceLine> lines, Sorting sort)
    {
        var placed = lines.OrderBy(l => l.Hit.Document.Id, StringComparer.Ordinal).ThenBy(l => l.Hit.Span.Start);
        return [.. sort switch
        {
            Sorting.Left => placed.OrderBy(l => string.Join(' ', l.Left.ToLowerInvariant().Split(' ').Reverse()), StringComparer.Ordinal),
            Sorting.Right => placed.OrderBy(l => l.Right.ToLowerInvariant(), StringComparer.Ordinal),
            Sorting.Source => placed.OrderBy(l => l.Hit.Document.SourceOrigin),
            Sorting.Speaker => placed.OrderBy(l => l.Hit.Voice.Speaker == Voice.Unknown).ThenBy(l => l.Hit.Voice.Speaker, StringComparer.Ordinal),
            _ => placed,
        }];
    }

    // The words of a paragraph are cut once for all its hits.
    private static IReadOnlyList<ConcordanceLine> Lines(DocumentReading reading, IEnumerable<Hit> hits, int window)
    {
        var words = new Dictionary<Span, IReadOnlyList<Token>>();
        return [.. hits.Select(hit =>
        {
            var paragraph = reading.ParagraphAt(hit.Span.Start);
            if (!words.TryGetValue(paragraph, out var tokens)) words[paragraph] = tokens = Tokenizer.Tokenize(reading.Text, paragraph);
            var first = FirstFrom(tokens, hit.Span.Start);
            var after = FirstFrom(tokens, hit.Span.End);
            var from = window == 0 ? hit.Span.Start : window >= first ? paragraph.Start : tokens[first - window].Start;
            var to = window == 0 ? hit.Span.End : window >= tokens.Count - after ? paragraph.End : tokens[after + window - 1].After;
            return new ConcordanceLine(OneLine(reading.Text[from..hit.Span.Start]), hit, OneLine(reading.Text[hit.Span.End..to]), reading.LineAt(hit.Span.Start));
        })];
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
