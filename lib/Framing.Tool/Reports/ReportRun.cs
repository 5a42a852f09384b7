using System.Diagnostics;
using System.Globalization;
using Framing.Scripting;
using Spectre.Console;

namespace Framing.Tool.Reports;

/// <summary>What <c>framing report</c> was asked to do.</summary>
/// <param name="Notebooks">Paths or names; none for all.</param>
/// <param name="Settings">Parameters as <c>name=value</c>.</param>
/// <param name="Folder">Where notebooks and reports go; null for their own places.</param>
/// <param name="Check">Compare, and write nothing.</param>
/// <param name="Only">Of those notebooks the ones with one of these in their names; none for all.</param>
internal sealed record ReportOptions(IReadOnlyList<string> Notebooks, IReadOnlyList<string> Settings, string? Folder = null, bool Check = false, IReadOnlyList<string>? Only = null);

/// <summary>Reruns notebooks, as many at a time as there are cores, and writes their reports or compares them with what was saved.</summary>
/// <remarks>Without options an executed notebook takes its own place and its report goes to <c>reports</c> beside it. With a folder both go there. With
/// parameters set and no folder named, both go to <c>reports/set</c>: neither is the notebook's own result. Notebooks of one folder run beside each other,
/// those of another after them: a process has one working directory.</remarks>
internal sealed class ReportRun
{
    private readonly ReportOptions options;
    private readonly TextWriter output;
    private readonly IAnsiConsole progress;
    private readonly string root = Directory.GetCurrentDirectory();

    public ReportRun(ReportOptions options, TextWriter output, TextWriter error)
    {
        if (options.Check && (options.Settings.Count > 0 || options.Folder is not null))
            throw new InputException("--check compares with the outputs that are saved, so it goes with neither --set nor --out; leave one of them out");
        (this.options, this.output) = (options with { Folder = options.Folder is null ? null : Path.GetFullPath(options.Folder) }, output);
        var ansi = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? AnsiSupport.Detect : AnsiSupport.No;
        progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Ansi = ansi });
        progress.Profile.Width = short.MaxValue; // Lines are not to be broken where they are piped.
    }

    /// <summary>The notebooks meant, with their parameters set. All are read before any is run, so that nothing runs when one of them cannot.</summary>
    /// <exception cref="InputException">One cannot be run, or two would have the same report.</exception>
    public IReadOnlyList<NotebookFile> Load()
    {
        List<NotebookFile> notebooks = [.. NotebookSearch.Find(options.Notebooks, options.Only ?? []).Select(NotebookFile.Load).Select(n => Parameters.Set(n, options.Settings))];
        Refuse(notebooks);
        return notebooks;
    }

    /// <summary>Runs them.</summary>
    /// <returns>0, or 1 when a cell failed or an output differs.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookFile> notebooks, CancellationToken cancellation = default)
    {
        var all = Stopwatch.StartNew();
        var bad = 0;
        var folders = new List<ReportFolder>();
        if (!options.Check) foreach (var folder in notebooks.Select(FolderOf).DistinctBy(f => f.FullPath)) folder.Open();
        foreach (var beside in notebooks.GroupBy(n => n.Folder))
        {
            var done = await Task.WhenAll(AtATime(beside, cancellation));
            foreach (var (lines, folder, isGood) in done)
            {
                lines.ForEach(output.WriteLine);
                if (folder is not null) folders.Add(folder);
                if (!isGood) bad++;
            }
        }
        foreach (var folder in folders.DistinctBy(f => f.FullPath)) output.WriteLine(Shown(folder.WriteIndex()));
        progress.WriteLine(Invariant($"{notebooks.Count} {(notebooks.Count == 1 ? "notebook" : "notebooks")}, {bad} {(options.Check ? "with differences or failed" : "failed")}, {all.Elapsed.TotalSeconds:0.0} s"));
        return bad == 0 ? 0 : 1;
    }

    /// <summary>Says something about the progress.</summary>
    public void Tell(string line) => progress.WriteLine(line);

    // In order of the notebooks, whichever is done first.
    private IEnumerable<Task<(List<string> Lines, ReportFolder? Folder, bool IsGood)>> AtATime(IEnumerable<NotebookFile> notebooks, CancellationToken cancellation)
    {
        var cores = new SemaphoreSlim(Environment.ProcessorCount);
        return [.. notebooks.Select(async notebook =>
        {
            await cores.WaitAsync(cancellation);
            try
            {
                return await OneAsync(notebook, cancellation);
            }
            finally
            {
                cores.Release();
            }
        })];
    }

    private async Task<(List<string> Lines, ReportFolder? Folder, bool IsGood)> OneAsync(NotebookFile notebook, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var executed = await NotebookRunner.RunAsync(notebook, cancellation);
        var lines = options.Check && executed.Failed is null ? NotebookComparison.Differences(notebook, executed.Notebook).ToList() : [];
        var (differences, folder) = (lines.Count, (ReportFolder?)null);
        if (!options.Check)
        {
            folder = FolderOf(notebook);
            lines.Add(Shown(folder.Add(executed, IsOwn ? notebook.FullPath : Path.Combine(folder.FullPath, notebook.Name + ".ipynb"))));
        }
        // A cell that was put in counts as one, and only the copy has it.
        var file = folder is null || options.Settings.Count == 0 ? notebook.ShownPath : Shown(Path.Combine(folder.FullPath, notebook.Name + ".failed.ipynb"));
        lock (progress) Tell(executed, file, differences, watch.Elapsed);
        return (lines, folder, executed.Failed is null && differences == 0);
    }

    private bool IsOwn => options.Folder is null && options.Settings.Count == 0;

    private ReportFolder FolderOf(NotebookFile notebook) => new(options.Folder ?? Path.Combine(notebook.Folder, "reports", IsOwn ? "" : "set"));

    private string Shown(string path) => Path.GetRelativePath(root, path);

    private void Tell(ExecutedNotebook executed, string file, int differences, TimeSpan time)
    {
        var (colour, outcome) = (executed.Failed, differences) switch
        {
            ({ }, _) => ("red", "failed"),
            (_, > 0) => ("red", $"differs in {differences} {(differences == 1 ? "cell" : "cells")}"),
            _ => ("green", options.Check ? "as saved" : "done"),
        };
        progress.MarkupLine(Invariant($"{Markup.Escape(executed.Notebook.Name)}: [{colour}]{outcome}[/], {time.TotalSeconds:0.0} s"));
        if (executed.Failed is not null) progress.WriteLine("framing: " + executed.Reason(file));
    }

    private void Refuse(IReadOnlyList<NotebookFile> notebooks)
    {
        if (options.Folder is not null && File.Exists(options.Folder)) throw new InputException("--out names a file; name a folder", Shown(options.Folder));
        var twice = notebooks.GroupBy(n => options.Folder is null ? n.FullPath : n.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InputException($"two notebooks here would have the same report, {twice.First().Name}.html; name each once, or run them into folders of their own", twice.Last().ShownPath);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
