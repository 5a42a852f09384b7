using System.Text.RegularExpressions;
using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests;

/// <summary>README is product: its commands, links and numbers are held true here.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("README.md"));

    [Theory]
    [InlineData("Cold War mentality", "cold-war-mentality")]
    [InlineData("Cold War", "cold-war")]
    [InlineData("hegemony", "hegemony")]
    public void The_headline_table_says_what_the_software_counts(string name, string term)
    {
        var corpus = Corpus.Load(Repository.Path("seeds"));
        var lexicon = Lexicon.Load(Repository.Path("seeds/lexicon.yaml"))[term];
        var (bySource, byVoice) = (corpus.Count(lexicon, By.SourceOrigin), corpus.Count(lexicon, By.Origin));
        var cells = Text.Split('\n').Single(l => l.StartsWith($"| \"{name}\"", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries)[2..6];
        Assert.Equal(
            [bySource[term, "China"].Rate.Hits, bySource[term, "Russia"].Rate.Hits, byVoice[term, "China"].Rate.Hits, byVoice[term, "Russia"].Rate.Hits],
            cells.Select(long.Parse));
    }

    [Fact]
    public void What_it_says_of_the_sources_is_so()
    {
        var origins = Corpus.Load(Repository.Path("seeds")).Documents.CountBy(d => d.SourceOrigin.Name).ToDictionary();
        Assert.Equal(4, origins["Russia"]);
        Assert.Equal(1, origins["China"]);
        Assert.Contains("Four of the articles are from Russian sources and one", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Chinese_hit_is_quoted_in_an_article_by_a_Russian_source()
    {
        var counts = Corpus.Load(Repository.Path("seeds")).Count(Lexicon.Load(Repository.Path("seeds/lexicon.yaml"))["cold-war", "cold-war-mentality", "hegemony"], By.Origin);
        var chinese = counts.Hits.Where(h => h.Voice.Origin == Framing.Voices.Origin.China).ToList();
        Assert.NotEmpty(chinese);
        Assert.All(chinese, h => Assert.Equal((Framing.Voices.Mode.Quoted, "Russia"), (h.Voice.Mode, h.Document.SourceOrigin.Name)));
    }

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(
        Links().Matches(Text).Select(m => m.Groups[1].Value),
        link => Assert.True(Path.Exists(Repository.Path(link)), link));

    [Fact]
    public void The_two_commands_stand_alone_on_a_line_of_the_first_screen()
    {
        var screen = Text.Split('\n').Take(40).Select(l => l.Trim()).ToList();
        Assert.Single(screen, l => l.StartsWith("dotnet run ", StringComparison.Ordinal));
        Assert.Single(screen, l => l.StartsWith("dotnet test", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_notebooks_lists_all_of_them_with_their_titles()
    {
        var notebooks = Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb").Select(Path.GetFileName).Order();
        Assert.Equal(notebooks, Rows().Matches(Text).Select(m => m.Groups[1].Value).Order());
    }

    [Fact]
    public void The_picture_is_the_chart_of_the_notebook_it_stands_for()
    {
        var notebook = File.ReadAllText(Repository.Path("notebooks/02-cold-war-and-hegemony.ipynb"));
        var svg = System.Text.Json.Nodes.JsonNode.Parse(notebook)!["cells"]!.AsArray().SelectMany(c => c!["outputs"]?.AsArray() ?? [])
            .Select(o => o!["data"]?["image/svg+xml"]).First(s => s is not null)!;
        var lines = svg is System.Text.Json.Nodes.JsonArray array ? string.Concat(array.Select(l => l!.GetValue<string>())) : svg.GetValue<string>();
        Assert.Equal(lines.Trim(), File.ReadAllText(Repository.Path("notebooks/reports/02-cold-war-and-hegemony.svg")).Trim());
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#]+)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^\| \[[^\]]+\]\(notebooks/([^)]+\.ipynb)\)", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
