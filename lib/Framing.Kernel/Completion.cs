using System.Text.Json.Nodes;
using Framing.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Framing.Kernel;

/// <summary>The names that could stand where the cursor is: after a dot the members of what stands before it, elsewhere all that is in scope.</summary>
internal static class Completion
{
    /// <summary>The reply to <c>complete_request</c>.</summary>
    /// <param name="session">The session so far.</param>
    /// <param name="code">The cell.</param>
    /// <param name="cursor">The cursor's UTF-16 offset in it.</param>
    public static JsonObject Reply(ScriptSession session, string code, int cursor)
    {
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1])) start--;
        var matches = Names(session, code[..start], code[start..cursor]);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. matches.Select(m => JsonValue.Create(m))]),
            ["cursor_start"] = Offsets.ToCharacters(code, start),
            ["cursor_end"] = Offsets.ToCharacters(code, cursor),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>The names that begin with a prefix, in any case, in alphabetical order.</summary>
    /// <param name="session">The session so far.</param>
    /// <param name="before">The cell up to the name.</param>
    /// <param name="prefix">What is there of the name.</param>
    public static IReadOnlyList<string> Names(ScriptSession session, string before, string prefix)
    {
        // A name of some kind has to stand there, or the parser takes what is before the dot for something else.
        var (model, root) = session.Analyse($"{before}{(prefix.Length > 0 ? prefix : "x")}");
        var token = root.FindToken(before.Length);
        if (!token.IsKind(SyntaxKind.IdentifierToken) && !SyntaxFacts.IsKeywordKind(token.Kind())) return [];
        IEnumerable<string> names = Owner(token.Parent) is { } owner ? Members(model, before.Length, owner) : InScope(model, before.Length);
        return [.. names.Where(n => n.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static ExpressionSyntax? Owner(SyntaxNode? name) => name?.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    private static IEnumerable<string> Members(SemanticModel model, int position, ExpressionSyntax owner)
    {
        if (model.GetSymbolInfo(owner).Symbol is INamespaceOrTypeSymbol named)
            return model.LookupSymbols(position, named).Where(s => s.IsStatic || s is INamespaceOrTypeSymbol).Where(CanBeNamed).Select(s => s.Name);
        return model.GetTypeInfo(owner).Type is { } type
            ? model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(s => !s.IsStatic && s is not INamedTypeSymbol).Where(CanBeNamed).Select(s => s.Name)
            : [];
    }

    private static IEnumerable<string> InScope(SemanticModel model, int position) =>
        model.LookupSymbols(position).Where(CanBeNamed).Select(s => s.Name).Concat(SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText));

    private static bool CanBeNamed(ISymbol symbol) => symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared;
}
