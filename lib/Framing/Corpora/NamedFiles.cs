namespace Framing.Corpora;

/// <summary>The files below a corpus folder that its metadata names: none lies elsewhere.</summary>
/// <param name="folder">The folder.</param>
internal sealed class NamedFiles(string folder)
{
    private readonly string root = Path.GetFullPath(folder);

    // Many files lie in one folder, whose links are followed once.
    private readonly Dictionary<string, string> followed = new(StringComparer.Ordinal);

    /// <summary>The full path of a file.</summary>
    /// <param name="file">Its path below the folder.</param>
    /// <param name="error">Makes the error of a message.</param>
    /// <exception cref="InputException">It lies outside the folder (by its name, or through a link), or is not there.</exception>
    public string PathOf(string file, Func<string, InputException> error)
    {
        var full = Path.GetFullPath(Path.Combine(root, file));
        if (!IsBelow(root, full)) throw error($"the file '{file}' lies outside the corpus folder; move it inside");
        var info = new FileInfo(full);
        if (!info.Exists) throw error($"the file '{file}' is not in the corpus folder; add it or take the entry out");
        if (!IsBelow(Follow(root), Real(info))) throw error($"the file '{file}' is a link that leaves the corpus folder; put the file itself there");
        return full;
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every link on the way to it followed.
    private string Real(FileInfo file)
    {
        if (file.DirectoryName is not { } parent) return file.FullName;
        var path = Path.Combine(Follow(parent), file.Name);
        if (path != file.FullName) file = new(path);
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(new(target.FullName)) : path;
    }

    private string Follow(string path) => followed.TryGetValue(path, out var real) ? real : followed[path] = Real(new(path));
}
