using Framing.Corpora;
using Framing.Counting;
using Framing.Tests.Tool;

namespace Framing.Tests.Counting;

public sealed class CodingSheetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sheet_is_written_without_answers_coded_and_read_back()
    {
        folder.Write("texts/a.txt", "The cold war is over.\n\n“The cold\nwar goes on,” said Chinese Foreign Ministry spokesman Lin Jian.\n\nThe cold war of nerves.\n");
        var sheet = folder["sheet.csv"];
        Assert.Equal(0, (await CommandLine.Type("count", "cold war", "--corpus", folder["texts"], "--coding-sheet", sheet)).ExitCode);
        var lines = File.ReadAllLines(sheet);
        Assert.Equal(["document,start,end,term,before,match,after,fits,speaker,origin", "a,4,12,cold war,The,cold war,is over.,,,", "a,28,36,cold war,“The,cold war,\"goes on,” said Chinese Foreign Ministry spokesman Lin Jian.\",,,"], lines[..3]);
        // As a spreadsheet program in many countries saves it: with semicolons, and no mark of the encoding.
        folder.Write("sheet.csv", string.Join("\r\n", "document;start;match;fits;speaker;origin", "a;4;cold war;yes;author;Unknown", "a;28;cold war;y;Lin Jian;Russia", "a;101;cold war;no;;"));
        var coded = CodingSheet.Read(sheet, Corpus.Load(folder["texts"]));
        Assert.Equal(["fits 3 2", "speaker 2 2", "origin 2 1"], coded.ToTable().Rows.Select(r => $"{r[0]} {r[1]} {r[2]}"));
        Assert.Equal(["a, line 3: cold war origin Russia China", "a, line 6: cold war fits no yes"], coded.Disagreements().Rows.Select(r => string.Join(' ', r)));
        var run = await CommandLine.Type("evaluate", sheet, "--corpus", folder["texts"], "--format", "csv");
        Assert.Contains("summary,speaker,2,2,1", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file,match\na,b\n", 2, "this is no coding sheet")]
    [InlineData("document,start,match,fits\nb,4,cold war,yes\n", 2, "the document 'b' is not in the corpus")]
    [InlineData("document,start,match,fits\na,5,cold war,yes\n", 2, "'cold war' does not stand at 5 in 'a'")]
    [InlineData("document,start,match,fits\na,400,cold war,yes\n", 2, "'cold war' does not stand at 400 in 'a'")]
    [InlineData("document,start,match,fits\na,4,cold war,perhaps\n", 2, "'perhaps' is neither yes nor no")]
    public void A_sheet_of_another_corpus_is_refused_with_its_line(string sheet, int line, string message)
    {
        folder.Write("texts/a.txt", "The cold war is over.");
        var error = Assert.Throws<InputException>(() => CodingSheet.Read(folder.Write("sheet.csv", sheet), Corpus.Load(folder["texts"])));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((folder["sheet.csv"], line), (error.File, error.Line));
    }
}
