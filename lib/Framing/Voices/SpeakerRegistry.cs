using Framing.Text;
using Framing.Voices.Russian;

namespace Framing.Voices;

/// <summary>The speakers known beforehand: <c>speakers.yaml</c> beside a corpus, a plain file that users extend.</summary>
public sealed class SpeakerRegistry
{
    private readonly Dictionary<string, Speaker> byName = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, Speaker>> byStem;
    private readonly Lazy<string> sha256;

    private SpeakerRegistry(IReadOnlyList<Speaker> speakers, Func<string> hash)
    {
        (Speakers, sha256) = (speakers, new(hash));
        byStem = new(() => byName.ToLookup(n => Stems(n.Key), n => n.Value).Where(s => s.Distinct().Count() == 1).ToDictionary(s => s.Key, s => s.First(), StringComparer.Ordinal));
    }

    /// <summary>Nobody is known beforehand.</summary>
    public static readonly SpeakerRegistry Empty = new([], () => Hash.Of(""));

    /// <summary>The speakers, in the order of the file.</summary>
    public IReadOnlyList<Speaker> Speakers { get; }

    /// <summary>SHA-256 of the file, 64 hexadecimal digits.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Reads a speakers file.</summary>
    /// <exception cref="InputException">It is missing, malformed, or gives one name to two speakers.</exception>
    public static SpeakerRegistry Load(string path)
    {
        var root = YamlSource.Load(path).Root.Only("speakers");
        var hash = TextFile.Read(path).Sha256;
        var registry = new SpeakerRegistry([.. root.Maps("speakers").Select(Read)], () => hash);
        foreach (var (entry, speaker) in root.Maps("speakers").Zip(registry.Speakers))
        {
            foreach (var name in speaker.Aliases.Prepend(speaker.Name).DistinctBy(Key))
            {
                if (!registry.byName.TryAdd(Key(name), speaker)) throw entry.Error($"the name '{name}' belongs to two speakers; keep it at one", "name");
            }
        }
        return registry;
    }

    /// <summary>The registry in a folder's <c>speakers.yaml</c>; empty where there is none.</summary>
    public static SpeakerRegistry Beside(string folder)
    {
        var path = Path.Combine(folder, "speakers.yaml");
        return File.Exists(path) ? Load(path) : Empty;
    }

    /// <summary>The speaker of this name or alias, whatever its case, spaces and hyphens; null where there is none.</summary>
    public Speaker? Find(string name) => byName.Count == 0 ? null : byName.GetValueOrDefault(Key(name));

    /// <summary>The speaker of whose Russian name this is any case: "Сергея Лаврова" finds "Сергей Лавров".</summary>
    internal Speaker? FindInflected(string name) => byName.Count == 0 ? null : byStem.Value.GetValueOrDefault(Stems(Key(name)));

    private static string Stems(string key) => string.Join(' ', key.Split(' ').Select(RussianForms.Stem));

    private static string Key(string name) => string.Join(' ', Tokenizer.Tokenize(name).Select(t => Folding.Fold(name.AsSpan(t.Start, t.End - t.Start))));

    private static Speaker Read(YamlMap entry)
    {
        entry.Only("name", "aliases", "kind", "role", "origin", "evidence");
        return new Speaker(
            entry.Needed("name"),
            entry.Texts("aliases"),
            entry.Choice<SpeakerKind>("kind", "kind of speaker") ?? SpeakerKind.Person,
            entry.Text("role") ?? "",
            entry.Text("origin") is { } origin ? new Origin(origin) : Origin.Unknown,
            string.Join(" … ", entry.Texts("evidence")));
    }
}
