using Framing.Voices;
using Xunit;

namespace Framing.Tests.Voices;

public class VocabularyTests
{
    private readonly Vocabulary vocabulary = new();

    [Fact]
    public void A_word_read_twice_is_one_object()
    {
        Assert.Same(vocabulary.Of("Said"), vocabulary.Of("Said"));
        Assert.NotSame(vocabulary.Of("Said"), vocabulary.Of("said"));
    }

    [Fact]
    public void A_word_knows_its_folded_form_and_its_lists()
    {
        var (verbs, adverbs) = (vocabulary.Add(["said"]), vocabulary.Add(["now"], w => w.EndsWith("ly", StringComparison.Ordinal)));
        var said = vocabulary.Of("Said");
        Assert.Equal("said", said.Key);
        Assert.True(said.IsCapital);
        Assert.True(verbs.Contains(said));
        Assert.False(adverbs.Contains(said));
        Assert.True(adverbs.Contains(vocabulary.Of("firmly")));
        Assert.True((verbs | adverbs).Contains("now"));
    }

    [Fact]
    public void Words_that_take_each_other_s_place_are_still_told_apart()
    {
        var even = vocabulary.Add(Enumerable.Range(0, 100_000).Where(n => n % 2 == 0).Select(n => $"word{n}"));
        for (var n = 0; n < 100_000; n++)
        {
            var word = vocabulary.Of($"Word{n}");
            Assert.Equal($"word{n}", word.Key);
            Assert.Equal(n % 2 == 0, even.Contains(word));
        }
    }

    [Fact]
    public void Words_read_again_allocate_nothing()
    {
        string[] words = ["The", "minister", "said", "that", "it", "is", "over"];
        foreach (var word in words) vocabulary.Of(word);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var word in words) vocabulary.Of(word);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void More_lists_than_a_word_has_bits_are_refused()
    {
        for (var list = 0; list < 64; list++) vocabulary.Add([$"w{list}"]);
        Assert.Throws<InvalidOperationException>(() => vocabulary.Add(["one"]));
    }
}
