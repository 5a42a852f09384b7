using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>How evenly each term is spread over the documents.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Dispersions : ITabular
{
    private readonly Func<Term, string?> behind;

    // behind finds a term's sentences, as HTML, when they are asked for.
    internal Dispersions(string where, IReadOnlyList<(Term Term, Dispersion Dispersion)> rows, Func<Term, string?> behind) => (Where, Rows, this.behind) = (where, rows, behind);

    /// <summary>Whose words were looked at.</summary>
    public string Where { get; }

    /// <summary>The terms in the lexicon's order, each with its spread.</summary>
    public IReadOnlyList<(Term Term, Dispersion Dispersion)> Rows { get; }

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; internal init; } = new();

    /// <summary>The rows; below five hits only the range is shown.</summary>
    public Table ToTable() => new(
        [
            new("term", "Term") { Labels = Rows.DistinctBy(r => r.Term.Id).ToDictionary(r => r.Term.Id, r => r.Term.Name) },
            new("hits", "Hits", ColumnFormat.Count), new("range", "Documents with a hit", ColumnFormat.Count), new("documents", "of", ColumnFormat.Count),
            new("dp", "DP", ColumnFormat.Score), new("dpNorm", "DPnorm", ColumnFormat.Score), new("juillandD", "Juilland’s D", ColumnFormat.Score), new("kl", "KL (bits)", ColumnFormat.Score),
        ],
        [.. Rows.Select(r => (object?[])[r.Term.Id, r.Dispersion.Hits, (long)r.Dispersion.Range, (long)r.Dispersion.Parts, .. Measures(r.Dispersion).Select(m => (object?)(r.Dispersion.Hits < Dispersion.LeastHits ? null : m))])])
    {
        Open = (row, column) => column == 1 && SentencesEach.Of(Rows.Select(r => r.Dispersion.Hits)) > 0 ? behind(Rows[row].Term) : null,
        Caption = $"Spread over documents, {Where}",
        Note = $"Even is 0 for DP, DPnorm and KL and 1 for Juilland’s D (on rates); all in one document is 1 for DPnorm and 0 for D. Below {Dispersion.LeastHits} hits only the range says anything.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static double[] Measures(Dispersion dispersion) => [dispersion.Dp, dispersion.DpNorm, dispersion.JuillandD, dispersion.Kl];
}

/// <summary>Measures the spread of terms.</summary>
public static class Dispersing
{
    /// <summary>The spread of each term over the documents of a corpus, all voices together.</summary>
    /// <param name="corpus">Where.</param>
    /// <param name="lexicon">What.</param>
    public static Dispersions Dispersion(this Corpus corpus, Lexicon lexicon) => Of(corpus, "all voices", lexicon, null);

    /// <summary>The spread of each term over the documents in which a part of the corpus has words.</summary>
    /// <param name="part">Whose words.</param>
    /// <param name="lexicon">What.</param>
    /// <exception cref="InputException">The part has no words.</exception>
    public static Dispersions Dispersion(this Subcorpus part, Lexicon lexicon) => Of(part.Corpus, part.Title, lexicon, part);

    private static Dispersions Of(Corpus corpus, string where, Lexicon lexicon, Subcorpus? part)
    {
        By[] facets = part is null ? [] : [part.Facet];
        var tally = corpus.Tally(lexicon, [By.Document, .. facets], Environment.ProcessorCount);
        var documents = tally.Groups.Where(g => part is null || g.Values[1] == part.Value).ToList();
        if (part is not null && documents.Sum(d => d.Words) == 0) throw part.WithoutWords();
        var counts = new Lazy<Counts>(() => corpus.Count(lexicon, facets));
        return new(where, [.. lexicon.Terms.Select((term, t) => (term, Statistics.Dispersion.Of([.. documents.Select(d => new Rate(d.Terms[t]?.Hits ?? 0, d.Words))])))],
            term => HitSentences.Behind(counts.Value, part is null ? counts.Value[term.Id] : counts.Value[term.Id, part.Value])) { Marks = tally.Marks };
    }
}
