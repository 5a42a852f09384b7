namespace Framing.Text;

/// <summary>A stretch of a text, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="End">Index after the last unit; equal to <paramref name="Start"/> for an empty stretch.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The stretch's characters.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the index lies in the stretch; the end does not.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>Whether the other stretch lies wholly inside this one.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The stretch without white space at either end.</summary>
    public Span Trim(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
