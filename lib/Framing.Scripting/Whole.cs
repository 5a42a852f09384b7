using System.Runtime.CompilerServices;

namespace Framing.Scripting;

/// <summary>Work that a thread which is being ended (<see cref="CellThreads"/>) does to its end or not at all.</summary>
internal static class Whole
{
    /// <summary>Does it. A thread leaves a <c>finally</c> block before it ends.</summary>
    public static void Do(Action work)
    {
        try
        {
            MayFail();
        }
        finally
        {
            work();
        }
    }

    // The compiler drops a try block in which nothing can fail, and what protects with it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MayFail()
    {
    }
}
