using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class SpeakerRegistryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_speaker_is_found_by_name_and_alias_whatever_case_spaces_and_hyphens()
    {
        var registry = Read("speakers: [{name: Yoon Suk-yeol, aliases: [Yun Sok-yol], kind: person, role: President, origin: South Korea, evidence: x}, {name: Beijing, kind: place}]");
        Assert.Equal("Yoon Suk-yeol", registry.Find("yun  SOK yol")?.Name);
        Assert.Equal(("South Korea", SpeakerKind.Person), (registry.Find("Yoon Suk yeol")!.Origin.Name, registry.Find("Yoon Suk-yeol")!.Kind));
        Assert.Equal((Origin.Unknown, SpeakerKind.Place), (registry.Find("Beijing")!.Origin, registry.Find("Beijing")!.Kind));
        Assert.Null(registry.Find("Yun"));
        Assert.Empty(SpeakerRegistry.Beside(folder["nowhere"]).Speakers);
    }

    [Theory]
    [InlineData("speakers:\n- {name: A B}\n- {name: C, aliases: [a-b]}", 3, "the name 'a-b' belongs to two speakers; keep it at one")]
    [InlineData("speakers:\n- {name: A, kind: ghost}", 2, "'ghost' is no kind of speaker; write one of person, institution, document, place")]
    [InlineData("speakers:\n- {name: A, kind: 1}", 2, "'1' is no kind of speaker")]
    [InlineData("speakers:\n- {aliases: [A]}", 2, "the key 'name' is missing")]
    [InlineData("speakers:\n- {name: A, orign: x}", 2, "the key 'orign' is not known here")]
    [InlineData("people: []", 1, "the key 'people' is not known here")]
    public void A_registry_that_cannot_be_used_is_refused_with_its_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(yaml));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((folder["speakers.yaml"], line), (error.File, error.Line));
    }

    [Fact]
    public void Origins_are_ordered_by_the_alphabet_with_Unknown_last() =>
        Assert.Equal(["China", "NATO", "Russia", "Zambia", "Unknown"], new[] { Origin.Unknown, new("Zambia"), Origin.Russia, Origin.China, new("NATO") }.Order().Select(o => o.Name));

    private SpeakerRegistry Read(string yaml)
    {
        folder.Write("speakers.yaml", yaml);
        return SpeakerRegistry.Beside(folder.Path);
    }
}
