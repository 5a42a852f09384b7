using Framing.Corpora;
using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Corpora;

public class CorpusTablesTests
{
    private const string Text = "Menu\n\nThe minister spoke. “We object,” said Lin Jian. The “civilized world” did not listen.\n";

    private static readonly Provenance Known = new()
    {
        Title = new Claim("Menu", Standing.Proven, ["Menu"], ""),
        Date = new Claim("2024", Standing.Inferred, [], "The summit is past."),
        Author = new Party(Claim.Declared("Wang"), new Claim("China", Standing.Inferred, ["The minister"], "He writes there.")),
        Translator = new Party(new Claim(null, Standing.Unknown, [], "nobody is named"), Claim.None),
    };

    private static Corpus Corpus() => Made.Of(new DocumentSource("d1", Text, Hash.Of(Text), Known,
        [new(SectionKind.Furniture, new Span(0, 5), Writer.Unknown, "a menu"), new(SectionKind.Body, new Span(6, Text.Length), Writer.Author, "")], new Dictionary<string, string>()));

    [Fact]
    public void Every_claim_is_a_row_with_what_shows_it()
    {
        var rows = Corpus().ProvenanceTable().Rows;
        Assert.Contains(rows, r => r is ["d1", "title", "Menu", "proven", "“Menu”"]);
        Assert.Contains(rows, r => r is ["d1", "date", "2024", "inferred", "The summit is past."]);
        Assert.Contains(rows, r => r is ["d1", "author’s origin", "China", "inferred", "He writes there. “The minister”"]);
        Assert.Contains(rows, r => r is ["d1", "translator", "Unknown", "unknown", "nobody is named"]);
    }

    [Fact]
    public void Claims_can_be_shown_by_how_they_stand()
    {
        Assert.All(Corpus().ProvenanceTable(Standing.Inferred).Rows, r => Assert.Equal("inferred", r[3]));
        Assert.Equal(2, Corpus().ProvenanceTable(Standing.Inferred).Rows.Count);
        Assert.Equal(Corpus().ProvenanceTable().Rows.Count, Enum.GetValues<Standing>().Sum(s => Corpus().ProvenanceTable(s).Rows.Count));
    }

    [Fact]
    public void Sections_show_lines_as_an_editor_does_and_whether_they_count()
    {
        Assert.Equal(["d1", "1", "furniture", "unknown", 1L, false, "Menu", "a menu"], Corpus().SectionTable(SectionKind.Furniture).Rows.Single());
        Assert.Equal(["d1", "3", "body", "author", 14L, true], Corpus().SectionTable(SectionKind.Body).Rows.Single()[..6]);
    }

    [Fact]
    public void A_long_first_line_is_not_cut_inside_a_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("сдерживание", 12));
        var begins = (string)Made.Corpus(text).SectionTable().Rows.Single()[6]!;
        Assert.EndsWith("сдерживание …", begins);
        Assert.True(begins.Length <= 62);
    }

    [Fact]
    public void A_quotation_stands_in_its_sentence()
    {
        var rows = Corpus().QuotationTable(q => q.Kind == QuotationKind.Speech).Rows;
        Assert.Equal(["d1", 3L, "body", "", "We object,", " said Lin Jian.", "speech"], rows.Single()[..7]);
    }

    [Fact]
    public void A_scare_quote_has_no_speaker()
    {
        var row = Corpus().QuotationTable(q => q.Kind == QuotationKind.Scare).Rows.Single();
        Assert.Equal("civilized world", row[4]);
        Assert.All(row[7..], Assert.Null);
    }
}
