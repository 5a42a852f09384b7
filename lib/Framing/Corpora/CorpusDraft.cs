using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Framing.Text;

namespace Framing.Corpora;

/// <summary>A first <c>corpus.yaml</c> and <c>speakers.yaml</c> for a folder of texts: what was found, for a person to correct.</summary>
/// <remarks>
/// What a file states of itself is a value; the language is inferred, with the reason; what nobody said is unknown, with a reason to be replaced. Lines that
/// look like page furniture stand as a comment: sections that a person may switch on. A file that is there is never written over.
/// </remarks>
public static class CorpusDraft
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes both files into the folder.</summary>
    /// <returns>The paths written, and the corpus that they describe.</returns>
    /// <exception cref="InputException">The path is no folder, has no text in it, or one of the files is there already.</exception>
    public static (IReadOnlyList<string> Paths, Corpus Corpus) Write(string folder, Intake? intake = null)
    {
        if (!Directory.Exists(folder)) throw new InputException("there is no such folder; corpus.yaml describes the files of a folder, so name one", folder);
        string[] paths = [Path.Combine(folder, "corpus.yaml"), Path.Combine(folder, "speakers.yaml")];
        foreach (var path in paths)
        {
            if (Path.Exists(path)) throw new InputException("this file is there already and is not written over; move it away first", path);
        }
        var corpus = Corpus.Load(folder, null, intake);
        string[] drafts = [Texts(corpus, folder), Speakers(corpus)];
        foreach (var (path, draft) in paths.Zip(drafts)) Write(path, draft);
        return (paths, corpus);
    }

    /// <summary>The draft of <c>corpus.yaml</c>: an entry for each document that is a file of its own.</summary>
    private static string Texts(Corpus corpus, string folder)
    {
        var duplicates = corpus.Duplicates();
        var (repeats, furniture) = (duplicates.All.ToDictionary(d => d.Document.Id), new FurnitureSuggestions(corpus.Documents, duplicates).All.ToLookup(s => s.Document.Id));
        var yaml = new StringBuilder("# What is known about these texts: a draft made from the files. Correct it, and take away what is wrong.\n#\n"
            + "#   value alone          stated by the file itself\n#   value + inferred     concluded, with the reason\n#   unknown              nobody said; write the value in its place: author: {value: …, origin: {value: …}}\n#\n"
            + "# Only the files listed here are documents.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"name: {Quoted(corpus.Name)}\n\ndocuments:\n");
        var files = CorpusFolder.TextFiles(folder);
        foreach (var document in corpus.Documents)
        {
            if (files.TryGetValue(document.Id, out var file)) Entry(yaml, document, file, repeats.GetValueOrDefault(document.Id), [.. furniture[document.Id]]);
        }
        if (corpus.Documents.Where(d => !files.ContainsKey(d.Id)).ToList() is { Count: > 0 } others)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"\n  # {others.Count} {(others.Count == 1 ? "text stands" : "texts stand")} in tables or archives ({Commented(others[0].Id)}{(others.Count == 1 ? "" : " …")}) and cannot be listed here: beside this file they are no\n")
                .Append("  # documents. Count a table by itself (its columns say what this file would), or unpack it.\n");
        }
        return yaml.ToString();
    }

    private static void Entry(StringBuilder yaml, Document document, string file, Duplicate? repeats, List<FurnitureSuggestion> furniture)
    {
        var p = document.Provenance;
        yaml.Append(CultureInfo.InvariantCulture, $"\n  - file: {JsonSerializer.Serialize(file, Unescaped)}\n");
        if (document.Id != Path.ChangeExtension(file, null)) yaml.Append(CultureInfo.InvariantCulture, $"    id: {Quoted(document.Id)}\n");
        if (repeats is not null) yaml.Append(CultureInfo.InvariantCulture, $"    # repeats {Commented(repeats.Of.Id)}, {repeats.Similarity:P0} of their words in common: take one of the two out, or count with --no-duplicates\n");
        Claim(yaml, "title", p.Title);
        Claim(yaml, "date", p.Date);
        var several = p.Language.Value is null ? Languages(document) : "";
        if (p.Language.Value is null && document.Language is { } language) yaml.Append(CultureInfo.InvariantCulture, $"    language: {{value: {language}, inferred: \"{(several.Length > 0 ? $"most of it is; {several}" : "its letters and commonest words are of this language")}\"}}\n");
        else Claim(yaml, "language", several.Length > 0 ? new(null, Standing.Unknown, [], several) : p.Language);
        Party(yaml, "author", p.Author);
        Party(yaml, "outlet", p.Outlet);
        if (furniture.Count > 0) Sections(yaml, document, furniture);
    }

    private static void Claim(StringBuilder yaml, string key, Claim claim) => yaml.Append(CultureInfo.InvariantCulture, $"    {key}: {(claim.Value is { } value ? Quoted(value) : $"{{unknown: {Quoted(Reason(claim))}}}")}\n");

    private static void Party(StringBuilder yaml, string key, Party party)
    {
        var name = party.Name.Value is { } value ? $"value: {Quoted(value)}" : $"unknown: {Quoted(Reason(party.Name))}";
        var origin = party.Origin.Value is { } country ? $"value: {Quoted(country)}" : "unknown: \"not looked into yet\"";
        yaml.Append(CultureInfo.InvariantCulture, $"    {key}: {{{name}, origin: {{{origin}}}}}\n");
    }

    // In which languages the paragraphs of a text are; empty where no two are seen.
    private static string Languages(Document document)
    {
        var languages = document.Paragraphs.Select(p => Language.Of(document.Text, p)).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return languages.Count < 2 ? "" : $"its paragraphs are in {string.Join(", ", languages[..^1])} and {languages[^1]}";
    }

    private static string Reason(Claim claim) => claim.Reason.Length > 0 ? claim.Reason : "not looked into yet";

    // Neighbouring lines of one kind are one section; blank lines belong to none.
    private static void Sections(StringBuilder yaml, Document document, List<FurnitureSuggestion> furniture)
    {
        var reasons = furniture.ToDictionary(f => f.Line, f => f.Reason);
        var lines = Paragraphs.Lines(document.Text, new Span(0, document.Text.Length)).Index().Where(l => l.Item.Trim(document.Text).Length > 0).Select(l => (Number: l.Index + 1, Reason: reasons.GetValueOrDefault(l.Index + 1))).ToList();
        yaml.Append("    # Some lines look like page furniture. Where that is right, take the # away:\n    # sections:\n");
        for (int i = 0, next; i < lines.Count; i = next)
        {
            next = i + 1;
            while (next < lines.Count && lines[next].Reason == lines[i].Reason) next++;
            var range = next - 1 == i ? $"{lines[i].Number}" : $"{lines[i].Number}-{lines[next - 1].Number}";
            yaml.Append(CultureInfo.InvariantCulture, $"    #   - {{kind: {(lines[i].Reason is null ? "body" : "furniture")}, lines: {range}{(lines[i].Reason is { } why ? $", why: {Quoted(why)}" : "")}}}\n");
        }
    }

    private static string Speakers(Corpus corpus) =>
        "# Speakers for whom the texts show no origin, the most frequent first. Write the origin (a country or organisation) of those you know, take the rest\n# out, and add other names of the same speaker under aliases: [ … ].\n\n" + corpus.UnresolvedSpeakers().ToYaml();

    private static void Write(string path, string draft)
    {
        try
        {
            var beside = $"{path}.part";
            File.WriteAllText(beside, draft);
            File.Move(beside, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this file cannot be written ({e.Message.TrimEnd('.')}); check its folder", path, 0, e);
        }
    }

    // What stands in a comment may hold no character that YAML does not.
    private static string Commented(string text) => Display.TableText.OneLine(OneLine(text));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A double-quoted YAML scalar: titles and names are other people's texts.
    private static string Quoted(string text) => JsonSerializer.Serialize(OneLine(text), Unescaped);
}
