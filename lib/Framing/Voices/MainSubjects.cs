namespace Framing.Voices;

/// <summary>Finds what a sentence is about: the first phrase after leading adverbials in commas.</summary>
internal sealed class MainSubjects(Items items, NounPhrases phrases, Cues cues)
{
    /// <summary>The main subject of a sentence or its beginning, or null.</summary>
    public Mention? Of(int first, int end)
    {
        var i = Datelines.After(items, first, end);
        for (var skipped = true; skipped;)
        {
            skipped = false;
            while (i < end && (!items[i].IsWord || (cues.Adverbs.Contains(items[i]) && !phrases.IsNameWord(i)))) i++;
            if (i < end && items[i].IsWord && IsAdverbial(i))
            {
                var comma = i;
                while (comma < end && !items[comma].Is(',')) comma++;
                if (comma >= end) return null;
                (i, skipped) = (comma + 1, true);
            }
        }
        for (var k = i; k < Math.Min(end, i + 6) && !items[k].Is(','); k++)
        {
            if (phrases.Read(k) is { } mention) return IsPartOf(mention) ? null : mention;
        }
        return null;
    }

    // What begins an adverbial that a comma ends: "In Oslo,", "When he left,", "Continuing his tour,", "Early in May,".
    private bool IsAdverbial(int i) => cues.Prepositions.Contains(items[i]) || cues.Subordinators.Contains(items[i]) || cues.Participles.Contains(items[i])
        || items[i].Key is "here" or "there" or "early" or "late" || (IsLower(i + 1) && (cues.Adverbs.Contains(items[i]) || items[i].Key.Length > 5 && items[i].Key.EndsWith("ing", StringComparison.Ordinal)));

    private bool IsLower(int i) => i < items.Count && items[i].IsWord && !items[i].IsCapital && !cues.Finite.Contains(items[i]) && !cues.Be.Contains(items[i]);

    // "some of them", "many of these": no speaker of their own.
    private bool IsPartOf(Mention mention) => mention.Kind == MentionKind.Group && mention.End - mention.First == 1 && mention.End < items.Count && items[mention.End].Key == "of";
}
