using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Framing.Tool.Reports;

/// <summary>What <c>framing report</c> was asked to do.</summary>
/// <param name="Notebooks">Paths or names; none for all.</param>
/// <param name="Settings">Parameters as <c>name=value</c>.</param>
/// <param name="Folder">Where notebooks and reports go; null for their own places.</param>
/// <param name="Check">Compare, and write nothing.</param>
internal sealed record ReportOptions(IReadOnlyList<string> Notebooks, IReadOnlyList<string> Settings, string? Folder = null, bool Check = false);

/// <summary>Reruns notebooks one after the other, and writes their reports or compares them with what was saved.</summary>
/// <remarks>Without options an executed notebook takes its own place and its report goes to <c>reports</c> beside it. With a folder both go there. With
/// parameters set and no folder named, both go to <c>reports/set</c>: neither is the notebook's own result.</remarks>
internal sealed class ReportRun
{
    private readonly ReportOptions options;
    private readonly TextWriter output;
    private readonly IAnsiConsole progress;

    public ReportRun(ReportOptions options, TextWriter output, TextWriter error)
    {
        if (options.Check && (options.Settings.Count > 0 || options.Folder is not null))
            throw new InputException("--check compares with the outputs that are saved, so it goes with neither --set nor --out; leave one of them out");
        (this.options, this.output) = (options, output);
        var ansi = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? AnsiSupport.Detect : AnsiSupport.No;
        progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Ansi = ansi });
        progress.Profile.Width = short.MaxValue; // Lines are not to be broken where they are piped.
    }

    /// <returns>0, or 1 when a cell failed or an output differs.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        // All are read before any is run, so that nothing runs when one of them cannot.
        var notebooks = NotebookSearch.Find(options.Notebooks).Select(NotebookFile.Load).Select(n => Parameters.Set(n, options.Settings)).ToList();
        Refuse(notebooks);
        var all = Stopwatch.StartNew();
        var bad = 0;
        var folders = new List<ReportFolder>();
        foreach (var notebook in notebooks)
        {
            var watch = Stopwatch.StartNew();
            var executed = await NotebookRunner.RunAsync(notebook, cancellation);
            var differences = options.Check && executed.Failed is null ? NotebookComparison.Differences(notebook, executed.Notebook).ToList() : [];
            if (executed.Failed is not null || differences.Count > 0) bad++;
            if (!options.Check) folders.Add(Write(executed));
            differences.ForEach(output.WriteLine);
            Tell(executed, differences.Count, watch.Elapsed);
        }
        foreach (var folder in folders.DistinctBy(f => f.FullPath)) output.WriteLine(NotebookSearch.Shown(folder.WriteIndex()));
        progress.WriteLine(Invariant($"{notebooks.Count} {(notebooks.Count == 1 ? "notebook" : "notebooks")}, {bad} {(options.Check ? "with differences or failed" : "failed")}, {all.Elapsed.TotalSeconds:0.0} s"));
        return bad == 0 ? 0 : 1;
    }

    private ReportFolder Write(ExecutedNotebook executed)
    {
        var notebook = executed.Notebook;
        var own = options.Folder is null && options.Settings.Count == 0;
        var folder = new ReportFolder(options.Folder ?? Path.Combine(notebook.Folder, "reports", own ? "" : "set"));
        var page = folder.Add(executed, own ? notebook.FullPath : Path.Combine(folder.FullPath, notebook.Name + ".ipynb"));
        output.WriteLine(NotebookSearch.Shown(page));
        return folder;
    }

    private void Tell(ExecutedNotebook executed, int differences, TimeSpan time)
    {
        var (colour, outcome) = (executed.Failed, differences) switch
        {
            ({ }, _) => ("red", "failed"),
            (_, > 0) => ("red", $"differs in {differences} {(differences == 1 ? "cell" : "cells")}"),
            _ => ("green", options.Check ? "as saved" : "done"),
        };
        progress.MarkupLine(Invariant($"{Markup.Escape(executed.Notebook.Name)}: [{colour}]{outcome}[/], {time.TotalSeconds:0.0} s"));
        if (executed.Failed is not null) progress.WriteLine("framing: " + executed.Reason);
    }

    private void Refuse(IReadOnlyList<NotebookFile> notebooks)
    {
        if (options.Folder is not null && File.Exists(options.Folder)) throw new InputException("--out names a file; name a folder", options.Folder);
        var twice = notebooks.GroupBy(n => options.Folder is null ? n.FullPath : n.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InputException($"two notebooks here would have the same report, {twice.First().Name}.html; name each once, or run them into folders of their own", twice.Last().ShownPath);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
