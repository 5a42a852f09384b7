using BenchmarkDotNet.Attributes;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Benchmarks;

/// <summary>What it costs to tell who speaks, on articles as news has them.</summary>
[MemoryDiagnoser]
public class VoiceBenchmarks
{
    private string path = "";
    private Lexicon lexicon = null!;

    /// <summary>Bytes of articles.</summary>
    [Params(4_000_000)]
    public long Bytes { get; set; }

    /// <summary>Writes the articles to a table of their own.</summary>
    [GlobalSetup]
    public void Write()
    {
        path = Path.Combine(Directory.CreateTempSubdirectory("framing-").FullName, "articles.jsonl");
        QuotedNews.Write(path, Bytes);
        lexicon = Lexicon.Of("cold war", "cold war mentality", "hegemon*");
    }

    /// <summary>Removes the folder.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    /// <summary>Reading the table alone.</summary>
    [Benchmark(Baseline = true)]
    public int Load() => Corpus.Load(path).Documents.Count;

    /// <summary>Quotations, speakers and origins of each article.</summary>
    [Benchmark]
    public int Attribute() => Corpus.Load(path).Documents.Sum(d => d.Quotations.Count);

    /// <summary>Three patterns by the origin of the voice, on one thread.</summary>
    [Benchmark]
    public long CountByVoice() => Corpus.Load(path).Count(lexicon, [By.Origin], threads: 1).Rows.Sum(r => r.Rate.Hits);
}
