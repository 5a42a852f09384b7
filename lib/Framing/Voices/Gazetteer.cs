using Framing.Text;

namespace Framing.Voices;

/// <summary>The words by which a text shows a country or organisation, from <c>origins.yaml</c>. The longest form wins.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> LazyDefault = new(() => new Gazetteer());
    private readonly Dictionary<string, Form> forms = new(StringComparer.Ordinal);
    private readonly ILookup<char, (string Stem, Form Form)> stems;
    private readonly int longest;

    /// <summary>A form's origin, and whether it is a seat of power (Beijing, the Kremlin) and not a country's name.</summary>
    internal readonly record struct Form(Origin Origin, bool IsPlace, bool IsAmbiguous);

    private Gazetteer()
    {
        const string name = "Framing.Voices.origins.yaml";
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        var wild = new List<(string, Form)>();
        foreach (var entry in YamlSource.Parse(reader.ReadToEnd(), name).Root.Maps("origins"))
        {
            var origin = new Origin(entry.Needed("name"));
            var ambiguous = entry.Texts("ambiguous").ToHashSet(StringComparer.Ordinal);
            foreach (var (key, place) in new[] { ("en", false), ("places", true), ("ru", false), ("ruPlaces", true), ("zh", false), ("zhPlaces", true) })
            {
                foreach (var form in entry.Texts(key))
                {
                    var known = new Form(origin, place, ambiguous.Contains(form));
                    if (form.EndsWith('*')) wild.Add((form[..^1], known));
                    else forms.TryAdd(Key(form), known);
                }
            }
            forms.TryAdd(Key(origin.Name), new Form(origin, false, ambiguous.Contains(origin.Name)));
        }
        stems = wild.ToLookup(w => char.ToLowerInvariant(w.Item1[0]));
        longest = forms.Keys.Max(k => k.Count(c => c == ' ') + 1);
    }

    public static Gazetteer Default => LazyDefault.Value;

    /// <summary>The form of a whole string, plural and possessive aside; null where it is none.</summary>
    public Form? Find(string phrase)
    {
        var key = Key(phrase);
        if (key.Length == 0) return null;
        if (forms.TryGetValue(key, out var form)) return form;
        if (key.Length > 4 && key[^1] == 's' && forms.TryGetValue(key[..^1], out form)) return form;
        foreach (var (stem, wild) in stems[char.ToLowerInvariant(key[0])].OrderByDescending(s => s.Stem.Length))
        {
            var comparison = char.IsLower(stem[0]) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (key.StartsWith(stem, comparison) && !key.AsSpan(stem.Length).Contains(' ')) return wild;
        }
        return null;
    }

    /// <summary>The longest form among consecutive word items: how many items it takes and what it is; 0 where none begins.</summary>
    public int LongestAt(string text, IReadOnlyList<Item> items, int start, int end, out Form found)
    {
        found = default;
        if (!items[start].IsWord || !(items[start].IsCapital || items[start].Key[0] > 0x7F)) return 0;
        for (var length = Math.Min(longest * 2, end - start); length >= 1; length--)
        {
            if (!items[start + length - 1].IsWord) continue;
            if (Find(text[items[start].Span.Start..items[start + length - 1].Span.End]) is { } form)
            {
                found = form;
                return length;
            }
        }
        return 0;
    }

    // Case is kept: "US" is not "us". Hyphens, dots and the width of spaces do not matter.
    private static string Key(string phrase) => string.Join(' ', Tokenizer.Tokenize(phrase).Select(t => phrase[t.Start..t.End].Replace(".", "")));
}
