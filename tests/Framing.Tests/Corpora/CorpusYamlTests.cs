using Framing.Corpora;
using Framing.Text;

namespace Framing.Tests.Corpora;

public sealed class CorpusYamlTests : IDisposable
{
    private const string Text = "Menu\nThe Title\nBy Wang\n\nThe first line.\nThe last line.\n";
    private const string Sections = "sections: [{kind: furniture, lines: 1}, {kind: title, lines: 2, begins: The T}, {kind: byline, lines: 3}, {kind: body, lines: 5-6, begins: The first}]";

    private readonly TemporaryFolder folder = new();

    public CorpusYamlTests() => folder.Write("a.txt", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_declared_is_read_with_its_standing()
    {
        var corpus = Read($$"""
            name: Test
            documents:
              - file: a.txt
                sha256: {{Hash.Of(Text)}}
                title: {value: The Title, evidence: The Title}
                date: 2024-07
                language: {value: en}
                author: {value: Wang, evidence: [By Wang, Wang], origin: {value: China, inferred: He writes there.} }
                outlet: {unknown: no outlet is named}
                facets: {topic: alliances}
                {{Sections}}
            """);
        var document = Assert.Single(corpus.Documents);
        var p = document.Provenance;
        Assert.Equal(("Test", "a", "The Title", "China"), (corpus.Name, document.Id, p.Title.Value, document.SourceOrigin.Name));
        Assert.Equal([Standing.Proven, Standing.Declared, Standing.Declared, Standing.Proven, Standing.Inferred, Standing.Unknown, Standing.Unknown],
            new[] { p.Title, p.Date, p.Language, p.Author.Name, p.Author.Origin, p.Outlet.Name, p.Translator.Name }.Select(c => c.Standing));
        Assert.Equal("no outlet is named", p.Outlet.Name.Reason);
        Assert.Equal("alliances", document.Columns["topic"]);
        Assert.Equal([SectionKind.Furniture, SectionKind.Title, SectionKind.Byline, SectionKind.Body], document.Sections.Select(s => s.Kind));
        Assert.Equal([Writer.Unknown, Writer.Unknown, Writer.Author, Writer.Author], document.Sections.Select(s => s.By));
        Assert.Equal("The first line.\nThe last line.", document.Sections[3].Span.Of(document.Text));
    }

    [Fact]
    public void Only_the_body_is_counted_unless_asked_and_inferred_origins_can_be_switched_off()
    {
        var corpus = Read("documents: [{file: a.txt, author: {value: Wang, origin: {value: China, inferred: so}}, " + Sections + "}]");
        Assert.Equal(6, corpus.Documents[0].Words);
        Assert.Equal(8, corpus.Counting(SectionKind.Title, SectionKind.Body).Documents[0].Words);
        Assert.Equal("China", corpus.Counting(SectionKind.Body).Documents[0].SourceOrigin.Name);
        Assert.Equal("Unknown", corpus.WithoutInferred().Documents[0].SourceOrigin.Name);
        Assert.Equal("Unknown", corpus.WithoutInferred().Counting(SectionKind.Body).Documents[0].Stretches[0].Voice.Origin.Name);
        Assert.Throws<InputException>(() => corpus.Counting(SectionKind.Furniture));
    }

    [Fact]
    public void The_source_is_the_author_else_the_outlet_and_never_the_republisher()
    {
        string Origin(string parties) => Read($"documents: [{{file: a.txt, {parties}}}]").Documents[0].SourceOrigin.Name;
        Assert.Equal("China", Origin("author: {value: Wang, origin: China}, outlet: {value: VPK, origin: Russia}"));
        Assert.Equal("China", Origin("author: {value: Wang}, outlet: {value: Huanqiu, origin: China}, translator: {value: InoSMI, origin: Russia}"));
        Assert.Equal("Unknown", Origin("author: {value: Wang}, republisher: {value: VPK, origin: Russia}"));
    }

    [Fact]
    public void Files_that_the_metadata_does_not_list_are_set_aside_and_a_README_is_no_document()
    {
        folder.Write("b.txt", "Not listed.");
        folder.Write("README.md", "A datasheet.");
        folder.Write("deeper/page.html", "<p>");
        var corpus = Read("documents: [{file: a.txt}]");
        Assert.Single(corpus.Documents);
        Assert.Equal(["b.txt: not listed in the metadata", "deeper/page.html: not listed in the metadata"], corpus.SetAside);
    }

    [Theory]
    [InlineData("documents: []", 0, "there is no document in this corpus")]
    [InlineData("documents: [{id: a}]", 1, "the key 'file' is missing")]
    [InlineData("documents:\n  - file: b.txt", 2, "the file 'b.txt' is not in the corpus folder; add it or take the entry out")]
    [InlineData("documents:\n  - file: ../a.txt", 2, "the file '../a.txt' lies outside the corpus folder")]
    [InlineData("documents:\n  - file: /etc/hostname", 2, "the file '/etc/hostname' lies outside the corpus folder")]
    [InlineData("documents:\n  - file: a.txt\n    sha256: 00", 3, "and not the one declared; restore the file, or correct sha256")]
    [InlineData("documents:\n  - file: a.txt\n  - file: a.txt", 3, "the id 'a' stands twice")]
    [InlineData("documents:\n  - file: a.txt\n  - {file: a.txt,\n     id: a}", 4, "the id 'a' stands twice")]
    [InlineData("documents:\n  - file: a.txt\n    autor: x", 3, "the key 'autor' is not known here; known are file, id")]
    [InlineData("documents:\n  - file: a.txt\n    title: {value: x, origin: China}", 3, "the key 'origin' is not known here")]
    [InlineData("documents:\n  - file: a.txt\n    title: {value: x, evidence: [The Title,\n      The title]}", 4, "the evidence “The title” is not in the text")]
    [InlineData("documents:\n  - file: a.txt\n    title: {value: x, unknown: y}", 3, "'title' has either a value or says unknown")]
    [InlineData("documents:\n  - file: a.txt\n    title: {evidence: Menu}", 3, "'title' has either a value or says unknown")]
    [InlineData("documents:\n  - file: a.txt\n    date: July 2024", 3, "'July 2024' is no date; write 2024, 2024-07 or 2024-07-12")]
    [InlineData("documents:\n  - file: a.txt\n    date: 2024-13", 3, "'2024-13' is no date")]
    [InlineData("documents: [{file: a.txt, title: [x]}]", 1, "one value is expected under 'title'")]
    [InlineData("documents: *x", 1, "the alias *x is not read here")]
    [InlineData("documents: [{file: a.txt", 1, "this is not YAML")]
    public void A_statement_that_does_not_hold_is_refused_with_file_and_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<InputException>(() => Read(yaml));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((line == 0 ? folder.Path : folder["corpus.yaml"], line), (error.File, error.Line));
    }

