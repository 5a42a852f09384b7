using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Framing.Scripting;
using Microsoft.CodeAnalysis;

namespace Framing.Kernel;

/// <summary>What stands under the cursor: its declaration, and the summary and remarks written about it.</summary>
internal static partial class Inspection
{
    /// <summary>The reply to <c>inspect_request</c>.</summary>
    /// <param name="session">The session so far.</param>
    /// <param name="code">The cell.</param>
    /// <param name="cursor">The cursor's UTF-16 offset in it; a name that ends there is meant too.</param>
    public static JsonObject Reply(ScriptSession session, string code, int cursor)
    {
        var text = Describe(session, code, cursor);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = text is not null,
            ["data"] = text is null ? new JsonObject() : new JsonObject { [MimeBundle.Plain] = text },
            ["metadata"] = new JsonObject(),
        };
    }

    private static string? Describe(ScriptSession session, string code, int cursor)
    {
        var (model, root) = session.Analyse(code);
        var node = new[] { cursor, cursor - 1 }.Where(at => at >= 0 && at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] == '_'))
            .Select(at => root.FindToken(at).Parent).FirstOrDefault();
        if (node is null) return null;
        var info = model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.GetDeclaredSymbol(node) ?? model.GetTypeInfo(node).Type;
        if (symbol is null or IErrorTypeSymbol) return null;
        var declared = symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol ? symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : symbol.ToDisplayString();
        var comment = Comment(symbol.GetDocumentationCommentXml());
        return comment.Length > 0 ? $"{declared}\n\n{comment}" : declared;
    }

    private static string Comment(string? xml)
    {
        if (string.IsNullOrEmpty(xml)) return "";
        try
        {
            var comment = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            return string.Join("\n\n", comment.Elements().Where(e => e.Name.LocalName is "summary" or "remarks").Select(e => Spaces().Replace(Words(e), " ").Trim()).Where(t => t.Length > 0));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string Words(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference => Last(reference),
        XElement other => Words(other) + " ",
        _ => "",
    }));

    // Of T:Framing.Corpora.Corpus the last name.
    private static string Last(XElement reference) => reference.IsEmpty ? reference.Attributes().Select(a => a.Value.Split('(')[0].Split('.', ':')[^1]).FirstOrDefault() ?? "" : Words(reference);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
