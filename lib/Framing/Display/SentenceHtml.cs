using System.Text;

namespace Framing.Display;

/// <summary>Writes sentences of a text, each with a stretch set off and a line that says whose it is and where it stands; all of it escaped.</summary>
internal sealed class SentenceHtml
{
    /// <summary>The look of sentences, once where several of them stand.</summary>
    public const string Look =
        "<style>.framing-sentences h4{margin:1em 0 .3em;font-size:1em}"
        + ".framing-sentences blockquote{margin:.5em 0;padding:.1em 0 .1em .9em;border:0;border-left:3px solid rgba(128,128,128,.5);max-width:46em;color:inherit;background:transparent}"
        + ".framing-sentences p{margin:.2em 0;color:inherit}"
        + ".framing-sentences mark{background:rgba(230,159,0,.35);color:inherit}"
        + ".framing-sentences summary{cursor:pointer;width:max-content}.framing-around{opacity:.7}.framing-who{font-size:.85em;opacity:.85}</style>";

    private readonly StringBuilder html = new();

    /// <summary>A heading over the sentences that follow.</summary>
    public SentenceHtml Heading(string text)
    {
        html.Append("<h4>").Append(TableHtml.Escape(text)).Append("</h4>");
        return this;
    }

    /// <summary>A sentence in which one place matters: it is marked.</summary>
    public SentenceHtml Marked(string before, string match, string after, string who) =>
        Add($"{TableHtml.Escape(before)}<mark>{TableHtml.Escape(match)}</mark>{TableHtml.Escape(after)}", who);

    /// <summary>Words that matter inside a sentence that does not: the rest stands back.</summary>
    public SentenceHtml Inside(string before, string words, string after, string who) =>
        Add($"{Around(before)}{TableHtml.Escape(words)}{Around(after)}", who);

    /// <summary>Sentences that open from a line of their own.</summary>
    public SentenceHtml Folded(string line, Action<SentenceHtml> rest)
    {
        html.Append("<details><summary>").Append(TableHtml.Escape(line)).Append("</summary>");
        rest(this);
        html.Append("</details>");
        return this;
    }

    /// <summary>A remark on all of them.</summary>
    public SentenceHtml Note(string text)
    {
        html.Append("<p class=\"framing-who\">").Append(TableHtml.Escape(text)).Append("</p>");
        return this;
    }

    /// <summary>The whole as HTML.</summary>
    public string Write() => $"<div class=\"framing-sentences\">{Look}{html}</div>";

    /// <summary>The whole without its look, to stand inside a table that brings it.</summary>
    public string Inner() => html.ToString();

    private SentenceHtml Add(string sentence, string who)
    {
        html.Append("<blockquote><p>").Append(sentence).Append("</p><p class=\"framing-who\">").Append(TableHtml.Escape(who)).Append("</p></blockquote>");
        return this;
    }

    private static string Around(string text) => text.Length == 0 ? "" : $"<span class=\"framing-around\">{TableHtml.Escape(text)}</span>";
}
