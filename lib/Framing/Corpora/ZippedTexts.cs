using System.IO.Compression;

namespace Framing.Corpora;

/// <summary>The texts of a <c>.zip</c>: each file in it that is a text is a document, by name.</summary>
/// <remarks>Nothing is written to disk, so a path in it that leads elsewhere (<c>../</c>) is a name and no more. A file that unpacks to more than a text can be
/// is set aside; tables and archives inside an archive are not read.</remarks>
internal static class ZippedTexts
{
    public static bool IsZip(string file) => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<DocumentSource> Read(string path, string name, TextReading texts)
    {
        if (TextFile.IsEmpty(path)) throw new InputException("this archive is empty, or a pipe and no file; pack it anew", path);
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var (documents, seen) = (new List<DocumentSource>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var file = $"{name}/{entry.FullName}";
                texts.Try(file, () =>
                {
                    if (!TextReading.IsText(entry.Name)) throw new InputException("not a kind of text that is read out of an archive; unpack it", path);
                    var document = texts.Document(Path.ChangeExtension(entry.FullName, null).Replace('\\', '/'), file, Unpack(entry, path), path);
                    documents.Add(seen.Add(document.Id) ? document : document with { Id = entry.FullName });
                });
            }
            return documents;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"this archive is damaged or cut short ({e.Message.TrimEnd('.')}); pack it anew", path, 0, e);
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, string path)
    {
        if (entry.IsEncrypted) throw new InputException("this file in the archive is encrypted; unpack it with its password", path);
        try
        {
            using var stream = new BoundedStream(entry.Open());
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"this file in the archive is damaged ({e.Message.TrimEnd('.')}); pack it anew", path, 0, e);
        }
    }
}
