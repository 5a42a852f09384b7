namespace Framing.Scripting;

/// <summary>The threads that one cell's own code runs on, all of which can be stopped from outside.</summary>
/// <remarks>
/// <para>The cell starts on a thread of its own, and goes on after each <c>await</c> on another one. Two awaits of one cell never wait for one
/// thread, so that <c>.Result</c> and <c>.Wait()</c> do what they do in any program.</para>
/// <para>Stopping wakes what sleeps or waits, and ends what runs at its next <see cref="CellStop.Check"/>: an endless loop at its next turn.
/// What runs inside a library ends when it comes back to the cell's own code, and code that the cell has handed elsewhere (<c>Task.Run</c>) is
/// not the cell's any more; nobody waits for either. Ending a thread from outside (<see cref="System.Runtime.ControlledExecution"/>) would be
/// quicker there, and ends the whole process when it hits the runtime's own code.</para>
/// </remarks>
internal sealed class CellThreads : SynchronizationContext
{
    private readonly HashSet<Thread> alive = [];
    private volatile bool isStopped;

    /// <summary>Whether its code is to end.</summary>
    public bool IsStopped => isStopped;

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
        isStopped = true;
        lock (alive)
        {
            foreach (var thread in alive) thread.Interrupt();
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => new Thread(() => Go(d, state)) { IsBackground = true, Name = "cell" }.Start();

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    private void Go(SendOrPostCallback work, object? state)
    {
        try
        {
            lock (alive) alive.Add(Thread.CurrentThread);
            CellStop.Enter(this);
            SetSynchronizationContext(this);
            work(state);
            lock (alive) alive.Remove(Thread.CurrentThread);
        }
        catch (Exception e) when (isStopped && e is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped, as was asked for.
        }
    }
}
