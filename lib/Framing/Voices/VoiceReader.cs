using Framing.Text;

namespace Framing.Voices;

/// <summary>Reads who speaks where: from a section's text to quotations with speakers, and from those to stretches of one voice.</summary>
internal static class VoiceReader
{
    /// <summary>The quotations of a section, in order of place, each with its kind and speaker.</summary>
    public static IReadOnlyList<Quotation> Read(string text, Span section, SpeakerRegistry registry)
    {
        var marked = QuotationMarks.Pair(text, Paragraphs.Split(text, section));
        return [.. marked.Select(m => new Quotation(m.Span, m.Outer, QuotationKind.Speech, QuotationMode.Direct, Attribution.None) { IsNested = m.Depth > 0, IsUnclosed = m.IsUnclosed })];
    }

    /// <summary>Cuts a section into stretches of one voice: each outermost quotation of speech is its speaker's, all else the narrator's.</summary>
    public static IEnumerable<VoiceStretch> Cut(Span section, Voice narrator, IReadOnlyList<Quotation> quotations)
    {
        var at = section.Start;
        foreach (var quotation in quotations.Where(q => q.Kind == QuotationKind.Speech && q.Mode != QuotationMode.Indirect && !q.IsNested).OrderBy(q => q.Span.Start))
        {
            if (quotation.Span.Start < at) continue;
            if (quotation.Span.Start > at) yield return new VoiceStretch(new Span(at, quotation.Span.Start), narrator, null);
            yield return new VoiceStretch(quotation.Span, VoiceOf(quotation.Attribution), quotation);
            at = quotation.Span.End;
        }
        if (at < section.End) yield return new VoiceStretch(new Span(at, section.End), narrator, null);
    }

    private static Voice VoiceOf(Attribution attribution) => new(Mode.Quoted, attribution.Speaker ?? Voice.Unknown, attribution.Origin);
}
