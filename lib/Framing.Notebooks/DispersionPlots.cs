using Framing.Corpora;
using Framing.Counting;
using Framing.Display;
using Framing.Lexicons;

namespace Framing.Notebooks;

/// <summary>Where in each article a term stands, and in whose voice.</summary>
public static class DispersionPlots
{
    private const double RowHeight = 22;

    // More rows under each term are not looked through any more.
    private const int MostDocuments = 24;

    /// <summary>A lexical dispersion plot: a row for each document under each term, a mark for each hit, from the first counted word to the last.</summary>
    /// <remarks>The colour is the origin of the voice, the shape its mode: circle narration, diamond quoted, triangle reported. A document without a hit keeps its empty
    /// row. Of more than 24 documents those with most hits are drawn, and the caption says so.</remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="lexicon">What.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    public static Figure DispersionPlot(this Corpus corpus, Lexicon lexicon, string? title = null)
    {
        var all = corpus.Count(lexicon, By.Document).Hits.ToList();
        var (hits, found) = (all.ToLookup(h => h.Term.Id), all.CountBy(h => h.Document).ToDictionary());
        var kept = corpus.Documents.OrderByDescending(d => found.GetValueOrDefault(d)).Take(MostDocuments).ToHashSet();
        var documents = corpus.Documents.Where(kept.Contains).ToList();
        var rows = lexicon.Terms.SelectMany((term, t) => documents.Select((document, d) => (Term: term, Document: document, Y: (t * (documents.Count + 1)) + d + 1))).ToList();
        var marks = rows.SelectMany(r => hits[r.Term.Id].Where(h => h.Document == r.Document).Select(h => (Row: r, Hit: h, X: Share(h)))).ToList();
        var last = (lexicon.Terms.Count * (documents.Count + 1)) - 1;
        var plot = new Plot
        {
            Title = title ?? $"Where in each article {Wording.Of(lexicon.Terms)} {(lexicon.Terms.Count == 1 ? "stands" : "stand")}",
            X = new(-0.02, 1.02, [(0, "first word"), (0.5, "half"), (1, "last word")]),
            Y = new(last + 0.7, -0.7, [.. rows.Select(r => ((double)r.Y, Svg.Clip(r.Document.Label, 130, Plot.TextSize)))]),
            Height = (last + 1.4) * RowHeight,
            Right = 90,
            Dots = [.. marks.Select(m => new PlotDot(m.X, m.Row.Y, Palette.Colour(m.Hit.Voice.Origin.ToString()), Palette.Shape(m.Hit.Voice.Mode.ToString().ToLowerInvariant()), false, Words(m.Hit), [HitSentences.Behind(m.Hit)]))],
            Texts =
            [
                .. lexicon.Terms.Select((t, i) => new PlotText(-0.02, i * (documents.Count + 1), t.Name, IsBold: true)),
                .. rows.Select(r => new PlotText(1.02, r.Y, Wording.Of(hits[r.Term.Id].LongCount(h => h.Document == r.Document), "hit|hits"), Right: 10)),
            ],
        };
        var origins = marks.Select(m => m.Hit.Voice.Origin).Distinct().Order().ToList();
        var caption = $"Each mark is a hit; circle narration, diamond quoted, triangle reported speech. Colours by origin of the voice: {Wording.Of(origins.Select(o => $"{o} {Colour(o.ToString())}"))}. Rows: {Wording.Of(documents.Count, "document|documents")}{(documents.Count < corpus.Documents.Count ? $" with most hits, of {Wording.Of(corpus.Documents.Count)}" : "")}, from the first counted word to the last.";
        var alt = marks.Count == 0 ? "No hit." : $"{string.Join("; ", marks.Select(m => $"{m.Row.Document.Label}: {Words(m.Hit)}"))}";
        var table = new Table(
            [new("term", "Term"), new("document", "Document"), new("place", "Place", ColumnFormat.Share), new("speaker", "Speaker"), new("origin", "Origin"), new("voice", "Voice")],
            [.. marks.Select(m => (object?[])[m.Row.Term.Name, m.Row.Document.Id, m.X, m.Hit.Voice.Speaker, m.Hit.Voice.Origin.ToString(), m.Hit.Voice.Mode.ToString().ToLowerInvariant()])])
        {
            Open = (row, column) => column == 2 ? HitSentences.Behind(marks[row].Hit) : null,
        };
        return new(plot.Title, caption, alt, PlotPlotly.Draw(plot), words => PlotSvg.Draw(plot, words, alt), table);
    }

    // Where between the first counted place and the last a hit begins.
    private static double Share(Hit hit)
    {
        var (first, last) = (hit.Document.Stretches[0].Span.Start, hit.Document.Stretches[^1].Span.End);
        return (hit.Span.Start - first) / (double)Math.Max(1, last - first);
    }

    private static string Words(Hit hit) => $"{hit.Form}, {hit.Voice}: {Beginning.Of(hit.Sentence, 140)}";

    private static string Colour(string origin) => Palette.Colour(origin) switch
    {
        "#0072B2" => "blue",
        "#D55E00" => "vermillion",
        "#CC79A7" => "purple",
        "#009E73" => "green",
        "#E69F00" => "orange",
        "#666666" => "grey",
        _ => "light blue",
    };
}
