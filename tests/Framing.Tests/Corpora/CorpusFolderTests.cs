using Framing.Corpora;

namespace Framing.Tests.Corpora;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder elsewhere = new();

    public void Dispose()
    {
        folder.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void A_folder_without_metadata_is_its_text_files_by_name()
    {
        folder.Write("b.txt", "Two.");
        folder.Write("deeper/a.txt", "Three.");
        folder.Write("a.txt", "One.");
        folder.Write("page.docm", "<p>");
        folder.Write("README.md", "A datasheet.");
        folder.Write("speakers.yaml", "speakers: []");
        var corpus = Corpus.Load(folder.Path + "/");
        Assert.Equal(["a", "b", "deeper/a"], corpus.Documents.Select(d => d.Id));
        Assert.Equal(["page.docm: not a kind of file that is read; convert it to .txt"], corpus.SetAside);
        Assert.Equal(Path.GetFileName(folder.Path), corpus.Name);
        Assert.All(corpus.Documents, d => Assert.Equal("Unknown", d.SourceOrigin.Name));
    }

    [Fact]
    public void Files_opened_at_once_are_the_same_corpus_as_one_after_the_other()
    {
        for (var i = 0; i < 60; i++) folder.Write($"{i:00}.txt", (i % 5) switch { 0 => [], 1 => [0xFF, 0xFE, (byte)'a', 0], 2 => [0xEF, 0xBB, 0xBF, 0xFF], _ => "War, in UTF-8: война."u8.ToArray() });
        Corpus Load(int threads) => Corpus.Load(folder.Path, null, new Intake { Threads = threads });
        var (one, four) = (Load(1), Load(4));
        Assert.Equal(48, one.Documents.Count);
        Assert.Equal(one.Documents.Select(d => (d.Id, d.Text)), four.Documents.Select(d => (d.Id, d.Text)));
        Assert.Equal(one.SetAside.Concat(one.Notes), four.SetAside.Concat(four.Notes));
    }

    [Fact]
    public void One_text_file_is_a_corpus()
    {
        var document = Assert.Single(Corpus.Load(folder.Write("a.txt", "\uFEFFOne two.")).Documents);
        Assert.Equal(("a", "One two.", 2), (document.Id, document.Text, document.Words));
    }

    [Fact]
    public void A_link_in_a_folder_without_metadata_is_set_aside_and_not_followed()
    {
        folder.Write("a.txt", "One.");
        File.CreateSymbolicLink(folder["b.txt"], elsewhere.Write("secret.txt", "Two."));
        Directory.CreateSymbolicLink(folder["c"], elsewhere.Path);
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["a"], corpus.Documents.Select(d => d.Id));
        Assert.Equal(["b.txt: a link; put the file itself there", "c: a link; put the file itself there"], corpus.SetAside);
    }

    [Theory]
    [InlineData("link.txt")]
    [InlineData("folder/secret.txt")]
    [InlineData("chain.txt")]
    public void A_path_in_metadata_never_leaves_the_folder_through_a_link(string file)
    {
        File.CreateSymbolicLink(folder["link.txt"], elsewhere.Write("secret.txt", "Two."));
        File.CreateSymbolicLink(folder["chain.txt"], folder["link.txt"]);
        Directory.CreateSymbolicLink(folder["folder"], elsewhere.Path);
        folder.Write("index.csv", $"file\n{file}\n");
        var error = Assert.Throws<InputException>(() => Corpus.Load(folder.Path, intake: new Intake { IsStrict = true }));
        Assert.Equal($"{folder["index.csv"]}:2: the file '{file}' is a link that leaves the corpus folder; put the file itself there", error.Located);
    }

    [Fact]
    public void A_folder_reached_through_a_link_is_read_and_so_is_a_link_that_stays_inside()
    {
        folder.Write("a.txt", "One.");
        File.CreateSymbolicLink(folder["b.txt"], folder["a.txt"]);
        folder.Write("index.csv", "file\na.txt\nb.txt\n");
        Directory.CreateSymbolicLink(elsewhere["corpus"], folder.Path);
        Assert.Equal(["a", "b"], Corpus.Load(elsewhere["corpus"]).Documents.Select(d => d.Id));
    }

    [Fact]
    public void What_is_no_corpus_says_what_would_be()
    {
        Assert.StartsWith("nowhere: there is no such corpus; name a folder", Assert.Throws<InputException>(() => Corpus.Load("nowhere")).Located, StringComparison.Ordinal);
        Assert.Equal($"{folder.Path}: there is no document in this corpus; add a .txt file or list one in its metadata", Assert.Throws<InputException>(() => Corpus.Load(folder.Path)).Located);
        var file = folder.Write("a.txt", "One.");
        Assert.Contains("describes the files of a folder, and this is one file", Assert.Throws<InputException>(() => Corpus.Load(file, "x.csv")).Message);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_with_its_line()
    {
        folder.Write("a.txt", [.. "One.\nTwo.\n"u8, 0xC3, 0x28]);
        var error = Assert.Throws<InputException>(() => Corpus.Load(folder.Path, intake: new Intake { IsStrict = true }));
        Assert.Equal($"{folder["a.txt"]}:3: this is not UTF-8 text; save it as UTF-8, or name its encoding", error.Located);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        // A folder where a file is named: the one thing that even an administrator cannot read as a file.
        Directory.CreateDirectory(folder["lexicon.yaml"]);
        var error = Assert.Throws<InputException>(() => Framing.Lexicons.Lexicon.Load(folder["lexicon.yaml"]));
        Assert.Contains("this file cannot be read", error.Message, StringComparison.Ordinal);
        Assert.Equal(folder["lexicon.yaml"], error.File);
    }
}
