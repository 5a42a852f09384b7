using Framing.Scripting;
using Framing.Tests.Tool.Reports;

namespace Framing.Tests.Scripting;

/// <summary>A stopped cell's own code comes to its end, wherever it turns in circles.</summary>
[Collection(nameof(OneAtATime))]
public sealed class CellStopTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("while (true) while (true) { } ")]
    [InlineData("do n++; while (n != 0);")]
    [InlineData("for (; ; ) n++;")]
    [InlineData("foreach (var i in Endless()) n += i;")]
    [InlineData("await foreach (var i in EndlessAsync()) { }")]
    [InlineData("again: n++; goto again;")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).Any(i => { return false; });")]
    [InlineData("new List<int>(Enumerable.Range(0, 100)).ForEach(delegate { while (true) n++; });")]
    [InlineData("void Turn() { n++; } while (true) Turn();")]
    [InlineData("new Circle().Turn();")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("while (true) { try { Thread.Sleep(1); } catch { } }")]
    public async Task What_would_never_end_ends(string endless)
    {
        using var session = new ScriptSession(folder.Path);
        await session.RunAsync(new(CellLanguage.CSharp, "using System.Threading;\nvar n = 0;\nclass Circle { public void Turn() { for (; ; ) { } } }\nIEnumerable<int> Endless() { while (true) yield return 1; }\nasync IAsyncEnumerable<int> EndlessAsync() { while (true) { await Task.Yield(); yield return 1; } }"), "cell 1", new Written());
        using var cancel = new CancellationTokenSource();
        var written = new Written();
        var running = session.RunAsync(new(CellLanguage.CSharp, $"try {{ Console.Write(\"begun\"); await RunAsync(); }} finally {{ Console.Write(\"ended\"); }}\nasync Task RunAsync() {{ {endless}\n }}"), "cell 2", written, cancel.Token);
        Assert.Same(written.Seen("begun"), await Task.WhenAny(running, written.Seen("begun")));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await written.Seen("ended").WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) sum += i;\nsum", 3)]
    [InlineData("foreach (var (a, b) in new[] { (1, 2) })\n{ // one\n  sum += a * b; } // two\nsum", 2)]
    [InlineData("for (var i = 0; i < 2; i++) for (var j = 0; j < 2; j++) if (i == j) sum++; else sum += 10;\nsum", 22)]
    [InlineData("do if (sum > 4) break; else sum++; while (true);\nsum", 5)]
    [InlineData("int F(int k) { return k < 2 ? k : F(k - 1) + F(k - 2); }\nF(10)", 55)]
    [InlineData("Func<int, int> f = k => { switch (k) { case 1: goto two; case 2: two: return 2; default: return 0; } };\nf(1)", 2)]
    [InlineData("class P { public P(int q) { Q = q; } public int Q { get; } }\nnew P(7).Q", 7)]
    public async Task Code_does_what_it_did_without_the_question(string code, int value)
    {
        using var session = new ScriptSession(folder.Path);
        var written = new Written();
        Assert.Null(await session.RunAsync(new(CellLanguage.CSharp, "var sum = 0;"), "cell 1", written));
        Assert.Null(await session.RunAsync(new(CellLanguage.CSharp, code + ".ToString()"), "cell 2", written));
        Assert.Equal(value.ToString(), written.Value);
    }

    [Fact]
    public async Task Errors_behind_a_loop_keep_their_line()
    {
        using var session = new ScriptSession(folder.Path);
        var error = await session.RunAsync(new(CellLanguage.CSharp, "for (var i = 0; i < 1; i++)\n  Console.Write(\"\");\nthrow new Exception();"), "cell 1", new Written());
        Assert.Contains(error!.Trace, line => line.Contains("cell 1, line 3"));
    }

    public void Dispose() => folder.Dispose();

    private sealed class Written : ICellSink
    {
        private readonly Dictionary<string, TaskCompletionSource> seen = new() { ["begun"] = Once(), ["ended"] = Once() };

        public string? Value { get; private set; }

        public Task Seen(string text) => seen[text].Task;

        public void Stream(string name, string text) => seen[text].TrySetResult();

        public void Display(MimeBundle data, string id)
        {
        }

        public void Update(MimeBundle data, string id)
        {
        }

        public void Result(MimeBundle data) => Value = (string?)data.ToJson(text => text)[MimeBundle.Plain];

        private static TaskCompletionSource Once() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
