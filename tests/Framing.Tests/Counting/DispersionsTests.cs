using Framing.Counting;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class DispersionsTests
{
    [Fact]
    public void Parts_are_documents_and_below_five_hits_only_the_range_is_shown()
    {
        var table = Made.Corpus("war war war war x", "war y", "…").Dispersion(Lexicon.Of("war", "y", "no")).ToTable();
        Assert.Equal(["war 5 2 2", "y 1 1 2", "no 0 0 2"], table.Rows.Select(r => string.Join(' ', r[..4])));
        // Shares of hits 4/5 and 1/5, of words 5/7 and 2/7.
        Assert.Equal((4 / 5.0) - (5 / 7.0), (double)table.Rows[0][4]!, 1e-12);
        Assert.All(table.Rows.Skip(1), r => Assert.All(r[4..], Assert.Null));
    }

    [Fact]
    public void In_one_voice_parts_are_the_documents_that_have_it()
    {
        var corpus = Made.Of(Made.Document("a", "War. “War and war,” said Chinese Foreign Ministry spokesman Lin Jian.", "Zinin", "Russia"), Made.Document("b", "war", "Zinin", "Russia"));
        var (_, spread) = Assert.Single(corpus.Voices(Origin.China).Dispersion(Lexicon.Of("war")).Rows);
        Assert.Equal((2, 1, 1), (spread.Hits, spread.Parts, spread.Range));
        Assert.Equal(Dispersion.Of([new(1, 8), new(1, 1)]), corpus.Voices(Origin.Russia).Dispersion(Lexicon.Of("war")).Rows[0].Dispersion);
    }

    [Fact]
    public void Hits_open_the_sentences_of_the_words_looked_at()
    {
        var corpus = Made.Of(Made.Document("a", "War came. War went.", "Wu", "China"), Made.Document("b", "War again.", "Zinin", "Russia"));
        Assert.Equal(4, corpus.Dispersion(Lexicon.Of("war")).ToTable().Open(0, 1)!.Split("<mark>").Length);
        Assert.Equal(3, corpus.Voices(Framing.Voices.Origin.China).Dispersion(Lexicon.Of("war")).ToTable().Open(0, 1)!.Split("<mark>").Length);
    }
}
