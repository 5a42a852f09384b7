using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Russian.</summary>
internal sealed class RussianSpeech : ISpeechRules
{
    private readonly string text;
    private readonly RussianRules rules;
    private readonly RussianKinds kinds;
    private readonly RussianResolver resolver;
    private readonly RussianReported reported;

    public RussianSpeech(Surroundings around, SpeakerRegistry registry)
    {
        text = around.Text;
        var cues = RussianCues.Default;
        var phrases = new RussianPhrases(text, around.Items, cues);
        var clauses = new RussianClauses(around.Items, phrases, cues);
        kinds = new RussianKinds(around, cues);
        rules = new RussianRules(around, phrases, clauses, kinds, cues);
        reported = new RussianReported(around, phrases, clauses, cues);
        resolver = new RussianResolver(text, around.Items, phrases, cues, registry);
    }

    public Finding Find(int quote) => rules.Find(quote);

    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding) => kinds.Judge(quote, span, finding);

    public (QuotationKind Kind, QuotationMode Mode) JudgeInner(Span span) => RussianKinds.JudgeInner(text, span);

    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention) => resolver.Resolve(mention);

    public IEnumerable<Reported> Reported() => reported.Find();
}
