using System.Text;
using CsCheck;
using Framing.Corpora;
using Framing.Formats;
using Framing.Lexicons;
using Framing.Tool.Reports;

namespace Framing.Fuzz;

/// <summary>Every reader of the library: file formats, tables, dictionaries, patterns, words, quotations, notebooks.</summary>
public static class Targets
{
    private static readonly FormatLibrary Formats = new();

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "\t", ".", ",", ": ", "…", "?", "-", " — ", "(", ")", "[", "]", "'", "’", "‘", "'s", "’s ", "\"", "\"", "“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』", "＂", "《", "》",
        "a", "NATO", " said ", "the", "cold", "war", "Cold War", "don't", "U.S.", "т.е.", "ё", "война", "холодной войны", "冷战", "思维", "\U00020000", "👍", "e\u0301", "\u0301", "\u00AD", "\u200B", "\uFEFF", "\u202E", "\0", "\uD800", "\uDC00", "ＮＡＴＯ", "1990",
        "Lin Jian", "Beijing", " told reporters that ", "according to ", "Кремль", " заявил ", "что ", "林剑", "表示：", "说，", "*", "?", "~", "，", "。",
    ];

    private static Gen<string> Texts => Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 60].Select(string.Concat);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        new("words", Units(Texts), b => Checks.Tokens(Chars(b))),
        new("quotations", Units(Texts), b => Checks.Voices(Checks.Plain(Chars(b)))),
        new("pattern", Units(Texts), b => PhrasePattern.Parse(Chars(b))),
        new("plain", Mutations.Of(Seeds("txt")), b => Checks.Voices(Checks.Plain(TextBytes.Read(b).Text))),
        .. ((string[])["html", "md", "docx", "pdf"]).Select(kind => new Target(kind, Mutations.Of(Seeds(kind)), b => Checks.Text(Formats.ReadText("." + kind, b, null)))),
        .. ((string[])["csv", "tsv", "jsonl", "zip"]).Select(kind => new Target(kind, Mutations.Of(Seeds(kind)), b => InFile("texts." + kind, b, path => Checks.Voices(Corpus.Load(path))))),
        new("corpus.yaml", Mutations.Of(Seeds("corpus.yaml")), b => InFolder("corpus.yaml", b, folder => Checks.Voices(Corpus.Load(folder)))),
        new("index.csv", Mutations.Of(Seeds("index.csv")), b => InFolder("index.csv", b, folder => Checks.Voices(Corpus.Load(folder)))),
        .. ((string[])["lexicon.yaml", "dic", "cat", "ykd", "lc3", "yml"]).Select(kind => new Target(kind, Mutations.Of(Seeds(kind)), b => InFile(kind.Contains('.', StringComparison.Ordinal) ? kind : "terms." + kind, b, path => Lexicon.Load(path).ToString()))),
        new("notebook", Mutations.Of(Seeds("ipynb")), b => InFile("a.ipynb", b, path => NotebookFile.Load(path).ToString())),
    ];

    /// <summary>A file of the seed corpus.</summary>
    public static byte[] Seed(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Seeds", name));

    private static IReadOnlyList<byte[]> Seeds(string kind) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds"), $"*{(kind.Contains('.', StringComparison.Ordinal) ? kind : "." + kind)}").Where(f => kind.Contains('.', StringComparison.Ordinal) || !f.EndsWith("index.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    // UTF-16 units as bytes, for texts with half characters in them.
    private static Gen<byte[]> Units(Gen<string> texts) => texts.Select(t => t.SelectMany(BitConverter.GetBytes).ToArray());

    private static string Chars(byte[] units) => new([.. units.Chunk(2).Select(u => BitConverter.ToChar(u))]);

    private static void InFile(string name, byte[] content, Action<string> read) => InFolder(name, content, folder => read(Path.Combine(folder, name)));

    private static void InFolder(string name, byte[] content, Action<string> read)
    {
        var folder = Directory.CreateTempSubdirectory("framing-fuzz-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            if (name is "corpus.yaml" or "index.csv") File.WriteAllText(Path.Combine(folder, "a.txt"), "The cold war.\n\nHe said “no”.\n", Encoding.UTF8);
            read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
