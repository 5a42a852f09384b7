using Framing.Corpora;
using Framing.Counting;
using Framing.Voices;

namespace Framing.Tests.Corpora;

public sealed class TableCorpusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("index.csv", ",")]
    [InlineData("index.tsv", "\t")]
    public void A_metadata_table_says_what_the_documents_are(string name, string separator)
    {
        folder.Write("a.txt", "One two.");
        folder.Write("deeper/b.txt", "Three.");
        folder.Write("c.txt", "Not listed.");
        folder.Write(name, "file,author,origin,outlet,date,language,topic\na.txt,Wang,China,Huanqiu,2024-07-12,en,alliances\ndeeper/b.txt,,,VZGLYAD,2024-07,,\n".Replace(",", separator, StringComparison.Ordinal));
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["a", "deeper/b"], corpus.Documents.Select(d => d.Id));
        Assert.Equal(["c.txt: not listed in the metadata"], corpus.SetAside);
        Assert.Equal(Standing.Declared, corpus.Documents[0].Provenance.Author.Name.Standing);
        string Of(By by, int document) => by.Of(corpus.Documents[document], new Voice(Mode.Narration, "", Origin.Unknown));
        Assert.Equal(["Wang", "China", "Huanqiu", "2024", "2024-07", "2024-07-12", "en", "alliances", "a"], new[] { By.Author, By.SourceOrigin, By.Outlet, By.Year, By.Month, By.Date, By.Language, By.Parse("topic", corpus), By.Document }.Select(b => Of(b, 0)));
        Assert.Equal(["Unknown", "Unknown", "VZGLYAD", "2024", "2024-07", "Unknown", "Unknown", "Unknown", "deeper/b"], new[] { By.Author, By.SourceOrigin, By.Outlet, By.Year, By.Month, By.Date, By.Language, By.Parse("topic", corpus), By.Document }.Select(b => Of(b, 1)));
    }

    [Fact]
    public void A_metadata_table_elsewhere_describes_the_folder()
    {
        folder.Write("texts/a.txt", "One.");
        var table = folder.Write("about.csv", "file,id,outlet.origin\na.txt,first,Russia\n");
        var document = Assert.Single(Corpus.Load(folder["texts"], table).Documents);
        Assert.Equal(("first", "Russia"), (document.Id, document.SourceOrigin.Name));
    }

    [Fact]
    public void A_table_of_texts_has_a_document_in_each_row()
    {
        var csv = folder.Write("texts.csv", "id,text,year,section\n1,\"He said \"\"no\"\".\nTwice.\",2020,world\n2,Two,,\n");
        var corpus = Corpus.Load(csv);
        Assert.Equal(["He said \"no\".\nTwice.", "Two"], corpus.Documents.Select(d => d.Text));
        Assert.Equal("texts", corpus.Name);
        Assert.Equal(["2020 1", "Unknown 0"], corpus.Count("no", By.Year).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}"));
        Assert.Equal(["Unknown 0", "world 1"], corpus.Count("no", By.Parse("section", corpus)).Rows.Select(r => $"{r.Facets[0]} {r.Rate.Hits}").Order());
    }

    [Fact]
    public void A_line_of_JSON_is_a_document_and_nested_values_are_no_facets()
    {
        var corpus = Corpus.Load(folder.Write("texts.jsonl", "{\"id\": 1, \"text\": \"One\\ntwo.\", \"source.origin\": \"China\", \"n\": 3, \"signed\": true, \"quotes\": [1]}\n\n{\"id\": \"b\", \"text\": \"冷战\"}\n"));
        Assert.Equal(["1", "b"], corpus.Documents.Select(d => d.Id));
        Assert.Equal("China", corpus.Documents[0].SourceOrigin.Name);
        Assert.Equal(["n=3", "signed=true"], corpus.Documents[0].Columns.Select(c => $"{c.Key}={c.Value}"));
        Assert.Equal((1, 2), (corpus.Documents[1].Words, corpus.WithCharactersAsWords().Documents[1].Words));
    }

    [Fact]
    public void An_unknown_facet_and_one_named_like_a_figure_are_refused()
    {
        var corpus = Corpus.Load(folder.Write("texts.csv", "id,text,topic,hits\n1,One,x,y\n"));
        Assert.Equal("the facet 'theme' is not known; known are document, origin, voice, speaker, source.origin, outlet, author, language, original.language, year, month, date, hits, topic", Assert.Throws<InputException>(() => By.Parse("theme", corpus)).Message);
        Assert.Contains("has the name of a figure", Assert.Throws<InputException>(() => By.Parse("hits", corpus)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.csv", "", 1, "this table is empty")]
    [InlineData("index.csv", "name\na.txt", 2, "the column 'file' is missing or empty")]
    [InlineData("index.csv", "file\na.txt\nb.txt", 3, "the file 'b.txt' is not in the corpus folder")]
    [InlineData("index.csv", "file\n../x.txt", 2, "lies outside the corpus folder")]
    [InlineData("index.csv", "file,id\na.txt,1\na.txt,1", 3, "the id '1' stands twice")]
    [InlineData("index.csv", "file,topic,topic\na.txt,1,2", 1, "two columns have the name 'topic'")]
    [InlineData("index.csv", "file,topic\na.txt", 2, "this row has 1 fields and the heading 2")]
    [InlineData("index.csv", "file,topic\na.txt,\"x\na.txt,y\n", 2, "a quotation mark opens in this row and is never closed")]
    [InlineData("texts.csv", "id,text\n1,\"x\ny\"\n1,z", 4, "the id '1' stands twice")]
    [InlineData("index.csv", "file,sha256\na.txt,00", 2, "has another hash than declared")]
    [InlineData("texts.csv", "id,words\n1,x", 2, "no column has texts in it; call it text, or name it with --text-column: id, words")]
    [InlineData("texts.csv", "id,text\n1,x\n2,\n", 3, "the 'text' of this row is empty")]
    [InlineData("texts.csv", "id,text\n1,x\n1,y", 3, "the id '1' stands twice")]
    [InlineData("texts.csv", "id,text", 0, "there is no document in this corpus")]
    [InlineData("texts.jsonl", "{\"id\": 1, \"text\": \"x\"}\n{\"id\": 2", 2, "this line is not a JSON object")]
    [InlineData("texts.jsonl", "[1]", 1, "this line is not a JSON object")]
    [InlineData("texts.jsonl", "{\"id\": 1, \"text\": \"\\ud800\"}", 1, "half a character stands in this line")]
    [InlineData("texts.jsonl", "{\"text\": \"x\"}\n{\"id\": 1}", 2, "there is no 'text' in this row")]
    [InlineData("texts.jsonl", "{\"id\": 1, \"text\": \"x\"}\n\n{\"id\": 1, \"text\": \"x\"}", 3, "the id '1' stands twice")]
    public void A_table_that_cannot_be_used_is_refused_with_file_and_line(string name, string table, int line, string message)
    {
        folder.Write("a.txt", "One.");
        var path = folder.Write(name, table);
        var error = Assert.Throws<InputException>(() => Corpus.Load(name.StartsWith("index", StringComparison.Ordinal) ? folder.Path : path, intake: new Intake { IsStrict = true }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((path, line), (error.File, error.Line));
    }
}
