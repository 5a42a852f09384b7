using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>Tells speech from scare quotes and titles in Chinese.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A <b>title</b> stands right before or after a noun for a ship, exercise, programme or the like (<c>“辽宁号”</c>, <c>“海洋”演习</c>),
/// and no colon leads into it.</item>
/// <item>A word is <b>scare</b>-quoted after <c>所谓</c> and the like.</item>
/// <item><b>Direct</b> speech has a stop or comma in it or at its end, and a colon, comma or verb leads into it or a clause follows it; or it stands alone.</item>
/// <item>A fragment nobody is found to speak is <b>scare</b>-quoted unless it is long; so is one of two characters that nothing leads into.</item>
/// <item>So is a term inside a clause that goes on after it (<c>消费券的“乘数效应”被高估</c>), unless a verb of naming, 是 or an adverb leads into it.</item>
/// <item>Any other fragment is <b>mixed</b> speech.</item>
/// </list>
/// </remarks>
internal sealed class ChineseKinds(Surroundings around, ChineseLine line, ChineseCues cues)
{
    private const int LongFragment = 10;
    private const int LongestTerm = 2;
    private const int LongestNoun = 6;
    private const string Predicates = "是已将会正不未应可需要就都更很";
    private readonly string letters = line.Letters;

    /// <summary>The kind and mode of an outer quotation.</summary>
    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding)
    {
        var content = span.Of(around.Text);
        var words = Tokenizer.Tokenize(content).Count;
        if (words == 0) return (QuotationKind.Scare, QuotationMode.Mixed);
        var place = around.Of(quote);
        var at = place.At;
        var sentence = IsSentence(content);
        var leads = at > 0 && letters[at - 1] is '：' or ':' or ChineseLine.Break && !finding.IsNone || finding.Rule is "following" or "joined" or "colon" || finding.Rule == "interrupted" && sentence;
        if (letters[at] == ChineseLine.Title || (!leads && !sentence && NamesWork(place, content))) return (QuotationKind.Title, QuotationMode.Mixed);
        var calls = finding.Rule == "introduced" && finding.Cue + finding.CueLength == at;
        if (!leads && !calls && IsDistanced(place)) return (QuotationKind.Scare, QuotationMode.Mixed);
        if (sentence && finding.IsNone && (at == place.First || letters[at - 1] is '：' or ':')) return (QuotationKind.Speech, QuotationMode.Direct);
        if (sentence || (leads && words > LongestTerm) || (around.IsAlone(place) && words > LongestTerm)) return (finding.IsNone && words <= LongFragment && !around.IsAlone(place) ? QuotationKind.Scare : QuotationKind.Speech, QuotationMode.Direct);
        if (!leads && !calls && words <= LongestNoun && (at == 0 || !Predicates.Contains(letters[at - 1])) && GoesOn(at) && !Names(finding, at)) return (QuotationKind.Scare, QuotationMode.Mixed);
        if (finding.IsNone) return (words > LongFragment ? QuotationKind.Speech : QuotationKind.Scare, QuotationMode.Mixed);
        return (words <= LongestTerm && !leads && !(finding.Rule == "introduced" && finding.Cue + 4 >= at && Names(finding, at)) ? QuotationKind.Scare : QuotationKind.Speech, QuotationMode.Mixed);
    }

    /// <summary>The kind of a quotation inside another: a scare quote unless it is long.</summary>
    public static (QuotationKind Kind, QuotationMode Mode) JudgeInner(string text, Span span) =>
        IsSentence(span.Of(text)) || span.Length > LongFragment ? (QuotationKind.Speech, QuotationMode.Direct) : (QuotationKind.Scare, QuotationMode.Mixed);

    private static bool IsSentence(string content) => content.Length > 1 && content.AsSpan().IndexOfAny("，。！？；…") >= 0;

    // The clause goes on after the marked words, which are one of its words: 消费券的“乘数效应”被高估.
    private bool GoesOn(int at) => at + 1 < letters.Length && char.IsLetter(letters[at + 1]) && letters[at + 1] is not (ChineseLine.Quote or ChineseLine.Title) && cues.Connectives.At(letters, at + 1, letters.Length) == 0;

    // In its own clause: "韩联社称，演习纳入“…”课目" names nothing.
    private bool Names(Finding finding, int at)
    {
        if (finding.Cue < 0 || cues.Naming.At(letters, finding.Cue, at) == 0) return false;
        for (var i = finding.Cue; i < at; i++)
        {
            if (line.EndsClause(i)) return false;
        }
        return true;
    }

    private bool NamesWork(Place place, string content) => cues.WorksBefore.Ending(letters, place.At, place.First) > 0
        || cues.WorksAfter.At(letters, place.At + 1, place.End) > 0
        || IsOneOfWorks(place) || (content.Length > 3 && cues.WorksAfter.Ending(cues.Simplify(content), content.Length, 1) > 1)
        || content.EndsWith('号') || content.EndsWith('號') || content.EndsWith('舰') || content.EndsWith('艦') || Gazetteer.Default.Find(content) is not null || (char.IsAsciiDigit(content[^1]) && !char.IsAsciiDigit(content[0]));

    // "“勇敢之盾”等联合演习"
    private bool IsOneOfWorks(Place place)
    {
        if (place.At + 1 >= place.End || letters[place.At + 1] is not ('等' or '、' or '和')) return false;
        for (var i = place.At + 2; i < Math.Min(place.End, place.At + 9) && (char.IsLetter(letters[i]) || letters[i] == ChineseLine.Quote); i++)
        {
            if (letters[i] != ChineseLine.Quote && cues.WorksAfter.At(letters, i, place.End) > 1) return true;
        }
        return false;
    }

    // "所谓“…”", "有关“…”的言论"
    private bool IsDistanced(Place place) => cues.Distancing.Ending(letters, place.At, place.First) > 0
        || (place.At + 1 < letters.Length && letters[place.At + 1] == '的' && place.At - 2 >= place.First && letters.AsSpan(place.At - 2, 2) is "有关" or "关于" or "针对" or "对于");
}
