using System.Text.Json;
using Framing.Corpora;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public sealed class QuotesCommandTests : IDisposable
{
    private static readonly string[] Fields = ["start", "end", "text", "kind", "mode", "speaker", "speaker_start", "speaker_end", "origin", "cue", "rule", "confidence"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_JSON_object_a_document_is_what_is_written_unless_asked_otherwise()
    {
        var run = await Type("quotes");
        var documents = run.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(5, documents.Count);
        Assert.All(documents, d => Assert.Equal(["id", "quotes"], d.EnumerateObject().Select(p => p.Name)));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, (await Type("quotes", "--format", "jsonl")).Output);
        Assert.Equal(run.Output.TrimEnd('\n').Split('\n'), JsonDocument.Parse((await Type("quotes", "--format", "json")).Output).RootElement.EnumerateArray().Select(d => d.GetRawText()));
    }

    [Fact]
    public async Task Two_apostrophes_are_no_mark_and_a_warning_says_so()
    {
        var path = folder.Write("a.txt", "One line.\n''We stay,'' said Anna Berg.\n");
        var run = await Type("quotes", "--corpus", path);
        Assert.Equal("{\"id\":\"a\",\"quotes\":[]}\n", run.Output);
        Assert.StartsWith("framing: warning: two apostrophes ('') are no quotation mark here", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("a, line 2\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_has_the_fields_of_the_contract_and_offsets_that_give_back_its_text()
    {
        var texts = Corpus.Load(Repository.Path("seeds")).Documents.ToDictionary(d => d.Id, d => d.Text);
        foreach (var line in (await Type("quotes")).Output.TrimEnd('\n').Split('\n'))
        {
            var document = JsonDocument.Parse(line).RootElement;
            var text = texts[document.GetProperty("id").GetString()!];
            foreach (var quote in document.GetProperty("quotes").EnumerateArray())
            {
                Assert.Equal(Fields, quote.EnumerateObject().Select(p => p.Name).Except(["nested", "unclosed"]));
                Assert.Equal(quote.GetProperty("text").GetString(), text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);
                Assert.Contains(quote.GetProperty("kind").GetString(), new[] { "speech", "scare", "title" });
                Assert.Contains(quote.GetProperty("mode").GetString(), new[] { "direct", "mixed", "indirect" });
                Assert.False(string.IsNullOrEmpty(quote.GetProperty("origin").GetString()));
                var known = quote.GetProperty("speaker").ValueKind == JsonValueKind.String;
                if (!known) Assert.Equal("Unknown", quote.GetProperty("origin").GetString());
                Assert.Equal(quote.GetProperty("speaker_start").ValueKind, quote.GetProperty("speaker_end").ValueKind);
            }
        }
    }

    [Fact]
    public async Task Nested_and_unclosed_quotations_say_so_and_others_do_not()
    {
        var run = await Type("quotes", "--corpus", folder.Write("a.txt", "“We see “Caucasus-2020” as a threat to all,” said Lin Jian.\n\nHe added: “It is so."));
        var quotes = JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").EnumerateArray().ToList();
        Assert.Equal(["", "nested", "unclosed"], quotes.Select(q => string.Join(' ', q.EnumerateObject().Select(p => p.Name).Except(Fields))));
        Assert.Contains("a quotation is never closed and ends with its paragraph: a, line 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_named_is_null_and_Unknown()
    {
        var run = await Type("quotes", "--corpus", folder.Write("a.txt", "“It will be war before the end of this year.”"));
        var quote = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, quote.GetProperty("speaker").ValueKind);
        Assert.Equal(JsonValueKind.Null, quote.GetProperty("speaker_start").ValueKind);
        Assert.Equal("Unknown", quote.GetProperty("origin").GetString());
    }

    [Fact]
    public async Task A_table_and_CSV_have_a_row_for_each_quotation()
    {
        var quotes = (await Type("quotes")).Output.TrimEnd('\n').Split('\n').Sum(l => JsonDocument.Parse(l).RootElement.GetProperty("quotes").GetArrayLength());
        var csv = (await Type("quotes", "--format", "csv")).Output;
        Assert.StartsWith("id," + string.Join(',', Fields) + ",inferred,nested,unclosed\n", csv, StringComparison.Ordinal);
        Assert.Equal(quotes, csv.TrimEnd('\n').Split('\n').Count(l => l.StartsWith("00", StringComparison.Ordinal)));
        Assert.Equal(quotes, (await Type("quotes", "--format", "table")).Output.TrimEnd('\n').Split('\n').Count(l => l.StartsWith("00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Statements_told_more_than_once_are_a_table_or_rows()
    {
        Assert.StartsWith("2 statements told more than once\n", (await Type("quotes", "--statements")).Output, StringComparison.Ordinal);
        var rows = (await Type("quotes", "--statements", "--format", "jsonl")).Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["1 first Lin Jian 10", "1 again Lin Jian 13", "2 first Andrei Klintsevich 15", "2 in part experts 1"],
            rows.Select(r => $"{r.GetProperty("statement")} {r.GetProperty("told")} {r.GetProperty("speaker")} {r.GetProperty("line")}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No marks at all.")]
    [InlineData("\"\" “” ''")]
    public async Task A_document_without_speech_has_its_object(string text) =>
        Assert.Equal("a", JsonDocument.Parse((await Type("quotes", "--corpus", folder.Write("a.txt", text))).Output).RootElement.GetProperty("id").GetString());

    [Fact]
    public async Task A_megabyte_of_marks_comes_to_an_end() =>
        Assert.Equal(0, (await Type("quotes", "--corpus", folder.Write("a.txt", string.Concat(Enumerable.Repeat("\"a“", 350_000))))).ExitCode);
}
