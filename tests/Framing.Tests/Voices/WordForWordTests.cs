using CsCheck;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public class WordForWordTests
{
    [Theory]
    [InlineData("become a global one", "after which the alliance will become a global one.", true)]
    [InlineData("Become a GLOBAL one!", "after which the alliance will become a global one.", true)]
    [InlineData("become one", "will become one", false)]
    [InlineData("become a new one", "will become a global one", false)]
    [InlineData("it is what it is", "well, it is what it is", false)]
    [InlineData("a global one for all of us in the whole of the world", "a global one for all of us in the whole of this world", false)]
    [InlineData("a global one for all of us in the whole of the world", "so a global one for all of us in the whole of the world", true)]
    public void Three_words_are_found_where_they_stand_in_another_quotation(string part, string whole, bool stands) =>
        Assert.Equal(stands ? [1] : [], Index([part, whole], ["x", "x"]).Holders(0, "x"));

    [Fact]
    public void Only_the_group_asked_for_is_looked_at() =>
        Assert.Equal([2], Index(["a global power", "a global power it is", "now a global power"], ["x", "y", "x"]).Holders(0, "x"));

    [Fact]
    public void The_index_finds_what_comparing_each_with_each_finds() => Gen.OneOf(new[] { "war", "peace", "trade", "fish" }.Select(Gen.Const).ToArray()).Array[0, 11].Select(w => string.Join(' ', w)).Array[0, 12].ForAll(said =>
    {
        var index = Index(said, [.. said.Select(_ => "x")]);
        for (var i = 0; i < said.Length; i++)
        {
            var holders = Enumerable.Range(0, said.Length).Where(j => j != i && said[i].Split(' ').Length >= 3 && $" {said[j]} ".Contains($" {said[i]} ", StringComparison.Ordinal));
            Assert.Equal(holders, index.Holders(i, "x"));
        }
    });

    private static WordForWord Index(IReadOnlyList<string> said, IReadOnlyList<string> groups)
    {
        var reader = new ContentWords();
        return new([.. said.Select(s => Utterance.Of(s, new Span(0, s.Length), reader))], groups);
    }
}
