using System.Globalization;
using System.Text;
using Framing.Display;
using Framing.Text;

namespace Framing.Counting;

/// <summary>The sentences behind a count, grouped by term: every hit with its match marked, who says it and on whose page.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class HitSentences : ITabular, IMarkup
{
    // From then on a term's sentences are folded, so that the next term is in sight.
    private const int MostShown = 6;

    private readonly List<(string Term, List<Hit> Hits)> groups;

    internal HitSentences(Counts counts) => groups = [.. counts.Rows.GroupBy(r => r.Term.Name)
        .Select(g => (g.Key, g.SelectMany(counts.Of).OrderBy(h => h.Document.Id, StringComparer.Ordinal).ThenBy(h => h.Span.Start).ToList()))];

    /// <summary>The hits, by term in the order of the counts, then by place.</summary>
    public IEnumerable<Hit> Hits => groups.SelectMany(g => g.Hits);

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("term", "Term"), new("before", "Before", ColumnFormat.Before), new("match", "Match", ColumnFormat.Key), new("after", "After"), new("speaker", "Speaker"), new("origin", "Origin"),
            new("voice", "Voice"), new("author", "Page’s author"), new("source.origin", "Source"), new("document", "Document"), new("line", "Line", ColumnFormat.Count),
        ],
        [.. groups.SelectMany(g => g.Hits.Select(h => Row(g.Term, h)))]);

    string IMarkup.ToHtml()
    {
        var html = new SentenceHtml();
        foreach (var (term, hits) in groups)
        {
            html.Heading($"{term}: {(hits.Count == 0 ? "no sentence" : $"{hits.Count} {(hits.Count == 1 ? "hit" : "hits")}")}");
            var shown = hits.Count <= MostShown + 2 ? hits.Count : MostShown;
            foreach (var hit in hits.Take(shown)) Write(html, hit);
            if (shown < hits.Count) html.Folded($"{hits.Count - shown} more", rest => hits.Skip(shown).ToList().ForEach(h => Write(rest, h)));
        }
        return html.Write();
    }

    /// <summary>The sentences behind one count, to open from it; null where there are none.</summary>
    internal static string? Behind(Counts counts, Count row) =>
        row.Rate.Hits == 0 || counts.OpenedEach == 0 ? null : Behind(string.Join(", ", row.Facets.Prepend(row.Term.Name)), row.Rate.Hits, counts.Of(row), counts.OpenedEach);

    /// <summary>Sentences to open from their number, under a heading.</summary>
    internal static string Behind(string heading, long count, IEnumerable<Hit> hits, int most)
    {
        var html = new SentenceHtml().Heading(string.Create(CultureInfo.InvariantCulture, $"{heading}: {count:N0} {(count == 1 ? "hit" : "hits")}"));
        foreach (var hit in hits.Take(most)) Write(html, hit);
        if (count > most) html.Note($"The first {most}; Concordance() gives all.");
        return html.Inner();
    }

    /// <summary>The sentence of one hit, to open from its mark.</summary>
    internal static string Behind(Hit hit) => Write(new SentenceHtml().Heading(hit.Term.Name), hit).Inner();

    /// <summary>One hit's sentence, without a heading.</summary>
    internal static string Markup(Hit hit) => Write(new SentenceHtml(), hit).Write();

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static SentenceHtml Write(SentenceHtml html, Hit hit)
    {
        var (before, after) = Around(hit);
        var voice = $"{hit.Voice.Speaker} ({hit.Voice.Origin})";
        var who = hit.Voice.Mode == Voices.Mode.Narration ? $"{voice}, in narration" : $"{voice}, {hit.Voice.Mode.ToString().ToLowerInvariant()} on the page of {hit.Document.Label} ({hit.Document.SourceOrigin})";
        return html.Marked(before, hit.Form, after, $"{who} · {hit.Document.Id}, line {hit.Document.LineAt(hit.Span.Start)} · {hit.Document.Provenance.Date.Value ?? "date unknown"}");
    }

    private static object?[] Row(string term, Hit hit)
    {
        var (before, after) = Around(hit);
        return
        [
            term, before, hit.Form, after, hit.Voice.Speaker, hit.Voice.Origin.ToString(), hit.Voice.Mode.ToString().ToLowerInvariant(),
            hit.Document.Provenance.Author.Name.ToString(), hit.Document.SourceOrigin.ToString(), hit.Document.Id, (long)hit.Document.LineAt(hit.Span.Start),
        ];
    }

    // The sentence's words on both sides, white space folded but kept where it parts the match from them.
    private static (string Before, string After) Around(Hit hit)
    {
        var text = hit.Document.Text;
        var sentence = hit.Document.SentenceAt(hit.Span.Start);
        return (Fold(text[sentence.Start..hit.Span.Start]), Fold(text[hit.Span.End..Math.Max(hit.Span.End, sentence.End)]));
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString();
    }
}

/// <summary>Shows the sentences behind counts.</summary>
public static class HitSentencesOfCounts
{
    /// <summary>The sentence of every hit, under its term, with the match marked, the speaker and the source.</summary>
    public static HitSentences Sentences(this Counts counts) => new(counts);
}