    [Theory]
    [InlineData("[{kind: body, lines: 1-6}, {kind: title, lines: 2}]", "the sections overlap or are out of order")]
    [InlineData("[{kind: body, lines: 5-6}, {kind: title, lines: 1-3}]", "the sections overlap or are out of order")]
    [InlineData("[{kind: title, lines: 1-2}, {kind: body, lines: 5-6}]", "line 3 of the text stands in no section; add it to one")]
    [InlineData("[{kind: body, lines: 1-8}]", "line 8 is not in the text, which has 7")]
    [InlineData("[{kind: body, lines: 0-6}]", "'0-6' is no range of lines; write 3 or 3-41")]
    [InlineData("[{kind: body, lines: 6-1}]", "'6-1' is no range of lines")]
    [InlineData("[{kind: body, lines: all}]", "'all' is no range of lines")]
    [InlineData("[{kind: heading, lines: 1-6}]", "'heading' is no kind of section; write one of body, title")]
    [InlineData("[{kind: 1, lines: 1-6}]", "'1' is no kind of section")]
    [InlineData("[{kind: body, by: nobody, lines: 1-6}]", "'nobody' is no writer of a section; write one of unknown, author")]
    [InlineData("[{kind: body, lines: 1-6, begins: The first}]", "line 1 of the text does not begin with “The first”; correct lines or begins")]
    [InlineData("[{kind: body}]", "the key 'lines' is missing")]
    public void Sections_that_do_not_fit_the_text_are_refused(string sections, string message)
    {
        var error = Assert.Throws<InputException>(() => Read($"documents:\n  - file: a.txt\n    sections: {sections}"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((folder["corpus.yaml"], 3), (error.File, error.Line));
    }

    private Corpus Read(string yaml)
    {
        folder.Write("corpus.yaml", yaml);
        return Corpus.Load(folder.Path);
    }
}
