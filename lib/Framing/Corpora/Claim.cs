using Framing.Text;

namespace Framing.Corpora;

/// <summary>How well a statement about a document stands.</summary>
public enum Standing
{
    /// <summary>Nobody knows, or nobody said.</summary>
    Unknown,

    /// <summary>Concluded, with a reason; counts unless inferences are switched off.</summary>
    Inferred,

    /// <summary>Stated in the metadata without evidence from the text.</summary>
    Declared,

    /// <summary>Words of the text show it.</summary>
    Proven,
}

/// <summary>A statement about a document, with what shows it.</summary>
/// <param name="Value">What is stated; null where it is unknown.</param>
/// <param name="Standing">How well it stands.</param>
/// <param name="Evidence">Verbatim stretches of the text; may be empty.</param>
/// <param name="Reason">Why it is inferred or unknown; empty otherwise.</param>
public sealed record Claim(string? Value, Standing Standing, IReadOnlyList<string> Evidence, string Reason)
{
    /// <summary>Nothing is stated.</summary>
    public static readonly Claim None = new(null, Standing.Unknown, [], "");

    /// <summary>A statement from a metadata table: no evidence comes with it.</summary>
    public static Claim Declared(string? value) => string.IsNullOrWhiteSpace(value) ? None : new(value.Trim(), Standing.Declared, [], "");

    /// <summary>The value, or <c>Unknown</c>.</summary>
    public override string ToString() => Value ?? "Unknown";
}

/// <summary>Somebody in the chain from the author to the page.</summary>
/// <param name="Name">Who.</param>
/// <param name="Origin">The country or organisation.</param>
public sealed record Party(Claim Name, Claim Origin)
{
    /// <summary>Nobody is stated.</summary>
    public static readonly Party None = new(Claim.None, Claim.None);
}

/// <summary>Where a document comes from: author › outlet › translator › republisher, each with its origin and what shows it.</summary>
public sealed record Provenance
{
    /// <summary>The title.</summary>
    public Claim Title { get; init; } = Claim.None;

    /// <summary>The date, as ISO 8601; may be only a year or a month.</summary>
    public Claim Date { get; init; } = Claim.None;

    /// <summary>The language of the text as it stands.</summary>
    public Claim Language { get; init; } = Claim.None;

    /// <summary>The language it was written in.</summary>
    public Claim OriginalLanguage { get; init; } = Claim.None;

    /// <summary>Who wrote it.</summary>
    public Party Author { get; init; } = Party.None;

    /// <summary>What it was written for.</summary>
    public Party Outlet { get; init; } = Party.None;

    /// <summary>Who translated it.</summary>
    public Party Translator { get; init; } = Party.None;

    /// <summary>Who published it again.</summary>
    public Party Republisher { get; init; } = Party.None;

    /// <summary>The source's origin: the author's if stated, else the outlet's, else unknown. Never the page's host.</summary>
    public Claim SourceOrigin => Author.Origin.Value is not null ? Author.Origin : Outlet.Origin;
}

/// <summary>What a stretch of a document is.</summary>
public enum SectionKind
{
    /// <summary>The article's own words: what is counted by default.</summary>
    Body,

    /// <summary>The heading.</summary>
    Title,

    /// <summary>A second heading.</summary>
    Subtitle,

    /// <summary>Place or date of publication.</summary>
    Dateline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>A summary on top, often by an editor or translator.</summary>
    Lede,

    /// <summary>What belongs to the page and not to the article: menus, counters, feeds. Never counted.</summary>
    Furniture,
}

/// <summary>Who wrote a section.</summary>
public enum Writer
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The author.</summary>
    Author,

    /// <summary>The outlet's editors.</summary>
    Outlet,

    /// <summary>The translator.</summary>
    Translator,

    /// <summary>The republisher.</summary>
    Republisher,
}

/// <summary>A stretch of a document with its role and writer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the text, whole lines.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Why">Why it is taken for that; may be empty.</param>
public sealed record Section(SectionKind Kind, Span Span, Writer By, string Why);
