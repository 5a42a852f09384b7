using Framing.Voices;

namespace Framing.Corpora;

/// <summary>Measures how well a corpus's quotations and speakers are read, against annotated ones.</summary>
public static class CorpusEvaluation
{
    /// <summary>Reads the annotated documents and compares.</summary>
    /// <remarks>Page furniture is not read, and what is annotated in it is left out. Reported speech is read where the corpus counts it, or where
    /// indirect speech is asked for.</remarks>
    /// <param name="corpus">The texts; those that are not annotated are left out.</param>
    /// <param name="gold">The annotated quotations, by the documents' ids.</param>
    /// <param name="modes">Which quotations count; none for all.</param>
    /// <param name="leastOverlap">The share of words that two stretches have to have in common.</param>
    /// <exception cref="InputException">An annotated document is not in the corpus, or its text is another.</exception>
    public static Evaluation Evaluate(this Corpus corpus, Gold gold, IReadOnlyCollection<QuotationMode>? modes = null, double leastOverlap = Evaluation.LeastOverlap)
    {
        var texts = (modes?.Contains(QuotationMode.Indirect) == true ? corpus.WithReportedSpeech() : corpus).Documents.ToDictionary(d => d.Id);
        var read = gold.Documents.Select(d => (Gold: d, Document: texts.GetValueOrDefault(d.Id) ?? throw Error(d, $"there is no document '{d.Id}' in the corpus '{corpus.Name}'; name the corpus it is from"))).ToList();
        var counted = read.Select(r => Counted(r.Gold, r.Document)).ToList();
        return Evaluation.Of(counted, read.ToDictionary(r => r.Gold.Id, r => r.Document.Quotations), modes, leastOverlap) with
        {
            LeftOut = gold.Documents.Sum(d => d.Quotations.Count) - counted.Sum(d => d.Quotations.Count),
        };
    }

    /// <summary>The annotated documents as a corpus of their own, where each carries its text; speakers are those of <c>speakers.yaml</c> beside the file.</summary>
    /// <exception cref="InputException">Some carry a text and others do not.</exception>
    public static Corpus? Texts(this Gold gold)
    {
        if (gold.Documents.All(d => d.Text is null)) return null;
        return new Corpus(new CorpusSource(gold.Name, [.. gold.Documents.Select(Plain)], SpeakerRegistry.Beside(gold.Folder), []), new Definition());
    }

    private static DocumentSource Plain(GoldDocument document)
    {
        var text = document.Text ?? throw Error(document, "this document has no 'text' and others have; give it to all, or to none and name the corpus");
        return new DocumentSource(document.Id, text, Hash.Of(text), DocumentSource.Undeclared, null, DocumentSource.NoColumns);
    }

    private static GoldDocument Counted(GoldDocument gold, Document document)
    {
        if (gold.Text is not null && gold.Text != document.Text) throw Error(gold, $"the text of '{gold.Id}' is not the one in the corpus; annotate that one, or leave the text out");
        GoldReader.Check(gold, document.Text);
        var furniture = document.Sections.Where(s => s.Kind == SectionKind.Furniture).Select(s => s.Span).ToList();
        bool IsRead(Text.Span span) => !furniture.Exists(f => f.Contains(span));
        return gold with { Text = document.Text, Quotations = [.. gold.Quotations.Where(q => IsRead(q.Whole))], NotSpeech = [.. gold.NotSpeech.Where(IsRead)] };
    }

    private static InputException Error(GoldDocument document, string message) => new(message, document.Place.File, document.Place.Line);
}
