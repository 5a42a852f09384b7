using System.Text;

namespace Framing.Corpora;

/// <summary>How the files of a corpus are read where nothing in them says it, or says it wrongly.</summary>
public sealed record Intake
{
    /// <summary>The encoding of all files, for example <c>windows-1251</c>; null to find out each file's own.</summary>
    public string? Encoding { get; init; }

    /// <summary>The column of a table that holds the texts; null for one called text, body, content or the like, else the one with the longest values.</summary>
    public string? TextColumn { get; init; }

    /// <summary>Whether a file that cannot be read stops the reading; if not, it is set aside with the reason and the rest is a corpus.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How many files of a folder are opened at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal Encoding? Named => Encoding is null ? null : TextBytes.Named(Encoding);
}
