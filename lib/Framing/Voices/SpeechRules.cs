using Framing.Text;
using Framing.Voices.Chinese;
using Framing.Voices.Russian;

namespace Framing.Voices;

/// <summary>What differs from language to language when a passage is read: one object for each passage.</summary>
/// <param name="Find">What the rules of attribution find for the outer quotation of this index. Asked in order of place.</param>
/// <param name="Judge">The kind and mode of an outer quotation.</param>
/// <param name="JudgeInner">The kind and mode of a quotation inside another.</param>
/// <param name="Resolve">The speaker's name, or null where the phrase does not lead to one, with the origin. Asked in order of place.</param>
/// <param name="Reported">The reported speech of the passage.</param>
internal sealed record SpeechRules(
    Func<int, Finding> Find,
    Func<int, Span, Finding, (QuotationKind Kind, QuotationMode Mode)> Judge,
    Func<Span, (QuotationKind Kind, QuotationMode Mode)> JudgeInner,
    Func<Mention, (string? Speaker, ShownOrigin Origin)> Resolve,
    Func<IEnumerable<Reported>> Reported)
{
    /// <summary>Those of the passage's script: Russian, Chinese in simplified or traditional characters, else English.</summary>
    public static SpeechRules Of(Script script, Surroundings around, SpeakerRegistry registry) => script switch
    {
        Script.Cyrillic => Russian(around, registry),
        Script.Han => Chinese(around, registry),
        _ => English(around, registry),
    };

    private static SpeechRules English(Surroundings around, SpeakerRegistry registry)
    {
        var cues = Cues.English;
        var phrases = new NounPhrases(around.Text, around.Items, cues);
        // Made only when asked for: it looks through all items.
        IEnumerable<Reported> Reported() => new ReportedRules(around, phrases, new Clauses(around.Items, phrases, cues), cues).Find();
        return new(new AttributionRules(around, phrases, cues).Find, new QuotationKinds(around, cues).Judge, inner => QuotationKinds.JudgeInner(around.Text, inner), new SpeakerResolver(around.Reader, phrases, cues, registry).Resolve, Reported);
    }

    private static SpeechRules Russian(Surroundings around, SpeakerRegistry registry)
    {
        var cues = RussianCues.Default;
        var phrases = new RussianPhrases(around.Text, around.Items, cues);
        var clauses = new RussianClauses(around.Items, phrases, cues);
        var kinds = new RussianKinds(around, cues);
        var resolver = new RussianResolver(around.Text, around.Items, phrases, cues, registry);
        return new(new RussianRules(around, phrases, clauses, kinds, cues).Find, kinds.Judge, inner => RussianKinds.JudgeInner(around.Text, inner), resolver.Resolve, new RussianReported(around, phrases, clauses, cues).Find);
    }

    private static SpeechRules Chinese(Surroundings around, SpeakerRegistry registry)
    {
        var cues = ChineseCues.Default;
        var line = new ChineseLine(around.Text, around.Items, cues);
        var subjects = new ChineseSubjects(line, new ChinesePhrases(around.Items, line, cues), cues);
        var kinds = new ChineseKinds(around, line, cues);
        var resolver = new ChineseResolver(around.Text, around.Items, line, subjects, cues, registry);
        return new(new ChineseRules(around, line, subjects, kinds, cues).Find, kinds.Judge, inner => ChineseKinds.JudgeInner(around.Text, inner), resolver.Resolve, new ChineseReported(around, line, subjects, cues).Find);
    }
}
