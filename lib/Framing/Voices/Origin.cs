using Framing.Display;

namespace Framing.Voices;

/// <summary>The country or organisation somebody speaks for. An open list: any name is an origin.</summary>
/// <param name="Name">The name as tables show it, for example <c>China</c>, <c>NATO</c> or <c>Unknown</c>.</param>
[TypeFormatterSource(typeof(ResultFormatters))]
public readonly record struct Origin(string Name) : IComparable<Origin>
{
    /// <summary>The text does not show it.</summary>
    public static readonly Origin Unknown = new("Unknown");

    /// <summary>China.</summary>
    public static readonly Origin China = new("China");

    /// <summary>Russia.</summary>
    public static readonly Origin Russia = new("Russia");

    /// <summary>Whether the text shows an origin.</summary>
    public bool IsKnown => Name is not null && Name != Unknown.Name;

    /// <summary>Alphabetical, small letters and capitals alike, <see cref="Unknown"/> last: the order of every table.</summary>
    public int CompareTo(Origin other)
    {
        if (IsKnown != other.IsKnown) return IsKnown ? -1 : 1;
        var order = string.Compare(Name, other.Name, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Unknown.Name;
}
