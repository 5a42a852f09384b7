using System.Globalization;
using System.Text;
using Framing.Corpora;
using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Notebooks;

/// <summary>Writes texts with their voices as HTML that stands alone: its look comes with it, all of the text is escaped, nothing is a script.</summary>
/// <remarks>Colours are put on in two strengths, a tint behind the words and the full colour in the line below them, so that the words keep the
/// page's own ink and read on a light and on a dark page.</remarks>
internal sealed class ReadingHtml
{
    private const string Look =
        "<style>.framing-reading{max-width:46em;margin:.6em 0 1.4em;line-height:1.7;overflow-wrap:break-word}"
        + ".framing-reading summary{cursor:pointer}.framing-reading p{margin:.7em 0;color:inherit}"
        + ".framing-reading mark{color:inherit;background:var(--tint);padding:.08em 0;border-radius:2px;text-decoration:underline 2px var(--full);text-underline-offset:.24em;text-decoration-skip-ink:none;"
        + "box-decoration-break:clone;-webkit-box-decoration-break:clone;print-color-adjust:exact;-webkit-print-color-adjust:exact;unicode-bidi:isolate}"
        + ".framing-reading .framing-mixed{text-decoration-style:dotted}.framing-reading .framing-indirect{text-decoration-style:dashed}"
        + ".framing-unsaid{text-decoration:underline 1px rgba(128,128,128,.9);text-underline-offset:.24em}"
        + ".framing-reading sup{font-size:.66em;line-height:0;margin:0 .25em;opacity:.9;white-space:nowrap}"
        + ".framing-section{border-left:3px solid var(--full,rgba(128,128,128,.45));padding-left:.9em;margin:.5em 0}"
        + ".framing-what{font-size:.8em;opacity:.75;margin:0}"
        + ".framing-legend{list-style:none;margin:.5em 0 .9em;padding:0;font-size:.85em;line-height:1.65}.framing-legend li{margin:.1em 0}"
        + ".framing-legend i{display:inline-block;width:3px;height:1em;background:var(--full);vertical-align:-.15em;margin:0 .5em 0 .2em;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        + ".framing-strip{display:block;width:100%;height:12px;margin:.45em 0;background:rgba(128,128,128,.18);border-radius:2px}"
        + ".framing-furniture{font-size:.85em;opacity:.7;margin:.5em 0}.framing-furniture p{white-space:pre-line;margin:.4em 0 .4em .9em}</style>";

    // Enough to find a quotation in the text above.
    private const int Shown = 40;

    private readonly StringBuilder html = new("<div class=\"framing-readings\">");

    /// <summary>The documents, one below the other.</summary>
    /// <param name="documents">One stands open; of more, the others are folded under their heading.</param>
    /// <param name="rest">What is not shown, in a sentence; empty for nothing.</param>
    public string Write(IReadOnlyList<Document> documents, string rest)
    {
        html.Append(Look);
        foreach (var (document, number) in documents.Select((d, i) => (d, i)))
        {
            html.Append(number == 0 ? "<details class=\"framing-reading\" open>" : "<details class=\"framing-reading\">");
            Write(document);
            html.Append("</details>");
        }
        if (rest.Length > 0) html.Append("<p class=\"framing-note\">").Append(Escape(rest)).Append("</p>");
        return html.Append("</div>").ToString();
    }

    private void Write(Document document)
    {
        var quotations = Reading.Shown(document);
        html.Append("<summary><strong>").Append(Escape(Reading.Who(document.Label, document.Narrator.Origin))).Append("</strong> <span class=\"framing-what\">").Append(Escape($"{document.Id} · {Shares(document)}")).Append("</span>");
        Strip(document);
        html.Append("</summary>");
        Legend(document, quotations);
        foreach (var section in document.Sections) Write(document, section, quotations);
        html.Append("<details class=\"framing-furniture\"><summary>Each quotation with the rule that says whose it is</summary>").Append(Rules(document, quotations).ToHtml()).Append("</details>");
    }

