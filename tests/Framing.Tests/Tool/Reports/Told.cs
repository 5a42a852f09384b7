namespace Framing.Tests.Tool.Reports;

/// <summary>Text that is waited for.</summary>
internal sealed class Told : StringWriter
{
    private readonly Lock gate = new();
    private readonly List<(string Words, TaskCompletionSource Said)> awaited = [];

    public Task Says(string words)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate) awaited.Add((words, said));
        Write("");
        return said.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (gate)
        {
            base.Write(value);
            foreach (var (_, said) in awaited.Where(a => ToString().Contains(a.Words, StringComparison.Ordinal))) said.TrySetResult();
        }
    }
}
