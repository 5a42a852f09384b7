using Framing.Display;

namespace Framing.Voices;

/// <summary>The tables of an <see cref="Evaluation"/>.</summary>
internal static class EvaluationTables
{
    // Enough of a quotation to know it by; Errors has the whole.
    private const int Shown = 120;

    private static readonly double[] Bands = [0.9, 0.8, 0.7, 0.6, 0.5, 0];

    public static Table Summary(Evaluation e) => new(
        [
            new("measure", "Measure"), new("right", "Right", ColumnFormat.Count), new("found", "Found", ColumnFormat.Count), new("gold", "Annotated", ColumnFormat.Count),
            new("precision", "Precision", ColumnFormat.Score), new("recall", "Recall", ColumnFormat.Score), new("f1", "F1", ColumnFormat.Score),
        ],
        [
            Row("spans, the same words", e.ExactSpans),
            Row("spans", e.Spans),
            Row("spans and speakers, end to end", e.EndToEnd),
            .. e.Origins.Of > 0 ? [Row("spans and origins, end to end", e.OriginsEndToEnd)] : Array.Empty<object?[]>(),
            Row("speakers of the spans found", e.Speakers),
            .. e.Names.Of > 0 ? [Row("names of their speakers", e.Names)] : Array.Empty<object?[]>(),
            .. e.Origins.Of > 0 ? [Row("origins of the spans found", e.Origins)] : Array.Empty<object?[]>(),
            .. e.NotSpeech.Of > 0 ? [Row("no speech, and not taken for it", e.NotSpeech)] : Array.Empty<object?[]>(),
        ])
    {
        Caption = $"Quotations read against {e.Documents} annotated {(e.Documents == 1 ? "document" : "documents")}",
        Note = $"A span is found where at least {e.Overlap:0.##} of the words of either are in both. Speakers: the same name, or the same place in the text; Unknown is never right where somebody is annotated."
            + (e.LeftOut > 0 ? $" Left out, as they stand in page furniture: {e.LeftOut}." : ""),
    };

    public static Table ByRule(IReadOnlyList<Outcome> outcomes) => new(
        [
            new("rule", "Rule"), new("mode", "Mode"), new("found", "Found", ColumnFormat.Count), new("named", "Annotated and named", ColumnFormat.Count), new("right", "Speaker right", ColumnFormat.Count),
            new("precision", "Precision", ColumnFormat.Score), new("confidence", "Confidence stated", ColumnFormat.Score),
        ],
        [
            .. outcomes.Where(o => o.Found is not null).GroupBy(o => (o.Found!.Attribution.Rule, o.Found.Mode))
                .OrderBy(g => g.Key.Mode).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Rule, StringComparer.Ordinal)
                .Select(g => (object?[])[g.Key.Rule, g.Key.Mode.ToString().ToLowerInvariant(), .. Measured([.. g])]),
        ])
    {
        Caption = "Speakers by the rule that found them",
        Note = "Precision: right speakers among those that are named and whose spans are annotated. Mode is the one found. The rule none leaves the speaker Unknown.",
    };

    /// <summary>Who stays Unknown states no confidence and is left out.</summary>
    public static Table ByConfidence(IReadOnlyList<Outcome> outcomes) => new(
        [
            new("band", "Confidence"), new("found", "Found", ColumnFormat.Count), new("named", "Annotated and named", ColumnFormat.Count), new("right", "Speaker right", ColumnFormat.Count),
            new("precision", "Precision", ColumnFormat.Score), new("confidence", "Confidence stated", ColumnFormat.Score),
        ],
        [
            .. outcomes.Where(o => o.Found?.Attribution.Speaker is not null).GroupBy(o => Array.FindIndex(Bands, b => o.Found!.Attribution.Confidence >= b))
                .OrderBy(g => g.Key).Select(g => (object?[])[Band(g.Key), .. Measured([.. g])]),
        ])
    {
        Caption = "Stated confidence against measured",
        Note = "Confidence is calibrated where precision is about as high as what was stated.",
    };

    public static Table Errors(IReadOnlyList<EvaluationError> errors) => new(
        [
            new("error", "Error"), new("document", "Document"), new("line", "Line", ColumnFormat.Count), new("text", "Words", ColumnFormat.Key), new("gold", "Annotated"), new("found", "Found"),
            new("rule", "Rule"), new("confidence", "Stated", ColumnFormat.Score),
        ],
        [.. errors.Select(e => (object?[])[e.Kind.ToString().ToLowerInvariant(), e.Document, (long)e.Line, Beginning.Of(e.Text, Shown), e.Gold, e.Found, e.Rule, e.Confidence])])
    {
        Caption = $"Errors: {errors.Count}",
        Note = "Stated: the confidence that the attribution had.",
    };

    private static object?[] Row(string measure, Score s) => [measure, (long)s.Right, (long)s.Found, (long)s.Gold, s.Precision, s.Recall, s.F1];

    private static object?[] Row(string measure, Accuracy a) => [measure, (long)a.Right, null, (long)a.Of, null, a.Share, null];

    private static object?[] Measured(IReadOnlyList<Outcome> found)
    {
        var paired = found.Where(o => o.IsPair && o.Found!.Attribution.Speaker is not null).ToList();
        var speakers = new Accuracy(paired.Count(o => o.IsSpeakerRight), paired.Count);
        return [(long)found.Count, (long)speakers.Of, (long)speakers.Right, speakers.Share, found.Average(o => o.Found!.Attribution.Confidence)];
    }

    private static string Band(int index) => index == 0 ? $"{Bands[0]:0.0} to 1" : $"{Bands[index]:0.0} to {Bands[index - 1]:0.0}";
}
