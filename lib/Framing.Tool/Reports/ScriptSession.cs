using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Framing.Tool.Reports;

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

    private readonly string before = Directory.GetCurrentDirectory();
    private readonly ScriptOptions options;
    private ScriptState<object>? state;

    public ScriptSession(string folder)
    {
        options = Shared.WithMetadataResolver(new ScriptReferences(folder)).WithSourceResolver(new Sources(folder));
        Directory.SetCurrentDirectory(folder);
    }

    /// <summary>Runs one cell; what it shows goes to the sink as it comes.</summary>
    /// <param name="code">The cell's C#.</param>
    /// <param name="name">What errors call the cell: <c>cell 3</c>.</param>
    /// <param name="sink">Where its outputs go.</param>
    /// <param name="cancellation">Ends the wait. A cell that does not look at it itself goes on in the background.</param>
    /// <returns>Null, or why the cell failed.</returns>
    public Task<CellError?> RunAsync(string code, string name, ICellSink sink, CancellationToken cancellation = default) =>
        Task.Run(() => RunHereAsync(code, name, sink, cancellation), cancellation).WaitAsync(cancellation);

    /// <summary>Gives the process its working directory back.</summary>
    public void Dispose() => Directory.SetCurrentDirectory(before);

    private async Task<CellError?> RunHereAsync(string code, string name, ICellSink sink, CancellationToken cancellation)
    {
        CellConsole.Enter(sink);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var script = state is null ? CSharpScript.Create(code, options.WithFilePath(name)) : state.Script.ContinueWith(code, options.WithFilePath(name));
            state = state is null
                ? await script.RunAsync(null, _ => true, cancellation)
                : await script.RunFromAsync(state, _ => true, cancellation);
            if (state.Exception is { } thrown) return CellError.Of(thrown, name);
            if (HasValue(state) && state.ReturnValue is not DisplayedValue) sink.Result(MimeBundle.Of(state.ReturnValue, []));
            return null;
        }
        catch (CompilationErrorException e)
        {
            return CellError.Of(e);
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
