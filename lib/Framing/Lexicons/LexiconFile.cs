namespace Framing.Lexicons;

/// <summary>Reads <c>lexicon.yaml</c>: frames, their terms, each term's phrases by language.</summary>
internal static class LexiconFile
{
    public static Lexicon Load(string path)
    {
        if (IsDictionary(path)) return FileFormats.Beside!.ReadDictionary(path);
        var root = YamlSource.Load(path).Root;
        root.Only("name", "description", "frames");
        var (terms, frames, seen) = (new List<Term>(), new List<Frame>(), new HashSet<string>());
        foreach (var entry in root.Maps("frames"))
        {
            entry.Only("id", "name", "gloss", "terms");
            var frame = new Frame(Id(entry, seen), entry.Needed("name"), entry.Text("gloss") ?? "");
            if (frames.Exists(f => f.Name == frame.Name)) throw entry.Error($"two frames have the name '{frame.Name}'; give each its own", "name");
            frames.Add(frame);
            terms.AddRange(entry.Maps("terms").Select(t => Read(t, frame, seen)));
        }
        if (terms.Count == 0) throw root.Error("there is no term in this lexicon; add one under frames: … terms:");
        return new Lexicon(terms, frames, TextFile.Read(path).Sha256);
    }

    // Our own files are YAML with frames; any other mapping of names to words is a dictionary of another tool, and so is any other extension that is known.
    private static bool IsDictionary(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is ".yaml" or ".yml" && YamlSource.Load(path).Root is var root && (root.Has("frames") || root.Has("name"))) return false;
        return FileFormats.Beside?.DictionaryExtensions.Contains(extension) == true;
    }

    private static Term Read(YamlMap entry, Frame frame, HashSet<string> seen)
    {
        entry.Only("id", "name", "gloss", "why", "phrases", "conditions");
        var id = Id(entry, seen);
        var languages = entry.Map("phrases") ?? throw entry.Error($"the term '{id}' has no phrases; add {{en: [...]}}");
        var phrases = languages.Keys.SelectMany(language => languages.Texts(language).Select((p, i) => Parse(languages, language, p, i))).ToList();
        if (phrases.Count == 0) throw entry.Error($"the term '{id}' has no phrases; add {{en: [...]}}");
        return new Term(id, entry.Text("name") ?? id, frame.Name, phrases) { Gloss = entry.Text("gloss") ?? "", Why = entry.Text("why") ?? "", Conditions = [.. entry.Maps("conditions").Select(Condition)] };
    }

    // One relation with its distance, and the words: {not_after: 3, of: [no, not]}.
    private static Condition Condition(YamlMap map)
    {
        var relations = Enum.GetValues<Relation>();
        map.Only([.. relations.Select(Lexicons.Condition.Name), "of"]);
        var given = relations.Where(r => map.Has(Lexicons.Condition.Name(r))).ToList();
        if (given.Count != 1) throw map.Error($"a condition has one of {string.Join(", ", relations.Select(Lexicons.Condition.Name))}; write {{not_after: 3, of: [no, not]}}");
        var key = Lexicons.Condition.Name(given[0]);
        if (!int.TryParse(map.Needed(key), out var words) || words < 1) throw map.Error($"'{map.Text(key)}' is no distance in words; write 1 or more", key);
        var phrases = map.Texts("of").Select((p, i) => Parse(map, "of", p, i)).ToList();
        return phrases.Count > 0 ? new Condition(given[0], words, phrases) : throw map.Error("a condition names words; add of: [no, not]");
    }

    private static PhrasePattern Parse(YamlMap at, string language, string pattern, int item)
    {
        try
        {
            return PhrasePattern.Parse(pattern);
        }
        catch (InputException e)
        {
            throw at.Error(e.Message, language, item);
        }
    }

    private static string Id(YamlMap entry, HashSet<string> seen)
    {
        var id = entry.Needed("id");
        return seen.Add(id) ? id : throw entry.Error($"the id '{id}' stands twice in this lexicon; give each frame and term its own", "id");
    }
}
