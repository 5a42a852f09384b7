using Framing.Display;
using Framing.Tool.Commands;
using Spectre.Console;

namespace Framing.Tests.Tool.Commands;

public class TableOutputTests
{
    private const string Hostile = "[red]a[/] \u001B[2J\u0007\u202E[[";

    private static readonly Framing.Display.Table Sample = new([new(Hostile, Hostile), new("hits", "Hits", ColumnFormat.Count), new("k", "K", ColumnFormat.Key)], [[Hostile, 12345L, "冷战"]]) { Caption = Hostile, Note = Hostile };

    [Fact]
    public void A_terminal_gets_a_drawn_table_in_which_hostile_text_stays_text()
    {
        var drawn = Draw(AnsiSupport.No);
        Assert.Equal(4, drawn.Split("[red]a[/] \uFFFD[2J\uFFFD\uFFFD[[").Length - 1);
        Assert.Contains("12,345", drawn, StringComparison.Ordinal);
        Assert.Contains("冷战", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain(drawn, c => char.IsControl(c) && c is not ('\n' or '\r') || c == '\u202E');
    }

    [Fact]
    public void Colour_stands_only_where_the_terminal_takes_it()
    {
        Assert.Contains("\u001B[", Draw(AnsiSupport.Yes), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[2J", Draw(AnsiSupport.Yes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_terminal_gets_aligned_text()
    {
        using var output = new StringWriter();
        TableOutput.Write(Sample, Format.Table, output);
        Assert.Equal(Sample.ToText(), output.ToString());
    }

    private static string Draw(AnsiSupport ansi)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 120;
        TableOutput.Draw(Sample, console);
        return output.ToString();
    }
}
