using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Tells speech from scare quotes and titles in Russian, where names of papers, ships and firms stand in marks too.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A <b>title</b> begins with a capital letter and stands after a noun for a work, paper, ship, firm or exercise; or it has at most three words
/// and no end of a sentence; unless a colon or a verb of naming leads into it, or a clause of speaking follows it.</item>
/// <item><b>Direct</b> speech is a whole sentence: it stands alone, or begins with a capital and ends as a sentence or clause does.</item>
/// <item>A fragment is <b>scare</b>-quoted after a distancing word, if nobody is found to speak it, or if it is one word and no verb of naming leads
/// into it.</item>
/// <item>Any other fragment is <b>mixed</b> speech.</item>
/// </list>
/// </remarks>
internal sealed class RussianKinds(Surroundings around, RussianCues cues)
{
    private const int LongFragment = 5;
    private const int LongestName = 3;
    private readonly string text = around.Text;
    private readonly Items items = around.Items;

    /// <summary>The kind and mode of an outer quotation.</summary>
    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding)
    {
        var words = Tokenizer.Tokenize(text, span).Count;
        if (words == 0) return (QuotationKind.Scare, QuotationMode.Mixed);
        var place = around.Of(quote);
        var at = place.At;
        var whole = IsWhole(at, span, words) || (around.IsAlone(place) && words > 2);
        var cue = finding.Cue >= 0 ? items[finding.Cue].Key : "";
        var names = cues.Naming.Contains(cue) && finding.Cue < at && at - finding.Cue <= 8;
        var leads = names || (at > 0 && items[at - 1].Is(':') && !finding.IsNone) || finding.Rule is "inverted" or "following" or "according" or "joined" || (finding.SameAs >= 0 && around.IsAlone(place)) || (finding.Rule == "interrupted" && items[at - 1].IsDash);
        if (!leads && IsTitle(at, span, words)) return (QuotationKind.Title, QuotationMode.Mixed);
        if (whole || (leads && !names && char.IsUpper(text[span.Start])) || (finding.Rule == "interrupted" && items[at - 1].IsDash) || IsDash(text[items[at].Span.Start])) return (QuotationKind.Speech, QuotationMode.Direct);
        if (IsDistanced(at)) return (QuotationKind.Scare, QuotationMode.Mixed);
        if (finding.IsNone) return (words > LongFragment ? QuotationKind.Speech : QuotationKind.Scare, QuotationMode.Mixed);
        if (words == 1 && !leads) return (QuotationKind.Scare, QuotationMode.Mixed);
        var weak = finding.Rule is "previous" or "continued" or "paragraph" or "carried";
        return (weak && words <= 2 ? QuotationKind.Scare : QuotationKind.Speech, QuotationMode.Mixed);
    }

    /// <summary>The kind of a quotation inside another: a title if it begins with a capital letter and is short, else a scare quote unless it is long.</summary>
    public static (QuotationKind Kind, QuotationMode Mode) JudgeInner(string text, Span span)
    {
        var words = Tokenizer.Tokenize(text, span).Count;
        return words is > 0 and <= LongestName && char.IsUpper(text[span.Start]) ? (QuotationKind.Title, QuotationMode.Mixed)
            : words > LongFragment ? (QuotationKind.Speech, QuotationMode.Direct)
            : (QuotationKind.Scare, QuotationMode.Mixed);
    }

    private static bool IsDash(char c) => c is '—' or '–' or '-';

    private bool IsWhole(int at, Span span, int words)
    {
        var ends = text[span.End - 1] is '.' or '!' or '?' or '…' or ',';
        if (!char.IsUpper(text[span.Start]) || words < (ends ? 2 : 4)) return false;
        return ends || at + 1 >= items.Count || !items[at + 1].IsWord;
    }

    private bool IsTitle(int at, Span span, int words)
    {
        if (!char.IsUpper(text[span.Start]) && !char.IsDigit(text[span.Start])) return false;
        if (text[span.End - 1] is '.' or ',' or '…' or ';') return false;
        return words <= LongestName ? text[span.End - 1] is not ('!' or '?') || HasWork(at) : HasWork(at);
    }

    // A noun for what has such names, up to two words before: "газета «…»", "в статье Сенина «…»".
    private bool HasWork(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3) && items[i].IsWord; i--)
        {
            if (cues.Works.Contains(items[i].Key)) return true;
        }
        return at > 0 && items[at - 1].Key is "под" or "названием" or "именем";
    }

    private bool IsDistanced(int at)
    {
        foreach (var words in cues.Distancing)
        {
            var start = at - words.Length;
            if (start >= 0 && words.Select((w, i) => items[start + i].IsWord && items[start + i].Key == w).All(same => same)) return true;
        }
        return at > 1 && items[at - 1].Is('.') && items[at - 2].Key is "н" or "т.н";
    }
}
