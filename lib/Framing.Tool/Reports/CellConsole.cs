using System.Globalization;
using System.Text;

namespace Framing.Tool.Reports;

/// <summary>Leads what a running cell writes to the console to that cell, and leaves all other writing alone.</summary>
/// <remarks>The cell is known by the flow of execution, so that two sessions in one process do not mix.</remarks>
internal static class CellConsole
{
    private static readonly AsyncLocal<Running?> Cell = new();
    private static readonly Lock Gate = new();
    private static TextWriter? output;
    private static TextWriter? error;

    /// <summary>From here on, in this flow of execution, the console is the cell's.</summary>
    public static void Enter(ICellSink sink)
    {
        lock (Gate)
        {
            if (!ReferenceEquals(Console.Out, output))
            {
                Console.SetOut(new Router("stdout", Console.Out));
                output = Console.Out;
            }
            if (!ReferenceEquals(Console.Error, error))
            {
                Console.SetError(new Router("stderr", Console.Error));
                error = Console.Error;
            }
        }
        Cell.Value = new Running(sink);
    }

    /// <summary>The cell that runs, and a name for what it shows next.</summary>
    public static (ICellSink? Sink, string Id) NextDisplay() => Cell.Value is { } cell
        ? (cell.Sink, Interlocked.Increment(ref cell.Displays).ToString(CultureInfo.InvariantCulture))
        : (null, "");

    private sealed class Running(ICellSink sink)
    {
        public int Displays;

        public ICellSink Sink => sink;
    }

    private sealed class Router : TextWriter
    {
        private readonly string name;
        private readonly TextWriter elsewhere;

        public Router(string name, TextWriter elsewhere)
            : base(CultureInfo.InvariantCulture)
        {
            (this.name, this.elsewhere) = (name, elsewhere);
            CoreNewLine = ['\n'];
        }

        public override Encoding Encoding => elsewhere.Encoding;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void Write(string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            if (Cell.Value is { } cell) cell.Sink.Stream(name, value);
            else elsewhere.Write(value);
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush()
        {
            if (Cell.Value is null) elsewhere.Flush();
        }
    }
}
