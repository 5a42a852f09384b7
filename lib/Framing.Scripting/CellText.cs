namespace Framing.Scripting;

/// <summary>What a cell's text is written in, of those that can be shown or run here.</summary>
internal enum CellLanguage
{
    /// <summary>Run by the script session.</summary>
    CSharp,

    /// <summary>Shown as it stands.</summary>
    Html,

    /// <summary>Run by the page that shows it.</summary>
    JavaScript,

    /// <summary>Shown as Markdown.</summary>
    Markdown,
}

/// <summary>A code cell's language and its text without the line that names it.</summary>
/// <remarks>Polyglot Notebooks keeps the language in the cell's metadata, or in a first line such as <c>#!html</c>, which comes before it.</remarks>
internal sealed record CellText(CellLanguage Language, string Code)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="source">The cell's text, with line feeds between its lines.</param>
    /// <param name="declared">The language in its metadata, or null.</param>
    /// <param name="name">What messages call the cell.</param>
    /// <param name="file">The notebook, or null.</param>
    /// <exception cref="InputException">The cell asks for what cannot be run here.</exception>
    public static CellText Of(string source, string? declared, string name, string? file)
    {
        var (written, how) = (declared ?? "csharp", $"is written in {declared}");
        var lines = source.Split('\n');
        var first = lines[0].Trim();
        if (first.StartsWith("#!", StringComparison.Ordinal))
        {
            (written, how) = (first[2..], $"begins with `{first}`");
            lines[0] = "";
            source = string.Join('\n', lines);
        }
        var language = Known(written) ?? throw new InputException(
            $"{name} {how}, which can be neither run nor shown here; only C#, HTML, JavaScript and Markdown cells can, so write it in one of these or take it out", file);
        if (language == CellLanguage.CSharp) RefuseWhatOnlyOneHostKnows(name, lines, file);
        else if (source.StartsWith('\n')) source = source[1..];
        return new(language, source);
    }

    /// <summary>What a cell that is not run shows, as Polyglot Notebooks shows it.</summary>
    public MimeBundle Shown() => MimeBundle.Of(MimeBundle.Html, Language switch
    {
        CellLanguage.Markdown => MarkdownText.ToHtml(Code),
        CellLanguage.JavaScript => $"<script type=\"text/javascript\">{Code}</script>",
        _ => Code,
    });

    private static void RefuseWhatOnlyOneHostKnows(string name, string[] lines, string? file)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            // An expression of C# may go on with a remainder, but no cell begins with one.
            if (line.StartsWith("#!", StringComparison.Ordinal) || (i == 0 && line.StartsWith('%')))
                throw new InputException($"{name} has `{line}` on its line {i + 1}, a command of one notebook program, which cannot be run here; give each language a cell of its own and take other commands out", file);
            if ((line.StartsWith("#r", StringComparison.Ordinal) || line.StartsWith("#i", StringComparison.Ordinal)) && line.Contains("\"nuget:", StringComparison.OrdinalIgnoreCase))
                throw new InputException($"{name} has `{line}` on its line {i + 1}, which would fetch a package at every run; refer to a .dll file instead", file);
        }
    }

    private static CellLanguage? Known(string name) => name.Trim().ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CellLanguage.CSharp,
        "html" => CellLanguage.Html,
        "javascript" or "js" => CellLanguage.JavaScript,
        "markdown" or "md" => CellLanguage.Markdown,
        _ => null,
    };
}
