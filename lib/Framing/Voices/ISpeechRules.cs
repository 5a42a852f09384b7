using Framing.Text;

namespace Framing.Voices;

/// <summary>What differs from language to language when a passage is read: one object for each passage.</summary>
internal interface ISpeechRules
{
    /// <summary>What the rules of attribution find for the outer quotation of this index. Asked in order of place.</summary>
    Finding Find(int quote);

    /// <summary>The kind and mode of an outer quotation.</summary>
    (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding);

    /// <summary>The kind and mode of a quotation inside another.</summary>
    (QuotationKind Kind, QuotationMode Mode) JudgeInner(Span span);

    /// <summary>The speaker's name, or null where the phrase does not lead to one, with the origin. Asked in order of place.</summary>
    (string? Speaker, ShownOrigin Origin) Resolve(Mention mention);

    /// <summary>The reported speech of the passage.</summary>
    IEnumerable<Reported> Reported();
}

/// <summary>English.</summary>
internal sealed class EnglishSpeech : ISpeechRules
{
    private readonly string text;
    private readonly AttributionRules rules;
    private readonly QuotationKinds kinds;
    private readonly SpeakerResolver resolver;
    private readonly ReportedRules reported;

    public EnglishSpeech(Surroundings around, SpeakerRegistry registry)
    {
        text = around.Text;
        var cues = Cues.English;
        var phrases = new NounPhrases(text, around.Items, cues);
        rules = new AttributionRules(around, phrases, cues);
        kinds = new QuotationKinds(around, cues);
        resolver = new SpeakerResolver(around.Reader, phrases, cues, registry);
        reported = new ReportedRules(around, phrases, new Clauses(around.Items, phrases, cues), cues);
    }

    public Finding Find(int quote) => rules.Find(quote);

    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding) => kinds.Judge(quote, span, finding);

    public (QuotationKind Kind, QuotationMode Mode) JudgeInner(Span span) => QuotationKinds.JudgeInner(text, span);

    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention) => resolver.Resolve(mention);

    public IEnumerable<Reported> Reported() => reported.Find();
}
