using Framing.Corpora;
using Framing.Counting;
using Framing.Display;
using Framing.Voices;

namespace Framing.Notebooks;

/// <summary>Who has how much of the text.</summary>
public static class ShareCharts
{
    private const double RowHeight = 26;

    // Enough of a text to know it again.
    private const int Shown = 240, MostShown = 50;

    /// <summary>The share of voice: a row for each origin, a dot for its narration and one for its quoted speech, on a scale of all counted words.</summary>
    /// <remarks>Origins stand by their words, the most first, Unknown last. A dot opens what is behind it: quotations, and where authors write, the beginnings of their texts.</remarks>
    /// <param name="corpus">Which texts.</param>
    /// <param name="title">The finding in one sentence; null for what is shown.</param>
    /// <exception cref="InputException">No word is counted.</exception>
    public static Figure ShareOfVoice(this Corpus corpus, string? title = null)
    {
        var shares = corpus.VoiceShares(By.Origin, By.Voice);
        if (shares.Words == 0) throw new InputException("no word is counted here, so nobody has a share of them");
        var origins = corpus.VoiceShares(By.Origin).Rows.OrderBy(r => r.Facets[0] == Origin.Unknown.Name).ToList();
        var voices = corpus.Documents.SelectMany(d => d.Stretches.Select(s => (Document: d, Stretch: s))).ToLookup(s => (s.Stretch.Voice.Origin.ToString(), Name(s.Stretch.Voice.Mode)));
        var dots = shares.Rows.Select(r => (Share: r, Y: origins.FindIndex(o => o.Facets[0] == r.Facets[0]), Behind: Behind(r, [.. voices[(r.Facets[0], r.Facets[1])]]))).OrderBy(d => d.Y).ToList();
        var step = origins[0].Share > 0.5 ? 0.2 : 0.1;
        var top = shares.Rows[0].Share;
        var plot = new Plot
        {
            Title = title ?? "Whose words these are",
            X = new(-0.015 * top, top * 1.02, [.. Enumerable.Range(0, (int)(top / step) + 1).Select(i => (i * step, TableText.Show(i * step, ColumnFormat.Share)))], "share of the counted words"),
            Y = new(origins.Count - 0.4, -0.6, [.. origins.Select((o, y) => ((double)y, o.Facets[0]))]),
            Height = origins.Count * RowHeight,
            Right = 80,
            Dots = [.. dots.Select(d => new PlotDot(d.Share.Share, d.Y, Palette.Colour(d.Share.Facets[0]), Palette.Shape(d.Share.Facets[1]), false, Words(d.Share), [d.Behind]))],
            Texts = [.. origins.Select((o, y) => new PlotText(top * 1.02, y, TableText.Show(o.Share, ColumnFormat.Share), Right: 12))],
        };
        var caption = $"Dot: share of {Wording.Of(shares.Words)} counted words in {Wording.Of(corpus.Documents.Count, "document|documents")}; circle narration, diamond quoted, triangle reported speech. Right: all of an origin’s together. Every counted word is in one dot.";
        var alt = $"{string.Join("; ", dots.Select(d => Words(d.Share)))}.";
        var table = new Table(
            [new("origin", By.Origin.Title), new("voice", By.Voice.Title), new("words", "Words", ColumnFormat.Count), new("share", "Share", ColumnFormat.Share), new("documents", "Documents", ColumnFormat.Count)],
            [.. dots.Select(d => (object?[])[.. d.Share.Facets, d.Share.Words, d.Share.Share, (long)d.Share.Documents])])
        {
            Open = (row, column) => column == 2 ? dots[row].Behind : null,
        };
        return new(plot.Title, caption, alt, PlotPlotly.Draw(plot), words => PlotSvg.Draw(plot, words, alt), table);
    }

    private static string Name(Mode mode) => mode.ToString().ToLowerInvariant();

    private static string Words(VoiceShare share) => $"{string.Join(", ", share.Facets)}: {Wording.Of(share.Words, "word|words")} ({TableText.Show(share.Share, ColumnFormat.Share)}) in {Wording.Of(share.Documents, "document|documents")}";

    // Of narration, which is most of each text, the first words.
    private static string Behind(VoiceShare share, List<(Document Document, VoiceStretch Stretch)> stretches)
    {
        var html = new SentenceHtml().Heading(Words(share));
        var shown = share.Facets[1] == Name(Mode.Narration) ? stretches.DistinctBy(s => s.Document).ToList() : stretches;
        foreach (var (document, stretch) in shown.Take(MostShown))
            html.Marked(Beginning.Of(stretch.Span.Trim(document.Text).Of(document.Text), Shown), "", "", $"{stretch.Voice} · {document.Id}, line {document.LineAt(stretch.Span.Trim(document.Text).Start)}");
        if (shown.Count > MostShown) html.Note($"The first {MostShown} of {Wording.Of(shown.Count)}.");
        return html.Inner();
    }
}
