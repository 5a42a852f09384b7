using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Statistics;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Counting;

public class ComparisonTests
{
    private static readonly Corpus Few = Made.Of(
        Made.Document("a", "war and peace. “Peace,” said Chinese Foreign Ministry spokesman Lin Jian.", "Petrov", "Russia"),
        Made.Document("b", "war war now", "Zinin", "Russia"),
        Made.Document("c", "peace peace peace", "Wu", "China"),
        Made.Document("d", "nobody knows"));

    [Fact]
    public void Each_term_has_both_counts_both_denominators_and_both_document_ranges()
    {
        var comparison = Few.Where(By.SourceOrigin, "China").CompareWith(Few.Where(By.SourceOrigin, "Russia"), Lexicon.Of("war", "peace", "trade"));
        Assert.Equal(["peace 3/3 1 2/14 1", "war 0/3 0 3/14 2", "trade 0/3 0 0/14 0"],
            comparison.Rows.Select(r => $"{r.Id} {r.Target.Hits}/{r.Target.Words} {r.TargetDocuments} {r.Reference.Hits}/{r.Reference.Words} {r.ReferenceDocuments}"));
        Assert.Equal((1, 2), (comparison.TargetDocuments, comparison.ReferenceDocuments));
        Assert.Contains("'war and peace' is not compared; there are peace, war, trade", Assert.Throws<InputException>(() => comparison["war and peace"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_target_says_stands_first_and_the_floor_is_said_in_words()
    {
        var comparison = Few.Where(By.SourceOrigin, "China").CompareWith(Few.Where(By.SourceOrigin, "Russia"));
        Assert.Equal(comparison.Rows.OrderByDescending(r => r.LogRatio).Select(r => r.Id), comparison.Rows.Select(r => r.Id));
        Assert.StartsWith("1 against 2 documents: no p below 0.33 is possible. So none is shown", comparison.ToTable().Note, StringComparison.Ordinal);
        Assert.All(comparison.Rows, r => Assert.True(double.IsNaN(r.PermutationP)));
        Assert.DoesNotContain(comparison.Top(5).Columns, c => c.Name == "permutationP");
    }

    [Fact]
    public void Chinese_is_compared_in_words_and_Russian_in_forms_and_both_are_said()
    {
        var corpus = Made.Of(Made.Document("a", "冷战思维和霸权主义不得人心，冷战思维。", "Wu", "China"), Made.Document("b", "Холодная война. Холодной войны", "Petrov", "Russia"));
        var comparison = corpus.Where(By.SourceOrigin, "China").CompareWith(corpus.Where(By.SourceOrigin, "Russia"));
        Assert.Equal(["不得 1/9", "主义 1/9", "人心 1/9", "冷战 2/9", "和 1/9", "思维 2/9", "霸权 1/9"],
            comparison.Rows.Where(r => r.Target.Hits > 0).OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => $"{r.Id} {r.Target.Hits}/{r.Target.Words}"));
        Assert.Contains("per 10,000 such words. Russian is compared in the forms as written", comparison.Note, StringComparison.Ordinal);
        var terms = corpus.Where(By.SourceOrigin, "China").CompareWith(corpus.Where(By.SourceOrigin, "Russia"), Lexicon.Of("冷战", "~холодная война"));
        Assert.Contains("the rates of China are per 10,000 such words, and not on one scale", terms.Note, StringComparison.Ordinal);
        foreach (var one in (Comparison[])[comparison, terms]) Assert.Contains("\"targetUnit\":\"Chinese words (ICU)\",\"referenceUnit\":\"words\"", one.ToTable().ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("Unit\"", Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia)).ToTable().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_possessive_after_Chinese_is_no_word_in_a_comparison_either()
    {
        var corpus = Made.Of(Made.Document("a", "冷战's bloc", "Wu", "China"), Made.Document("b", "war", "Petrov", "Russia"));
        Assert.Equal(2, corpus.Where(By.SourceOrigin, "China").CompareWith(corpus.Where(By.SourceOrigin, "Russia")).TargetWords);
    }

    [Fact]
    public void A_quoted_word_is_the_speaker_s_and_its_document_holds_both_voices()
    {
        var comparison = Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia));
        Assert.Equal((4, 2, 1), (comparison["peace"].Target.Hits, comparison["peace"].TargetDocuments, comparison["peace"].Reference.Hits));
        Assert.Equal((1, 1, 1), (comparison.Design.Target, comparison.Design.Reference, comparison.Design.Both));
    }

    [Fact]
    public void With_documents_enough_each_term_has_a_p_and_one_adjusted_for_their_number()
    {
        var corpus = Made.Of([.. Enumerable.Range(0, 8).Select(i => Made.Document($"c{i}", "win win now", "Wu", "China")), .. Enumerable.Range(0, 8).Select(i => Made.Document($"r{i}", "war is here", "Zinin", "Russia"))]);
        var comparison = corpus.Voices(Origin.China).CompareWith(corpus.Voices(Origin.Russia), Lexicon.Of("win", "war", "trade"));
        // All sixteen hits on one side: 2 of C(16, 8) arrangements.
        Assert.Equal(2 / 12870.0, comparison["win"].PermutationP, 1e-12);
        Assert.Equal(3 / 12870.0, comparison["win"].PermutationQ, 1e-12);
        Assert.Equal(1, comparison["trade"].PermutationP);
        Assert.Contains("p: all permutations of documents; q: p adjusted", comparison.Note, StringComparison.Ordinal);
        Assert.Equal(["permutationP", "permutationQ"], comparison.Top(2).Columns.TakeLast(2).Select(c => c.Name));
    }

    [Fact]
    public void A_word_is_compared_as_a_term_of_that_word_is() => Gen.Select(Gen.OneOf(Texts.News, Texts.Nasty).Array[1, 5], Gen.OneOf(Texts.News, Texts.Nasty).Array[1, 5]).ForAll(texts =>
    {
        var corpus = Made.Of([.. texts.Item1.Select((t, i) => Made.Document($"c{i}", "peace " + WithoutChinese(t), "Wu", "China")), .. texts.Item2.Select((t, i) => Made.Document($"r{i}", "war " + WithoutChinese(t), "Zinin", "Russia"))]);
        var (target, reference) = (corpus.Voices(Origin.China), corpus.Voices(Origin.Russia));
        var all = target.CompareWith(reference);
        string[] words = ["peace", "war", "the", "cold", "hegemony", "u.s", "2024", "don't"];
        var terms = target.CompareWith(reference, Lexicon.Of(words));
        foreach (var term in terms.Rows)
        {
            var word = all.Rows.FirstOrDefault(r => r.Id == term.Id) ?? new KeyTerm(term.Id, term.Id, new(0, all.TargetWords), 0, new(0, all.ReferenceWords), 0);
            Assert.Equal((term.Target, term.TargetDocuments, term.Reference, term.ReferenceDocuments), (word.Target, word.TargetDocuments, word.Reference, word.ReferenceDocuments));
        }
        Assert.Equal(all.TargetWords, all.Rows.Sum(r => r.Target.Hits));
        Assert.Equal(all.ReferenceWords, all.Rows.Sum(r => r.Reference.Hits));
        // By document, where nobody has to be read for voices, it is the same words.
        var byAuthor = corpus.Where(By.Author, "Wu").CompareWith(corpus.Where(By.Author, "Zinin"));
        var counted = corpus.Count("x", By.Author);
        Assert.Equal((counted["x", "Wu"].Rate.Words, counted["x", "Zinin"].Rate.Words), (byAuthor.Rows.Sum(r => r.Target.Hits), byAuthor.Rows.Sum(r => r.Reference.Hits)));
        Assert.Equal(corpus.Count("x", By.Origin).Rows.Where(r => r.Facets[0] == "China").Sum(r => r.Rate.Words), all.TargetWords);
    }, samples: 60);

    [Fact]
    public void Runs_of_words_are_joined_as_those_of_a_phrase_are()
    {
        var corpus = Made.Of(Made.Document("a", "the cold war, the cold-war era.\n\nCold war; war games", "Wu", "China"), Made.Document("b", "the cold “war” is China's rise", "Zinin", "Russia"));
        var pairs = corpus.Where(By.Author, "Wu").CompareWith(corpus.Where(By.Author, "Zinin"), words: 2);
        Assert.Equal(["china rise 0:1", "cold war 3:0", "is china 0:1", "the cold 2:1", "war era 1:0", "war games 1:0"], pairs.Rows.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => $"{r.Id} {r.Target.Hits}:{r.Reference.Hits}"));
        Assert.Equal((11, 6), (pairs.TargetWords, pairs.ReferenceWords));
        var common = corpus.Where(By.Author, "Wu").CompareWith(corpus.Where(By.Author, "Zinin"), words: 2, leastHits: 2);
        Assert.Equal(["cold war", "the cold"], common.Rows.Select(r => r.Id));
        Assert.StartsWith("4 with fewer than 2 hits are left out. ", common.Note, StringComparison.Ordinal);
        Assert.Equal("a run of 0 words holds nothing; write 1 or more", Assert.Throws<InputException>(() => corpus.Where(By.Author, "Wu").CompareWith(corpus.Where(By.Author, "Zinin"), words: 0)).Message);
    }

    [Fact]
    public void A_run_of_words_is_counted_as_a_term_of_it_is() => Gen.OneOf(Texts.News, Texts.Nasty, Texts.OtherNews).Array[2, 4].ForAll(texts =>
    {
        var corpus = Made.Of([.. texts.Select((t, i) => Made.Document($"d{i}", "peace " + WithoutChinese(t), i % 2 == 0 ? "Wu" : "Zinin", i % 2 == 0 ? "China" : "Russia"))]);
        foreach (var (target, reference) in new[] { (corpus.Voices(Origin.China), corpus.Voices(Origin.Russia)), (corpus.Where(By.Author, "Wu"), corpus.Where(By.Author, "Zinin")) })
        {
            // A run of one word again and again overlaps itself, which hits of a term do not.
            var runs = target.CompareWith(reference, words: 2).Rows.Where(r => r.Id.Split(' ') is [var first, var second] && first != second && !r.Id.Contains('*') && !r.Id.Contains('~')).Take(40).ToList();
            if (runs.Count == 0) continue;
            var terms = target.CompareWith(reference, Lexicon.Of([.. runs.Select(r => r.Id)]));
            foreach (var run in runs) Assert.Equal((run.Id, run.Target, run.TargetDocuments, run.Reference, run.ReferenceDocuments), (run.Id, terms[run.Id].Target, terms[run.Id].TargetDocuments, terms[run.Id].Reference, terms[run.Id].ReferenceDocuments));
        }
    }, samples: 60);

    [Fact]
    public void Files_are_read_as_their_texts_are()
    {
        using var folder = new TemporaryFolder();
        Gen.OneOf(Texts.News, Texts.Nasty, Texts.OtherNews, Texts.Jumbled).Array[2, 2].ForAll(texts =>
        {
            string[] own = [.. texts.Select(t => "peace now " + t.Replace('\uD800', ' ').Replace('\uDC00', ' ').Replace("\0", ""))];
            folder.Write("a.txt", own[0]);
            folder.Write("b.txt", own[1]);
            folder.Write("index.csv", "file,press\na.txt,east\nb.txt,west\n");
            var (files, texts2) = (Corpus.Load(folder.Path), Made.Of(Made.Document("a", own[0], null, null, ("press", "east")), Made.Document("b", own[1], null, null, ("press", "west"))));
            foreach (var words in new[] { 1, 3 })
            {
                IEnumerable<(string, long, long)> Rows(Corpus corpus) => corpus.Where(By.Column("press"), "east").CompareWith(corpus.Where(By.Column("press"), "west"), words).Rows.Select(r => (r.Id, r.Target.Hits, r.Reference.Hits));
                Assert.Equal(Rows(texts2), Rows(files));
            }
        }, samples: 60);
    }

    [Fact]
    public void Speakers_can_be_the_units_and_whoever_is_unknown_in_two_documents_is_two()
    {
        var corpus = Made.Of([.. Enumerable.Range(0, 4).Select(i => Made.Document($"d{i}", $"war war. “Peace,” said Chinese Foreign Ministry spokesman Guo{i} Wei.", i < 2 ? "Petrov" : null, "Russia"))]);
        Comparison Compare(By? unit, bool words) => words ? corpus.Voices(Origin.China).CompareWith(corpus.Voices(Origin.Russia), unit: unit) : corpus.Voices(Origin.China).CompareWith(corpus.Voices(Origin.Russia), Lexicon.Of("peace", "war"), unit);
        foreach (var words in new[] { true, false })
        {
            var (byDocument, bySpeaker) = (Compare(null, words), Compare(By.Speaker, words));
            Assert.Equal((0, 0, 4), (byDocument.Design.Target, byDocument.Design.Reference, byDocument.Design.Both));
            // Petrov, and an Unknown in each of two documents, against as many spokesmen as there are names.
            var spokesmen = corpus.VoiceShares(By.Origin, By.Speaker).Rows.Count(r => r.Facets[0] == "China");
            Assert.Equal((spokesmen, 3, 0), (bySpeaker.Design.Target, bySpeaker.Design.Reference, bySpeaker.Design.Both));
            Assert.StartsWith($"{spokesmen} against 3 speakers: no p below ", bySpeaker.Note, StringComparison.Ordinal);
            Assert.Equal((4, 4), (bySpeaker.TargetDocuments, bySpeaker["war"].ReferenceDocuments));
            Assert.Equal(byDocument["war"].Reference, bySpeaker["war"].Reference);
        }
    }

    [Fact]
    public void With_documents_enough_rates_have_bounds_from_documents_drawn_again()
    {
        var corpus = Made.Of([.. Enumerable.Range(0, 24).Select(i => Made.Document($"d{i}", i < 12 ? i == 0 ? "win win win win now" : "win so now" : i == 12 ? "win is here" : "war is here", i < 12 ? "Wu" : "Zinin", i < 12 ? "China" : "Russia"))]);
        var comparison = corpus.Voices(Origin.China).CompareWith(corpus.Voices(Origin.Russia), Lexicon.Of("win", "war", "trade"));
        var (win, trade) = (comparison["win"], comparison["trade"]);
        Assert.InRange(win.Target.Value, win.Drawn.Target.Low, win.Drawn.Target.High);
        Assert.InRange(win.Ratio.Value, win.Drawn.Ratio.Low, win.Drawn.Ratio.High);
        // What one side does not say is not made up by drawing.
        Assert.All(new[] { comparison["war"].Drawn.Target, comparison["war"].Drawn.Ratio, trade.Drawn.Reference }, i => Assert.True(double.IsNaN(i.Low) && double.IsNaN(i.High)));
        Assert.Contains("Drawn from–to: 95 % of what documents drawn again", comparison.Note, StringComparison.Ordinal);
        Assert.Contains(comparison.Top(3).Columns, c => c.Name == "rateRatioDrawnLow");
        Assert.DoesNotContain(Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia), Lexicon.Of("war")).Top(3).Columns, c => c.Name == "rateRatioDrawnLow");
    }

    [Fact]
    public void Target_and_reference_exchanged_turn_the_rows_around()
    {
        var (one, other) = (Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia)), Few.Voices(Origin.Russia).CompareWith(Few.Voices(Origin.China)));
        foreach (var row in one.Rows) Assert.Equal((row.Target, row.Reference, row.GSquared), (other[row.Id].Reference, other[row.Id].Target, other[row.Id].GSquared));
        Assert.Equal(one.Top(-3).Rows.Select(r => r[0]), one.Rows.Reverse().Take(3).Select(r => r.Id));
    }

    [Fact]
    public void The_note_says_which_terms_are_too_rare_to_be_shown()
    {
        var table = Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia)).Top(20, leastHits: 3);
        Assert.Equal(["peace", "war"], table.Rows.Select(r => r[0]));
        Assert.StartsWith("Of 11 terms, those with 3 hits or more. ", table.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_that_cannot_be_compared_are_refused_with_what_can()
    {
        string Refused(Subcorpus target, Subcorpus reference, bool words = true) =>
            Assert.Throws<InputException>(() => words ? target.CompareWith(reference) : target.CompareWith(reference, Lexicon.Of("war"))).Message;
        var china = Few.Voices(Origin.China);
        Assert.Equal("no word is counted for origin=Japan; there are origin=Russia, origin=China, origin=Unknown", Refused(china, Few.Voices(new("Japan"))));
        Assert.Equal("target and reference are the same, origin=China; compare two values", Refused(china, china));
        foreach (var words in new[] { true, false }) Assert.Equal("words of 'a' belong to both origin=China and source.origin=Russia; compare two values of one facet", Refused(china, Few.Where(By.SourceOrigin, "Russia"), words));
        Assert.Equal("target and reference are of two corpora; take both from one", Refused(china, Made.Corpus("war").Voices(Origin.Russia)));
        Assert.Contains("the facet 'x' is not known", Assert.Throws<InputException>(() => Few.Where(By.Column("x"), "1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_table_has_every_measure_and_tests_of_independent_words_only_when_asked_for()
    {
        var comparison = Few.Voices(Origin.China).CompareWith(Few.Voices(Origin.Russia));
        Assert.DoesNotContain(comparison.ToTable().Columns, c => c.Name is "chiSquared" or "fisher");
        var row = comparison["peace"];
        var table = comparison.ToTable(independentWords: true);
        var values = table.Columns.Zip(table.Rows.First(r => (string)r[0]! == "peace")).ToDictionary(c => c.First.Name, c => c.Second);
        var cells = new ContingencyTable(4, 0, 1, 12);
        Assert.Equal(cells, row.Table);
        Assert.Equal(new object?[] { Keyness.ChiSquared(cells), FisherTest.PValue(cells), Keyness.GSquared(cells), EffectSize.LogRatio(row.Target, row.Reference), comparison.Design.Floor },
            new[] { "chiSquared", "fisher", "gSquared", "logRatio", "attainableP" }.Select(n => values[n]));
    }

    [Fact]
    public void Hits_of_both_sides_open_their_sentences_of_a_term_and_of_a_word()
    {
        var (china, russia) = (Few.Voices(Origin.China), Few.Voices(Origin.Russia));
        foreach (var table in new[] { china.CompareWith(russia, Lexicon.Of("peace", "war", "trade")).Top(3), china.CompareWith(russia).Top(30) })
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                foreach (var column in new[] { 1, 4 }) Assert.Equal((long)table.Rows[row][column]!, Sentences(table.Open(row, column)));
                Assert.Null(table.Open(row, 0));
            }
        }
        static long Sentences(string? behind) => behind?.Split("<mark>").LongLength - 1 ?? 0;
    }

    // Chinese words are those of a dictionary here and characters where phrases are counted.
    private static string WithoutChinese(string text) => string.Concat(text.EnumerateRunes().Where(r => !Characters.IsHan(r)));

    [Fact]
    public void Marks_left_open_are_told_by_whichever_pass_read_the_voices()
    {
        var corpus = Made.Corpus("“We want peace,” said Chinese minister Wang Yi. He left.\n\n“We want war, he said.");
        var (quoted, narration) = (corpus.Where(By.Voice, "quoted"), corpus.Where(By.Voice, "narration"));
        Assert.Equal([1L, 1L, 1L], [quoted.CompareWith(narration).Marks.Unclosed.Count, quoted.CompareWith(narration, Lexicon.Of("war")).Marks.Unclosed.Count, quoted.Ngrams(2, 1).Marks.Unclosed.Count]);
    }
}
