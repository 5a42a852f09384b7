using Framing.Text;

namespace Framing.Voices;

/// <summary>A quotation among the items of its section.</summary>
/// <param name="Quote">The quotation's index.</param>
/// <param name="At">Index of its item.</param>
/// <param name="First">Index of the first item of its sentence.</param>
/// <param name="End">Index after the last item of its sentence.</param>
internal readonly record struct Place(int Quote, int At, int First, int End);

/// <summary>A section's items with their sentences: what the rules of attribution look around in.</summary>
internal sealed class Surroundings
{
    /// <summary>How many items are looked at before and after a place: a sentence of hundreds is a list or a broken text.</summary>
    public const int Reach = 150;

    public Surroundings(ItemReader reader) => (Reader, Items) = (reader, reader.Items);

    public ItemReader Reader { get; }

    public Items Items { get; }

    public string Text => Items.Text;

    /// <summary>Where a quotation stands.</summary>
    public Place Of(int quote)
    {
        var at = Reader.At(quote);
        var (first, end) = Sentence(at);
        return new Place(quote, at, first, end);
    }

    /// <summary>The sentence of an item, at most so far as the rules reach.</summary>
    public (int First, int End) Sentence(int at)
    {
        var (first, end, sentence) = (at, at + 1, Items[at].Sentence);
        while (first > Math.Max(0, at - Reach) && Items[first - 1].Sentence == sentence) first--;
        while (end < Math.Min(Items.Count, at + Reach) && Items[end].Sentence == sentence) end++;
        return (first, end);
    }

    /// <summary>Whether the quotation's sentence has no words outside quotations.</summary>
    public bool IsAlone(Place place) => WordsBetween(place.First, place.End) == 0;

    /// <summary>Whether the quotation is a paragraph of its own.</summary>
    public bool IsOwnParagraph(Place place) =>
        (place.At == 0 || Items[place.At - 1].Kind == ItemKind.Break) && (place.At + 1 >= Items.Count || Items[place.At + 1].Kind == ItemKind.Break);

    /// <summary>Words outside quotations from one item up to another.</summary>
    public int WordsBetween(int from, int to) => Count(from, to, ItemKind.Word);

    /// <summary>Paragraph ends from one item up to another.</summary>
    public int BreaksBetween(int from, int to) => Count(from, to, ItemKind.Break);

    /// <summary>Words in a quotation, about.</summary>
    public int WordsIn(Place place) => Text.AsSpan(Items[place.At].Span.Start, Items[place.At].Span.Length).Count(' ') + 1;

    /// <summary>The last character inside a quotation that is neither a space nor a mark.</summary>
    public char LastInside(int at) => Items.LastInside(Items[at].Span);

    /// <summary>The item after the last quotation before a place in its sentence, else the sentence's first.</summary>
    public int AfterQuote(int first, int at)
    {
        while (at > first && Items[at - 1].Kind != ItemKind.Quote) at--;
        return at;
    }

    /// <summary>The next quotation from an item on, or the limit.</summary>
    public int NextQuote(int from, int limit)
    {
        while (from < limit && Items[from].Kind != ItemKind.Quote) from++;
        return from;
    }

    private int Count(int from, int to, ItemKind kind)
    {
        var count = 0;
        for (var i = from; i < to; i++) count += Items[i].Kind == kind ? 1 : 0;
        return count;
    }
}
