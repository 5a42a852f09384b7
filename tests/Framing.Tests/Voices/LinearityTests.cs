using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

/// <summary>Four times the text is four times the work, whatever the text: the work is told by the memory it takes.</summary>
public class LinearityTests
{
    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("' ")]
    [InlineData("«")]
    [InlineData("a ‘b ")]
    [InlineData("\"a\" ")]
    [InlineData("“No,” he said. ")]
    [InlineData("“No,” he said.\n")]
    [InlineData("“No.”\n")]
    [InlineData("“No,” said the spokesman.\n\nNothing happened in the town.\n\n")]
    [InlineData("Anna Berg of China, a minister, ")]
    [InlineData("Nothing ")]
    [InlineData("\n\n")]
    public void Reading_a_text_over_and_over_costs_so_many_times_one(string piece)
    {
        var some = 16_000 / piece.Length;
        Read(piece, 1);
        var (once, fourTimes) = (Read(piece, some), Read(piece, 4 * some));
        Assert.True(fourTimes < 5 * once + 200_000, $"{some} times: {once:N0} bytes; {4 * some} times: {fourTimes:N0}");
    }

    [Fact]
    public void Names_that_no_text_tells_more_about_cost_no_more_in_a_long_text_than_in_a_short_one()
    {
        static string Article(int names) => string.Concat(Enumerable.Range(0, names).Select(n => $"“It is over,” {(char)('A' + (n % 26))}{Letters(n)} said.\n\nIt rained.\n\n"));
        Read(Article(10), 1);
        var (once, fourTimes) = (Read(Article(500), 1), Read(Article(2_000), 1));
        Assert.True(fourTimes < 5 * once, $"500 names: {once:N0} bytes; 2,000 names: {fourTimes:N0}");
    }

    private static string Letters(int n) => string.Concat(n.ToString("D4", System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));

    [Fact]
    public void A_megabyte_of_quotation_marks_is_read() => Assert.NotEmpty(VoiceReader.Read(new string('“', 1_000_000), new Span(0, 1_000_000), SpeakerRegistry.Empty));

    private static long Read(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
