namespace Framing.Voices;

/// <summary>How often each rule is right.</summary>
internal static class Confidence
{
    private static readonly Dictionary<string, double> ByRule = new(StringComparer.Ordinal)
    {
        ["introduced"] = 0.9,
        ["inverted"] = 0.97,
        ["following"] = 0.96,
        ["according"] = 0.95,
        ["dash"] = 0.95,
        ["joined"] = 0.9,
        ["interrupted"] = 0.9,
        ["noun"] = 0.8,
        ["clause"] = 0.8,
        ["participle"] = 0.8,
        ["closing"] = 0.85,
        ["opening"] = 0.85,
        ["colon"] = 0.8,
        ["continued"] = 0.9,
        ["previous"] = 0.7,
        ["carried"] = 0.6,
        ["announced"] = 0.8,
        ["paragraph"] = 0.85,
        ["coordinated"] = 0.75,
    };

    /// <summary>The share of right speakers among a rule's attributions; 0 for no rule.</summary>
    public static double Of(string rule) => ByRule.GetValueOrDefault(rule);
}
