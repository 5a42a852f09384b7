using Framing.Corpora;
using Framing.Text;
using Framing.Voices;
using Microsoft.DotNet.Interactive.Formatting;

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
    public void Sections_show_lines_as_an_editor_does()
    {
        Assert.Equal(["d1", "1", "furniture", "unknown", 1L, "Menu", "a menu"], Corpus().SectionTable(SectionKind.Furniture).Rows.Single());
        Assert.Equal(["d1", "3", "body", "author", 14L], Corpus().SectionTable(SectionKind.Body).Rows.Single()[..5]);
    }

    [Fact]
    public void A_long_first_line_is_not_cut_inside_a_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("сдержи", 12));
        var begins = (string)Made.Corpus(text).SectionTable().Rows.Single()[5]!;
        Assert.EndsWith("сдержи …", begins);
        Assert.True(begins.Length <= 42);
    }

    [Fact]
    public void A_quotation_stands_in_its_sentence()
    {
        var rows = Corpus().QuotationTable(q => q.Kind == QuotationKind.Speech).ToTable().Rows;
        Assert.Equal(["d1", 3L, "body", "", "We object,", " said Lin Jian.", "speech"], rows.Single()[..7]);
    }

    [Fact]
    public void A_scare_quote_has_no_speaker()
    {
        var row = Corpus().QuotationTable(q => q.Kind == QuotationKind.Scare).ToTable().Rows.Single();
        Assert.Equal("civilized world", row[4]);
        Assert.All(row[7..], Assert.Null);
    }

    [Fact]
    public void A_quotation_shows_its_sentence_and_who_says_it()
    {
        var html = Corpus().QuotationTable().ToDisplayString("text/html");
        Assert.Contains("“We object,”<span class=\"framing-around\"> said Lin Jian.</span>", html);
        Assert.Contains("<span class=\"framing-around\">The </span>“civilized world”", html);
        Assert.Contains("a word held at a distance", html);
    }

    [Fact]
    public void No_quotation_says_so() => Assert.Contains("None.", Corpus().QuotationTable(q => q.IsNested).ToDisplayString("text/html"));
}
