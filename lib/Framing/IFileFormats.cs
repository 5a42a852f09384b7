using System.Text;
using Framing.Corpora;
using Framing.Display;
using Framing.Lexicons;

namespace Framing;

/// <summary>What reads files beyond UTF-8 text, tables and this library's own YAML, and words that need a dictionary to be told. The library <c>Framing.Formats</c> is one.</summary>
public interface IFileFormats
{
    /// <summary>The extensions of the files it takes texts out of, each with its dot, in lower case.</summary>
    IReadOnlyCollection<string> TextExtensions { get; }

    /// <summary>The extensions of the dictionaries it reads, each with its dot, in lower case.</summary>
    IReadOnlyCollection<string> DictionaryExtensions { get; }

    /// <summary>The text of a file, and what the file says about it.</summary>
    /// <param name="extension">One of <see cref="TextExtensions"/>.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="encoding">The encoding to read it in, or null to find it out.</param>
    /// <exception cref="InputException">The file is damaged, encrypted, not of that kind, or too large when unpacked.</exception>
    ExtractedText ReadText(string extension, byte[] content, Encoding? encoding);

    /// <summary>The dictionary of another tool as a lexicon.</summary>
    /// <param name="path">A file with one of <see cref="DictionaryExtensions"/>.</param>
    /// <exception cref="InputException">It is missing or cannot be read; the message names the line.</exception>
    Lexicon ReadDictionary(string path);

    /// <summary>The encoding that bytes without a mark of one are most likely in, or null where nothing is likely enough.</summary>
    Encoding? Guess(byte[] content);

    /// <summary>Cuts a run of Chinese characters into words.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ends">Takes where each word ends, in UTF-16 units; as long as the run, where the last one ends.</param>
    /// <returns>How many words there are.</returns>
    int ChineseWords(ReadOnlySpan<char> run, Span<int> ends);

    /// <summary>The bytes of a Parquet file with the table's rows: texts, whole numbers, numbers; what is not finite is null.</summary>
    byte[] Parquet(Table table);
}
