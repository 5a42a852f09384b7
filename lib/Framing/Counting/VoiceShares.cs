using System.Globalization;
using Framing.Corpora;
using Framing.Display;
using Framing.Text;

namespace Framing.Counting;

/// <summary>How much of the counted text one kind of voice has.</summary>
/// <param name="Facets">The value of each facet, in the order asked for.</param>
/// <param name="Words">Its words.</param>
/// <param name="Share">Its part of all counted words, 0 to 1; NaN where no word is counted.</param>
/// <param name="Documents">Documents in which it has a word.</param>
public sealed record VoiceShare(IReadOnlyList<string> Facets, long Words, double Share, int Documents);

/// <summary>Who speaks how much: the denominators of every count. The shares add up to the whole.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class VoiceShares : ITabular
{
    private readonly IReadOnlyList<By> facets;
    private readonly List<(string[] Values, Total Total)> totals;

    internal VoiceShares(IReadOnlyList<By> facets, IEnumerable<Total> totals)
    {
        this.facets = facets;
        this.totals = [.. totals.Select(t => (facets.Select(f => f.Of(t.Document, t.Voice)).ToArray(), t))];
        Words = this.totals.Sum(t => t.Total.Words);
        Rows = [.. this.totals.Select(t => t.Values).DistinctBy(v => string.Join('\u001F', v)).Select(v => this[v])
            .OrderByDescending(r => r.Words).ThenBy(r => string.Join('\u001F', r.Facets), StringComparer.Ordinal)];
    }

    /// <summary>One row for each combination of facet values that holds a word, the largest first.</summary>
    public IReadOnlyList<VoiceShare> Rows { get; }

    /// <summary>All counted words.</summary>
    public long Words { get; }

    /// <summary>The share of all voices whose first facets have these values; 0 words where nobody speaks so.</summary>
    public VoiceShare this[params string[] values]
    {
        get
        {
            var own = totals.Where(t => t.Values.Take(values.Length).SequenceEqual(values)).Select(t => t.Total).ToList();
            var words = own.Sum(t => t.Words);
            return new VoiceShare(values, words, Words == 0 ? double.NaN : (double)words / Words, own.Select(t => t.Document.Id).Distinct().Count());
        }
    }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [.. facets.Select(f => new Column(f.Name, f.Title)), new("words", "Words", ColumnFormat.Count), new("share", "Share", ColumnFormat.Share), new("documents", "Documents", ColumnFormat.Count)],
        [.. Rows.Select(r => (object?[])[.. r.Facets, r.Words, r.Share, (long)r.Documents])])
    {
        Caption = string.Create(CultureInfo.InvariantCulture, $"{Words:N0} words counted"),
        Note = "Every counted word belongs to one voice, so the shares add up to the whole.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();
}

/// <summary>Measures who speaks how much.</summary>
public static class VoiceShareCounting
{
    /// <summary>The words of each voice and their share of all counted words.</summary>
    /// <param name="corpus">Which texts.</param>
    /// <param name="facets">Voices are grouped by these; none groups by origin, mode and speaker.</param>
    public static VoiceShares VoiceShares(this Corpus corpus, params IReadOnlyList<By> facets) => new(
        facets.Count > 0 ? facets : [By.Origin, By.Voice, By.Speaker],
        corpus.Documents.SelectMany(d => d.Stretches.Select(s => new Total(d, s.Voice, d.WordsIn(s.Span).Count)).Where(t => t.Words > 0)));
}
