using Framing.Voices;

namespace Framing.Corpora;

/// <summary>What a corpus is made from: documents and speakers as read, before any definition is applied.</summary>
internal sealed record CorpusSource(string Name, IReadOnlyList<DocumentSource> Documents, SpeakerRegistry Registry, IReadOnlyList<string> SetAside)
{
    /// <summary>What a user should know about the reading.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    private readonly Lazy<string> sha256 = new(() => Hash.Of(string.Join('\n', Documents.Select(Describe).Order(StringComparer.Ordinal))));

    /// <summary>One hash over ids, texts and metadata; the order of documents does not matter. Every text is read for it.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>One hash over ids and metadata, without the texts; the order of documents does not matter.</summary>
    public string CatalogueSha256 => Hash.Of(string.Join('\n', Documents.Select(d => string.Join('\t', Metadata(d))).Order(StringComparer.Ordinal)));

    /// <summary>The same with some of the documents, maybe none.</summary>
    public CorpusSource Only(Func<DocumentSource, bool> belongs) => new(Name, [.. Documents.Where(belongs)], Registry, SetAside) { Notes = Notes };

    public static CorpusSource Load(string path, string? metadata, Intake intake)
    {
        var texts = new TextReading(intake);
        if (Directory.Exists(path)) return Folder(path, metadata, texts);
        if (!File.Exists(path)) throw new InputException("there is no such corpus; name a folder of texts, a table (.csv, .tsv, .jsonl), a .zip or a text file", path);
        if (metadata is not null) throw new InputException($"{metadata} describes the files of a folder, and this is one file; name the folder, or leave --metadata out", path);
        var name = Path.GetFileNameWithoutExtension(path);
        var documents = TextTable.IsTable(path) ? TextTable.Read(path, Path.GetFileName(path), texts) : ZippedTexts.IsZip(path) ? ZippedTexts.Read(path, Path.GetFileName(path), texts) : [texts.Read(name, path, Path.GetFileName(path))];
        return Checked(path, new(name, documents, SpeakerRegistry.Beside(Path.GetDirectoryName(Path.GetFullPath(path))!), texts.SetAside) { Notes = texts.Notes });
    }

    private static CorpusSource Folder(string folder, string? metadata, TextReading texts)
    {
        var registry = SpeakerRegistry.Beside(folder);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var yaml = Path.Combine(folder, "corpus.yaml");
        metadata ??= File.Exists(yaml) ? yaml : new[] { "index.csv", "index.tsv" }.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists);
        if (metadata == yaml)
        {
            var (title, entries) = CorpusYaml.Read(yaml, folder, texts);
            return Made(title ?? name, [.. entries.Select(e => e.Document)], CorpusFolder.Unlisted(folder, entries.Select(e => e.File), yaml));
        }
        if (metadata is not null)
        {
            var (listed, files) = MetadataTable.Read(metadata, folder, texts);
            return Made(name, listed, CorpusFolder.Unlisted(folder, files, metadata));
        }
        return Made(name, CorpusFolder.Read(folder, texts), []);

        CorpusSource Made(string title, IReadOnlyList<DocumentSource> documents, IReadOnlyList<string> setAside) =>
            Checked(folder, new(title, documents, registry, [.. texts.SetAside, .. setAside]) { Notes = texts.Notes });
    }

    private static CorpusSource Checked(string path, CorpusSource source)
    {
        if (source.Documents.Count == 0) throw new InputException($"there is no document in this corpus; add a .txt file or list one in its metadata{(source.SetAside.Count == 0 ? "" : $" (set aside: {source.SetAside[0]})")}", path);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var twice = source.Documents.FirstOrDefault(d => !ids.Add(d.Id));
        return twice is null ? source : throw new InputException($"the id '{twice.Id}' stands for {source.Documents.Count(d => d.Id == twice.Id)} documents; give each its own", path);
    }

    private static string Describe(DocumentSource d) => string.Join('\t', Metadata(d).Append(d.Content.Sha256).Concat(d.Sections?.Select(s => $"{s.Kind} {s.Span} {s.By}") ?? [$"{SectionKind.Body} 0..{d.Content.Length} {Writer.Author}"]));

    // Everything that is known of a document without reading its text.
    private static IEnumerable<object?> Metadata(DocumentSource d)
    {
        var p = d.Provenance;
        return
        [
            d.Id, p.Title.Value, p.Date.Value, p.Language.Value, p.OriginalLanguage.Value,
            .. new[] { p.Author, p.Outlet, p.Translator, p.Republisher }.SelectMany(x => new object[] { $"{x.Name.Value}|{x.Name.Standing}", $"{x.Origin.Value}|{x.Origin.Standing}" }),
            .. d.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"),
        ];
    }
}
