using Framing.Text;

namespace Framing.Voices;

/// <summary>Tells speech from scare quotes and titles, whole sentences from fragments.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>A <b>title</b> has capitals on all its longer words, no end of a sentence in it, and a work, paper, ship or exercise named beside it; or a
/// year or number joined to a capitalised word; or two and more such words where no clause of speaking leads into it.</item>
/// <item><b>Direct</b> speech is a whole sentence: it stands alone, or begins with a capital and ends as a sentence or clause does.</item>
/// <item>A fragment is <b>scare</b>-quoted if a distancing word ("so-called") stands before it, or if nobody is found to speak it. So is a word or two
/// that modifies a noun of the author's or stands far from its verb, where that is no verb of speaking.</item>
/// <item>Any other fragment is <b>mixed</b> speech.</item>
/// </list>
/// </remarks>
internal sealed class QuotationKinds(Surroundings around, Cues cues)
{
    private readonly string text = around.Text;
    private readonly Items items = around.Items;
    /// <summary>A fragment of more words is speech, even where nobody is found to speak it.</summary>
    public const int LongFragment = 5;

    private const int FarVerb = 15;

    /// <summary>The kind and mode of an outer quotation.</summary>
    public (QuotationKind Kind, QuotationMode Mode) Judge(int quote, Span span, Finding finding)
    {
        System.Span<Token> room = stackalloc Token[LongFragment + 1];
        var words = FirstWords(text, span, room);
        if (words.Length == 0) return (QuotationKind.Scare, QuotationMode.Mixed);
        var place = around.Of(quote);
        var at = place.At;
        var direct = IsWhole(span, words.Length) || (IsUtterance(span) && (around.IsAlone(place) || (at > 0 && items[at - 1].Is(':')))) || (around.IsAlone(place) && (words.Length > 2 || finding.Rule is "continued" or "paragraph"));
        var speaks = finding.SameAs >= 0 || (finding.Cue >= 0 && (cues.Speak.Contains(items[finding.Cue]) || cues.Naming.Contains(items[finding.Cue])));
        var leads = speaks && (finding.Rule is "introduced" or "inverted" or "following" or "according" or "dash" || (finding.Rule == "clause" && at - finding.Cue <= 4));
        if ((!(direct && leads) || IsObject(at)) && IsTitle(text, span, words, cues) && (HasWorkBeside(at, leads) || HasOwner(at) || (words.Length > 1 && (!leads || IsObject(at))) || IsNumbered(span))) return (QuotationKind.Title, QuotationMode.Mixed);
        if (!leads && NamesWork(at, span, words)) return (QuotationKind.Title, QuotationMode.Mixed);
        if (direct) return (QuotationKind.Speech, QuotationMode.Direct);
        if (IsDistanced(at)) return (QuotationKind.Scare, QuotationMode.Mixed);
        if (!speaks && words.Length <= 2 && (IsModifier(at) || at - finding.Cue > FarVerb)) return (QuotationKind.Scare, QuotationMode.Mixed);
        if (finding.IsNone) return (words.Length > LongFragment ? QuotationKind.Speech : QuotationKind.Scare, QuotationMode.Mixed);
        var weak = finding.Rule is "previous" or "noun" or "colon" or "continued" or "paragraph";
        return (weak && words.Length <= 2 ? QuotationKind.Scare : QuotationKind.Speech, QuotationMode.Mixed);
    }

    /// <summary>The kind of a quotation inside another: a title, else a scare quote unless it is a whole sentence.</summary>
    public static (QuotationKind Kind, QuotationMode Mode) JudgeInner(string text, Span span)
    {
        System.Span<Token> room = stackalloc Token[LongFragment + 1];
        var words = FirstWords(text, span, room);
        return words.Length > 1 && IsTitle(text, span, words, Cues.English) ? (QuotationKind.Title, QuotationMode.Mixed)
            : words.Length > LongFragment ? (QuotationKind.Speech, QuotationMode.Direct)
            : (QuotationKind.Scare, QuotationMode.Mixed);
    }

    private bool IsWhole(Span span, int words) =>
        words > 3 && char.IsUpper(text[span.Start]) && (text[span.End - 1] is ',' or '.' or '!' or '?' or '…' || (span.End + 1 < text.Length && text[span.End + 1] is '.' or ','));

    // "Never again."
    private bool IsUtterance(Span span) => char.IsUpper(text[span.Start]) && text[span.End - 1] is '.' or '!' or '?' or '…';

