using Framing.Voices;

namespace Framing.Tests.Voices;

public class VocabularyTests
{
    private readonly Vocabulary vocabulary = new();

    [Fact]
    public void A_listed_word_knows_its_folded_form_and_its_lists()
    {
        var (verbs, adverbs) = (vocabulary.Add(["said"]), vocabulary.Add(["now"]));
        var said = vocabulary.Of("Said");
        Assert.Equal("said", said.Key);
        Assert.True(said.IsCapital);
        Assert.True(verbs.Contains(said));
        Assert.False(adverbs.Contains(said));
        Assert.True((verbs | adverbs).Contains("now"));
        Assert.Same(said, vocabulary.Of("Said"));
    }

    [Theory]
    [InlineData("firmly", true)]
    [InlineData("Firmly", true)]
    [InlineData("family", false)]
    [InlineData("fly", false)]
    [InlineData("reply", false)]
    [InlineData("now", true)]
    [InlineData("extraordinarilyfirmly", true)]
    [InlineData("naïvely", true)]
    public void A_list_may_hold_words_by_their_ending(string word, bool held)
    {
        vocabulary.Add(["reply"]);
        var adverbs = vocabulary.Add(["now"], "ly", 5, "family", "reply");
        Assert.Equal(held, adverbs.Contains(vocabulary.Of(word)));
        Assert.Equal(held, adverbs.Contains(word.ToLowerInvariant()));
    }

    [Fact]
    public void Two_lists_with_one_ending_are_refused()
    {
        vocabulary.Add([], "ly", 5);
        Assert.Throws<InvalidOperationException>(() => vocabulary.Add([], "y", 5));
    }

    [Fact]
    public void Words_on_no_list_have_their_form_and_how_they_begin()
    {
        Assert.Same(vocabulary.Of("table"), vocabulary.Of("table"));
        Assert.False(vocabulary.Of("table").IsCapital);
        Assert.True(vocabulary.Of("Table").IsCapital);
        Assert.True(vocabulary.Of("2016").BeginsWithDigit);
        Assert.Equal("table", Assert.Single(Keys("Table")));
    }

    [Theory]
    [InlineData("é", "É")]
    [InlineData("w", "W")]
    public void Words_that_take_each_other_s_place_are_still_told_apart(string small, string capital)
    {
        var even = vocabulary.Add(Enumerable.Range(0, 100_000).Where(n => n % 2 == 0).Select(n => $"{small}{n}"));
        for (var n = 0; n < 100_000; n++)
        {
            var word = vocabulary.Of($"{capital}{n}");
            Assert.Equal($"{small}{n}", word.Key);
            Assert.Equal(n % 2 == 0, even.Contains(word));
        }
    }

    [Fact]
    public void Words_read_again_allocate_nothing()
    {
        string[] words = ["The", "minister", "said", "that", "don't", "O’Brien", "U.S.", "Россия", "冷", "is", "extraordinarily", "over"];
        foreach (var word in words) vocabulary.Of(word);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var word in words) vocabulary.Of(word);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_word_is_the_same_in_a_text_and_alone() => Texts.Nasty.ForAll(text =>
    {
        var items = ItemReader.Words(text, Cues.English.Vocabulary);
        foreach (var i in Enumerable.Range(0, items.Count).Where(i => items[i].IsWord))
        {
            var written = items[i].Span.Of(text);
            Assert.Equal(Framing.Text.Folding.Fold(written), items[i].Key);
            Assert.Equal(Cues.English.Vocabulary.SetsOf(items[i].Key), items[i].Word.Sets);
            Assert.Equal(Cues.English.Vocabulary.Of(written), items[i].Word);
        }
    });

    [Fact]
    public void More_lists_than_a_word_has_bits_are_refused()
    {
        for (var list = 0; list < 64; list++) vocabulary.Add([$"w{list}"]);
        Assert.Throws<InvalidOperationException>(() => vocabulary.Add(["one"]));
    }

    private IEnumerable<string> Keys(string text)
    {
        var items = ItemReader.Words(text, vocabulary);
        return Enumerable.Range(0, items.Count).Select(i => items[i].Key);
    }
}
