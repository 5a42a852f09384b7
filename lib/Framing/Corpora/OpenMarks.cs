namespace Framing.Corpora;

/// <summary>Marks that a reading of voices could make nothing of: quotations that are never closed, and quotations marked by two apostrophes.</summary>
/// <remarks>Counted for the whole corpus; the first places are kept.</remarks>
public sealed class OpenMarks
{
    /// <summary>Quotations that end with their paragraph because nothing closes them.</summary>
    public Places Unclosed { get; } = new();

    /// <summary>Documents in which two apostrophes stand for a quotation mark; what they enclose is narration.</summary>
    public Places TwoApostrophes { get; } = new();

    /// <summary>Those of all documents of a corpus.</summary>
    public static OpenMarks Of(Corpus corpus)
    {
        var marks = new OpenMarks();
        for (var i = 0; i < corpus.Documents.Count; i++) marks.Add(i, corpus.Documents[i]);
        return marks;
    }

    /// <summary>Adds those of a document.</summary>
    /// <param name="number">Its number in the corpus.</param>
    /// <param name="document">The document.</param>
    public void Add(int number, Document document) => Add(number, document, document.Read());

    internal void Add(int number, Document document, DocumentReading reading)
    {
        foreach (var quotation in reading.Quotations.Where(q => q.IsUnclosed)) Unclosed.Add(number, $"{document.Id}, line {reading.LineAt(quotation.Outer.Start)}");
        if (reading.Text.AsSpan().Count("''") >= 2) TwoApostrophes.Add(number, $"{document.Id}, line {reading.LineAt(reading.Text.IndexOf("''", StringComparison.Ordinal))}");
    }

    internal void Add(OpenMarks other)
    {
        Unclosed.Add(other.Unclosed);
        TwoApostrophes.Add(other.TwoApostrophes);
    }
}

/// <summary>Places in a corpus: how many, and the first ones.</summary>
public sealed class Places
{
    private const int Most = 10;

    private readonly List<Kept> first = [];

    private sealed record Kept(int Document, int Order, string Place);

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first ones, each as document and line, in the corpus's order.</summary>
    public IEnumerable<string> First => first.Select(p => p.Place);

    internal void Add(int document, string place)
    {
        Keep(new(document, (int)Math.Min(Count, int.MaxValue), place));
        Count++;
    }

    internal void Add(Places other)
    {
        foreach (var place in other.first) Keep(place);
        Count += other.Count;
    }

    private void Keep(Kept place)
    {
        first.Add(place);
        first.Sort((a, b) => a.Document != b.Document ? a.Document.CompareTo(b.Document) : a.Order != b.Order ? a.Order.CompareTo(b.Order) : string.CompareOrdinal(a.Place, b.Place));
        if (first.Count > Most) first.RemoveAt(Most);
    }
}
