using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public sealed class GoldReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_quotation_is_read_with_its_parts_names_mention_and_origin()
    {
        var gold = Load("""{"id": 7, "quotes": [{"start": 1, "end": 9, "parts": [[1, 3], [5, 9]], "type": "mixed", "speaker_text": "the diplomat", "speaker_start": 10, "speaker_end": 12, "speaker_ref": "Lin Jian", "aliases": ["Lin"], "origin": "China", "cue_text": "said"}], "ignore": [{"start": 0, "end": 2}], "nonspeech": [{"start": 4, "end": 5}], "notes": []}""");
        var document = Assert.Single(gold.Documents);
        var quotation = Assert.Single(document.Quotations);
        Assert.Equal(("7", null), (document.Id, document.Text));
        Assert.Equal([new Span(1, 3), new Span(5, 9)], quotation.Parts);
        Assert.Equal(["Lin Jian", "the diplomat", "Lin"], quotation.Speakers);
        Assert.Equal((QuotationMode.Mixed, true, new Span(10, 12), Origin.China), (quotation.Mode, quotation.IsResolved, quotation.Mention, quotation.Origin));
        Assert.Equal((new Span(0, 2), new Span(4, 5)), (Assert.Single(document.Ignored), Assert.Single(document.NotSpeech)));
    }

    [Fact]
    public void What_the_annotator_leaves_out_or_says_is_null_is_not_said()
    {
        var quotation = Load("""{"id": "a", "quotes": [{"start": 0, "end": 2, "speaker_text": null, "speaker_start": null, "speaker_end": null, "aliases": [], "type": null}]}""").Documents[0].Quotations[0];
        Assert.Equal([new Span(0, 2)], quotation.Parts);
        Assert.Empty(quotation.Speakers);
        Assert.Equal((null, false, null, null), (quotation.Mode, quotation.IsResolved, quotation.Mention, quotation.Origin));
    }

    [Theory]
    [InlineData("", "no annotated document")]
    [InlineData("{", "not a JSON object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{"quotes": []}""", "'id' is missing")]
    [InlineData("""{"id": "a"}""", "no 'quotes'")]
    [InlineData("""{"id": "a", "quotes": {}}""", "'quotes' is not a list")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1}]}""", "no 'end'")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1, "end": 1}]}""", "1..1 is empty")]
    [InlineData("""{"id": "a", "quotes": [{"start": -1, "end": 1}]}""", "turned round")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1.5, "end": 2}]}""", "'1.5' is no position")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1, "end": 2, "type": "free"}]}""", "'free' is no type of quotation")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1, "end": 2, "parts": [1, 2]}]}""", "a part is a pair")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1, "end": 9, "parts": [[5, 9], [1, 3]]}]}""", "out of order")]
    [InlineData("""{"id": "a", "quotes": [{"start": 1, "end": 2, "speaker_text": 3}]}""", "'speaker_text' is not a string")]
    [InlineData("{\"id\": \"a\", \"quotes\": []}\n\n{\"id\": \"a\", \"quotes\": []}", "the id 'a' stands twice", 3)]
    public void What_cannot_be_measured_against_is_refused_with_its_line(string json, string message, int line = 1)
    {
        var e = Assert.Throws<InputException>(() => Load(json));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal((folder["gold.jsonl"], json.Length == 0 ? 0 : line), (e.File, e.Line));
    }

    [Theory]
    [InlineData(0, 3, "one", "")]
    [InlineData(0, 7, "one  two", "")]
    [InlineData(4, 7, "one", "the text is not what the annotation copies")]
    [InlineData(4, 8, "two", "leaves the text of 'a'")]
    public void Positions_lead_to_the_words_that_were_copied(int start, int end, string copy, string message)
    {
        var document = Load($$"""{"id": "a", "text": "one\ntwo", "quotes": [{"start": {{start}}, "end": {{end}}, "text": "{{copy}}"}]}""").Documents[0];
        var thrown = Record.Exception(() => Evaluation.Of([document], new Dictionary<string, IReadOnlyList<Quotation>>()));
        Assert.Equal(message.Length == 0, thrown is null);
        Assert.Contains(message, thrown?.Message ?? "", StringComparison.Ordinal);
    }

    private Gold Load(string json) => Gold.Load(folder.Write("gold.jsonl", json));
}
