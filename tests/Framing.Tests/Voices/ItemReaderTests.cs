using Framing.Text;
using Framing.Voices;

namespace Framing.Tests.Voices;

public class ItemReaderTests
{
    private const string Article = "Anna Berg, the German minister, arrived. She smiled.\n\nNothing happened.\n\nIt rained again.\n\n“It is over,” Berg said.\n\nNobody replied.";

    [Fact]
    public void Only_paragraphs_that_the_rules_see_are_read_at_once()
    {
        var reader = Reader(Article, all: false);
        Assert.Equal("It rained again . ¶ ” Berg said .", Keys(reader.Items));
    }

    [Fact]
    public void The_paragraph_that_leads_into_a_quotation_is_read_with_it()
    {
        var reader = Reader("It rained.\n\nAnna Berg said:\n\n“It is over.”\n\nIt rained.", all: false);
        Assert.Equal("Anna Berg said : ¶ ”", Keys(reader.Items));
    }

    [Fact]
    public void Two_breaks_stand_for_what_is_left_out()
    {
        var reader = Reader("“One,” he said.\n\nIt rained.\n\nIt snowed.\n\nHe said “two” again.", all: false);
        Assert.Equal("” he said . ¶ ¶ He said ” again .", Keys(reader.Items));
    }

    [Fact]
    public void A_paragraph_asked_for_later_keeps_its_sentences_and_its_distance()
    {
        var reader = Reader(Article, all: false);
        var quote = reader.At(0);
        var (first, end) = reader.Paragraph(0);
        Assert.Equal("Anna Berg , the German minister , arrived . She smiled .", Keys(reader.Items, first, end));
        Assert.Equal(1, reader.Items[end - 1].Sentence - reader.Items[first].Sentence);
        var (_, _, sentence) = reader.Back(quote, int.MaxValue).Single(b => b.Paragraph == 0);
        Assert.Equal([4, 3], new[] { first, end - 1 }.Select(i => sentence - reader.Items[i].Sentence));
        Assert.Equal(reader.Paragraph(0), reader.Paragraph(0));
    }

    [Fact]
    public void A_name_is_found_in_a_paragraph_that_was_not_read()
    {
        var quotation = Assert.Single(VoiceReader.Read(Article, new Span(0, Article.Length), SpeakerRegistry.Empty));
        Assert.Equal("Anna Berg", quotation.Attribution.Speaker);
        Assert.Equal("Germany", quotation.Attribution.Origin.Name);
    }

    [Fact]
    public void A_name_in_capitals_is_found_in_small_letters()
    {
        const string text = "Anna Berg spoke.\n\nBERG: “It is over now.”";
        Assert.Equal("Anna Berg", Assert.Single(VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty)).Attribution.Speaker);
    }

    [Fact]
    public void What_is_left_unread_changes_no_attribution() => Texts.News.ForAll(text =>
    {
        var all = VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty, reported: true).Where(q => q.Mode != QuotationMode.Indirect);
        Assert.Equal(all, VoiceReader.Read(text, new Span(0, text.Length), SpeakerRegistry.Empty));
    });

    private static ItemReader Reader(string text, bool all)
    {
        var passage = Assert.Single(Passage.ByScript(text, new Span(0, text.Length), Framing.Text.Paragraphs.Split(text, new Span(0, text.Length))));
        return new ItemReader(text, passage.Paragraphs, [.. passage.Marked.Select(m => m.Outer)], Cues.English.Vocabulary, all);
    }

    private static string Keys(Items items) => Keys(items, 0, items.Count);

    private static string Keys(Items items, int first, int end) => string.Join(' ', Enumerable.Range(first, end - first)
        .Select(i => items[i].Kind switch { ItemKind.Quote => "”", ItemKind.Break => "¶", _ => items[i].Span.Of(items.Text) }));
}
