using System.Runtime.InteropServices;
using System.Text;

namespace Framing.Counting;

/// <summary>What one combination of facet values holds.</summary>
public sealed class TallyGroup
{
    private readonly TermTally?[] terms;
    private int lastWithWords = -1;

    internal TallyGroup(IReadOnlyList<string> values, int terms) => (Values, this.terms) = (values, new TermTally?[terms]);

    /// <summary>The value of each facet.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Its words.</summary>
    public long Words { get; private set; }

    /// <summary>How many of them are Chinese: characters or words of a dictionary, as the corpus's definition has it.</summary>
    public long Chinese { get; private set; }

    /// <summary>Documents that hold words of it.</summary>
    public int Documents { get; private set; }

    /// <summary>For each term of the lexicon what was found, null where nothing was.</summary>
    public IReadOnlyList<TermTally?> Terms => terms;

    /// <summary>Its words by the documents' cells, from which documents are drawn again.</summary>
    internal CellSums Cells { get; } = new();

    /// <summary>Adds words of a document. The parts of one document come one after the other.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">How many; none where all there is is the rest of a Chinese word that began in another voice.</param>
    /// <param name="chinese">How many of them are Chinese.</param>
    internal void AddWords(CountedDocument document, long words, long chinese)
    {
        (Words, Chinese) = (Words + words, Chinese + chinese);
        Cells.Add(document.Cell, words);
        if (lastWithWords == document.Number) return;
        lastWithWords = document.Number;
        Documents++;
    }

    /// <summary>Adds a hit in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="term">The index of the term.</param>
    /// <param name="form">What was matched, in UTF-8.</param>
    internal void AddHit(CountedDocument document, int term, ReadOnlySpan<byte> form) => Term(term).Add(document, form);

    /// <summary>Takes what was added for parts of one document.</summary>
    internal void JoinParts()
    {
        Documents = Math.Min(Documents, 1);
        foreach (var term in terms) term?.JoinParts();
    }

    /// <summary>Adds figures that were counted elsewhere, in other documents.</summary>
    internal void Add(long words, long chinese, int documents, CellSums cells)
    {
        (Words, Chinese, Documents) = (Words + words, Chinese + chinese, Documents + documents);
        Cells.Add(cells);
    }

    /// <summary>Adds what the same values hold elsewhere, in other documents.</summary>
    internal void Add(TallyGroup other)
    {
        Add(other.Words, other.Chinese, other.Documents, other.Cells);
        for (var t = 0; t < terms.Length; t++)
        {
            if (other.terms[t] is { } own) Term(t).Add(own);
        }
    }

    /// <summary>What was found of a term; empty where nothing was yet.</summary>
    internal TermTally Term(int term) => terms[term] ??= new TermTally();
}

/// <summary>What was found of one term.</summary>
public sealed class TermTally
{
    private readonly Dictionary<string, long> forms = new(StringComparer.Ordinal);
    private int last = -1;

    // A form is counted here until another comes: most hits are written like the one before.
    private byte[] form = [];
    private long times;

    /// <summary>How often.</summary>
    public long Hits { get; private set; }

    /// <summary>In how many documents.</summary>
    public int Documents { get; private set; }

    /// <summary>How often in each form, as written, white space folded to one space.</summary>
    public IReadOnlyDictionary<string, long> Forms => Settled();

    /// <summary>Its hits by the documents' cells.</summary>
    internal CellSums Cells { get; } = new();

    internal void Add(CountedDocument document, ReadOnlySpan<byte> written)
    {
        Hits++;
        Cells.Add(document.Cell, 1);
        if (!written.SequenceEqual(form))
        {
            Settled();
            form = written.ToArray();
        }
        times++;
        if (last == document.Number) return;
        last = document.Number;
        Documents++;
    }

    internal void JoinParts() => Documents = Math.Min(Documents, 1);

    private Dictionary<string, long> Settled()
    {
        if (times == 0) return forms;
        Span<char> chars = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        chars = chars[..Encoding.UTF8.GetChars(form, chars)];
        CollectionsMarshal.GetValueRefOrAddDefault(forms.GetAlternateLookup<ReadOnlySpan<char>>(), chars[..OneSpaced(chars)], out _) += times;
        times = 0;
        return forms;
    }

    // Folds white space to one space, in place; gives the new length.
    private static int OneSpaced(Span<char> form)
    {
        var length = 0;
        foreach (var c in form)
        {
            if (!char.IsWhiteSpace(c)) form[length++] = c;
            else if (form[length - 1] != ' ') form[length++] = ' ';
        }
        return length;
    }

    internal void Add(TermTally other)
    {
        Add(other.Documents, other.Cells);
        foreach (var (written, often) in other.Settled()) Add(written, often);
    }

    /// <summary>Adds hits in one form that were counted elsewhere.</summary>
    internal void Add(string written, long often)
    {
        Hits += often;
        forms[written] = forms.GetValueOrDefault(written) + often;
    }

    /// <summary>Adds documents that were counted elsewhere.</summary>
    internal void Add(int documents, CellSums cells)
    {
        Documents += documents;
        Cells.Add(cells);
    }

    /// <summary>The forms, the most frequent first.</summary>
    internal IReadOnlyDictionary<string, long> Sorted()
    {
        string[] written = [.. Settled().Keys];
        Array.Sort(written, (a, b) => forms[a] != forms[b] ? forms[b].CompareTo(forms[a]) : string.CompareOrdinal(a, b));
        var sorted = new Dictionary<string, long>(written.Length, StringComparer.Ordinal);
        foreach (var one in written) sorted.Add(one, forms[one]);
        return sorted;
    }
}
