using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Counting;

/// <summary>Finds the company that a phrase keeps.</summary>
public static class Collocating
{
    /// <summary>The collocates of a pattern in the whole corpus.</summary>
    /// <remarks>
    /// The node is every hit of the pattern. Company does not cross a paragraph; nor does it leave the voice of the hit, unless asked for.
    /// Words of a hit are no company, of itself or of another hit.
    /// </remarks>
    /// <param name="corpus">Where.</param>
    /// <param name="pattern">The node, for example <c>NATO</c> or <c>security</c>.</param>
    /// <param name="window">Words looked at on each side, 1 or more.</param>
    /// <param name="company">Whether the window or the whole sentence is looked at; with <see cref="Company.Sentence"/> the window plays no part.</param>
    /// <param name="acrossVoices">Whether words of another voice in the same paragraph can be company.</param>
    /// <exception cref="InputException">The pattern cannot be read, or the window is below 1.</exception>
    public static Collocates Collocates(this Corpus corpus, string pattern, int window = 5, Company company = Company.Window, bool acrossVoices = false) =>
        Of(corpus, null, pattern, window, company, acrossVoices);

    /// <summary>The collocates of a pattern in one part of a corpus: what stands beside it in Chinese voices.</summary>
    /// <param name="part">Whose words: node and company both.</param>
    /// <param name="pattern">The node.</param>
    /// <param name="window">Words looked at on each side, 1 or more.</param>
    /// <param name="company">Whether the window or the whole sentence is looked at.</param>
    /// <exception cref="InputException">The pattern cannot be read, the window is below 1, or the part has no words.</exception>
    public static Collocates Collocates(this Subcorpus part, string pattern, int window = 5, Company company = Company.Window) =>
        Of(part.Corpus, part, pattern, window, company, acrossVoices: false);

    private static Collocates Of(Corpus corpus, Subcorpus? part, string pattern, int window, Company company, bool acrossVoices)
    {
        if (window < 1) throw new InputException($"a window of {window} words holds no company; write 1 or more");
        Func<Document, Voice, bool> holds = part is null ? (_, _) => true : part.Holds;
        var (phrases, nodes, whole) = (new FirstBytes(new PhraseTrie(Lexicon.Of(pattern))), new List<Hit>[corpus.Documents.Count], new FoundWords());
        SideBySide.Run(nodes.Length, Environment.ProcessorCount, () => (Words: new FoundWords(), Reader: new PieceReader(phrases, corpus.Definition.CountsCharacters ? null : new())), (i, worker) =>
        {
            var (document, reading) = (corpus.Documents[i], corpus.Documents[i].Read());
            nodes[i] = [.. Counting.Read(document, reading, worker.Reader).Hits.Where(h => holds(h.Document, h.Voice))];
            worker.Words.Begin(i, document, reading);
            foreach (var (word, isBeside) in Places(reading, [.. nodes[i].Select(h => h.Span)], Pieces(document, reading, holds, acrossVoices), window, company)) worker.Words.Add(word.Of(reading.Text), isBeside);
        }, worker => whole.Add(worker.Words));
        var hits = nodes.SelectMany(h => h).ToLookup(h => h.Document);
        var (found, nodeHits, words, places) = (whole.Words, nodes.Sum(h => h.LongCount()), whole.Words.Sum(w => w.Frequency), whole.Words.Sum(w => w.Beside));
        if (part is not null && words + nodeHits == 0) throw part.WithoutWords();
        var described = company == Company.Sentence ? "all words of the sentence" : $"within {window} {(window == 1 ? "word" : "words")} on each side";
        return new(pattern, part?.Title ?? "all voices", $"{described}, in one paragraph{(acrossVoices ? "" : " and one voice")}", nodeHits, places, words,
            [.. found.Where(w => w.Beside > 0).Select(w => new Collocate(w.Folded, ContingencyTable.OfMargins(w.Beside, places, w.Frequency, words), nodeHits, w.Documents) { Written = w.Written })],
            wanted => Beside(corpus, hits, holds, window, company, acrossVoices, wanted)) { Marks = whole.Marks };
    }

    // Where some words stand beside the node, in order of place.
    private static ILookup<string, Hit> Beside(Corpus corpus, ILookup<Document, Hit> hits, Func<Document, Voice, bool> holds, int window, Company company, bool acrossVoices, IReadOnlySet<string> wanted) => (
        from document in corpus.Documents
        let reading = document.Read()
        from place in Places(reading, hits[document].Select(h => h.Span).ToList(), Pieces(document, reading, holds, acrossVoices), window, company)
        let word = Folding.Fold(place.Word.Of(reading.Text))
        where place.IsBeside && wanted.Contains(word)
        select (Word: word, Hit: new Hit(document, place.Word, Term.Of(word), place.Word.Of(reading.Text).ToString(), reading.Stretches.First(s => s.Span.Contains(place.Word.Start))))).ToLookup(f => f.Word, f => f.Hit);

    // What company stays within: a paragraph's words of one voice, or all its counted words.
    private static IEnumerable<IReadOnlyList<Token>> Pieces(Document document, DocumentReading reading, Func<Document, Voice, bool> holds, bool acrossVoices)
    {
        var pieces = reading.Stretches.Where(s => holds(document, s.Voice)).SelectMany(s => reading.Within(s.Span)).Select(p => document.WordsIn(reading, p)).Where(t => t.Count > 0);
        return acrossVoices ? pieces.GroupBy(p => reading.ParagraphAt(p[0].Start)).Select(g => (IReadOnlyList<Token>)[.. g.SelectMany(t => t)]) : pieces;
    }

    // The words that are not the node's own, each with whether it stands beside one.
    private static IEnumerable<(Span Word, bool IsBeside)> Places(DocumentReading reading, List<Span> nodes, IEnumerable<IReadOnlyList<Token>> pieces, int window, Company company)
    {
        foreach (var tokens in pieces)
        {
            var own = nodes.Where(n => n.Start >= tokens[0].Start && n.Start < tokens[^1].End).ToList();
            var isBeside = own.Count == 0 ? new bool[tokens.Count] : company == Company.Window ? InWindow(tokens, own, window) : InSentence(reading, tokens, own);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!own.Exists(n => n.Start < tokens[i].End && tokens[i].Start < n.End)) yield return (tokens[i].Span, isBeside[i]);
            }
        }
    }

    private static bool[] InWindow(IReadOnlyList<Token> tokens, List<Span> nodes, int window)
    {
        var beside = new bool[tokens.Count];
        foreach (var node in nodes)
        {
            var (first, after) = (tokens.Count(t => t.End <= node.Start), tokens.Count(t => t.Start < node.End));
            for (var i = Math.Max(0, first - window); i < Math.Min(tokens.Count, after + window); i++) beside[i] = true;
        }
        return beside;
    }

    private static bool[] InSentence(DocumentReading reading, IReadOnlyList<Token> tokens, List<Span> nodes)
    {
        var sentences = nodes.Select(n => (Node: n, Paragraph: reading.ParagraphAt(n.Start)))
            .Select(n => Sentences.Split(reading.Text, n.Paragraph).FirstOrDefault(s => s.Contains(n.Node.Start), n.Paragraph)).Distinct().ToList();
        return [.. tokens.Select(t => sentences.Exists(s => s.Contains(t.Start)))];
    }
}
