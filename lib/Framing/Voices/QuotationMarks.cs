using Framing.Text;

namespace Framing.Voices;

/// <summary>A stretch between two quotation marks, not yet judged.</summary>
/// <param name="Span">What stands between the marks.</param>
/// <param name="Outer">The same with its marks.</param>
/// <param name="Depth">0 for an outer quotation, 1 for one inside it, and so on.</param>
/// <param name="IsUnclosed">Whether the closing mark is missing.</param>
internal sealed record MarkedStretch(Span Span, Span Outer, int Depth, bool IsUnclosed)
{
    /// <summary>Whether the same speech goes on in the next stretch: it has no closing mark, and the next paragraph opens with a mark again.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>Pairs quotation marks.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item>An apostrophe is never a quotation mark: one between letters or digits, after a plural s, before a shortened year
/// (<c>’90s</c>) or word (<c>’em</c>). A single mark opens only after a space, bracket or mark and before a letter, and only if a closing one follows in its paragraph.</item>
/// <item>Straight marks open after a space, dash, bracket or opening mark and close otherwise; curly, angle, low-high and corner marks
/// open and close by their shape, <c>“</c> also closes <c>„</c>, and a mark of the wrong shape is read by its surroundings. What two
/// grave accents open, two apostrophes close.</item>
/// <item>In Chinese, where nothing else tells, a straight mark opens and closes by turns; <c>《 》</c> are marks of titles, read where they are closed.</item>
/// <item>An opening mark inside an open quotation begins a nested one, of the same style too; eight deep at most, then it is
/// read as text.</item>
/// <item>A quotation open at its paragraph's end goes on if the next paragraph begins with an opening mark of its style: each paragraph of
/// one speech is a stretch of its own. It goes on as one stretch if a closing mark of its style stands in the next paragraph before any other mark, or a few
/// paragraphs later where the marks show by their shape which way they face.</item>
/// <item>Otherwise it ends with its paragraph and is flagged.</item>
/// </list>
/// Linear in the text: each mark is looked at once, each paragraph a few times.
/// </remarks>
internal static class QuotationMarks
{
    // No writer nests deeper, and a text of opening marks alone would nest a million times.
    private const int Deepest = 8;

    private const int LongestTitle = 100;

    private const int LongestSpeechInParagraphs = 5;

    private const int LongestShortened = 5;

    private readonly record struct Open(int At, MarkStyle Style, int Width);

    private enum Role { None, Opens, Closes }

    /// <summary>The marked stretches of consecutive paragraphs, in order of their opening marks.</summary>
    public static IReadOnlyList<MarkedStretch> Pair(string text, IReadOnlyList<Span> paragraphs)
    {
        var found = new List<MarkedStretch>();
        var stack = new List<Open>(Deepest);
        var next = paragraphs.Count > 0 ? Next(text, paragraphs[0].Start, paragraphs[^1].End) : 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            if (next >= paragraph.End && stack.Count == 0) continue;
            for (var i = Math.Max(next, paragraph.Start); i < paragraph.End; i = next)
            {
                next = Next(text, i + 1, paragraphs[^1].End);
                var style = MarkStyles.Of(text[i]);
                if (style == MarkStyle.Single && IsDoubled(text, paragraph, i) && stack.Exists(o => o.Style == MarkStyle.Grave)) style = MarkStyle.Grave;
                Step(text, paragraph, i, style, stack, found);
                if (style == MarkStyle.Grave && next == i + 1) next = Next(text, i + 2, paragraphs[^1].End);
            }
            if (stack.Count == 0) continue;
            var opens = p + 1 < paragraphs.Count && MarkStyles.IsOpening(text[paragraphs[p + 1].Start], stack[0].Style);
            if (opens || !ClosesAfter(text, paragraphs, p, stack[0].Style)) CloseAt(paragraph.End, stack, found, opens);
        }
        found.Sort((a, b) => a.Outer.Start.CompareTo(b.Outer.Start));
        return found;
    }

    // The next mark from a place on, or the end.
    private static int Next(string text, int from, int end) => from < end && text.AsSpan(from, end - from).IndexOfAny(MarkStyles.Marks) is >= 0 and var found ? from + found : end;

