using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>Chinese, in simplified and traditional characters.</summary>
internal sealed class ChineseSpeech : ISpeechRules
{
    private readonly string text;
    private readonly ChineseRules rules;
    private readonly ChineseKinds kinds;
    private readonly ChineseResolver resolver;
    private readonly ChineseReported reported;

    public ChineseSpeech(Surroundings around, SpeakerRegistry registry)
    {
        text = around.Text;
        var cues = ChineseCues.Default;
        var line = new ChineseLine(text, around.Items, cues);
        var subjects = new ChineseSubjects(line, new ChinesePhrases(around.Items, line, cues), cues);
        kinds = new ChineseKinds(around, line, cues);
        rules = new ChineseRules(around, line, subjects, kinds, cues);
        reported = new ChineseReported(around, line, subjects, cues);
        resolver = new ChineseResolver(text, around.Items, line, subjects, cues, registry);
    }

    public Finding Find(int quote) => rules.Find(quote);

    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding) => kinds.Judge(quote, span, finding);

    public (QuotationKind Kind, QuotationMode Mode) JudgeInner(Span span) => ChineseKinds.JudgeInner(text, span);

    public (string? Speaker, ShownOrigin Origin) Resolve(Mention mention) => resolver.Resolve(mention);

    public IEnumerable<Reported> Reported() => reported.Find();
}
