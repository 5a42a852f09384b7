using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>Links the quotations of a corpus that tell one statement.</summary>
/// <remarks>
/// The rules, in order; quotations of speech between marks are compared, none inside another, no reported speech:
/// <list type="number">
/// <item>Two quotations of one speaker that tell the same (<see cref="Retelling"/>) are one statement, whatever their documents.</item>
/// <item>A quotation that is part of a longer one of the same speaker belongs to that one: to the most similar, of equal ones to the first.</item>
/// <item>In one document a quotation of three words or more that stands word for word in another of the same speaker is part of it.</item>
/// <item>So it is where one of the two has no speaker, if it stands in one such quotation only. One in a title, subtitle or lede whose speaker has no origin
/// ("experts") counts as having none, and is looked for in the body. Nobody's attribution changes.</item>
/// </list>
/// The first telling is the first by date, then by the order of documents, then by place, of those that are part of no other. A date known only to the
/// month or year stands behind its days, and no date behind all: nothing shows that it was earlier.
/// </remarks>
internal sealed class StatementReader
{
    private readonly List<Mention> mentions;
    private readonly int[] leaders;
    private readonly bool[] isPart;

    private sealed record Mention(Document Document, Quotation Quotation, Utterance Utterance, bool IsInBody)
    {
        public string? Speaker => Quotation.Attribution.Speaker;

        public bool IsAttributed => Speaker is not null && (IsInBody || Quotation.Attribution.Origin.IsKnown);
    }

    private StatementReader(IEnumerable<Document> documents, Func<Document, Section, bool> isRead)
    {
        var reader = new ContentWords();
        mentions = [.. documents.OrderBy(d => PartialDate.Latest(d.Provenance.Date.Value), StringComparer.Ordinal).SelectMany(d => Read(d, isRead, reader))];
        leaders = [.. Enumerable.Range(0, mentions.Count)];
        isPart = new bool[mentions.Count];
    }

    /// <summary>The statements told more than once, in the order of their first tellings.</summary>
    /// <param name="documents">Where to look, in the corpus's order.</param>
    /// <param name="isRead">Which sections are read.</param>
    public static IReadOnlyList<Statement> Read(IReadOnlyList<Document> documents, Func<Document, Section, bool> isRead)
    {
        // Reading who speaks takes longest; documents are read side by side.
        Parallel.ForEach(documents, d => _ = d.Quotations);
        var statements = new StatementReader(documents, isRead);
        foreach (var speaker in statements.By(m => m.Speaker)) statements.LinkRetold(speaker);
        foreach (var document in statements.By(m => m.Document.Id)) statements.LinkWordForWord(document);
        return statements.Statements();
    }

    private static IEnumerable<Mention> Read(Document document, Func<Document, Section, bool> isRead, ContentWords reader) =>
        from section in document.Sections
        where section.Kind != SectionKind.Furniture && isRead(document, section)
        from quotation in document.Quotations
        where quotation is { Kind: QuotationKind.Speech, IsNested: false, Mode: not QuotationMode.Indirect } && section.Span.Contains(quotation.Outer)
        select new Mention(document, quotation, Utterance.Of(document.Text, quotation.Span, reader), section.Kind == SectionKind.Body);

    // The indices of mentions that share a key; those without one are left out.
    private IEnumerable<List<int>> By(Func<Mention, string?> key) =>
        Enumerable.Range(0, mentions.Count).Where(i => key(mentions[i]) is not null).GroupBy(i => key(mentions[i])!, StringComparer.Ordinal).Select(g => g.ToList());

    private void LinkRetold(List<int> own)
    {
        var utterances = own.Select(i => mentions[i].Utterance).ToList();
        var pairs = RetellingIndex.Pairs(utterances).ToList();
        var parts = pairs.Where(p => Retelling.IsPart(utterances[p.Shorter], utterances[p.Longer]))
            .GroupBy(p => p.Shorter).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Similarity).ThenBy(p => p.Longer).First().Longer);
        foreach (var (part, whole) in parts)
        {
            Join(own[part], own[whole]);
            isPart[own[part]] = true;
        }
        foreach (var pair in pairs.Where(p => !Retelling.IsPart(utterances[p.Shorter], utterances[p.Longer])))
        {
            Join(own[pair.Shorter], own[pair.Longer]);
            if (pair.IsSameWording) isPart[own[pair.Longer]] = isPart[own[pair.Shorter]];
        }
    }

    private void LinkWordForWord(List<int> own)
    {
        var utterances = own.Select(i => mentions[i].Utterance).ToList();
        var bySpeaker = new WordForWord(utterances, [.. own.Select(i => mentions[i].Speaker ?? "")]);
        var attributed = new Lazy<WordForWord>(() => new(utterances, [.. own.Select(i => mentions[i] is { IsAttributed: true, IsInBody: true } ? "attributed" : "")]));
        for (var i = 0; i < own.Count; i++)
        {
            var mention = mentions[own[i]];
            if (isPart[own[i]]) continue;
            var held = mention.Speaker is { } speaker ? bySpeaker.Holders(i, speaker).Where(h => IsLonger(h, i) || h < i).Cast<int?>().FirstOrDefault() : null;
            held ??= mention.IsAttributed ? Only(bySpeaker.Holders(i, "").Where(h => IsLonger(h, i))) : Only(attributed.Value.Holders(i, "attributed"));
            if (held is not { } holder) continue;
            Join(own[i], own[holder]);
            isPart[own[i]] = IsLonger(holder, i) || !mention.IsAttributed;
        }

        bool IsLonger(int one, int other) => utterances[one].Spoken.Count > utterances[other].Spoken.Count;
    }

    private static int? Only(IEnumerable<int> holders) => holders.Take(2).ToList() is [var one] ? one : null;

    private List<Statement> Statements()
    {
        var told = Enumerable.Range(0, mentions.Count).GroupBy(Leader).Where(g => g.Skip(1).Any()).Select(g => (First: g.MinBy(i => isPart[i]), All: g));
        return [.. told.OrderBy(t => t.First).Select((t, number) => new Statement(number + 1, [Tell(t.First, t.First), .. t.All.Where(i => i != t.First).Select(i => Tell(i, t.First))]))];
    }

    private Telling Tell(int i, int first)
    {
        var (own, other) = (mentions[i].Utterance, mentions[first].Utterance);
        return new(mentions[i].Document, mentions[i].Quotation, i == first ? Told.First : isPart[i] ? Told.InPart : Told.Again,
            WordForWord.StandsIn(own, other) ? 1 : Retelling.Similarity(own, other));
    }

    private int Leader(int i)
    {
        while (leaders[i] != i) i = leaders[i] = leaders[leaders[i]];
        return i;
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Leader(one), Leader(other));
        leaders[Math.Max(a, b)] = Math.Min(a, b);
    }
}
