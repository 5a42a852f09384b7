using Framing.Display;
using Framing.Lexicons;

namespace Framing.Counting;

/// <summary>The sentences behind the counts of a comparison. The texts are read again for them, once, when the first is asked for.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="rows">The rows whose sentences may be asked for.</param>
/// <param name="lexicon">Their terms.</param>
internal sealed class ComparedSentences(Comparison comparison, IReadOnlyList<KeyTerm> rows, Func<IReadOnlyList<KeyTerm>, Lexicon> lexicon)
{
    private readonly int each = SentencesEach.Of(rows.SelectMany(r => new[] { r.Target.Hits, r.Reference.Hits }));

    private readonly Lazy<Counts> counts = new(() => comparison.Target.Corpus.Count(lexicon([.. rows.Where(r => r.Target.Hits + r.Reference.Hits > 0)]), comparison.Target.Facet, comparison.Reference.Facet));

    /// <summary>The target's sentences with a term, as HTML; null where there are none.</summary>
    public string? OfTarget(KeyTerm row) => Behind(row, row.Target.Hits, 0, comparison.Target.Value);

    /// <summary>The reference's sentences with a term.</summary>
    public string? OfReference(KeyTerm row) => Behind(row, row.Reference.Hits, 1, comparison.Reference.Value);

    /// <summary>What opens from a mark that shows both sides.</summary>
    public IReadOnlyList<string> Of(KeyTerm row) => [.. new[] { OfTarget(row), OfReference(row) }.OfType<string>()];

    private string? Behind(KeyTerm row, long hits, int facet, string value) => hits == 0 || each == 0 ? null
        : HitSentences.Behind($"{row.Name}, {value}", hits, counts.Value.Rows.Where(r => r.Term.Id == row.Id && r.Facets[facet] == value).SelectMany(counts.Value.Of), each);
}
