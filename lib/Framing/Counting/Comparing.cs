using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>Compares a target with a reference.</summary>
public static class Comparing
{
    // Words are many: so many draws give each p to three digits.
    private const int WordDraws = 999;

    /// <summary>Compares all words: what is most the target's, and what the reference's.</summary>
    /// <param name="target">Whose words are asked about.</param>
    /// <param name="reference">What they are held against, in the same corpus.</param>
    /// <exception cref="InputException">One of them has no words, or a word belongs to both.</exception>
    public static Comparison CompareWith(this Subcorpus target, Subcorpus reference)
    {
        Require(target, reference);
        var tally = WordTally.Of(target, reference);
        var design = Design(target, reference, tally.Documents, WordDraws);
        var (targetWords, referenceWords) = Sums(tally.Documents);
        return new(target, reference, tally.Documents, design, [.. tally.Vocabulary.AsParallel().AsOrdered().Select(w => Row(w, w, tally.Hits(w), targetWords, referenceWords, design))], rows => Lexicon.Of([.. rows.Select(r => r.Id)]));
    }

    /// <summary>Compares the terms of a lexicon.</summary>
    /// <param name="target">Whose words are asked about.</param>
    /// <param name="reference">What they are held against, in the same corpus.</param>
    /// <param name="lexicon">The terms.</param>
    /// <exception cref="InputException">One of them has no words, or a word belongs to both.</exception>
    public static Comparison CompareWith(this Subcorpus target, Subcorpus reference, Lexicon lexicon)
    {
        Require(target, reference);
        var documents = target.Corpus.Documents.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        var words = new (long Target, long Reference)[documents.Count];
        var hits = lexicon.Terms.Select(_ => new Dictionary<int, DocumentHits>()).ToList();
        foreach (var group in target.Corpus.Tally(lexicon, [By.Document, target.Facet, reference.Facet], Environment.ProcessorCount).Groups)
        {
            var (document, ofTarget, ofReference) = (documents[group.Values[0]], group.Values[1] == target.Value, group.Values[2] == reference.Value);
            if (ofTarget && ofReference && group.Words > 0) throw Both(target, reference, group.Values[0]);
            if (!ofTarget && !ofReference) continue;
            words[document] = (words[document].Target + (ofTarget ? group.Words : 0), words[document].Reference + (ofReference ? group.Words : 0));
            for (var t = 0; t < hits.Count; t++)
            {
                if (group.Terms[t] is not { Hits: > 0 and var found }) continue;
                var own = hits[t].GetValueOrDefault(document);
                hits[t][document] = new(document, own.Target + (ofTarget ? found : 0), own.Reference + (ofReference ? found : 0));
            }
        }
        var design = Design(target, reference, words);
        var (targetWords, referenceWords) = Sums(words);
        return new(target, reference, words, design, [.. lexicon.Terms.Select((t, i) => Row(t.Id, t.Name, [.. hits[i].Values], targetWords, referenceWords, design))], rows => lexicon[[.. rows.Select(r => r.Id)]]);
    }

    /// <summary>What is said where words of a document belong to both sides.</summary>
    internal static InputException Both(Subcorpus target, Subcorpus reference, string document) =>
        new($"words of '{document}' belong to both {target} and {reference}; compare two values of one facet");

    private static void Require(Subcorpus target, Subcorpus reference)
    {
        if (!ReferenceEquals(target.Corpus, reference.Corpus)) throw new InputException("target and reference are of two corpora; take both from one");
        if (target.Facet.Name == reference.Facet.Name && target.Value == reference.Value) throw new InputException($"target and reference are the same, {target}; compare two values");
    }

    private static PermutationDesign Design(Subcorpus target, Subcorpus reference, IReadOnlyList<(long Target, long Reference)> words, int? draws = null)
    {
        foreach (var (side, none) in new[] { (target, words.All(w => w.Target == 0)), (reference, words.All(w => w.Reference == 0)) })
        {
            if (none) throw new InputException($"no word is counted for {side}; there are {string.Join(", ", Values(side))}");
        }
        return draws is { } most ? new(words, most) : new(words);
    }

    private static IEnumerable<string> Values(Subcorpus side) =>
        side.Corpus.VoiceShares(side.Facet).Rows.Take(20).Select(r => $"{side.Facet.Name}={r.Facets[0]}");

    private static (long Target, long Reference) Sums(IReadOnlyList<(long Target, long Reference)> words) => (words.Sum(w => w.Target), words.Sum(w => w.Reference));

    private static KeyTerm Row(string id, string name, IReadOnlyList<DocumentHits> hits, long targetWords, long referenceWords, PermutationDesign design) =>
        new(id, name, new(hits.Sum(h => h.Target), targetWords), hits.Count(h => h.Target > 0), new(hits.Sum(h => h.Reference), referenceWords), hits.Count(h => h.Reference > 0))
        {
            PermutationP = design.CanTell ? design.PValue(hits) : double.NaN,
        };
}
