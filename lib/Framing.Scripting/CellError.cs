using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Framing.Scripting;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">The line of the cell, counted from 1; 0 where there is none.</param>
/// <param name="Trace">The lines to show, without paths of this machine.</param>
internal sealed record CellError(string Name, string Message, int Line, IReadOnlyList<string> Trace)
{
    /// <summary>What the compiler refused.</summary>
    public static CellError Of(CompilationErrorException e)
    {
        var errors = e.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var message = $"{errors[0].Id}: {errors[0].GetMessage(CultureInfo.InvariantCulture)}";
        // The compiler cannot know that a build puts the file there.
        if (errors[0].Id == "CS0006") message += " (build the solution with `dotnet build`, which puts the library's files there)";
        return new("CompilationError", message, LineOf(errors[0]), [.. errors.Select(d => $"{Place(d)}{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")]);
    }

    /// <summary>What was thrown while the cell ran.</summary>
    /// <param name="e">The exception.</param>
    /// <param name="cell">The cell's name in the debug symbols.</param>
    public static CellError Of(Exception e, string cell)
    {
        // What a formatter throws comes wrapped.
        while (e is TargetInvocationException { InnerException: { } inner }) e = inner;
        var frames = Causes(e).Select(Frames).FirstOrDefault(f => f.Count > 0) ?? [];
        var message = e is InputException input ? input.Located : e.Message;
        var trace = new List<string> { $"{e.GetType().FullName}: {message}" };
        trace.AddRange(Causes(e).Skip(1).Select(cause => $"  because of {cause.GetType().FullName}: {cause.Message}"));
        trace.AddRange(frames.Select(f => $"  at {f.Cell}, line {f.Line}"));
        return new(e.GetType().FullName!, message, frames.LastOrDefault(f => f.Cell == cell).Line, trace);
    }

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static List<(string Cell, int Line)> Frames(Exception e) =>
        [.. new StackTrace(e, true).GetFrames().Select(f => (Cell: f.GetFileName() ?? "", Line: f.GetFileLineNumber())).Where(f => f.Cell.StartsWith("cell ", StringComparison.Ordinal))];

    private static string Place(Diagnostic diagnostic) => diagnostic.Location.IsInSource ? $"{diagnostic.Location.GetLineSpan().Path}, line {LineOf(diagnostic)}: " : "";

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.IsInSource ? diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 : 0;
}
