using System.Globalization;
using Framing.Display;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>A corpus as a table: one row a document.</summary>
internal static class CorpusTable
{
    public static Table Write(Corpus corpus) => new(
        [
            new("id", "Document"), new("author", "Author"), new("outlet", "Outlet"), new("source.origin", "Source origin"), new("standing", "Standing"),
            new("date", "Date"), new("words", "Words", ColumnFormat.Count), new("quoted", "Quoted", ColumnFormat.Share),
        ],
        [.. corpus.Documents.Select(Row)])
    {
        Caption = string.Create(CultureInfo.InvariantCulture, $"{corpus.Name}: {corpus.Documents.Count} {(corpus.Documents.Count == 1 ? "document" : "documents")}, {corpus.Documents.Sum(d => d.Words):N0} words counted"),
        Note = $"Words and the share quoted are those of the counted sections ({corpus.Definition}).",
    };

    private static object?[] Row(Document d)
    {
        var words = d.Words;
        var quoted = d.Stretches.Where(s => s.Voice.Mode == Mode.Quoted).Sum(s => d.WordsIn(s.Span).Count);
        var p = d.Provenance;
        return [d.Id, p.Author.Name.ToString(), p.Outlet.Name.ToString(), d.SourceOrigin.ToString(), p.SourceOrigin.Standing.ToString().ToLowerInvariant(), p.Date.ToString(), (long)words, words == 0 ? double.NaN : (double)quoted / words];
    }
}
