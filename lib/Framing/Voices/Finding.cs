namespace Framing.Voices;

/// <summary>What a rule found for one quotation: the phrase that speaks, or another quotation whose speaker it shares.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Speaker">The phrase that speaks, or null.</param>
/// <param name="Cue">Index of the item that marks the speech; -1 for none.</param>
/// <param name="SameAs">The quotation whose speaker this one shares; -1 for none.</param>
internal readonly record struct Finding(string Rule, Mention? Speaker, int Cue, int SameAs)
{
    public static readonly Finding None = new("none", null, -1, -1);

    /// <summary>How many items the cue takes: a Chinese verb is several.</summary>
    public int CueLength { get; init; } = 1;

    public bool IsNone => Speaker is null && SameAs < 0;

    public static Finding By(string rule, Mention speaker, int cue, int length = 1) => new(rule, speaker, cue, -1) { CueLength = length };

    public static Finding Shared(string rule, int quote) => new(rule, null, -1, quote);
}
