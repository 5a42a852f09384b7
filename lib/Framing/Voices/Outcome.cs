namespace Framing.Voices;

/// <summary>What can go wrong with a quotation. Each wrong quotation is one error: the first of these that holds.</summary>
public enum ErrorKind
{
    /// <summary>Annotated and not found, or found with too few of its words.</summary>
    Missed,

    /// <summary>Found where no speech is annotated.</summary>
    Spurious,

    /// <summary>Found, and attributed to somebody else or to nobody.</summary>
    Speaker,

    /// <summary>Found with the right speaker, and another origin.</summary>
    Origin,
}

/// <summary>A quotation that was read otherwise than annotated.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">The quotation's words.</param>
/// <param name="Gold">What is annotated: speaker and origin.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="Rule">The rule that attributed it; empty where it was not found.</param>
/// <param name="Confidence">The confidence it was attributed with; NaN where it was not found.</param>
public sealed record EvaluationError(ErrorKind Kind, string Document, int Line, string Text, string Gold, string Found, string Rule, double Confidence);

/// <summary>An annotated quotation with the one found for it, or one of the two alone.</summary>
internal sealed record Outcome(GoldDocument Document, GoldQuotation? Gold, Quotation? Found, bool IsExact)
{
    public bool IsPair => Gold is not null && Found is not null;

    /// <summary>Where it stands: the annotated stretch, else the found one.</summary>
    public Text.Span Place => Gold?.Whole ?? Found!.Span;

    /// <summary>The line it begins in, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The mode by which it counts: the annotated one, else the found one's.</summary>
    public QuotationMode? Mode => Gold is null ? Found!.Mode : Gold.Mode;

    public bool IsNameRight => Found!.Attribution.Speaker is { } name ? Gold!.Speakers.Any(s => SameSpeaker.AreSame(name, s)) : Gold!.Speakers.Count == 0;

    public bool IsSpeakerRight => IsNameRight
        || (Found!.Attribution is { Speaker: not null, Mention: { } mention } && Gold is { Speakers.Count: > 0, Mention: { } named } && mention.Overlaps(named));

    public bool IsOriginRight => Gold!.Origin == Found!.Attribution.Origin;

    /// <summary>What else stands there, for the error: what a missed quotation was taken for, or what a made-up one is.</summary>
    public string Instead { get; init; } = "";

    /// <summary>What went wrong, or null.</summary>
    public EvaluationError? Error => !IsPair ? Make(Gold is null ? ErrorKind.Spurious : ErrorKind.Missed)
        : !IsSpeakerRight ? Make(ErrorKind.Speaker)
        : Gold!.Origin is not null && !IsOriginRight ? Make(ErrorKind.Origin) : null;

    private EvaluationError Make(ErrorKind kind)
    {
        var (gold, found) = (Gold is null ? Instead : Who(Gold.Speakers.Count > 0 ? Gold.Speakers[0] : null, Gold.Origin), Found is null ? Instead : Who(Found.Attribution.Speaker, Found.Attribution.Origin));
        return new EvaluationError(kind, Document.Id, Line, Place.Of(Document.Text!), gold, found, Found?.Attribution.Rule ?? "", Found?.Attribution.Confidence ?? double.NaN);
    }

    private static string Who(string? speaker, Origin? origin) => (speaker ?? Voice.Unknown) + (origin is { } known ? $" ({known})" : "");
}
