using System.IO.Enumeration;

namespace Framing.Corpora;

/// <summary>The files of a corpus folder: which are texts, which are set aside, and that none lies elsewhere.</summary>
internal static class CorpusFolder
{
    // What stands beside texts to describe them. A README is a datasheet.
    private static readonly HashSet<string> Describing = new(StringComparer.OrdinalIgnoreCase) { "corpus.yaml", "index.csv", "index.tsv", "speakers.yaml", "lexicon.yaml" };

    // A file below the folder, its path from there on, and its size in bytes.
    private readonly record struct Found(string File, bool IsLink, long Size);

    /// <summary>The documents below a folder, by name; files of no known kind and links are set aside.</summary>
    /// <exception cref="InputException">A folder below cannot be read, or a file where reading is strict.</exception>
    public static IReadOnlyList<DocumentSource> Read(string folder, TextReading texts)
    {
        var (files, documents) = (Files(folder), new List<DocumentSource>());
        var asTheyStand = AsTheyStand(folder, files, texts);
        foreach (var (i, (file, isLink, id)) in Named(files).Index())
        {
            var path = Path.Combine(folder, file);
            if (isLink) Leave("a link; put the file itself there");
            else if (Describes(file)) continue;
            else if (asTheyStand[i]) documents.Add(DocumentSource.Of(id, path));
            else if (TextReading.IsText(file)) texts.Try(file, () => documents.Add(texts.Read(id, path, file)));
            else if (TextTable.IsTable(file)) texts.Try(file, () => documents.AddRange(Below(id, TextTable.Read(path, file, texts))));
            else if (ZippedTexts.IsZip(file)) texts.Try(file, () => documents.AddRange(Below(id, ZippedTexts.Read(path, file, texts))));
            else Leave("not a kind of file that is read; convert it to .txt");

            void Leave(string reason) => texts.Try(file, () => throw new InputException(reason, path));
        }
        return documents;
    }

    // Which files are plain UTF-8 text. Opening them is most of what reading a folder takes, so it is done side by side; what fails is tried again, and said, in order.
    private static bool[] AsTheyStand(string folder, IReadOnlyList<Found> files, TextReading texts)
    {
        var found = new bool[files.Count];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = texts.Intake.Threads }, i =>
        {
            try
            {
                found[i] = !files[i].IsLink && texts.IsAsItStands(Path.Combine(folder, files[i].File), files[i].Size);
            }
            catch (InputException)
            {
                found[i] = false;
            }
        });
        return found;
    }

    /// <summary>The files below a folder that are documents of their own, by the id they have without metadata.</summary>
    /// <exception cref="InputException">A folder below cannot be read.</exception>
    public static Dictionary<string, string> TextFiles(string folder) =>
        Named(Files(folder)).Where(f => !f.IsLink && !Describes(f.File) && TextReading.IsText(f.File)).ToDictionary(f => f.Id, f => f.File.Replace('\\', '/'));

    // An id is the path without its extension; files that differ in nothing else keep it.
    private static IEnumerable<(string File, bool IsLink, string Id)> Named(IReadOnlyList<Found> files)
    {
        string[] ids = [.. files.Select(f => WithoutExtension(f.File))];
        var met = new HashSet<string>(StringComparer.Ordinal);
        var shared = ids.Where(id => !met.Add(id)).ToHashSet(StringComparer.Ordinal);
        return files.Zip(ids, (f, id) => (f.File, f.IsLink, shared.Contains(id) ? f.File.Replace('\\', '/') : id));
    }

    private static IEnumerable<DocumentSource> Below(string id, IEnumerable<DocumentSource> documents) => documents.Select(d => d with { Id = $"{id}/{d.Id}" });

    private static string WithoutExtension(string file) => Path.ChangeExtension(file, null).Replace('\\', '/');

    /// <summary>The files below a folder that a metadata table does not list.</summary>
    /// <exception cref="InputException">A folder below cannot be read.</exception>
    public static IReadOnlyList<string> Unlisted(string folder, IEnumerable<string> listed, string metadata)
    {
        var known = listed.ToHashSet(StringComparer.Ordinal);
        var unknown = Files(folder).Select(f => f.File).Where(f => !known.Contains(f) && !Describes(f)).ToList();
        if (unknown.Count == 0) return [];
        // A file can be named in more than one way: a/../b.
        known = listed.Append(Path.GetRelativePath(folder, metadata)).Select(f => Path.GetRelativePath(folder, Path.GetFullPath(Path.Combine(folder, f)))).ToHashSet(StringComparer.Ordinal);
        return [.. unknown.Where(f => !known.Contains(f)).Select(f => $"{f}: not listed in the metadata")];
    }

    private static bool Describes(string file) => Describing.Contains(file) || file.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Found> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = new FileSystemEnumerable<Found>(folder, (ref FileSystemEntry e) => new(Below(ref e), IsLink(ref e), e.Length), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || IsLink(ref e),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
        };
        try
        {
            var found = files.ToList();
            found.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this folder cannot be read ({e.Message.TrimEnd('.')}); check its permissions", folder, 0, e);
        }
    }

    // The path below the folder that is looked through.
    private static string Below(ref FileSystemEntry entry) => Path.Join(entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar), entry.FileName);

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
