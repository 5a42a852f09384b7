namespace Framing.Statistics;

/// <summary>Random numbers that are the same on every machine and in every version, for a seed.</summary>
/// <remarks>SplitMix64. Source: G. Steele, D. Lea and C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014, 453–472.</remarks>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 to below the limit, each as likely but for one part in 2³².</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
