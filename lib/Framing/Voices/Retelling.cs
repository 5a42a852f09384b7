namespace Framing.Voices;

/// <summary>Tells whether two quotations of one speaker are one statement, told twice.</summary>
/// <remarks>
/// The rule: their similarity reaches 0.52 + 8 / n², where n is the weight of the shorter one in words (see <see cref="ContentWords"/>). So ten words
/// have to agree by 0.60, twenty by 0.54, five by 0.84; fewer than five are never enough.
/// <para>The similarity is (m + b) / (s + l + 2c), from 0 to 1, in weights: b of the content words that both have, m of those that stand in the same
/// order in both (longest common subsequence), s and l of all words of the shorter and of the longer. c speaks against it: names and figures
/// of the one in whose place the other has others (the lesser side), and 3 for each denial where only one of the two denies.</para>
/// <para>Where the longer has half as many words again or more, the shorter may be a part of it. l and c are then taken for the stretch of the longer that
/// fits best, and the similarity has to be higher by 0.1 (1 at most), as a long quotation has many stretches.</para>
/// <para>Which comes first does not matter. Formulas that differ in one plain word ("the attack on the embassy", "the attack on the airport")
/// are taken for one statement: a second translator's word looks the same.</para>
/// </remarks>
internal static class Retelling
{
    private const double Least = 0.52, Short = 8, Part = 0.1;
    private const double PartFrom = 1.5;
    private const int Denied = 3;
    private const double Tolerance = 1e-9;

    /// <summary>What the similarity to any longer utterance has to reach at least; above 1 where no similarity is enough.</summary>
    public static double Threshold(Utterance shorter)
    {
        var n = (double)shorter.Weight / ContentWords.Word;
        return n == 0 ? double.PositiveInfinity : Least + (Short / (n * n));
    }

    /// <summary>The weight of the words that another, not lighter, must share with this one at least to be its retelling, in whatever order.</summary>
    /// <remarks>As m is at most b, and l at least b, the similarity is at most 2b / (s + b).</remarks>
    public static double LeastShared(Utterance shorter)
    {
        var threshold = Threshold(shorter);
        return threshold * shorter.Weight / (2 - threshold);
    }

    /// <summary>Whether one is so much shorter than the other that it may be a part of it.</summary>
    public static bool IsPart(Utterance one, Utterance whole) => whole.Weight >= PartFrom * one.Weight;

    /// <summary>Whether the two tell the same, or the shorter a part of the longer; with their similarity.</summary>
    public static bool IsRetold(Utterance one, Utterance other, out double similarity)
    {
        var (shorter, longer) = one.Weight <= other.Weight ? (one, other) : (other, one);
        var threshold = Threshold(shorter);
        similarity = threshold > 1 || Alignment.Shared(shorter.Words, longer.Words) < LeastShared(shorter) - Tolerance ? 0 : Similarity(shorter, longer);
        return similarity >= (IsPart(shorter, longer) ? Math.Min(1, threshold + Part) : threshold);
    }

    /// <summary>How alike the two are, 0 to 1; 0 where one has no content word.</summary>
    public static double Similarity(Utterance one, Utterance other)
    {
        if (one.Weight == 0 || other.Weight == 0) return 0;
        var (shorter, longer) = one.Weight <= other.Weight ? (one, other) : (other, one);
        var ordered = Alignment.InOrder(shorter.Words, longer.Words);
        var best = Score(shorter, longer.Words, ordered);
        if (!IsPart(shorter, longer)) return best;
        // The stretch with the best ratio (Dinkelbach 1967): each round prices the longer's words at the ratio reached so far.
        for (var ratio = 2.0 * ordered / (shorter.Weight + longer.Weight); ;)
        {
            var (stretch, matched) = Alignment.BestStretch(shorter.Words, longer.Words, ratio);
            if (matched == 0) return best;
            best = Math.Max(best, Score(shorter, stretch, matched));
            var next = 2.0 * matched / (shorter.Weight + stretch.Sum(w => w.Weight));
            if (next <= ratio + Tolerance) return best;
            ratio = next;
        }
    }

    private static double Score(Utterance shorter, IReadOnlyList<ContentWord> longer, int ordered)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in shorter.Words) left[word.Key] = left.GetValueOrDefault(word.Key) + 1;
        var (weight, common, otherNames, ownNames) = (0, 0, 0, shorter.Words.Where(w => w.Kind == ContentKind.Name).Sum(w => w.Weight));
        foreach (var word in longer)
        {
            weight += word.Weight;
            var isCommon = left.TryGetValue(word.Key, out var count) && count > 0;
            if (isCommon) (left[word.Key], common) = (count - 1, common + word.Weight);
            if (word.Kind == ContentKind.Name && isCommon) ownNames -= word.Weight;
            else if (word.Kind == ContentKind.Name) otherNames += word.Weight;
        }
        var (ownDenials, otherDenials) = (Denials(shorter.Words), Denials(longer));
        var against = Math.Min(ownNames, otherNames) + (ownDenials == 0 || otherDenials == 0 ? Denied * (ownDenials + otherDenials) : 0);
        return (double)(ordered + common) / (shorter.Weight + weight + (2 * against));
    }

    private static int Denials(IReadOnlyList<ContentWord> words) => words.Count(w => w.Kind == ContentKind.Denial);
}
