using Framing.Display;

namespace Framing.Tests.Display;

public class BeginningTests
{
    [Theory]
    [InlineData("all of it", 9, "all of it")]
    [InlineData("all of it", 8, "all of …")]
    [InlineData("all of it", 6, "all of …")]
    [InlineData("all of it", 5, "all …")]
    [InlineData("unbroken", 4, "unbr …")]
    [InlineData("ab👍cd", 3, "ab …")]
    [InlineData("", 4, "")]
    public void It_is_never_half_a_word_nor_half_a_character(string text, int longest, string beginning) => Assert.Equal(beginning, Beginning.Of(text, longest));
}
