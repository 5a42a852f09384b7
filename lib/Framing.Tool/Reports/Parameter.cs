using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Framing.Tool.Reports;

/// <summary>A variable of a notebook's parameters cell, and how a value given on the command line is written for it.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">Its type as C# names it, that of an item for a list; empty for one that cannot be set.</param>
/// <param name="IsList">Whether it holds a list.</param>
/// <param name="Text">The string it holds, or null when it holds no string.</param>
internal sealed partial record Parameter(string Name, string Type, bool IsList, string? Text)
{
    /// <summary>The variable that one declaration declares.</summary>
    public static Parameter Of(TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        var value = variable.Initializer?.Value;
        var declared = type.IsVar ? TypeOf(value) : type.ToString().TrimEnd('?');
        var list = List().Match(declared);
        var item = list.Success ? $"{list.Groups[1].Value}{list.Groups[2].Value}" : declared;
        return new(variable.Identifier.ValueText, Written.ContainsKey(item) ? item : "", list.Success, (value as LiteralExpressionSyntax)?.Token.Value as string);
    }

    /// <summary>The values as a C# expression of this parameter's type.</summary>
    /// <exception cref="InputException">They are not of that type.</exception>
    public string Expression(IReadOnlyList<string> values)
    {
        if (Type.Length == 0) throw new InputException($"--set {Name}: the notebook's own value for it is no number, date, yes or no, string or list of these, so it cannot be set from here");
        if (IsList) return $"[{string.Join(", ", values.SelectMany(Items).Select(One))}]";
        if (values.Count > 1) throw new InputException($"--set {Name} is given {values.Count} times, but it holds one value; give it once");
        return One(values[0]);
    }

    private string One(string value) => Written[Type](value) ?? throw new InputException($"--set {Name}={value}: this is no {Described}, and the notebook’s {Name} {(IsList ? "holds such" : "is one")}");

    // How a value of each type is written; null when it is none.
    private static readonly Dictionary<string, Func<string, string?>> Written = new()
    {
        ["string"] = Quoted,
        ["bool"] = v => bool.TryParse(v, out var b) ? (b ? "true" : "false") : null,
        ["int"] = v => int.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) : null,
        ["long"] = v => long.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) + "L" : null,
        ["double"] = v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n.ToString("R", CultureInfo.InvariantCulture) + "d" : null,
        ["decimal"] = v => decimal.TryParse(v, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) + "m" : null,
        ["DateOnly"] = v => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? $"new DateOnly({d.Year}, {d.Month}, {d.Day})" : null,
        ["DateTime"] = v => DateTime.TryParseExact(v, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var d)
            ? $"new DateTime({d.Year}, {d.Month}, {d.Day}, {d.Hour}, {d.Minute}, {d.Second})" : null,
    };

    private static string TypeOf(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } literal } => literal switch { string => "string", bool => "bool", int => "int", long => "long", double => "double", decimal => "decimal", _ => "" },
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax number } => TypeOf(number),
        ObjectCreationExpressionSyntax created => created.Type.ToString(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ParseExact" } parse } => parse.Expression.ToString(),
        ArrayCreationExpressionSyntax array => array.Type.ToString(),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var first, ..] } when TypeOf(first) is { Length: > 0 } item => $"{item}[]",
        _ => "",
    };

    // "a, b" and ["a", "b, c"] are both lists.
    private static IEnumerable<string> Items(string value)
    {
        if (!value.StartsWith('[')) return value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return (JsonSerializer.Deserialize<JsonElement[]>(value) ?? []).Select(i => i.ValueKind == JsonValueKind.String ? i.GetString()! : i.GetRawText());
        }
        catch (JsonException e)
        {
            throw new InputException($"the list {value} begins like JSON but is none; write it as [\"a\", \"b\"] or as a,b", inner: e);
        }
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private string Described => Type switch
    {
        "DateOnly" => "date like 2024-01-31",
        "DateTime" => "date like 2024-01-31 or 2024-01-31T18:00",
        "bool" => "true or false",
        "double" or "decimal" => "number like 0.5",
        _ => "whole number",
    };

    // T[] and the collections of T that a collection expression can be assigned to.
    [GeneratedRegex(@"^(?:(\w+)\[\]|(?:List|IList|IReadOnlyList|IEnumerable|ICollection|IReadOnlyCollection)<(\w+)>)$")]
    private static partial Regex List();
}
