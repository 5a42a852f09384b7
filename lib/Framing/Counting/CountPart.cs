using System.Reflection;
using Framing.Corpora;
using Framing.Lexicons;

namespace Framing.Counting;

/// <summary>The counts of one share of a corpus, with what they must have in common with those of the other shares.</summary>
/// <param name="Shard">Which share.</param>
/// <param name="Origin">What it was counted from; parts add up only where this is the same.</param>
/// <param name="Texts">SHA-256 of the share's documents, 64 hexadecimal digits.</param>
/// <param name="Tally">The counts.</param>
public sealed record CountPart(Shard Shard, PartOrigin Origin, string Texts, Tally Tally)
{
    /// <summary>Counts a share of a corpus.</summary>
    /// <param name="corpus">The whole corpus.</param>
    /// <param name="lexicon">What is counted.</param>
    /// <param name="facets">Grouped by what.</param>
    /// <param name="shard">The share.</param>
    /// <param name="threads">How many threads count.</param>
    /// <exception cref="InputException">The corpus counts each statement once: the tellings of one lie in several shares.</exception>
    public static CountPart Of(Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets, Shard shard, int threads)
    {
        if (corpus.Definition.PerStatement) throw new InputException("shares are counted apart and a statement is told in several; leave --per-statement or --shard out");
        foreach (var facet in facets) facet.Require(corpus);
        var share = corpus.Only(shard);
        var tally = share.Documents.Count == 0 ? new Tally(lexicon, facets) : share.Tally(lexicon, facets, threads);
        return new(shard, PartOrigin.Of(corpus, lexicon, facets), share.Sha256, tally);
    }

    /// <summary>The counts of the whole corpus from those of all its shares, in any order.</summary>
    /// <param name="parts">The parts, each with the name by which a person knows it.</param>
    /// <exception cref="InputException">A share is missing or there twice, or a part was counted from something else.</exception>
    public static Counts Merge(IReadOnlyList<(string Name, CountPart Part)> parts)
    {
        if (parts.Count == 0) throw new InputException("there is nothing to merge; name the parts");
        var (first, model) = parts[0];
        var byNumber = new SortedDictionary<int, string>();
        var whole = new Tally(model.Tally.Lexicon, model.Tally.Facets);
        foreach (var (name, part) in parts)
        {
            if (part.Origin.DifferenceFrom(model.Origin) is { } other) throw new InputException($"this part has {other} than {first}; count all shares of one corpus in one way", name);
            if (part.Shard.Of != model.Shard.Of) throw new InputException($"this part is share {part.Shard}, and {first} is {model.Shard}; merge parts of one division", name);
            if (!byNumber.TryAdd(part.Shard.Number, name)) throw new InputException($"this part is share {part.Shard}, and so is {byNumber[part.Shard.Number]}; give each share once", name);
            whole.Add(part.Tally);
        }
        var missing = Enumerable.Range(1, model.Shard.Of).Where(n => !byNumber.ContainsKey(n)).ToList();
        if (missing.Count > 0) throw new InputException($"{Missing(missing, model.Shard.Of)} missing; count what is missing and merge all {model.Shard.Of} parts");
        return whole.ToCounts(model.Origin.Definition, null);
    }

    private static string Missing(List<int> numbers, int of)
    {
        var named = string.Join(", ", numbers.Take(10).Select(n => $"{n}/{of}"));
        return numbers.Count == 1 ? $"share {named} is" : $"shares {named}{(numbers.Count > 10 ? $" and {numbers.Count - 10} more" : "")} are";
    }
}

/// <summary>What a part was counted from.</summary>
/// <param name="Corpus">The corpus's name.</param>
/// <param name="Documents">How many documents the whole corpus has.</param>
/// <param name="Catalogue">One hash over the ids and metadata of the whole corpus, its texts apart.</param>
/// <param name="Lexicon">SHA-256 of the lexicon.</param>
/// <param name="Speakers">SHA-256 of the speakers known beforehand.</param>
/// <param name="Code">The library's version and build.</param>
/// <param name="Facets">The names of the facets, with commas.</param>
/// <param name="Definition">What is counted.</param>
public sealed record PartOrigin(string Corpus, int Documents, string Catalogue, string Lexicon, string Speakers, string Code, string Facets, Definition Definition)
{
    /// <summary>What counts of this corpus by this library rest on.</summary>
    internal static PartOrigin Of(Corpus corpus, Lexicon lexicon, IReadOnlyList<By> facets)
    {
        var library = typeof(PartOrigin).Assembly;
        var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        // A build from the same source has the same module id.
        return new(corpus.Name, corpus.Documents.Count, corpus.CatalogueSha256, lexicon.Sha256, corpus.Speakers.Sha256, $"{version} {library.ManifestModule.ModuleVersionId}",
            string.Join(',', facets.Select(f => f.Name)), corpus.Definition);
    }

    /// <summary>What differs from another part's, in words; null where nothing does. A corpus may lie elsewhere under another name.</summary>
    internal string? DifferenceFrom(PartOrigin other) =>
        Catalogue != other.Catalogue || Documents != other.Documents ? "another corpus"
        : Lexicon != other.Lexicon ? "another lexicon"
        : Speakers != other.Speakers ? "another speakers.yaml"
        : Code != other.Code ? "another build of the library"
        : Facets != other.Facets ? "other facets"
        : Definition.ToString() != other.Definition.ToString() ? "another definition of what is counted"
        : null;
}
