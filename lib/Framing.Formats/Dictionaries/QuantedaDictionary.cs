namespace Framing.Formats.Dictionaries;

/// <summary>A dictionary of quanteda as YAML: categories, nested as they like, with lists of patterns.</summary>
internal static class QuantedaDictionary
{
    public static void Read(string text, DictionaryBuilder dictionary, string path) => Read(YamlSource.Parse(text, path).Root, [], dictionary);

    private static void Read(YamlMap map, IReadOnlyList<string> above, DictionaryBuilder dictionary)
    {
        foreach (var category in map.Keys)
        {
            IReadOnlyList<string> here = [.. above, category];
            foreach (var (value, line) in map.Values(category))
            {
                if (value is YamlMap inner) Read(inner, here, dictionary);
                else dictionary.Add(here, (string)value, line);
            }
        }
    }
}
