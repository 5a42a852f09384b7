using Framing.Display;

namespace Framing.Corpora;

/// <summary>What is counted and what is not: stated once for a corpus, printed with every report.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Definition
{
    /// <summary>The sections counted; the body alone by default.</summary>
    public IReadOnlyList<SectionKind> Sections { get; init; } = [SectionKind.Body];

    /// <summary>Whether origins that are inferred and not proven count; if not, they are Unknown.</summary>
    public bool CountsInferred { get; init; } = true;

    /// <summary>Whether reported speech ("X said that …") counts for whom it reports; if not, it is narration.</summary>
    public bool CountsReported { get; init; }

    /// <summary>Whether a statement told more than once counts once, by its first telling; if not, each telling counts.</summary>
    public bool PerStatement { get; init; }

    /// <summary>Whether a Chinese character counts as a word; if not, Chinese is cut into words by ICU's dictionary. <c>Framing.Formats</c> brings it: without it characters count.</summary>
    public bool CountsCharacters { get; init; } = !FileFormats.IsBeside;

    /// <summary>Whether sections of this kind are counted.</summary>
    internal bool Counts(SectionKind kind)
    {
        for (var i = 0; i < Sections.Count; i++)
        {
            if (Sections[i] == kind) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"sections: {string.Join(", ", Sections.Select(s => s.ToString().ToLowerInvariant()))}; inferred origins {(CountsInferred ? "count" : "are Unknown")}; reported speech is {(CountsReported ? "its speaker's" : "narration")}{(PerStatement ? "; each statement counts once" : "")}{(CountsCharacters ? "; a Chinese character is a word" : "")}";
}