    private void Write(Document document, Section section, IReadOnlyList<Quotation> quotations)
    {
        if (section.Kind == SectionKind.Furniture)
        {
            var why = section.Why.Length > 0 ? $": {section.Why}" : "";
            html.Append("<details class=\"framing-furniture\"><summary>").Append(Escape($"page furniture, {Reading.Lines(document, section)}, not counted{why}")).Append("</summary><p>")
                .Append(string.Join('\n', section.Span.Trim(document.Text).Of(document.Text).Split('\n').Select(Escape))).Append("</p></details>");
            return;
        }
        html.Append("<div class=\"framing-section\"").Append(section.By == Writer.Author ? $" style=\"--full:{Palette.Colour(document.Narrator.Origin.Name)}\"" : "").Append('>');
        if (section.Kind != SectionKind.Body) html.Append("<p class=\"framing-what\">").Append(Escape(Reading.Heading(document, section))).Append("</p>");
        foreach (var paragraph in document.Paragraphs.Where(section.Span.Contains)) Paragraph(document, paragraph, quotations);
        html.Append("</div>");
    }

    // Who speaks is said behind the last words of a speaker and the punctuation that follows them, not behind each fragment.
    private void Paragraph(Document document, Span paragraph, IReadOnlyList<Quotation> quotations)
    {
        html.Append("<p>");
        var (label, groups) = ("", Voices(Run.Of(document.Text, paragraph, quotations)).ToList());
        foreach (var ((voice, runs), number) in groups.Select((g, i) => (g, i)))
        {
            if (voice is null)
            {
                Narration(document, runs, label);
                label = "";
                continue;
            }
            html.Append(label).Append(Mark(Palette.Colour(voice.Attribution.Origin.Name), voice.Mode, Explanation(document, voice)));
            foreach (var run in runs) Words(document, run);
            html.Append("</mark>");
            var next = groups.Skip(number + 1).Select(g => g.Voice).FirstOrDefault(v => v is not null);
            label = next is not null && Reading.Who(next.Attribution) == Reading.Who(voice.Attribution) ? "" : $"<wbr><sup>{Escape(Reading.Who(voice.Attribution))}</sup>";
        }
        html.Append(label).Append("</p>");
    }

    private void Narration(Document document, List<Run> runs, string label)
    {
        var (first, text) = (runs[0], document.Text);
        var at = first.Span.Start;
        while (label.Length > 0 && first.Inner is null && at < first.Span.End && text[at] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '…') at++;
        html.Append(Escape(text[first.Span.Start..at])).Append(label);
        Words(document, first with { Span = new Span(at, first.Span.End) });
        foreach (var run in runs.Skip(1)) Words(document, run);
    }

    // Neighbouring runs of one voice.
    private static IEnumerable<(Quotation? Voice, List<Run> Runs)> Voices(IEnumerable<Run> runs)
    {
        var own = new List<Run>();
        foreach (var run in runs)
        {
            if (own.Count > 0 && own[0].Voice != run.Voice)
            {
                yield return (own[0].Voice, own);
                own = [];
            }
            own.Add(run);
        }
        if (own.Count > 0) yield return (own[0].Voice, own);
    }

    private void Words(Document document, Run run)
    {
        var words = Escape(run.Span.Of(document.Text));
        html.Append(run.Inner is { } inner ? $"<span class=\"framing-unsaid\" title=\"{Escape(Unsaid(inner))}\">{words}</span>" : words);
    }

    // The counted words by origin of those who are quoted.
    private static string Shares(Document document)
    {
        var words = document.Stretches.Select(s => (s.Voice, Count: document.WordsIn(s.Span).Count)).ToList();
        var all = words.Sum(w => w.Count);
        var others = words.Where(w => w.Voice.Mode != Mode.Narration && w.Count > 0).GroupBy(w => w.Voice.Origin).OrderBy(g => g.Key)
            .Select(g => $"{g.Key} {TableText.Show((double)g.Sum(w => w.Count) / all, ColumnFormat.Share)}").ToList();
        return $"{Wording.Of(all, "word counted|words counted")}, {(others.Count == 0 ? "all the author’s" : $"of them spoken by others: {string.Join(", ", others)}")}";
    }

