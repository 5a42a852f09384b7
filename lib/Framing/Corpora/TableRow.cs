namespace Framing.Corpora;

/// <summary>A row of a table.</summary>
/// <param name="Values">Its values by column.</param>
/// <param name="Line">The line it begins in, counted from 1.</param>
internal readonly record struct TableRow(IReadOnlyDictionary<string, string> Values, int Line)
{
    /// <summary>The bytes of the file that it is read from, blank lines around it included.</summary>
    public (long From, long To) Place { get; init; }

    /// <summary>So many bytes at the file's beginning are the heading; 0 where a row names its values itself.</summary>
    public long Heading { get; init; }
}
