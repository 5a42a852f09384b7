using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Finds Russian speech whose bounds are dashes: lines of dialogue, and the author's clause inside quotation marks.</summary>
/// <remarks>
/// <list type="number">
/// <item><c>«…, — сказал X. — …»</c>: the clause between the dashes is the author's, what stands before and after it is two stretches of speech.
/// Where the closing mark is missing because an inner one closes both (<c>«газета «Правда», — сказал X.</c>) the speech ends at the dash.</item>
/// <item><c>— …, — сказал X. — …</c> at a paragraph's head: the same without marks.</item>
/// <item>A paragraph that begins with a dash and has no such clause is speech only after a colon or after another line of dialogue:
/// elsewhere it may be an item of a list.</item>
/// <item>Inside a paragraph a dash after a sentence's end begins speech where such a clause follows: <c>Она узнала из письма. — …, — говорит она.</c></item>
/// <item>In an interview, where twice and more a paragraph of dash follows one that ends in a question mark, such a question is the author's, and
/// the answer goes on to the next question.</item>
/// </list>
/// The author's clause is known by its verb of speaking, right after the dash or after an adverb.
/// </remarks>
internal static class RussianDialogue
{
    private const int LongestSearch = 20_000;

    private static readonly string[] ThirdPerson = ["ет", "ит", "ют", "ят", "ут", "ат", "л", "ла", "ли", "ется", "ится", "лся", "лась", "лись"];

    private enum Turn { None, Question, Answer }

    /// <summary>The stretches of speech, in order: those between marks cut at the author's clauses, and those between dashes.</summary>
    public static IReadOnlyList<MarkedStretch> Read(string text, IReadOnlyList<Span> paragraphs, IReadOnlyList<MarkedStretch> marked, RussianCues cues)
    {
        var cut = new List<MarkedStretch>(marked.Count);
        for (var i = 0; i < marked.Count;)
        {
            var next = i + 1;
            while (next < marked.Count && marked[next].Depth > 0) next++;
            AddCut(text, marked[i], [.. marked.Skip(i + 1).Take(next - i - 1)], cues, cut);
            i = next;
        }
        return Lines(text, paragraphs, cut, cues);
    }

    private static void AddCut(string text, MarkedStretch whole, List<MarkedStretch> inner, RussianCues cues, List<MarkedStretch> cut)
    {
        var parts = Speech(text, whole.Span, inner, cues);
        if (parts.Count == 0)
        {
            cut.Add(whole);
            cut.AddRange(inner);
            return;
        }
        var made = new List<MarkedStretch>();
        foreach (var part in parts)
        {
            var last = part.End == whole.Span.End;
            made.Add(new MarkedStretch(part, new Span(part == parts[0] ? whole.Outer.Start : part.Start, last ? whole.Outer.End : part.End), 0, last && whole.IsUnclosed) { GoesOn = last && whole.GoesOn });
        }
        // An inner quotation left open over the author's clause is none.
        made.AddRange(inner.Where(m => parts.Exists(p => p.Contains(m.Outer))));
        made.AddRange(inner.Where(m => !parts.Exists(p => p.Overlaps(m.Outer))).Select(m => m with { Depth = m.Depth - 1 }));
        cut.AddRange(made.OrderBy(m => m.Outer.Start).ThenByDescending(m => m.Outer.End));
    }

