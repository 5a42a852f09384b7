using System.Text.RegularExpressions;
using Framing.Corpora;
using Framing.Display;
using Framing.Notebooks;
using Framing.Text;
using Framing.Voices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Framing.Tests.Notebooks;

public sealed partial class ReadingTests
{
    private const string Text = "“The bloc must go,” said Chinese Foreign Ministry spokesman Lin Jian. It keeps up a “so-called” order. NATO called it “the ‘new’ normal.”";

    private static readonly Document Document = Made.Of(Made.Document("d1", Text, "Petrov", "Russia")).Documents[0];

    [Fact]
    public void A_quotation_is_marked_in_the_colour_of_its_origin_and_set_by_its_mode()
    {
        var html = Html(Document.Reading());
        Assert.Matches("""<mark class="framing-direct" style="--full:#0072B2;--tint:#0072B22b" title="[^"]*">“The bloc must go,”</mark>""", html);
        Assert.Matches("""<mark class="framing-mixed" style="--full:#009E73;--tint:#009E732b" title="[^"]*">“the <span class="framing-unsaid" title="[^"]*">‘new’</span> normal.”</mark>""", html);
    }

    [Fact]
    public void Pointing_at_it_shows_speaker_rule_confidence_cue_and_mention()
    {
        var a = Document.Quotations[0].Attribution;
        var title = System.Net.WebUtility.HtmlDecode(Titles().Match(Html(Document.Reading())).Groups[1].Value).Split('\n');
        Assert.Equal(["Lin Jian · China", "whole sentences"], title[..2]);
        Assert.StartsWith($"rule “{a.Rule}”, right in ", title[2]);
        Assert.Equal(["cue: said", "named: Chinese Foreign Ministry spokesman Lin Jian"], title[3..]);
    }

    [Fact]
    public void What_is_nobodys_speech_is_underlined_and_no_voice() =>
        Assert.Matches("""up a <span class="framing-unsaid" title="[^"]*stays with whoever writes it">“so-called”</span> order""", Html(Document.Reading()));

    [Fact]
    public void Who_speaks_stands_behind_the_words_once_for_neighbouring_fragments()
    {
        var html = Html(Made.Corpus("“We are ready,” said Chinese Foreign Ministry spokesman Lin Jian, “and we will stay ready.”").Documents[0].Reading());
        Assert.Equal(2, Regex.Count(html, "<mark[^>]*title="));
        Assert.Single(Regex.Matches(System.Net.WebUtility.HtmlDecode(html), "<sup>Lin Jian · China</sup></p>"));
        Assert.Single(Regex.Matches(html, "<sup>"));
    }

    [Fact]
    public void Who_speaks_stands_behind_the_punctuation_that_follows() =>
        Assert.Contains("“all the vices”</mark>,<wbr><sup>Sergey Lavrov &#183; Russia</sup> he said", Html(Made.Corpus("Russian Foreign Minister Sergey Lavrov named “all the vices”, he said again.").Documents[0].Reading()));

    [Fact]
    public void As_text_the_speaker_stands_before_the_words() => Assert.Equal(
        "Petrov · Russia · d1\n\n[Lin Jian · China] “The bloc must go,” said Chinese Foreign Ministry spokesman Lin Jian. It keeps up a “so-called” order. NATO called it [NATO] “the ‘new’ normal.”\n",
        Document.Reading().ToString());

    [Fact]
    public void An_editors_note_is_not_the_speakers() => Assert.StartsWith(
        "Petrov · Russia · d1\n\n[Lin Jian] “They (the allies – editor's note) must go,” said",
        Made.Of(Made.Document("d1", "“They (the allies – editor's note) must go,” said Lin Jian.", "Petrov", "Russia")).Documents[0].Reading().ToString().Replace(" · Unknown", ""));

