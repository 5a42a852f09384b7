using System.Text;
using Framing.Corpora;
using Framing.Display;
using Framing.Formats.Dictionaries;
using Framing.Lexicons;
using UtfUnknown;

namespace Framing.Formats;

/// <summary>Reads web pages, Markdown, Word and PDF files, other tools' dictionaries, tells old encodings and cuts Chinese into words.</summary>
/// <remarks>The library finds this type by itself when a file needs it: see <see cref="IFileFormats"/>.</remarks>
public sealed class FormatLibrary : IFileFormats
{
    // Of two encodings that fit equally well the guess is worth one half.
    private const float LeastConfidence = 0.5f;

    // A guess is as good from this many bytes as from a whole book.
    private const int Sampled = 1 << 20;

    private static readonly Dictionary<string, Func<byte[], Encoding?, ExtractedText>> Readers = new()
    {
        [".md"] = MarkdownPage.Read,
        [".markdown"] = MarkdownPage.Read,
        [".html"] = WebPage.Read,
        [".htm"] = WebPage.Read,
        [".xhtml"] = WebPage.Read,
        [".docx"] = (content, _) => WordFile.Read(content),
        [".pdf"] = (content, _) => PdfFile.Read(content),
    };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> TextExtensions => Readers.Keys;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> DictionaryExtensions => [".dic", ".cat", ".ykd", ".lcd", ".lc3", ".yml", ".yaml", ".csv", ".tsv"];

    /// <inheritdoc/>
    public ExtractedText ReadText(string extension, byte[] content, Encoding? encoding)
    {
        try
        {
            return Readers[extension](content, encoding);
        }
        // Parsers of other people's files end on damaged ones in many ways, and a new version of one in more.
        catch (Exception e) when (e is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"this {extension} file is damaged or cut short ({OneLine(e.Message)}); save it anew from its source", inner: e);
        }
    }

    /// <inheritdoc/>
    public Lexicon ReadDictionary(string path)
    {
        var dictionary = new DictionaryBuilder(path);
        var text = TextFile.Read(path).Text;
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".dic": LiwcDictionary.Read(lines, dictionary, path); break;
            case ".cat": WordStatDictionary.Read(lines, dictionary); break;
            case ".ykd" or ".lcd" when text.TrimStart().StartsWith('<'): YoshikoderDictionary.Read(text, dictionary, path); break;
            case ".lcd" or ".lc3" or ".ykd": LexicoderDictionary.Read(lines, dictionary); break;
            case ".csv" or ".tsv": TableDictionary.Read(path, dictionary); break;
            default: QuantedaDictionary.Read(text, dictionary, path); break;
        }
        return dictionary.Build();
    }

    /// <inheritdoc/>
    public Encoding? Guess(byte[] content)
    {
        var found = CharsetDetector.DetectFromBytes(content, 0, Math.Min(content.Length, Sampled)).Detected;
        return found is { Confidence: > LeastConfidence, EncodingName: { } name } && TextBytes.Find(name) is { } guess ? Western(guess, content) : null;
    }

    // Where Latin-1 has control characters windows-1252 has quotation marks and dashes, which texts have; and what reads alike in it is in it, being commoner.
    private static Encoding Western(Encoding guess, byte[] content)
    {
        var western = TextBytes.Named("windows-1252");
        return guess.WebName == "iso-8859-1" || (guess.WebName == "windows-1250" && guess.GetString(content) == western.GetString(content)) ? western : guess;
    }

    /// <inheritdoc/>
    public int ChineseWords(ReadOnlySpan<char> run, Span<int> ends) => Formats.ChineseWords.Cut(run, ends);

    /// <inheritdoc/>
    public byte[] Parquet(Table table) => ParquetTable.WriteAsync(table).GetAwaiter().GetResult();

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