    // The counted text from its beginning to its end as one line, each voice where it speaks.
    private void Strip(Document document)
    {
        html.Append("<svg class=\"framing-strip\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Where others than the author speak, from the beginning of the text to its end\">");
        var (all, at) = (Math.Max(1, document.Stretches.Sum(s => s.Span.Length)), 0);
        foreach (var stretch in document.Stretches)
        {
            if (stretch.Quotation is { } quotation)
                html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{1000.0 * at / all:F1}\" width=\"{1000.0 * stretch.Span.Length / all:F1}\" height=\"10\" fill=\"{Palette.Colour(stretch.Voice.Origin.Name)}\"><title>{Escape(Reading.Who(quotation.Attribution))}</title></rect>");
            at += stretch.Span.Length;
        }
        html.Append("</svg>");
    }

    private void Legend(Document document, IReadOnlyList<Quotation> quotations)
    {
        var speech = quotations.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false }).ToList();
        html.Append($"<ul class=\"framing-legend\"><li><i style=\"--full:{Palette.Colour(document.Narrator.Origin.Name)}\"></i>the author’s own words: ").Append(Escape(Reading.Who(document.Narrator.Speaker, document.Narrator.Origin))).Append("</li>");
        foreach (var origin in speech.GroupBy(q => q.Attribution.Origin).OrderBy(g => g.Key))
        {
            var speakers = origin.CountBy(q => q.Attribution.Speaker ?? Voice.Unknown).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value == 1 ? s.Key : $"{s.Key} ({s.Value} quotations)");
            html.Append("<li>").Append(Mark(Palette.Colour(origin.Key.Name), QuotationMode.Direct, "")).Append(Escape(origin.Key.ToString())).Append("</mark> ").Append(Escape(string.Join(", ", speakers))).Append("</li>");
        }
        var looks = speech.Select(q => q.Mode).Distinct().Order().Select(m => $"{Mark(Palette.Colour(null), m, "")}{Meaning(m)}</mark>").ToList();
        if (quotations.Any(q => q.IsNested || q.Kind != QuotationKind.Speech)) looks.Add("<span class=\"framing-unsaid\">between marks, but nobody’s speech of its own</span>");
        if (looks.Count > 0) html.Append("<li>").Append(string.Join(" · ", looks)).Append("</li>");
        html.Append("</ul>");
    }

    private static Table Rules(Document document, IReadOnlyList<Quotation> quotations) => new(
        [
            new("line", "Line", ColumnFormat.Count), new("text", "Words"), new("set", "Set as"), new("speaker", "Speaker"), new("origin", "Origin"),
            new("rule", "Rule"), new("confidence", "Confidence", ColumnFormat.Share), new("cue", "Cue"),
        ],
        [.. quotations.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false }).Select(q => (object?[])
        [
            (long)document.LineAt(q.Outer.Start), Beginning.Of(q.Outer.Of(document.Text), Shown), Reading.Name(q.Mode), q.Attribution.Speaker ?? Voice.Unknown, q.Attribution.Origin.ToString(),
            q.Attribution.Rule, q.Attribution.Confidence, q.Attribution.Cue?.Of(document.Text),
        ])]);

    private static string Mark(string colour, QuotationMode mode, string title) =>
        $"<mark class=\"framing-{Reading.Name(mode)}\" style=\"--full:{colour};--tint:{colour}2b\"{(title.Length > 0 ? $" title=\"{title}\"" : "")}>";

    // What pointing at a quotation shows, one line each; escaped.
    private static string Explanation(Document document, Quotation quotation)
    {
        var a = quotation.Attribution;
        List<string> lines = [Reading.Who(a), $"{Meaning(quotation.Mode)}{(quotation.IsUnclosed ? ", its closing mark is missing" : "")}"];
        lines.Add(a.Speaker is null ? "no rule found who speaks" : $"rule “{a.Rule}”, right in {a.Confidence.ToString("P0", CultureInfo.InvariantCulture)} of cases");
        if (a.Cue is { } cue) lines.Add($"cue: {cue.Of(document.Text)}");
        if (a.Mention is { } mention) lines.Add($"named: {mention.Of(document.Text)}");
        return string.Join("&#10;", lines.Select(Escape));
    }

    private static string Meaning(QuotationMode mode) => mode switch
    {
        QuotationMode.Direct => "whole sentences",
        QuotationMode.Mixed => "a fragment in the author’s sentence",
        _ => "reported, without marks",
    };

    private static string Unsaid(Quotation quotation) => quotation switch
    {
        { IsNested: true } => "a quotation inside a quotation: stays with the outer speaker",
        { Kind: QuotationKind.Scare } => "a word held at a distance: stays with whoever writes it",
        _ => "the name of something: stays with whoever writes it",
    };

    private static string Escape(string text) => TableHtml.Escape(TableText.OneLine(text));
}
