using Framing.Text;

namespace Framing.Voices;

/// <summary>Cuts a passage into items: its outer quotations become one item each, so that the rules see only the author's words.</summary>
/// <remarks>
/// Paragraph by paragraph, as far as somebody looks. At once are read those that hold a quotation, the one before where the quotation begins its
/// paragraph, and the one after where it begins with a dash: what the rules of attribution see. Two breaks stand for paragraphs left out. Any other
/// paragraph is read when it is asked for, and its items then stand behind all others.
/// </remarks>
internal sealed class ItemReader
{
    private readonly string text;
    private readonly Span[] paragraphs;
    private readonly Span[] outer;
    private readonly Vocabulary vocabulary;
    private readonly (int First, int End)[] ranges;
    private readonly int[] places;
    private int quote;

    /// <summary>Reads the paragraphs around the quotations.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="paragraphs">The passage's paragraphs.</param>
    /// <param name="outer">Its outer quotations with their marks, in order, not overlapping.</param>
    /// <param name="vocabulary">The words of its language.</param>
    /// <param name="all">Whether all other paragraphs are read too, in their place.</param>
    public ItemReader(string text, IReadOnlyList<Span> paragraphs, Span[] outer, Vocabulary vocabulary, bool all)
    {
        (this.text, this.paragraphs, this.outer, this.vocabulary) = (text, [.. paragraphs], outer, vocabulary);
        (Items, ranges, places) = (new Items(text), new (int, int)[paragraphs.Count], new int[outer.Length]);
        ranges.AsSpan().Fill((-1, -1));
        var (before, skipped) = (false, false);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var holds = Holds(p);
            if (all || holds || IsLeadIn(p) || (before && BeginsWithDash(this.paragraphs[p])))
            {
                if (skipped) AddBreak(p);
                Read(p);
                skipped = false;
            }
            else
            {
                skipped = Items.Count > 0;
            }
            before = holds;
        }
    }

    public Items Items { get; }

    /// <summary>Index of a quotation's item.</summary>
    public int At(int quote) => places[quote];

    /// <summary>From the passage's first character to its last.</summary>
    public Span Bounds => new(paragraphs[0].Start, paragraphs[^1].End);

    /// <summary>The paragraph a place stands in; -1 for none and for a place inside a quotation.</summary>
    public int ParagraphAt(int place)
    {
        var p = Last(paragraphs, place);
        return p < 0 || place >= paragraphs[p].End || (Last(outer, place) is >= 0 and var q && place < outer[q].End) ? -1 : p;
    }

    /// <summary>How many paragraphs the passage has.</summary>
    public int Count => paragraphs.Length;

    /// <summary>A paragraph's place in the text.</summary>
    public Span SpanOf(int p) => paragraphs[p];

    /// <summary>The paragraphs from an item's own back, as far as a distance in the text: each with the item up to which it is looked at, and the number
    /// from which an item's sentence is taken to tell how many sentences lie between.</summary>
    public IEnumerable<(int Paragraph, int End, int Sentence)> Back(int item, int distance)
    {
        var own = Last(paragraphs, Items[item].Span.Start);
        var (first, _) = Paragraph(own);
        var sentence = Items[item].Sentence;
        yield return (own, item, sentence);
        for (var p = own - 1; p >= 0 && paragraphs[p].Start > Items[item].Span.Start - distance; p--)
        {
            var (start, end) = Paragraph(p);
            if (start == end) continue;
            // A paragraph's end ends the sentence, unless a colon announces the quotation after it: such paragraphs are read one after the other.
            var step = first - end is 0 or 1 ? Items[first].Sentence - Items[end - 1].Sentence : 1;
            sentence += step + Items[end - 1].Sentence - Items[first].Sentence;
            first = start;
            yield return (p, end, sentence);
        }
    }

    /// <summary>The items of a paragraph, its break left out; none where it stands inside a quotation.</summary>
    public (int First, int End) Paragraph(int p)
    {
        if (ranges[p].First < 0)
        {
            AddBreak(p);
            Read(p);
        }
        return ranges[p];
    }

    /// <summary>The items of a short phrase.</summary>
    public static Items Words(string phrase, Vocabulary vocabulary)
    {
        var items = new Items(phrase);
        Words(new Span(0, phrase.Length), items, vocabulary);
        return items;
    }

    // Whether a quotation begins in the paragraph or reaches into it.
    private bool Holds(int p) => (quote < outer.Length && outer[quote].Start < paragraphs[p].End) || (quote > 0 && outer[quote - 1].End > paragraphs[p].Start);

    private bool IsLeadIn(int p) => p + 1 < paragraphs.Length && quote < outer.Length && outer[quote].Start == paragraphs[p + 1].Start;

    private bool BeginsWithDash(Span paragraph) => text[paragraph.Start] is '–' or '—' or '-' or ',' or '.';

    // The last stretch that begins at or before a place; -1 for none.
    private static int Last(Span[] stretches, int place)
    {
        var (low, high) = (0, stretches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].Start <= place) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private void AddBreak(int p) => Items.Add(Word.Break, new Span(paragraphs[p].Start, paragraphs[p].Start));

    private void Read(int p)
    {
        var paragraph = paragraphs[p];
        var (at, first) = (paragraph.Start, Items.Count);
        var inside = quote > 0 && quote <= outer.Length && outer[quote - 1].End > at && outer[quote - 1].Start < at;
        if (inside) at = Math.Min(outer[quote - 1].End, paragraph.End + 1);
        if (at <= paragraph.End)
        {
            if (first > 0 && !(inside && outer[quote - 1].End == at))
            {
                AddBreak(p);
                first++;
            }
            for (; quote < outer.Length && outer[quote].Start < paragraph.End; quote++)
            {
                Words(new Span(at, outer[quote].Start), Items, vocabulary);
                places[quote] = Items.Count;
                Items.Add(Word.Quote, outer[quote], quote: quote);
                at = outer[quote].End;
            }
            if (at < paragraph.End) Words(new Span(at, paragraph.End), Items, vocabulary);
        }
        ranges[p] = (first, Items.Count);
    }

    private static void Words(Span span, Items items, Vocabulary vocabulary)
    {
        var text = items.Text;
        for (var at = span.Start; at < span.End;)
        {
            if (text[at] == ' ')
            {
                at++;
            }
            else if (vocabulary.Plain(text.AsSpan(at), span.End - at, out var length) is { } word && PlainWord.EndsPlainly(text, at, at + length, span.End))
            {
                items.Add(word, new Span(at, at + length));
                at += length;
            }
            else
            {
                at = Other(at, span.End, items, vocabulary);
            }
        }
    }

    // A word by the tokenizer's rules, a mark, or white space; returns where reading goes on.
    private static int Other(int at, int limit, Items items, Vocabulary vocabulary)
    {
        var text = items.Text;
        if (Tokenizer.TryNext(new Utf16Text(text), at, at + 1, limit, out var token))
        {
            items.Add(vocabulary.Of(text.AsSpan(token.Start, token.End - token.Start)), token.Span, token.After > token.End);
            return token.After;
        }
        var end = Math.Min(limit, at + (Tokenizer.IsPossessiveOfMarked(text, at, limit) ? 2 : Characters.At(text, at).Utf16SequenceLength));
        for (; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && !Characters.IsIgnorable(text[at])) items.Add(Vocabulary.Of(text[at]), new Span(at, at + 1));
        }
        return end;
    }
}