    private static void Step(string text, Span paragraph, int i, MarkStyle style, List<Open> stack, List<MarkedStretch> found)
    {
        switch (RoleOf(text, paragraph, i, style, stack))
        {
            case Role.Opens when stack.Count < Deepest:
                stack.Add(new Open(i, text[i] == '„' ? MarkStyle.LowHigh : style, WidthOf(style)));
                break;
            case Role.Closes:
                var at = stack.FindLastIndex(o => MarkStyles.Closes(text[i], style, o.Style));
                // Inner quotations left open end where the outer one does.
                for (var k = stack.Count - 1; k > at; k--) Add(found, stack[k], i, i, k, true);
                Add(found, stack[at], i, i + WidthOf(style), at, false);
                stack.RemoveRange(at, stack.Count - at);
                break;
        }
    }

    private static int WidthOf(MarkStyle style) => style == MarkStyle.Grave ? 2 : 1;

    private static void Add(List<MarkedStretch> found, Open open, int end, int outerEnd, int depth, bool unclosed) =>
        found.Add(new MarkedStretch(new Span(open.At + open.Width, end), new Span(open.At, outerEnd), depth, unclosed));

    private static void CloseAt(int end, List<Open> stack, List<MarkedStretch> found, bool goesOn)
    {
        for (var k = stack.Count - 1; k >= 0; k--) Add(found, stack[k], end, end, k, !(goesOn && k == 0));
        if (goesOn) found[^1] = found[^1] with { GoesOn = true };
        stack.Clear();
    }

    private static Role RoleOf(string text, Span paragraph, int i, MarkStyle style, List<Open> stack)
    {
        var closable = stack.Exists(o => MarkStyles.Closes(text[i], style, o.Style));
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        if (style == MarkStyle.Title) return text[i] is '《' or '〈' ? HasClosingTitle(text, paragraph, i) ? Role.Opens : Role.None : closable ? Role.Closes : Role.None;
        if (style == MarkStyle.Grave) return text[i] == '\'' ? Role.Closes : IsDoubled(text, paragraph, i) ? Role.Opens : Role.None;
        if (style == MarkStyle.StraightDouble && IsMarkup(text, paragraph, i)) return Role.None;
        if (style == MarkStyle.Single && Tokenizer.IsInWord(text, i, paragraph.End)) return Role.None;
        if (style is MarkStyle.StraightDouble or MarkStyle.Single && text[i] != '\'' && (IsWide(before) || IsWide(after))) return closable && text[i] != '‘' ? Role.Closes : text[i] != '’' ? Role.Opens : Role.None;
        if (style == MarkStyle.Single) return Single(text, paragraph, i, before, after, closable);
        var shape = text[i] switch
        {
            '“' => Role.Opens,
            '„' or '«' or '‹' or '「' or '『' or '〝' => Role.Opens,
            '”' or '»' or '›' or '」' or '』' or '〞' => Role.Closes,
            _ => Role.None,
        };
        if (text[i] == '“' && stack.Count > 0 && stack[^1].Style == MarkStyle.LowHigh && !OpensBySurroundings(before, after)) return Role.Closes;
        if (shape == Role.Opens && closable && !OpensBySurroundings(before, after) && ClosesBySurroundings(before, after) && text[i] is '“' or '”') return Role.Closes;
        if (shape == Role.Closes && !closable) return OpensBySurroundings(before, after) && text[i] == '”' ? Role.Opens : Role.None;
        if (shape != Role.None) return shape;
        if (OpensBySurroundings(before, after) || (char.IsWhiteSpace(before) && BeginsWithEllipsis(text, i + 1, paragraph.End))) return Role.Opens;
        if (closable) return Role.Closes;
        return char.IsWhiteSpace(before) ? Role.None : after != ' ' && !char.IsPunctuation(after) && i > paragraph.Start ? Role.Opens : Role.None;
    }

    private static bool IsDoubled(string text, Span paragraph, int i) => i + 1 < paragraph.End && text[i + 1] == text[i];

    // Chinese text has no spaces by which a mark without a shape could be read.
    private static bool IsWide(char c) => Characters.IsHan(new System.Text.Rune(char.IsSurrogate(c) ? ' ' : c)) || c is '，' or '。' or '、' or '：' or '；' or '！' or '？';

    private static bool HasClosingTitle(string text, Span paragraph, int i) =>
        text.AsSpan(i, Math.Min(LongestTitle, paragraph.End - i)).Contains(text[i] == '《' ? '》' : '〉');

