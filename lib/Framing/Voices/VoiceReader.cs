using Framing.Text;
using Framing.Voices.Russian;

namespace Framing.Voices;

/// <summary>Reads who speaks where: from a section's text to quotations with speakers, and from those to stretches of one voice.</summary>
internal static class VoiceReader
{
    private const int LeastRepeated = 12;
    private static readonly (QuotationKind, QuotationMode) Title = (QuotationKind.Title, QuotationMode.Mixed);

    /// <summary>The quotations of a section, in order of place, each with its kind and speaker.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="section">The section.</param>
    /// <param name="registry">Speakers known beforehand.</param>
    /// <param name="reported">Whether reported speech is read too.</param>
    public static IReadOnlyList<Quotation> Read(string text, Span section, SpeakerRegistry registry, bool reported = false) =>
        Read(text, section, Paragraphs.Split(text, section), registry, reported);

    /// <summary>The same where the section's paragraphs are known.</summary>
    public static IReadOnlyList<Quotation> Read(string text, Span section, IReadOnlyList<Span> paragraphs, SpeakerRegistry registry, bool reported)
    {
        var read = new List<Quotation>();
        foreach (var passage in Passage.ByScript(text, section, paragraphs)) Read(text, passage, registry, reported, read);
        for (var q = 1; q < read.Count; q++)
        {
            if (Follows(read[q - 1].Outer, read[q].Outer)) continue;
            return [.. read.OrderBy(r => r.Outer.Start).ThenByDescending(r => r.Outer.End)];
        }
        return read;
    }

    private static bool Follows(Span one, Span other) => one.Start < other.Start || (one.Start == other.Start && one.End >= other.End);

    private static void Read(string text, Passage passage, SpeakerRegistry registry, bool reported, List<Quotation> quotations)
    {
        var marked = passage.Script == Script.Latin ? passage.Marked : Transcript.Read(text, passage.Paragraphs, passage.Marked);
        if (passage.Script == Script.Cyrillic) marked = RussianDialogue.Read(text, passage.Paragraphs, marked, RussianCues.Default);
        if (marked.Count == 0 && !reported) return;
        MarkedStretch[] outer = [.. marked.Where(m => m.Depth == 0)];
        var (vocabulary, all) = passage.Script == Script.Latin ? (Cues.English.Vocabulary, reported) : (Vocabulary.Any, true);
        var reader = new ItemReader(text, passage.Paragraphs, Array.ConvertAll(outer, m => m.Outer), vocabulary, all);
        using var items = reader.Items;
        var rules = SpeechRules.Of(passage.Script, new Surroundings(reader), registry);
        var findings = new Finding[outer.Length];
        for (var q = 0; q < outer.Length; q++) findings[q] = rules.Find(q);
        OverParagraphs(findings, outer);
        var judged = Judge(text, outer, findings, rules);
        var attributions = Attribute(findings, judged, items, rules);
        Repeat(text, outer, attributions);
        var first = quotations.Count;
        for (var q = 0; q < outer.Length; q++)
        {
            var (kind, mode) = judged[q];
            quotations.Add(new Quotation(outer[q].Span, outer[q].Outer, kind, mode, kind == QuotationKind.Speech ? attributions[q] : Attribution.None) { IsUnclosed = outer[q].IsUnclosed });
        }
        var around = 0;
        foreach (var inner in marked)
        {
            if (inner.Depth == 0) continue;
            while (around + 1 < outer.Length && outer[around + 1].Outer.Start < inner.Outer.Start) around++;
            var (kind, mode) = IsTitleMarked(text, inner) ? Title : rules.JudgeInner(inner.Span);
            quotations.Add(new Quotation(inner.Span, inner.Outer, kind, mode, quotations[first + around].Attribution) { IsNested = true, IsUnclosed = inner.IsUnclosed });
        }
        if (reported) quotations.AddRange(rules.Reported().Select(r => Indirect(r, items, rules)));
    }

