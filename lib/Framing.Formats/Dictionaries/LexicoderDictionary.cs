namespace Framing.Formats.Dictionaries;

/// <summary>Lexicoder's <c>.lc3</c> and <c>.lcd</c>: a category on a line that begins with <c>+</c>, then a pattern on each line.</summary>
internal static class LexicoderDictionary
{
    public static void Read(string[] lines, DictionaryBuilder dictionary)
    {
        string[] category = [];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith('+')) category = [line[1..].Trim()];
            else if (line.Length > 0) dictionary.Add(category, line, i + 1);
        }
    }
}
