using System.Globalization;
using Framing.Display;
using Framing.Lexicons;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>How far a count by origin could be off if attributions are.</summary>
/// <param name="Term">What was counted.</param>
/// <param name="Origin">For whom.</param>
/// <param name="Hits">The count as made.</param>
/// <param name="Certain">Hits of it that are certain.</param>
/// <param name="AtStake">The term's hits of uncertain origin, whoever they are counted for: any of them could be this origin's.</param>
public sealed record CountBound(Term Term, Origin Origin, long Hits, long Certain, long AtStake)
{
    /// <summary>The count if every uncertain hit were another's.</summary>
    public long Low => Certain;

    /// <summary>The count if every uncertain hit were this origin's.</summary>
    public long High => Certain + AtStake;
}

/// <summary>The least and the most that each count by origin can be if every uncertain attribution went the other way.</summary>
/// <remarks>
/// A hit is uncertain where its origin is Unknown, or where it is in a quotation or reported speech whose attribution is less sure than asked.
/// What an author says himself is certain where his origin is known. The bounds take it that quotations were found and told from scare quotes
/// rightly, and the most of two origins cannot hold at once where they share the hits at stake.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class CountBounds : ITabular
{
    private readonly Counts counts;
    private readonly double confidence;

    internal CountBounds(Counts counts, double confidence)
    {
        (this.counts, this.confidence) = (counts, confidence);
        AtStake = [.. counts.Hits.Where(IsUncertain)];
        var uncertain = AtStake.CountBy(h => h.Term.Id).ToDictionary();
        Rows = [.. counts.Rows.Select(r => new CountBound(r.Term, new Origin(r.Facets[0]), r.Rate.Hits, counts.Of(r).LongCount(h => !IsUncertain(h)), uncertain.GetValueOrDefault(r.Term.Id)))];
    }

    /// <summary>One row a count, in the order of the counts.</summary>
    public IReadOnlyList<CountBound> Rows { get; }

    /// <summary>The hits of uncertain origin, in the order of the counts.</summary>
    public IReadOnlyList<Hit> AtStake { get; }

    /// <summary>The bounds of a term for an origin.</summary>
    /// <exception cref="InputException">There is no such count.</exception>
    public CountBound this[string term, string origin] => Rows.FirstOrDefault(r => r.Term.Id == term && r.Origin.Name == origin)
        ?? throw new InputException($"there is no count of '{term}' for '{origin}'; there are {string.Join("; ", Rows.Select(r => $"{r.Term.Id}, {r.Origin}").Take(40))}");

    /// <summary>The same for some origins only; their hits at stake are still those of all.</summary>
    public Table Of(params IReadOnlyCollection<string> origins) => Write([.. Rows.Where(r => origins.Contains(r.Origin.Name))]);

    /// <inheritdoc/>
    public Table ToTable() => Write(Rows);

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private bool IsUncertain(Hit hit) => !hit.Voice.Origin.IsKnown || (hit.Stretch.Quotation is { } quotation && quotation.Attribution.Confidence < confidence);

    private Table Write(IReadOnlyList<CountBound> rows) => new(
        [
            new("term", "Term") { Labels = Rows.Select(r => r.Term).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Name) }, new("origin", "Origin of the voice"), new("hits", "Hits", ColumnFormat.Count),
            new("certain", "Certain", ColumnFormat.Count), new("atStake", "At stake", ColumnFormat.Count), new("low", "At least", ColumnFormat.Count), new("high", "At most", ColumnFormat.Count),
        ],
        [.. rows.Select(r => (object?[])[r.Term.Id, r.Origin.ToString(), r.Hits, r.Certain, r.AtStake, r.Low, r.High])])
    {
        Open = (row, column) => column == 2 ? HitSentences.Behind(counts, counts[rows[row].Term.Id, rows[row].Origin.Name]) : null,
        Note = string.Create(CultureInfo.InvariantCulture, $"At stake: the term’s hits, whoever they are counted for, whose origin is Unknown or whose attribution has a confidence below {confidence:P0}. At least: all of them are another’s; at most: all of them are this origin’s."),
    };
}

/// <summary>Asks how far counts could be off.</summary>
public static class CountBoundsOfCounts
{
    /// <summary>The least and the most that each count can be if every uncertain attribution went the other way.</summary>
    /// <param name="counts">Counts by origin of the voice, and by nothing else.</param>
    /// <param name="confidence">Attributions below this are uncertain, 0 to 1; those of no known origin always are.</param>
    /// <exception cref="InputException">The counts are not by origin of the voice, or the confidence is no share.</exception>
    public static CountBounds Bounds(this Counts counts, double confidence) => counts.Facets is not [{ Name: "origin" }]
        ? throw new InputException($"bounds need counts by origin of the voice alone, not by {(counts.Facets.Count == 0 ? "nothing" : string.Join(" and ", counts.Facets))}; count by By.Origin")
        : confidence is not (>= 0 and <= 1) ? throw new InputException($"a confidence lies between 0 and 1, not at {confidence.ToString(CultureInfo.InvariantCulture)}; write 0.9 for nine in ten") : new CountBounds(counts, confidence);
}
