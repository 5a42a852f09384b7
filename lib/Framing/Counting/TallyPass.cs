using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>One pass over a corpus that counts: documents side by side, each read once and let go.</summary>
/// <remarks>
/// It is read who speaks only where a facet or the corpus's definition asks for voices. Else a document that is a file, all of it body, is counted
/// from its bytes, a large one in stretches side by side. The result is the same for any number of threads.
/// </remarks>
internal sealed class TallyPass
{
    // A file this large is cut, into stretches about so large.
    private const long Large = 8 << 20;

    private readonly Corpus corpus;
    private readonly IReadOnlyList<By> facets;
    private readonly Lexicon lexicon;
    private readonly FirstBytes phrases;
    private readonly int threads;
    private readonly bool readsVoices;

    private sealed record Worker(Tally Tally, FileScan Files, PieceReader Pieces);

    public TallyPass(Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, int threads)
    {
        (this.corpus, this.lexicon, this.facets, this.threads) = (corpus, lexicon, facets, threads);
        phrases = new FirstBytes(new PhraseTrie(lexicon));
        // A condition is held against the words of one voice.
        readsVoices = lexicon.Terms.Any(t => t.IsConditional) || corpus.Definition is { CountsReported: true } or { PerStatement: true } || facets.Any(f => f.IsOfVoice);
    }

    /// <summary>Counts.</summary>
    /// <exception cref="InputException">A file cannot be read or is not UTF-8: the first such in the corpus's order.</exception>
    public Tally Run()
    {
        var whole = new Tally(lexicon, facets);
        var large = new List<int>();
        Each(corpus.Documents.Count, whole.Add, (i, worker) =>
        {
            var document = corpus.Documents[i];
            if (readsVoices) AddVoices(Of(i), document, worker);
            else if (document.CountedFile is not { } file) AddSections(Of(i), document, worker);
            else if (!worker.Files.Count(file, null, Group(worker.Tally, document, document.Narrator), Of(i), Large)) lock (large) large.Add(i);
        });
        large.Sort();
        foreach (var i in large) AddLarge(i, whole);
        return whole;
    }

    private CountedDocument Of(int number) => new(number, DrawnDocuments.CellOf(corpus.Documents[number].Id));

    private void AddLarge(int number, Tally whole)
    {
        var document = corpus.Documents[number];
        var cuts = FileScan.Cuts(document.CountedFile!, Large);
        var parts = new List<Tally>();
        Each(cuts.Count, parts.Add, (i, worker) => worker.Files.Count(document.CountedFile!, cuts[i], Group(worker.Tally, document, document.Narrator), Of(number)));
        whole.AddParts(parts);
    }

    private static void AddSections(CountedDocument counted, Document document, Worker worker)
    {
        var (reading, group) = (document.Read(), Group(worker.Tally, document, document.Narrator));
        foreach (var piece in document.CountedOf(reading).SelectMany(s => reading.Within(s.Span))) Add(counted, group, worker.Pieces.Read(reading.Text, piece), worker.Pieces);
    }

    private static void AddVoices(CountedDocument counted, Document document, Worker worker)
    {
        var (reading, words) = (document.Read(), 0L);
        (Voice Voice, TallyGroup Group)? narration = null, speech = null;
        foreach (var stretch in reading.Stretches)
        {
            foreach (var piece in reading.Within(stretch.Span))
            {
                var own = worker.Pieces.Read(reading.Text, piece);
                if (worker.Pieces.IsEmpty) continue;
                Add(counted, GroupOf(stretch.Voice, ref stretch.Voice.Mode == Mode.Narration ? ref narration : ref speech), own, worker.Pieces);
                words += own;
            }
        }
        // A document without words has its row too.
        if (words == 0) Group(worker.Tally, document, document.Narrator);
        worker.Tally.Marks.Add(counted.Number, document, reading);

        // The author's words and a speaker's come by turns: the last group of each is at hand.
        TallyGroup GroupOf(Voice voice, ref (Voice Voice, TallyGroup Group)? last)
        {
            if (last is not var (known, group) || known != voice) last = (voice, group = Group(worker.Tally, document, voice));
            return group;
        }
    }

    private static void Add(CountedDocument counted, TallyGroup group, long words, PieceReader read)
    {
        if (read.IsEmpty) return;
        group.AddWords(counted, words, read.Chinese);
        foreach (var match in read.Matches) group.AddHit(counted, match.Term, read.Form(match));
    }

    private static TallyGroup Group(Tally tally, Document document, Voice voice) => tally.Group([.. tally.Facets.Select(f => f.Of(document, voice))]);

    private ChineseWords? Chinese() => corpus.Definition.CountsCharacters ? null : new();

    private void Each(int count, Action<Tally> done, Action<int, Worker> work) =>
        SideBySide.Run(count, threads, () => new Worker(new Tally(lexicon, facets), new FileScan(phrases, Chinese()), new PieceReader(phrases, Chinese())), work, worker => done(worker.Tally));
}
