using Framing.Display;
using Framing.Text;

namespace Framing.Voices;

/// <summary>How words reach the page.</summary>
public enum Mode
{
    /// <summary>The author's own words; scare quotes and titles among them.</summary>
    Narration,

    /// <summary>Words between quotation marks that are somebody's speech.</summary>
    Quoted,

    /// <summary>Reported speech: "X said that …". Narration, unless asked for.</summary>
    Reported,
}

/// <summary>Whose words these are. Every counted word belongs to exactly one voice.</summary>
/// <param name="Mode">Narration, quoted or reported.</param>
/// <param name="Speaker">The speaker's name, <c>Unknown</c> where the text does not show it.</param>
/// <param name="Origin">The country or organisation the speaker speaks for.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Voice(Mode Mode, string Speaker, Origin Origin)
{
    /// <summary>The name of a speaker that the text does not show.</summary>
    public const string Unknown = "Unknown";

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker} ({Origin}, {Mode.ToString().ToLowerInvariant()})";
}

/// <summary>A stretch of text in one voice.</summary>
/// <param name="Span">Its place, in UTF-16 units of the document's text.</param>
/// <param name="Voice">Whose words they are.</param>
/// <param name="Quotation">The quotation it is taken from, or null for narration.</param>
public sealed record VoiceStretch(Span Span, Voice Voice, Quotation? Quotation);
