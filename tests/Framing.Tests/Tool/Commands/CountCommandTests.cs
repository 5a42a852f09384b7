using System.Text.Json;
using static Framing.Tests.Tool.CommandLine;

namespace Framing.Tests.Tool.Commands;

public sealed class CountCommandTests : IDisposable
{
    private static readonly string[] Headline = ["count", "cold war", "cold war mentality", "hegemon*", "--format", "jsonl", "--by"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task By_source_Russia_has_the_hits()
    {
        var run = await Type([.. Headline, "source.origin"]);
        Assert.Equal(["cold war China 0", "cold war Russia 2", "cold war mentality China 0", "cold war mentality Russia 1", "hegemon* China 0", "hegemon* Russia 3"],
            Rows(run).Select(r => $"{r.GetProperty("term")} {r.GetProperty("source.origin")} {r.GetProperty("hits")}"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task By_voice_China_has_them_and_the_voices_without_a_hit_are_listed()
    {
        var rows = Rows(await Type([.. Headline, "origin"]));
        long Hits(string term, string origin) => rows.Single(r => r.GetProperty("term").GetString() == term && r.GetProperty("origin").GetString() == origin).GetProperty("hits").GetInt64();
        Assert.Equal([2, 1, 1], new[] { "cold war", "cold war mentality", "hegemon*" }.Select(t => Hits(t, "China")));
        Assert.Equal([0, 0, 2], new[] { "cold war", "cold war mentality", "hegemon*" }.Select(t => Hits(t, "Russia")));
        Assert.Equal(0, Hits("hegemon*", "NATO"));
        Assert.Equal(0, Hits("hegemon*", "US"));
    }

    [Fact]
    public async Task A_dictionary_of_another_tool_is_counted_and_what_it_cannot_say_is_listed()
    {
        var dictionary = folder.Write("a.cat", "War\n\tcold_war (1)\n\t@RULE (1)\n");
        var run = await Type("count", "--lexicon", dictionary, "--format", "csv");
        Assert.StartsWith("War,2,", run.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal($"framing: warning: left out of the dictionary: {dictionary}:3: the rule '@RULE (1)' is not read\n", run.Error);
    }

    [Theory]
    [InlineData("cut.docx", "PK", "this .docx file is damaged or cut short")]
    [InlineData("t.jsonl", "{\"text\": \"The cold war.\"}\n{\"te", "this line is not a JSON object")]
    [InlineData("picture.png", "PNG", "not a kind of file that is read")]
    public async Task A_file_that_cannot_be_read_is_a_warning_and_fatal_where_reading_is_strict(string name, string content, string reason)
    {
        folder.Write("a.txt", "The cold war.");
        folder.Write(name, content);
        var lenient = await Type("count", "cold war", "--corpus", folder.Path, "--format", "csv");
        Assert.Equal((0, true), (lenient.ExitCode, lenient.Error.Contains($"framing: warning: set aside: {name}", StringComparison.Ordinal)));
        var save = folder["counts.csv"];
        var strict = await Type("count", "cold war", "--corpus", folder.Path, "--strict", "--save", save);
        Assert.Equal((2, ""), (strict.ExitCode, strict.Output));
        var sentence = Assert.Single(strict.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"framing: {folder[name]}", sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
        Assert.False(File.Exists(save));
    }

    [Fact]
    public async Task A_row_has_the_fields_of_the_contract_in_order_and_unrounded_figures()
    {
        var row = Rows(await Type("count", "hegemon*", "--by", "voice,source.origin", "--format", "jsonl"))[0];
        Assert.Equal(["term", "voice", "source.origin", "hits", "words", "documents", "documentsWithHit", "ratePer10k", "low", "high", "forms", "drawnLow", "drawnHigh"], row.EnumerateObject().Select(p => p.Name));
        var all = Rows(await Type("count", "hegemon*", "--format", "jsonl"))[0];
        Assert.Equal(["term", "hits", "words", "documents", "documentsWithHit", "ratePer10k", "low", "high", "forms", "drawnLow", "drawnHigh"], all.EnumerateObject().Select(p => p.Name));
        var words = all.GetProperty("words").GetInt64();
        Assert.Equal(3, all.GetProperty("hits").GetInt64());
        Assert.Equal(3 * 10_000.0 / words, all.GetProperty("ratePer10k").GetDouble());
        // R 4.2.2: poisson.test(3)$conf.int
        Assert.Equal(0.6186721228956 * 10_000 / words, all.GetProperty("low").GetDouble(), 1e-9);
        Assert.Equal(8.767273069742 * 10_000 / words, all.GetProperty("high").GetDouble(), 1e-9);
        Assert.Equal(3, all.GetProperty("forms").GetProperty("hegemony").GetInt64());
    }

    [Fact]
    public async Task Without_words_rate_and_bounds_are_null()
    {
        var row = Rows(await Type("count", "war", "--format", "jsonl", "--corpus", folder.Write("empty.txt", "")))[0];
        Assert.Equal(["0", "0", "0", "", "", ""], new[] { "hits", "words", "documents", "ratePer10k", "low", "high" }.Select(n => row.GetProperty(n).ToString()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("high").ValueKind);
    }

    [Fact]
    public async Task A_lexicon_is_counted_under_its_ids_and_shown_under_its_names()
    {
        var lexicon = Repository.Path("seeds", "lexicon.yaml");
        Assert.Equal("cold-war", Rows(await Type("count", "--lexicon", lexicon, "--format", "jsonl"))[0].GetProperty("term").GetString());
        Assert.StartsWith("cold-war,", (await Type("count", "--lexicon", lexicon, "--format", "csv")).Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.StartsWith("Cold War ", (await Type("count", "--lexicon", lexicon)).Output.Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patterns_stand_one_a_line_in_a_file()
    {
        var file = folder.Write("patterns.txt", "\uFEFF# two\r\ncold war\r\n\r\n  hegemon*  \n");
        Assert.Equal(["cold war", "hegemon*"], Rows(await Type("count", "--patterns", file, "--format", "jsonl")).Select(r => r.GetProperty("term").GetString()));
        folder.Write("patterns.txt", "# none\ncold war\ncold, war\n");
        await Refused($"{file}:3: ',' in the pattern 'cold, war'", "count", "--patterns", file);
        folder.Write("patterns.txt", "# none\n");
        await Refused($"{file}: there is no pattern in this file", "count", "--patterns", file);
    }

    [Fact]
    public async Task Every_format_has_the_same_rows()
    {
        string[] count = ["count", "war", "--by", "document", "--format"];
        var lines = (await Type([.. count, "jsonl"])).Output.TrimEnd('\n').Split('\n');
        Assert.Equal($"[\n{string.Join(",\n", lines)}\n]\n", (await Type([.. count, "json"])).Output);
        Assert.Equal(lines.Length + 1, (await Type([.. count, "csv"])).Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("They assume independent words", (await Type([.. count, "table"])).Output, StringComparison.Ordinal);
        Assert.Equal((await Type([.. count, "table"])).Output, (await Type("count", "war", "--by", "document")).Output);
        Assert.DoesNotContain('\u001B', (await Type([.. count, "table"])).Output);
    }

    [Fact]
    public async Task The_number_of_threads_does_not_change_a_byte() =>
        Assert.Equal((await Type([.. Headline, "origin,speaker,document", "--threads", "1"])).Output, (await Type([.. Headline, "origin,speaker,document", "--threads", "7"])).Output);

    [Fact]
    public async Task Sections_and_inferences_are_chosen()
    {
        var body = Rows(await Type("count", "war", "--format", "jsonl"))[0].GetProperty("words").GetInt64();
        var more = Rows(await Type("count", "war", "--format", "jsonl", "--sections", "body,title,lede"))[0].GetProperty("words").GetInt64();
        Assert.True(more > body);
        var proven = Rows(await Type("count", "war", "--format", "jsonl", "--no-inferred", "--by", "source.origin")).Select(r => r.GetProperty("source.origin").GetString());
        Assert.Contains("Unknown", proven);
    }

    [Fact]
    public async Task A_statement_told_twice_counts_once_when_asked()
    {
        string[] count = ["count", "regional defence organisation", "--format", "jsonl"];
        Assert.Equal([2, 1], new[] { await Type(count), await Type([.. count, "--per-statement"]) }.Select(r => Rows(r)[0].GetProperty("hits").GetInt64()));
    }

    [Fact]
    public async Task What_is_set_aside_or_left_open_is_listed_on_standard_error()
    {
        folder.Write("a.txt", "He said “war.\n\nThen he left.");
        folder.Write("b.docm", "<p>");
        var run = await Type("count", "war", "--by", "origin", "--corpus", folder.Path);
        Assert.Equal((0, "framing: warning: set aside: b.docm: not a kind of file that is read; convert it to .txt\nframing: warning: a quotation is never closed and ends with its paragraph: a, line 1\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("there is nothing to count", "count")]
    [InlineData("cannot be mixed", "count", "war", "--patterns", "x")]
    [InlineData("no.yaml: there is no such file", "count", "--lexicon", "no.yaml")]
    [InlineData("no.txt: there is no such file", "count", "--patterns", "no.txt")]
    [InlineData("the facet 'x' is not known; known are document,", "count", "war", "--by", "origin,x")]
    [InlineData("'preface' is no kind of section", "count", "war", "--sections", "preface")]
    [InlineData("page furniture is never counted", "count", "war", "--sections", "furniture")]
    [InlineData("'0' is nothing that --threads takes; write a whole number, 1 or more", "count", "war", "--threads", "0")]
    [InlineData("'two' is nothing that --threads takes", "count", "war", "--threads", "two")]
    [InlineData("'xml' is nothing that --format takes; write table, csv, excel, json or jsonl", "count", "war", "--format", "xml")]
    [InlineData("there is no option '--thread'", "count", "war", "--thread", "2")]
    [InlineData("nowhere: there is no such corpus", "count", "war", "--corpus", "nowhere")]
    [InlineData("',' in the pattern 'cold, war'", "count", "cold, war")]
    public async Task Bad_usage_and_bad_input_are_one_sentence_and_exit_2(string message, params string[] args) => await Refused(message, args);

    private static async Task Refused(string message, params string[] args)
    {
        var run = await Type(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("framing: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    private static List<JsonElement> Rows(Run run) => [.. run.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];
}
