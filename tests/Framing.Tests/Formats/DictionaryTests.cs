using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Formats;

public sealed class DictionaryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.lc3", "+War\nCOLD WAR*\narms race\n+Peace\ndetente\n")]
    [InlineData("a.lcd", "+War\r\ncold war*\r\narms race\r\n+Peace\r\ndetente\r\n")]
    [InlineData("a.dic", "%\n1\tWar\n02\tPeace\n%\n\ncold war*\t1\narms race 1\ndetente\t2\n")]
    [InlineData("a.cat", "War\n\tcold_war* (1)\n\tarms race (1)\nPeace\n\tdetente (1)\n")]
    [InlineData("a.ykd", "<?xml version=\"1.0\"?><dictionary><cnode name=\"Mine\"><cnode name=\"War\"><pnode name=\"cold war*\"/><pnode name=\"arms race\"/></cnode><cnode name=\"Peace\"><pnode name=\"detente\"/></cnode></cnode></dictionary>")]
    [InlineData("a.lcd", "<dictionary><cnode name=\"Mine\"><cnode name=\"War\"><pnode name=\"cold war*\"/><pnode name=\"arms race\"/></cnode><cnode name=\"Peace\"><pnode name=\"detente\"/></cnode></cnode></dictionary>")]
    [InlineData("a.yml", "War: [cold war*, arms race]\nPeace: detente\n")]
    [InlineData("a.yaml", "War:\n  - cold war*\n  - arms race\nPeace:\n  - detente\n")]
    [InlineData("a.csv", "category,word\nWar,cold war*\nWar,arms race\nPeace,detente\n")]
    [InlineData("a.tsv", "pattern\tsentiment\ncold war*\tWar\narms race\tWar\ndetente\tPeace\n")]
    public void Every_tool_s_dictionary_gives_its_categories_and_patterns(string name, string text)
    {
        var lexicon = Read(name, text);
        Assert.Equal(["War: cold war*, arms race", "Peace: detente"], Lines(lexicon), StringComparer.OrdinalIgnoreCase);
        Assert.Empty(lexicon.Frames);
        Assert.Empty(lexicon.LeftOut);
        Assert.Equal(TextFile.Read(folder[name]).Sha256, lexicon.Sha256);
    }

    [Theory]
    [InlineData("a.dic", "%\n1\tWar\n\t2\tCold\n\t\t3\tMind\n\t4\tHot\n5\tPeace\n%\nwar\t1\ncold war\t2 1\nmentality\t3\nbattle*\t4\ndetente\t5\n")]
    [InlineData("a.cat", "War\n\twar (1)\n\tcold war (1)\n\tCold\n\t\tcold war (1)\n\t\tMind\n\t\t\tmentality (1)\n\tHot\n\t\tbattle* (1)\nPeace\n\tdetente (1)\n")]
    [InlineData("a.ykd", "<dictionary><cnode name=\"\"><cnode name=\"War\"><pnode name=\"war\"/><pnode name=\"cold war\"/><cnode name=\"Cold\"><pnode name=\"cold war\"/><cnode name=\"Mind\"><pnode name=\"mentality\"/></cnode></cnode><cnode name=\"Hot\"><pnode name=\"battle*\"/></cnode></cnode><cnode name=\"Peace\"><pnode name=\"detente\"/></cnode></cnode></dictionary>")]
    [InlineData("a.yml", "War:\n  - war\n  - cold war\n  - Cold:\n      - cold war\n      - Mind: [mentality]\n  - Hot: [battle*]\nPeace: [detente]\n")]
    [InlineData("a.csv", "category,word\nWar,war\nWar,cold war\nWar/Cold,cold war\nWar/Cold/Mind,mentality\nWar/Hot,battle*\nPeace,detente\n")]
    public void Nested_categories_are_kept_as_paths_and_the_top_ones_are_frames(string name, string text)
    {
        var lexicon = Read(name, text);
        Assert.Equal(["War: war, cold war", "War/Cold: cold war", "War/Cold/Mind: mentality", "War/Hot: battle*", "Peace: detente"], Lines(lexicon).OrderBy(l => l.StartsWith("Peace", StringComparison.Ordinal)).ThenBy(l => l.Split(':')[0], StringComparer.Ordinal));
        Assert.Equal(["War", "Peace"], lexicon.Frames.Select(f => f.Name));
        Assert.Equal("War › Cold › Mind", lexicon.Terms.Single(t => t.Id == "War/Cold/Mind").Name);
        Assert.Equal(["war", "cold war", "cold war", "mentality", "battle*"], lexicon.ByFrame().Terms[0].Phrases.Select(p => p.Text).OrderBy(p => Array.IndexOf(["war", "cold war", "mentality", "battle*"], p)));
    }

    [Theory]
    [InlineData("a.dic", "%\n1\tWar\n%\nwar\t1\nlike\t(02)1\n", 5, "the category 02 of 'like' is not listed")]
    [InlineData("a.dic", "%\n1\tWar\n%\nwar\t1\nlike\t(1 x)1\n", 5, "is no pattern with the numbers of its categories")]
    [InlineData("a.dic", "%\n1\tWar\n%\nwar\t1\nkind\t<?!>1\n", 5, "'<?!>1' of 'kind' names no word that stands beside it")]
    [InlineData("a.dic", "%\n1\tWar\n%\nwar\t1\n:)\t1\n", 5, "is no part of a word")]
    [InlineData("a.dic", "%\n1\tWar\n%\nwar\t1\nbomb\t7\n", 5, "the category 7 of 'bomb' is not listed")]
    [InlineData("a.cat", "War\n\twar (1)\n\t@R [war NEAR cold /S ] (1)\n", 3, "the rule '@R [war NEAR cold /S ] (1)' is not read")]
    [InlineData("a.cat", "War\n\twar (2)\n", 2, "the weight 2 of 'war' is not kept, it counts as 1")]
    [InlineData("a.lc3", "loose\n+War\nwar\n", 1, "'loose' stands in no category")]
    [InlineData("a.ykd", "<dictionary patternengine=\"regexp\">\n<cnode name=\"x\"><cnode name=\"War\"><pnode name=\"war\"/>\n<pnode name=\"bomb(s|ed)\"/></cnode></cnode></dictionary>", 3, "is no part of a word")]
    [InlineData("a.yml", "War:\n  - war\n  - \"*\"\n", 3, "would match every word")]
    [InlineData("a.csv", "category,word\nWar,war\nWar,\"war, cold\"\n", 3, "never stands inside a phrase")]
    public void What_cannot_be_expressed_is_listed_with_its_line(string name, string text, int line, string reason)
    {
        var lexicon = Read(name, text);
        Assert.Equal(["War: war"], Lines(lexicon));
        Assert.All(lexicon.LeftOut, left => Assert.StartsWith($"{folder[name]}:{line}: ", left, StringComparison.Ordinal));
        Assert.Contains(reason, lexicon.LeftOut[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("we like peace", "pronoun 1, affect 1")]
    [InlineData("people like peace; like that, we do", "pronoun 1, filler 2")]
    [InlineData("we. like", "pronoun 1, affect 1")]
    [InlineData("a kind of peace", "filler 1")]
    [InlineData("kind people of peace", "affect 1")]
    public void What_a_pattern_of_LIWC_asks_of_the_word_beside_it_is_a_condition(string text, string found)
    {
        var lexicon = Read("a.dic", "%\n02\tpronoun\n125\taffect\n134\tdiscrep\n464\tfiller\n%\nwe\t02\nhope\t134\nlike\t(02 134)125/464\t(02 134)125\nkind <of>464/125\n");
        Assert.Empty(lexicon.LeftOut);
        Assert.Equal(found, string.Join(", ", Made.Corpus(text).Count(lexicon).Rows.Where(r => r.Rate.Hits > 0).Select(r => $"{r.Term.Id} {r.Rate.Hits}")));
    }

    [Theory]
    [InlineData("a.dic", "war\t1\n", 1, "the two lines of % around the categories are not there")]
    [InlineData("a.ykd", "<dictionary>\n<cnode", 2, "this is not XML")]
    [InlineData("a.ykd", "<!DOCTYPE d [<!ENTITY a \"b\">]><dictionary/>", 1, "this is not XML")]
    [InlineData("a.lc3", "", 0, "there is no pattern in this dictionary that can be counted")]
    [InlineData("a.csv", "x,y\n1,2\n", 1, "no column names the patterns; call it pattern, word, phrase or term")]
    [InlineData("a.yml", "a: &x [war]\nb: *x\n", 2, "the alias *x is not read here")]
    [InlineData("a.yml", "a: [[war]]\n", 1, "not a list in a list")]
    public void A_dictionary_that_cannot_be_used_is_refused_with_file_and_line(string name, string text, int line, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(name, text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((folder[name], line), (error.File, error.Line));
    }

    private Lexicon Read(string name, string text) => Lexicon.Load(folder.Write(name, text));

    private static IEnumerable<string> Lines(Lexicon lexicon) => lexicon.Terms.Select(t => $"{t.Id}: {string.Join(", ", t.Phrases)}");
}
