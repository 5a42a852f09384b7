using System.Text.RegularExpressions;
using Framing.Display;
using Framing.Lexicons;
using Framing.Notebooks;

namespace Framing.Tests.Notebooks;

public class FooterTests
{
    [Fact]
    public void It_names_all_that_a_result_rests_on()
    {
        var (corpus, lexicon) = (Made.Corpus("a war"), Lexicon.Of("war"));
        var values = ((ITabular)Footer.Of(corpus, lexicon)).ToTable().Rows.ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        Assert.Equal((corpus.Sha256, corpus.Speakers.Sha256, lexicon.Sha256), (values["corpus, SHA-256"], values["speakers, SHA-256"], values["lexicon, SHA-256"]));
        Assert.Equal(corpus.Definition.ToString(), values["counted"]);
        Assert.Matches(@"^Framing \d+\.\d+\.\d+$", values["library"]);
    }

    [Fact]
    public void It_does_not_say_when() => Assert.DoesNotMatch(new Regex(@"\d\d:\d\d|20\d\d-\d\d"), Footer.Of(Made.Corpus("a war")).ToString());
}
