using System.Runtime.ExceptionServices;

namespace Framing.Counting;

/// <summary>Work that is done side by side, in pieces with numbers: who is free takes the next one.</summary>
internal static class SideBySide
{
    /// <summary>Does every piece, each by one worker; of what fails, the first in order is thrown.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="threads">How many are done at once.</param>
    /// <param name="make">Makes a worker; there is at most one for each thread.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="done">Takes a worker that has done its last piece, one worker at a time.</param>
    public static void Run<TWorker>(int count, int threads, Func<TWorker> make, Action<int, TWorker> work, Action<TWorker> done)
    {
        var (next, first, failure, gate) = (-1, int.MaxValue, (ExceptionDispatchInfo?)null, new Lock());
        if (threads == 1 || count <= 1) Work();
        else Parallel.Invoke([.. Enumerable.Repeat((Action)Work, Math.Min(threads, count))]);
        failure?.Throw();

        void Work()
        {
            var i = Interlocked.Increment(ref next);
            if (i >= count) return;
            var worker = make();
            // What stands before a failure was given out before it, so it is still looked at.
            for (; i < count && i < Volatile.Read(ref first); i = Interlocked.Increment(ref next))
            {
                try
                {
                    work(i, worker);
                }
                catch (Exception e)
                {
                    lock (gate)
                    {
                        if (i < first) (first, failure) = (i, ExceptionDispatchInfo.Capture(e));
                    }
                }
            }
            lock (gate) done(worker);
        }
    }
}
