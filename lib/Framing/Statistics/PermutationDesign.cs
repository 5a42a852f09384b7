using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Framing.Statistics;

/// <summary>A term's hits in one unit of a design: a document, or a speaker.</summary>
/// <param name="Unit">The unit's index in the design.</param>
/// <param name="Target">Hits in the target's voice.</param>
/// <param name="Reference">Hits in the reference's voice.</param>
public readonly record struct UnitHits(int Unit, long Target, long Reference);

/// <summary>The ways in which the labels target and reference could have fallen on the same documents, and the test that rests on them.</summary>
/// <remarks>
/// Or on the same speakers, or on whatever is taken for independent: a unit is called document here. A document with one voice keeps its hits and words, and the labels of such documents are dealt anew among them; in a document with both
/// voices the two labels stay or change places: what makes a document use a term, its topic above all, stays as it is. With n documents of
/// one voice, m of them the target's, and k of both, there are C(n, m)·2^k arrangements. Up to <see cref="MostExact"/> every one is taken; else some
/// are drawn, with a fixed seed. What is compared is the difference of the two rates, either way.
/// Sources: E. Edgington, Randomization Tests, 1980; A. Koplenig, Against statistical significance testing in corpus linguistics, CLLT 15 (2019), 321–346.
/// </remarks>
public sealed class PermutationDesign
{
    /// <summary>Up to so many arrangements every one is taken.</summary>
    public const int MostExact = 20_000;

    /// <summary>The level at which p-values are read: a design whose floor lies above it carries no test.</summary>
    public const double Level = 0.05;

    private const ulong Seed = 1980;
    private const int Block = ArrangedSums.Lanes;

    // What is summed in another order differs in its last digits.
    private const double Same = 1 - 1e-9;

    private readonly bool[] observed;

    // For each document a bit an arrangement, set where it has its own label: so many words, in whole blocks.
    private readonly ulong[] labels;
    private readonly int stride;

    // For each arrangement the words W₁ on the target's side, and W₁·W₂; no number where a block has room left.
    private readonly double[] targetWords, wholes;
    private readonly int taken;

    // The words of each document under its own label, the target's where it has both, and under the other.
    private readonly (long Own, long Other)[] words;
    private readonly double allWords;
    private readonly double otherWords;
    private readonly double observedWords;

