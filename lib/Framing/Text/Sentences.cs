namespace Framing.Text;

/// <summary>Cuts a paragraph into sentences.</summary>
/// <remarks>
/// A sentence ends on <c>. ! ? …</c> with the closing marks and brackets after it, where white space and then anything but a
/// lower-case letter follows, or on <c>。！？</c>. It does not end after an abbreviation that a name or number follows
/// (<c>Gen.</c>, <c>No.</c>, <c>г.</c>), after an initial (<c>J. Smith</c>), inside <c>U.S.</c> before a word that goes on, or
/// at an ellipsis that a lower-case letter follows.
/// </remarks>
public static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase);

    static Sentences()
    {
        const string english = "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Cpl Gov Sen Rep Reps Sens Rev Hon Pres Amb St Sr Jr Mt Ft vs No Nos Art Fig Vol pp approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";
        const string russian = "г гг им ул ст тов гр проф акад ген полк лейт кап адм руб коп тыс млн млрд см др пр стр напр св кв обл р о";
        foreach (var word in $"{english} {russian}".Split(' ')) Abbreviations.Add(word);
    }

    /// <summary>The sentences of a stretch of the text (a paragraph, as a rule), in order, without the white space between them.</summary>
    public static IReadOnlyList<Span> Split(string text, Span within)
    {
        var sentences = new List<Span>();
        var start = within.Start;
        for (var i = within.Start; i < within.End; i++)
        {
            if (!Characters.EndsSentence(text[i])) continue;
            var wide = text[i] is '。' or '！' or '？';
            var dot = i;
            while (i + 1 < within.End && (Characters.EndsSentence(text[i + 1]) || IsCloser(text, i + 1, within.End))) i++;
            if (i + 1 < within.End && !wide && !EndsHere(text, start, dot, i, within.End)) continue;
            Add(sentences, text, start, i + 1);
            start = i + 1;
        }
        Add(sentences, text, start, within.End);
        return sentences;
    }

    /// <summary>Whether a full stop, exclamation or question mark ends a sentence and not an abbreviation or initial.</summary>
    internal static bool EndsAt(string text, int mark)
    {
        if (text[mark] != '.') return true;
        var word = WordBefore(text, 0, mark);
        return word.Length == 1 ? !char.IsUpper(word[0]) && !Abbreviations.Contains(word) : !Abbreviations.Contains(word);
    }

    private static string WordBefore(string text, int start, int dot)
    {
        var word = dot;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.')) word--;
        return text[word..dot];
    }

    private static void Add(List<Span> sentences, string text, int start, int end)
    {
        var span = new Span(start, end).Trim(text);
        if (span.Length > 0) sentences.Add(span);
    }

    private static bool IsCloser(string text, int at, int limit) => text[at] switch
    {
        '”' or '’' or '»' or '」' or '』' or ')' or ']' or '）' or '›' => true,
        '“' => at + 1 >= limit || char.IsWhiteSpace(text[at + 1]),
        '"' or '\'' => at + 1 >= limit || !Characters.IsWord(Characters.At(text, at + 1)),
        _ => false,
    };

    // dot: the first mark of the ending; last: its last character, closers included.
    private static bool EndsHere(string text, int start, int dot, int last, int limit)
    {
        var next = last + 1;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < limit && char.IsWhiteSpace(text[next])) next++;
        if (next >= limit) return true;
        if (char.IsLower(text[next])) return false;
        if (text[dot] != '.' || last > dot) return true;
        var before = WordBefore(text, start, dot);
        if (before.Contains('.')) return !char.IsLetter(text[next]) || StartsSentence(text, next, limit);
        return EndsAt(text, dot);
    }

    // After "U.S." a capital may go on ("U.S. Army") or begin ("in the U.S. The army"); only common openers begin.
    private static bool StartsSentence(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end])) end++;
        return text[at..end] is "The" or "A" or "An" or "He" or "She" or "It" or "They" or "We" or "I" or "In" or "On" or "At" or "But" or "And" or "This"
            or "That" or "These" or "Those" or "His" or "Her" or "Its" or "Their" or "If" or "When" or "While" or "As" or "For" or "After" or "However";
    }
}
