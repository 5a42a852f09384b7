using Framing.Corpora;

namespace Framing.Tests.Corpora;

public sealed class CorpusDraftTests : IDisposable
{
    private const string Article = "The foreign ministry said on Friday that the cold war is over and that it is time to think of peace in the region, which has seen enough of it.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_draft_says_what_was_found_and_is_a_corpus_as_it_stands()
    {
        folder.Write("a.txt", $"12\n\n{Article}\n\n“No,” said analyst Ann Wu.\n\nShare\n");
        folder.Write("b.txt", Article + "\n\n“No,” said analyst Ann Wu.\n");
        folder.Write("c: \"x\".md", $"---\ntitle: \"A: #1\"\nauthor: Wang\norigin: China\ndate: 2024-07\n---\n{Article.Replace("peace", "trade", StringComparison.Ordinal)} More words follow here.\n");
        folder.Write("d.zip", Framing.Tests.Formats.Written.Zip(("e.txt", "Words."u8.ToArray())));
        var before = Corpus.Load(folder.Path);
        Assert.Equal([folder["corpus.yaml"], folder["speakers.yaml"]], CorpusDraft.Write(folder.Path).Paths);
        var after = Corpus.Load(folder.Path, intake: new Intake { IsStrict = true });
        Assert.Equal(["a", "b", "c: \"x\""], after.Documents.Select(d => d.Id));
        Assert.Equal(before.Documents.Take(3).Select(d => d.Words), after.Documents.Select(d => d.Words));
        var said = after.Documents[2].Provenance;
        Assert.Equal(("A: #1", "Wang", "China", "2024-07", "en"), (said.Title.Value, said.Author.Name.Value, said.SourceOrigin.Value, said.Date.Value, said.Language.Value));
        Assert.Equal(Standing.Inferred, said.Language.Standing);
        Assert.Contains("- name: \"Ann Wu\"", File.ReadAllText(folder["speakers.yaml"]), StringComparison.Ordinal);
        Assert.Contains("# 1 text stands in tables or archives (d/e)", File.ReadAllText(folder["corpus.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_differ_in_their_extension_alone_keep_it_as_their_id()
    {
        folder.Write("a.txt", Article);
        folder.Write("a.md", Article);
        CorpusDraft.Write(folder.Path);
        Assert.Equal(["a.md", "a.txt"], Corpus.Load(folder.Path).Documents.Select(d => d.Id));
    }

    [Theory]
    [InlineData("two  spaces .txt")]
    [InlineData("line\nend.txt")]
    [InlineData("esc\u001b[31m.txt")]
    [InlineData("\u202Ereversed.txt")]
    public void Any_name_of_a_file_is_kept(string name)
    {
        folder.Write(name, Article);
        folder.Write("z.txt", Article);
        CorpusDraft.Write(folder.Path);
        Assert.Equal(2, Corpus.Load(folder.Path, intake: new Intake { IsStrict = true }).Documents.Count);
    }

    [Fact]
    public void A_text_in_several_languages_says_which()
    {
        folder.Write("a.txt", $"{Article}\n\nМинистерство заявило в пятницу, что холодная война давно закончилась и что пора подумать о мире.\n\n外交部发言人说，冷战思维不得人心，北约应当放弃冷战思维，停止对抗，维护和平。");
        CorpusDraft.Write(folder.Path);
        Assert.Contains("its paragraphs are in en, ru and zh\"}", File.ReadAllText(folder["corpus.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_are_suggested_hold_when_a_person_switches_them_on()
    {
        folder.Write("a.txt", $"12\n\n{Article}\n\nShare\n© A\n");
        CorpusDraft.Write(folder.Path);
        var draft = File.ReadAllText(folder["corpus.yaml"]);
        Assert.Contains("    #   - {kind: furniture, lines: 1, why: \"a number alone, as counters have it\"}\n    #   - {kind: body, lines: 3}\n    #   - {kind: furniture, lines: 5,", draft, StringComparison.Ordinal);
        folder.Write("corpus.yaml", draft.Replace("    # sections:", "    sections:", StringComparison.Ordinal).Replace("    #   -", "      -", StringComparison.Ordinal));
        Assert.Equal(Article, Assert.Single(Corpus.Load(folder.Path).Documents[0].Counts).Span.Of(Corpus.Load(folder.Path).Documents[0].Text));
    }

    [Theory]
    [InlineData("corpus.yaml")]
    [InlineData("speakers.yaml")]
    public void A_file_that_is_there_is_never_written_over(string name)
    {
        folder.Write("a.txt", "One.");
        folder.Write(name, "mine");
        var error = Assert.Throws<InputException>(() => CorpusDraft.Write(folder.Path));
        Assert.Equal($"{folder[name]}: this file is there already and is not written over; move it away first", error.Located);
        Assert.Equal(["a.txt", name], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("mine", File.ReadAllText(folder[name]));
    }

    [Fact]
    public async Task The_command_line_says_what_it_wrote()
    {
        folder.Write("a.txt", "One.");
        folder.Write("b.exe", "x");
        var run = await Tool.CommandLine.Type("init", folder.Path);
        Assert.Equal($"framing: warning: set aside: b.exe: not a kind of file that is read; convert it to .txt\nframing: 1 text found (unknown language 1), 0 of them repeating another; read and correct what was written, then count with --corpus {folder.Path}\n", run.Error);
        Assert.Equal((0, $"{folder["corpus.yaml"]}\n{folder["speakers.yaml"]}\n"), (run.ExitCode, run.Output));
        Assert.Equal(2, (await Tool.CommandLine.Type("init", folder["a.txt"])).ExitCode);
    }
}