    /// <summary>The design of these documents.</summary>
    /// <param name="documents">The words of each document in the target's voice and in the reference's; a document with neither plays no part.</param>
    /// <param name="draws">How many arrangements are drawn where there are too many, 1 or more.</param>
    /// <param name="unit">What a unit is called, in the singular: <c>document</c>, <c>speaker</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No draw is asked for.</exception>
    public PermutationDesign(IReadOnlyList<(long Target, long Reference)> documents, int draws = 9_999, string unit = "document")
    {
        Unit = unit;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        observed = [.. documents.Select(d => d.Target > 0)];
        words = [.. documents.Select((d, i) => observed[i] ? d : (d.Reference, d.Target))];
        (allWords, otherWords) = (words.Sum(w => (double)w.Own + w.Other), words.Sum(w => (double)w.Other));
        observedWords = documents.Sum(d => (double)d.Target);
        int[] used = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Own > 0)];
        int[] single = [.. used.Where(i => words[i].Other == 0)], both = [.. used.Where(i => words[i].Other > 0)];
        var targets = single.Count(i => observed[i]);
        (Target, Reference, Both) = (targets, single.Length - targets, both.Length);
        Arrangements = Choose(single.Length, targets) * Math.Pow(2, both.Length);
        IsExact = Arrangements <= MostExact;
        taken = IsExact ? (int)Arrangements : draws;
        var blocks = (taken + Block - 1) / Block;
        stride = blocks * ArrangedSums.Words;
        (labels, targetWords, wholes) = (new ulong[words.Length * stride], new double[blocks * Block], new double[blocks * Block]);
        if (IsExact) TakeAll(single, targets, both);
        else Parallel.For(0, blocks, b => DealtLabels.Deal(single, targets, both, Seed + (ulong)b, labels.AsSpan(b * ArrangedSums.Words), stride));
        AddWords();
        // Where target and reference are alike in number, an arrangement and its mirror image differ by as much.
        var mirrored = Target == Reference && Target + Both > 0 ? 2 : 1;
        Floor = IsExact ? mirrored / Arrangements : Math.Max(1.0 / (draws + 1), mirrored / Arrangements);
    }

    /// <summary>What a unit is called, in the singular.</summary>
    public string Unit { get; }

    /// <summary>Documents with the target's voice alone.</summary>
    public int Target { get; }

    /// <summary>Documents with the reference's voice alone.</summary>
    public int Reference { get; }

    /// <summary>Documents with both voices.</summary>
    public int Both { get; }

    /// <summary>How many arrangements there are; ∞ where they are more than a double holds.</summary>
    public double Arrangements { get; }

    /// <summary>Whether every arrangement is taken; else some are drawn.</summary>
    public bool IsExact { get; }

    /// <summary>The smallest p-value that these documents can give, whatever is counted in them.</summary>
    public double Floor { get; }

    /// <summary>Whether a p-value can fall to the level at all; where it cannot, none is shown.</summary>
    public bool CanTell => Floor <= Level;

    /// <summary>What the design can and cannot carry, in words.</summary>
    /// <example><c>4 against 1 documents: no p below 0.20 is possible</c></example>
    public string Limit
    {
        get
        {
            var documents = (Target + Reference, Both) switch
            {
                (_, 0) => $"{Count(Target)} against {Count(Reference)} {Unit}s",
                (0, _) => $"{Count(Both)} {Unit}{(Both == 1 ? "" : "s")} with both voices",
                _ => $"{Count(Both)} {Unit}{(Both == 1 ? "" : "s")} with both voices{Alone(Target, "target")}{Alone(Reference, "reference")}",
            };
            return $"{documents}: no p below {Floor.ToString(Floor < 0.01 ? "G2" : "F2", CultureInfo.InvariantCulture)} is possible";
        }
    }

    /// <summary>The share of arrangements in which the two rates lie as far apart as observed, or farther; at least the floor.</summary>
    /// <param name="hits">The documents in which the term is, each once.</param>
    public double PValue(ReadOnlySpan<UnitHits> hits)
    {
        var found = ArrayPool<(int Document, long More)>.Shared.Rent(hits.Length);
        double ofTarget = 0, others = 0, all = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            var (unit, target, reference) = hits[i];
            var (own, other) = observed[unit] ? (target, reference) : (reference, target);
            found[i] = (unit, own - other);
            (ofTarget, others, all) = (ofTarget + target, others + other, all + target + reference);
        }
        // The difference of the rates a/x and (all−a)/(W−x) is (a·W − all·x)/(x·(W−x)); what it is divided by is 0 only where the other part is too,
        // and then every arrangement is as good as the observed one.
        var (part, whole) = (Math.Abs((ofTarget * allWords) - (all * observedWords)) * Same, observedWords * (allWords - observedWords));
        using var arranged = new ArrangedSums(found.AsSpan(0, hits.Length), stride);
        var extreme = 0;
        Span<double> sums = stackalloc double[Block];
        for (var b = 0; b < targetWords.Length; b += Block)
        {
            sums.Fill(others);
            arranged.Add(labels.AsSpan(b / 64), sums);
            for (var i = 0; i < Block; i += Vector512<double>.Count)
            {
                var (own, ownWhole) = (Vector512.Create<double>(targetWords.AsSpan(b + i)), Vector512.Create<double>(wholes.AsSpan(b + i)));
                var ownPart = Vector512.Abs((Vector512.Create<double>(sums[i..]) * allWords) - (own * all));
                extreme += BitOperations.PopCount(Vector512.GreaterThanOrEqual(ownPart * whole, ownWhole * part).ExtractMostSignificantBits());
            }
        }
        ArrayPool<(int, long)>.Shared.Return(found);
        return IsExact ? extreme / (double)taken : (extreme + 1.0) / (taken + 1);
    }

    private static string Alone(int documents, string side) => documents == 0 ? "" : $", {Count(documents)} with the {side}’s alone";

    private static string Count(int documents) => documents.ToString("N0", CultureInfo.InvariantCulture);

    // Exact up to 2⁵³, and infinite where it is more than a double holds.
    private static double Choose(int n, int m)
    {
        var ways = 1.0;
        for (var i = 1; i <= Math.Min(m, n - m) && !double.IsInfinity(ways); i++) ways = ways * (n - i + 1) / i;
        return ways;
    }

    private void TakeAll(int[] single, int targets, int[] both)
    {
        int[] chosen = [.. Enumerable.Range(0, targets)];
        for (var arrangement = 0; ;)
        {
            for (var kept = 0; kept < 1 << both.Length; kept++, arrangement++)
            {
                foreach (var c in chosen) Label(single[c], arrangement);
                for (var i = 0; i < both.Length; i++)
                {
                    if ((kept >> i & 1) != 0) Label(both[i], arrangement);
                }
            }
            // The next choice in order: the last index that can move moves, and those after it follow close behind.
            var last = targets - 1;
            while (last >= 0 && chosen[last] == single.Length - targets + last) last--;
            if (last < 0) return;
            for (var (i, next) = (last, chosen[last] + 1); i < targets; i++, next++) chosen[i] = next;
        }
    }

    private void Label(int document, int arrangement) => labels[(document * stride) + (arrangement / 64)] |= 1UL << arrangement;

    // The words on the target's side in each arrangement.
    private void AddWords()
    {
        Array.Fill(targetWords, otherWords);
        using var sums = new ArrangedSums([.. words.Select((w, i) => (i, w.Own - w.Other))], stride);
        for (var b = 0; b < targetWords.Length / Block; b++) sums.Add(labels.AsSpan(b * ArrangedSums.Words), targetWords.AsSpan(b * Block, Block));
        targetWords.AsSpan(taken).Fill(double.NaN);
        for (var i = 0; i < wholes.Length; i++) wholes[i] = targetWords[i] * (allWords - targetWords[i]);
    }
}
