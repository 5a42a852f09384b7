using System.Globalization;
using System.Text.Json;
using Framing.Counting;
using Framing.Display;

namespace Framing.Tests.Display;

public class TableTests
{
    private const string Hostile = "<script>alert(1)</script>\" onload='x' & \u001B[31m\u202Ered\u0007";

    private static readonly Table Sample = new(
        [new("term", "Term") { Labels = new Dictionary<string, string> { ["cold-war"] = "Cold War" } }, new("hits", "Hits", ColumnFormat.Count), new("rate", "per 10,000", ColumnFormat.Rate), new("share", "Share", ColumnFormat.Share), new("forms", "Forms")],
        [["cold-war", 12345L, 3.14159, 0.5, new Dictionary<string, long> { ["cold war"] = 2 }], ["peace", 0L, double.NaN, null, new Dictionary<string, long>()]]);

    [Fact]
    public void Text_is_aligned_for_people() => Assert.Equal(
        """
        Term        Hits  per 10,000  Share  Forms
        ────────  ──────  ──────────  ─────  ──────────
        Cold War  12,345         3.1   50 %  cold war 2
        peace          0           –      –

        """.ReplaceLineEndings("\n"), Sample.ToText());

    [Fact]
    public void Exports_keep_ids_and_unrounded_values()
    {
        Assert.Equal("term,hits,rate,share,forms\ncold-war,12345,3.14159,0.5,cold war (2)\npeace,0,,,\n", Sample.ToCsv());
        Assert.Equal("[\n{\"term\":\"cold-war\",\"hits\":12345,\"rate\":3.14159,\"share\":0.5,\"forms\":{\"cold war\":2}},\n{\"term\":\"peace\",\"hits\":0,\"rate\":null,\"share\":null,\"forms\":{}}\n]\n", Sample.ToJson());
        Assert.Equal(2, Sample.ToJsonLines().TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l)).Count());
        Assert.Equal("[]\n", (Sample with { Rows = [] }).ToJson());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("cold-war", "cold-war")]
    public void A_spreadsheet_runs_no_text_of_the_table(string text, string written)
    {
        var csv = new Table([new(text, "T"), new("n", "N")], [[text, -1.5]]).ToExcelCsv();
        Assert.Equal($"\uFEFF{written},n\n{written},-1.5\n", csv);
    }

    [Theory]
    [InlineData("t.csv", "\uFEFFterm,hits")]
    [InlineData("t.json", "[\n{\"term\"")]
    [InlineData("t.jsonl", "{\"term\"")]
    [InlineData("t.html", "<!doctype html>")]
    [InlineData("t.txt", "Term")]
    [InlineData("t.parquet", "PAR1")]
    public void A_table_is_saved_as_its_file_s_extension_says(string name, string beginning)
    {
        using var folder = new TemporaryFolder();
        Sample.Save(folder.Write(name, "old"));
        Assert.StartsWith(beginning, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder[name])), StringComparison.Ordinal);
        Assert.Equal([folder[name]], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_refused_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["t.csv"]);
        Assert.Contains("this file cannot be written", Assert.Throws<InputException>(() => Sample.Save(folder["t.csv"])).Message, StringComparison.Ordinal);
        Assert.Contains("this file cannot be written", Assert.Throws<InputException>(() => Sample.Save(folder["no/such/t.csv"])).Message, StringComparison.Ordinal);
        Assert.Equal("a table is not written as '.xlsx'; name a .csv, .json, .jsonl, .html, .txt or .parquet file", Assert.Throws<InputException>(() => Sample.Save("t.xlsx")).Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void What_a_value_rests_on_opens_from_it_without_a_script_and_is_in_no_export()
    {
        var table = new Table([new("n", "n", ColumnFormat.Count)], [[1L], [0L]]) { Place = "here", Open = (row, _) => row == 0 ? "<p>behind</p>" : null };
        var id = TableHtml.Id("<p>behind</p>", "here");
        Assert.Contains($"popovertarget=\"{id}\" title=\"Show the sentences\">1</button></td>", table.ToHtml());
        Assert.Contains($"<details class=\"framing-behinds\"><summary>The sentences behind the numbers</summary><div id=\"{id}\" class=\"framing-behind framing-sentences\" popover>", table.ToHtml());
        Assert.Equal(1, table.ToHtml().Split("<button").Length - 1);
        Assert.DoesNotContain(id, (table with { Place = "" }).ToHtml()); // Each table has boxes of its own: another's may be folded away.
        Assert.Equal("n\n1\n0\n", table.ToCsv());
        Assert.DoesNotContain("behind", table.ToText());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_finite_number_is_null(double value)
    {
        var table = new Table([new("x", "x")], [[value]]);
        Assert.Equal("[\n{\"x\":null}\n]\n", table.ToJson());
        Assert.Equal("x\n\n", table.ToCsv().Replace("\"\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_text_is_escaped_in_HTML_wherever_it_stands()
    {
        var table = new Table([new(Hostile, Hostile), new("k", "k", ColumnFormat.Key), new("f", "f")], [[Hostile, Hostile, new Dictionary<string, long> { [Hostile] = 1 }]]) { Caption = Hostile, Note = Hostile };
        var html = table.ToHtml();
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onload='", html, StringComparison.Ordinal);
        Assert.Equal(6, html.Split("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; ").Length - 1);
    }

    [Fact]
    public void Hostile_text_moves_no_cursor_and_turns_no_line_on_a_terminal()
    {
        var table = new Table([new(Hostile, Hostile), new("f", "f")], [[Hostile + "\r\n" + Hostile, new Dictionary<string, long> { [Hostile] = 1 }]]) { Caption = Hostile, Note = Hostile };
        Assert.DoesNotContain(table.ToText(), c => char.IsControl(c) && c != '\n' || c is '\u202E');
        Assert.Equal(7, table.ToText().Split('\n').Length - 1);
        Assert.DoesNotContain(table.Cells.SelectMany(r => r), c => c.Any(char.IsControl));
    }

    [Fact]
    public void Exports_of_hostile_text_read_back_as_it_was()
    {
        var table = new Table([new(Hostile, "x")], [[Hostile], ["a,\"b\"\nc"], ["=1+1"], ["\uD800"]]);
        var values = JsonDocument.Parse(table.ToJson()).RootElement.EnumerateArray().Select(r => r.GetProperty(Hostile).GetString()).ToList();
        Assert.Equal([Hostile, "a,\"b\"\nc", "=1+1", "\uFFFD"], values);
        Assert.Contains("\"a,\"\"b\"\"\nc\"\n", table.ToCsv(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\rlines", "\"two\rlines\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    public void A_CSV_field_is_enclosed_where_a_reader_would_part_or_trim_it(string value, string field) =>
        Assert.Equal($"x\n{field}\n", new Table([new("x", "x")], [[value]]).ToCsv());

    [Fact]
    public void Wide_characters_keep_columns_aligned()
    {
        var lines = new Table([new("a", "A"), new("b", "B")], [["冷战", "x"], ["cafe\u0301", "x"], ["война", "x"]]).ToText().Split('\n');
        Assert.Equal(["冷战   x", "cafe\u0301   x", "война  x"], lines[2..5]);
    }

    [Theory]
    [InlineData(ColumnFormat.Text, "👍👍👍", "…")]
    [InlineData(ColumnFormat.Before, "…", "👍👍👍")]
    public void A_long_cell_is_cut_between_characters_on_the_side_away_from_the_keyword(ColumnFormat format, string start, string end)
    {
        var cell = new Table([new("a", "A", format)], [[string.Concat(Enumerable.Repeat("👍", 60))]]).ToText().Split('\n')[2].Trim();
        Assert.StartsWith(start, cell, StringComparison.Ordinal);
        Assert.EndsWith(end, cell, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cell)));
    }

    [Fact]
    public void No_culture_of_the_machine_changes_a_byte()
    {
        string All()
        {
            var corpus = Made.Corpus(string.Concat(Enumerable.Repeat("The cold war goes on. ", 500)));
            var counts = corpus.Count("cold war", By.Document);
            return string.Concat(Sample.ToText(), Sample.ToHtml(), Sample.ToCsv(), Sample.ToJson(), corpus, counts, counts.ToTable().ToHtml(), counts.Rows[0].Rate);
        }
        var before = All();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            Assert.Equal("1,5", $"{1.5}");
            Assert.Equal(before, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(580.055, "580")]
    [InlineData(1277.885, "1,280")]
    [InlineData(11.778, "11.8")]
    [InlineData(1.0041, "1.00")]
    [InlineData(0.0758, "0.0758")]
    [InlineData(0, "0")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void A_ratio_has_three_significant_digits(double ratio, string shown) => Assert.Equal(shown, TableText.Show(ratio, ColumnFormat.Ratio));

    [Theory]
    [InlineData(-0.0004, "0.000")]
    [InlineData(-0.2, "−0.200")]
    public void What_is_rounded_to_zero_has_no_minus(double value, string shown) => Assert.Equal(shown, TableText.Show(value, ColumnFormat.Score));

    [Theory]
    [InlineData(64.935, "64.9")]
    [InlineData(0, "0.0")]
    [InlineData(0.0998, "0.1")]
    [InlineData(0.0341, "0.034")]
    [InlineData(0.00012, "0.00012")]
    [InlineData(-0.04, "−0.04")]
    public void A_low_rate_is_not_shown_as_none(double value, string shown) => Assert.Equal(shown, TableText.Show(value, ColumnFormat.Rate));

    [Fact]
    public void A_share_just_below_a_tenth_is_shown_like_a_tenth() => Assert.Equal("10 %", TableText.Show(0.0998, ColumnFormat.Share));

    [Fact]
    public void A_table_without_rows_says_so() => Assert.Contains(" colspan=\"5\">none</td>", (Sample with { Rows = [] }).ToHtml(), StringComparison.Ordinal);
}
