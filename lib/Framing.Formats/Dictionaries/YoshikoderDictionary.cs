using System.Xml;

namespace Framing.Formats.Dictionaries;

/// <summary>Yoshikoder's <c>.ykd</c>, and <c>.lcd</c> where it is XML: categories (<c>cnode</c>) in one on top that names the dictionary, patterns (<c>pnode</c>).</summary>
/// <remarks>Where the dictionary's patterns are regular expressions, those that are more than words and wildcards are listed.</remarks>
internal static class YoshikoderDictionary
{
    // No dictionary is nested deeper; a file that is would exhaust the stack.
    private const int Deepest = 64;

    public static void Read(string text, DictionaryBuilder dictionary, string path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var open = new List<string>();
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new InputException("the categories are nested too deeply; write them flatter", path, Line(reader));
                if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cnode") open.RemoveAt(open.Count - 1);
                if (reader.NodeType != XmlNodeType.Element) continue;
                var name = reader.GetAttribute("name") ?? "";
                if (reader.LocalName == "cnode" && !reader.IsEmptyElement) open.Add(name);
                // The category on top is the dictionary, unless patterns stand in it.
                if (reader.LocalName == "pnode") dictionary.Add(open.Count > 1 ? open[1..] : open, name, Line(reader));
            }
        }
        catch (XmlException e)
        {
            throw new InputException($"this is not XML ({e.Message.TrimEnd('.')}); mend the line", path, Math.Max(1, e.LineNumber), e);
        }
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
