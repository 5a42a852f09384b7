using System.Reflection;
using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;

namespace Framing.Notebooks;

/// <summary>What a report rests on, as its last output: hashes of corpus, speakers and lexicon, what was counted, and the library's version. No clock time.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Footer : ITabular
{
    private const string Matching = "whole words in any case, with white space or one hyphen between them; British and American spelling alike, simplified and traditional Chinese characters too; of the matches of one term the longest, none overlapping; terms independently of each other";

    private readonly List<(string What, string Value)> rows;

    private Footer(List<(string, string)> rows) => this.rows = rows;

    /// <summary>The provenance of what was made from a corpus, and from a lexicon if there is one.</summary>
    public static Footer Of(Corpus corpus, Lexicon? lexicon = null)
    {
        var version = typeof(Corpus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        List<(string, string)> rows = [("corpus", corpus.Name), ("corpus, SHA-256", corpus.Sha256), ("speakers, SHA-256", corpus.Speakers.Sha256)];
        if (lexicon is not null) rows.AddRange([("lexicon, SHA-256", lexicon.Sha256), ("matching", Matching)]);
        rows.AddRange([("counted", corpus.Definition.ToString()), ("library", $"Framing {version}")]);
        return new Footer(rows);
    }

    /// <inheritdoc/>
    public Table ToTable() => new([new("what", "Made from"), new("value", "")], [.. rows.Select(r => (object?[])[r.What, r.Value])]);

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();
}
