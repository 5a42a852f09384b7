using Framing.Text;

namespace Framing.Voices;

/// <summary>Everything annotated and everything found, paired, document by document.</summary>
internal sealed class Outcomes
{
    private readonly List<Outcome> all = [];
    private readonly double leastOverlap;
    private int notSpeech;
    private int keptOut;

    public Outcomes(double leastOverlap) => this.leastOverlap = leastOverlap;

    /// <summary>The pairs and what stayed alone, in order of document and place.</summary>
    public IReadOnlyList<Outcome> All => all;

    /// <summary>Stretches annotated as nobody's speech that were not taken for speech.</summary>
    public Accuracy NotSpeech => new(keptOut, notSpeech);

    public void Add(GoldDocument document, IReadOnlyList<Quotation> quotations)
    {
        var text = document.Text ?? throw new InputException($"the annotated document '{document.Id}' has no text; take it from a corpus", document.Place.File, document.Place.Line);
        GoldReader.Check(document, text);
        var ignored = SpanMatching.Words(text, document.Ignored);
        var found = quotations.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false })
            .Select(q => (Quotation: q, Words: SpanMatching.Words(text, [q.Span])))
            .Where(f => f.Words.Count > 0 && 2 * f.Words.Count(ignored.Contains) < f.Words.Count).ToList();
        var pairs = SpanMatching.Match([.. document.Quotations.Select(q => SpanMatching.Words(text, q.Parts))], [.. found.Select(f => f.Words)], leastOverlap);
        var lines = Paragraphs.Lines(text, new Span(0, text.Length)).Select(l => l.Start).ToList();
        var partners = pairs.Values.Select(p => p.Found).ToHashSet();
        var alone = found.Where((_, f) => !partners.Contains(f)).Select(f => new Outcome(document, null, f.Quotation, false) { Instead = Annotated(document, f.Quotation) });
        all.AddRange(document.Quotations
            .Select((q, g) => pairs.TryGetValue(g, out var pair) ? new Outcome(document, q, found[pair.Found].Quotation, pair.IsExact) : new Outcome(document, q, null, false) { Instead = TakenFor(q, quotations) })
            .Concat(alone).OrderBy(o => o.Place.Start).Select(o => o with { Line = LineAt(lines, o.Place.Start) }));
        notSpeech += document.NotSpeech.Count;
        keptOut += document.NotSpeech.Count(n => !found.Exists(f => f.Quotation.Span.Overlaps(n)));
    }

    private static int LineAt(List<int> starts, int place)
    {
        var at = starts.BinarySearch(place);
        return at >= 0 ? at + 1 : ~at;
    }

    private static string TakenFor(GoldQuotation missed, IReadOnlyList<Quotation> quotations)
    {
        var there = quotations.Where(q => q.Outer.Overlaps(missed.Whole)).ToList();
        return there.Exists(q => q is { Kind: QuotationKind.Speech, IsNested: false }) ? "speech, other words" : there.Count > 0 ? there[0].Kind.ToString().ToLowerInvariant() : "nothing";
    }

    private static string Annotated(GoldDocument document, Quotation spurious) =>
        document.Quotations.Any(q => q.Parts.Any(p => p.Overlaps(spurious.Span))) ? "speech, other words"
        : document.NotSpeech.Any(n => n.Overlaps(spurious.Span)) ? "no speech" : "nothing";
}
