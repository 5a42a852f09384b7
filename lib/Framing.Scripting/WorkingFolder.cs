namespace Framing.Scripting;

/// <summary>The process's working directory while cells run: the notebook's folder, which relative paths in a cell are relative to.</summary>
/// <remarks>A process has one. Sessions in the same folder may overlap; the last to leave gives the process its directory back.</remarks>
internal sealed class WorkingFolder : IDisposable
{
    private static readonly Lock Gate = new();
    private static int inside;
    private static string before = "";
    private static string current = "";

    private WorkingFolder()
    {
    }

    /// <exception cref="InvalidOperationException">Cells are running in another folder.</exception>
    public static WorkingFolder Enter(string folder)
    {
        lock (Gate)
        {
            var full = Path.GetFullPath(folder);
            if (inside > 0 && full != current) throw new InvalidOperationException($"cells are running in {current}, so none can run in {full}");
            if (inside == 0)
            {
                before = Directory.GetCurrentDirectory();
                Directory.SetCurrentDirectory(full);
                current = full;
            }
            inside++;
        }
        return new WorkingFolder();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Gate)
        {
            if (--inside == 0) Directory.SetCurrentDirectory(before);
        }
    }
}
