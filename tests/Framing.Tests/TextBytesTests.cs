using System.Text;

namespace Framing.Tests;

public class TextBytesTests
{
    private const string Russian = "Официальный представитель МИД КНР заявил, что менталитет холодной войны должен уйти в прошлое.";
    private const string Simplified = "外交部发言人说，冷战思维不得人心，北约应当放弃冷战思维。";
    private const string Traditional = "外交部發言人說，冷戰思維不得人心，北約應當放棄冷戰思維。";

    [Theory]
    [InlineData("utf-8", Russian, false)]
    [InlineData("utf-16", Russian, true)]
    [InlineData("utf-16BE", Simplified + "\n", true)]
    [InlineData("windows-1251", Russian, true)]
    [InlineData("koi8-r", Russian, true)]
    [InlineData("GB18030", Simplified, true)]
    [InlineData("big5", Traditional, true)]
    public void The_encoding_is_found(string name, string text, bool isGuessed)
    {
        var read = TextBytes.Read(TextBytes.Named(name).GetBytes(text));
        Assert.Equal((text, name, isGuessed), (read.Text, read.EncodingName, read.IsGuessed), Comparer());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_mark_of_the_encoding_is_no_part_of_the_text(string name)
    {
        var encoding = TextBytes.Named(name);
        var read = TextBytes.Read([.. encoding.Preamble, .. encoding.GetBytes(Russian)]);
        Assert.Equal((Russian, name, false), (read.Text, read.EncodingName, read.IsGuessed), Comparer());
    }

    [Fact]
    public void The_encoding_asked_for_is_the_one_used()
    {
        var bytes = TextBytes.Named("windows-1251").GetBytes("НАТО");
        Assert.Equal("НАТО", TextBytes.Read(bytes, TextBytes.Named("windows-1251")).Text);
        Assert.Equal("this is not utf-8 text; name another encoding, or none", Assert.Throws<InputException>(() => TextBytes.Read(bytes, Encoding.UTF8)).Message);
        Assert.StartsWith("'klingon' is no encoding", Assert.Throws<InputException>(() => TextBytes.Named("klingon")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_NUL_characters_are_blemishes_of_a_text_and_many_make_a_binary_file()
    {
        Assert.Equal(100, TextBytes.Read(Encoding.UTF8.GetBytes(new string('é', 50) + "\0" + new string('a', 49))).Text.Length);
        var error = Assert.Throws<InputException>(() => TextBytes.Read([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0xFF, 0x80]));
        Assert.Equal("this is a binary file and no text; take it out of the corpus", error.Message);
    }

    [Fact]
    public void What_only_might_be_text_is_refused_at_its_first_wrong_byte()
    {
        var error = Assert.Throws<InputException>(() => TextBytes.Read([.. "One.\nTwo.\n"u8, 0xC3, 0x28]));
        Assert.Equal(("this is not UTF-8 text; save it as UTF-8, or name its encoding", 3), (error.Message, error.Line));
    }

    private static EqualityComparer<(string, string, bool)> Comparer() =>
        EqualityComparer<(string, string, bool)>.Create((a, b) => a.Item1 == b.Item1 && a.Item2.Equals(b.Item2, StringComparison.OrdinalIgnoreCase) && a.Item3 == b.Item3, x => x.GetHashCode());
}
