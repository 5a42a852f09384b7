using Framing.Text;

namespace Framing.Voices;

/// <summary>What a noun phrase names.</summary>
internal enum MentionKind
{
    Pronoun,
    Name,
    Role,
    Group,
    Institution,
}

/// <summary>A noun phrase that may name a speaker.</summary>
/// <param name="First">Index of its first item.</param>
/// <param name="End">Index after its last item.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name in it ("Lin Jian", "Chinese Foreign Ministry"), or null.</param>
/// <param name="Span">The whole phrase, determiner included.</param>
internal sealed record Mention(int First, int End, MentionKind Kind, string? Name, Span Span)
{
    private readonly string text = "";
    private readonly Span named;

    /// <summary>A phrase with a name that is cut from the text when it is asked for.</summary>
    public Mention(int first, int end, string text, Span named, Span span) : this(first, end, MentionKind.Name, null, span) => (this.text, this.named) = (text, named);

    /// <summary>The name as the text has it; empty for none.</summary>
    public ReadOnlySpan<char> Written => text.AsSpan(named.Start, named.Length);

    /// <summary>The name in it ("Lin Jian", "Chinese Foreign Ministry"), single spaces between its words; or null.</summary>
    public string? Name
    {
        get => field ??= named.Length > 0 ? string.Join(' ', named.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
        init;
    } = Name;
}
