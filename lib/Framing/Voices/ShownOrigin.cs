namespace Framing.Voices;

/// <summary>For whom somebody speaks, and whether the words beside the name show it or it is concluded from elsewhere in the text (R4).</summary>
internal readonly record struct ShownOrigin(Origin Origin, bool IsInferred = false)
{
    public static readonly ShownOrigin Unknown = new(Origin.Unknown);

    public bool IsKnown => Origin.IsKnown;

    public static implicit operator ShownOrigin(Origin origin) => new(origin);
}
