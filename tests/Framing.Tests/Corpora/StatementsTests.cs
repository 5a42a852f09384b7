using CsCheck;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Tests.Corpora;

/// <summary>Tellings are written as <c>statement told speaker document text</c>, the text cut to its first words.</summary>
public class StatementsTests
{
    private const string Grain = "The minister, Anna Berg, said: “Grain, fish and timber will be sold to our neighbours in the spring.” ";
    private const string GrainAgain = "“Grain, timber and fish will be sold to the neighbours in spring,” said Anna Berg. ";
    private const string Oil = "“Oil and gas will stay at home until the winter is over and prices fall,” Anna Berg said. ";

    [Fact]
    public void The_seeds_tell_one_statement_in_two_translations_and_one_in_a_lead_and_the_body() => Assert.Equal(
        [
            "1 first Lin Jian 001 line 10, body: We are firmly opposed to NATO",
            "1 again Lin Jian 004 line 13, body: We are resolutely against NATO moving",
            "2 first Andrei Klintsevich 000 line 15, body: The AUKUS block is likely to",
            "2 in part experts 000 line 1, lede: become a global one",
        ],
        Corpus.Load(Repository.Path("seeds")).Statements().ToTable().Rows.Select(r =>
            $"{r[0]} {r[1]} {r[3]} {((string)r[5]!)[..3]} line {r[7]}, {r[8]}: {string.Join(' ', ((string)r[9]!).Split(' ').Take(6))}"));

