using BenchmarkDotNet.Attributes;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Benchmarks;

/// <summary>What counting costs inside, on made-up news text with quotations: words, phrases, voices.</summary>
/// <remarks>Run with <c>dotnet run -c Release --project tests/Framing.Benchmarks -- --filter '*'</c>.</remarks>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    private static readonly string[] Patterns = [.. Enumerable.Range(0, 47).Select(i => $"word{i} follows word{i + 1}"), "cold war", "cold war mentality", "hegemon*"];
    private string folder = "";
    private string text = "";
    private Lexicon lexicon = null!;

    /// <summary>Paragraphs in the text; each has some 60 words and two quotations.</summary>
    [Params(2_000)]
    public int Paragraphs { get; set; }

    /// <summary>Writes the text to a folder of its own.</summary>
    [GlobalSetup]
    public void Write()
    {
        text = NewsText.Make(Paragraphs, seed: 1);
        folder = Directory.CreateTempSubdirectory("framing-").FullName;
        File.WriteAllText(Path.Combine(folder, "article.txt"), text);
        lexicon = Lexicon.Of(Patterns);
    }

    /// <summary>Removes the folder.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>Words alone.</summary>
    [Benchmark(Baseline = true)]
    public int Tokenize() => Tokenizer.Tokenize(text).Count;

    /// <summary>Fifty phrases in the whole text, straight from the file.</summary>
    [Benchmark]
    public long Count() => Corpus.Load(folder).Count(lexicon).Rows.Sum(r => r.Rate.Hits);

    /// <summary>Quotations and their speakers.</summary>
    [Benchmark]
    public int Attribute() => Corpus.Load(folder).Documents[0].Quotations.Count;

    /// <summary>Fifty phrases by the origin of the voice.</summary>
    [Benchmark]
    public long CountByVoice() => Corpus.Load(folder).Count(lexicon, By.Origin).Rows.Sum(r => r.Rate.Hits);
}
