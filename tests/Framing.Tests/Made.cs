using Framing.Corpora;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests;

/// <summary>Small corpora made from strings.</summary>
internal static class Made
{
    /// <summary>Documents d1, d2, … about which nothing is known.</summary>
    public static Corpus Corpus(params string[] texts) => Of([.. texts.Select((t, i) => Document($"d{i + 1}", t))]);

    /// <summary>A corpus of these documents, nobody known beforehand.</summary>
    public static Corpus Of(params DocumentSource[] documents) => new(new CorpusSource("made", documents, SpeakerRegistry.Empty, []), new Definition());

    /// <summary>A document by an author of an origin, all of it body.</summary>
    public static DocumentSource Document(string id, string text, string? author = null, string? origin = null, params (string Column, string Value)[] columns) =>
        new(id, text, Hash.Of(text), new Provenance { Author = new Party(Claim.Declared(author), Claim.Declared(origin)) },
            [new Section(SectionKind.Body, new Span(0, text.Length), Writer.Author, "")], columns.ToDictionary(c => c.Column, c => c.Value));
}
