using System.Text.RegularExpressions;
using CsCheck;
using Framing.Counting;
using Framing.Lexicons;
using Framing.Text;

namespace Framing.Tests.Counting;

public class PhraseTests
{
    [Theory]
    [InlineData("Cold War, COLD WAR, cold war", "cold war", "Cold War|COLD WAR|cold war")]
    [InlineData("the Cold-War years", "cold war", "Cold-War")]
    [InlineData("the cold\u2011war and the cold\u2010war", "cold war", "cold\u2011war|cold\u2010war")]
    [InlineData("the cold\nwar", "cold-war", "cold\nwar")]
    [InlineData("cold  \u00A0 war", "cold war", "cold  \u00A0 war")]
    [InlineData("cold wars and the coldwar", "cold war", "")]
    [InlineData("cold, war; cold. War", "cold war", "")]
    [InlineData("cold — war; cold–war; cold - war; cold--war", "cold war", "")]
    [InlineData("the “cold” war, \"cold\" war, cold (war)", "cold war", "")]
    [InlineData("the cold\u00AD war", "cold war", "cold\u00AD war")]
    [InlineData("NATO's expansion", "nato expansion", "NATO's expansion")]
    [InlineData("NATO’s expansion", "NATO's expansion", "NATO’s expansion")]
    [InlineData("the U.S. army, the U.S army", "U.S. army", "U.S. army|U.S army")]
    [InlineData("organisations and organizations", "organization*", "organisations|organizations")]
    [InlineData("холодной войны", "холодн* войн*", "холодной войны")]
    [InlineData("елка и ёлка", "ёлка", "елка|ёлка")]
    [InlineData("冷战思维和冷战。冷，战", "冷战", "冷战|冷战")]
    [InlineData("an old e\u0301lan", "old élan", "old e\u0301lan")]
    [InlineData("反对NATO东扩", "NATO东扩", "NATO东扩")]
    [InlineData("反对NATO东扩", "NATO 东扩", "NATO东扩")]
    [InlineData("ＮＡＴＯ", "nato", "ＮＡＴＯ")]
    public void Words_of_a_phrase_match_across_white_space_or_one_hyphen_only(string text, string pattern, string matches) =>
        Assert.Equal(matches, string.Join('|', Match(text, Lexicon.Of(pattern)).Select(m => m.Span.Of(text))));

    [Theory]
    [InlineData("cold war mentality", "cold war|cold war mentality|war", "cold war mentality")]
    [InlineData("cold war war", "cold war|war", "cold war|war")]
    [InlineData("war war war", "war war", "war war")]
    [InlineData("new cold war", "cold war mentality|new cold", "new cold")]
    [InlineData("a b c d", "a b|b c d", "a b")]
    public void Leftmost_then_longest_wins_within_a_term(string text, string patterns, string matches)
    {
        var lexicon = new Lexicon([new Term("t", "t", "", [.. patterns.Split('|').Select(PhrasePattern.Parse)])], [], "");
        Assert.Equal(matches, string.Join('|', Match(text, lexicon).Select(m => m.Span.Of(text))));
    }

    [Fact]
    public void Terms_are_counted_independently_of_each_other()
    {
        const string text = "cold war mentality";
        Assert.Equal([(0, "cold war"), (1, "cold war mentality"), (2, "war")], Match(text, Lexicon.Of("cold war", "cold war mentality", "war")).Select(m => (m.Term, m.Span.Of(text))));
    }

    [Fact]
    public void Matches_are_those_of_a_slow_reference_that_uses_regular_expressions()
    {
        var word = Gen.OneOf(["cold", "war", "wars", "warm", "hot", "a"]);
        var join = Gen.OneOf([" ", " ", " ", "-", "\n", "  ", ", ", ". ", "—", " \"", "\" ", "\n\n", "\n \n", " - "]);
        var text = Gen.Select(word, join, (w, j) => w + j).Array[0, 30].Select(string.Concat);
        var form = Gen.OneOf(["cold", "war", "war*", "wa?m", "*", "hot", "a", "*r*"]);
        var phrase = form.Array[1, 3].Select(f => string.Join(' ', f)).Where(p => p.Trim('*', ' ').Length > 0);
        Gen.Select(text, phrase.Array[1, 4].Array[1, 3]).ForAll(s =>
        {
            var (text, terms) = s;
            var lexicon = new Lexicon([.. terms.Select((p, i) => new Term($"t{i}", "", "", [.. p.Select(PhrasePattern.Parse)]))], [], "");
            var hits = Framing.Counting.Counting.Tables(Made.Corpus(text), lexicon).Hits.Select(h => (h.Term.Id, h.Span.Start, h.Span.End)).Order();
            Assert.Equal(terms.SelectMany((p, i) => Reference(text, p).Select(span => ($"t{i}", span.Start, span.End))).Order(), hits);
        }, 500);
    }

    // At each word that no earlier match covers, every pattern is tried as a regular expression; the most words win.
    private static IEnumerable<Framing.Text.Span> Reference(string text, string[] patterns)
    {
        const string gap = @"(?:-|(?: |\n(?! *\n))+)";
        for (var i = 0; i < text.Length;)
        {
            var best = patterns.Select(p => (Words: p.Count(c => c == ' '), Match: new Regex(@"\G(?<![a-z])" + string.Join(gap, p.Split(' ').Select(Form)) + "(?![a-z])").Match(text, i)))
                .Where(m => m.Match.Success && m.Match.Length > 0).OrderByDescending(m => m.Words).FirstOrDefault().Match;
            if (best is not null) yield return new(i, i + best.Length);
            i += best?.Length ?? 1;
        }
    }

    private static string Form(string word) => word == "*" ? "[a-z]+" : word.Replace("*", "[a-z]*").Replace("?", "[a-z]");

    private static IReadOnlyList<(int Term, Framing.Text.Span Span)> Match(string text, Lexicon lexicon) => Read(new PieceReader(new FirstBytes(new PhraseTrie(lexicon))), text);

    private static IReadOnlyList<(int Term, Framing.Text.Span Span)> Read(PieceReader reader, string text)
    {
        reader.Read(text, new(0, text.Length));
        return [.. reader.Found()];
    }
}
