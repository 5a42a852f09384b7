using Framing.Display;
using Framing.Text;

namespace Framing.Voices;

/// <summary>What quotation marks do. A mark is not yet speech.</summary>
public enum QuotationKind
{
    /// <summary>Somebody's words.</summary>
    Speech,

    /// <summary>The author's own word, held at a distance: the "civilized world".</summary>
    Scare,

    /// <summary>The name of a document, work, ship or exercise: "Caucasus-2020".</summary>
    Title,
}

/// <summary>How speech is set into the text.</summary>
public enum QuotationMode
{
    /// <summary>Whole sentences.</summary>
    Direct,

    /// <summary>A fragment inside the author's sentence.</summary>
    Mixed,

    /// <summary>Reported without marks: "X said that …".</summary>
    Indirect,
}

/// <summary>A stretch between quotation marks (or of reported speech), what it is and who speaks.</summary>
/// <param name="Span">What stands between the outer marks, in UTF-16 units of the document's text.</param>
/// <param name="Outer">The same with its marks; equal to <paramref name="Span"/> for reported speech.</param>
/// <param name="Kind">Speech, scare quote or title.</param>
/// <param name="Mode">Direct, mixed or indirect.</param>
/// <param name="Attribution">Who speaks, and what shows it.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Quotation(Span Span, Span Outer, QuotationKind Kind, QuotationMode Mode, Attribution Attribution)
{
    /// <summary>Whether it stands inside another quotation; it then stays in the outer speaker's voice.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether its closing mark is missing; it then ends with its paragraph.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>The author's words inside reported speech ("…, he said, …"), which stay his; null where there are none.</summary>
    public Span? Aside { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Kind == QuotationKind.Speech
        ? $"{Mode.ToString().ToLowerInvariant()} speech at {Span} by {Attribution.Speaker ?? Voice.Unknown} ({Attribution.Origin}), by the rule '{Attribution.Rule}'"
        : $"{Kind.ToString().ToLowerInvariant()} at {Span}, nobody's speech";
}

/// <summary>Who speaks, with the rule and the words that show it.</summary>
/// <param name="Speaker">The speaker's full name, or null: unknown.</param>
/// <param name="Origin">The country or organisation the speaker speaks for.</param>
/// <param name="Mention">Where the text names the speaker, or null.</param>
/// <param name="Cue">The words that mark the speech ("said", "according to"), or null.</param>
/// <param name="Rule">The name of the rule that made it; <c>none</c> where no rule did.</param>
/// <param name="Confidence">How often attributions of this rule are right, 0 to 1, measured on annotated news.</param>
public sealed record Attribution(string? Speaker, Origin Origin, Span? Mention, Span? Cue, string Rule, double Confidence)
{
    /// <summary>No rule found a speaker.</summary>
    public static readonly Attribution None = new(null, Origin.Unknown, null, null, "none", 0);

    /// <summary>Whether the origin is concluded from elsewhere in the text and not shown beside the name: <c>外交部</c> in an article that calls China its own side.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The same without an inferred origin.</summary>
    internal Attribution Proven => IsInferred ? this with { Origin = Origin.Unknown, IsInferred = false } : this;
}
