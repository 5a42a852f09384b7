using Framing.Corpora;
using Framing.Voices;

namespace Framing.Tests.Corpora;

public sealed class UnresolvedSpeakersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_most_frequent_speaker_without_an_origin_comes_first()
    {
        folder.Write("a.txt", "\"We stay,\" said Lev Orlov. \"We go,\" said Anna Berg. \"We wait,\" said Anna Berg. \"We win,\" said Chinese envoy Guo Wei.");
        var unresolved = Corpus.Load(folder.Path).UnresolvedSpeakers();
        Assert.Equal([("Anna Berg", 2), ("Lev Orlov", 1)], unresolved.Speakers.Select(s => (s.Name, s.Quotations)));
    }

    [Fact]
    public void What_is_printed_is_a_speakers_file_once_the_origin_is_filled_in()
    {
        folder.Write("a.txt", "\"We go,\" said Anna \"Ann\" Berg: no. \"We stay,\" said Lev Orlov.");
        var yaml = Corpus.Load(folder.Path).UnresolvedSpeakers().ToYaml().Replace("origin:  #", "origin: Norway  #", StringComparison.Ordinal);
        var registry = SpeakerRegistry.Load(folder.Write("speakers.yaml", yaml));
        Assert.All(registry.Speakers, s => Assert.Equal(new Origin("Norway"), s.Origin));
        Assert.Empty(Corpus.Load(folder.Path).UnresolvedSpeakers().Speakers);
    }

    [Fact]
    public void Nobody_unresolved_is_an_empty_file_that_can_be_read()
    {
        folder.Write("a.txt", "Nobody speaks here.");
        Assert.Empty(SpeakerRegistry.Load(folder.Write("s.yaml", Corpus.Load(folder.Path).UnresolvedSpeakers().ToYaml())).Speakers);
    }
}
