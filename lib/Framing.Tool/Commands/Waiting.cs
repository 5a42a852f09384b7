using Spectre.Console;

namespace Framing.Tool.Commands;

/// <summary>Says on standard error what goes on, where that is a terminal and the work takes long.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <summary>Does the work and gives back its result.</summary>
    public static T For<T>(string what, TextWriter error, Func<T> work)
    {
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected) return work();
        var done = Task.Run(work);
        if (!((IAsyncResult)done).AsyncWaitHandle.WaitOne(Long)) Show(what, error, done);
        return done.GetAwaiter().GetResult();
    }

    private static void Show(string what, TextWriter error, IAsyncResult done) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Status().Start(Markup.Escape(what), _ => done.AsyncWaitHandle.WaitOne());
}
