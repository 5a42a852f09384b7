using System.Runtime.InteropServices;
using Framing.Corpora;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Compares a target with a reference.</summary>
public static class Comparing
{
    // Where words are many, or units, whose labels in each draw are held: so many draws give each p to three digits.
    private const int FewerDraws = 999, ManyUnits = 50_000;

    /// <summary>Compares all words, or all runs of words: what is most the target's, and what the reference's.</summary>
    /// <remarks>The words of a run are joined as those of a phrase are: white space or one hyphen stands between them, never other punctuation, another voice
    /// or a paragraph's end. Runs overlap, and their rates are among all words, as those of phrases are.</remarks>
    /// <param name="target">Whose words are asked about.</param>
    /// <param name="reference">What they are held against, in the same corpus.</param>
    /// <param name="words">How many words a run has: 1 for single words, 2 for pairs.</param>
    /// <param name="leastHits">What has fewer hits on both sides together is left out.</param>
    /// <param name="unit">What is taken for independent of each other: documents, or <see cref="By.Speaker"/>; null for documents.</param>
    /// <exception cref="InputException">One of them has no words, a word belongs to both, or a run has fewer words than one.</exception>
    public static Comparison CompareWith(this Subcorpus target, Subcorpus reference, int words = 1, long leastHits = 1, By? unit = null)
    {
        Require(target, reference, unit);
        if (words < 1) throw new InputException($"a run of {words} words holds nothing; write 1 or more");
        var tally = WordTally.Of(target, reference, unit ?? By.Document, words);
        var design = Design(target, reference, tally.Units, unit, FewerDraws);
        var rows = tally.Rows(leastHits, (run, hits) => Row(tally.Name(run), null, hits, tally.Units, design));
        return new(target, reference, tally.Units, design, rows, shown => Lexicon.Of([.. shown.Select(r => r.Id)]))
        {
            Marks = tally.Marks,
            LeastHits = leastHits,
            Rare = tally.Rare,
            Unit = Units.OfWords(tally.Vocabulary, target.Corpus.Definition),
            SideUnits = (Name(r => r.Target), Name(r => r.Reference)),
        };

        string Name(Func<KeyTerm, Rate> side) => Units.Name(rows.Sum(r => side(r).Hits), rows.Sum(r => Characters.IsHan(Characters.At(r.Id, 0)) ? side(r).Hits : 0), target.Corpus.Definition);
    }

    /// <summary>Compares the terms of a lexicon.</summary>
    /// <param name="target">Whose words are asked about.</param>
    /// <param name="reference">What they are held against, in the same corpus.</param>
    /// <param name="lexicon">The terms.</param>
    /// <param name="unit">What is taken for independent of each other: documents, or <see cref="By.Speaker"/>; null for documents.</param>
    /// <exception cref="InputException">One of them has no words, or a word belongs to both.</exception>
    public static Comparison CompareWith(this Subcorpus target, Subcorpus reference, Lexicon lexicon, By? unit = null)
    {
        Require(target, reference, unit);
        var documents = target.Corpus.Documents.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        var parts = new List<(string Unit, int Document, bool IsTarget, TallyGroup Group)>();
        var tally = target.Corpus.Tally(lexicon, [By.Document, unit ?? By.Document, target.Facet, reference.Facet], Environment.ProcessorCount);
        foreach (var group in tally.Groups)
        {
            var (ofTarget, ofReference) = (group.Values[2] == target.Value, group.Values[3] == reference.Value);
            if (group.Words == 0 || (!ofTarget && !ofReference)) continue;
            if (ofTarget && ofReference) throw Both(target, reference, group.Values[0]);
            parts.Add((ComparedUnits.Name(group.Values[1], group.Values[0]), documents[group.Values[0]], ofTarget, group));
        }
        var units = new ComparedUnits([.. parts.Select(p => (p.Unit, p.Document, p.IsTarget, p.Group.Words))]);
        var design = Design(target, reference, units, unit, units.Words.Count > ManyUnits ? FewerDraws : null);
        var found = lexicon.Terms.Select((_, t) =>
        {
            var hits = new TermHits(units.Words.Count);
            foreach (var part in parts.OrderBy(p => p.Document)) if (part.Group.Terms[t] is { Hits: > 0 and var own }) hits.Add(part.Document, units[part.Unit], part.IsTarget, own);
            return hits;
        }).ToList();
        (long Words, long Chinese) Of(bool isTarget) => (parts.Where(p => p.IsTarget == isTarget).Sum(p => p.Group.Words), parts.Where(p => p.IsTarget == isTarget).Sum(p => p.Group.Chinese));
        string Name(bool isTarget) => Units.Name(Of(isTarget).Words, Of(isTarget).Chinese, target.Corpus.Definition);
        var drawn = Bootstrap.Of(units.Words, [.. found.Select(f => f.Units)]);
        return new(target, reference, units, design, [.. lexicon.Terms.Select((t, i) => Row(t.Id, t.Name, found[i], units, design) with { Drawn = drawn[i] })], shown => lexicon[[.. shown.Select(r => r.Id)]])
        {
            Marks = tally.Marks,
            Unit = Units.OfCounts([.. new[] { (Side: target, IsTarget: true), (Side: reference, IsTarget: false) }.Select(s => (s.Side.Value, Of(s.IsTarget).Words, Of(s.IsTarget).Chinese))], target.Corpus.Definition),
            SideUnits = (Name(true), Name(false)),
        };
    }

    /// <summary>What is said where words of a document belong to both sides.</summary>
    internal static InputException Both(Subcorpus target, Subcorpus reference, string document) =>
        new($"words of '{document}' belong to both {target} and {reference}; compare two values of one facet");

    private static void Require(Subcorpus target, Subcorpus reference, By? unit)
    {
        if (!ReferenceEquals(target.Corpus, reference.Corpus)) throw new InputException("target and reference are of two corpora; take both from one");
        if (target.Facet.Name == reference.Facet.Name && target.Value == reference.Value) throw new InputException($"target and reference are the same, {target}; compare two values");
        unit?.Require(target.Corpus);
    }

    private static PermutationDesign Design(Subcorpus target, Subcorpus reference, ComparedUnits units, By? unit, int? draws = null)
    {
        foreach (var (side, words) in new[] { (target, units.TargetWords), (reference, units.ReferenceWords) })
        {
            if (words == 0) throw side.WithoutWords();
        }
        var noun = (unit ?? By.Document).Noun;
        return draws is { } most ? new(units.Words, most, noun) : new(units.Words, unit: noun);
    }

    private static KeyTerm Row(string id, string? name, TermHits hits, ComparedUnits units, PermutationDesign design) =>
        new(id, name ?? id, new(hits.Target, units.TargetWords), hits.TargetDocuments, new(hits.Reference, units.ReferenceWords), hits.ReferenceDocuments)
        {
            PermutationP = design.CanTell ? design.PValue(CollectionsMarshal.AsSpan(hits.Units)) : double.NaN,
        };
}
