using System.Text;
using Framing.Corpora;
using Framing.Formats;

namespace Framing.Tests.Formats;

public class WebPageTests
{
    private const string Article = """
        <!doctype html><html lang="en"><head><title>Bloc politics return | Daily Sun</title><meta name="author" content="Li Hua"><meta property="og:site_name" content="Daily Sun">
        <meta property="article:published_time" content="2024-07-12T00:30:00+08:00"><script>var menu = "hegemony";</script></head>
        <body><nav><a href="/">Home</a> <a href="/hegemony">Hegemony</a></nav><article><h1>Bloc politics return</h1><p>By Li Hua</p>
        <p>The <b>Cold</b> War
        never ended, the ministry said on Friday, and this paragraph has quite a few words, commas, and clauses to be counted.</p>
        <p>A second paragraph follows&nbsp;here, with “quotes” in it and a break<br>in the middle, and enough words, so that it scores.</p></article>
        <aside>Share 12</aside><footer>Copyright</footer></body></html>
        """;

    [Fact]
    public void The_article_stands_without_its_page()
    {
        var text = Read(Article);
        Assert.Equal(
            """
            Bloc politics return

            By Li Hua

            The Cold War never ended, the ministry said on Friday, and this paragraph has quite a few words, commas, and clauses to be counted.

            A second paragraph follows here, with “quotes” in it and a break
            in the middle, and enough words, so that it scores.
            """,
            text.Text);
        Assert.Equal([SectionKind.Title, SectionKind.Byline, SectionKind.Body], text.Sections.Select(s => s.Kind));
        Assert.Equal("By Li Hua", text.Sections[1].Span.Of(text.Text));
    }

    [Fact]
    public void The_page_says_who_wrote_it_when_and_where_and_the_day_is_its_own()
    {
        var said = Read(Article).Provenance;
        Assert.Equal(("Bloc politics return", "Li Hua", "Daily Sun", "2024-07-12", "en"), (said.Title.Value, said.Author.Name.Value, said.Outlet.Name.Value, said.Date.Value, said.Language.Value));
        Assert.All([said.Title, said.Author.Name, said.Outlet.Name], c => Assert.Equal(Standing.Declared, c.Standing));
        Assert.Null(said.SourceOrigin.Value);
    }

    [Fact]
    public void What_schema_org_states_counts_where_no_meta_element_does()
    {
        var said = Read("""<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"headline": "War", "author": [{"name": "A. Wu"}, {"name": "B. Li"}], "publisher": {"name": "The Post"}, "datePublished": "2023-05"}]}</script><p>Words.</p>""").Provenance;
        Assert.Equal(("War", "A. Wu, B. Li", "The Post", "2023-05"), (said.Title.Value, said.Author.Name.Value, said.Outlet.Name.Value, said.Date.Value));
    }

    [Fact]
    public void A_short_Chinese_page_in_its_old_encoding_is_read_whole()
    {
        var page = TextBytes.Named("gb18030").GetBytes("<html><head><meta charset=\"gb2312\"><title>冷战思维</title></head><body><div><p>外交部发言人说，冷战思维不得人心。</p><p>北约应当放弃。</p></div></body></html>");
        Assert.Equal("冷战思维\n\n外交部发言人说，冷战思维不得人心。\n\n北约应当放弃。", new FormatLibrary().ReadText(".html", page, null).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script>words</script>")]
    public void A_page_without_words_has_none(string page) => Assert.Equal("", Read(page).Text);

    [Fact]
    public void A_page_nested_without_end_is_read() => Assert.Contains("word", Read(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "word").Text, StringComparison.Ordinal);

    private static ExtractedText Read(string html) => new FormatLibrary().ReadText(".html", Encoding.UTF8.GetBytes(html), null);
}
