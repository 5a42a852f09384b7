using Framing.Kernel;
using Framing.Scripting;
using Framing.Tests.Tool.Reports;
using Framing.Tool.Reports;

namespace Framing.Tests.Kernel;

/// <summary>What an editor asks while a cell is written. Real clients ask it below tests/kernel.</summary>
[Collection(nameof(OneAtATime))]
public sealed class EditingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ScriptSession session;

    public EditingTests() => session = new ScriptSession(folder.Path);

    [Theory]
    [InlineData("text.", "Sub", "Substring")]
    [InlineData("text?.", "Sub", "Substring")]
    [InlineData("text.", "sel", "Select")]
    [InlineData("int.Max(text.", "Len", "Length")]
    [InlineData("int.", "MaxV", "MaxValue")]
    [InlineData("using System.Glob", "", "")]
    [InlineData("using System.", "Globali", "Globalization")]
    [InlineData("", "tex", "text")]
    [InlineData("", "conso", "Console")]
    [InlineData("fore", "", "")]
    [InlineData("", "forea", "foreach")]
    [InlineData("if (true) {\n  text.", "Sub", "Substring")]
    [InlineData("// text.", "Sub", "")]
    [InlineData("\"text.", "Sub", "")]
    public async Task The_names_that_could_stand_there(string before, string prefix, string name)
    {
        await session.RunAsync(new(CellLanguage.CSharp, "var text = \"a\";"), "cell 1", new CellOutputs(1));
        var names = Completion.Names(session, before, prefix);
        if (name.Length > 0) Assert.Contains(name, names);
        else if (prefix.Length > 0) Assert.Empty(names);
    }

    [Fact]
    public async Task A_type_offers_what_is_static_and_a_value_what_is_not()
    {
        await session.RunAsync(new(CellLanguage.CSharp, "var text = \"a\";"), "cell 1", new CellOutputs(1));
        Assert.Equal(["IsNullOrEmpty"], Completion.Names(session, "string.", "IsNullOrE"));
        Assert.Empty(Completion.Names(session, "text.", "IsNullOrE"));
    }

    [Theory]
    [InlineData("n", 0, "int n")]
    [InlineData("n.ToString()", 4, "int.ToString()")]
    [InlineData("new InputException(\"\")", 6, "Something a user gave")]
    [InlineData("Math", 4, "System.Math")]
    public async Task A_hover_says_what_a_name_is_and_what_was_written_about_it(string code, int cursor, string part)
    {
        await session.RunAsync(new(CellLanguage.CSharp, "#r \"Framing.dll\"\nusing Framing;\nvar n = 1;"), "cell 1", new CellOutputs(1));
        Assert.Contains(part, (string?)Inspection.Reply(session, code, cursor)["data"]![MimeBundle.Plain]);
    }

    [Fact]
    public void A_hover_over_nothing_finds_nothing() => Assert.False((bool?)Inspection.Reply(session, "1 +  2", 4)["found"]);

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("var x = 1;", "complete")]
    [InlineData("int F(int n)", "incomplete")]
    [InlineData("if (true) {", "incomplete")]
    [InlineData("var x = ;", "invalid")]
    public void Enter_runs_a_cell_or_begins_its_next_line(string code, string status) => Assert.Equal(status, (string?)Completeness.Reply(code)["status"]);

    [Theory]
    [InlineData("ab", 1, 1)]
    [InlineData("😀b", 1, 2)]
    [InlineData("冷战", 2, 2)]
    [InlineData("a", 9, 1)]
    public void Clients_count_characters_and_strings_count_units(string text, int characters, int offset)
    {
        Assert.Equal(offset, Offsets.FromCharacters(text, characters));
        Assert.Equal(Math.Min(characters, text.EnumerateRunes().Count()), Offsets.ToCharacters(text, offset));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }
}
