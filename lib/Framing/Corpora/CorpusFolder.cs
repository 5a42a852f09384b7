using System.IO.Enumeration;

namespace Framing.Corpora;

/// <summary>The files of a corpus folder: which are texts, which are set aside, and that none lies elsewhere.</summary>
internal static class CorpusFolder
{
    // What stands beside texts to describe them. A README is a datasheet.
    private static readonly HashSet<string> Describing = new(StringComparer.OrdinalIgnoreCase) { "corpus.yaml", "index.csv", "index.tsv", "speakers.yaml", "lexicon.yaml" };

    /// <summary>The text files below a folder, by name, and what is set aside, with the reason.</summary>
    /// <exception cref="InputException">A folder below cannot be read.</exception>
    public static (IReadOnlyList<string> Texts, IReadOnlyList<string> SetAside) Texts(string folder)
    {
        var (texts, setAside) = (new List<string>(), new List<string>());
        foreach (var (file, isLink) in Files(folder))
        {
            if (isLink) setAside.Add($"{file}: a link; put the file itself there");
            else if (file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) texts.Add(file);
            else if (!Describes(file)) setAside.Add($"{file}: not a .txt file");
        }
        return (texts, setAside);
    }

    /// <summary>The files below a folder that a metadata table does not list.</summary>
    /// <exception cref="InputException">A folder below cannot be read.</exception>
    public static IReadOnlyList<string> Unlisted(string folder, IEnumerable<string> listed, string metadata)
    {
        var known = listed.Append(Path.GetRelativePath(folder, metadata)).Select(f => Path.GetRelativePath(folder, Path.GetFullPath(Path.Combine(folder, f)))).ToHashSet(StringComparer.Ordinal);
        return [.. Files(folder).Select(f => f.File).Where(f => !known.Contains(f) && !Describes(f)).Select(f => $"{f}: not listed in the metadata")];
    }

    /// <summary>The full path of a file named in metadata.</summary>
    /// <exception cref="InputException">It lies outside the folder (by its name, or through a link), or is not there.</exception>
    public static string Inside(string folder, string file, Func<string, InputException> error)
    {
        var full = Path.GetFullPath(Path.Combine(folder, file));
        if (!IsBelow(Path.GetFullPath(folder), full)) throw error($"the file '{file}' lies outside the corpus folder; move it inside");
        if (!File.Exists(full)) throw error($"the file '{file}' is not in the corpus folder; add it or take the entry out");
        if (!IsBelow(Real(Path.GetFullPath(folder)), Real(full))) throw error($"the file '{file}' is a link that leaves the corpus folder; put the file itself there");
        return full;
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every link on the way to it followed.
    private static string Real(string full)
    {
        var parent = Path.GetDirectoryName(full);
        if (parent is null) return full;
        var path = Path.Combine(Real(parent), Path.GetFileName(full));
        return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : path;
    }

    private static bool Describes(string file) => Describing.Contains(file) || file.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<(string File, bool IsLink)> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = new FileSystemEnumerable<(string Path, bool IsLink)>(folder, (ref FileSystemEntry e) => (e.ToSpecifiedFullPath(), IsLink(ref e)), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || IsLink(ref e),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
        };
        try
        {
            return [.. files.Select(f => (File: Path.GetRelativePath(folder, f.Path), f.IsLink)).OrderBy(f => f.File, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"this folder cannot be read ({e.Message.TrimEnd('.')}); check its permissions", folder, 0, e);
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
