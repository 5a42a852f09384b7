using Framing.Corpora;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>The words of a corpus for which a facet has one value: Chinese voices, one outlet, one year.</summary>
/// <param name="Corpus">The whole.</param>
/// <param name="Facet">What it is chosen by.</param>
/// <param name="Value">The facet's value, as counts show it.</param>
public sealed record Subcorpus(Corpus Corpus, By Facet, string Value)
{
    private const int MostNamed = 20;

    /// <inheritdoc/>
    public override string ToString() => $"{Facet.Name}={Value}";

    /// <summary>What captions call it: <c>origin of the voice China</c>.</summary>
    public string Title => $"{char.ToLowerInvariant(Facet.Title[0])}{Facet.Title[1..]} {Value}";

    /// <summary>Whether it takes reading who speaks to tell which words belong to it.</summary>
    public bool IsOfVoice => Facet.IsOfVoice || Corpus.Definition is { CountsReported: true } or { PerStatement: true };

    /// <summary>The counted stretches of a document with their voices; where nobody asks for voices, its counted sections in that of the narrator.</summary>
    internal static IEnumerable<(Voice Voice, Span Span)> Stretches(Document document, DocumentReading reading, bool readsVoices) =>
        readsVoices ? reading.Stretches.Select(s => (s.Voice, s.Span)) : document.CountedOf(reading).Select(s => (document.Narrator, s.Span));

    /// <summary>What is said where it has no words: which values its facet has, those with most words first.</summary>
    internal InputException WithoutWords() =>
        new($"no word is counted for {this}; there are {string.Join(", ", Corpus.VoiceShares(Facet).Rows.Take(MostNamed).Select(r => $"{Facet.Name}={r.Facets[0]}"))}");

    /// <summary>Whether words of a document in a voice belong to it.</summary>
    internal bool Holds(Document document, Voice voice) => Facet.Of(document, voice) == Value;
}

/// <summary>Chooses the parts of a corpus that are compared.</summary>
public static class Subcorpora
{
    /// <summary>What voices of an origin say: their narration, their quoted speech, and their reported speech where that counts.</summary>
    /// <example><c>corpus.Voices(Origin.China).CompareWith(corpus.Voices(Origin.Russia))</c></example>
    public static Subcorpus Voices(this Corpus corpus, Origin origin) => new(corpus, By.Origin, origin.ToString());

    /// <summary>The words for which any facet has a value.</summary>
    /// <exception cref="InputException">The facet is a column that the corpus's metadata does not have.</exception>
    public static Subcorpus Where(this Corpus corpus, By facet, string value)
    {
        facet.Require(corpus);
        return new(corpus, facet, value);
    }
}
