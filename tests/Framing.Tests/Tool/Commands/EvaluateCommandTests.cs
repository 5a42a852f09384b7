using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Text = "“Peace is near,” said Lin Jian. Mao Ning said that war is near.";
    private static readonly string Quote = """{"start": 0, "end": 16, "type": "direct", "speaker_text": "Lin Jian", "speaker_start": 22, "speaker_end": 30}""";
    private static readonly string Report = """{"start": 46, "end": 62, "type": "indirect", "speaker_text": "Mao Ning", "speaker_start": 32, "speaker_end": 40}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Where_the_lines_carry_their_texts_no_corpus_is_needed()
    {
        var run = await Type("evaluate", Gold(Text, Quote), "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var tables = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["summary", "rules", "confidence", "errors"], tables.EnumerateObject().Select(p => p.Name));
        Assert.Equal([1, 1, 1, 1], tables.GetProperty("summary").EnumerateArray().Take(4).Select(r => r.GetProperty("recall").GetDouble()));
        Assert.Equal("inverted", Assert.Single(tables.GetProperty("rules").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Without_texts_the_documents_are_the_corpus_s()
    {
        folder.Write("d.txt", Text);
        var run = await Type("evaluate", Gold(null, Quote), "--corpus", folder["d.txt"], "--format", "csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nsummary,\"spans and speakers, end to end\",1,1,1,1,1,1,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", 2)]
    [InlineData("indirect", 1)]
    [InlineData("direct", 1)]
    [InlineData("mixed", 0)]
    public async Task Reported_speech_is_read_where_it_is_annotated_or_asked_for(string kind, int right)
    {
        var run = await Type("evaluate", Gold(Text, Quote + "," + Report), "--kind", kind, "--format", "json");
        var spans = JsonDocument.Parse(run.Output).RootElement.GetProperty("summary")[1];
        Assert.Equal((right, right, right), (spans.GetProperty("right").GetInt32(), spans.GetProperty("found").GetInt32(), spans.GetProperty("gold").GetInt32()));
    }

    [Theory]
    [InlineData("csv", "table")]
    [InlineData("jsonl", "{\"table\"")]
    [InlineData("parquet", "PAR1")]
    public async Task All_its_tables_are_saved_as_one(string extension, string beginning)
    {
        var (gold, file) = (Gold(Text, Quote), folder[$"evaluation.{extension}"]);
        var run = await Type("evaluate", gold, "--save", file);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith(beginning, File.ReadAllText(file).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Every_format_lists_as_many_errors_as_asked(string format)
    {
        var gold = Gold("“No,” said A. “Yes,” said B.\n\nNothing at all. Nothing.", Stretch(31, 38), Stretch(46, 53));
        foreach (var (most, listed) in new[] { ("0", 0), ("1", 1), ("9", 4) })
        {
            var run = await Type("evaluate", gold, "--errors", most, "--format", format);
            Assert.Equal(listed, run.Output.Split('\n').Count(l => l.Contains("missed", StringComparison.Ordinal) || l.Contains("spurious", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_document_that_is_not_in_the_corpus_is_an_error_with_its_line()
    {
        var gold = Gold(null, Quote);
        var run = await Type("evaluate", gold, "--corpus", Repository.Path("seeds"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"framing: {gold}:1: there is no document 'd' in the corpus", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_some_lines_carry_and_others_do_not_is_an_error_with_the_line()
    {
        var gold = folder.Write("gold.jsonl", "{\"id\": \"a\", \"text\": \"Yes.\", \"quotes\": []}\n{\"id\": \"b\", \"quotes\": []}\n");
        var run = await Type("evaluate", gold);
        Assert.Equal((2, $"framing: {gold}:2: this document has no 'text' and others have; give it to all, or to none and name the corpus\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--kind", "free")]
    [InlineData("--overlap", "0")]
    [InlineData("--overlap", "80")]
    [InlineData("--errors", "-1")]
    public async Task A_value_that_an_option_does_not_take_is_refused_with_those_it_does(string option, string value)
    {
        var run = await Type("evaluate", Gold(Text, Quote), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{value}' is nothing that {option} takes; write ", run.Error, StringComparison.Ordinal);
    }

    private static string Stretch(int start, int end) => $$"""{"start": {{start}}, "end": {{end}}, "speaker_text": "C"}""";

    private string Gold(string? text, params string[] quotes) =>
        folder.Write("gold.jsonl", $$"""{"id": "d", {{(text is null ? "" : $"\"text\": {JsonSerializer.Serialize(text)}, ")}}"quotes": [{{string.Join(", ", quotes)}}]}""");
}
