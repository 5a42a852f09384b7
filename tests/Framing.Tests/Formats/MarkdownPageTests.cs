using System.Text;
using Framing.Corpora;
using Framing.Formats;

namespace Framing.Tests.Formats;

public class MarkdownPageTests
{
    [Fact]
    public void Markup_and_addresses_are_no_words()
    {
        var text = Read("# A *new* war\n\nThe **cold** war, [says](https://war.example/cold) `x`.\nGoes on.\n\n- one\n- two\n\n> “Three”\n\n    code\n\n<div>html</div>\n");
        Assert.Equal("A new war\n\nThe cold war, says x.\nGoes on.\n\none\n\ntwo\n\n“Three”", text.Text);
        Assert.Equal([SectionKind.Title, SectionKind.Body], text.Sections.Select(s => s.Kind));
        Assert.Equal("A new war", text.Provenance.Title.Value);
    }

    [Fact]
    public void Front_matter_says_what_the_text_is_and_the_rest_of_it_are_columns()
    {
        var text = Read("---\ntitle: War\nauthor: Wang\nsource.origin: China\ndate: 2024-07-12\ntags: [bloc, asia]\nsection: world\nnested: {a: b}\n---\nWords.\n");
        Assert.Equal("Words.", text.Text);
        Assert.Equal(("War", "Wang", "China", "2024-07-12"), (text.Provenance.Title.Value, text.Provenance.Author.Name.Value, text.Provenance.SourceOrigin.Value, text.Provenance.Date.Value));
        Assert.Equal(["section=world", "tags=bloc, asia"], text.Columns.Select(c => $"{c.Key}={c.Value}").Order());
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_said_and_the_words_are_read()
    {
        var text = Read("---\na: &x 1\nb: *x\n---\nWords.\n");
        Assert.Equal("Words.", text.Text);
        Assert.Equal(["its front matter is left out: the alias *x is not read here; write the value out (line 3)"], text.Notes);
    }

    private static ExtractedText Read(string markdown) => new FormatLibrary().ReadText(".md", Encoding.UTF8.GetBytes(markdown), null);
}
