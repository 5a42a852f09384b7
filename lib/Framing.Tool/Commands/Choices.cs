using System.CommandLine;
using System.CommandLine.Parsing;

namespace Framing.Tool.Commands;

/// <summary>Options with few possible values, each refused with the values there are.</summary>
internal static class Choices
{
    /// <summary>The option <c>--format</c>.</summary>
    public static Option<Format?> Format(string unlessSaid) =>
        OneOf("--format", $"How the result is written (default: {unlessSaid}).", ("table", Commands.Format.Table), ("csv", Commands.Format.Csv), ("excel", Commands.Format.Excel), ("json", Commands.Format.Json), ("jsonl", Commands.Format.JsonLines));

    /// <summary>The option <c>--save</c>.</summary>
    public static Option<string?> Save() => new("--save") { Description = "Writes the table to a file instead; its extension says how: .csv (safe for spreadsheets), .json, .jsonl, .html, .txt or .parquet.", HelpName = "FILE" };

    /// <summary>An option with named values.</summary>
    public static Option<T?> OneOf<T>(string name, string description, params (string Name, T Value)[] values) where T : struct => new(name)
    {
        Description = description,
        HelpName = string.Join('|', values.Select(v => v.Name)),
        CustomParser = argument =>
        {
            var word = argument.Tokens[0].Value;
            var value = values.FirstOrDefault(v => v.Name == word);
            if (value.Name is null) argument.AddError($"'{word}' is nothing that {name} takes; write {string.Join(", ", values[..^1].Select(v => v.Name))} or {values[^1].Name}");
            return value.Value;
        },
    };

    /// <summary>An option with a whole number that is not below a least one.</summary>
    public static Option<int?> Number(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument =>
        {
            var word = argument.Tokens[0].Value;
            if (!int.TryParse(word, out var number) || number < least) argument.AddError($"'{word}' is nothing that {name} takes; write a whole number, {least} or more");
            return number;
        },
    };

    /// <summary>Refuses a pattern that was meant for an option: no word begins with a hyphen.</summary>
    public static void RefuseOptions(ArgumentResult patterns)
    {
        if (patterns.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option) patterns.AddError($"there is no option '{option.Value}'; a pattern begins with a letter, a digit or *");
    }
}
