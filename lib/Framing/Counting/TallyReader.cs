using Framing.Corpora;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>The words of one unit on one side in one document.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="IsTarget">The side.</param>
/// <param name="Words">Where runs are counted the numbers of its words in their order, with <see cref="WordReader.Break"/>; else none.</param>
/// <param name="Count">How many words.</param>
internal sealed record TallyLeaf(int Document, string UnitName, bool IsTarget, ReadOnlyMemory<int> Words, long Count);

/// <summary>Reads the words of documents into leaves: what one thread does.</summary>
/// <param name="target">The target; null for everything.</param>
/// <param name="reference">The reference; null for none.</param>
/// <param name="unit">What a unit is.</param>
/// <param name="readsVoices">Whether it has to be read who speaks.</param>
/// <param name="reader">Reads the words.</param>
/// <param name="joins">Whether runs are counted.</param>
internal sealed class TallyReader(Subcorpus? target, Subcorpus? reference, By unit, bool readsVoices, WordReader reader, bool joins)
{
    // What stays of the texts stays in pieces so large.
    private const int Piece = 1 << 20;

    private readonly List<int> read = [];
    private Memory<int> room = Memory<int>.Empty;

    /// <summary>What was read.</summary>
    public List<TallyLeaf> Leaves { get; } = [];

    /// <summary>Where words are counted one by one: in which of the leaves each is.</summary>
    public WordPostings Postings { get; } = new();

    /// <summary>Where voices were read: the marks that nothing could be made of.</summary>
    public OpenMarks Marks { get; } = new();

    private bool IsTarget(Document document, Voice voice) => target?.Holds(document, voice) ?? true;

    private bool IsReference(Document document, Voice voice) => reference?.Holds(document, voice) ?? false;

    /// <summary>Reads a document.</summary>
    /// <param name="number">Its number in the corpus.</param>
    /// <param name="document">The document.</param>
    public void Read(int number, Document document)
    {
        if (!readsVoices)
        {
            var voice = document.Narrator;
            if (!IsTarget(document, voice) && !IsReference(document, voice)) return;
            if (document.CountedFile is { } file)
            {
                read.Clear();
                reader.Read(file, read);
                Add(number, document, voice, read);
                return;
            }
        }
        ReadStretches(number, document);
    }

    private void ReadStretches(int number, Document document)
    {
        var (reading, found) = (document.Read(), new OrderedDictionary<Voice, List<int>>());
        foreach (var (voice, span) in Subcorpus.Stretches(document, reading, readsVoices))
        {
            if (!IsTarget(document, voice) && !IsReference(document, voice)) continue;
            if (!found.TryGetValue(voice, out var own)) found[voice] = own = [];
            foreach (var paragraph in reading.Within(span)) reader.Read(reading.Text, paragraph, own);
        }
        foreach (var (voice, own) in found) Add(number, document, voice, own);
        if (readsVoices) Marks.Add(number, document, reading);
    }

    private void Add(int number, Document document, Voice voice, List<int> own)
    {
        var count = own.Count(w => w != WordReader.Break);
        if (count == 0) return;
        var isTarget = IsTarget(document, voice);
        if (isTarget && IsReference(document, voice)) throw Comparing.Both(target!, reference!, document.Id);
        if (!joins) Postings.Add(Leaves.Count, own);
        Leaves.Add(new(number, ComparedUnits.Name(unit.Of(document, voice), document.Id), isTarget, joins ? Keep(own) : default, count));
    }

    private ReadOnlyMemory<int> Keep(List<int> own)
    {
        if (room.Length < own.Count) room = new int[Math.Max(Piece, own.Count)];
        var kept = room[..own.Count];
        own.CopyTo(kept.Span);
        room = room[own.Count..];
        return kept;
    }
}
