namespace Framing.Tool.Reports;

/// <summary>Finds the notebooks a command line means.</summary>
/// <remarks>A path, with or without <c>.ipynb</c>, or the name of one in the folder <c>notebooks</c>: the one in the current folder, else the one beside the
/// nearest solution above it. No name means all notebooks there.</remarks>
internal static class NotebookSearch
{
    /// <param name="names">Paths or names; none for all.</param>
    /// <param name="only">Parts of names, one of which is to be in a notebook's; none for all.</param>
    /// <exception cref="InputException">There is none, or none of that name.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names, IReadOnlyList<string> only)
    {
        var found = names.Count > 0 ? [.. names.Select(One)] : All();
        foreach (var part in only.Where(part => !found.Exists(n => HasPart(n, part)))) throw new InputException($"--only {part}: no notebook here has that in its name; they are {Listed(found)}");
        return [.. found.Where(n => only.Count == 0 || only.Any(part => HasPart(n, part)))];
    }

    private static bool HasPart(string path, string part) => Path.GetFileNameWithoutExtension(path).Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Listed(IEnumerable<string> paths) => string.Join(", ", paths.Select(p => Path.GetFileNameWithoutExtension(p)));

    private static List<string> All()
    {
        var folder = Folder() ?? throw new InputException("there is no folder `notebooks` here or beside a solution above; name the notebook to run");
        var all = In(folder);
        return all.Count > 0 ? all : throw new InputException("this folder has no notebooks; name the notebook to run", Shown(folder));
    }

    private static string One(string name)
    {
        if (File.Exists(name)) return name;
        if (File.Exists(name + ".ipynb")) return name + ".ipynb";
        var known = Folder() is { } folder ? In(folder) : [];
        return known.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name || Path.GetFileName(path) == name)
            ?? throw new InputException(known.Count == 0 ? "there is no such notebook" : $"there is no such notebook; those here are {Listed(known)}", name);
    }

    private static List<string> In(string folder) => [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Select(Shown)];

    private static string? Folder()
    {
        if (Directory.Exists("notebooks")) return Path.GetFullPath("notebooks");
        for (var above = Directory.GetParent(Directory.GetCurrentDirectory()); above is not null; above = above.Parent)
        {
            var beside = Path.Combine(above.FullName, "notebooks");
            if (above.EnumerateFiles("*.sln*").Any() && Directory.Exists(beside)) return beside;
        }
        return null;
    }

    /// <summary>A path as messages show it: from the current folder.</summary>
    public static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
