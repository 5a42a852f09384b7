using System.Text.RegularExpressions;
using Framing.Scripting;
using Framing.Tool.Reports;

namespace Framing.Tests.Tool.Reports;

[Collection(nameof(OneAtATime))]
public sealed class HtmlReportTests : IDisposable
{
    private const string Hostile = "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\" '&amp;";
    private const string Chart = "#!html\n<figure class=\"framing-chart\"><div class=\"framing-plot\" data-figure=\"{}\"></div><div class=\"framing-static\"><svg></svg></div></figure>";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("Console.Write(text);")]
    [InlineData("Console.Error.Write(text);")]
    [InlineData("text")]
    [InlineData("new { text }")]
    [InlineData("throw new Exception(text);")]
    [InlineData("text.DisplayAs(\"application/json\");")]
    public async Task Text_is_text(string code)
    {
        var html = await Page($"var text = {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(Hostile, true)};", code);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("<img", html);
    }

    [Fact]
    public async Task The_code_is_there_and_escaped() => Assert.Contains("<pre><code>var b = 1 &lt; 2; // &lt;script&gt;</code></pre>", await Page("var b = 1 < 2; // <script>"));

    [Fact]
    public async Task Only_a_failed_cell_s_code_is_open()
    {
        Assert.DoesNotContain("<details open>", await Page("1"));
        Assert.Contains("<details open><summary>Code</summary><pre><code>throw", await Page("1", "throw new Exception();"));
    }

    [Fact]
    public async Task Plotly_is_in_a_page_once_and_only_where_a_chart_asks_for_it()
    {
        var with = await Page(Chart, Chart);
        Assert.Single(Regex.Matches(with, "plotly.js v2.28.0"));
        Assert.Equal(2, Regex.Matches(with, "class=\"framing-plot\"").Count);
        Assert.DoesNotContain("plotly.js v", await Page("1"));
    }

    [Fact]
    public async Task A_page_allows_its_own_scripts_and_asks_for_nothing()
    {
        var with = Policy(await Page(Chart));
        Assert.StartsWith("default-src 'none'; ", with);
        Assert.Equal(2, Regex.Matches(with, "'sha256-").Count);
        Assert.DoesNotContain("http", with);
        Assert.DoesNotContain("unsafe-eval", with);
        Assert.Contains("script-src 'none'", Policy(await Page("1")));
    }

    [Fact]
    public async Task A_script_of_a_JavaScript_cell_may_run_and_one_in_a_result_may_not()
    {
        Assert.Contains("'sha256-", Policy(await Page("#!javascript\nlet own = 1;")));
        var foreign = await Page("HTML(\"<script>let foreign = 1;</script>\")");
        Assert.Contains("<script>let foreign = 1;</script>", foreign);
        Assert.Contains("script-src 'none'", Policy(foreign));
    }

    [Theory]
    [InlineData("(\"text/html\", \"<b>h</b>\"), (\"image/svg+xml\", \"<svg/>\"), (\"text/plain\", \"p\")", "<div class=\"output\"><b>h</b></div>")]
    [InlineData("(\"image/svg+xml\", \"<svg/>\"), (\"text/plain\", \"p\")", "<div class=\"output\"><svg/></div>")]
    [InlineData("(\"image/png\", \"aGk=\"), (\"text/plain\", \"p\")", "<img alt=\"\" src=\"data:image/png;base64,aGk=\">")]
    [InlineData("(\"text/markdown\", \"*m*\"), (\"text/plain\", \"p\")", "<em>m</em>")]
    [InlineData("(\"text/unknown\", \"u\"), (\"text/plain\", \"<p>\")", "<pre>&lt;p&gt;</pre>")]
    public void The_best_form_of_a_value_is_shown(string forms, string shown)
    {
        var parsed = Regex.Matches(forms, "\\(\"([^\"]*)\", \"([^\"]*)\"\\)").Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        var outputs = new CellOutputs(1);
        outputs.Result(new MimeBundle(parsed));
        Assert.Contains(shown, OutputHtml.Of((System.Text.Json.Nodes.JsonObject)outputs.ToJson()[0]!));
    }

    [Fact]
    public void A_bare_Plotly_figure_is_drawn_too()
    {
        var outputs = new CellOutputs(1);
        outputs.Result(MimeBundle.Of("application/vnd.plotly.v1+json", "{\"data\": [\"<'\"]}"));
        Assert.Contains("data-figure=\"{&quot;data&quot;:[", OutputHtml.Of((System.Text.Json.Nodes.JsonObject)outputs.ToJson()[0]!));
    }

    [Fact]
    public async Task Colours_meant_for_a_terminal_are_left_out() => Assert.Contains("<pre class=\"stream stdout\">red</pre>", await Page("Console.Write(\"\\x1b[31mred\\x1b[0m\");"));

    [Theory]
    [InlineData("[x](02-b.ipynb#part)", "<a href=\"02-b.html#part\">")]
    [InlineData("[x](../seeds/README.md)", "<a href=\"../../seeds/README.md\">")]
    [InlineData("[x](https://example.org/a.ipynb)", "<a href=\"https://example.org/a.ipynb\">")]
    [InlineData("[x](#part)", "<a href=\"#part\">")]
    [InlineData("<b>raw</b>", "<b>raw</b>")]
    [InlineData("|a|\n|-|\n|1|", "<table>")]
    public async Task Markdown_is_shown_and_its_links_lead_on_from_the_page(string markdown, string html) => Assert.Contains(html, await Page("md:" + markdown));

    [Theory]
    [InlineData("md:intro", "md:# Who *says* `it` & \"how\"?\n\ntext", "Who says it & \"how\"?")]
    [InlineData("md:text", "1", "n")]
    public async Task The_title_is_the_first_heading_or_the_file_s_name(string first, string second, string title)
    {
        var report = HtmlReport.Of(await folder.RunAsync(first, second), folder.Path);
        Assert.Equal(title, report.Title);
        Assert.Contains($"<title>{OutputHtml.Escape(title)}</title>", report.ToString());
    }

    [Theory]
    [InlineData("HTML(\"<p class='x'>no</p><p class=\\\"framing-prose framing-answer\\\">It is <em>1</em>\\n &lt; 2.</p>\")", "It is 1 < 2.")]
    [InlineData("HTML(\"<p class=\\\"not-framing-answer\\\">no</p>\")", "Said first.")]
    public async Task The_answer_is_what_is_marked_as_such_or_the_first_paragraph(string code, string answer) =>
        Assert.Equal(answer, HtmlReport.Of(await folder.RunAsync("md:# T\n\nSaid *first*.\n\nThen.", code), folder.Path).Answer);

    public void Dispose() => folder.Dispose();

    private async Task<string> Page(params string[] cells) => HtmlReport.Of(await folder.RunAsync(cells), folder["reports"]).ToString();

    private static string Policy(string page) => Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
}