    // An attribute's value in left-over markup, id="…", is nobody's speech: neither of its marks counts.
    private static bool IsMarkup(string text, Span paragraph, int i)
    {
        if (i > paragraph.Start && text[i - 1] == '=') return true;
        var open = text.LastIndexOf('"', Math.Max(i - 1, 0), Math.Min(Math.Max(i - 1, 0), 300));
        return open > paragraph.Start && text[open - 1] == '=';
    }

    private static Role Single(string text, Span paragraph, int i, char before, char after, bool closable)
    {
        var wordBefore = i > paragraph.Start && Characters.IsWord(Characters.Before(text, i));
        var wordAfter = i + 1 < paragraph.End && Characters.IsWord(Characters.At(text, i + 1));
        if (text[i] != '‘' && wordBefore && wordAfter) return Role.None;
        if (text[i] == '\'' && (before == '\'' || after == '\'')) return Role.None;
        if (wordAfter && !closable && IsShortened(text, i, paragraph.End)) return Role.None;
        if (OpensBySurroundings(before, after) && text[i] is '‘' or '\'' && !(text[i] == '\'' && closable))
        {
            return char.IsDigit(after) && text[i] == '\'' ? Role.None : HasClosing(text, paragraph, i) ? Role.Opens : Role.None;
        }
        return closable && text[i] is '’' or '\'' && !wordAfter && !char.IsWhiteSpace(before) && !IsPluralPossessive(text, paragraph, i) ? Role.Closes : Role.None;
    }

    // "rock 'n' roll", "tell 'em": an apostrophe for what is left out at a word's beginning.
    private static bool IsShortened(string text, int i, int limit)
    {
        var end = i + 1;
        while (end < limit && end - i <= LongestShortened && char.IsLetter(text[end])) end++;
        return text.AsSpan(i + 1, end - i - 1) is "n" or "em" or "bout" or "til" or "tis" or "twas" or "cause";
    }

    // "the allies' plans": s, apostrophe, space, lower-case letter — while another single mark still closes later.
    private static bool IsPluralPossessive(string text, Span paragraph, int i) =>
        text[i - 1] is 's' && i + 2 < paragraph.End && text[i + 1] == ' ' && char.IsLower(text[i + 2]) && HasClosing(text, paragraph, i);

    private static bool HasClosing(string text, Span paragraph, int i)
    {
        var limit = Math.Min(paragraph.End, i + 2000);
        for (var k = i + 1; k < limit; k++)
        {
            if (text[k] is '‘') return false;
            if (text[k] is not ('’' or '\'') || char.IsWhiteSpace(text[k - 1])) continue;
            if (k + 1 >= paragraph.End || !char.IsLetterOrDigit(text[k + 1])) return true;
        }
        return false;
    }

    private static bool OpensBySurroundings(char before, char after) =>
        !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or '“' or '‘' or '"' or '\'' or '«' or '„' or '：' or '，' or '。' or '（' || (before is ':' or '…' && char.IsLetter(after)))
        && !(after is ',' or '.' or ';' or ')' or '!' or '?');

    private static bool BeginsWithEllipsis(string text, int i, int limit) =>
        i + 2 < limit && text[i] == '.' && (text[i + 1] == '.' || (text[i + 1] == ' ' && text[i + 2] == '.'));

    private static bool ClosesBySurroundings(char before, char after) =>
        !char.IsWhiteSpace(before) && (char.IsWhiteSpace(after) || char.IsPunctuation(after));

    // Whether a closing mark of this style stands in a paragraph before any opening one.
    // Marks that show by their shape which way they face lead over paragraphs without any.
    private static bool ClosesAfter(string text, IReadOnlyList<Span> paragraphs, int p, MarkStyle style)
    {
        var last = Math.Min(paragraphs.Count - 1, p + (style is MarkStyle.Angle or MarkStyle.Corner or MarkStyle.CurlyDouble ? LongestSpeechInParagraphs : 1));
        for (var next = p + 1; next <= last; next++)
        {
            if (ClosesIn(text, paragraphs[next], style) is { } closes) return closes;
        }
        return false;
    }

    // Whether the paragraph's first mark closes the style; null where it has no mark.
    private static bool? ClosesIn(string text, Span paragraph, MarkStyle style)
    {
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var s = MarkStyles.Of(text[i]);
            if (s == MarkStyle.None || s == MarkStyle.Single) continue;
            var before = i > paragraph.Start ? text[i - 1] : ' ';
            var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
            return MarkStyles.Closes(text[i], s, style) && !OpensBySurroundings(before, after);
        }
        return null;
    }
}
