using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Tests;

/// <summary>The five seed texts: untouched, and what is said of them holds.</summary>
public class SeedsTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Path("seeds"));

    [Theory]
    [InlineData("000_474dc8fc75a82301", "aac4de31271a111ca5888aa82a718ed52923509d003ffcdaff6ce001fed0653d")]
    [InlineData("001_87910606e8aabd4f", "966de2e8c3490d30b0d1964742864b32894fda31d4a706e19197115f27c1b756")]
    [InlineData("002_ce18ed19f7731fed", "a07540d975daf5b80dd28701db8ebfbe02e0fda590aaf072a4ef40901c6fcd23")]
    [InlineData("003_e172711ee991534b", "4b4fbd636c02a04d84457c953507f7109339d838d7cfed63879e53ab35a16c27")]
    [InlineData("004_4a10c4a27f31f85b", "d10811fbf2f26c5727acc399c325abe302b0af0cc833927178630987cbed24bc")]
    public void The_texts_are_the_bytes_that_were_given(string id, string sha256)
    {
        var bytes = File.ReadAllBytes(Repository.Path("seeds", id + ".txt"));
        Assert.Equal(sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Equal(sha256, Seeds.Documents.Single(d => d.Id == id).Sha256);
        Assert.Contains($"sha256: {sha256}", File.ReadAllText(Repository.Path("seeds", "corpus.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_five_texts_are_documents_and_nothing_is_set_aside()
    {
        Assert.Equal(5, Seeds.Documents.Count);
        Assert.Empty(Seeds.SetAside);
        Assert.All(Seeds.Documents, d => Assert.DoesNotContain(d.Quotations, q => q.IsUnclosed));
    }

    [Fact]
    public void Every_word_of_the_body_has_one_voice() => Assert.All(Seeds.Documents, document =>
    {
        var body = document.Sections.Where(s => s.Kind == SectionKind.Body).SelectMany(s => Tokenizer.Tokenize(document.Text, s.Span)).Select(t => t.Span).ToList();
        Assert.Equal(body, document.Stretches.SelectMany(s => Tokenizer.Tokenize(document.Text, s.Span)).Select(t => t.Span));
        Assert.Equal(body.Count, document.Words);
    });

    [Fact]
    public void By_source_the_hits_are_Russian()
    {
        var counts = Seeds.Count(Lexicon.Of("cold war", "cold war mentality", "hegemon*"), By.SourceOrigin);
        Assert.Equal([0, 2, 0, 1, 0, 3], counts.Rows.Select(r => r.Rate.Hits));
        Assert.Equal(["China", "Russia", "China", "Russia", "China", "Russia"], counts.Rows.Select(r => r.Facets[0]));
    }

    [Fact]
    public void By_voice_the_answer_turns_around()
    {
        var counts = Seeds.Count(Lexicon.Of("cold war", "cold war mentality", "hegemon*"), By.Origin);
        Assert.Equal([(2, 0), (1, 0), (1, 2)], new[] { "cold war", "cold war mentality", "hegemon*" }.Select(t => (counts[t, "China"].Rate.Hits, counts[t, "Russia"].Rate.Hits)));
        Assert.All(counts.Rows.Where(r => r.Facets[0] is not ("China" or "Russia")), r => Assert.Equal(0, r.Rate.Hits));
    }

    [Fact]
    public void The_lexicon_has_at_least_fifteen_terms_in_five_frames_with_gloss_reason_and_three_languages()
    {
        var lexicon = Lexicon.Load(Repository.Path("seeds", "lexicon.yaml"));
        Assert.True(lexicon.Terms.Count >= 15 && lexicon.Frames.Count >= 5);
        Assert.All(lexicon.Terms, t => Assert.True(t.Gloss.Length > 0 && t.Why.Length > 0, t.Id));
        Assert.All(lexicon.Terms, t => Assert.True(t.Phrases.Any(p => p.Text.Any(char.IsAsciiLetter)) && t.Phrases.Any(p => p.Text.Any(c => c is >= 'а' and <= 'я')) && t.Phrases.Any(p => p.Text.Any(c => c is >= '\u4E00' and <= '\u9FFF')), t.Id));
    }
}
