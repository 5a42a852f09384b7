using Framing.Display;
using Framing.Text;

namespace Framing.Voices;

/// <summary>How well the library's reading of quotations agrees with annotated ones.</summary>
/// <remarks>
/// What is found is every outermost stretch taken for speech; what is wanted is every annotated one. They are paired by the words they
/// share: at least four in five of the words in either, one to one, the best first. Then:
/// <list type="bullet">
/// <item>A <b>speaker</b> is right if the name has the same head as one of the annotated names (<c>Stoltenberg</c>, <c>NATO's Jens
/// Stoltenberg</c>), or if the mention it rests on overlaps the annotated mention: "he" at the same place. Where the annotator names
/// nobody, only Unknown is right; elsewhere Unknown is never right.</item>
/// <item>An <b>origin</b> is right if it is the annotated one; <c>Unknown</c> is a value.</item>
/// <item><b>End to end</b> counts a quotation as right only where span and speaker are (or span and origin), so everything missed, made
/// up or left Unknown counts against it.</item>
/// </list>
/// Finds of which half the words or more lie in an ignored stretch are left out.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed record Evaluation : ITabular
{
    /// <summary>The share of words that an annotated and a found stretch have to have in common, unless asked otherwise.</summary>
    public const double LeastOverlap = 0.8;

    private readonly IReadOnlyList<Outcome> outcomes;

    private Evaluation(IReadOnlyList<Outcome> outcomes) => this.outcomes = outcomes;

    /// <summary>Measures what was found against what was annotated.</summary>
    /// <param name="gold">The annotated documents, each with its text.</param>
    /// <param name="found">The quotations found, by the document's id; a document that is not there has none.</param>
    /// <param name="modes">Which quotations count: paired ones by the annotated mode, others by their own; none for all.</param>
    /// <param name="leastOverlap">From which overlap on two stretches are a pair, above 0 and at most 1.</param>
    /// <exception cref="InputException">A position of the annotation does not lie in the text.</exception>
    public static Evaluation Of(IEnumerable<GoldDocument> gold, IReadOnlyDictionary<string, IReadOnlyList<Quotation>> found, IReadOnlyCollection<QuotationMode>? modes = null, double leastOverlap = LeastOverlap)
    {
        if (leastOverlap is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(leastOverlap), leastOverlap, "an overlap lies above 0 and is at most 1");
        var (outcomes, documents) = (new Outcomes(leastOverlap), gold.ToList());
        foreach (var document in documents) outcomes.Add(document, found.GetValueOrDefault(document.Id) ?? []);
        var counted = outcomes.All.Where(o => modes is not { Count: > 0 } || (o.Mode is { } mode && modes.Contains(mode)));
        return new Evaluation([.. counted]) { Documents = documents.Count, Overlap = leastOverlap, NotSpeech = outcomes.NotSpeech };
    }

    /// <summary>How many documents were annotated.</summary>
    public int Documents { get; private init; }

    /// <summary>From which overlap on two stretches are a pair.</summary>
    public double Overlap { get; private init; }

    /// <summary>Spans with the very same words.</summary>
    public Score ExactSpans => Score(o => o.IsExact);

    /// <summary>Spans that overlap enough.</summary>
    public Score Spans => Score(o => o.IsPair);

    /// <summary>Right speakers among paired quotations.</summary>
    public Accuracy Speakers => Accuracy(o => o.IsPair, o => o.IsSpeakerRight);

    /// <summary>Right names among paired quotations whose speaker is annotated by name and not only by mention: here the place of the mention is no help.</summary>
    public Accuracy Names => Accuracy(o => o.IsPair && o.Gold!.IsResolved, o => o.IsNameRight);

    /// <summary>Right origins among paired quotations whose origin is annotated.</summary>
    public Accuracy Origins => Accuracy(o => o.IsPair && o.Gold!.Origin is not null, o => o.IsOriginRight);

    /// <summary>Span and speaker right.</summary>
    public Score EndToEnd => Score(o => o.IsPair && o.IsSpeakerRight);

    /// <summary>Span and origin right.</summary>
    public Score OriginsEndToEnd => Score(o => o.IsPair && o.IsOriginRight);

    /// <summary>Stretches annotated as nobody's speech that were indeed not taken for speech.</summary>
    public Accuracy NotSpeech { get; private init; }

    /// <summary>How many annotated quotations stand in page furniture, which is not read; they do not count.</summary>
    public int LeftOut { get; internal init; }

    /// <summary>What went wrong, in the order of the documents and places.</summary>
    public IReadOnlyList<EvaluationError> Errors => [.. outcomes.Select(o => o.Error).OfType<EvaluationError>()];

    /// <summary>Each rule, by mode: how often it decided, how often its speaker was right, and what confidence it stated.</summary>
    public Table ByRule() => EvaluationTables.ByRule(outcomes);

    /// <summary>Stated confidence against measured, by bands.</summary>
    public Table ByConfidence() => EvaluationTables.ByConfidence(outcomes);

    /// <summary>The errors with document, line, words, what was annotated, what was found, and the rule.</summary>
    public Table ErrorTable() => EvaluationTables.Errors(Errors);

    /// <summary>The figures, one row a measure.</summary>
    public Table ToTable() => EvaluationTables.Summary(this);

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private Score Score(Func<Outcome, bool> isRight) => new(outcomes.Count(isRight), outcomes.Count(o => o.Found is not null), outcomes.Count(o => o.Gold is not null));

    private Accuracy Accuracy(Func<Outcome, bool> isAsked, Func<Outcome, bool> isRight)
    {
        var asked = outcomes.Where(isAsked).ToList();
        return new(asked.Count(isRight), asked.Count);
    }
}
