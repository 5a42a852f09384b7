using Framing.Corpora;

namespace Framing.Tests.Corpora;

public sealed class TableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("t.jsonl", "{\"id\": 1, \"text\": \"One\"}\n{\"id\": 2, \"text\": \"冷战\"}\n{\"id\": 3")]
    [InlineData("t.csv", "id,text\n1,One\n2,冷战\n3,\"never closed\n4,Four\n")]
    public void Rows_are_read_one_at_a_time_so_that_two_are_there_before_a_broken_third(string name, string table)
    {
        var path = folder.Write(name, table);
        var read = new List<string>();
        var error = Assert.Throws<InputException>(() =>
        {
            foreach (var row in new TableFile(path).Rows(work => work())) read.Add(row.Values["text"]);
        });
        Assert.Equal((3 + (name == "t.csv" ? 1 : 0), "One 冷战"), (error.Line, string.Join(' ', read)));
    }

    [Theory]
    [InlineData("t.jsonl", "{\"id\": 1, \"text\": \"One\"}\r\n\r\n  \n{\"text\": \"冷战 𝄞\", \"id\": 2}\r{\"id\": 3, \"text\": \"a\\nb\"}")]
    [InlineData("t.jsonl", "\uFEFF{\"id\": 1, \"text\": \"One\"}\n{\"text\": \"冷战 𝄞\", \"id\": 2, \"nested\": {\"text\": [1]}}\n{\"id\": 3, \"text\": \"a\\nb\"}\n")]
    [InlineData("t.csv", "id,text\r\n\r\n1,One\r\n\n\n2,\"冷战 𝄞\"\r\n\r\n3,\"a\nb\"")]
    [InlineData("t.csv", "\uFEFFid;text;n\n1;One;\"𝄞\"\"\n\"\n2;冷战 𝄞;𝄞\n\n3;\"a\nb\";\n")]
    [InlineData("t.tsv", "id\ttext\n1\tOne\n2\t冷战 𝄞\n3\t\"a\nb\"\n")]
    public void A_row_read_again_by_its_place_has_the_same_text(string name, string table)
    {
        var file = new TableFile(folder.Write(name, table));
        var rows = file.Rows(work => work()).ToList();
        string[] texts = ["One", "冷战 𝄞", "a\nb"];
        Assert.Equal(texts, rows.Select(r => r.Values["text"]));
        Assert.Equal(texts.Reverse(), Enumerable.Reverse(rows).Select(r => file.Value(r.Place, "text")));
    }

    [Fact]
    public void A_line_longer_than_what_is_read_at_once_is_one_row()
    {
        var text = new string('a', 200_000);
        var file = new TableFile(folder.Write("t.jsonl", $"{{\"text\": \"x\"}}\n{{\"text\": \"{text}\"}}\n{{\"text\": \"y\"}}"));
        var rows = file.Rows(work => work()).ToList();
        Assert.Equal(["x", text, "y"], rows.Select(r => file.Value(r.Place, "text")));
        Assert.Equal([1, 2, 3], rows.Select(r => r.Line));
    }

    [Fact]
    public void A_table_in_another_encoding_is_read_as_one_in_UTF_8_is()
    {
        var path = folder.Write("t.csv", "");
        File.WriteAllBytes(path, TextBytes.Named("utf-16").GetBytes("\uFEFFid,text\n1,冷战\n2,Война\n"));
        Assert.Equal(["冷战", "Война"], Corpus.Load(path).Documents.Select(d => d.Text));
    }

    [Theory]
    [InlineData("t.jsonl", "{\"id\": 1, \"text\": \"One\"}\n{\"id\": 2, \"text\": \"Two\"}\n")]
    [InlineData("t.csv", "id,text\n1,One\n2,Two\n")]
    public void A_table_changed_after_it_was_read_is_refused(string name, string table)
    {
        var path = folder.Write(name, table);
        var corpus = Corpus.Load(path);
        File.WriteAllText(path, "{");
        var error = Assert.Throws<InputException>(() => corpus.Documents[1].Text);
        Assert.Equal((path, "this file was changed while it was read; count it again"), (error.File, error.Message));
    }
}
