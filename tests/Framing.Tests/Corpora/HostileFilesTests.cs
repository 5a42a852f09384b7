using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Framing.Corpora;
using Framing.Counting;
using Framing.Tests.Tool;

namespace Framing.Tests.Corpora;

/// <summary>Files made to bring a reader down, to make it wait, or to write on a terminal.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostileFilesTests() => folder.Write("good.txt", "The cold war.");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.csv", "a.csv:1: this table is empty, or a pipe and no file; put rows under a heading into it")]
    [InlineData("a.jsonl", "a.jsonl:1: this table is empty, or a pipe and no file; put rows under a heading into it")]
    [InlineData("a.zip", "a.zip: this archive is empty, or a pipe and no file; pack it anew")]
    public void What_has_the_name_of_a_file_and_is_none_is_not_waited_for(string name, string reason)
    {
        using var socket = Bound(name);
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal([reason], corpus.SetAside);
        Assert.Equal(1, corpus.Count("cold war").Rows[0].Rate.Hits);
    }

    [Theory]
    [InlineData("corpus.yaml")]
    [InlineData("speakers.yaml")]
    [InlineData("index.csv")]
    public void Metadata_that_is_no_file_is_refused(string name)
    {
        using var socket = Bound(name);
        Assert.Contains("is empty, or a pipe and no file", Assert.Throws<InputException>(() => Corpus.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_file_is_a_document_without_words_and_is_said()
    {
        using var socket = Bound("a.txt");
        var corpus = Corpus.Load(folder.Path);
        Assert.Equal(["a.txt: there is nothing in it: it is empty, or a pipe and no file"], corpus.Notes);
        Assert.Equal(3, corpus.Count("cold war").Rows[0].Rate.Words);
    }

    [Theory]
    [InlineData("4 0 R")]
    [InlineData("6 0 R")]
    public void A_PDF_whose_objects_refer_to_each_other_without_end_is_set_aside(string content)
    {
        folder.Write("a.pdf", Pdf(Encoding.ASCII.GetBytes(content), "4 0 R"u8.ToArray()));
        Assert.Equal(["a.pdf: an object of this PDF refers to itself; save it anew from its source"], Corpus.Load(folder.Path).SetAside);
    }

    [Fact]
    public void A_PDF_that_unpacks_to_gigabytes_is_set_aside()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write("BT /F1 12 Tf 72 720 Td (Cold War) Tj ET"u8);
            var block = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (var i = 0; i <= BoundedStream.Most >> 20; i++) zip.Write(block);
        }
        folder.Write("a.pdf", Pdf([.. Encoding.ASCII.GetBytes($"<< /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8], "null"u8.ToArray()));
        Assert.Equal(["a.pdf: this file unpacks to more than 256 MB; unpack it if that is meant"], Corpus.Load(folder.Path).SetAside);
    }

    [Fact]
    public async Task No_name_of_a_file_writes_on_the_terminal()
    {
        folder.Write("a\u001b[31m\u001b]0;b\a\n\u202e.docx", "no document"u8.ToArray());
        var run = await CommandLine.Type("count", "war", "--corpus", folder.Path);
        Assert.Contains("set aside: a\uFFFD[31m\uFFFD]0;b\uFFFD \uFFFD.docx: this .docx file is damaged", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error + run.Output, c => char.IsControl(c) && c != '\n');
        var one = await CommandLine.Type("count", "war", "--corpus", Path.Combine(folder.Path, "a\u001b[31m\u001b]0;b\a\n\u202e.docx"));
        Assert.DoesNotContain(one.Error.TrimEnd('\n'), char.IsControl);
    }

    private Socket Bound(string name)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder[name]));
        return socket;
    }

    // A page whose content is the fourth object, with a sixth beside it.
    private static byte[] Pdf(byte[] content, byte[] sixth)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        foreach (var thing in (byte[][])
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(), "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"u8.ToArray(), content,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"u8.ToArray(), sixth,
        ])
        {
            places.Add(file.Position);
            file.Write([.. Encoding.ASCII.GetBytes($"{places.Count} 0 obj\n"), .. thing, .. "\nendobj\n"u8]);
        }
        var table = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 7\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }
}
