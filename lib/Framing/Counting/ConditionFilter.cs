using Framing.Lexicons;
using Framing.Text;

namespace Framing.Counting;

/// <summary>Takes out the matches that do not meet the conditions of their terms.</summary>
internal sealed class ConditionFilter
{
    private readonly IReadOnlyList<Term> terms;
    private readonly List<(int Term, Condition Condition)> conditions;
    private readonly List<(int Term, IReadOnlyList<Condition> Conditions)> variants;
    private readonly PieceReader others, own;

    private ConditionFilter(IReadOnlyList<Term> terms)
    {
        this.terms = terms;
        conditions = [.. terms.SelectMany((term, i) => term.Conditions.Concat(term.Phrases.SelectMany(p => p.Conditions)).Distinct().Select(c => (i, c)))];
        others = Reader(conditions.Select(c => c.Condition.Phrases));
        // The phrases of a term with the same conditions are told apart from its others by looking for them where the term was found.
        var groups = terms.SelectMany((term, i) => term.Phrases.Any(p => p.Conditions.Count > 0) ? term.Phrases.GroupBy(p => string.Join(';', p.Conditions)).Select(g => (Term: i, Phrases: g.ToList())) : []).ToList();
        variants = [.. groups.Select(g => (g.Term, g.Phrases[0].Conditions))];
        own = Reader(groups.Select(g => g.Phrases));
    }

    /// <summary>A filter for terms, or null where none has a condition.</summary>
    public static ConditionFilter? Of(IReadOnlyList<Term> terms) => terms.Any(t => t.IsConditional) ? new(terms) : null;

    /// <summary>Takes out of a piece's matches those that do not count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="piece">The piece of it that was read.</param>
    /// <param name="matches">The matches.</param>
    /// <param name="found">The same, as places in the text.</param>
    public void Apply(string text, Span piece, List<Match> matches, IReadOnlyList<(int Term, Span Span)> found)
    {
        if (!found.Any(f => terms[f.Term].IsConditional)) return;
        others.Read(text, piece);
        var (words, beside) = (Tokenizer.Tokenize(text, piece), others.Found().ToLookup(o => conditions[o.Term]));
        var kept = matches.Where((_, i) => Hold(found[i], terms[found[i].Term].Conditions) && IsOfPhrase(found[i])).ToList();
        matches.Clear();
        matches.AddRange(kept);

        bool Hold((int Term, Span Span) match, IReadOnlyList<Condition> all) => all.All(c => Holds(c, match.Span, words, beside[(match.Term, c)].Select(o => o.Span)));

        bool IsOfPhrase((int Term, Span Span) match)
        {
            if (!variants.Exists(v => v.Term == match.Term)) return true;
            own.Read(text, match.Span);
            return own.Found().Any(f => f.Span == match.Span && variants[f.Term].Term == match.Term && Hold(match, variants[f.Term].Conditions));
        }
    }

    private static PieceReader Reader(IEnumerable<IReadOnlyList<PhrasePattern>> phrases) =>
        new(new FirstBytes(new PhraseTrie(new Lexicon([.. phrases.Select((own, i) => new Term($"{i}", "", "", [.. own.Select(p => p.Where())]))], [], ""))));

    private static bool Holds(Condition condition, Span match, IReadOnlyList<Token> words, IEnumerable<Span> others)
    {
        var stands = others.Any(other => (Condition.IsAfter(condition.Relation) && other.End <= match.Start && Between(other, match) < condition.Words)
            || (Condition.IsBefore(condition.Relation) && other.Start >= match.End && Between(match, other) < condition.Words));
        return stands != Condition.IsNot(condition.Relation);

        int Between(Span first, Span second) => words.Count(w => w.Start >= first.End && w.End <= second.Start);
    }
}
