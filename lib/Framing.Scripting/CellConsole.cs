using System.Globalization;
using System.Text;

namespace Framing.Scripting;

/// <summary>Leads what a running cell writes to the console to that cell, and leaves all other writing alone.</summary>
/// <remarks>The cell is known by the flow of execution, so that two sessions in one process do not mix.</remarks>
internal static class CellConsole
{
    private static readonly AsyncLocal<Running?> Cell = new();
    private static readonly Lock Gate = new();
    private static readonly Routed Output = new();
    private static readonly Routed Error = new();

    /// <summary>From here on, in this flow of execution, the console is the cell's.</summary>
    public static void Enter(ICellSink sink)
    {
        lock (Gate)
        {
            Output.Renew("stdout", Console.Out, Console.SetOut, () => Console.Out);
            Error.Renew("stderr", Console.Error, Console.SetError, () => Console.Error);
        }
        Cell.Value = new Running(sink);
    }

    /// <summary>The cell that runs, and a name for what it shows next.</summary>
    public static (ICellSink? Sink, string Id) NextDisplay() => Cell.Value is { } cell
        ? (cell.Sink, Interlocked.Increment(ref cell.Displays).ToString(CultureInfo.InvariantCulture))
        : (null, "");

    // One of the console's two writers. Each cell gets a new one: a cell that was stopped while it wrote may have left the old one locked.
    private sealed class Routed
    {
        private TextWriter? routed;
        private TextWriter elsewhere = TextWriter.Null;

        public void Renew(string name, TextWriter now, Action<TextWriter> set, Func<TextWriter> get)
        {
            if (!ReferenceEquals(now, routed)) elsewhere = now;
            set(new Router(name, elsewhere));
            routed = get();
        }
    }

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
