namespace Framing.Voices;

/// <summary>Finds whose words a noun or a phrase announces: "Berg's claim", "according to Berg".</summary>
internal sealed class Owners(Items items, NounPhrases phrases, Cues cues)
{
    private const int MostBetween = 3;

    /// <summary>Whoever "according to" and the like cite, where such a phrase begins at an item; null where none does.</summary>
    /// <param name="i">The item.</param>
    /// <param name="end">How far the cited phrase may reach where only the grammar shows it.</param>
    public Mention? Cited(int i, int end)
    {
        foreach (var words in cues.According)
        {
            var k = 0;
            while (k < words.Length && i + k < items.Count && items[i + k].Key == words[k]) k++;
            if (k == words.Length) return phrases.ReadObject(i + k) ?? phrases.ReadLoose(i + k, end);
        }
        return null;
    }

    /// <summary>Whose a noun is: "Anna Berg's latest claim", "their claim"; null where nothing says it.</summary>
    public Mention? Of(int noun, int first)
    {
        for (var i = noun - 1; i >= Math.Max(first, noun - MostBetween); i--)
        {
            if (items[i].Key is "his" or "her" or "their" or "its") return new Mention(i, i + 1, MentionKind.Pronoun, null, items[i].Span);
            if (items[i].IsPossessive) return phrases.Ending(i + 1, first);
            if (!items[i].IsWord || cues.NotModifiers.Contains(items[i])) return null;
        }
        return null;
    }
}
