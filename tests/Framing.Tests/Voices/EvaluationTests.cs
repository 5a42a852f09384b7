using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public class EvaluationTests
{
    // Twelve words, the first ten of which can be quoted.
    private const string Ten = "one two three four five six seven eight nine ten, Lin said.";

    [Theory]
    [InlineData("one two three four five six seven eight nine ten", 1, 1)]
    [InlineData("one two three four five six seven eight", 0, 1)]
    [InlineData("one two three four five six seven", 0, 0)]
    [InlineData("three four five six seven eight nine ten, Lin said", 0, 0)]
    public void Four_words_in_five_make_a_pair(string found, int exact, int paired)
    {
        var evaluation = Measure(Ten, [Said(Ten, "one two three four five six seven eight nine ten")], [Found(Ten, found)]);
        Assert.Equal(new Score(exact, 1, 1), evaluation.ExactSpans);
        Assert.Equal(new Score(paired, 1, 1), evaluation.Spans);
    }

    [Theory]
    [InlineData("“Peace is near,”")]
    [InlineData("Peace is near")]
    [InlineData("Peace is near,")]
    public void Marks_and_punctuation_at_the_edges_of_a_stretch_do_not_matter(string annotated)
    {
        const string text = "“Peace is near,” Lin said.";
        Assert.Equal(new Score(1, 1, 1), Measure(text, [Said(text, annotated)], [Found(text, "Peace is near,")]).ExactSpans);
    }

    [Fact]
    public void Each_stretch_has_one_partner_and_the_best_overlap_is_paired_first()
    {
        // Two annotations share the words found; the second has all of them and gets them.
        var evaluation = Measure(Ten, [Said(Ten, "one two three four five"), Said(Ten, "two three four five")], [Found(Ten, "two three four five"), Found(Ten, "seven")]);
        Assert.Equal(new Score(1, 2, 2), evaluation.ExactSpans);
        Assert.Equal(new Score(1, 2, 2), evaluation.Spans);
        Assert.Equal([("Missed", "one two three four five"), ("Spurious", "seven")], evaluation.Errors.Select(e => (e.Kind.ToString(), e.Text)));
    }

    [Fact]
    public void An_interrupted_quotation_is_the_words_of_its_parts()
    {
        const string text = "“We will not go,” Lin said, “until it is done.”";
        var gold = Said(text, "We will not go") with { Parts = [At(text, "We will not go"), At(text, "until it is done")] };
        Assert.Equal(new Score(0, 2, 1), Measure(text, [gold], [Found(text, "We will not go,"), Found(text, "until it is done.")]).Spans);
        Assert.Equal(new Score(1, 2, 1), Measure(text, [gold], [Found(text, "We will not go,"), Found(text, "until it is done.")], leastOverlap: 0.5).Spans);
    }

    [Fact]
    public void Precision_recall_and_F1_count_what_is_missed_and_what_is_made_up()
    {
        // Three annotated, four found, two of them paired, one with the right speaker.
        const string text = "one, two, three, four, five";
        var evaluation = Measure(text, [Said(text, "one", "Lin"), Said(text, "two", "Mao"), Said(text, "three")], [Found(text, "one", "Lin"), Found(text, "two", "Lin"), Found(text, "four"), Found(text, "five")]);
        Assert.Equal((2 / 4.0, 2 / 3.0, 4 / 7.0), (evaluation.Spans.Precision, evaluation.Spans.Recall, evaluation.Spans.F1));
        Assert.Equal((1 / 4.0, 1 / 3.0, 2 / 7.0), (evaluation.EndToEnd.Precision, evaluation.EndToEnd.Recall, evaluation.EndToEnd.F1));
        Assert.Equal(new Accuracy(1, 2), evaluation.Speakers);
        Assert.Matches(@"\nspans and speakers, end to end +1 +4 +3 +0\.250 +0\.333 +0\.286\n", evaluation.ToString());
    }

    [Theory]
    [InlineData("Lin Jian", "Lin Jian", true)]
    [InlineData("Lin Jian", "Jian", true)]
    [InlineData("Lin Jian", "Chinese Foreign Ministry spokesman LIN JIAN", true)]
    [InlineData("Lin Jian", "Lin Jian, who spoke in Beijing", true)]
    [InlineData("Lin Jian", "Lin Jian (China)", true)]
    [InlineData("the Kremlin", "Kremlin", true)]
    [InlineData("the Kremlin’s spokesman", "spokesman for the Kremlin", true)]
    [InlineData("O’Brien", "Kate O'Brien", true)]
    [InlineData("Lin Jian", "Mao Ning", false)]
    [InlineData("Lin Jian", "the spokesman", false)]
    [InlineData("Ministry of Defence", "Defence", false)]
    [InlineData("外交部发言人林剑", "林剑", true)]
    [InlineData("毛剑", "林剑", false)]
    [InlineData("Пресс-секретарь Кремля Дмитрий Песков", "Песков", true)]
    [InlineData("…", "…", false)]
    public void Two_names_mean_one_speaker_where_their_heads_are_the_same(string one, string other, bool same)
    {
        Assert.Equal(same, SameSpeaker.AreSame(one, other));
        Assert.Equal(same, SameSpeaker.AreSame(other, one));
    }

    [Theory]
    [InlineData("Lin Jian", "he", 2, 4, true)]
    [InlineData("Lin Jian", "he", 9, 11, false)]
    [InlineData(null, "he", 2, 4, false)]
    [InlineData("Lin Jian", "Lin", 9, 11, false)]
    public void A_speaker_is_right_by_name_or_by_the_place_of_the_mention_and_never_as_Unknown(string? found, string annotated, int start, int end, bool right)
    {
        const string text = "x he said: yes.";
        var gold = Said(text, "yes", annotated) with { Mention = new Span(2, 4) };
        var evaluation = Measure(text, [gold], [Found(text, "yes", found, mention: new Span(start, end))]);
        Assert.Equal(new Accuracy(right ? 1 : 0, 1), evaluation.Speakers);
        Assert.Equal(new Accuracy(0, 0), evaluation.Names);
    }

    [Fact]
    public void Where_the_annotator_resolves_the_name_the_place_of_the_mention_does_not_make_it_right()
    {
        const string text = "x he said: yes.";
        var gold = Said(text, "yes", "Mao Ning") with { Mention = new Span(2, 4), IsResolved = true };
        var evaluation = Measure(text, [gold], [Found(text, "yes", "Lin Jian", mention: new Span(2, 4))]);
        Assert.Equal((new Accuracy(1, 1), new Accuracy(0, 1)), (evaluation.Speakers, evaluation.Names));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Lin", 0)]
    public void Where_nobody_is_annotated_only_Unknown_is_right(string? found, int right) =>
        Assert.Equal(new Score(right, 1, 1), Measure(Ten, [Said(Ten, "one two", null)], [Found(Ten, "one two", found)]).EndToEnd);

    [Fact]
    public void An_origin_is_right_if_it_is_the_annotated_one_and_Unknown_is_a_value()
    {
        const string text = "one, two, three, four";
        GoldQuotation Of(string words, string origin) => Said(text, words) with { Origin = new Origin(origin) };
        var evaluation = Measure(text, [Of("one", "China"), Of("two", "Unknown"), Of("three", "Russia"), Said(text, "four")], [Found(text, "one", origin: "China"), Found(text, "two", null), Found(text, "three", origin: "China"), Found(text, "four")]);
        Assert.Equal(new Accuracy(2, 3), evaluation.Origins);
        Assert.Equal(new Score(2, 4, 4), evaluation.OriginsEndToEnd);
    }

    [Fact]
    public void What_is_found_in_an_ignored_stretch_is_neither_right_nor_wrong()
    {
        var gold = Gold(Ten, []) with { Ignored = [At(Ten, "one two three")] };
        Assert.Equal(new Score(0, 0, 0), Measure(gold, [Found(Ten, "two three four five")]).Spans);
        Assert.Equal(new Score(0, 1, 0), Measure(gold, [Found(Ten, "three four five")]).Spans);
    }

    [Fact]
    public void Scare_quotes_titles_and_quotations_inside_quotations_are_no_finds()
    {
        const string text = "one, two, three";
        var gold = Gold(text, []) with { NotSpeech = [At(text, "one"), At(text, "three")] };
        var evaluation = Measure(gold, [Found(text, "one") with { Kind = QuotationKind.Scare }, Found(text, "two") with { IsNested = true }, Found(text, "three")]);
        Assert.Equal(new Score(0, 1, 0), evaluation.Spans);
        Assert.Equal(new Accuracy(1, 2), evaluation.NotSpeech);
    }

    [Fact]
    public void A_mode_counts_its_annotated_quotations_and_what_is_made_up_in_it()
    {
        const string text = "one, two, three, four";
        GoldQuotation[] gold = [Said(text, "one") with { Mode = QuotationMode.Direct }, Said(text, "two") with { Mode = QuotationMode.Mixed }];
        Quotation[] found = [Found(text, "one") with { Mode = QuotationMode.Mixed }, Found(text, "two"), Found(text, "three"), Found(text, "four") with { Mode = QuotationMode.Mixed }];
        Assert.Equal(new Score(1, 2, 1), Measure(text, gold, found, [QuotationMode.Direct]).Spans);
        Assert.Equal(new Score(1, 2, 1), Measure(text, gold, found, [QuotationMode.Mixed]).Spans);
        Assert.Equal(new Score(2, 4, 2), Measure(text, gold, found).Spans);
    }

    [Fact]
    public void Every_wrong_quotation_is_one_error_with_its_line_and_what_was_found_instead()
    {
        const string text = "one\ntwo\nthree\nfour\nfive\nsix";
        GoldQuotation[] gold = [Said(text, "one"), Said(text, "two"), Said(text, "four") with { Origin = Origin.Russia }, Said(text, "five") with { Origin = Origin.Russia }];
        Quotation[] found = [Found(text, "one"), Found(text, "two") with { Kind = QuotationKind.Title }, Found(text, "three", null, "none"), Found(text, "four", "Mao", "inverted", "China"), Found(text, "five", "Lin", "noun", "China")];
        Assert.Equal(
            [("missed", 2, "two", "Lin", "title", ""), ("spurious", 3, "three", "nothing", "Unknown (Unknown)", "none"), ("speaker", 4, "four", "Lin (Russia)", "Mao (China)", "inverted"), ("origin", 5, "five", "Lin (Russia)", "Lin (China)", "noun")],
            Measure(text, gold, found).Errors.Select(e => (e.Kind.ToString().ToLowerInvariant(), e.Line, e.Text, e.Gold, e.Found, e.Rule)));
    }

    [Fact]
    public void Each_rule_has_its_count_its_precision_and_what_it_states()
    {
        const string text = "one, two, three, four, five";
        GoldQuotation[] gold = [Said(text, "one"), Said(text, "two"), Said(text, "three"), Said(text, "five")];
        Quotation[] found = [Found(text, "one", rule: "inverted"), Found(text, "two", "Mao", "inverted"), Found(text, "four", rule: "inverted"), Found(text, "three", rule: "noun") with { Mode = QuotationMode.Mixed }, Found(text, "five", null, "none")];
        Assert.Equal(
            [["inverted", "direct", 3L, 2L, 1L, 1 / 2.0, 0.75], ["none", "direct", 1L, 0L, 0L, double.NaN, 0.75], ["noun", "mixed", 1L, 1L, 1L, 1.0, 0.75]],
            Measure(text, gold, found).ByRule().Rows);
    }

    [Theory]
    [InlineData(1, "0.9 to 1")]
    [InlineData(0.9, "0.9 to 1")]
    [InlineData(0.89, "0.8 to 0.9")]
    [InlineData(0.5, "0.5 to 0.6")]
    [InlineData(0, "0.0 to 0.5")]
    public void A_confidence_stands_in_the_band_it_reaches(double stated, string band)
    {
        var found = Found(Ten, "one");
        var row = Assert.Single(Measure(Ten, [Said(Ten, "one")], [found with { Attribution = found.Attribution with { Confidence = stated } }]).ByConfidence().Rows);
        Assert.Equal([band, 1L, 1L, 1L, 1.0, stated], row);
    }

    [Fact]
    public void What_the_library_reads_agrees_with_itself_in_every_figure() => Texts.News.ForAll(text =>
    {
        var found = Made.Corpus(text).Documents[0].Quotations.Where(q => Tokenizer.Tokenize(text, q.Span).Count > 0).ToList();
        var gold = found.Where(q => q is { Kind: QuotationKind.Speech, IsNested: false })
            .Select(q => new GoldQuotation([q.Span], q.Mode, q.Attribution.Speaker is { } name ? [name] : [], false, q.Attribution.Mention, q.Attribution.Origin)).ToList();
        var evaluation = Measure(text, gold, found);
        Assert.All([evaluation.ExactSpans, evaluation.Spans, evaluation.EndToEnd, evaluation.OriginsEndToEnd], s => Assert.Equal(new Score(gold.Count, gold.Count, gold.Count), s));
        Assert.Empty(evaluation.Errors);
    }, 500);

    private static Evaluation Measure(string text, IReadOnlyList<GoldQuotation> gold, IReadOnlyList<Quotation> found, QuotationMode[]? modes = null, double leastOverlap = Evaluation.LeastOverlap) =>
        Measure(Gold(text, gold), found, modes, leastOverlap);

    private static Evaluation Measure(GoldDocument gold, IReadOnlyList<Quotation> found, QuotationMode[]? modes = null, double leastOverlap = Evaluation.LeastOverlap) =>
        Evaluation.Of([gold], new Dictionary<string, IReadOnlyList<Quotation>> { ["d"] = found }, modes, leastOverlap);

    private static GoldDocument Gold(string text, IReadOnlyList<GoldQuotation> gold) => new("d", text, gold, [], []);

    private static GoldQuotation Said(string text, string words, string? speaker = "Lin") => new([At(text, words)], QuotationMode.Direct, speaker is null ? [] : [speaker], false, null, null);

    private static Quotation Found(string text, string words, string? speaker = "Lin", string rule = "inverted", string origin = "Unknown", Span? mention = null) =>
        new(At(text, words), At(text, words), QuotationKind.Speech, QuotationMode.Direct, new Attribution(speaker, new Origin(origin), mention, null, rule, 0.75));

    private static Span At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