    private static (QuotationKind Kind, QuotationMode Mode)[] Judge(string text, MarkedStretch[] outer, Finding[] findings, SpeechRules rules)
    {
        var judged = new (QuotationKind Kind, QuotationMode Mode)[outer.Length];
        for (var q = 0; q < outer.Length; q++) judged[q] = IsTitleMarked(text, outer[q]) ? Title : rules.Judge(q, outer[q].Span, findings[q]);
        for (var q = 1; q < outer.Length; q++)
        {
            // A fragment that goes with a scare quote or title is no speech either.
            if (judged[q] is (QuotationKind.Speech, QuotationMode.Mixed) && findings[q].SameAs == q - 1 && judged[q - 1].Kind != QuotationKind.Speech && Tokenizer.Tokenize(text, outer[q].Span).Count <= QuotationKinds.LongFragment) judged[q] = (QuotationKind.Scare, QuotationMode.Mixed);
        }
        return judged;
    }

    // 《 》 mark the name of a work or document, in whatever language.
    private static bool IsTitleMarked(string text, MarkedStretch marked) => text[marked.Outer.Start] is '《' or '〈';

    /// <summary>Cuts a section into stretches of one voice: each outermost quotation of speech is its speaker's, reported speech outside
    /// quotations is that of whom it reports, all else the narrator's; an editor's note in a quotation too.</summary>
    public static IEnumerable<VoiceStretch> Cut(string text, Span section, Voice narrator, IReadOnlyList<Quotation> quotations)
    {
        // What the author reports of himself stays with him.
        var reports = quotations.Where(q => q.Mode == QuotationMode.Indirect && IsVoice(q) && q.Attribution.Speaker is not null && q.Attribution.Speaker != narrator.Speaker).OrderBy(q => q.Span.Start).ToList();
        var at = section.Start;
        foreach (var quotation in quotations)
        {
            if (quotation.Mode == QuotationMode.Indirect || !IsVoice(quotation) || quotation.Span.Start < at) continue;
            foreach (var stretch in Narration(new Span(at, quotation.Span.Start), narrator, reports)) yield return stretch;
            at = quotation.Span.Start;
            foreach (var note in EditorNotes.In(text, quotation.Span))
            {
                if (note.Start > at) yield return new VoiceStretch(new Span(at, note.Start), VoiceOf(quotation.Attribution), quotation);
                yield return new VoiceStretch(note, narrator, null);
                at = note.End;
            }
            if (at < quotation.Span.End) yield return new VoiceStretch(new Span(at, quotation.Span.End), VoiceOf(quotation.Attribution), quotation);
            at = quotation.Span.End;
        }
        foreach (var stretch in Narration(new Span(at, section.End), narrator, reports)) yield return stretch;
    }

    private static bool IsVoice(Quotation quotation) => quotation.Kind == QuotationKind.Speech && !quotation.IsNested;

    // The author's words between two quotations, with the reports in them; an aside in a report is his.
    private static IEnumerable<VoiceStretch> Narration(Span span, Voice narrator, List<Quotation> reports)
    {
        if (reports.Count == 0)
        {
            if (span.Length > 0) yield return new VoiceStretch(span, narrator, null);
            yield break;
        }
        var at = span.Start;
        var pieces = reports.SelectMany(r => r.Aside is { } aside ? new[] { (r, new Span(r.Span.Start, aside.Start)), (r, new Span(aside.End, r.Span.End)) } : [(r, r.Span)]);
        foreach (var (report, piece) in pieces.SkipWhile(p => p.Item2.End <= span.Start).TakeWhile(p => p.Item2.Start < span.End))
        {
            var (start, end) = (Math.Max(piece.Start, at), Math.Min(piece.End, span.End));
            if (start >= end) continue;
            if (start > at) yield return new VoiceStretch(new Span(at, start), narrator, null);
            yield return new VoiceStretch(new Span(start, end), VoiceOf(report.Attribution) with { Mode = Mode.Reported }, report);
            at = end;
        }
        if (at < span.End) yield return new VoiceStretch(new Span(at, span.End), narrator, null);
    }

