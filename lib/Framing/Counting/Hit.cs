using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>One match: a row of the table on which every count stands.</summary>
/// <param name="Document">Where.</param>
/// <param name="Span">Its place in the document's text.</param>
/// <param name="Term">What was matched.</param>
/// <param name="Form">The words as written, white space folded to one space.</param>
/// <param name="Stretch">The stretch of one voice it lies in.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Hit(Document Document, Span Span, Term Term, string Form, VoiceStretch Stretch) : IMarkup
{
    /// <summary>Whose words they are.</summary>
    public Voice Voice => Stretch.Voice;

    /// <summary>The sentence around the match.</summary>
    public string Sentence => string.Join(' ', Document.SentenceAt(Span.Start).Of(Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    string IMarkup.ToHtml() => HitSentences.Markup(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Form}: {Sentence} [{Voice}; {Document.Id}, line {Document.LineAt(Span.Start)}]";
}

/// <summary>The words of one document in one voice: a row of the table of denominators.</summary>
/// <param name="Document">Where.</param>
/// <param name="Voice">Whose words.</param>
/// <param name="Words">How many; 0 only for a document that has none.</param>
public sealed record Total(Document Document, Voice Voice, long Words);
