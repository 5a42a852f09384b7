using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class EditorNotesTests
{
    [Theory]
    [InlineData("The goal (of the strategy – editor’s note) is clear", "(of the strategy – editor’s note)")]
    [InlineData("Цель (стратегии — прим. ред.) ясна", "(стратегии — прим. ред.)")]
    [InlineData("目标（战略，编者注）很清楚", "（战略，编者注）")]
    [InlineData("It [the treaty - Ed.] stands", "[the treaty - Ed.]")]
    public void A_note_that_says_so_is_found(string text, string note) =>
        Assert.Equal(note, Assert.Single(EditorNotes.In(text, new Span(0, text.Length))).Of(text));

    [Theory]
    [InlineData("It [the treaty] stands")]
    [InlineData("The goal (of the strategy) is clear")]
    [InlineData("An editor's note said so (twice")]
    public void Other_brackets_stay_with_the_speaker(string text) => Assert.Empty(EditorNotes.In(text, new Span(0, text.Length)));

    [Fact]
    public void The_note_is_the_narrators_and_no_word_is_lost()
    {
        const string text = "“The goal (of the plan – editor’s note) is hegemony,” said Anna Berg.";
        var section = new Span(0, text.Length);
        var narrator = new Voice(Mode.Narration, "Author", Origin.Unknown);
        var stretches = VoiceReader.Cut(text, section, narrator, VoiceReader.Read(text, section, SpeakerRegistry.Empty)).ToList();
        Assert.Equal(text, string.Concat(stretches.Select(s => s.Span.Of(text))));
        Assert.Equal(["The goal ", " is hegemony,"], stretches.Where(s => s.Voice.Speaker == "Anna Berg").Select(s => s.Span.Of(text)));
    }
}
