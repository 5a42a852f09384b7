namespace Framing.Lexicons;

/// <summary>Where other words have to stand, or must not, for a match to count.</summary>
public enum Relation
{
    /// <summary>Before or after the match.</summary>
    Near,

    /// <summary>Before the match, which comes after them.</summary>
    After,

    /// <summary>After the match, which comes before them.</summary>
    Before,

    /// <summary>Neither before nor after the match.</summary>
    NotNear,

    /// <summary>Not before the match: <c>no hegemony</c> is no talk of hegemony.</summary>
    NotAfter,

    /// <summary>Not after the match.</summary>
    NotBefore,
}

/// <summary>A condition on the matches of a term, or of one of its phrases.</summary>
/// <remarks>
/// A match counts if all conditions of its term hold, and all of a phrase that matches just there. Words are counted as everywhere; words side by side are 1 apart. Other words are looked for in the words of
/// the same voice in the same paragraph only. Matches are found first and held against the conditions then: a match that does not count still
/// keeps shorter ones inside it from counting.
/// </remarks>
/// <param name="Relation">Where.</param>
/// <param name="Words">At most how many words away, 1 or more.</param>
/// <param name="Phrases">What; any of them will do.</param>
public sealed record Condition(Relation Relation, int Words, IReadOnlyList<PhrasePattern> Phrases)
{
    /// <summary>The condition in the words of a lexicon file.</summary>
    public override string ToString() => $"{Name(Relation)} {Words}: {string.Join(", ", Phrases)}";

    /// <summary>A relation's key in a lexicon file.</summary>
    internal static string Name(Relation relation) => (IsNot(relation) ? "not_" : "") + (IsAfter(relation) ? IsBefore(relation) ? "near" : "after" : "before");

    /// <summary>Whether the match counts where the other words do not stand.</summary>
    internal static bool IsNot(Relation relation) => relation is Relation.NotNear or Relation.NotAfter or Relation.NotBefore;

    /// <summary>Whether the other words may stand before the match.</summary>
    internal static bool IsAfter(Relation relation) => relation is not (Relation.Before or Relation.NotBefore);

    /// <summary>Whether the other words may stand after the match.</summary>
    internal static bool IsBefore(Relation relation) => relation is not (Relation.After or Relation.NotAfter);
}
