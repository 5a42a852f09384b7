using Framing.Corpora;
using Framing.Text;

namespace Framing.Counting;

/// <summary>What is found of one word beside a node and elsewhere.</summary>
/// <param name="folded">The word as it is matched.</param>
internal sealed class FoundWord(string folded)
{
    private long writtenTimes;

    /// <summary>The word as it is matched.</summary>
    public string Folded { get; } = folded;

    /// <summary>The form that it is written in most often; of two the first alphabetically.</summary>
    public string Written { get; private set; } = folded;

    /// <summary>How often it is there.</summary>
    public long Frequency { get; set; }

    /// <summary>How often beside the node.</summary>
    public long Beside { get; set; }

    /// <summary>In how many documents beside the node.</summary>
    public int Documents { get; set; }

    /// <summary>The last of these documents.</summary>
    public int Last { get; set; } = -1;

    /// <summary>Says how often it is written so.</summary>
    public void AddForm(string form, long times)
    {
        if (times > writtenTimes || (times == writtenTimes && string.CompareOrdinal(form, Written) < 0)) (Written, writtenTimes) = (form, times);
    }
}

/// <summary>Words as they are found document by document: what one thread has read, or all.</summary>
internal sealed class FoundWords
{
    // By the form written, so that each form is folded once; and by the word.
    private readonly Dictionary<string, (FoundWord Word, long[] Times)> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundWord> words = new(StringComparer.Ordinal);
    private int document;

    /// <summary>The words, in no order, each with its form.</summary>
    public IReadOnlyCollection<FoundWord> Words
    {
        get
        {
            foreach (var (form, (word, times)) in forms) word.AddForm(form, times[0]);
            return words.Values;
        }
    }

    /// <summary>The marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; } = new();

    /// <summary>Begins a document.</summary>
    public void Begin(int number, Document document, DocumentReading reading)
    {
        this.document = number;
        Marks.Add(number, document, reading);
    }

    /// <summary>Adds a word of the document.</summary>
    /// <param name="written">The word as written.</param>
    /// <param name="isBeside">Whether it stands beside the node.</param>
    public void Add(ReadOnlySpan<char> written, bool isBeside)
    {
        if (!forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var form)) form = Form(written.ToString());
        form.Times[0]++;
        form.Word.Frequency++;
        if (!isBeside) return;
        form.Word.Beside++;
        if (form.Word.Last == document) return;
        form.Word.Last = document;
        form.Word.Documents++;
    }

    /// <summary>Adds what is found in other documents.</summary>
    public void Add(FoundWords other)
    {
        foreach (var (form, (_, times)) in other.forms) Form(form).Times[0] += times[0];
        foreach (var word in other.words.Values)
        {
            var own = words[word.Folded];
            (own.Frequency, own.Beside, own.Documents) = (own.Frequency + word.Frequency, own.Beside + word.Beside, own.Documents + word.Documents);
        }
        Marks.Add(other.Marks);
    }

    private (FoundWord Word, long[] Times) Form(string form)
    {
        if (forms.TryGetValue(form, out var known)) return known;
        var folded = Folding.Fold(form);
        if (!words.TryGetValue(folded, out var word)) words[folded] = word = new(folded);
        return forms[form] = (word, [0]);
    }
}
