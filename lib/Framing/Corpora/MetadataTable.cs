namespace Framing.Corpora;

/// <summary>Reads a table of metadata: <c>file</c> names the text, known columns its provenance, every other column is a facet.</summary>
internal static class MetadataTable
{
    /// <summary>The documents that a table lists, and the files it names; a row whose file cannot be read is set aside.</summary>
    public static (IReadOnlyList<DocumentSource> Documents, IReadOnlyList<string> Files) Read(string path, string folder, TextReading texts)
    {
        var (documents, files, seen, inside) = (new List<DocumentSource>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal), new NamedFiles(folder));
        foreach (var (row, line) in Rows(path))
        {
            var file = row.GetValueOrDefault("file") is { Length: > 0 } name ? name
                : throw new InputException("the column 'file' is missing or empty; it names each text below the folder", path, line);
            files.Add(file);
            DocumentSource? plain = null;
            texts.Try(file, () => plain = texts.Read(Path.ChangeExtension(file, null), inside.PathOf(file, m => new InputException(m, path, line)), file));
            if (plain is null) continue;
            var document = WithMetadata(plain, row, path, line);
            texts.Try(file, () =>
            {
                RefuseTwice(document, seen, path, line);
                documents.Add(document);
            });
        }
        return (documents, files);
    }

    /// <summary>Refuses a document whose id another has.</summary>
    public static void RefuseTwice(DocumentSource document, HashSet<string> seen, string path, int line)
    {
        if (!seen.Add(document.Id)) throw new InputException($"the id '{document.Id}' stands twice; give each document its own", path, line);
    }

    /// <summary>The document with what a row says about it.</summary>
    public static DocumentSource WithMetadata(DocumentSource document, IReadOnlyDictionary<string, string> row, string path, int line)
    {
        if (row.GetValueOrDefault("sha256") is { Length: > 0 } sha && !sha.Equals(document.Content.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException($"the text of '{document.Id}' has another hash than declared; restore the file or correct sha256", path, line);
        }
        var id = row.GetValueOrDefault("id") is { } given && !string.IsNullOrWhiteSpace(given) ? given : document.Id;
        return document with { Id = id, Provenance = Provenance(row, document.Provenance), Columns = Columns(row) };
    }

    /// <summary>What a row says of a text's provenance; where it is silent, what was known before.</summary>
    public static Provenance Provenance(IReadOnlyDictionary<string, string> row, Provenance before)
    {
        if (!row.Keys.Any(c => IsKnown(c) && !IsOfFile(c))) return before;
        string? Get(params string[] names) => names.Select(n => row.GetValueOrDefault(n)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
        Claim Claim(Claim known, params string[] names) => Get(names) is { } value ? Corpora.Claim.Declared(value) : known;
        Party Party(string name, Party known) => new(Claim(known.Name, name), Claim(known.Origin, $"{name}.origin", $"{name}_origin"));
        var author = Party("author", before.Author);
        return new Provenance
        {
            Title = Claim(before.Title, "title"),
            Date = new[] { Get("date"), Get("month"), Get("year") }.FirstOrDefault(PartialDate.HasYear) is { } date ? Corpora.Claim.Declared(date) : Claim(before.Date, "date"),
            Language = Claim(before.Language, "language"),
            OriginalLanguage = Claim(before.OriginalLanguage, "original_language"),
            Author = author with { Origin = Claim(author.Origin, "source.origin", "source_origin", "origin") },
            Outlet = Party("outlet", before.Outlet),
            Translator = Party("translator", before.Translator),
            Republisher = Party("republisher", before.Republisher),
        };
    }

    /// <summary>The columns of a row that are neither provenance nor a name: the facets.</summary>
    public static IReadOnlyDictionary<string, string> Columns(IReadOnlyDictionary<string, string> row) => row.Keys.All(IsKnown) ? DocumentSource.NoColumns : row.Where(c => !IsKnown(c.Key)).ToDictionary();

    /// <summary>The rows of a table with a heading line, each with its line number.</summary>
    public static IEnumerable<TableRow> Rows(string path) => new TableFile(path).Rows(work => work());

    private static bool IsOfFile(string column) => column is "file" or "id" or "text" or "sha256";

    private static bool IsKnown(string column) => IsOfFile(column) || column is "title" or "date" or "month" or "year" or "language" or "original_language" or "origin" or "source.origin" or "source_origin"
        || (column.Split('.', '_') is [("author" or "outlet" or "translator" or "republisher"), .. var rest] && rest is [] or ["origin"]);
}
