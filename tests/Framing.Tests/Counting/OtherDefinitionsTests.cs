using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

public class OtherDefinitionsTests
{
    private const string Quoted = "The cold war. “A Cold War,” said Chinese Foreign Ministry spokesman Lin Jian.";
    private static readonly Lexicon ColdWar = Lexicon.Of("cold war");

    private static Corpus Russian(params string[] texts) => Made.Of([.. texts.Select((t, i) => Made.Document($"d{i}", t, "Zinin", "Russia"))]);

    private static string Under(string definition, Corpus corpus, params string[] origins)
    {
        var other = corpus.OtherDefinitions(ColdWar, origins);
        return string.Join("; ", other.Origins.Select(o => $"{o} {other[definition, "cold war", o].Hits}/{other[definition, "cold war", o].Words}"));
    }

    [Fact]
    public void A_line_for_many_terms_lists_what_changes_most_and_says_how_many_change()
    {
        DefinedCount[] Term(string id, long counted, params long[] others) =>
            [.. others.Prepend(counted).Select((hits, i) => new DefinedCount($"definition {i}", Lexicon.Of(id).Terms[0], "China", new(hits, 100)))];
        Assert.Equal("Under 2 other definitions of what is counted 2 of 4 numbers of hits change: b: China 2 (0–2); d: China 5 (4).",
            new OtherDefinitions([.. Term("a", 1, 1, 1), .. Term("b", 2, 0, 2), .. Term("c", 3, 3, 3), .. Term("d", 5, 4, 4)]).Line);
        Assert.Equal("Under another definition of what is counted 7 of 7 numbers of hits change; most: b: China 1 (3); c: China 1 (4); d: China 1 (5); e: China 1 (6); f: China 1 (7).",
            new OtherDefinitions([.. "abcdefg".SelectMany((c, i) => Term($"{c}", 1, c == 'g' ? 2 : i + 2))]).Line);
        Assert.Equal("Under another definition of what is counted 0 of 4 numbers of hits change.", new OtherDefinitions([.. "abcd".SelectMany(c => Term($"{c}", 1, 1))]).Line);
    }

    [Fact]
    public void By_page_the_author_has_it_all()
    {
        Assert.Equal("China 1/3; Russia 1/10", Under(Redefining.InForce, Russian(Quoted)));
        Assert.Equal("China 0/0; Russia 2/13", Under(Redefining.ByPage, Russian(Quoted)));
    }

    [Fact]
    public void Reported_speech_can_be_its_speaker_s() =>
        Assert.Equal("China 1/5; Russia 0/7", Under("reported speech is its speaker’s", Russian("Chinese Foreign Ministry spokesman Lin Jian said that a cold war looms."), "China", "Russia"));

    [Fact]
    public void Scare_quotes_can_be_left_out_with_their_words() =>
        Assert.Equal("Russia 1/11", Under("scare quotes left out", Russian("The so-called “cold war” is over, and the cold war is not."), "Russia"));

    [Fact]
    public void Without_folding_a_hit_is_spelled_as_the_lexicon_has_it() =>
        Assert.Equal("Russia 1/8", Under("nothing folded", Russian("cold war, Cold War, cold-war, COLD WAR"), "Russia"));

    [Fact]
    public void A_hyphen_can_join_words_and_then_no_hit_ends_inside_one() =>
        Assert.Equal("Russia 1/5", Under("a hyphen joins words", Russian("cold war, post-cold war, cold-war"), "Russia"));

    [Fact]
    public void Inferred_origins_can_be_Unknown_and_a_statement_can_count_once()
    {
        var other = Corpus.Load(Repository.Path("seeds")).OtherDefinitions(Lexicon.Load(Repository.Path("seeds/lexicon.yaml"))["cold-war", "hegemony"], "China", "Russia");
        Assert.Equal(8, other.Definitions.Count);
        Assert.Equal((2, 0), (other[Redefining.InForce, "cold-war", "China"].Hits, other[Redefining.ByPage, "cold-war", "China"].Hits));
        Assert.Equal(other.ToTable().Rows.Count, 2 * other.Definitions.Count);
        Assert.StartsWith("Hits, and their range under 7 other definitions of what is counted: Cold War: China 2 (0–2), Russia 0 (0–2); Hegemony: ", other.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_in_force_is_not_another()
    {
        var other = Russian(Quoted).WithReportedSpeech().PerStatement().WithoutInferred().OtherDefinitions(ColdWar);
        Assert.Equal(["as counted", "by page instead of by voice", "scare quotes left out", "nothing folded", "a hyphen joins words"], other.Definitions);
        Assert.Contains("there is no count of 'x' for 'China'", Assert.Throws<InputException>(() => other[Redefining.InForce, "x", "China"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_each_definition_by_voice_the_counts_are_those_of_counting_so()
    {
        var corpus = Corpus.Load(Repository.Path("seeds"));
        var terms = Lexicon.Load(Repository.Path("seeds/lexicon.yaml"));
        var other = corpus.OtherDefinitions(terms, "China", "Russia", "Unknown");
        void Same(string definition, Counts counts)
        {
            foreach (var row in counts.Rows.Where(r => other.Origins.Contains(r.Facets[0]))) Assert.Equal(row.Rate, other[definition, row.Term.Id, row.Facets[0]]);
        }
        Same(Redefining.InForce, corpus.Count(terms, By.Origin));
        Same(Redefining.ByPage, corpus.Count(terms, By.SourceOrigin));
        Same("reported speech is its speaker’s", corpus.WithReportedSpeech().Count(terms, By.Origin));
        Same("inferred origins are Unknown", corpus.WithoutInferred().Count(terms, By.Origin));
        Same("each statement once", corpus.PerStatement().Count(terms, By.Origin));
    }

    [Fact]
    public void Hits_under_each_definition_open_their_sentences()
    {
        var table = Made.Of(Made.Document("d1", "war. “War,” said Xi Jinping.", "Petrov", "Russia")).OtherDefinitions(Lexicon.Of("war"), "China", "Russia").ToTable();
        foreach (var (row, values) in table.Rows.Index())
        {
            foreach (var column in new[] { 2, 5 }) Assert.Equal((long)values[column]!, (table.Open(row, column)?.Split("<mark>").Length - 1) ?? 0);
        }
    }
}
