namespace Framing.Voices;

/// <summary>What may stand between a subject and its verb: prepositional phrases, and appositions, brackets and relative clauses between commas.</summary>
/// <param name="items">The section's items.</param>
/// <param name="cues">The language's words.</param>
/// <param name="canBeVerb">Whether a form of a verb may be one where it stands.</param>
internal sealed class Attachments(Items items, Cues cues, Func<int, bool> canBeVerb)
{
    /// <summary>Whether only such attachments stand from an item up to the verb.</summary>
    public bool Lead(int from, int verb)
    {
        if (from >= verb) return true;
        var first = items[from];
        if (first.Is('(') && Closing(from, verb) is > 0 and var after) return (after + 1 == verb && items[after].Is(',')) || Lead(after, verb);
        if (first.Is(',') && items[from + 1].Key is "while" or "because" or "but" or "so") return false;
        if (first.Is(',') || first.Is('(')) return verb - from > 1 && (items[verb - 1].Is(',') || items[verb - 1].Is(')'));
        if (!first.IsWord) return false;
        if (cues.Adverbs.Contains(first)) return !items[from + 1].Is(',') && Lead(from + 1, verb);
        if (first.Key is "who" or "which") return !(first.Key == "who" && from + 1 == verb);
        // "a source quoted by the agency": the agent of a participle.
        if (first.Key.EndsWith("ed", StringComparison.Ordinal) && from + 1 < verb && items[from + 1].Key == "by") return Lead(from + 1, verb);
        if (!cues.Prepositions.Contains(first) && !(first.Key is "and" or "or" && verb - from > 1)) return false;
        for (var i = from; i < verb; i++)
        {
            if (items[i].Is(',')) return Lead(i, verb);
            if (items[i].IsWord && (cues.Subordinators.Contains(items[i]) && items[i].Key is not ("and" or "or") || (cues.Speak.Contains(items[i]) && canBeVerb(i)) || (cues.Pronouns.Contains(items[i]) && i > from))) return false;
        }
        return true;
    }

    // The item after the bracket that closes this one; 0 where none does.
    private int Closing(int open, int verb)
    {
        for (var i = open + 1; i < verb; i++)
        {
            if (items[i].Is(')')) return i + 1;
        }
        return 0;
    }
}
