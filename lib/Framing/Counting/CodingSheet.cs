using Framing.Corpora;
using Framing.Display;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>What people wrote beside one hit of a coding sheet, and what the library reads there.</summary>
/// <param name="Hit">The line of the sheet: document and place.</param>
/// <param name="What">The question: fits, speaker or origin.</param>
/// <param name="Coded">What the coder wrote.</param>
/// <param name="Read">What the library reads.</param>
/// <param name="Agrees">Whether the two say the same.</param>
public sealed record Coding(string Hit, string What, string Coded, string Read, bool Agrees);

/// <summary>Hits with their sentences as a sheet for people to code by hand, and the coded sheet held against what the library reads.</summary>
/// <remarks>
/// The sheet does not show who the library thinks speaks, so that the coder is not led. Three columns are empty: <c>fits</c> (yes or no: whether the words mean
/// the term there), <c>speaker</c> (whoever says them, <c>author</c> for the author) and <c>origin</c>; a cell left empty is not counted. Rows may be taken out
/// and put in another order, further columns are left alone.
/// </remarks>
public static class CodingSheet
{
    private const string Author = "author";

    /// <summary>The sheet: one row a hit, in the order of the counts.</summary>
    public static Table Of(Counts counts) => new(
        [
            new("document", "Document"), new("start", "From"), new("end", "To"), new("term", "Term"), new("before", "Before", ColumnFormat.Before), new("match", "Match", ColumnFormat.Key), new("after", "After"),
            new("fits", "Fits (yes, no)"), new("speaker", "Speaker (author for the author)"), new("origin", "Origin"),
        ],
        [.. counts.Hits.Select(Row)]);

    /// <summary>A coded sheet against the corpus it was made from.</summary>
    /// <exception cref="InputException">The sheet cannot be read, or a row of it is of another corpus.</exception>
    public static CodedSheet Read(string path, Corpus corpus)
    {
        var documents = corpus.Documents.ToDictionary(d => d.Id);
        return new CodedSheet([.. MetadataTable.Rows(path).SelectMany(r => Codings(r.Values, documents, (message) => new InputException(message, path, r.Line)))]);
    }

    private static object?[] Row(Hit hit)
    {
        var (text, sentence) = (hit.Document.Text, hit.Document.SentenceAt(hit.Span.Start));
        return [hit.Document.Id, (long)hit.Span.Start, (long)hit.Span.End, hit.Term.Id, OneLine(text[sentence.Start..hit.Span.Start]), hit.Form, OneLine(text[hit.Span.End..Math.Max(hit.Span.End, sentence.End)]), "", "", ""];
    }

    private static IEnumerable<Coding> Codings(IReadOnlyDictionary<string, string> row, Dictionary<string, Document> documents, Func<string, InputException> error)
    {
        string Cell(string column) => row.GetValueOrDefault(column)?.Trim().TrimStart('\'') ?? "";
        if (!row.ContainsKey("document") || !row.ContainsKey("start") || !row.ContainsKey("match")) throw error("this is no coding sheet: it has no columns document, start and match; make one with `framing count … --coding-sheet FILE`");
        if (!documents.TryGetValue(Cell("document"), out var document)) throw error($"the document '{Cell("document")}' is not in the corpus; name with --corpus the one the sheet was made from");
        if (!int.TryParse(Cell("start"), out var start) || start < 0 || start >= document.Text.Length || !OneLine(document.Text[start..Math.Min(document.Text.Length, start + (4 * Cell("match").Length))]).StartsWith(Cell("match"), StringComparison.Ordinal))
        {
            throw error($"'{Cell("match")}' does not stand at {Cell("start")} in '{document.Id}'; name with --corpus the corpus the sheet was made from");
        }
        var voice = document.Stretches.FirstOrDefault(s => s.Span.Contains(start))?.Voice ?? throw error($"the words at {start} in '{document.Id}' are not counted now; count the sections they are in");
        var place = $"{document.Id}, line {document.LineAt(start)}: {Cell("match")}";
        if (Cell("fits") is { Length: > 0 } fits) yield return new(place, "fits", fits, "yes", IsYes(fits) ?? throw error($"'{fits}' is neither yes nor no; write one of them under fits"));
        if (Cell("speaker") is { Length: > 0 } speaker) yield return new(place, "speaker", speaker, Said(voice), speaker.Equals(Said(voice), StringComparison.OrdinalIgnoreCase) || speaker.Equals(voice.Speaker, StringComparison.OrdinalIgnoreCase));
        if (Cell("origin") is { Length: > 0 } origin) yield return new(place, "origin", origin, voice.Origin.ToString(), origin.Equals(voice.Origin.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    private static string Said(Voice voice) => voice.Mode == Mode.Narration ? Author : voice.Speaker;

    private static bool? IsYes(string word) => word.ToLowerInvariant() switch { "yes" or "y" or "1" or "true" => true, "no" or "n" or "0" or "false" => false, _ => null };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