    private static Voice VoiceOf(Attribution attribution) => new(Mode.Quoted, attribution.Speaker ?? Voice.Unknown, attribution.Origin);

    private static Quotation Indirect(Reported reported, Items items, SpeechRules rules)
    {
        var finding = reported.Finding;
        var (speaker, origin) = rules.Resolve(finding.Speaker!);
        var attribution = new Attribution(speaker, origin.Origin, finding.Speaker!.Span, CueOf(finding, items), finding.Rule, Confidence.Of(finding.Rule, QuotationMode.Indirect)) { IsInferred = origin.IsInferred };
        return new Quotation(reported.Content, reported.Content, QuotationKind.Speech, QuotationMode.Indirect, attribution) { Aside = reported.Aside };
    }

    private static Span? CueOf(Finding finding, Items items) =>
        finding.Cue >= 0 ? new Span(items[finding.Cue].Span.Start, items[finding.Cue + finding.CueLength - 1].Span.End) : null;

    // The paragraphs of one speech have one speaker: the first that a paragraph's own sentence names.
    private static void OverParagraphs(Finding[] findings, MarkedStretch[] outer)
    {
        for (var first = 0; first < outer.Length; first++)
        {
            var end = first + 1;
            while (end < outer.Length && outer[end - 1].GoesOn) end++;
            var named = Array.FindIndex(findings, first, end - first, f => f.Speaker is not null);
            if (end - first > 1 && named >= 0)
            {
                for (var q = first; q < end; q++)
                {
                    if (findings[q].Speaker is null) findings[q] = Finding.Shared("paragraph", named);
                }
            }
            first = end - 1;
        }
    }

    // In order of place, so that "he" finds the speaker before; a quotation that shares a later one's speaker waits for it.
    private static Attribution[] Attribute(Finding[] findings, (QuotationKind Kind, QuotationMode Mode)[] judged, Items items, SpeechRules rules)
    {
        var made = new Attribution[findings.Length];
        Array.Fill(made, Attribution.None);
        for (var q = 0; q < made.Length; q++)
        {
            var finding = findings[q];
            if (finding.Speaker is not { } mention || judged[q].Kind != QuotationKind.Speech) continue;
            var (speaker, origin) = rules.Resolve(mention);
            made[q] = new Attribution(speaker, origin.Origin, mention.Span, CueOf(finding, items), finding.Rule, Confidence.Of(finding.Rule, judged[q].Mode)) { IsInferred = origin.IsInferred };
        }
        for (var round = 0; round < 2; round++)
        {
            for (var q = 0; q < made.Length; q++)
            {
                if (ReferenceEquals(made[q], Attribution.None) && findings[q].SameAs is >= 0 and var other && !ReferenceEquals(made[other], Attribution.None))
                {
                    made[q] = made[other] with { Rule = findings[q].Rule, Confidence = Confidence.Of(findings[q].Rule, judged[q].Mode) };
                }
            }
        }
        return made;
    }

    // A headline that says again what the text quotes in full: the same words have the same speaker.
    private static void Repeat(string text, MarkedStretch[] outer, Attribution[] made)
    {
        if (Array.TrueForAll(made, a => a.Speaker is not null)) return;
        var said = new Dictionary<string, Attribution>(StringComparer.Ordinal);
        var written = said.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var q = 0; q < made.Length; q++)
        {
            if (made[q].Speaker is not null && outer[q].Span.Length >= LeastRepeated) written.TryAdd(text.AsSpan(outer[q].Span.Start, outer[q].Span.Length), made[q]);
        }
        for (var q = 0; q < made.Length; q++)
        {
            if (made[q].Speaker is null && written.TryGetValue(text.AsSpan(outer[q].Span.Start, outer[q].Span.Length), out var same)) made[q] = same with { Rule = "repeated", Confidence = Confidence.Of("repeated", QuotationMode.Direct) };
        }
    }
}
