using System.Security.Cryptography;

namespace Framing.Tool.Reports;

/// <summary>Reruns notebooks when they change, or what their parameters name: the corpus, the lexicon.</summary>
/// <remarks>A file has changed when its bytes have. What a run itself writes is no change.</remarks>
/// <param name="run">How they are run.</param>
internal sealed class ReportWatch(ReportRun run)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs all of them, then those that change, until it is cancelled.</summary>
    /// <exception cref="InputException">A notebook cannot be run at the start; later that is only told.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var notebooks = run.Load();
        await run.RunAsync(notebooks, cancellation);
        var seen = Files(notebooks);
        using var changes = new Changes(seen.Keys);
        run.Tell($"watching {seen.Count} {(seen.Count == 1 ? "file" : "files")}; Ctrl+C ends");
        while (true)
        {
            await changes.NextAsync(cancellation);
            // Programs save in several steps.
            await Task.Delay(Quiet, cancellation);
            try
            {
                notebooks = run.Load();
                var now = Files(notebooks);
                var changed = notebooks.Where(n => FilesOf(n).Any(f => seen.GetValueOrDefault(f) != now.GetValueOrDefault(f))).ToList();
                if (changed.Count > 0) await run.RunAsync(changed, cancellation);
                seen = Files(notebooks);
            }
            catch (InputException e)
            {
                run.Tell($"framing: {e.Located}");
            }
        }
    }

    private static Dictionary<string, string> Files(IEnumerable<NotebookFile> notebooks) =>
        notebooks.SelectMany(FilesOf).Distinct().Where(File.Exists).ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    private static IEnumerable<string> FilesOf(NotebookFile notebook)
    {
        var named = Parameters.Of(notebook).Select(p => p.Text).OfType<string>().Where(t => t.Length > 0).Select(t => Path.GetFullPath(t, notebook.Folder));
        return named.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories) : [p]).Prepend(notebook.FullPath).Where(File.Exists);
    }

    // Tells that something below the files' folders was written.
    private sealed class Changes : IDisposable
    {
        private readonly SemaphoreSlim changed = new(0);
        private readonly List<FileSystemWatcher> watchers;

        public Changes(IEnumerable<string> files) => watchers = [.. files.Select(f => Path.GetDirectoryName(f)!).Distinct().Select(Watch)];

        public async Task NextAsync(CancellationToken cancellation)
        {
            await changed.WaitAsync(cancellation);
            while (changed.Wait(0, CancellationToken.None))
            {
                // What came together is one change.
            }
        }

        public void Dispose()
        {
            watchers.ForEach(w => w.Dispose());
            changed.Dispose();
        }

        private FileSystemWatcher Watch(string folder)
        {
            var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName };
            watcher.Changed += (_, _) => changed.Release();
            watcher.Created += (_, _) => changed.Release();
            watcher.Renamed += (_, _) => changed.Release();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
    }
}
