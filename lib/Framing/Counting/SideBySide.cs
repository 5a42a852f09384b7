using System.Runtime.ExceptionServices;

namespace Framing.Counting;

/// <summary>Work that is done side by side, in pieces with numbers.</summary>
internal static class SideBySide
{
    /// <summary>Does every piece, each by one worker; of what fails, the first in order is thrown.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="threads">How many are done at once.</param>
    /// <param name="make">Makes a worker; there is at least one for each thread.</param>
    /// <param name="work">Does a piece.</param>
    /// <param name="done">Takes a worker that has done its last piece, one worker at a time.</param>
    public static void Run<TWorker>(int count, ParallelOptions threads, Func<TWorker> make, Action<int, TWorker> work, Action<TWorker> done)
    {
        (int At, ExceptionDispatchInfo Failure)? first = null;
        Parallel.For(0, count, threads, make, (i, loop, worker) =>
        {
            try
            {
                work(i, worker);
            }
            catch (Exception e)
            {
                lock (threads)
                {
                    if (first is not { } known || i < known.At) first = (i, ExceptionDispatchInfo.Capture(e));
                }
                // What stands before it is still looked at.
                loop.Break();
            }
            return worker;
        }, worker =>
        {
            lock (threads) done(worker);
        });
        first?.Failure.Throw();
    }
}
