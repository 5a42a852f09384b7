using System.Globalization;
using Framing.Display;
using Framing.Lexicons;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>A count under one definition of what is counted.</summary>
/// <param name="Definition">The definition, in words.</param>
/// <param name="Term">What was counted.</param>
/// <param name="Origin">For whom.</param>
/// <param name="Rate">Hits and words.</param>
public sealed record DefinedCount(string Definition, Term Term, string Origin, Rate Rate)
{
    /// <summary>The hits, in order of place.</summary>
    internal IEnumerable<Hit> Hits { get; init; } = [];
}

/// <summary>The same counts under other definitions: how much of a figure is a choice.</summary>
/// <remarks>
/// One thing is changed at a time: whose page instead of whose voice, reported speech, tellings of one statement, inferred origins, scare quotes, folding, and
/// the hyphen. See <see cref="Redefining"/>.
/// </remarks>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class OtherDefinitions : ITabular
{
    // A line has room for all counts of so many terms, else for so many counts.
    private const int MostTerms = 3, MostListed = 5;

    internal OtherDefinitions(IReadOnlyList<DefinedCount> rows) => Rows = rows;

    /// <summary>By term, definition and origin; the first definition of each term is the one in force.</summary>
    public IReadOnlyList<DefinedCount> Rows { get; }

    /// <summary>The definitions, the one in force first.</summary>
    public IReadOnlyList<string> Definitions => [.. Rows.Select(r => r.Definition).Distinct()];

    /// <summary>The origins.</summary>
    public IReadOnlyList<string> Origins => [.. Rows.Select(r => r.Origin).Distinct()];

    /// <summary>All of it in one line, to stand under a figure: each count as made, and the least and the most under the other definitions; of many terms only what changes most.</summary>
    /// <example><c>Hits, and their range under 7 other definitions of what is counted: Cold War: China 2 (0–2), Russia 0 (0–2).</c></example>
    public string Line
    {
        get
        {
            var all = Rows.GroupBy(r => (r.Term.Id, r.Origin)).ToList();
            if (all.DistinctBy(c => c.Key.Id).Count() <= MostTerms) return Invariant($"Hits, and their range under {Others} of what is counted: {Listed(all)}.");
            var changed = all.Where(c => c.Any(r => r.Rate.Hits != c.First().Rate.Hits)).ToList();
            var most = changed.OrderByDescending(c => c.Max(r => Math.Abs(r.Rate.Hits - c.First().Rate.Hits))).Take(MostListed).ToHashSet();
            var rest = changed.Count - most.Count;
            return Invariant($"Under {Others} of what is counted {changed.Count:N0} of {all.Count:N0} numbers of hits change{(changed.Count == 0 ? "" : $"{(rest > 0 ? "; most" : "")}: {Listed(changed.Where(most.Contains))}")}.");
        }
    }

    /// <summary>The count of a term for an origin under a definition.</summary>
    /// <exception cref="InputException">There is no such count.</exception>
    public Rate this[string definition, string term, string origin] => Rows.FirstOrDefault(r => r.Definition == definition && r.Term.Id == term && r.Origin == origin)?.Rate
        ?? throw new InputException($"there is no count of '{term}' for '{origin}' {definition}; there are {string.Join("; ", Definitions)} for {string.Join(", ", Origins)}");

    /// <summary>A row for each term and definition, hits and rate for each origin.</summary>
    public Table ToTable() => new(
        [
            new("term", "Term") { Labels = Rows.DistinctBy(r => r.Term.Id).ToDictionary(r => r.Term.Id, r => r.Term.Name) }, new("definition", "Definition"),
            .. Origins.SelectMany(o => new Column[] { new($"{o}.hits", $"{o}: hits", ColumnFormat.Count), new($"{o}.words", "words", ColumnFormat.Count), new($"{o}.ratePer10k", "per 10,000", ColumnFormat.Rate) }),
        ],
        [.. Rows.GroupBy(r => (r.Term.Id, r.Definition)).Select(g => (object?[])[g.Key.Id, g.Key.Definition, .. g.SelectMany(r => new object?[] { r.Rate.Hits, r.Rate.Words, r.Rate.Value })])])
    {
        Open = (row, column) => column >= 2 && (column - 2) % 3 == 0 && Rows[(row * Origins.Count) + ((column - 2) / 3)] is { Rate.Hits: > 0 } count
            ? HitSentences.Behind($"{count.Term.Name}, {count.Origin}, {count.Definition}", count.Rate.Hits, count.Hits, SentencesEach.Of(Rows.Select(r => r.Rate.Hits))) : null,
        Note = "One thing is changed at a time.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private string Others => Definitions.Count == 2 ? "another definition" : Invariant($"{Definitions.Count - 1} other definitions");

    private static string Listed(IEnumerable<IGrouping<(string, string), DefinedCount>> counts) =>
        string.Join("; ", counts.GroupBy(c => c.First().Term.Name).Select(term => $"{term.Key}: {string.Join(", ", term.Select(Described))}"));

    private static string Described(IGrouping<(string, string), DefinedCount> counts) => Range(counts) is var (least, most) && least == most
        ? Invariant($"{counts.First().Origin} {counts.First().Rate.Hits:N0} ({least:N0})")
        : Invariant($"{counts.First().Origin} {counts.First().Rate.Hits:N0} ({least:N0}–{most:N0})");

    // The least and the most under the definitions that are not in force.
    private static (long Least, long Most) Range(IEnumerable<DefinedCount> counts)
    {
        var others = counts.Skip(1).Select(c => c.Rate.Hits).DefaultIfEmpty(counts.First().Rate.Hits).ToList();
        return (others.Min(), others.Max());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