    [Fact]
    public void Where_each_statement_counts_once_only_the_first_telling_of_the_seeds_counts()
    {
        var seeds = Corpus.Load(Repository.Path("seeds"));
        var lexicon = Lexicon.Of("NATO", "moving away", "regional defence organisation");
        var (tellings, statements) = (seeds.Count(lexicon, By.Speaker), seeds.PerStatement().Count(lexicon, By.Speaker));
        var dropped = seeds.Statements().All[0].Tellings[1];
        Assert.Equal([2, 1], new[] { tellings, statements }.Select(c => c["regional defence organisation", "Lin Jian"].Rate.Hits));
        Assert.Equal(Tokenizer.Tokenize(dropped.Document.Text, dropped.Quotation.Span).Count, tellings["NATO", "Lin Jian"].Rate.Words - statements["NATO", "Lin Jian"].Rate.Words);
        Assert.All(tellings.Rows.Where(r => r.Facets[0] != "Lin Jian"), r => Assert.Equal(r.Rate, statements[r.Term.Id, r.Facets[0]].Rate));
        Assert.EndsWith("; each statement counts once", seeds.PerStatement().Definition.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("statement", seeds.Definition.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tellings_of_one_speaker_are_linked_and_those_of_another_are_not() => Assert.Equal(
        ["1 first Anna Berg d1 Grain, fish", "1 again Anna Berg d2 Grain, timber"],
        Rows(Made.Corpus(Grain + Oil, GrainAgain, GrainAgain.Replace("Anna Berg", "Lev Orlov", StringComparison.Ordinal))));

    [Theory]
    [InlineData("2024-07-12", "2024-07-11", "b a")]
    [InlineData("2024-07-11", "2024-07-12", "a b")]
    [InlineData("2024-07-11", "2024-07-11", "a b")]
    [InlineData("2024", "2024-12-31", "b a")]
    [InlineData("2024-07", "2024-07-31", "b a")]
    [InlineData("2024-07", "2024-08-01", "a b")]
    [InlineData("2023", "2024-01-01", "a b")]
    [InlineData(null, "2024", "b a")]
    [InlineData(null, null, "a b")]
    public void The_first_telling_is_the_first_by_date_then_by_the_order_of_documents(string? a, string? b, string order)
    {
        var corpus = Made.Of(Dated("a", Grain, a), Dated("b", GrainAgain, b));
        Assert.Equal(order, string.Join(' ', corpus.Statements().All.Single().Tellings.Select(t => t.Document.Id)));
        Assert.Equal(order[0], corpus.PerStatement().Count("timber", By.Document).Rows.Single(r => r.Rate.Hits > 0).Facets[0][0]);
    }

    [Fact]
    public void A_part_is_never_the_first_telling_however_early_it_stands() => Assert.Equal(
        ["1 first Anna Berg d2 We have", "1 in part Anna Berg d1 grain, fish", "1 in part Anna Berg d2 while oil"],
        Rows(Made.Corpus("Anna Berg said that “grain, fish and timber will be sold abroad” soon.",
            "“We have decided that from next month grain, fish and timber will be sold abroad, while oil and gas stay at home,” said Anna Berg. She added that “while oil and gas” matter, more follows.")));

    [Theory]
    // By the same speaker, in the same document; elsewhere three words are too few.
    [InlineData("Anna Berg spoke of “a fishy deal indeed” in May. “It is a fishy deal indeed, and we will not sign it,” said Anna Berg.", "", 1)]
    [InlineData("Anna Berg spoke of “a fishy deal indeed” in May.", "“It is a fishy deal indeed, and we will not sign it,” said Anna Berg.", 0)]
    // By nobody known: only if one quotation has it.
    [InlineData("It is “a fishy deal indeed, and we will not sign it.”\n\n“It is a fishy deal indeed, and we will not sign it,” said Anna Berg.", "", 1)]
    [InlineData("It is “a fishy deal indeed, and we will not sign it.”\n\n“It is a fishy deal indeed, and we will not sign it,” said Anna Berg. “It is a fishy deal indeed, and we will not sign it, we said,” said Lev Orlov.", "", 0)]
    [InlineData("Lev Orlov spoke of “a fishy deal indeed” in May. “It is a fishy deal indeed, and we will not sign it,” said Anna Berg.", "", 0)]
    public void A_fragment_that_stands_word_for_word_in_another_quotation_is_part_of_it(string text, string other, int statements) =>
        Assert.Equal(statements, Made.Corpus(text, other).Statements().All.Count);

    [Fact]
    public void A_lead_without_a_speaker_is_linked_to_the_body_and_keeps_its_attribution()
    {
        var corpus = Made.Of(WithLead("Fish will get dearer, and “not by a little,” experts say.", "He left. “Fish will get dearer, not by a little, and soon,” said Norwegian minister Anna Berg."));
        Assert.Equal(["1 first Anna Berg d Fish will", "1 in part experts d not by"], Rows(corpus));
        // The lead is not counted, unless asked for; then it repeats what the body says.
        var lead = corpus.Counting(SectionKind.Lede, SectionKind.Body);
        Assert.Equal([1, 1, 2, 1], new[] { corpus, corpus.PerStatement(), lead, lead.PerStatement() }.Select(c => c.Count("not by a little").Rows[0].Rate.Hits));
    }

    [Fact]
    public void What_an_uncounted_lead_tells_first_still_counts_in_the_body()
    {
        var corpus = Made.Of(WithLead(Grain, GrainAgain));
        Assert.Equal(["1 first Anna Berg d Grain, fish", "1 again Anna Berg d Grain, timber"], Rows(corpus));
        Assert.Equal(1, corpus.PerStatement().Count("timber").Rows[0].Rate.Hits);
        Assert.Equal(1, corpus.Counting(SectionKind.Lede, SectionKind.Body).PerStatement().Count("timber").Rows[0].Rate.Hits);
    }

    [Fact]
    public void Scare_quotes_inner_quotations_and_reported_speech_tell_nothing() => Assert.Empty(Made.Corpus(
        "The so-called “grain, fish and timber deal of our neighbours” is off. “They call it ‘a grain, fish and timber deal of our neighbours’ there,” said Anna Berg.",
        "Anna Berg said that grain, fish and timber will be sold to our neighbours in the spring. " + Grain).WithReportedSpeech().Statements().All);

    [Fact]
    public void Counted_once_voices_still_add_up_and_only_later_tellings_are_gone() => Gen.OneOf([Texts.News, .. new[] { Grain, GrainAgain, Oil }.Select(Gen.Const)]).Array[0, 4].Select(string.Concat).Array[1, 4].ForAll(texts =>
    {
        var (tellings, statements) = (Made.Corpus(texts), Made.Corpus(texts).PerStatement());
        var again = statements.Statements().All.SelectMany(s => s.Tellings.Skip(1)).Select(t => (t.Document.Id, t.Quotation.Span)).ToHashSet();
        foreach (var (all, once) in tellings.Documents.Zip(statements.Documents))
        {
            Assert.Equal(all.Stretches.Where(s => s.Quotation is null || !again.Contains((all.Id, s.Quotation.Span))).Select(s => (s.Span, s.Voice)), once.Stretches.Select(s => (s.Span, s.Voice)));
        }
        var (hits, totals) = Framing.Counting.Counting.Tables(statements, Lexicon.Of("war", "that"));
        Assert.Equal(statements.Documents.Sum(d => (long)d.Words), totals.Sum(t => t.Words));
        Assert.All(hits, h => Assert.Contains(h.Document.Stretches, s => s.Voice == h.Voice && s.Span.Contains(h.Span)));
    }, 500);

    [Fact]
    public void The_order_of_dated_documents_changes_neither_statements_nor_counts() => Gen.OneOf(new[] { Grain, GrainAgain, Oil, "War. " }.Select(Gen.Const).ToArray()).Array[0, 4].Array[1, 5].ForAll(texts =>
    {
        var documents = texts.Select((t, i) => Dated($"d{i}", string.Concat(t), $"2024-01-{i + 10}")).ToArray();
        Assert.Equal(Rows(Made.Of(documents)), Rows(Made.Of([.. documents.Reverse()])));
        Assert.Equal(Made.Of(documents).PerStatement().Count("timber", By.Document, By.Speaker).ToTable().ToCsv(), Made.Of([.. documents.Reverse()]).PerStatement().Count("timber", By.Document, By.Speaker).ToTable().ToCsv());
    }, 200);

    private static IEnumerable<string> Rows(Corpus corpus) => corpus.Statements().ToTable().Rows.Select(r => $"{r[0]} {r[1]} {r[3]} {r[5]} {string.Join(' ', ((string)r[9]!).Split(' ').Take(2))}");

    private static DocumentSource Dated(string id, string text, string? date)
    {
        var made = Made.Document(id, text);
        return made with { Provenance = made.Provenance with { Date = Claim.Declared(date) } };
    }

    private static DocumentSource WithLead(string lead, string body) => Made.Document("d", $"{lead}\n{body}") with
    {
        Sections = [new(SectionKind.Lede, new(0, lead.Length), Writer.Unknown, ""), new(SectionKind.Body, new(lead.Length + 1, lead.Length + 1 + body.Length), Writer.Author, "")],
    };
}
