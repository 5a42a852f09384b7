using System.Globalization;
using BenchmarkDotNet.Running;
using Framing.Benchmarks;

// "news PATH MEGABYTES" writes articles for timing whole programs; anything else goes to BenchmarkDotNet.
if (args is ["news", var path, var megabytes]) QuotedNews.Write(path, long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000);
else BenchmarkSwitcher.FromAssembly(typeof(CountingBenchmarks).Assembly).Run(args);
