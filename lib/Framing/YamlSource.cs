using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Framing;

/// <summary>A YAML file read strictly: every node knows its line, unknown keys and anchors are refused.</summary>
internal sealed class YamlSource
{
    private const int DeepestNesting = 64;

    private readonly string file;

    private YamlSource(string file, YamlMappingNode root) => (this.file, Root) = (file, new YamlMap(this, root));

    /// <summary>The mapping on top of the file.</summary>
    public YamlMap Root { get; }

    /// <summary>Reads a file whose top is a mapping.</summary>
    /// <exception cref="InputException">The file is missing, unreadable, empty, not YAML or not a mapping.</exception>
    public static YamlSource Load(string path) => TextFile.IsEmpty(path) ? throw new InputException("this file is empty, or a pipe and no file; write at least one key (key: value)", path, 1) : Parse(TextFile.Read(path).Text, path);

    /// <summary>Reads YAML from a string; <paramref name="file"/> is the name that errors carry.</summary>
    public static YamlSource Parse(string yaml, string file)
    {
        try
        {
            RefuseTraps(yaml, file);
            return Read(new StringReader(yaml), file);
        }
        // On half a character and on some unclosed marks the YAML library stops with errors of its own that know no line.
        catch (ArgumentException e)
        {
            throw new InputException("this is not YAML (half a character, or something opened and never closed); mend it", file, 1, e);
        }
        catch (YamlException e)
        {
            throw new InputException($"this is not YAML ({OneLine(e.Message)}); mend the line", file, (int)Math.Min(e.End.Line, yaml.TrimEnd().AsSpan().Count('\n') + 1), e);
        }
    }

    /// <summary>Reads a file that is part of this assembly.</summary>
    /// <param name="name">The resource's name.</param>
    public static YamlSource OfAssembly(string name)
    {
        using var stream = typeof(YamlSource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return Read(reader, name);
    }

    private static YamlSource Read(TextReader yaml, string file)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root ? new YamlSource(file, root)
            : throw new InputException("a mapping (key: value) is expected at the top of this file; write at least one key", file, 1);
    }

    /// <summary>The error for a node of this file.</summary>
    public InputException Error(YamlNode node, string message) => new(message, file, (int)node.Start.Line);

    // An alias lets a few lines stand for gigabytes, a thousand brackets exhaust the reader's stack, and none of our files needs either.
    private static void RefuseTraps(string yaml, string file)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (Next(parser, file))
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting) throw new InputException("this is nested too deeply; write it flatter", file, (int)parser.Current.Start.Line);
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias alias)
            {
                throw new InputException($"the alias *{alias.Value} is not read here; write the value out", file, (int)alias.Start.Line);
            }
        }
    }

    // On some unclosed brackets the YAML library stops with an error of its own that knows no line.
    private static bool Next(Parser parser, string file)
    {
        var line = (int)(parser.Current?.Start.Line ?? 1);
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException e)
        {
            throw new InputException("this is not YAML (something opened here is never closed); mend the line", file, line, e);
        }
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}

/// <summary>A mapping of a <see cref="YamlSource"/>.</summary>
internal sealed class YamlMap(YamlSource source, YamlMappingNode node)
{
    /// <summary>Refuses every key that is not among <paramref name="known"/>.</summary>
    public YamlMap Only(params string[] known)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
            {
                throw source.Error(key, $"the key '{key}' is not known here; known are {string.Join(", ", known)}");
            }
        }
        return this;
    }

    /// <summary>The error for this mapping, for the value of one of its keys, or for an item of the list under that key.</summary>
    public InputException Error(string message, string? key = null, int item = 0) => source.Error(key is null || Child(key) is not { } child ? node
        : child is YamlSequenceNode list && list.Children.Count > item ? list.Children[item] : child, message);

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(k => k is YamlScalarNode { Value: { } name } ? name : throw source.Error(k, "one word is expected as the key; write it so"));

    /// <summary>Whether the key is there, with any value.</summary>
    public bool Has(string key) => Child(key) is not null;

    /// <summary>The scalar under a key, or null where it is absent or empty.</summary>
    public string? Text(string key) => Child(key) switch
    {
        null => null,
        YamlScalarNode scalar => string.IsNullOrWhiteSpace(scalar.Value) || scalar is { Value: "~" or "null", Style: ScalarStyle.Plain } ? null : scalar.Value,
        var other => throw source.Error(other, $"one value is expected under '{key}', not a list or mapping; write it on one line"),
    };

    /// <summary>The scalar under a key that has to be there.</summary>
    public string Needed(string key) => Text(key) ?? throw source.Error(node, $"the key '{key}' is missing or empty; add it");

    /// <summary>One of the names of an enum under a key, in any case; null where it is absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What it is, for the error: "kind of section".</param>
    public T? Choice<T>(string key, string what) where T : struct, Enum
    {
        if (Text(key) is not { } name) return null;
        var names = Enum.GetNames<T>();
        return Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? Enum.Parse<T>(names[at])
            : throw Error($"'{name}' is no {what}; write one of {string.Join(", ", names).ToLowerInvariant()}", key);
    }

    /// <summary>The words, parted by white space, of a scalar or a list of scalars under a key; none where it is absent.</summary>
    public IEnumerable<string> Words(string key) => Texts(key).SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A scalar or a list of scalars under a key; empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(item => item is YamlScalarNode { Value.Length: > 0 } s ? s.Value : throw source.Error(item, $"a list of words is expected under '{key}'; write each as one value"))],
        _ => Text(key) is { } one ? [one] : [],
    };

    /// <summary>The mapping under a key, or null.</summary>
    public YamlMap? Map(string key) => Child(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(source, map),
        var other => throw source.Error(other, $"a mapping is expected under '{key}'; write {{value: …}}"),
    };

    /// <summary>Whether a mapping, and not one value, stands under the key.</summary>
    public bool IsMap(string key) => Child(key) is YamlMappingNode;

    /// <summary>The mappings listed under a key; empty where it is absent.</summary>
    public IEnumerable<YamlMap> Maps(string key) => Child(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Select(item => item is YamlMappingNode map ? new YamlMap(source, map) : throw source.Error(item, $"each entry under '{key}' is a mapping (key: value); write it so")),
        var other => throw source.Error(other, $"a list is expected under '{key}'; begin each entry with '- '"),
    };

    /// <summary>The keys that have one value, with it; lists of single values are joined with commas, mappings are left out.</summary>
    public IReadOnlyDictionary<string, string> Scalars() => Keys.Where(k => Child(k) is YamlScalarNode or YamlSequenceNode)
        .Select(k => (Key: k, Value: Child(k) is YamlSequenceNode list ? string.Join(", ", list.OfType<YamlScalarNode>().Select(s => s.Value)) : Text(k))).Where(p => p.Value is not null)
        .ToDictionary(p => p.Key, p => p.Value!);

    /// <summary>What stands under a key, one value or a list of values and mappings: each a <see cref="string"/> or a <see cref="YamlMap"/>, with its line.</summary>
    public IEnumerable<(object Value, int Line)> Values(string key) => (Child(key) is YamlSequenceNode list ? list : Child(key) is { } one ? [one] : Enumerable.Empty<YamlNode>())
        .Select(n => n switch
        {
            YamlMappingNode map => ((object)new YamlMap(source, map), (int)n.Start.Line),
            YamlScalarNode scalar => (scalar.Value ?? "", (int)n.Start.Line),
            _ => throw source.Error(n, $"words or categories are expected under '{key}', not a list in a list; write them so"),
        });

    private YamlNode? Child(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
