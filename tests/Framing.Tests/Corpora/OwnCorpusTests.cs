using System.Text;
using Framing.Corpora;
using Framing.Counting;
using Framing.Tests.Formats;

namespace Framing.Tests.Corpora;

/// <summary>A folder as users have it: every kind of file, old encodings, and what cannot be read.</summary>
public sealed class OwnCorpusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_kind_of_file_is_a_document_at_any_depth()
    {
        folder.Write("a.txt", "The cold war.");
        folder.Write("b.md", "---\nauthor: Wang\norigin: China\n---\nThe **cold** war.");
        folder.Write("deep/er/c.html", "<html><head><title>T</title></head><body><p>The cold war.</p></body></html>");
        folder.Write("d.docx", Written.Docx("The cold war."));
        folder.Write("e.pdf", Written.Pdf([(50, 700, "The cold"), (50, 688, "war.")]));
        folder.Write("f.zip", Written.Zip(("x/one.txt", "The cold war."u8.ToArray()), ("two.md", "The *cold* war."u8.ToArray())));
        folder.Write("g.csv", "id,body\n1,The cold war.\n2,The cold war.\n");
        folder.Write("h.jsonl", "{\"text\": \"The cold war.\"}\n");
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["a", "b", "d", "deep/er/c", "e", "f/two", "f/x/one", "g/1", "g/2", "h/line 1"], corpus.Documents.Select(d => d.Id));
        Assert.Equal(10, corpus.Count("cold war").Rows[0].Rate.Hits);
        Assert.Equal(("Wang", "China"), (corpus.Documents[1].Provenance.Author.Name.Value, corpus.Documents[1].SourceOrigin.Name));
        Assert.Empty(corpus.SetAside);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.zip")]
    public void One_file_of_any_kind_is_a_corpus(string name)
    {
        var path = folder.Write(name, name == "a.zip" ? Written.Zip(("a.md", "The **cold** war."u8.ToArray())) : "The **cold** war."u8.ToArray());
        Assert.Equal(["a: The cold war."], Corpus.Load(path).Documents.Select(d => $"{d.Id}: {d.Text}"));
    }

    [Fact]
    public void Files_that_differ_in_their_extension_alone_keep_it()
    {
        folder.Write("a.txt", "One.");
        folder.Write("a.md", "Two.");
        Assert.Equal(["a.md", "a.txt"], Corpus.Load(folder.Path).Documents.Select(d => d.Id));
    }

    [Fact]
    public void Old_encodings_are_found_and_said_and_another_can_be_named()
    {
        folder.Write("a.txt", TextBytes.Named("windows-1251").GetBytes("Официальный представитель МИД КНР осудил менталитет холодной войны."));
        folder.Write("b.txt", TextBytes.Named("windows-1251").GetBytes("Холодная война давно закончилась, заявил министр."));
        folder.Write("c.txt", TextBytes.Named("gb18030").GetBytes("外交部发言人说，冷战思维不得人心，北约应当放弃冷战思维。"));
        folder.Write("d.txt", Encoding.Unicode.GetBytes("The cold war.\n"));
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal([1, 1, 2, 1], new[] { "холодной войны", "холодная война", "冷战思维", "cold war" }.Select(p => corpus.Count(p).Rows[0].Rate.Hits));
        Assert.Equal(["a.txt and 1 more: read as windows-1251, by the look of the bytes; --encoding names another", "c.txt: read as gb18030, by the look of the bytes; --encoding names another", "d.txt: read as utf-16, by the look of the bytes; --encoding names another"],
            corpus.Notes, StringComparer.OrdinalIgnoreCase);
        Assert.Equal("ХНКНДМЮЪ", Corpus.Load(folder.Write("x/e.txt", TextBytes.Named("koi8-r").GetBytes("хнкндмюъ".ToUpperInvariant())), intake: new Intake { Encoding = "koi8-r" }).Documents[0].Text);
    }

    [Theory]
    [InlineData("“Cold War mentality must end,” he said — it’s over. The ministry’s spokesman said that NATO’s expansion “serves no one.”")]
    [InlineData("El ministro declaró que la guerra fría terminó; según el señor Muñoz, “la hegemonía” no es opción.")]
    [InlineData("« La guerre froide est terminée », a déclaré le ministre. L’été dernier, à l’Élysée, c’était déjà réglé.")]
    public void The_quotation_marks_of_Windows_are_read_as_such(string text)
    {
        var corpus = Corpus.Load(folder.Write("a.txt", TextBytes.Named("windows-1252").GetBytes(text)));
        Assert.Equal(text, corpus.Documents[0].Text);
        Assert.Equal(["a.txt: read as windows-1252, by the look of the bytes; --encoding names another"], corpus.Notes);
    }

    [Theory]
    [InlineData("binary.txt", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0xFF, 0x80 }, "binary.txt: this is a binary file and no text; take it out of the corpus")]
    [InlineData("torn.txt", new byte[] { (byte)'a', (byte)'\n', 0xC3, 0x28 }, "torn.txt:2: this is not UTF-8 text; save it as UTF-8, or name its encoding")]
    [InlineData("cut.docx", new byte[] { 0x50, 0x4B, 3, 4 }, "cut.docx: this .docx file is damaged or cut short")]
    [InlineData("cut.pdf", new byte[] { 0x25, 0x50, 0x44, 0x46 }, "cut.pdf: this .pdf file is damaged or cut short")]
    [InlineData("cut.zip", new byte[] { 0x50, 0x4B, 3, 4 }, "cut.zip: this archive is damaged or cut short")]
    [InlineData("program.exe", new byte[] { 0x4D, 0x5A }, "program.exe: not a kind of file that is read; convert it to .txt")]
    public void What_cannot_be_read_is_set_aside_and_the_rest_is_counted(string name, byte[] content, string reason)
    {
        folder.Write("a.txt", "The cold war.");
        folder.Write(name, content);
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(1, corpus.Count("cold war").Rows[0].Rate.Hits);
        Assert.StartsWith(reason, Assert.Single(corpus.SetAside), StringComparison.Ordinal);
        if (name != "program.exe") Assert.Equal(folder[name], Assert.Throws<InputException>(() => Corpus.Load(folder.Path, intake: new Intake { IsStrict = true })).File);
    }

    [Theory]
    [InlineData("t.csv", "id,text\n1,The cold war.\n2,\"The cold\n3,war.\n", "t.csv:3: a quotation mark opens in this row and is never closed")]
    [InlineData("t.csv", "id,text\n1\n2,The cold war.\n", "t.csv:2: this row has 1 fields and the heading 2")]
    [InlineData("t.csv", "id,text\n1,\"A \"new\" war.\"\n2,The cold war.\n", "t.csv:2: a quotation mark inside a value of this row is not doubled, or one was never closed")]
    [InlineData("t.csv", "id,text\n1,\"A war\n2,War\n3,\"a\"b\"\n4,The cold war.\n", "t.csv:2: a quotation mark inside a value of this row (it goes on to line 4) is not doubled")]
    [InlineData("t.csv", "id,text\n1,The cold war.\n1,War.\n", "t.csv:3: the id '1' stands twice")]
    [InlineData("t.jsonl", "{\"id\": 1, \"text\": \"\\ud800\"}\n{\"id\": 2, \"text\": \"The cold war.\"}\n", "t.jsonl:1: half a character stands in this line")]
    [InlineData("t.jsonl", "{\"id\": 2, \"text\": \"The cold war.\"}\n{\"id\": 3, \"te", "t.jsonl:2: this line is not a JSON object")]
    [InlineData("index.csv", "file\na.txt\n../b.txt\n", "../b.txt:3: the file '../b.txt' lies outside the corpus folder")]
    [InlineData("index.csv", "file\na.txt\ngone.txt\n", "gone.txt:3: the file 'gone.txt' is not in the corpus folder")]
    [InlineData("index.csv", "file\na.txt\na.txt\n", "a.txt:3: the id 'a' stands twice")]
    public void A_row_that_cannot_be_used_is_set_aside_and_the_others_are_counted(string name, string table, string reason)
    {
        if (name == "index.csv") folder.Write("a.txt", "The cold war.");
        folder.Write(name, table);
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(1, corpus.Count("cold war").Rows[0].Rate.Hits);
        Assert.StartsWith(reason, Assert.Single(corpus.SetAside), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_gigabytes_is_set_aside()
    {
        using var bomb = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bomb, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var small = archive.CreateEntry("a.txt").Open()) small.Write("The cold war."u8);
            using var large = archive.CreateEntry("b.txt", System.IO.Compression.CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i <= BoundedStream.Most >> 20; i++) large.Write(block);
        }
        folder.Write("bomb.zip", bomb.ToArray());
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["bomb/a"], corpus.Documents.Select(d => d.Id));
        Assert.Equal(["bomb.zip/b.txt: this file unpacks to more than 256 MB; unpack it if that is meant"], corpus.SetAside);
    }

    [Fact]
    public void A_name_in_an_archive_that_leads_elsewhere_is_a_name_and_no_more()
    {
        folder.Write("a.zip", Written.Zip(("../../up.txt", "The cold war."u8.ToArray())));
        Assert.Equal(["a/../../up"], Corpus.Load(folder.Path).Documents.Select(d => d.Id));
        Assert.Equal(["a.zip"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Links_in_a_ring_are_not_followed()
    {
        folder.Write("deep/a.txt", "One.");
        Directory.CreateSymbolicLink(folder["deep/ring"], folder.Path);
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["deep/a"], corpus.Documents.Select(d => d.Id));
        Assert.Equal([Path.Combine("deep", "ring") + ": a link; put the file itself there"], corpus.SetAside);
    }

    [Fact]
    public void The_column_of_texts_is_named_or_found_and_what_was_found_is_said()
    {
        var path = folder.Write("t.csv", "nr;Заголовок;Слова статьи\n1;Война;Холодная война давно закончилась, заявил министр обороны.\n");
        var corpus = Corpus.Load(path);
        Assert.Equal("Холодная война давно закончилась, заявил министр обороны.", corpus.Documents[0].Text);
        Assert.Equal(["t.csv: the texts are taken from the column 'Слова статьи', whose values are the longest; --text-column names another"], corpus.Notes);
        Assert.Equal("Война", Corpus.Load(path, intake: new Intake { TextColumn = "Заголовок" }).Documents[0].Text);
        Assert.Equal("there is no column 'x'; there are nr, Заголовок, Слова статьи", Assert.Throws<InputException>(() => Corpus.Load(path, intake: new Intake { TextColumn = "x" })).Message);
    }

    [Theory]
    [InlineData("t.jsonl", "{}\n")]
    [InlineData("t.csv", "\n\n'\n \n")]
    public void A_table_without_columns_is_refused(string name, string table) =>
        Assert.StartsWith("no column has texts in it; call it text, or name it with --text-column", Assert.Throws<InputException>(() => Corpus.Load(folder.Write(name, table))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt", "", "there is nothing in it: it is empty, or a pipe and no file")]
    [InlineData("a.html", "<script>war</script>", "there are no words in it")]
    public void Nothing_at_all_is_an_empty_document_and_is_said(string name, string content, string note)
    {
        var corpus = Corpus.Load(folder.Write(name, content));
        Assert.Equal((0, $"{name}: {note}"), (corpus.Documents[0].Words, Assert.Single(corpus.Notes)));
    }

    [Fact]
    public void An_encrypted_archive_says_that_it_is()
    {
        var zip = Written.Zip(("a.txt", "The cold war."u8.ToArray()));
        foreach (var (signature, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) }) zip[zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(signature)) + flags] |= 1;
        folder.Write("b.txt", "War.");
        folder.Write("a.zip", zip);
        Assert.Equal(["a.zip/a.txt: this file in the archive is encrypted; unpack it with its password"], Corpus.Load(folder.Path).SetAside);
    }

    [Fact]
    public void A_file_that_is_gone_or_shorter_when_it_is_read_is_named()
    {
        var path = folder.Write("a.txt", "The cold war.");
        var corpus = Corpus.Load(folder.Path);
        File.Delete(path);
        Assert.Equal((path, "there is no such file; check the path"), Fault(() => corpus.Count("cold war", By.Voice)));
        folder.Write("a.txt", [0xC3]);
        Assert.Equal((path, "this is not UTF-8 text; save it as UTF-8, or name its encoding"), Fault(() => corpus.Count("cold war", By.Voice)));

        static (string?, string) Fault(Action count)
        {
            var error = Assert.Throws<InputException>(count);
            return (error.File, error.Message);
        }
    }
}
