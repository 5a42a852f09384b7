using Framing.Display;

namespace Framing.Corpora;

/// <summary>What is stated about documents, one row a claim: what, by whose standing, and what shows it.</summary>
internal static class ProvenanceTable
{
    public static Table Write(IEnumerable<Document> documents, IReadOnlyCollection<Standing> standings)
    {
        var rows = documents.SelectMany(d => Claims(d.Provenance)
            .Where(c => standings.Count == 0 || standings.Contains(c.Claim.Standing))
            .Select(c => (object?[])[d.Id, c.What, c.Claim.ToString(), c.Claim.Standing.ToString().ToLowerInvariant(), Shown(c.Claim)])).ToList();
        return new Table([new("document", "Document"), new("what", "What"), new("value", "Value"), new("standing", "Standing"), new("evidence", "Evidence or reason")], rows)
        {
            Note = "proven: words of the text show it; declared: stated without a proof; inferred: concluded, with the reason; unknown: not shown, not guessed.",
        };
    }

    // A party that nobody named and that has no origin is one claim and not two.
    private static IEnumerable<(string What, Claim Claim)> Claims(Provenance p)
    {
        yield return ("title", p.Title);
        yield return ("date", p.Date);
        yield return ("language", p.Language);
        yield return ("original language", p.OriginalLanguage);
        foreach (var (role, party) in new[] { ("author", p.Author), ("outlet", p.Outlet), ("translator", p.Translator), ("republisher", p.Republisher) })
        {
            yield return (role, party.Name);
            if (party.Name.Value is not null || party.Origin.Value is not null) yield return ($"{role}’s origin", party.Origin);
        }
    }

    private static string Shown(Claim claim) => string.Join(" ", claim.Evidence.Select(e => $"“{e}”").Prepend(claim.Reason).Where(s => s.Length > 0));
}
