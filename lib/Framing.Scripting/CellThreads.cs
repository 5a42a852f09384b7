using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Framing.Scripting;

/// <summary>The threads that one cell's own code runs on, all of which can be stopped from outside.</summary>
/// <remarks>
/// <para>The cell starts on a thread of its own, and goes on after each <c>await</c> on another one. Two awaits of one cell never wait for one
/// thread, so that <c>.Result</c> and <c>.Wait()</c> do what they do in any program.</para>
/// <para>Stopping wakes what sleeps or waits, and ends what runs, an endless loop too. Code that the cell has handed elsewhere
/// (<c>Task.Run</c>) is not the cell's any more and goes on; nobody waits for it.</para>
/// </remarks>
internal sealed class CellThreads : SynchronizationContext
{
    // A thread that is ended while the runtime's own code for await runs throws that on to the thread pool, where it would end the process;
    // one that is woken while it waits for the lock below ends here.
    static CellThreads() => ExceptionHandling.SetUnhandledExceptionHandler(e => e is ThreadAbortException or ThreadInterruptedException);

    private readonly CancellationTokenSource stop = new();
    private readonly HashSet<Thread> alive = [];

    /// <summary>Starts work on a thread of its own.</summary>
    public Task<T> Run<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(_ => work().ContinueWith(t => done.TrySetFromTask(t), TaskScheduler.Default), null);
        return done.Task;
    }

    /// <summary>Stops every thread, and does not wait for it.</summary>
    public void Stop()
    {
        lock (alive)
        {
            foreach (var thread in alive) thread.Interrupt();
        }
        // Ending a thread returns only when the thread is where it can be ended.
        _ = Task.Run(stop.Cancel);
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) =>
        Whole.Do(() => new Thread(() => Go(d, state)) { IsBackground = true, Name = "cell" }.Start());

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private void Go(SendOrPostCallback work, object? state)
    {
        lock (alive) alive.Add(Thread.CurrentThread);
        SetSynchronizationContext(this);
        try
        {
#pragma warning disable SYSLIB0046 // Made for programs that run what a person types, which is what this one does.
            ControlledExecution.Run(() => work(state), stop.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception e) when (stop.IsCancellationRequested && e is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped, as was asked for.
        }
        finally
        {
            lock (alive) alive.Remove(Thread.CurrentThread);
        }
    }
}
