using Framing.Display;

namespace Framing.Lexicons;

/// <summary>A lexicon as a table, one row a term: frame, term, what it means, why it is counted, and its phrases.</summary>
internal static class TermTable
{
    public static Table Write(IReadOnlyList<Term> terms) => new(
        [new("term", "Term"), new("frame", "Frame"), new("gloss", "What it means"), new("why", "Why it is counted"), new("phrases", "Phrases")],
        [.. terms.Select(t => (object?[])[t.Name, t.Frame, t.Gloss, t.Why, string.Join("; ", [string.Join(", ", t.Phrases), .. t.Conditions.Select(c => c.ToString())])])])
    {
        Note = "* inside a word stands for any run of letters, also none; ~ before a phrase for every inflected form of its Russian words.",
    };
}
