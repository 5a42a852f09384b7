using Framing.Display;
using Framing.Text;

namespace Framing.Corpora;

/// <summary>The languages of documents, one row a document and language: those of its paragraphs, where it is mixed.</summary>
internal static class LanguageTable
{
    public static Table Write(IEnumerable<Document> documents) => new(
        [new("document", "Document"), new("language", "Language"), new("paragraphs", "Paragraphs", ColumnFormat.Count), new("words", "Words", ColumnFormat.Count), new("share", "of its words", ColumnFormat.Share)],
        [.. documents.SelectMany(Rows)])
    {
        Note = "Told by letters and by common words, paragraph by paragraph; a paragraph that is too short has the language of its document. Words of Chinese are those of the corpus's definition.",
    };

    private static IEnumerable<object?[]> Rows(Document document)
    {
        var whole = document.Language ?? "Unknown";
        var paragraphs = document.Paragraphs.Select(p => (Language: Language.Of(document.Text, p) ?? whole, Words: document.WordsIn(p).Count)).Where(p => p.Words > 0).ToList();
        var all = paragraphs.Sum(p => p.Words);
        return paragraphs.GroupBy(p => p.Language).OrderByDescending(g => g.Sum(p => p.Words)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (object?[])[document.Id, g.Key, (long)g.Count(), (long)g.Sum(p => p.Words), (double)g.Sum(p => p.Words) / all]);
    }
}
