using Framing.Lexicons;

namespace Framing.Tests.Lexicons;

public sealed class LexiconTests : IDisposable
{
    private const string Yaml = """
        name: Test
        frames:
          - id: legacy
            name: Cold War legacy
            gloss: The past.
            terms:
              - id: cold-war
                name: Cold War
                why: It is there.
                phrases: {en: [cold war], ru: [холодн* войн*]}
              - id: mentality
                phrases:
                  en: [cold war mentality]
          - id: order
            name: Order
            terms:
              - id: hegemony
                name: Hegemony
                phrases:
                  en: hegemon*
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_gives_terms_and_frames_in_its_order()
    {
        var lexicon = Read(Yaml);
        Assert.Equal(["cold-war", "mentality", "hegemony"], lexicon.Terms.Select(t => t.Id));
        Assert.Equal(["Cold War", "mentality", "Hegemony"], lexicon.Terms.Select(t => t.Name));
        Assert.Equal(["Cold War legacy", "Order"], lexicon.Frames.Select(f => f.Name));
        Assert.Equal(["cold war", "холодн* войн*"], lexicon.Terms[0].Phrases.Select(p => p.Text));
        Assert.Equal("It is there.", lexicon.Terms[0].Why);
        Assert.Equal(64, lexicon.Sha256.Length);
    }

    [Fact]
    public void A_term_is_found_by_its_id_and_the_error_lists_all_ids()
    {
        var lexicon = Read(Yaml);
        Assert.Equal(["hegemony", "cold-war"], lexicon["hegemony", "cold-war", "hegemony"].Terms.Select(t => t.Id));
        Assert.Contains("'peace' is not in the lexicon; it has cold-war, mentality, hegemony", Assert.Throws<InputException>(() => lexicon["peace"]).Message);
    }

    [Fact]
    public void A_frame_is_counted_with_the_phrases_of_its_terms_and_only_of_those_asked_for()
    {
        var frames = Read(Yaml).ByFrame();
        Assert.Equal(["legacy", "order"], frames.Terms.Select(t => t.Id));
        Assert.Equal(["cold war", "холодн* войн*", "cold war mentality"], frames.Terms[0].Phrases.Select(p => p.Text));
        Assert.Equal(["order"], Read(Yaml)["hegemony"].ByFrame().Terms.Select(t => t.Id));
    }

    [Fact]
    public void Patterns_given_by_hand_are_terms_of_their_own_each_once()
    {
        Assert.Equal(["cold war", "hegemon*"], Lexicon.Of("cold war", "hegemon*", "cold war").Terms.Select(t => t.Id));
        Assert.Throws<InputException>(() => Lexicon.Of());
    }

    [Theory]
    [InlineData("frames: []", 1, "no term")]
    [InlineData("name: x\nnonsense: 1", 2, "the key 'nonsense' is not known")]
    [InlineData("frames:\n  - name: x", 2, "the key 'id' is missing")]
    [InlineData("frames:\n  - {id: a, name: x, terms: [{id: a, phrases: {en: [b]}}]}", 2, "the id 'a' stands twice")]
    [InlineData("frames:\n  - {id: a, name: x, terms: [{id: b, phrases: {en: [b]}}]}\n  - {id: c, name: x}", 3, "two frames have the name 'x'")]
    [InlineData("frames:\n  - {id: a, name: x, terms: [{id: b}]}", 2, "'b' has no phrases")]
    [InlineData("frames:\n  - {id: a, name: x, terms: [{id: b, phrases: {en: []}}]}", 2, "'b' has no phrases")]
    [InlineData("frames:\n- id: a\n  name: x\n  terms:\n  - id: b\n    phrases:\n      en:\n      - war\n      - cold, war", 9, "',' in the pattern")]
    [InlineData("frames:\n- id: a\n  name: x\n  terms:\n  - id: b\n    phrases: {[en]: war}", 6, "one word is expected as the key")]
    public void A_lexicon_that_cannot_be_used_is_refused_with_its_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(yaml));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((folder["lexicon.yaml"], line), (error.File, error.Line));
    }

    private Lexicon Read(string yaml) => Lexicon.Load(folder.Write("lexicon.yaml", yaml));
}
