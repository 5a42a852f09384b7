using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class CountingTests
{
    [Theory]
    [InlineData("The cold war.", "War", "")]
    [InlineData("冷战思维。", "冷战思维, NATO", "Chinese is cut into words by ICU's dictionary: rates are per 10,000 such words.")]
    [InlineData("The cold war. 冷战。", "War", "")]
    [InlineData("冷战思维。", "War", "Chinese is cut into words by ICU's dictionary: the rates of a are per 10,000 such words, and not on one scale with those per 10,000 words of another language.")]
    public void A_unit_that_is_no_word_is_named(string a, string b, string unit)
    {
        var counts = Made.Of(Made.Document("a", a), Made.Document("b", b)).Count(Lexicon.Of("冷战", "war"), By.Document);
        Assert.Equal(unit, counts.Unit);
        Assert.EndsWith(unit, counts.ToTable().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_hit_are_kept_and_Unknown_stands_last()
    {
        var corpus = Made.Of(Made.Document("a", "war and peace", "Wu", "China"), Made.Document("b", "peace"), Made.Document("c", "war war now", "Zinin", "Russia"));
        var counts = corpus.Count(Lexicon.Of("war", "peace"), By.SourceOrigin);
        Assert.Equal(
            ["war China 1 3 1 1", "war Russia 2 3 1 1", "war Unknown 0 1 1 0", "peace China 1 3 1 1", "peace Russia 0 3 1 0", "peace Unknown 1 1 1 1"],
            counts.Rows.Select(r => $"{r.Term.Id} {r.Facets[0]} {r.Rate.Hits} {r.Rate.Words} {r.Documents} {r.DocumentsWithHit}"));
        Assert.Equal(2, counts["war", "Russia"].Rate.Hits);
        Assert.Contains("there is no count of 'war' for 'Japan'", Assert.Throws<InputException>(() => counts["war", "Japan"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_facets_a_term_has_one_row() =>
        Assert.Equal(["war 1 of 2"], Made.Corpus("war", "peace").Count("war").Rows.Select(r => $"{r.Term.Id} {r.Rate.Hits} of {r.Rate.Words}"));

    [Fact]
    public void A_document_without_words_keeps_its_row_and_has_no_rate()
    {
        var rows = Made.Corpus("war", "…").Count("war", By.Document).Rows;
        Assert.Equal(["d1 1 1 1", "d2 0 0 0"], rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits} {r.Rate.Words} {r.Documents}"));
        Assert.True(double.IsNaN(rows[1].Rate.Value) && double.IsNaN(rows[1].Rate.Interval.High));
        Assert.Single(Made.Corpus("").Count("war").Rows);
    }

    [Fact]
    public void Forms_are_listed_as_written_the_most_frequent_first() =>
        Assert.Equal(["war 2", "WAR 1", "War 1"], Made.Corpus("WAR War war war").Count("war").Rows[0].Forms.Select(f => $"{f.Key} {f.Value}"));

    [Fact]
    public void A_form_over_a_line_break_is_shown_with_one_space() =>
        Assert.Equal(["the cold war"], Made.Corpus("the cold\n  war").Count("the cold war").Rows[0].Forms.Keys);

    [Fact]
    public void A_frame_counts_each_place_once()
    {
        var frame = new Framing.Lexicons.Frame("f", "F", "");
        var lexicon = new Lexicon([Term.Of("cold war") with { Frame = "F" }, Term.Of("cold war mentality") with { Frame = "F" }, Term.Of("war") with { Frame = "F" }], [frame], "");
        var corpus = Made.Corpus("The cold war mentality is no war.");
        Assert.Equal([1, 1, 2], corpus.Count(lexicon).Rows.Select(r => r.Rate.Hits));
        Assert.Equal([2], corpus.Count(lexicon.ByFrame()).Rows.Select(r => r.Rate.Hits));
    }

    [Fact]
    public void A_phrase_never_crosses_a_quotation_mark_a_paragraph_or_a_section()
    {
        var corpus = Made.Corpus("The cold\n\nwar. The “cold” war. \"No cold\" war.", "The cold war");
        Assert.Equal(1, corpus.Count("cold war").Rows[0].Rate.Hits);
        var text = "cold\nwar";
        var sections = new DocumentSource("s", text, "", new Provenance(), [new(SectionKind.Title, new(0, 4), Writer.Unknown, ""), new(SectionKind.Body, new(5, 8), Writer.Author, "")], new Dictionary<string, string>());
        Assert.Equal(0, Made.Of(sections).Counting(SectionKind.Title, SectionKind.Body).Count("cold war").Rows[0].Rate.Hits);
        Assert.Equal(2, Made.Of(sections).Counting(SectionKind.Title, SectionKind.Body).Count("cold war").Rows[0].Rate.Words);
        Assert.Equal(1, Made.Of(sections).Count("cold war").Rows[0].Rate.Words);
    }

    [Fact]
    public void A_facet_that_the_corpus_does_not_have_is_refused() =>
        Assert.Contains("the facet 'topic' is not known; known are document, origin", Assert.Throws<InputException>(() => Made.Corpus("war").Count("war", By.Column("topic"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_stands_in_a_column_keeps_its_value()
    {
        var corpus = Made.Of(Made.Document("a", "war", columns: [("x", "1\u001F2"), ("y", "3")]), Made.Document("b", "war", columns: [("x", "1"), ("y", "2\u001F3")]));
        Assert.Equal(["1|2\u001F3", "1\u001F2|3"], corpus.Count(Lexicon.Of("war"), By.Column("x"), By.Column("y")).Rows.Select(r => string.Join('|', r.Facets)));
    }

    [Fact]
    public void Voices_add_up_to_the_words_of_the_document_in_any_text() => Texts.Nasty.ForAll(AddUp);

    [Fact]
    public void Voices_add_up_to_the_words_of_the_document_in_news() => Texts.News.ForAll(AddUp);

    [Fact]
    public void Voices_add_up_to_the_words_of_the_document_in_Russian_and_Chinese_news() => Texts.OtherNews.ForAll(AddUp);

    [Fact]
    public void Neither_the_order_of_documents_nor_the_number_of_threads_changes_a_count() => Gen.Select(Texts.Nasty.Array[0, 8], Gen.Int[0, 7]).ForAll(sample =>
    {
        var (texts, shift) = sample;
        var documents = texts.Select((t, i) => Made.Document($"d{i}", t, $"author {i % 3}", i % 2 == 0 ? "China" : "Russia")).ToArray();
        var moved = documents.OrderBy(d => d.Content.Length % (shift + 2)).ThenByDescending(d => d.Id, StringComparer.Ordinal).ToArray();
        var lexicon = Lexicon.Of("cold war", "war", "冷战");
        string Rows(DocumentSource[] d, int threads) => Made.Of(d).Count(lexicon, [By.Origin, By.Speaker, By.Voice], threads).ToTable().ToCsv();
        Assert.Equal(Rows(documents, 1), Rows(moved, 4));
        Assert.Equal(Made.Of(documents).Sha256, Made.Of(moved).Sha256);
    }, 300);

    [Fact]
    public void Facets_partition_the_hits_and_the_words() => Texts.Nasty.Array[1, 4].ForAll(texts =>
    {
        var corpus = Made.Corpus(texts);
        var whole = corpus.Count("war").Rows[0].Rate;
        foreach (var by in (By[])[By.Document, By.Origin, By.Voice, By.Speaker, By.SourceOrigin, By.Year])
        {
            var rows = corpus.Count("war", by).Rows;
            Assert.Equal((whole.Hits, whole.Words), (rows.Sum(r => r.Rate.Hits), rows.Sum(r => r.Rate.Words)));
        }
    }, 300);

    [Fact]
    public void A_total_stands_once_for_each_voice_of_a_document()
    {
        var totals = Framing.Counting.Counting.Tables(Made.Corpus("He left. “War is not what we want at all,” said Wu. He left. “Peace is what we want,” said Wu."), Lexicon.Of("war")).Totals;
        Assert.Equal(totals.Count, totals.Select(t => t.Voice).Distinct().Count());
        Assert.Contains(totals, t => t.Voice.Mode == Mode.Quoted);
    }

    // Every word stands in exactly one stretch, with reported speech counted for its speaker and without, in words of Chinese and in its characters.
    private static void AddUp(string text)
    {
        var characters = Tokenizer.Tokenize(text);
        Corpus[] corpora = [Made.Corpus(text), Made.Corpus(text).WithReportedSpeech()];
        foreach (var corpus in (Corpus[])[.. corpora, .. corpora.Select(c => c.WithCharactersAsWords())])
        {
            var document = corpus.Documents[0];
            Assert.All(characters, w => Assert.Single(document.Stretches, s => s.Span.Contains(w.Span)));
            var words = corpus.Definition.CountsCharacters ? [.. characters.Select(w => w.Span)] : Texts.Words(text);
            Assert.Equal(words, document.Stretches.SelectMany(s => document.WordsIn(s.Span)).Select(w => w.Span));
            Assert.Equal(words.Count, document.Words);
            Assert.Equal(words.Count, Framing.Counting.Counting.Tables(corpus, Lexicon.Of("war")).Totals.Sum(t => t.Words));
        }
    }
}
