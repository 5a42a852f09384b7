using Framing.Text;

namespace Framing.Corpora;

/// <summary>Reads <c>corpus.yaml</c> and holds every statement in it against the texts: hashes, verbatim evidence, section lines.</summary>
internal static class CorpusYaml
{
    private static readonly string[] Parties = ["author", "outlet", "translator", "republisher"];

    public static (string? Name, IReadOnlyList<(string File, DocumentSource Document)> Entries) Read(string path, string folder, TextReading texts)
    {
        var root = YamlSource.Load(path).Root.Only("name", "description", "documents");
        var (seen, inside) = (new HashSet<string>(StringComparer.Ordinal), new NamedFiles(folder));
        return (root.Text("name"), [.. root.Maps("documents").Select(entry => Document(entry, inside, seen, texts))]);
    }

    private static (string File, DocumentSource Document) Document(YamlMap entry, NamedFiles inside, HashSet<string> seen, TextReading texts)
    {
        entry.Only([.. (string[])["file", "id", "sha256", "language", "title", "date", "original_language", "sections", "facets"], .. Parties]);
        var file = entry.Needed("file");
        var id = entry.Text("id") ?? Path.ChangeExtension(file, null);
        var read = texts.Read(id, inside.PathOf(file, m => entry.Error(m, "file")), file);
        var text = read.Content.Read();
        if (!seen.Add(id)) throw entry.Error($"the id '{id}' stands twice; give each document its own", entry.Has("id") ? "id" : "file");
        if (entry.Text("sha256") is { } sha && !sha.Equals(read.Content.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw entry.Error($"the file '{file}' has the hash {read.Content.Sha256[..12]}… and not the one declared; restore the file, or correct sha256 if the change is meant", "sha256");
        }
        var provenance = new Provenance
        {
            Title = Claim(entry, "title", text),
            Date = Date(entry, text),
            Language = Claim(entry, "language", text),
            OriginalLanguage = Claim(entry, "original_language", text),
            Author = Party(entry, "author", text),
            Outlet = Party(entry, "outlet", text),
            Translator = Party(entry, "translator", text),
            Republisher = Party(entry, "republisher", text),
        };
        var facets = entry.Map("facets");
        // What the entry is silent about, a page or Word file may say itself.
        Claim Either(Claim declared, Claim own) => declared == Corpora.Claim.None ? own : declared;
        provenance = provenance with
        {
            Title = Either(provenance.Title, read.Provenance.Title), Date = Either(provenance.Date, read.Provenance.Date), Language = Either(provenance.Language, read.Provenance.Language),
            Author = provenance.Author with { Name = Either(provenance.Author.Name, read.Provenance.Author.Name) },
            Outlet = provenance.Outlet with { Name = Either(provenance.Outlet.Name, read.Provenance.Outlet.Name) },
        };
        var columns = (facets?.Keys ?? []).ToDictionary(k => k, k => facets!.Text(k) ?? "");
        return (file, read with { Id = id, Provenance = provenance, Sections = entry.Has("sections") ? Sections(entry, text) : read.Sections, Columns = columns });
    }

    private static Claim Claim(YamlMap entry, string key, string text, params string[] further)
    {
        if (!entry.IsMap(key)) return Corpora.Claim.Declared(entry.Text(key));
        var map = entry.Map(key)!.Only(["value", "evidence", "inferred", "unknown", .. further]);
        var evidence = map.Texts("evidence");
        for (var i = 0; i < evidence.Count; i++)
        {
            if (!text.Contains(evidence[i], StringComparison.Ordinal)) throw map.Error($"the evidence “{evidence[i]}” is not in the text; quote it verbatim", "evidence", i);
        }
        var (value, inferred, unknown) = (map.Text("value"), map.Text("inferred"), map.Text("unknown"));
        if ((value is null) == (unknown is null)) throw map.Error($"'{key}' has either a value or says unknown with a reason; write one of them");
        return value is null ? new(null, Standing.Unknown, evidence, unknown!)
            : inferred is not null ? new(value, Standing.Inferred, evidence, inferred)
            : evidence.Count > 0 ? new(value, Standing.Proven, evidence, "")
            : Corpora.Claim.Declared(value);
    }

    private static Party Party(YamlMap entry, string key, string text) =>
        new(Claim(entry, key, text, "origin"), entry.IsMap(key) ? Claim(entry.Map(key)!, "origin", text) : Corpora.Claim.None);

    private static Claim Date(YamlMap entry, string text)
    {
        var claim = Claim(entry, "date", text);
        return claim.Value is null || PartialDate.IsValid(claim.Value) ? claim : throw entry.Error($"'{claim.Value}' is no date; write 2024, 2024-07 or 2024-07-12", "date");
    }

    private static IReadOnlyList<Section> Sections(YamlMap entry, string text)
    {
        var lines = Paragraphs.Lines(text, new Span(0, text.Length));
        var sections = entry.Maps("sections").Select(s => Section(s, text, lines)).ToList();
        for (var i = 1; i < sections.Count; i++)
        {
            if (sections[i].Span.Start < sections[i - 1].Span.End) throw entry.Error("the sections overlap or are out of order; list them from top to bottom, each line once", "sections");
        }
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)))
        {
            if (line.Trim(text).Length > 0 && !sections.Exists(s => s.Span.Contains(line)))
            {
                throw entry.Error($"line {number} of the text stands in no section; add it to one", "sections");
            }
        }
        return sections;
    }

    private static Section Section(YamlMap map, string text, IReadOnlyList<Span> lines)
    {
        map.Only("kind", "lines", "by", "begins", "why");
        var kind = map.Choice<SectionKind>("kind", "kind of section") ?? throw map.Error("the key 'kind' is missing or empty; add it");
        var range = map.Needed("lines").Split('-');
        if (range.Length > 2 || !int.TryParse(range[0], out var first) || !int.TryParse(range[^1], out var last) || first < 1 || last < first)
        {
            throw map.Error($"'{map.Text("lines")}' is no range of lines; write 3 or 3-41", "lines");
        }
        if (last > lines.Count) throw map.Error($"line {last} is not in the text, which has {lines.Count}; correct the range", "lines");
        var span = new Span(lines[first - 1].Start, lines[last - 1].End);
        if (map.Text("begins") is { } begins && !span.Of(text).TrimStart().StartsWith(begins, StringComparison.Ordinal))
        {
            throw map.Error($"line {first} of the text does not begin with “{begins}”; correct lines or begins", "begins");
        }
        var by = map.Choice<Writer>("by", "writer of a section") ?? (kind is SectionKind.Body or SectionKind.Byline ? Writer.Author : Writer.Unknown);
        return new Section(kind, span, by, map.Text("why") ?? "");
    }
}
