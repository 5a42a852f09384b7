using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Takes out the matches that do not meet the conditions of their terms.</summary>
internal sealed class ConditionFilter
{
    private readonly IReadOnlyList<Term> terms;
    private readonly List<(int Term, Condition Condition)> conditions;
    private readonly PieceReader reader;

    private ConditionFilter(IReadOnlyList<Term> terms)
    {
        this.terms = terms;
        conditions = [.. terms.SelectMany((term, i) => term.Conditions.Select(c => (i, c)))];
        reader = new PieceReader(new FirstBytes(new PhraseTrie(new Lexicon([.. conditions.Select((c, i) => new Term($"{i}", "", "", c.Condition.Phrases))], [], ""))));
    }

    /// <summary>A filter for terms, or null where none has a condition.</summary>
    public static ConditionFilter? Of(IReadOnlyList<Term> terms) => terms.Any(t => t.Conditions.Count > 0) ? new(terms) : null;

    /// <summary>Takes out of a piece's matches those that do not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="piece">The piece of it that was read.</param>
    /// <param name="matches">The matches.</param>
    /// <param name="found">The same, as places in the text.</param>
    public void Apply(string text, Span piece, List<Match> matches, IReadOnlyList<(int Term, Span Span)> found)
    {
        if (!found.Any(f => terms[f.Term].Conditions.Count > 0)) return;
        reader.Read(text, piece);
        var (words, others) = (Tokenizer.Tokenize(text, piece), reader.Found().ToLookup(o => conditions[o.Term]));
        var kept = matches.Where((_, i) => terms[found[i].Term].Conditions.All(c => Holds(c, found[i].Span, words, others[(found[i].Term, c)].Select(o => o.Span)))).ToList();
        matches.Clear();
        matches.AddRange(kept);
    }

    private static bool Holds(Condition condition, Span match, IReadOnlyList<Token> words, IEnumerable<Span> others)
    {
        var isEitherSide = condition.Relation is Relation.Near or Relation.NotNear;
        var stands = others.Any(other => other.End <= match.Start ? Between(other, match) < condition.Words : isEitherSide && other.Start >= match.End && Between(match, other) < condition.Words);
        return stands == (condition.Relation is Relation.Near or Relation.After);

        int Between(Span first, Span second) => words.Count(w => w.Start >= first.End && w.End <= second.Start);
    }
}
