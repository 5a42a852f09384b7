using Framing.Corpora;
using Framing.Counting;

namespace Framing.Tests.Counting;

public class VoiceSharesTests
{
    private static Corpus Corpus() => Made.Of(
        Made.Document("d1", "We met him there. “I object to that,” said Xi Jinping.", "Petrov", "Russia"),
        Made.Document("d2", "Nothing was said at all.", "Wang", "China"));

    [Fact]
    public void The_shares_add_up_to_the_whole()
    {
        var shares = Corpus().VoiceShares();
        Assert.Equal(16, shares.Words);
        Assert.Equal(Corpus().Documents.Sum(d => d.Words), shares.Rows.Sum(r => r.Words));
        Assert.Equal(1, shares.Rows.Sum(r => r.Share), 12);
    }

    [Fact]
    public void The_largest_voice_comes_first()
    {
        var words = Corpus().VoiceShares().Rows.Select(r => r.Words).ToList();
        Assert.Equal(words.OrderDescending(), words);
    }

    [Fact]
    public void A_share_can_be_asked_for_by_its_first_facets()
    {
        var shares = Corpus().VoiceShares(By.Voice, By.Author);
        Assert.Equal((12, 2), (shares["narration"].Words, shares["narration"].Documents));
        Assert.Equal((5, 1), (shares["narration", "Wang"].Words, shares["narration", "Wang"].Documents));
        Assert.Equal(4 / 16.0, shares["quoted"].Share);
    }

    [Fact]
    public void Who_says_nothing_has_no_words() => Assert.Equal(0, Corpus().VoiceShares(By.Origin)["Atlantis"].Words);
}