    private static List<MarkedStretch> Lines(string text, IReadOnlyList<Span> paragraphs, List<MarkedStretch> marked, RussianCues cues)
    {
        var found = new List<MarkedStretch>(marked.Count);
        var (mark, open, dialogue) = (0, 0, false);
        var interview = Interview(text, paragraphs);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            var first = mark;
            while (mark < marked.Count && marked[mark].Outer.Start < paragraph.End) mark++;
            var inside = marked.GetRange(first, mark - first);
            var parts = new List<Span>();
            if (paragraph.Start >= open && interview[p] != Turn.Question && (IsLine(text, paragraph) || interview[p] == Turn.Answer))
            {
                var spoken = IsLine(text, paragraph) ? new Span(paragraph.Start + 1, paragraph.End).Trim(text) : paragraph;
                parts = Speech(text, spoken, inside, cues);
                if (parts.Count == 0 && (dialogue || interview[p] == Turn.Answer || EndsInColon(text, paragraph.Start))) parts.Add(spoken);
                if (inside.Exists(m => parts.Exists(p => p.Overlaps(m.Outer) && !p.Contains(m.Outer)))) parts.Clear();
            }
            dialogue = parts.Count > 0;
            var begin = paragraph.Start;
            if (!dialogue && paragraph.Start >= open && inside.Count == 0 && interview[p] == Turn.None && Spoken(text, paragraph) is >= 0 and var dash) (begin, parts) = (dash, Speech(text, new Span(dash + 1, paragraph.End).Trim(text), inside, cues));
            foreach (var m in inside) open = Math.Max(open, m.Outer.End);
            var lines = parts.Select((p, i) => new MarkedStretch(p, new Span(i == 0 ? begin : p.Start, p.End), 0, false));
            var nested = inside.Select(m => parts.Exists(p => p.Contains(m.Outer)) ? m with { Depth = m.Depth + 1 } : m);
            found.AddRange(lines.Concat(nested).OrderBy(m => m.Outer.Start).ThenByDescending(m => m.Outer.End));
        }
        return found;
    }

    // Whose turn each paragraph is: up to the last question an answer goes on over its paragraphs.
    private static Turn[] Interview(string text, IReadOnlyList<Span> paragraphs)
    {
        var turns = new Turn[paragraphs.Count];
        bool IsAnswer(int p) => p < paragraphs.Count && IsLine(text, paragraphs[p]) && !IsQuestion(text, paragraphs[p]);
        // "— Передумали?", then what he does before he answers.
        bool IsStaged(int p) => IsLine(text, paragraphs[p]) && p + 2 < paragraphs.Count && !IsLine(text, paragraphs[p + 1]) && IsAnswer(p + 2);
        var asked = Enumerable.Range(0, Math.Max(0, paragraphs.Count - 1)).Where(p => IsQuestion(text, paragraphs[p]) && (IsAnswer(p + 1) || IsStaged(p))).ToList();
        if (asked.Count < 2) return turns;
        // Where every second line asks, the lines between two questions that ask nothing are questions too.
        if (asked.All(q => (q - asked[0]) % 2 == 0) && Enumerable.Range(asked[0], asked[^1] - asked[0]).All(p => IsLine(text, paragraphs[p]))) asked = [.. Enumerable.Range(0, ((asked[^1] - asked[0]) / 2) + 1).Select(k => asked[0] + (2 * k))];
        foreach (var question in asked) turns[question] = Turn.Question;
        foreach (var question in asked.Where(q => !IsAnswer(q + 1))) turns[question + 1] = Turn.Question;
        for (var p = asked[0]; p < paragraphs.Count; p++)
        {
            if (turns[p] == Turn.None && (IsLine(text, paragraphs[p]) || p < asked[^1])) turns[p] = Turn.Answer;
        }
        return turns;
    }

    // Also in the marks of bold or slanted text.
    private static bool IsQuestion(string text, Span paragraph)
    {
        var end = paragraph.End - 1;
        while (end > paragraph.Start && text[end] is '*' or '_') end--;
        return text[end] == '?';
    }

    // What is spoken in a stretch that has an author's clause in it; empty where it has none.
    private static List<Span> Speech(string text, Span whole, List<MarkedStretch> inner, RussianCues cues)
    {
        var parts = new List<Span>();
        var from = whole.Start;
        while (Clause(text, new Span(from, whole.End), inner, cues) is >= 0 and var dash)
        {
            parts.Add(Bare(text, from, dash));
            from = Resumed(text, dash + 1, whole.End, cues);
            if (from >= whole.End) return parts;
        }
        if (parts.Count > 0) parts.Add(new Span(from, whole.End).Trim(text));
        parts.RemoveAll(p => p.Length == 0);
        return parts;
    }

    // The dash that begins an author's clause: after a comma or an end of a sentence, before a verb of speaking; -1 where there is none.
    private static int Clause(string text, Span within, List<MarkedStretch> inner, RussianCues cues)
    {
        for (var i = within.Start + 1; i < Math.Min(within.End - 2, within.Start + LongestSearch); i++)
        {
            if (!IsDash(text, i) || !IsPauseBefore(text, i) || !IsAuthors(text, i + 1, within.End, cues)) continue;
            var at = i;
            if (!inner.Exists(m => m.Span.Contains(at) && !(m.IsUnclosed && m.Outer.End == within.End))) return i;
        }
        return -1;
    }

    // Where the speech goes on: after a dash that a comma or full stop precedes; the end where it does not.
    private static int Resumed(string text, int from, int end, RussianCues cues)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (!IsDash(text, i) || Before(text, i) is not (',' or '.' or ':') || IsAuthors(text, i + 1, end, cues)) continue;
            var next = i + 1;
            while (next < end && char.IsWhiteSpace(text[next])) next++;
            return next;
        }
        return end;
    }

    private static bool IsAuthors(string text, int from, int end, RussianCues cues)
    {
        using var words = ItemReader.Words(text[from..Math.Min(end, from + 60)], Vocabulary.Any);
        if (words.Count == 0 || !words[0].IsWord || words[0].IsCapital) return false;
        var k = 0;
        while (k < Math.Min(words.Count, 4) - 1 && words[k].IsWord && (cues.Adverbs.Contains(words[k].Key) || words[k].Key is "как")) k++;
        return words[k].IsWord && (IsTold(words, k, cues) || cues.Speak.Contains(words[k].Key) || cues.Citing.Contains(words[k].Key) || cues.Impersonal.Contains(words[k].Key));
    }

    // "перечисляет она", "показывает учительница", "развёл руками Громов": a verb in the third person before who it is.
    private static bool IsTold(Items words, int k, RussianCues cues) => k + 1 < words.Count && words[k].Key.Length > 3 && Array.Exists(ThirdPerson, e => words[k].Key.EndsWith(e, StringComparison.Ordinal))
        && words[k + 1].IsWord && (words[k + 1].IsCapital || words[k + 1].Key is "он" or "она" or "они" || cues.Roles.Contains(words[k + 1].Key));

    private static bool IsLine(string text, Span paragraph) => paragraph.Length > 2 && text[paragraph.Start] is '—' or '–' or '-' && char.IsWhiteSpace(text[paragraph.Start + 1]);

    // The dash inside a paragraph that a sentence's end stands before and a capital after: "Она узнала из письма. — Три строчки, — говорит она."
    private static int Spoken(string text, Span paragraph)
    {
        for (var i = paragraph.Start + 1; i + 2 < paragraph.End; i++)
        {
            if (IsDash(text, i) && Before(text, i) is '.' or '!' or '?' or '…' && char.IsUpper(text[i + 2])) return i;
        }
        return -1;
    }

    private static bool EndsInColon(string text, int paragraph) => Before(text, paragraph) == ':';

    private static bool IsDash(string text, int i) => text[i] is '—' or '–' || (text[i] == '-' && i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]));

    private static bool IsPauseBefore(string text, int i) => Before(text, i) is ',' or '!' or '?' or '…' or '.';

    private static char Before(string text, int i)
    {
        while (i > 0 && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '»' or '“' or '”')) i--;
        return i > 0 ? text[i - 1] : ' ';
    }

    private static Span Bare(string text, int from, int end)
    {
        while (end > from && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        return new Span(from, end);
    }
}
