using Framing.Counting;

namespace Framing.Tests.Counting;

public class SentencesEachTests
{
    [Theory]
    [InlineData(50, 1L)]
    [InlineData(50, 1_000L)]
    [InlineData(50, 0L, 7L, 900L)]
    [InlineData(0, 50_001L)]
    [InlineData(0, 49_999L, 1L, 1L)]
    public void A_count_opens_fifty_sentences_and_none_where_too_many_would_have_to_be_found(int each, params long[] counts) =>
        Assert.Equal(each, SentencesEach.Of(counts));

    [Theory]
    [InlineData(20, 50)]
    [InlineData(21, 47)]
    [InlineData(100, 10)]
    [InlineData(500, 3)]
    public void Many_counts_on_one_page_open_fewer_each(int counts, int each) =>
        Assert.Equal(each, SentencesEach.Of(Enumerable.Repeat(60L, counts).Append(0)));
}
