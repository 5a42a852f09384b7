using System.Text;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;
using Framing.Voices;
using Span = Framing.Text.Span;

namespace Framing.Fuzz;

/// <summary>What holds of every text, whatever stands in it.</summary>
public static class Checks
{
    private static readonly Lexicon Terms = Lexicon.Of("cold war", "war*", "冷战", "~холодная война", "the", "* war");

    /// <summary>Words lie in order, inside the text, and each begins with a letter or digit.</summary>
    public static void Tokens(string text)
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            Hold(token.Start >= end && token.End > token.Start && token.After >= token.End && token.After <= text.Length, "words overlap or are out of order");
            Hold(Characters.IsWord(Characters.At(text, token.Start)), "a word begins with no letter or digit");
            end = token.After;
        }
        Hold(Paragraphs.Split(text, new Span(0, text.Length)).All(p => p.Start >= 0 && p.End <= text.Length && p.Length > 0), "a paragraph lies outside the text");
    }

    /// <summary>Every word of a document's counted sections has one voice (R1), quotations lie in the text, and hits where they say.</summary>
    public static void Voices(Corpus corpus)
    {
        foreach (var document in corpus.Documents)
        {
            Hold(document.Sections.All(s => s.Span.Start >= 0 && s.Span.End <= document.Text.Length), "a section lies outside the text");
            Hold(document.Quotations.All(q => q.Outer.Contains(q.Span) && q.Outer.Start >= 0 && q.Outer.End <= document.Text.Length), "a quotation lies outside the text");
            var counted = document.Counts.SelectMany(s => Tokenizer.Tokenize(document.Text, s.Span)).Select(t => t.Span).ToList();
            var spoken = document.Stretches.SelectMany(s => Tokenizer.Tokenize(document.Text, s.Span)).Select(t => t.Span).ToList();
            Hold(counted.SequenceEqual(spoken), $"{counted.Count} words are counted and {spoken.Count} have a voice");
        }
        var counts = corpus.Count(Terms, By.Origin, By.Voice);
        Hold(counts.Rows.GroupBy(r => r.Term.Id).All(g => g.Sum(r => r.Rate.Words) == corpus.Documents.Sum(d => (long)d.Words)), "the words of all voices are not those of the corpus");
        Hold(counts.Hits.All(h => h.Span.Start >= 0 && h.Span.End <= h.Document.Text.Length && h.Form == string.Join(' ', h.Span.Of(h.Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), "a hit is not where it says");
    }

    /// <summary>The text of a file: its sections lie in it, in order, and its words have voices.</summary>
    public static void Text(ExtractedText text)
    {
        for (var i = 1; i < text.Sections.Count; i++) Hold(text.Sections[i].Span.Start >= text.Sections[i - 1].Span.End, "sections overlap");
        Voices(Made(new DocumentSource("fuzz", text.Text, "", text.Provenance, text.Sections, text.Columns)));
    }

    /// <summary>A plain text as a corpus.</summary>
    public static Corpus Plain(string text) => Made(new DocumentSource("fuzz", text, "", new Provenance(), null, DocumentSource.NoColumns));

    /// <summary>Bytes as text, half characters among them.</summary>
    public static string Chars(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static Corpus Made(DocumentSource document) => new(new CorpusSource("fuzz", [document], SpeakerRegistry.Empty, []), new Definition());

    private static void Hold(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException(what);
    }
}