    private bool IsNumbered(Span span) => text.AsSpan(span.Start, span.Length).IndexOfAnyInRange('0', '9') > 0 && !text.AsSpan(span.Start, span.Length).Contains(' ');

    // As many words as the rules tell apart, in the room given for them.
    private static ReadOnlySpan<Token> FirstWords(string text, Span span, System.Span<Token> room)
    {
        var words = 0;
        for (var at = span.Start; words < room.Length && TryNext(text, at, span.End, out var word); at = word.After) room[words++] = word;
        return room[..words];
    }

    // The next word; one that is plain is not read letter by letter.
    private static bool TryNext(string text, int at, int limit, out Token word)
    {
        while (at < limit && text[at] == ' ') at++;
        if (at == limit || !PlainWord.TryCut(text.AsSpan(at), limit - at, out _, out var length) || !PlainWord.EndsPlainly(text, at, at + length, limit)) return Tokenizer.TryNext(new Utf16Text(text), at, limit, limit, out word);
        word = new Token(at, at + length, at + length);
        return true;
    }

    private static bool IsTitle(string text, Span span, ReadOnlySpan<Token> words, Cues cues)
    {
        if (!char.IsUpper(text[words[0].Start])) return false;
        var capitals = 0;
        for (var at = span.Start; TryNext(text, at, span.End, out var word); at = word.After)
        {
            if (word.After < span.End && text[word.After] is '!' or '?' or ';') return false;
            var isCapital = !char.IsLower(text[word.Start]);
            if (!isCapital && word.End - word.Start > 3 && !cues.Prepositions.Contains(cues.Vocabulary.Of(text.AsSpan(word.Start, word.End - word.Start)))) return false;
            capitals += isCapital ? 1 : 0;
        }
        return capitals >= Math.Min(words.Length, 2);
    }

    // "a “Multi-year programme for …”": a determiner, a capital, and a word for a work among the first.
    private bool NamesWork(int at, Span span, ReadOnlySpan<Token> words) =>
        at > 0 && items[at - 1].IsWord && items[at - 1].Key is "a" or "an" or "the" && char.IsUpper(text[span.Start])
        && HasWork(words[..Math.Min(words.Length, 5)]);

    private bool HasWork(ReadOnlySpan<Token> words)
    {
        foreach (var word in words)
        {
            if (cues.Works.Contains(cues.Vocabulary.Of(text.AsSpan(word.Start, word.End - word.Start)))) return true;
        }
        return false;
    }

    // "On “Good Day”, Berg said": what follows does not make it speech.
    private bool IsObject(int at) => at > 0 && cues.Prepositions.Contains(items[at - 1]);

    // "NBC's “Today”": whose it is stands right before.
    private bool HasOwner(int at) => at > 0 && items[at - 1].IsWord && items[at - 1].IsCapital && items[at - 1].IsPossessive;

    private bool HasWorkBeside(int at, bool leads)
    {
        for (var i = Math.Max(0, at - 3); i <= Math.Min(items.Count - 1, at + 2); i++)
        {
            if (cues.Works.Contains(items[i]) && !(leads && cues.Naming.Contains(items[i])) && items[i].Sentence == items[at].Sentence) return true;
        }
        return false;
    }

    // "the “civilized” world": inside a phrase, before its noun.
    private bool IsModifier(int at) => at > 0 && at + 1 < items.Count && (cues.Determiners.Contains(items[at - 1]) || items[at - 1].IsPossessive)
        && items[at + 1].IsWord && !items[at + 1].IsCapital && items[at + 1].Sentence == items[at].Sentence
        && !cues.Prepositions.Contains(items[at + 1]) && !cues.Subordinators.Contains(items[at + 1]) && !cues.Finite.Contains(items[at + 1]) && !cues.Be.Contains(items[at + 1]);

    // "so-called" is three items: the words that hyphens join are read as one.
    private bool IsDistanced(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (items[i].Kind == ItemKind.Break) return false;
            if (!items[i].IsWord) continue;
            var start = i;
            while (start >= 2 && items[start - 1].Kind == ItemKind.Mark && items[start].Span.Start == items[start - 2].Span.End + 1) start -= 2;
            if (start == i ? cues.Distancing.Contains(items[i]) : cues.Distancing.Contains(Folding.Fold(text.AsSpan(items[start].Span.Start, items[i].Span.End - items[start].Span.Start)))) return true;
        }
        return false;
    }
}
