using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Framing.Scripting;

/// <summary>Where a running cell asks whether it is to stop: at each turn of its loops and at the start of its functions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellStop
{
    private const string Call = "global::Framing.Scripting.CellStop.Check();";

    [ThreadStatic]
    private static CellThreads? current;

    /// <summary>Goes on, or ends the cell's code.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static void Check()
    {
        if (current is { IsStopped: true }) throw new OperationCanceledException("the cell was stopped");
    }

    /// <summary>From here on this thread runs a cell's code.</summary>
    internal static void Enter(CellThreads threads) => current = threads;

    /// <summary>The code with the question in it; every line stays the line it was. Code with errors stays as it is.</summary>
    internal static string Into(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
        if (tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)) return code;
        var changes = tree.GetRoot().DescendantNodes().SelectMany(Changes).OrderBy(c => c.At).ThenBy(c => c.Opens);
        return SourceText.From(code).WithChanges(changes.Select(c => new TextChange(new TextSpan(c.At, 0), c.Text))).ToString();
    }

    private static IEnumerable<(int At, string Text, bool Opens)> Changes(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => Inside(loop.Statement),
        DoStatementSyntax loop => Inside(loop.Statement),
        ForStatementSyntax loop => Inside(loop.Statement),
        CommonForEachStatementSyntax loop => Inside(loop.Statement),
        LabeledStatementSyntax label when label.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax => [(label.ColonToken.Span.End, $" {Call}", true)],
        BaseMethodDeclarationSyntax { Body: { } body } => Inside(body),
        LocalFunctionStatementSyntax { Body: { } body } => Inside(body),
        AnonymousFunctionExpressionSyntax { Block: { } body } => Inside(body),
        _ => [],
    };

    private static IEnumerable<(int At, string Text, bool Opens)> Inside(StatementSyntax body) => body is BlockSyntax block
        ? [(block.OpenBraceToken.Span.End, $" {Call}", true)]
        : [(body.SpanStart, $"{{ {Call} ", true), (body.Span.End, " }", false)];
}
