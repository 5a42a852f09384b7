namespace Framing.Notebooks;

/// <summary>The colours of origins and the shapes of voices, the same in every chart.</summary>
/// <remarks>Colours: M. Okabe and K. Ito, Color Universal Design (2008), told apart with any colour vision. No flag's colour stands for a country.</remarks>
internal static class Palette
{
    /// <summary>Words and axes.</summary>
    public const string Ink = "#222222";

    /// <summary>What is behind them.</summary>
    public const string Paper = "#ffffff";

    /// <summary>Lines that only guide the eye.</summary>
    public const string Guide = "#d9d9d9";

    /// <summary>The colour of an origin. Origins without a colour of their own share one; their label tells them apart.</summary>
    public static string Colour(string? origin) => origin switch
    {
        "China" => "#0072B2",
        "Russia" => "#D55E00",
        "DPRK" => "#CC79A7",
        "NATO" => "#009E73",
        "US" => "#E69F00",
        null or "Unknown" => "#666666",
        _ => "#56B4E9",
    };

    /// <summary>The shape of a voice's marker, by its name in Plotly: circle for narration and for all voices together, diamond for quoted, triangle for reported speech.</summary>
    public static string Shape(string? voice) => voice switch
    {
        "quoted" => "diamond",
        "reported" => "triangle-up",
        _ => "circle",
    };
}
