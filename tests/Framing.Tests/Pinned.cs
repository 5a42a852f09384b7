using CsCheck;

namespace Framing.Tests;

/// <summary>Properties checked on the same random samples in every run.</summary>
internal static class Pinned
{
    /// <summary>Runs the check on that many samples; a failure shows the sample.</summary>
    public static void ForAll<T>(this Gen<T> gen, Action<T> check, int samples = 2000)
    {
        var random = new PCG(1, 1936);
        for (var i = 0; i < samples; i++)
        {
            var sample = gen.Generate(random, null, out _);
            try
            {
                check(sample);
            }
            catch (Exception e)
            {
                throw new Xunit.Sdk.XunitException($"sample {i}: {Check.Print(sample)}\n{e.Message}", e);
            }
        }
    }
}
