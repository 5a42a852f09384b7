using BenchmarkDotNet.Running;
using Framing.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(CountingBenchmarks).Assembly).Run(args);
