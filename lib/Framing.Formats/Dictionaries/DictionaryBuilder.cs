using Framing.Lexicons;

namespace Framing.Formats.Dictionaries;

/// <summary>Puts a lexicon together out of another tool's categories and patterns.</summary>
/// <remarks>
/// A category with patterns of its own becomes a term; its id is the path of categories from the top, with <c>/</c> between them. Where
/// categories are nested, the top ones are the frames. A pattern that a lexicon cannot express is left out and listed with its line and the reason.
/// </remarks>
internal sealed class DictionaryBuilder(string path)
{
    private readonly OrderedDictionary<string, (string[] Categories, List<PhrasePattern> Patterns, HashSet<string> Seen)> terms = [];
    private readonly List<string> leftOut = [];

    /// <summary>Adds a pattern to a category; one that stands there already is added once.</summary>
    public void Add(IReadOnlyList<string> categories, string pattern, int line, params IReadOnlyList<Condition> conditions)
    {
        try
        {
            var parsed = PhrasePattern.Parse(pattern).Where(conditions);
            if (categories.Count == 0)
            {
                LeaveOut(line, $"'{pattern}' stands in no category");
                return;
            }
            var id = string.Join('/', categories);
            if (!terms.TryGetValue(id, out var term)) terms[id] = term = ([.. categories], [], new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            if (term.Seen.Add(parsed.ToString())) term.Patterns.Add(parsed);
        }
        catch (InputException e)
        {
            LeaveOut(line, e.Message);
        }
    }

    /// <summary>The patterns that a category has so far without conditions; none where it has none.</summary>
    public IReadOnlyList<PhrasePattern> Of(IReadOnlyList<string> categories) => terms.TryGetValue(string.Join('/', categories), out var term) ? [.. term.Patterns.Where(p => p.Conditions.Count == 0)] : [];

    /// <summary>Lists what is not kept, with its line.</summary>
    public void LeaveOut(int line, string reason) => leftOut.Add(line > 0 ? $"{path}:{line}: {reason}" : $"{path}: {reason}");

    /// <summary>The lexicon.</summary>
    /// <exception cref="InputException">No pattern could be kept.</exception>
    public Lexicon Build()
    {
        if (terms.Count == 0) throw new InputException($"there is no pattern in this dictionary that can be counted{(leftOut.Count == 0 ? "" : $" ({leftOut[0]})")}; check that it is what its extension says", path);
        var isNested = terms.Values.Any(t => t.Categories.Length > 1);
        return new Lexicon(
            [.. terms.Select(t => new Term(t.Key, string.Join(" › ", t.Value.Categories), isNested ? t.Value.Categories[0] : "", t.Value.Patterns))],
            isNested ? [.. terms.Values.Select(t => t.Categories[0]).Distinct().Select(c => new Frame(c, c, ""))] : [],
            TextFile.Read(path).Sha256)
        {
            LeftOut = leftOut,
        };
    }
}
