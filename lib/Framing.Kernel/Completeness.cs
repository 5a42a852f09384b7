using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Framing.Kernel;

/// <summary>Whether Enter in a console is to run a cell or to begin its next line.</summary>
internal static class Completeness
{
    /// <summary>The reply to <c>is_complete_request</c>: <c>complete</c>, <c>incomplete</c> while something is left open, <c>invalid</c> where more lines cannot mend it.</summary>
    public static JsonObject Reply(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
        var status = !SyntaxFactory.IsCompleteSubmission(tree) ? "incomplete"
            : tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? "invalid"
            : "complete";
        return new JsonObject { ["status"] = status, ["indent"] = status == "incomplete" ? "    " : "" };
    }
}
