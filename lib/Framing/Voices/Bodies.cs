namespace Framing.Voices;

/// <summary>Finds the body or group that "it" and "they" stand for in English.</summary>
internal sealed class Bodies(ItemReader reader, NounPhrases phrases, Cues cues)
{
    private readonly Items items = reader.Items;

    /// <summary>The body or group named last, in this sentence or the one before, that no preposition leads to; null for none.</summary>
    public Mention? Before(Mention mention)
    {
        foreach (var (p, end, sentence) in reader.Back(mention.First, int.MaxValue))
        {
            for (var i = end - 1; i >= reader.Paragraph(p).First; i--)
            {
                if (sentence - items[i].Sentence > 1 || end - i > Surroundings.Reach) return null;
                if (!items[i].IsWord || (i > reader.Paragraph(p).First && (cues.Prepositions.Contains(items[i - 1]) || phrases.IsNameWord(i - 1) || IsInsidePhrase(i)))) continue;
                if (phrases.Read(i) is { Kind: MentionKind.Institution or MentionKind.Group } body && body.End <= end && !IsCount(body)) return body;
            }
        }
        return null;
    }

    // "eleven times" is no newspaper.
    private bool IsCount(Mention body) => items[body.End - 1].Key == "times" && !items[body.End - 1].IsCapital;

    // "Russia's foreign ministry" begins at its owner, "the ministry" at its determiner.
    private bool IsInsidePhrase(int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3) && items[k].IsWord; k--)
        {
            if (cues.Determiners.Contains(items[k]) || items[k].IsPossessive) return phrases.Read(k) is { } longer && longer.End > i;
        }
        return false;
    }
}