    [Fact]
    public void Reported_speech_is_marked_where_it_counts()
    {
        var corpus = Made.Of(Made.Document("d1", "Lin Jian said that the bloc must go. Then he left.", "Petrov", "Russia"));
        Assert.DoesNotContain("<mark", Html(corpus.Reading()));
        Assert.Matches("""<mark class="framing-indirect"[^>]*>the bloc must go</mark>""", Html(corpus.WithReportedSpeech().Reading()).Replace("that ", ""));
        Assert.Contains("[Lin Jian · Unknown, reported] ", corpus.WithReportedSpeech().Reading().ToString());
    }

    [Fact]
    public void Furniture_is_folded_and_named_with_its_lines()
    {
        var source = Made.Document("d1", "Log in\n<b>Menu</b>\n\nThey met.", "Petrov", "Russia") with
        {
            Sections = [new(SectionKind.Furniture, new Span(0, 19), Writer.Unknown, "the page's menu"), new(SectionKind.Body, new Span(19, 29), Writer.Author, "")],
        };
        var reading = Made.Of(source).Documents[0].Reading();
        Assert.Contains("<details class=\"framing-furniture\"><summary>page furniture, lines 1–2, not counted: the page&#39;s menu</summary><p>Log in\n&lt;b&gt;Menu&lt;/b&gt;</p></details>", Html(reading));
        Assert.Contains("(page furniture, lines 1–2, left out)\n\nThey met.", reading.ToString());
    }

    [Fact]
    public void Of_many_texts_the_first_stands_open_and_the_rest_are_counted()
    {
        var html = Html(Made.Corpus([.. Enumerable.Repeat("They met.", 30)]).Reading());
        Assert.Equal(20, Regex.Count(html, "<details class=\"framing-reading\""));
        Assert.Single(Regex.Matches(html, "<details class=\"framing-reading\" open>"));
        Assert.Contains("The first 20 of 30 documents; document.Reading() shows any other.", html);
    }

    [Fact]
    public void The_words_of_the_text_stand_in_it_unchanged_and_in_order() => Texts.News.ForAll(text =>
    {
        var document = Made.Corpus(text).WithReportedSpeech().Documents[0];
        var body = string.Concat(Paragraph().Matches(Html(document.Reading())).Select(m => System.Net.WebUtility.HtmlDecode(Tags().Replace(Labels().Replace(m.Groups[1].Value, ""), ""))));
        Assert.Equal(string.Concat(document.Paragraphs.Select(p => TableText.OneLine(p.Of(text)))), body);
        foreach (var paragraph in document.Paragraphs)
        {
            var runs = Run.Of(text, paragraph, document.Quotations).ToList();
            Assert.Equal(paragraph, new Span(runs[0].Span.Start, runs[^1].Span.End));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
        }
    }, 500);

    [Fact]
    public void Every_word_is_marked_for_the_voice_it_is_counted_for() => Texts.News.ForAll(text =>
    {
        var document = Made.Corpus(text).WithReportedSpeech().Documents[0];
        var shown = Framing.Notebooks.Reading.Shown(document);
        var runs = document.Paragraphs.SelectMany(p => Run.Of(text, p, shown)).ToList();
        foreach (var stretch in document.Stretches)
        {
            foreach (var word in Tokenizer.Tokenize(text, stretch.Span)) Assert.Equal(stretch.Quotation, runs.First(r => r.Span.Contains(word.Start)).Voice);
        }
    }, 500);

    [Fact]
    public void Nothing_in_a_text_becomes_markup() => Texts.Nasty.ForAll(text =>
        Assert.DoesNotContain("<b>", Html(Made.Of(Made.Document("<b>", text, "<b>", "<b>")).Reading())), 500);

    private static string Html(Reading reading) => reading.ToDisplayString("text/html");

    [GeneratedRegex("<mark[^>]* title=\"([^\"]*)\"")]
    private static partial Regex Titles();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<wbr><sup>.*?</sup>")]
    private static partial Regex Labels();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
