using System.Text;
using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Tests.Formats;

/// <summary>Chinese cut into words, against ICU's own break iterator.</summary>
public sealed class ChineseWordsTests : IDisposable
{
    private const string News = "中国外交部发言人表示冷战思维和霸权主义不得人心北约东扩破坏地区和平稳定我们敦促有关国家停止对抗中國外交部發言人說冷戰思維早已過時各國應該摒棄零和博弈共同維護世界和平與安全";

    // Pieces of sentences, rare characters, such as the dictionary does not have, and compatibility forms.
    private static readonly Gen<string> Run = Gen.OneOf(
        Gen.Select(Gen.Int[0, News.Length - 6], Gen.Int[1, 5]).Select((at, length) => News.Substring(at, length)),
        Gen.Char['\u4E00', '\u9FD5'].Select(c => c.ToString()),
        Gen.OneOf(new[] { "々", "〇", "\U00020000", "𠮷", "㐀", "\uF900", "\uFA0E", "一", "的" }.Select(Gen.Const).ToArray())).Array[1, 25].Select(string.Concat);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_is_cut_where_ICU_breaks_it() => Run.ForAll(run =>
        Assert.Equal(Texts.Words(run).Select(w => w.Of(run).ToString()), Cut(run).Select(w => w.Of(run).ToString())));

    [Theory]
    [InlineData("冷战思维。", "冷战 思维")]
    [InlineData("中国的NATO政策", "中国 的 NATO 政策")]
    [InlineData("冷战\n思维", "冷战 思维")]
    [InlineData("二〇二四年", "二 〇 二 四年")]
    public void Words_are_those_of_the_dictionary(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Made.Corpus(text).Documents[0].WordsIn(new Span(0, text.Length)).Select(w => text[w.Start..w.End])));

    [Fact]
    public void A_word_belongs_to_the_stretch_in_which_it_begins()
    {
        const string text = "说冷战思维";
        var words = new ChineseWords();
        Assert.Equal([(2L, 2L), (3L, 1L)], new[] { new Span(0, 2), new Span(2, 5) }.Select(s => words.CountIn(text, s)));
        Assert.Equal(["冷战"], words.In(text, new Span(1, 2)).Select(w => w.Of(text).ToString()));
    }

    [Fact]
    public void A_run_without_end_takes_no_longer_than_its_length_and_is_counted_alike_from_bytes_and_from_a_string()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 8_000; i++) text.Append(News.AsSpan(i * 7 % 60, 13)).Append(i % 500 == 0 ? "\U00020000" : "");
        var path = folder.Write("a.txt", text.ToString());
        var (ofFile, ofString) = (Corpus.Load(path).Count("冷战").Rows[0], Made.Corpus(text.ToString()).Count("冷战", By.Voice).Rows[0]);
        Assert.Equal((ofString.Rate.Words, ofString.Rate.Hits), (ofFile.Rate.Words, ofFile.Rate.Hits));
        Assert.InRange(ofFile.Rate.Words, 40_000, 80_000);
        Assert.Equal(104_016, Corpus.Load(path).WithCharactersAsWords().Count("冷战").Rows[0].Rate.Words);
    }

    [Fact]
    public void Words_are_compared_among_those_that_phrases_are_counted_among()
    {
        var parted = 0;
        Texts.OtherNews.Array[1, 3].ForAll(texts =>
        {
            var reported = Made.Corpus([.. texts, "王毅说中国反对霸权主义。"]).WithReportedSpeech();
            parted += reported.Documents.Sum(d => d.Stretches.Count(s => Characters.IsHan(Characters.Before(d.Text, s.Span.Start)) && Characters.IsHan(Characters.At(d.Text, s.Span.Start))));
            foreach (var corpus in (Corpus[])[reported, reported.WithCharactersAsWords()])
            {
                foreach (var row in corpus.Count("war", By.Voice).Rows)
                {
                    Assert.Equal(row.Rate.Words, WordTally.Of(corpus, corpus.Where(By.Voice, row.Facets[0]), 1).Rows(1, (_, hits) => hits.Target).Sum());
                    Assert.Equal(row.Rate.Words, corpus.VoiceShares(By.Voice)[row.Facets[0]].Words);
                }
            }
        }, samples: 400);
        Assert.True(parted >= 400, "voices part a run of Chinese in each sample");
    }

    [Fact]
    public void A_character_that_stands_several_times_in_a_word_can_have_more_hits_than_there_are_words()
    {
        var corpus = Made.Of(Made.Document("a", "人人人人人人人人", "Wu", "China"), Made.Document("b", "中国人民反对", "Petrov", "Russia"));
        var row = Assert.Single(corpus.Where(By.SourceOrigin, "China").CompareWith(corpus.Where(By.SourceOrigin, "Russia"), Lexicon.Of("人")).Rows);
        Assert.Equal((8, 4, 1, 3), (row.Target.Hits, row.Target.Words, row.Reference.Hits, row.Reference.Words));
        Assert.Equal(6, row.Target.Value / row.Reference.Value, 1e-12);
        Assert.All(row.GetType().GetProperties().Where(p => p.PropertyType == typeof(double)), p => Assert.NotNull(p.GetValue(row)));
    }

    private static IEnumerable<Span> Cut(string run) => new ChineseWords().In(run, new Span(0, run.Length));
}
