using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class CollocatesTests
{
    [Fact]
    public void Words_beside_the_node_are_counted_against_their_frequency()
    {
        // Node at 2 and 6; within two words: places 0 1 3 4 | 4 5 7 8 without repeats, the nodes themselves none.
        var collocates = Made.Corpus("a b NATO c a b nato c d a").Collocates("NATO", window: 2);
        Assert.Equal((2, 7, 8), (collocates.NodeHits, collocates.Places, collocates.Words));
        Assert.Equal(["a 2 of 3", "b 2 of 2", "c 2 of 2", "d 1 of 1"], collocates.Rows.OrderBy(r => r.Word).Select(r => $"{r.Word} {r.Observed} of {r.Frequency}"));
        var a = collocates.Rows.Single(r => r.Word == "a");
        Assert.Equal(7 * 3 / 8.0, a.Expected, 1e-12);
        Assert.Equal(new ContingencyTable(2, 5, 1, 0), a.Table);
        Assert.Equal(14 + Math.Log2(2.0 * 2 / (2 + 3)), a.LogDice, 1e-12);
    }

    [Fact]
    public void Company_leaves_neither_the_paragraph_nor_the_voice_unless_asked_for()
    {
        var corpus = Made.Corpus("before\n\nNATO said “peace and NATO come” then\n\nafter");
        IEnumerable<string> Words(Collocates of) => of.Rows.Select(r => r.Word).Order(StringComparer.Ordinal);
        Assert.DoesNotContain("before", Words(corpus.Collocates("NATO")));
        var text = "NATO wins. “War and NATO end,” said Chinese Foreign Ministry spokesman Lin Jian.";
        var quoted = Made.Of(Made.Document("a", text, "Zinin", "Russia"));
        Assert.Equal(["and", "end", "war"], Words(quoted.Voices(Origin.China).Collocates("NATO")));
        Assert.DoesNotContain("war", Words(quoted.Voices(Origin.Russia).Collocates("NATO")));
        Assert.Contains("wins", Words(quoted.Collocates("war", acrossVoices: true)));
        Assert.DoesNotContain("wins", Words(quoted.Collocates("war")));
    }

    [Fact]
    public void A_sentence_is_company_from_its_first_word_to_its_last()
    {
        var collocates = Made.Corpus("One two three four NATO five. Six seven.").Collocates("NATO", company: Company.Sentence);
        Assert.Equal(["five", "four", "one", "three", "two"], collocates.Rows.Select(r => r.Word).Order(StringComparer.Ordinal));
        Assert.Equal((5, 7), (collocates.Places, collocates.Words));
        Assert.StartsWith("Beside: all words of the sentence, in one paragraph and one voice", collocates.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_is_shown_as_it_is_written_most_often_and_found_folded()
    {
        var collocates = Made.Corpus("NATO war, Nato war, NATO war. The war", "the NATO and the war").Collocates("war");
        Assert.Equal(["NATO nato", "and and", "the the"], collocates.Rows.Select(r => $"{r.Written} {r.Word}").Order(StringComparer.Ordinal));
        Assert.Equal(["and", "the"], collocates.Rows.Where(r => r.IsFunctionWord).Select(r => r.Word).Order(StringComparer.Ordinal));
        Assert.Contains("NATO", collocates.Top(5).ToText(), StringComparison.Ordinal);
        Assert.Contains("\"nato\"", collocates.ToTable().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_is_one_node_and_its_own_words_are_no_company() =>
        Assert.Equal(["end", "the"], Made.Corpus("the cold war war end").Collocates("cold war war").Rows.Select(r => r.Word).Order(StringComparer.Ordinal));

    [Fact]
    public void Documents_in_which_both_meet_are_counted_once_each() =>
        Assert.Equal(2, Made.Corpus("NATO war NATO war", "war NATO", "war").Collocates("NATO").Rows.Single(r => r.Word == "war").Documents);

    [Fact]
    public void A_pattern_without_a_hit_has_no_company_and_a_window_of_none_is_refused()
    {
        Assert.Empty(Made.Corpus("war").Collocates("NATO").Rows);
        Assert.Equal("a window of 0 words holds no company; write 1 or more", Assert.Throws<InputException>(() => Made.Corpus("war").Collocates("NATO", 0)).Message);
    }

    [Fact]
    public void Counts_are_those_of_a_search_word_by_word() => Gen.Select(Gen.OneOf("a", "b", "c", "NATO", "d").Array[0, 30], Gen.Int[1, 4]).ForAll(x =>
    {
        var (words, window) = x;
        var collocates = Made.Corpus(string.Join(' ', words)).Collocates("NATO", window);
        bool IsBeside(int i) => Enumerable.Range(-window, (2 * window) + 1).Any(d => i + d >= 0 && i + d < words.Length && words[i + d] == "NATO");
        foreach (var word in words.Distinct().Where(w => w != "NATO"))
        {
            var beside = words.Index().Count(w => w.Item == word && IsBeside(w.Index));
            Assert.Equal(beside == 0 ? null : (beside, words.Count(w => w == word)), collocates.Rows.Where(r => r.Word == word).Select(r => ((int, int)?)((int)r.Observed, (int)r.Frequency)).SingleOrDefault());
        }
        Assert.Equal(collocates.Places, collocates.Rows.Sum(r => r.Observed));
    });

    [Fact]
    public void Places_and_words_add_up_in_any_text() => Texts.News.ForAll(text =>
    {
        var corpus = Made.Corpus(text);
        var collocates = corpus.Collocates("the", 3);
        Assert.Equal(collocates.Places, collocates.Rows.Sum(r => r.Observed));
        Assert.Equal(corpus.Documents[0].Words, collocates.Words + collocates.NodeHits);
    }, samples: 300);

    [Fact]
    public void A_number_opens_the_sentences_in_which_the_word_stands_beside_the_node()
    {
        var table = Made.Corpus("War and NATO. NATO war.", "No war. war NATO").Collocates("NATO", window: 2).Top(10);
        foreach (var (row, values) in table.Rows.Index()) Assert.Equal((long)values[1]!, table.Open(row, 1)!.Split("<mark>").Length - 1);
        Assert.Contains("<h4>war beside NATO: 4 hits</h4>", table.Open(table.Rows.Index().First(r => (string)r.Item[0]! == "war").Index, 1), StringComparison.Ordinal);
    }
}
