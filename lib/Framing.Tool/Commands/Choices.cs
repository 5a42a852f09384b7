using System.CommandLine;
using System.CommandLine.Parsing;

namespace Framing.Tool.Commands;

/// <summary>A value by the name that stands for it on the command line.</summary>
/// <remarks>A class, as what is generic is compiled beforehand for classes alone, and each start would wait for the rest.</remarks>
internal sealed record Named<T>(string Name, T Value) where T : struct;

/// <summary>Options with few possible values, each refused with the values there are.</summary>
internal static class Choices
{
    /// <summary>The option <c>--format</c>.</summary>
    public static Option<Named<Format>?> Format(string unlessSaid) =>
        OneOf<Format>("--format", $"How the result is written (default: {unlessSaid}).", new("table", Commands.Format.Table), new("csv", Commands.Format.Csv), new("excel", Commands.Format.Excel), new("json", Commands.Format.Json), new("jsonl", Commands.Format.JsonLines));

    /// <summary>The option <c>--save</c>.</summary>
    public static Option<string?> Save() => new("--save") { Description = "Writes the table to a file instead; its extension says how: .csv (safe for spreadsheets), .json, .jsonl, .html, .txt or .parquet.", HelpName = "FILE" };

    /// <summary>An option with named values.</summary>
    public static Option<Named<T>?> OneOf<T>(string name, string description, params Named<T>[] values) where T : struct => new(name)
    {
        Description = description,
        HelpName = string.Join('|', values.Select(v => v.Name)),
        CustomParser = argument =>
        {
            var word = argument.Tokens[0].Value;
            var value = values.FirstOrDefault(v => v.Name == word);
            if (value is null) argument.AddError($"'{word}' is nothing that {name} takes; write {string.Join(", ", values[..^1].Select(v => v.Name))} or {values[^1].Name}");
            return value;
        },
    };

    /// <summary>The value that was named, null where none was.</summary>
    public static T? Chosen<T>(this ParseResult parsed, Option<Named<T>?> option) where T : struct => parsed.GetValue(option)?.Value;

    /// <summary>An option with a whole number that is not below a least one.</summary>
    public static Option<Named<int>?> Number(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument =>
        {
            var word = argument.Tokens[0].Value;
            if (!int.TryParse(word, out var number) || number < least) argument.AddError($"'{word}' is nothing that {name} takes; write a whole number, {least} or more");
            return new(word, number);
        },
    };

    /// <summary>Refuses a pattern that was meant for an option: no word begins with a hyphen.</summary>
    public static void RefuseOptions(ArgumentResult patterns)
    {
        if (patterns.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option) patterns.AddError($"there is no option '{option.Value}'; a pattern begins with a letter, a digit or *");
    }
}
