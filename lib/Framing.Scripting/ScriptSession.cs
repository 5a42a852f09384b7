using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Framing.Scripting;

/// <summary>One notebook's C# session: what a cell declares, the cells after it see.</summary>
/// <remarks>A cell may await at its top level, and refer to assemblies (<c>#r "bin/Framing.dll"</c>) and files by paths relative to the
/// notebook's folder, which is the process's working directory for as long as the session lives. Numbers and dates are written in the
/// invariant culture. The names that need no <c>using</c> are those of .NET Interactive's C# kernel.</remarks>
internal sealed class ScriptSession : IDisposable
{
    private static readonly ScriptOptions Shared = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithReferences(ScriptReferences.Always)
        .WithImports(
            "System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            "Microsoft.DotNet.Interactive.Formatting", typeof(CellDisplay).FullName!)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    private readonly WorkingFolder working;
    private readonly ScriptOptions options;
    private ScriptState<object>? state;

    public ScriptSession(string folder)
    {
        options = Shared.WithMetadataResolver(new ScriptReferences(folder)).WithSourceResolver(new Sources(folder));
        working = WorkingFolder.Enter(folder);
    }

    /// <summary>Runs one cell, or shows it where it is not to be run; what it shows goes to the sink as it comes.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="name">What errors call the cell: <c>cell 3</c>.</param>
    /// <param name="sink">Where its outputs go.</param>
    /// <param name="cancellation">Stops the cell, an endless loop too (<see cref="CellThreads"/>); what it had declared is then forgotten.</param>
    /// <returns>Null, or why the cell failed.</returns>
    public async Task<CellError?> RunAsync(CellText cell, string name, ICellSink sink, CancellationToken cancellation = default)
    {
        if (cell.Language != CellLanguage.CSharp)
        {
            sink.Display(cell.Shown(), "");
            return null;
        }
        try
        {
            var script = After(CellStop.Into(cell.Code), name);
            // Compiled before the cell's threads begin: a wait that is cut short there would spoil what the compiler keeps.
            await Task.Run(() => script.CreateDelegate(cancellation), cancellation);
            var threads = new CellThreads();
            try
            {
                return await threads.Run(() => RunHereAsync(script, name, sink, cancellation)).WaitAsync(cancellation);
            }
            finally
            {
                if (cancellation.IsCancellationRequested) threads.Stop();
            }
        }
        catch (CompilationErrorException e)
        {
            return CellError.Of(e);
        }
    }

    /// <summary>Code as it would be compiled now, after the cells so far; nothing of it is run.</summary>
    public (SemanticModel Model, SyntaxNode Root) Analyse(string code)
    {
        var compilation = After(code, "cell").GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        return (compilation.GetSemanticModel(tree), tree.GetRoot());
    }

    /// <summary>Gives the process its working directory back.</summary>
    public void Dispose() => working.Dispose();

    private Script<object> After(string code, string name) =>
        state is null ? CSharpScript.Create(code, options.WithFilePath(name)) : state.Script.ContinueWith(code, options.WithFilePath(name));

    private async Task<CellError?> RunHereAsync(Script<object> script, string name, ICellSink sink, CancellationToken cancellation)
    {
        CellConsole.Enter(sink);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var now = await (state is null ? script.RunAsync(null, _ => true, cancellation) : script.RunFromAsync(state, _ => true, cancellation));
            // A stopped cell's last thread may come here when the next cell already runs.
            cancellation.ThrowIfCancellationRequested();
            state = now;
            if (now.Exception is { } thrown) return CellError.Of(thrown, name);
            if (HasValue(now) && now.ReturnValue is not DisplayedValue) sink.Result(MimeBundle.Of(now.ReturnValue, []));
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A formatter failed: the value is part of the cell.
            return CellError.Of(e, name);
        }
    }

    // A null that was computed is shown; a statement has nothing to show.
    private static bool HasValue(ScriptState<object> state)
    {
        if (state.ReturnValue is not null) return true;
        var tree = state.Script.GetCompilation().SyntaxTrees.Single();
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            && state.Script.GetCompilation().GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    // Errors are to say "cell 3" on every machine; the compiler would make a path of it.
    private sealed class Sources(string folder) : SourceFileResolver([], folder)
    {
        public override string NormalizePath(string path, string? baseFilePath) => path.StartsWith("cell ", StringComparison.Ordinal) ? path : base.NormalizePath(path, baseFilePath)!;
    }
}
