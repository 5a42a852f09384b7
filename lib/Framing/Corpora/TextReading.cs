using System.Security.Cryptography;

namespace Framing.Corpora;

/// <summary>Reads texts out of files of any kind that is known, and keeps which could not be read, with the reason.</summary>
internal sealed class TextReading(Intake intake)
{
    private readonly List<string> setAside = [];
    private readonly List<Noted> notes = [];

    private sealed record Noted(string Note, string File);

    /// <summary>How files are read.</summary>
    public Intake Intake => intake;

    /// <summary>What could not be read: file, line where there is one, reason.</summary>
    public IReadOnlyList<string> SetAside => setAside;

    /// <summary>What a user should know about what was read; a note that holds for several files names the first.</summary>
    public IReadOnlyList<string> Notes =>
        [.. notes.GroupBy(n => n.Note).Select(g => g.Count() == 1 ? $"{g.First().File}: {g.Key}" : $"{g.First().File} and {g.Count() - 1} more: {g.Key}")];

    /// <summary>Whether a file is a text, by its extension.</summary>
    public static bool IsText(string file) => IsPlain(file) || FileFormats.Beside?.TextExtensions.Contains(Extension(file)) == true;

    /// <summary>Does the work; a file that it cannot read is set aside under its name, unless reading is strict.</summary>
    public void Try(string file, Action work)
    {
        try
        {
            work();
        }
        catch (InputException e) when (!intake.IsStrict)
        {
            Leave(file, e);
        }
    }

    /// <summary>Sets a file aside, or a line of it.</summary>
    public void Leave(string file, InputException reason) => setAside.Add($"{file}{(reason.Line > 0 ? $":{reason.Line}" : "")}: {reason.Message}");

    /// <summary>Keeps what a user should know about a file.</summary>
    public void Note(string file, string note) => notes.Add(new(note, file));

    /// <summary>The document of a file about which nothing else is declared.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public DocumentSource Read(string id, string path, string? name = null)
    {
        var size = TextFile.Size(path);
        if (size == 0) return Document(id, name ?? path, [], path);
        return IsAsItStands(path, size) ? DocumentSource.Of(id, path) : Document(id, name ?? path, TextFile.Bytes(path), path);
    }

    /// <summary>Whether a file of so many bytes is plain text in UTF-8, which is read when somebody asks, and needs no second look until then.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public bool IsAsItStands(string path, long size) => size > 0 && intake.Named is null && IsPlain(path) && TextFile.LooksUtf8(path, size);

    /// <summary>The document of a file's bytes; its name says of what kind it is.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="name">The name in notes.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="path">The file that errors name.</param>
    public DocumentSource Document(string id, string name, byte[] bytes, string path)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!IsPlain(name) && FileFormats.Beside is { } formats && formats.TextExtensions.Contains(Extension(name)))
        {
            var text = Extract(formats, name, bytes, path);
            foreach (var note in text.Notes) Note(name, note);
            NoteEmpty(name, text.Text, bytes);
            return new(id, text.Text, sha256, text.Provenance, text.Sections, text.Columns);
        }
        var plain = TextBytes.Read(bytes, intake.Named, path);
        if (plain.IsGuessed) Note(name, TextBytes.Guessed(plain.EncodingName));
        NoteEmpty(name, plain.Text, bytes);
        return new(id, plain.Text, sha256, DocumentSource.Undeclared, null, DocumentSource.NoColumns);
    }

    private void NoteEmpty(string name, string text, byte[] bytes)
    {
        if (string.IsNullOrWhiteSpace(text)) Note(name, bytes.Length == 0 ? "there is nothing in it: it is empty, or a pipe and no file" : "there are no words in it");
    }

    private static bool IsPlain(string file) => Extension(file) is ".txt" or ".text";

    private ExtractedText Extract(IFileFormats formats, string name, byte[] bytes, string path)
    {
        try
        {
            return formats.ReadText(Extension(name), bytes, intake.Named);
        }
        catch (InputException e)
        {
            throw new InputException(e.Message, path, e.Line, e);
        }
    }

    private static string Extension(string file) => Path.GetExtension(file).ToLowerInvariant();
}
